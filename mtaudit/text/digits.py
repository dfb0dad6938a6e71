"""What digits with separators may mean: "1,234.5", "1.234,5", "1 234", "12,5"."""

from __future__ import annotations

import re

SPACES = "\u00a0\u202f\u2009 "
DIGITS = (
    rf"\d{{1,3}}(?:[{SPACES}]\d{{3}}){{1,5}}(?:[.,]\d{{1,2}})?(?![.,{SPACES}]?\d)"
    r"|\d+(?:[.,'’]\d+)*"
    r"|(?<!\w)\.\d+"
)
_GROUPED = re.compile(rf"[{SPACES}'’]")
_STRANGE = re.compile(r"[ '’]")  # thin and no-break spaces are the custom of science
_ENGLISH = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?")


def digits_readings(written: str) -> tuple[tuple[float, ...], bool]:
    """The values that digits may mean, the likeliest first, and whether English would not write them so.

    "1,234" and "1 234" are 1234; "1.234" is 1.234, or 1234 where a full stop marks thousands; "12,5" is 12.5,
    as abroad; "30,09,48" can only be 300948 with its groups gone wrong.
    """
    compact = _GROUPED.sub("", written)
    plain = float(re.sub(r"\D", "", compact))
    marks = re.findall(r"[.,]", compact)
    foreign = bool(_STRANGE.search(written))
    if not marks:
        return (plain,), foreign
    whole, _, part = compact.rpartition(marks[-1])
    decimal = float(re.sub(r"\D", "", whole) + "." + part)
    group_like = len(part) == 3 and 0 < len(whole) <= 3 and whole != "0"
    if _ENGLISH.fullmatch(compact):
        if marks == ["."]:
            return (decimal, plain) if group_like else (decimal,), foreign
        return (decimal if marks[-1] == "." else plain,), foreign
    if len(marks) == 1:
        return (decimal, plain), True
    return (decimal,) if marks.count(marks[-1]) == 1 else (plain,), True
