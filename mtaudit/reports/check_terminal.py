"""A check as a person reads it: what is new, what went, what each gate says, and the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from mtaudit.model import Document, Finding
from mtaudit.model.baseline import Entry
from mtaudit.model.check import Check, Gate, Gone, Kept, PairCheck, PairState, Scores, State, Verdict
from mtaudit.reports import Look
from mtaudit.reports.console import printed, short
from mtaudit.reports.snippet import locate, snippet, underlined

_GUTTER = "  translation │ "
_STYLES = {State.TRIPPED: "critical", State.UNSURE: "major", State.PASSED: "source"}
_WORDS = {State.TRIPPED: "red", State.UNSURE: "unsure", State.PASSED: "green"}
_MOST = 50


def render(check: Check, look: Look) -> str:
    """New and changed findings in full, the others by their words, then pairs, gates and the verdict."""
    return printed(lambda console: _lines(check, console), look)


def _lines(check: Check, console: Console) -> Iterator[Text]:
    matches = check.matches
    for change in check.signature_changes:
        yield Text(f"signature: {short(change.key)} was {short(change.before) or 'not there'}, ").append(
            f"is {short(change.now) or 'not there'}"
        )
    for failure in check.failed:
        yield Text.assemble(
            ("failed ", "critical"), (short(failure.pair), "name"), f": {short(failure.reason)}"
        )
    yield from _findings("new", matches.new, check.files, console)
    yield from _changes(matches.changed, check.files, console)
    yield from _gone("fixed", matches.fixed, "no more said so")
    yield from _gone("stale", matches.stale, "the original has this sentence no more")
    yield from _pairs(check)
    yield from _gates(check.gates)
    yield from _drawing(check)
    yield _verdict(check)


def _findings(
    title: str, findings: Sequence[Finding], files: Mapping[str, str], console: Console
) -> Iterator[Text]:
    if findings:
        yield _title(title, len(findings))
    for finding in findings[:_MOST]:
        yield _header(finding, files)
        yield from _sides(finding, console)
        yield Text(f"  = {short(finding.message)}")
    yield from _rest(findings)


def _changes(changed: Sequence[Kept], files: Mapping[str, str], console: Console) -> Iterator[Text]:
    if changed:
        yield _title("changed: in other words, and still wrong", len(changed))
    for kept in changed[:_MOST]:
        yield _header(kept.finding, files)
        yield Text(f"  was: {_named(kept.entry)}", "faint")
        yield from _sides(kept.finding, console)
    yield from _rest(changed)


def _gone(title: str, gone: Sequence[Gone], why: str) -> Iterator[Text]:
    if gone:
        yield _title(f"{title}: {why}", len(gone))
    for entry in gone[:_MOST]:
        yield Text.assemble(f"  {short(entry.pair)} ", (_named(entry.entry), "faint"))
    yield from _rest(gone)


def _rest(values: Sequence[object]) -> Iterator[Text]:
    if len(values) > _MOST:
        yield Text(f"  and {len(values) - _MOST} more; --format json has all of them")
    if values:
        yield Text()


def _title(title: str, count: int) -> Text:
    return Text.assemble(("── ", "faint"), (f"{count} {title}", "name"), (" ──", "faint"))


def _named(entry: Entry) -> str:
    wording = short(entry.wording)
    return f"{entry.rule} {entry.severity} “{wording if len(wording) <= 60 else wording[:59] + '…'}”"


def _header(finding: Finding, files: Mapping[str, str]) -> Text:
    text = Text.assemble((finding.severity.value, finding.severity.value), " ", (finding.rule, "name"))
    file = files.get(finding.pair, finding.pair)
    text.append(f" {finding.name}  {short(file)}:{finding.translation_line or 1}")
    return text.append(f"  {finding.confidence:.0%} sure", "faint")


def _sides(finding: Finding, console: Console) -> Iterator[Text]:
    sides = (
        ("original", finding.original_sentence, finding.original_text, "~", "source"),
        ("translation", finding.translation_sentence, finding.translation_text, "^", "fault"),
    )
    width = console.width - len(_GUTTER) - 2
    for label, sentence, words, under, style in sides:
        if not sentence:
            continue
        at = sentence.find(words)
        mark = locate(sentence, words, Document("", sentence), at if at >= 0 else None)
        rows = underlined(snippet(sentence, mark, width, style), width, under, style, console)
        for i, row in enumerate(rows):
            yield Text.assemble((f"  {label if i == 0 else '':<11} │ ", "faint"), row.text)


def _pairs(check: Check) -> Iterator[Text]:
    moved = [pair for pair in check.pairs if pair.state is not PairState.SAME]
    for pair in moved[:_MOST]:
        yield _pair(short(pair.name), pair)
    yield from _rest(moved)
    yield _pair(f"all {len(check.pairs)} pair{'s' if len(check.pairs) != 1 else ''}", check.overall)


def _pair(name: str, pair: PairCheck) -> Text:
    text = Text.assemble((name, "name"))
    if pair.state in (PairState.ADDED, PairState.MISSING, PairState.FAILED):
        text.append(f" {pair.state}", "major")
    rows = [_figures(scores) for scores in (pair.before, pair.now) if scores]
    if not rows:
        return text
    parts = (f"{label} {' → '.join(dict.fromkeys(row[label] for row in rows))}" for label in rows[0])
    return text.append(f": {'; '.join(parts)}")


def _figures(scores: Scores) -> dict[str, str]:
    return {
        "quality": f"{scores.quality:.3f}",
        "MQM points per 1000 words": f"{scores.mqm:.1f}",
        "coverage": f"{scores.coverage:.1%}",
    }


def _gates(gates: Sequence[Gate]) -> Iterator[Text]:
    """Every gate on all pairs, and of those on single pairs the ones that are not green."""
    for gate in gates:
        if not gate.pair or gate.state is not State.PASSED:
            yield _gate(gate)
    silent = sum(bool(gate.pair) and gate.state is State.PASSED for gate in gates)
    if silent:
        yield Text(f"{'green':<6} {silent} more on single pairs", "faint")


def _gate(gate: Gate) -> Text:
    text = Text.assemble((f"{_WORDS[gate.state]:<6} ", _STYLES[gate.state]), (gate.name, "name"))
    text.append(f" {short(gate.pair)}" if gate.pair else "").append(f": {short(gate.said)}")
    found = gate.difference
    if found is None or not found.differing:
        return text
    bounds = (
        "" if found.low is None or found.high is None else f"{found.low:+.4g} to {found.high:+.4g} (95 %), "
    )
    p = "" if found.p is None else f"p = {found.p:.4g}, "
    return text.append(f"  [{bounds}{p}{found.differing} of {found.passages} passages differ]", "faint")


def _drawing(check: Check) -> Iterator[Text]:
    if any(gate.difference and gate.difference.differing for gate in check.gates):
        drawing = check.drawing
        yield Text(
            f"p: approximate randomisation, bounds: paired bootstrap over passages; {drawing.resamples} "
            f"resamples, fewer where there are thousands of passages; seed {drawing.seed}; "
            f"significant up to p = {drawing.significance}",
            "faint",
        )


def _verdict(check: Check) -> Text:
    m = check.matches
    counts = f"{len(m.new)} new, {len(m.changed)} changed, {len(m.remaining)} remaining, {len(m.fixed)} fixed"
    if m.stale:
        counts += f", {len(m.stale)} stale"
    names = ", ".join(dict.fromkeys(gate.name for gate in check.tripped))
    if check.verdict is Verdict.GREEN:
        return Text.assemble(("green", "source"), f": {counts}")
    return Text.assemble((check.verdict.value, "critical"), f": {counts}; tripped: {names}")
