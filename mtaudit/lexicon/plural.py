"""Plurals of the words for persons in the tables of this package."""

from __future__ import annotations

_IRREGULAR = {
    "alumna": "alumnae",
    "alumnus": "alumni",
    "child": "children",
    "man": "men",
    "person": "people",
    "wife": "wives",
}
_REGULAR = ("german", "human", "norman", "ottoman", "roman", "shaman", "talisman")  # no men in them
_UNCHANGED = frozenset(
    ["crew", "humanity", "humankind", "messrs", "miss", "mr", "mrs", "ms", "people", "personnel", "staff"]
)


def plural(noun: str) -> str:
    """The plural of a noun or phrase: *policemen*, *mothers-in-law*, *members of Congress*; titles stay."""
    for joint in ("-in-law", " of "):
        head, found, tail = noun.partition(joint)
        if found:
            return plural(head) + found + tail
    if not noun or noun.rsplit(maxsplit=1)[-1].casefold() in _UNCHANGED:
        return noun
    for singular, irregular in _IRREGULAR.items():
        if noun.endswith(singular) and not noun.casefold().endswith(_REGULAR):
            return noun.removesuffix(singular) + irregular
    if noun.endswith("y") and noun[-2:-1] not in set("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh", "hero")) else "s")
