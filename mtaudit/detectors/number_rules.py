"""The rules of the NUM family."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity


def _rule(code: str, name: str, severity: Severity, rank: int, text: str) -> Rule:
    category = _CATEGORIES.get(name, Category.MISTRANSLATION)
    return Rule(code, name, category, severity, rank, _paragraphs(text))


def _paragraphs(text: str) -> str:
    """The text with what the rule leaves alone in a paragraph of its own."""
    caught, alone = (" ".join(part.split()) for part in text.split("Left alone:"))
    return f"{caught}\n\nLeaves alone: {alone}"


_CATEGORIES = {"number-lost": Category.OMISSION, "number-added": Category.ADDITION}
NUMBER = _rule(
    "NUM101",
    "number-changed",
    Severity.MAJOR,
    75,
    """A number stands where the original has another one: “forty workers” became “fourteen workers”.
    Left alone: the same value written another way (“25,000” and “twenty-five thousand”, “a dozen” and “12”,
    “20 percent” and “a fifth”), and “one”, “a”, “both”, “the two” for each other.
    A hedged rounding is minor.""",
)
SCALE = _rule(
    "NUM102",
    "scale-changed",
    Severity.CRITICAL,
    78,
    """The digits are right and the size is wrong: “3.5 million” became “3.5 billion”, “40,000” became
    “4,000”, “hundreds” became “thousands”. Typical of languages whose billion, milliard or ten-thousand
    counts otherwise. Left alone: another way to write the same size (“0.4 million” and “400,000”).""",
)
DATE = _rule(
    "NUM103",
    "date-changed",
    Severity.MAJOR,
    76,
    """A day, month, year, weekday, decade or century is another one: “on 4 June” became “on 6 April”.
    Left alone: other forms (“May 8”, “8 May 2025”, “the 8th”), more or less detail, and a weekday for a
    date or the other way round, unless the article's own date line shows them to be days apart.""",
)
TIME = _rule(
    "NUM104",
    "time-or-duration-changed",
    Severity.MAJOR,
    76,
    """A time of day or a length of time is another one: “at 2:30 pm” became “at 2:30 am”, “three weeks”
    became “three months”; “1:20” that became “1:20 pm” is a note. Left alone: “14:30” and “half past two in
    the afternoon”, “90 minutes” and “an hour and a half”, “a decade” and “ten years”.""",
)
UNIT = _rule(
    "NUM105",
    "unit-or-currency-changed",
    Severity.MAJOR,
    76,
    """The number stayed and what it counts did not: “80 miles” became “80 kilometres”, “$200” became “€200”,
    “500 square metres” became “500 metres”. Left alone: true conversions (“10 km”, “6.2 miles”), other
    names of the unit (“RMB” and “yuan”), and a unit that one side leaves out.""",
)
PERCENT = _rule(
    "NUM106",
    "percent-changed",
    Severity.MAJOR,
    76,
    """A share is another one, or percent became percentage points: “up 4.2%” became “up 2.4%”.
    Left alone: “%”, “per cent” and “percent”, “half” and “50%”, “a quarter” and “25 percent”.""",
)
LOST = _rule(
    "NUM107",
    "number-lost",
    Severity.MINOR,
    40,
    """A number of the original is missing though the words around it are there: “its 14 members” became
    “its members”. Major for amounts of money, shares and measures. Left alone: small words that other words
    carry (“one”, “two”, “both”, “first”, “half”), dates that are told in another way (“last month”, “on
    Wednesday”), and numbers whose whole clause is missing.""",
)
ADDED = _rule(
    "NUM108",
    "number-added",
    Severity.MINOR,
    40,
    """A number stands in the translation that the original does not have: “the soldiers” became “the 300
    soldiers”. Major for amounts of money, shares and measures. Left alone: small words (“one”, “the two”), a
    conversion in brackets, a repeated number.""",
)
FORMAT = _rule(
    "NUM109",
    "number-format",
    Severity.MINOR,
    72,
    """The value may be right, but an English reader cannot read it so: “3,009” became “3.009”, which is
    three, “20,000” became “200,00” or “20 000”, “May 8” became “8, May”. Major when the English reading is
    another number. Left alone: “2600” and “2,600”, the thin and no-break spaces of science, and decimals
    written as decimals.""",
)
SWAPPED = _rule(
    "NUM110",
    "numbers-swapped",
    Severity.MAJOR,
    76,
    """Two numbers changed places: “4 dead and 19 injured” became “19 dead and 4 injured”.
    Left alone: numbers that moved together with what they count (“19 injured and 4 dead”).""",
)
STEP = _rule(
    "NUM111",
    "by-or-to",
    Severity.MAJOR,
    77,
    """By how much something changes became to what it changes, or back: “rose by 40” became “rose to 40”.
    Left alone: the step in other words (“40 more”), and ranges (“from 30 to 40”) that both sides have.""",
)
RULES: tuple[Rule, ...] = (NUMBER, SCALE, DATE, TIME, UNIT, PERCENT, LOST, ADDED, FORMAT, SWAPPED, STEP)
