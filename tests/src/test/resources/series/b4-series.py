# SPDX-License-Identifier: Apache-2.0
"""What b4 makes of mail files: a line for each version that it finds among them."""
import email
import sys

import b4

mailbox = b4.LoreMailbox()
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        data = file.read()
    mailbox.add_message(email.message_from_bytes(data[data.index(b"\n") + 1:], policy=b4.emlpolicy))
for revision in sorted(mailbox.series):
    series = mailbox.get_series(revision=revision)
    print(revision, series.expected, len([p for p in series.patches[1:] if p]),
          "complete" if series.complete else "incomplete",
          "cover" if series.has_cover else "no cover")
