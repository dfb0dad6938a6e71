"""Alignments as tab-separated values: a header, then a bead a line, for spreadsheets and line tools."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.model import Document, Pair, Sentence, Span
from mtaudit.reports import Look
from mtaudit.reports.alignment import Alignment, Entry, entries
from mtaudit.reports.record import defused, plain
from mtaudit.reports.snippet import flat

FIELDS = (
    "pair",
    "original_start",
    "original_end",
    "original_text",
    "translation_start",
    "translation_end",
    "translation_text",
    "score",
    "kind",
)


def render(alignments: Sequence[Alignment], look: Look) -> str:
    """The columns of `FIELDS`, without quoting; the cells of an empty side are empty.

    Offsets reach from the first sentence of a side to its last, texts are made one line and safe to show.
    """
    rows = [
        _row(alignment.pair, entry, look.csv_safe) for alignment in alignments for entry in entries(alignment)
    ]
    return "".join("\t".join(row) + "\n" for row in (FIELDS, *rows))


def _row(pair: Pair, entry: Entry, safe: bool) -> tuple[str, ...]:
    cells = (
        flat(pair.name), *_side(pair.original, entry.original), *_side(pair.translation, entry.translation),
        str(plain(entry.score)), entry.kind,
    )  # fmt: skip
    return tuple(map(defused, cells)) if safe else cells


def _side(document: Document, sentences: tuple[Sentence, ...]) -> tuple[str, str, str]:
    if not sentences:
        return "", "", ""
    text = flat(" ".join(sentence.text for sentence in sentences)).strip()
    place = document.file.place(Span(sentences[0].span.start, sentences[-1].span.end))
    return str(place.start), str(place.end), text
