"""Does a sentence end at this stop? Decided from the word before it and the words after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from mtaudit.text.tables import abbreviations, words

_REACH = 80
"""Characters looked at on each side of a stop: enough for a word and a name with a verb of saying."""

_LAST_WORD = re.compile(r"(?<![^\s\"“”„«»‘(\[—–/])[^\s\"“”„«»‘(\[—–/]+\Z")
_FIRST_WORD = re.compile(r"\A[\s\"“”„«»‘'’(\[—–-]*([^\W_][\w.'’-]*)")
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]\.")
_ROMAN = re.compile(r"\A(?!I\b)[IVXLCDM]+\b")
_NAMES_AND_VERB = re.compile(r"(?:[A-Z][\w'’.-]* ){1,3}([a-z]+)\b")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\.")
_LONG_WORD = re.compile(r"\A[^\W\d_A-Z]{4,}\.")


@dataclass(frozen=True, slots=True)
class Stop:
    """A run of sentence-final marks: the marks, the closing marks behind them, and the text on both sides.

    `before` ends with the marks; `after` starts with what follows the space;
    `first` is true where only a list number fits before the marks.
    """

    marks: str
    closers: str
    before: str
    after: str
    first: bool


def ends_sentence(stop: Stop) -> bool:
    """True when a new sentence begins after the stop and its space."""
    found = _FIRST_WORD.match(stop.after[:_REACH])
    if not found:
        return bool(stop.after.strip())
    following = found[1]
    opened = any(c in '"“„«(‘' for c in stop.after[: found.start(1)])
    if _continues_in_lower_case(stop, following, opened):
        return False
    if stop.closers and stop.marks[-1] in "?!…" and _attribution(stop.after):
        return False
    if stop.marks != "." or stop.closers.strip(")]"):
        return True
    return _full_stop(stop, following)


def _continues_in_lower_case(stop: Stop, following: str, opened: bool) -> bool:
    if not following[0].islower() or any(c.isupper() for c in following[1:3]):
        return False
    if opened and not stop.closers:
        return False
    word = _LAST_WORD.search(stop.before[-_REACH:])
    plain = word is not None and _LONG_WORD.fullmatch(word[0]) and word[0] not in abbreviations()
    return not (plain and stop.marks == "." and not stop.closers and len(following) > 1)


def _attribution(after: str) -> bool:
    """True for a speaker and a verb of saying: the sentence of the quotation goes on with them."""
    found = _NAMES_AND_VERB.match(after)
    if found is None or after.split(None, 1)[0].lower() in words("starters"):
        return False
    return found[1] in words("saying") and after[found.end() : found.end() + 1] in ".,"


def _full_stop(stop: Stop, following: str) -> bool:
    if len(stop.before) < _REACH and _dateline().fullmatch(stop.before):
        return False
    found = _LAST_WORD.search(stop.before[-_REACH:])
    word = found[0] if found else "."
    begins = following.lower() in words("starters") and (len(following) == 1 or not following.isupper())
    if stop.first and _LIST_NUMBER.fullmatch(word):
        return False
    kind = abbreviations().get(word) or abbreviations().get(word.lower())
    if kind and not (len(word) == 2 and word[0].isupper()):
        return _after_abbreviation(kind, following, begins)
    if _INITIAL.fullmatch(word):
        return begins
    if word[:-1].isdigit() and len(word) <= 3:
        return following.lower().rstrip(".") not in words("months")
    return True


@cache
def _dateline() -> re.Pattern[str]:
    """A place and a day, all that stands from the sentence's start to its stop: *LYON, Sept. 12.*"""
    months = sorted(words("months"))
    month = rf"(?i:{'|'.join(months)}|(?:{'|'.join({m[:n] for m in months for n in (3, 4)})})\.?)"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    place = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
    return re.compile(rf"{place}(?:, [A-Z][\w.'’]*)?, (?:{day} {month}|{month} {day})(?:,? \d{{4}})?\.")


def _after_abbreviation(kind: str, following: str, begins: bool) -> bool:
    number = following[0].isdigit()
    match kind:
        case "never":
            return False
        case "number":
            return not number and not _ROMAN.match(following)
        case "clock":
            return number or following.lower().rstrip(".") not in words("zones")
        case "last":
            return True
        case _:
            return begins
