"""The rules of the NUM family."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity

NUMBER = Rule(
    "NUM101",
    "number-changed",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    60,
    "A number stands where the original has another one: “forty workers” became “fourteen workers”.\n"
    "Left alone: the same value written another way (“25,000” and “twenty-five thousand”, “a dozen” and\n"
    "“12”, “20 percent” and “a fifth”), and “one”, “a”, “both”, “the two” for each other. A mere rounding is minor.",
)
SCALE = Rule(
    "NUM102",
    "scale-changed",
    Category.MISTRANSLATION,
    Severity.CRITICAL,
    70,
    "The digits are right and the size is wrong: “3.5 million” became “3.5 billion”, “40,000” became “4,000”,\n"
    "“hundreds” became “thousands”. Typical of languages whose billion, milliard or ten-thousand counts otherwise.\n"
    "Left alone: another way to write the same size (“0.4 million” and “400,000”, “2bn” and “two milliard”).",
)
DATE = Rule(
    "NUM103",
    "date-changed",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    65,
    "A day, month, year, weekday, decade or century is another one: “on 4 June” became “on 6 April”.\n"
    "Left alone: other forms (“May 8”, “8 May 2025”, “the 8th”), more or less detail, and a weekday for a date\n"
    "or the other way round, which nothing in the sentence can decide.",
)
TIME = Rule(
    "NUM104",
    "time-or-duration-changed",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    65,
    "A time of day or a length of time is another one: “at 2:30 pm” became “at 2:30 am”, “three weeks” became\n"
    "“three months”. Left alone: “14:30” and “half past two in the afternoon”, “90 minutes” and “an hour and a\n"
    "half”, “a decade” and “ten years”.",
)
UNIT = Rule(
    "NUM105",
    "unit-or-currency-changed",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    65,
    "The number stayed and what it counts did not: “80 miles” became “80 kilometres”, “$200” became “€200”,\n"
    "“500 square metres” became “500 metres”. Left alone: true conversions (“10 km”, “6.2 miles”), other names\n"
    "of the unit (“RMB” and “yuan”), an amount converted to another currency, and a unit that one side leaves out.",
)
PERCENT = Rule(
    "NUM106",
    "percent-changed",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    65,
    "A share is another one, or percent became percentage points: “up 4.2%” became “up 2.4%”.\n"
    "Left alone: “%”, “per cent” and “percent”, “half” and “50%”, “a quarter” and “25 percent”.",
)
LOST = Rule(
    "NUM107",
    "number-lost",
    Category.OMISSION,
    Severity.MINOR,
    40,
    "A number of the original is missing though the words around it are there: “its 14 members” became\n"
    "“its members”. Left alone: small words that other words carry (“one”, “two”, “both”, “first”, “half”), dates\n"
    "that are told in another way (“last month”, “on Wednesday”), and numbers whose whole clause is missing.",
)
ADDED = Rule(
    "NUM108",
    "number-added",
    Category.ADDITION,
    Severity.MINOR,
    40,
    "A number stands in the translation that the original does not have: “the soldiers” became “the 300\n"
    "soldiers”. Left alone: small words (“one”, “the two”), a conversion in brackets, a repeated number.",
)
FORMAT = Rule(
    "NUM109",
    "number-format",
    Category.MISTRANSLATION,
    Severity.MINOR,
    55,
    "The value may be right, but an English reader cannot read it so: “3,009” became “3.009”, which is three,\n"
    "or “20,000” became “200,00”. Major when the English reading is another number. Left alone: “2600”, “2,600”\n"
    "and “2 600”, and decimals written as decimals.",
)
SWAPPED = Rule(
    "NUM110",
    "numbers-swapped",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    62,
    "Two numbers changed places: “4 dead and 19 injured” became “19 dead and 4 injured”.\n"
    "Left alone: numbers that moved together with what they count (“19 injured and 4 dead”).",
)
RULES: tuple[Rule, ...] = (NUMBER, SCALE, DATE, TIME, UNIT, PERCENT, LOST, ADDED, FORMAT, SWAPPED)
