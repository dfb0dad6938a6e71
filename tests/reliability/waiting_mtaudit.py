"""The command line with a stand-in for the models, for tests that treat a real process badly.

It says where it is by a file, `begun`, and waits there as long as the file `wait` exists.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from stand_in import RULES, Fake, make_auditor, module, two_sentences

from mtaudit.text.document import word_count

DEADLINE = 60.0
Standing: Any = make_auditor(Fake())


class Waiting(Standing):  # type: ignore[misc]  # a class that is made at run time
    """The stand-in, which waits before it audits or scores."""

    signature = "signature"

    def audit(self, *arguments: Any, **named: Any) -> Any:
        """Wait, then audit."""
        _wait()
        return super().audit(*arguments, **named)

    def score(self, *arguments: Any, **named: Any) -> Any:
        """Wait, then score."""
        _wait()
        return super().score(*arguments, **named)


def _wait() -> None:
    Path("begun").touch()
    until = time.monotonic() + DEADLINE
    while Path("wait").exists() and time.monotonic() < until:
        time.sleep(0.01)


if __name__ == "__main__":
    for made in (
        module("mtaudit.pipeline", Auditor=Waiting),
        module("mtaudit.detectors.registry", RULES=RULES),
        module("mtaudit.text.document", make_document=two_sentences, word_count=word_count),
    ):
        sys.modules[made.__name__] = made

    from mtaudit.cli.main import main

    main(prog_name="mtaudit")
