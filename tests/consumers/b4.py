#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lets b4 run a command on a mail as it does in review: b4.py MAIL COMMAND [B4]

B4 is a checkout of b4, for machines whose b4 is older than review.
"""
import email
import email.policy
import os
import sys

sys.dont_write_bytecode = True
here = os.path.dirname(os.path.abspath(__file__))
sys.path = [path for path in sys.path if os.path.abspath(path or ".") != here]
if len(sys.argv) > 3:
    sys.path.insert(0, os.path.join(sys.argv[3], "src"))
try:
    import liblore  # noqa: F401
except ImportError:
    # It reads archives of mailing lists, which nothing here does.
    from unittest.mock import MagicMock

    sys.modules.update({name: MagicMock() for name in ("liblore", "liblore.utils")})
from b4.review import checks  # noqa: E402

with open(sys.argv[1], "rb") as mail:
    message = email.message_from_binary_file(mail, policy=email.policy.EmailPolicy(utf8=True))
results = checks.run_perpatch_checks([("mail", message)], [sys.argv[2]], os.getcwd())["mail"]
for result in results:
    assert result["status"] in ("pass", "warn", "fail"), result
    print(result["status"], result["tool"], "-", result["summary"])
sys.exit(0 if results else 1)
