"""A calibration as a person reads it: what was caught of each family, what was not, and what was false."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from mtaudit.model.calibration import Calibration, FamilyCount
from mtaudit.reports import Look
from mtaudit.reports.console import printed, short

_MOST = 100


def render(calibration: Calibration, look: Look) -> str:
    """The table of families, then what the unchanged texts gave, then what was missed."""
    return printed(lambda _: _lines(calibration), look)


def _lines(calibration: Calibration) -> Iterator[Text]:
    yield Text("family  planted  caught            95 % interval  by a rule of the family", "name")
    for family in (*calibration.families, calibration.overall):
        yield _row(family)
    yield Text()
    texts = f"{calibration.texts} unchanged text{'s' if calibration.texts != 1 else ''}"
    if calibration.unchanged:
        yield Text(f"{texts}: {len(calibration.unchanged)} findings, and there must be none", "critical")
        for f in calibration.unchanged[:_MOST]:
            yield Text(f"  {f.rule} {short(f.pair)}: “{short(f.translation_text)}” {short(f.message)}")
    else:
        yield Text(f"{texts}: no findings, as it must be")
    yield Text(f"findings beside the planted mistakes: {len(calibration.beside)}")
    for f in calibration.beside[:_MOST]:
        yield Text(f"  {f.rule} {short(f.pair)}: “{short(f.translation_text)}” {short(f.message)}", "faint")
    for failure in calibration.failed:
        yield Text.assemble(("failed ", "critical"), f"{short(failure.pair)}: {short(failure.reason)}")
    yield Text(f"missed: {len(calibration.missed)}")
    for planted in calibration.missed[:_MOST]:
        text = Text.assemble("  ", (planted.family, "name"), f" {short(planted.text)}: ")
        text.append(f"“{short(planted.before)}”", "source").append(" → ")
        text.append(f"“{short(planted.after)}”", "fault")
        yield text.append(f"  in: {short(planted.sentence)}", "faint")
    if len(calibration.missed) > _MOST:
        yield Text(f"  and {len(calibration.missed) - _MOST} more; --format json has all of them")
    yield Text.assemble("signature  ", (short(calibration.signature), "faint"))


def _row(count: FamilyCount) -> Text:
    share = count.caught / count.planted if count.planted else 0.0
    interval = f"{count.low:.0%} to {count.high:.0%}"
    return Text(
        f"{count.family:<6}  {count.planted:>7}  {count.caught:>6}  {share:>6.0%}"
        f"  {interval:>21}  {count.own:>6}"
    )
