#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Hands mails to patchwork and tells what it made of them: patchwork.py PATCHWORK MAIL...

PATCHWORK is a checkout of patchwork. Of its packages only Django is needed: web pages and REST are
left out, and the database is in memory. A line for each series: version, patches announced and
received, whether it is complete and has its cover letter, and the message ids of the cover letters
it depends on. Exit code 1 when a mail became nothing, a series is not complete, its diffs are not
those of the mails, or a dependency that is among the mails was not found.
"""
import email
import os
import re
import sys

sys.dont_write_bytecode = True
here = os.path.dirname(os.path.abspath(__file__))
sys.path = [path for path in sys.path if os.path.abspath(path or ".") != here]
sys.path.insert(0, sys.argv[1])
import django  # noqa: E402
from django.conf import settings  # noqa: E402
from patchwork.settings import base  # noqa: E402

values = {name: value for name, value in vars(base).items() if name.isupper()}
values.update(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    ENABLE_REST_API=False,
    ENABLE_XMLRPC=False,
    SECRET_KEY="none",
)
settings.configure(**values)
django.setup()
from django.core.management import call_command  # noqa: E402

LIST = "list.example.org"
call_command("migrate", verbosity=0)
STATES = os.path.join(sys.argv[1], "patchwork/fixtures/default_states.xml")
call_command("loaddata", STATES, verbosity=0)
from patchwork import models, parser  # noqa: E402

project = models.Project.objects.create(
    linkname="list", name="list", listid=LIST, listemail="list@example.org"
)
faults = []
texts = {}
for name in sys.argv[2:]:
    with open(name, "rb") as file:
        mail = email.message_from_binary_file(file)
    made = parser.parse_mail(mail, LIST)
    letter = re.search(r"\b0+/\d+\]", mail["Subject"]) is not None
    if not isinstance(made, models.Cover if letter else models.Patch):
        faults.append(f"{name} became {made!r}")
    texts[mail["Message-Id"]] = mail.get_payload(decode=True).decode()

for series in models.Series.objects.order_by("id"):
    cover = series.cover_letter
    found = [each.cover_letter.msgid for each in series.dependencies.order_by("id")]
    print(
        series.version,
        series.total,
        series.received_total,
        "complete" if series.received_all else "incomplete",
        "cover" if cover else "no cover",
        *found,
    )
    if not (series.received_all and cover and series.received_total == series.total):
        faults.append(f"version {series.version} is not complete")
    for patch in series.patches.all():
        text = texts[patch.msgid]
        diff = text[text.index("\ndiff --git ") + 1 : text.rindex("\n-- \n") + 1]
        if patch.diff.strip() != diff.strip():
            faults.append(f"the diff of {patch.name} is another")
    for wanted in re.findall(r"(?m)^Depends-on: (<.*>)$", cover.content if cover else ""):
        if wanted in texts and wanted not in found:
            faults.append(f"{wanted} was not found")
if faults:
    sys.exit("\n".join(faults))
print(f"{models.Series.objects.count()} series, all complete")
