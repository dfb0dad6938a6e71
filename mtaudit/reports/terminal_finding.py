"""One finding for the terminal: what is wrong, where, and the pair with the words in question underlined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from mtaudit.model import Document, Finding, Pair, Status
from mtaudit.reports.console import hanging, short
from mtaudit.reports.snippet import locate, snippet, underlined

_BAR = " │ "
_LABEL = len("translation")
_NUMBER = 2


class _Side(NamedTuple):
    """One text's part in a finding, and how its words are marked."""

    label: str
    line: int | None
    sentence: str
    words: str
    start: int | None
    document: Document
    under: str
    style: str


def finding_lines(finding: Finding, pair: Pair, console: Console) -> Iterator[Text]:
    """The lines of a finding; a document may be without its text, where only sentences are known."""
    label = Text.assemble((finding.severity.value, finding.severity.value), " ", (finding.rule, "name"), " ")
    body = Text.assemble((finding.name, "name"), ": ", short(finding.message))
    yield from hanging(label, body, console)
    yield from hanging(Text("  --> ", "faint"), _place(finding, pair), console)
    sides = _sides(finding, pair)
    gutter = max(len(_label(side)) for side in sides)
    note = f" instead: {short(finding.suggestion)}" if finding.suggestion else ""
    original, _ = _quotation(sides[0], "", gutter, console)
    translation, noted = _quotation(sides[1], note, gutter, console)
    yield from original
    yield from translation
    for name, text in _footnotes(finding, noted):
        yield from hanging(Text(f"  = {name}: ", "faint"), text, console)


def _place(finding: Finding, pair: Pair) -> Text:
    inside = finding.translation_start is not None
    document = pair.translation if inside else pair.original
    start = finding.translation_start if inside else finding.original_start
    line = finding.translation_line if inside else finding.original_line
    text = Text(short(document.name))
    if line:
        text.append(f":{line}")
    if line and start is not None and document.text:
        text.append(f":{document.file.column(start)}")
    text.append(f" · {finding.confidence:.0%} sure", "faint")
    if finding.status is not Status.UNCONFIRMED:
        text.append(f" · {finding.status.value}", "name")
    return text


def _sides(finding: Finding, pair: Pair) -> tuple[_Side, _Side]:
    f = finding
    original = _words(pair.original, f.original_start, f.original_end, f.original_text)
    translation = _words(pair.translation, f.translation_start, f.translation_end, f.translation_text)
    return (
        _Side("original", f.original_line, f.original_sentence, *original, pair.original, "~", "source"),
        _Side("translation", f.translation_line, f.translation_sentence, *translation,
              pair.translation, "^", "fault"),
    )  # fmt: skip


def _words(document: Document, start: int | None, end: int | None, words: str) -> tuple[str, int | None]:
    """The words in question and their start as the audited text has them, where there is one."""
    span = document.audited(start, end)
    return (words, start) if span is None or not document.text else (span.of(document.text), span.start)


def _label(side: _Side) -> str:
    """The name of the text and the number of the line, in columns that most numbers keep."""
    return f"  {side.label:<{_LABEL}} {side.line or '':>{_NUMBER}}"


def _quotation(side: _Side, note: str, gutter: int, console: Console) -> tuple[list[Text], bool]:
    """The sentence beside its label, and whether the note found room behind the marks below it."""
    if not side.sentence:
        return [], False
    width = console.width - gutter - len(_BAR)
    mark = locate(side.sentence, side.words, side.document, side.start)
    rows = underlined(snippet(side.sentence, mark, width, side.style), width, side.under, side.style, console)
    last = max((i for i, row in enumerate(rows) if row.marks), default=None)
    noted = last is not None and rows[last].text.cell_len + cell_len(note) <= width
    if noted and last is not None:
        rows[last].text.append(note, "source")
    lines = [
        Text.assemble((f"{_label(side) if i == 0 else '':<{gutter}}{_BAR}", "faint"), row.text)
        for i, row in enumerate(rows)
    ]
    return lines, noted


def _footnotes(finding: Finding, noted: bool) -> Iterator[tuple[str, Text]]:
    if finding.suggestion and not noted:
        yield "instead", Text(short(finding.suggestion), "source")
    if finding.repair:
        before, after = f"{finding.repair.before:.2f}", f"{finding.repair.after:.2f}"
        if before != after:  # a repair that shows no gain proves nothing
            yield "quality", Text(f"{before} → {after} if it read “{short(finding.repair.wording)}”")
    if finding.evidence:
        yield "also", Text(", ".join(finding.evidence), "faint")
