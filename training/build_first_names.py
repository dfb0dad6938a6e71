"""Builds `mtaudit/lexicon/data/first_names.txt.gz` out of the data of the library nomquamgender.

    python training/build_first_names.py mtaudit/lexicon/data/first_names.txt.gz

The library itself takes more than a second to load; the table takes a hundredth. Names of countries
are left out: *China*, *Georgia* and *Israel* are people's names as well, but seldom in the news. The
library's licence is written beside the output as `FIRST-NAMES-LICENSE`.
"""

from __future__ import annotations

import gzip
import re
import sys
from importlib import metadata
from pathlib import Path

import nomquamgender

from mtaudit.lexicon.places import countries

MIN_SOURCES = 5  # of 36; below, surnames and place names come in
MIN_COUNT = 100
CERTAIN = 0.97
PLAIN = re.compile(r"[a-z]+(?:[-'][a-z]+)*")


def choose(table: dict[str, list[float]], excluded: set[str]) -> tuple[list[str], list[str]]:
    """Names of men and names of women, sorted, out of name -> [sources, count, P(female)]."""
    men, women = [], []
    for name, (sources, count, female) in sorted(table.items()):
        known = sources >= MIN_SOURCES and count >= MIN_COUNT and len(name) > 1
        if not known or not PLAIN.fullmatch(name) or name in excluded:
            continue
        if female <= 1 - CERTAIN:
            men.append(name)
        elif female >= CERTAIN:
            women.append(name)
    return men, women


if __name__ == "__main__":
    output = Path(sys.argv[1])
    men, women = choose(nomquamgender.dump(), {name.casefold() for name in countries()})
    text = " ".join(men) + "\n" + " ".join(women)
    output.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    licence = metadata.distribution("nomquamgender").read_text("LICENSE")
    (output.parent / "FIRST-NAMES-LICENSE").write_text(licence or "", encoding="utf-8")
    print(f"{len(men)} names of men, {len(women)} of women")
