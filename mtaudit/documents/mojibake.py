"""Mojibake, text that was decoded in the wrong way ("â€œ" for “), put right by ftfy with places kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.model import Part, Reading, Span, assemble
from mtaudit.text.sanitize import visible

# Both halves of what was one character lie beyond ASCII, but for a no-break space that became a plain one.
_STRETCH = re.compile(r"[^\x00-\x7f]+(?: [^\x00-\x7f]+)* ?")
# What bytes of UTF-8 look like in windows-1252 or Latin-1, one that begins a character and the next; and what
# the commonest begin with on the Mac and in DOS. A text without any need not be looked at closely.
_LIKELY = re.compile("[Â-ô][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ã |‚Ä|√[¢-ø]|ΓÇ|[┬├]")


def repair(text: str, place: str) -> Reading:
    """The text with mojibake put right, and a note that names `place` and says what was done first."""
    if not _LIKELY.search(text):
        return Reading(text)
    from ftfy.badness import is_bad

    repairs = dict(_repairs(text)) if is_bad(text) else {}
    if not repairs:
        return Reading(text)
    first = next(iter(repairs))
    line = text.count("\n", 0, first.start) + 1
    note = (
        f"{place}: {len(repairs)} stretches of wrongly decoded text are read as what they were, "
        f"the first in line {line}: “{first.of(text)}” as “{repairs[first]}”"
    )
    return assemble(text, _parts(text, repairs), (visible(note),))


def _repairs(text: str) -> Iterator[tuple[Span, str]]:
    """What is to be put right, and how, in order."""
    from ftfy import fix_encoding

    known: dict[str, str] = {}
    for match in _STRETCH.finditer(text):
        wrong = match[0]
        right = known[wrong] = known[wrong] if wrong in known else fix_encoding(wrong)
        if right != wrong:
            kept = wrong.endswith(" ") and right.endswith(" ")
            yield Span(match.start(), match.end() - kept), right[: len(right) - kept]


def _parts(text: str, repairs: dict[Span, str]) -> Iterator[Part]:
    at = 0
    for span, right in repairs.items():
        if at < span.start:
            yield Part(text[at : span.start], Span(at, span.start))
        if right:
            yield Part(right, span)
        at = span.end
    if at < len(text):
        yield Part(text[at:], Span(at, len(text)))
