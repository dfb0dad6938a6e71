"""What the tests of the machine-readable formats share: rendering, golden files, hostile texts, odd files."""

from __future__ import annotations

import os
import re
from pathlib import Path

import sample

from mtaudit.model import Pair, Report, Rule
from mtaudit.mqm import Category, Severity
from mtaudit.reports import FORMATS, Look

GOLDEN = Path(__file__).parent / "golden"
STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OURS = re.compile(r"(<style>|<script>|<script type=\"module\">).*?(</style>|</script>)", re.DOTALL)
_DIGEST = re.compile(r"'sha256-[^']*'")
HOSTILE = (
    "<script>alert(1)</script>",
    "]]><failure/>",
    "\x1b[31mred\x1b[0m \x9b2J \x07",
    "\u202ereversed\u202c \u2066isolated\u2069 \u200f",
    '=HYPERLINK("http://x.invalid")',
    "a%0A::error::b",
    "\n::error file=x::y\r\n##[error]z",
    "one\ttwo\u2028three\x85four\x0bfive",
    "nothing\x00here \ufffe\uffff",
    "<v>x</v> </v><v>",
    "| a | `b` **c** [d](javascript:e) ![f](g) @h #1 &lt; <img src=x onerror=y>",
    "{0} [x](http://x.invalid) %SRCROOT% $(id) `id`",
    "wor" * 400,
)
RULES = (
    Rule(
        "TRM001",
        "wrong-term",
        Category.TERMINOLOGY,
        Severity.MINOR,
        1,
        "A term that is not the right one.\n\n*strait* returns as *narrow*.",
    ),
    Rule(
        "PRN001", "wrong-gender", Category.MISTRANSLATION, Severity.MAJOR, 2, "Somebody's gender: he for she."
    ),
)
"""Stand-ins for the registry; the samples have other rules besides."""

# Line ends of all kinds, characters beyond the Basic Multilingual Plane, and what ends no line.
ODD_ORIGINAL = "😀 One two.\r\nThree 👩‍🚀 four.\nFive\x0csix\u2028seven.\rEight nine."
ODD_TRANSLATION = "\u0301One 😀 too.\r\nFree 👩‍🚀 for.\nFife\x0csix\u2028save.\rAte\r\nnine."


def odd_pair() -> Pair:
    """A pair whose lines and columns are easily counted wrong."""
    return Pair(
        "odd",
        sample.document("a b/ö,%.txt", ODD_ORIGINAL, ()),
        sample.document("/elsewhere/c:d.txt", ODD_TRANSLATION, ()),
    )


def render(name: str, report: Report = sample.FULL, look: Look | None = None) -> str:
    """The report in a format."""
    return FORMATS[name].renderer()(report, look or Look())


def without_assets(page: str) -> str:
    """A page but for its style sheet and scripts, which have files of their own, and their digests."""
    return _DIGEST.sub("'sha256-'", OURS.sub(r"\1\2", page))


def check_golden(file: str, text: str) -> None:
    """Compare with a golden file; UPDATE_GOLDEN=1 writes it anew."""
    path = GOLDEN / file
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(text.encode("utf-8"))
    assert text == path.read_bytes().decode("utf-8")
