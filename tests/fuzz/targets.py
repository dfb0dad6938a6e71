"""What is fuzzed: functions of any bytes that fail where a promise is broken, and end where it holds.

`test_fuzz.py` calls them with bytes that hypothesis makes and with the cases kept in `cases/`;
`with_atheris.py` hunts for new cases, guided by what they run through.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable
from importlib import import_module
from itertools import chain, pairwise
from pathlib import Path

from sample import hostile, report
from toy import text as encoded

from mtaudit.align.sentences import align_sentences
from mtaudit.documents import FORMATS as DOCUMENT_FORMATS
from mtaudit.documents import TEXT, read_document
from mtaudit.errors import InputError
from mtaudit.model import Row, Span
from mtaudit.model.row import BadRow
from mtaudit.readers import FORMATS as ROW_FORMATS
from mtaudit.reports import FORMATS as REPORT_FORMATS
from mtaudit.reports import Look
from mtaudit.text.document import make_document
from mtaudit.text.numbers import quantities
from mtaudit.text.quotes import quotations

Target = Callable[[bytes], None]
CUT = b"\xff"
"""Cuts bytes into two texts: UTF-8 has no such byte."""


def refused(error: InputError, place: str) -> None:
    """An error that a user can act on says where."""
    assert str(error).startswith(place), error


def document(suffix: str) -> Target:
    """Reads a document: text with places in the file and no character lost, or an error that names it."""

    def target(data: bytes) -> None:
        with tempfile.NamedTemporaryFile(suffix=suffix) as handle:
            handle.write(data)
            handle.flush()
            try:
                reading = read_document(Path(handle.name))
            except InputError as error:
                refused(error, handle.name)
                return
        text = reading.text
        if reading.source:
            places = [reading.source.place(Span(i, i + 1)) for i in range(len(text))]
            assert all(a.start <= b.start and len(a) for a, b in pairwise(places))
            assert all(p.end <= len(reading.source.text) for p in places)
        segmented(text.encode("utf-8", "replace"))

    return target


def segmented(data: bytes) -> None:
    """Segments a text: every visible character is in one sentence or furniture, spans say what is there."""
    text = data.decode("utf-8", "replace")
    made = make_document("fuzzed", text)
    spans = sorted([*(s.span for s in made.sentences), *made.furniture])
    assert all(a.end <= b.start for a, b in pairwise(spans))
    inside = set(chain.from_iterable(range(s.start, s.end) for s in spans))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= inside
    assert all(s.text == s.span.of(text) for s in made.sentences)


def values(data: bytes) -> None:
    """Reads numbers and quotations: their spans lie in the text and none is empty."""
    text = data.decode("utf-8", "replace")
    spans = [*(q.span for q in quantities(text)), *quotations(text)]
    assert all(len(s) and s.end <= len(text) for s in spans)


def rows(suffix: str) -> Target:
    """Reads segments: rows, bad rows with a reason, or an error that names the file."""

    def target(data: bytes) -> None:
        read = import_module(ROW_FORMATS[suffix]).rows
        try:
            found = list(read(io.BytesIO(data), "the file"))
        except InputError as error:
            refused(error, "the file")
            return
        assert all(isinstance(row, Row | BadRow) for row in found)
        assert all(row.reason and row.line > 0 for row in found if isinstance(row, BadRow))
        assert all(row.original.strip() for row in found if isinstance(row, Row))

    return target


def aligned(data: bytes) -> None:
    """Aligns two texts: every sentence of either is in exactly one bead."""
    sides = [make_document("side", part.decode("utf-8", "replace")) for part in data.split(CUT, 1)]
    first, second = ([s.text for s in side.sentences] for side in (sides[0], sides[-1]))
    beads = align_sentences(encoded(first), encoded(second))
    assert sorted(chain.from_iterable(b.original for b in beads)) == list(range(len(first)))
    assert sorted(chain.from_iterable(b.translation for b in beads)) == list(range(len(second)))


def reported(data: bytes) -> None:
    """Reports a text in every format: what programs read has no control characters and comes back."""
    text = data.decode("utf-8", "replace") or " "
    made = report(hostile(text))
    for name, form in REPORT_FORMATS.items():
        written = form.renderer()(made, Look(60, color=False))
        written.encode("utf-8")
        assert name in ("csv", "html") or "\x1b" not in written, name
    assert json.loads(REPORT_FORMATS["json"].renderer()(made, Look()))["findings"][0]["message"] == text


TARGETS: dict[str, Target] = {
    **{f"document{suffix}": document(suffix) for suffix in (TEXT, *DOCUMENT_FORMATS)},
    **{f"rows{suffix}": rows(suffix) for suffix in ROW_FORMATS},
    "segmented": segmented,
    "values": values,
    "aligned": aligned,
    "reported": reported,
}
