"""Every target with made-up bytes, and with the cases that once broke one.

MTAUDIT_FUZZ=N tries N examples of each target instead of a few.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from targets import CUT, TARGETS

CASES = Path(__file__).parent / "cases"
EXAMPLES = int(os.environ.get("MTAUDIT_FUZZ", "25"))
# What the formats and the rules of English look out for.
WORDS = (
    "The ferry sails on 3 May. ", "“Yes,” she said. ", "It cost $3.5 million", " not", "Also read",
    "Dr. Lind", "\n", "\n\n", "\r\n", "\t", ",", '"', "'", "«", "”", "1,200.50", "half past ten",
    "U.S. ", "e.g.", "…", "!?",
    "<p>", "</p>", "<article><h1>News</h1>", "<!--", "<![CDATA[", "&amp;", "&#x41;", "&lol;",
    "# ", "- ", "> ", "```", "**", "_", "[a](b)", "|",
    "{", "}", '{"id": 1, "original": "a", "translation": "b"}\n', '{"id": "x",',
    "id\toriginal\ttranslation\n", "id,original,translation\n", "=1+1",
    "â€œ", "Ã©", "\u202e", "\u0301", "\x1b[2J", "\x00", "\ufeff", "界", "👩", "\u200d", "a" * 300, "( " * 40,
)  # fmt: skip
PIECES = [*map(str.encode, WORDS), CUT, b"\xc3", b"\xe2\x80", b"\xff\xfe", b"\xed\xa0\x80", b"PAR1"]
anything = st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join))


@pytest.mark.parametrize("name", TARGETS)
@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(data=anything)
def test_any_bytes(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize(
    "path", sorted(CASES.glob("*/*")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_what_once_broke(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


def test_kept_cases_belong_to_targets() -> None:
    assert {path.name for path in CASES.glob("*")} <= set(TARGETS)
