"""Tables of how often each rule is right, and how much of its family is found.

    python benchmarks/measure_rules.py OUTCOMES.jsonl

Reads what `rules.py` wrote, calibrates it as an audit does, and writes `mtaudit/detectors/data/measured.toml`
and the table in RESULTS.md. Then run `docs/make_rules.py`.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from mtaudit.config import Settings
from mtaudit.detectors.registry import RULES
from mtaudit.stages.confidence import confidence

HERE = Path(__file__).parent
MEASURED = HERE.parent / "mtaudit" / "detectors" / "data" / "measured.toml"
RESULTS = HERE / "RESULTS.md"
MARKS = "<!-- rules -->\n", "<!-- end of rules -->\n"
SETS = {
    "mqm_zhen2020_news_3raters": ("news 2020", "machine translations of news (WMT 2020 zh-en), three raters"),
    "mqm_zhen2023_news_3raters": ("news 2023", "the same of 2023, sentences whose reference is good"),
    "written pairs": ("written pairs", "articles of this repository with faults written into them"),
    "engine pairs": ("engine pairs", "articles of this repository after a real engine, annotated"),
    "hwtsc22": ("HW-TSC", "WMT 2022 challenge set: numbers, dates, units, names, negation"),
    "demetr": ("DEMETR", "faults planted into good translations"),
    "gender": ("gender", "sentences with every gendered word exchanged"),
}
Records = list[dict[str, Any]]


def wilson(share: float, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson, 1927)."""
    z = 1.96
    middle = share + z * z / (2 * of)
    half = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - half) / (1 + z * z / of)), min(1.0, (middle + half) / (1 + z * z / of))


def entry(parts: Sequence[tuple[str, float]], counts: Iterable[tuple[str, bool]]) -> dict[str, Any]:
    """A share with its interval; `parts` are sets and worths of the cases, `counts` what is said."""
    value = min(1.0, sum(worth for _, worth in parts) / len(parts))
    low, high = wilson(value, len(parts))
    sets: dict[str, list[bool]] = defaultdict(list)
    for name, right in counts:
        sets[name].append(right)
    said = {SETS[name][0]: f"{sum(sets[name])}/{len(sets[name])}" for name in SETS if name in sets}
    figures = {"value": round(value, 3), "low": round(low, 3), "high": round(high, 3), "of": len(parts)}
    return figures | {"sets": said}


def precisions(remarks: Records) -> dict[str, dict[str, Any]]:
    """Per rule, the share of right remarks; a mark counts by the chance that a fault is marked at all."""
    out = {}
    for rule in RULES:
        own = [r for r in remarks if r["rule"] == rule.code]
        if own:
            worths = [(r["set"], r["right"] / r["seen"]) for r in own]
            out[rule.code] = entry(worths, ((r["set"], r["right"]) for r in own))
    return out


def recalls(faults: Records) -> dict[str, dict[str, Any]]:
    """Per family, the share of faults that a rule of the family meets."""
    out = {}
    for family in sorted({rule.family for rule in RULES}):
        own = [(f["set"], family in f["met"]) for f in faults if f["fault"] == family]
        if own:
            out[family] = entry([(name, float(met)) for name, met in own], own)
    return out


def read(path: Path) -> tuple[Records, Records]:
    """The remarks that are shown by default and that somebody looked at; the faults and what meets them."""
    least = Settings().min_confidence
    remarks, faults = [], []
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            record = json.loads(line)
            if "fault" in record:
                met = {r["rule"][:3] for r in record["remarks"] if _calibrated(r) >= least}
                faults.append(record | {"met": met})
            elif record["right"] is not None and record["natural"] and _calibrated(record) >= least:
                remarks.append(record)
    return remarks, faults


def _calibrated(remark: dict[str, Any]) -> float:
    return confidence(remark["rule"], remark["confidence"], remark["doubt"])


def toml(right: dict[str, dict[str, Any]], found: dict[str, dict[str, Any]]) -> str:
    """The tables as TOML."""
    lines = ["# Written by benchmarks/measure_rules.py, never by hand.", "", "[data]"]
    lines += [f'"{name}" = "{what}"' for name, what in SETS.values()]
    for kind, entries in (("precision", right), ("recall", found)):
        lines += ["", f"[{kind}]"]
        for key, row in sorted(entries.items()):
            sets = ", ".join(f'"{name}" = "{count}"' for name, count in row["sets"].items())
            figures = ", ".join(f"{name} = {row[name]}" for name in ("value", "low", "high", "of"))
            lines.append(f"{key} = {{ {figures}, sets = {{ {sets} }} }}")
    return "\n".join(lines) + "\n"


def markdown(right: dict[str, dict[str, Any]], found: dict[str, dict[str, Any]]) -> str:
    """The tables for RESULTS.md."""
    names = {rule.code: f"`{rule.code}` {rule.name}" for rule in RULES}
    lines = ["| rule | right | 95 % | remarks | of them marked |", "|---|---|---|---|---|"]
    lines += [_row(names[code], row) for code, row in sorted(right.items())]
    lines += ["", "| family | faults met by it | 95 % | faults | met |", "|---|---|---|---|---|"]
    lines += [_row(f"`{family}`", row) for family, row in sorted(found.items())]
    return "\n".join(lines) + "\n"


def _row(name: str, row: dict[str, Any]) -> str:
    sets = ", ".join(f"{name} {count}" for name, count in row["sets"].items())
    return f"| {name} | {row['value']:.2f} | {row['low']:.2f} to {row['high']:.2f} | {row['of']} | {sets} |"


def main() -> None:
    """Read, count, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("outcomes", type=Path)
    remarks, faults = read(parser.parse_args().outcomes)
    right, found = precisions(remarks), recalls(faults)
    MEASURED.write_text(toml(right, found), encoding="utf-8")
    text = RESULTS.read_text(encoding="utf-8")
    head, rest = text.split(MARKS[0])
    shown = markdown(right, found)
    RESULTS.write_text(head + MARKS[0] + shown + MARKS[1] + rest.split(MARKS[1])[1], encoding="utf-8")
    print(shown)


if __name__ == "__main__":
    main()
