"""Quotations: other words in somebody's mouth fire, other forms of the same words stay silent."""

from __future__ import annotations

import pytest
from judged import Pairs, judged_cases

from mtaudit.config import Settings
from mtaudit.detectors.case import Case
from mtaudit.detectors.quotations import RULES, detect
from mtaudit.encoder import Encoder
from mtaudit.model import Suspicion
from mtaudit.mqm import Severity
from mtaudit.parser import Parser

# The right words, the wrong ones that a translation put there, the original sentence.
FIRES = [
    ("walk", "move", "“We will walk away,” the captain said."),
    ("along", "long", "“They strung us along,” she said."),
    ("roots", "causes", "“The roots of the crisis are clear,” he said."),
    ("pulled", "disconnected", "“Nobody pulled the plug,” he said."),
    ("waited", "expected", "“I waited for nine hours,” she said."),
    ("leaks", "drips", "“The boat leaks,” he said."),
    ("works", "runs", "“It works,” the plumber said."),
    ("gift", "present", "He called the plan “a gift to thieves”."),
    ("tired", "exhausted", "“I am tired,” she said."),
    ("go", "travel", "“I will go there,” he said."),
    ("fired", "shot", "“They fired at us,” he said."),
    ("soon", "shortly", "“We'll be back soon,” she said."),
    ("tied", "bound", "“My hands are tied,” he said."),
    ("tape", "ribbon", "“Cut the red tape,” he said."),
    ("court", "yard", "“The ball is in their court,” he said."),
    ("grave breaches", "serious violations", "The report speaks of “grave breaches”."),
    ("roof", "ceiling", "“The roof is gone,” the priest said."),
    # Other marks.
    ("walk", "move", '"We will walk away," the captain said.'),
    ("walk", "move", "'We will walk away,' the captain said."),
    ("walk", "move", "«We will walk away», the captain said."),
    ("walk", "move", "„We will walk away”, the captain said."),
    # The words that end a quotation, and those of its second part.
    ("away", "off", "“We will walk away.”"),
    ("thieves", "robbers", "“Come home,” she wrote. “The thieves have left.”"),
]

SILENT = [
    # Another form of the same words.
    ("“The mill burned,” he said.", "“The mills burned,” he said."),
    ("“The mill was burning,” he said.", "“The mill burned,” he said."),
    ("“I have seen worse,” she said.", "“I saw worse,” she said."),
    ("“We can't wait,” he said.", "“We cannot wait,” he said."),
    ("“It’s over,” she said.", "“It is over,” she said."),
    ("“The Labour Party will win,” he said.", "“The Labor Party will win,” he said."),
    ("“A colour television,” he said.", "“A color television,” he said."),
    ("“The chairman lied,” he said.", "“The chairperson lied,” he said."),
    ("“A lasting cease-fire,” he said.", "“A lasting ceasefire,” he said."),
    ("“We lost 40 houses,” she said.", "“We lost forty houses,” she said."),
    ("“We stand by Kyiv,” he said.", "“We stand with Kiev,” he said."),
    ("“Putin will not come,” she said.", "“Mr Putin will not come,” she said."),
    ("“He is the owner of the inn,” she said.", "“He is the owner of this inn,” she said."),
    # The same words elsewhere in the quotation, or in other marks.
    ("“Slowly we walked home,” she said.", "“We walked home slowly,” she said."),
    ("“We walked home,” she said.", "She said: «We walked home».",),
    ("“We walked home”, she said.", "” We walked home “, she said."),
    # A quotation that only one of the texts has.
    ("The captain said they would walk away.", "“We will move away,” the captain said."),
    ("“We will walk away,” the captain said.", "The captain said they would move away."),
    ("The report speaks of “grave breaches”.", "The report speaks of serious violations."),
    # Words beside the quotation.
    ("“The dog bit me,” she said, and they laughed.", "“The dog bit me,” she said, and they smiled."),
    ("“The dog bit me,” the clerk said.", "“The dog bit me,” the official stated."),
    # No quotation at all.
    ("We will walk away from the deal.", "We will move away from the deal."),
]  # fmt: skip

FALSE_ALARMS = [
    ("“They burned our boats,” she said.", "“They set our boats on fire,” she said."),
    ("“We are not afraid,” he said.", "“We have no fear,” he said."),
]
# Words that only one side has are no substitution.
MISSED = [("He lies.", "He lies down."), ("The dog barked.", "The dog never barked.")]


@pytest.fixture(scope="module")
def pairs(encoder: Encoder, parser: Parser) -> Pairs:
    """The cases of all rows."""
    swapped = [(original, swap(original, right, wrong)) for right, wrong, original in FIRES]
    missed = [(quoted(a), quoted(b)) for a, b in MISSED]
    same = [(original, original) for _, _, original in FIRES]
    return judged_cases([*swapped, *SILENT, *FALSE_ALARMS, *missed, *same], encoder, parser)


def swap(original: str, right: str, wrong: str) -> str:
    """The translation that puts the wrong words in place of the right ones."""
    assert original.count(right) == 1
    return original.replace(right, wrong)


def quoted(text: str) -> str:
    """The text as somebody's words."""
    return f"She wrote: “{text}”"


def shown(case: Case) -> list[Suspicion]:
    """The suspicions that a user is shown by default."""
    return [s for s in detect(case) if s.confidence >= Settings().min_confidence]


def words(case: Case) -> list[tuple[str, str]]:
    """The words of both sides of every suspicion shown."""
    return [
        (s.original.of(case.original.text) if s.original else "", s.translation.of(case.translation.text))
        for s in shown(case)
    ]


@pytest.mark.parametrize(("right", "wrong", "original"), FIRES)
def test_a_misquotation_is_found(pairs: Pairs, right: str, wrong: str, original: str) -> None:
    case = pairs[original, swap(original, right, wrong)]
    assert words(case) == [(right, wrong)]
    (suspicion,) = shown(case)
    assert suspicion.rule.code == "QUO101"
    assert suspicion.suggestion == right
    assert f"“{wrong}”" in suspicion.message


@pytest.mark.parametrize("pair", SILENT)
def test_a_fair_quotation_is_left_alone(pairs: Pairs, pair: tuple[str, str]) -> None:
    assert words(pairs[pair]) == []


@pytest.mark.parametrize("original", [row[2] for row in FIRES])
def test_the_same_quotation_is_no_mistake(pairs: Pairs, original: str) -> None:
    assert list(detect(pairs[original, original])) == []


@pytest.mark.xfail(strict=True, reason="a phrase in other words is taken word by word")
@pytest.mark.parametrize("pair", FALSE_ALARMS)
def test_fair_quotations_not_left_alone_yet(pairs: Pairs, pair: tuple[str, str]) -> None:
    assert words(pairs[pair]) == []


@pytest.mark.xfail(strict=True, reason="words added to a quotation or lost from it")
@pytest.mark.parametrize(("original", "translation"), MISSED)
def test_misquotations_not_found_yet(pairs: Pairs, original: str, translation: str) -> None:
    assert words(pairs[quoted(original), quoted(translation)]) != []


def test_a_worse_word_is_surer(pairs: Pairs) -> None:
    values = []
    for right, wrong, original in (FIRES[0], FIRES[13]):
        (suspicion,) = shown(pairs[original, swap(original, right, wrong)])
        assert suspicion.severity is Severity.MINOR
        values.append(suspicion.confidence)
    assert values[0] < values[1]


def test_every_rule_has_a_row_that_fires() -> None:
    assert [rule.code for rule in RULES] == ["QUO101"]
