"""Alignments as tab-separated values: a header, then a bead a line, for spreadsheets and line tools."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.model import Sentence
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
        _row(alignment.pair.name, entry, look.csv_safe)
        for alignment in alignments
        for entry in entries(alignment)
    ]
    return "".join("\t".join(row) + "\n" for row in (FIELDS, *rows))


def _row(pair: str, entry: Entry, safe: bool) -> tuple[str, ...]:
    cells = (
        flat(pair), *_side(entry.original), *_side(entry.translation), str(plain(entry.score)), entry.kind
    )  # fmt: skip
    return tuple(map(defused, cells)) if safe else cells


def _side(sentences: tuple[Sentence, ...]) -> tuple[str, str, str]:
    if not sentences:
        return "", "", ""
    text = flat(" ".join(sentence.text for sentence in sentences)).strip()
    return str(sentences[0].span.start), str(sentences[-1].span.end), text
