"""The same sum in another form: *$5 million → 5 million dollars*, *€20 → 20 euros*."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from spacy.tokens import Doc

from training.judge.change import Change
from training.judge.rewrites.patterns import Rule, pattern_changes

KIND = "money-form"
_NAMES = {"$": "dollars", "US$": "US dollars", "€": "euros", "£": "pounds"}
_OTHER_DOLLARS = re.compile(r"Australia|Canad|Hong Kong|Singapore|Taiwan|New Zealand|Zimbabwe|A\$|C\$|HK\$")
_CODES = {"yuan": "RMB {}", "dollars": "${}", "US dollars": "US${}", "euros": "€{}", "pounds": "£{}"}
_FRONT = (
    r"(?<![\w.,$])(?<!RMB )(?<!USD )(?<!HK )(?<!\d and )(?<!\d to )(?<!\d or )(?<!illion and )(?<!illion to )"
)
_NUMBER = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?(?: (?:million|billion|trillion))?"


def money_form(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Currency signs become words and back; a bare dollar is American where no other country is named."""
    yield from pattern_changes(doc, KIND, _RULES)
    if not _OTHER_DOLLARS.search(doc.text):
        yield from pattern_changes(doc, KIND, _AMERICAN)


def _named(match: re.Match[str]) -> list[str]:
    number = match[2]
    return [f"{number} {_NAMES[match[1]]}"] if number != "1" else []


def _signed(match: re.Match[str]) -> list[str]:
    if match[2] == "pounds" and not re.search(r"£|sterling|British|UK|London", match.string):
        return []
    return [_CODES[match[2]].format(match[1])]


def _american(match: re.Match[str]) -> list[str]:
    return [f"US${match[1]}", *([] if match[1] == "1" else [f"{match[1]} US dollars"])]


_RULES: tuple[Rule, ...] = (
    (
        re.compile(
            rf"{_FRONT}(US\$|[$€£]) ?({_NUMBER})(?![\w-]|[.,]\d| (?:million|billion|trillion|an? |per ))"
        ),
        _named,
    ),
    (
        re.compile(
            rf"{_FRONT}({_NUMBER}) (yuan|US dollars|dollars|euros|pounds)"
            r"(?!\w| sterling| (?:bank)?notes?| bills?| coins?)"
        ),
        _signed,
    ),
    (
        re.compile(rf"(?<![\w$])RMB ?({_NUMBER})(?![\w-]|[.,]\d| (?:million|billion|yuan))"),
        lambda m: [f"{m[1]} yuan"],
    ),
)
_AMERICAN: tuple[Rule, ...] = (
    (
        re.compile(rf"{_FRONT}\$({_NUMBER})(?![\w-]|[.,]\d| (?:million|billion|trillion|a|an|per)\b)"),
        _american,
    ),
)
