"""Fair rewrites: what each kind must offer, what it must never touch."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from mtaudit.parser import Parser
from training.judge.change import changed
from training.judge.rewrites import CHANGERS

OFFERED = [
    ("number-form", "She has 3 brothers.", "She has three brothers."),
    ("number-form", "Twelve boats sank.", "12 boats sank."),
    ("number-form", "The firm sold 1,200 cars.", "The firm sold 1200 cars."),
    ("number-form", "About 3.5 million people left.", "About 3,500,000 people left."),
    ("number-form", "It was built in the 19th century.", "It was built in the nineteenth century."),
    ("share-form", "Prices rose by 50%.", "Prices rose by 50 percent."),
    ("share-form", "Prices rose by fifty percent.", "Prices rose by 50%."),
    ("share-words", "Half of the boats sank.", "50 percent of the boats sank."),
    ("share-words", "He bought a dozen eggs.", "He bought twelve eggs."),
    ("money-form", "The bridge cost $5 million.", "The bridge cost 5 million dollars."),
    ("money-form", "The bridge cost 20 euros.", "The bridge cost €20."),
    ("date-form", "He died on May 8, 1945.", "He died on 8 May 1945."),
    ("date-form", "He died on 8 May.", "He died on May 8."),
    ("date-form", "In the 1990s he left.", "In the nineties he left."),
    ("date-form", "The talks begin at 3 p.m. today.", "The talks begin at 15:00 today."),
    ("synonym", "They began to dig.", "They started to dig."),
    ("synonym", "It was a huge error.", "It was a huge mistake."),
    ("synonym", "It was a huge fire.", "It was an enormous fire."),
    ("near-synonym", "Perhaps they left.", "Maybe they left."),
    ("abbreviation", "The WHO sent doctors.", "The World Health Organization sent doctors."),
    ("abbreviation", "He fought in World War II.", "He fought in the Second World War."),
    ("spelling", "The colour was wrong.", "The color was wrong."),
    ("spelling-pairs", "They live in Kiev.", "They live in Kyiv."),
    ("contraction", "They do not know it.", "They don't know it."),
    ("contraction", "It's raining again.", "It is raining again."),
    ("active-to-passive", "The army destroyed the bridge.", "The bridge was destroyed by the army."),
    ("passive-to-active", "The bridges were destroyed by the army.", "The army destroyed the bridges."),
    ("clause-order", "In 1995, the team won the cup.", "The team won the cup in 1995."),
    ("clause-order", "The team won the cup in 1995.", "In 1995, the team won the cup."),
    ("relative", "A man who was born in Lima won.", "A man born in Lima won."),
    ("relative", "The house that burned was old.", "The house which burned was old."),
    ("that", "She said that he was ill.", "She said he was ill."),
    ("that", "She said he was ill.", "She said that he was ill."),
    ("of-or-s", "The president of France resigned.", "France's president resigned."),
    ("compound", "The price of oil fell.", "The oil price fell."),
    ("according-to", "Police said that the man was armed.", "According to police, the man was armed."),
    ("negation-form", "It is not possible to leave.", "It is impossible to leave."),
    ("negation-form", "There is no water left.", "There isn't any water left."),
    ("converse", "The company sold the ship to Greece.", "Greece bought the ship from the company."),
    ("light-verb", "They made a decision to leave.", "They decided to leave."),
    ("connective", "However, the plan failed.", "Nevertheless, the plan failed."),
    ("reporting", "He pointed out that it rained.", "He noted that it rained."),
    ("demonym", "They met the French government.", "They met France's government."),
    ("tense", "The bank has announced a new plan.", "The bank announced a new plan."),
    ("tense", "They will win the match.", "They are going to win the match."),
    ("punctuation", 'He said "no" and left.', "He said “no” and left."),
    ("punctuation", "They sell bread, milk and eggs.", "They sell bread, milk, and eggs."),
    ("adverb-order", "Recently, the firm closed a mine.", "The firm recently closed a mine."),
    ("pair-order", "They talked of cats and dogs.", "They talked of dogs and cats."),
    ("comparison", "More than half of the boats sank.", "Over half of the boats sank."),
    ("filler", "He left in order to rest.", "He left to rest."),
    (
        "apposition",
        "Maria Lopez, the mayor of Leeds, resigned.",
        "The mayor of Leeds, Maria Lopez, resigned.",
    ),
]

SILENT = [
    ("number-form", "He plays for Formula 1 and reads Apollo 13."),
    ("number-form", "It happened in 1984."),
    ("money-form", "In Australia the bus costs HK$5."),
    ("date-form", "They won 3-2 in May."),
    ("contraction", "He knows what it is."),
    ("synonym", "The Big Issue is sold by the homeless."),
    ("active-to-passive", "He has a car."),
    ("active-to-passive", "The man washed his car."),
    ("passive-to-active", "Costs were reduced by a third."),
    ("clause-order", "When Ann arrived, she was tired."),
    ("tense", "He has already signed it."),
    ("of-or-s", "He lives in the city of Paris."),
    ("pair-order", "He and she won gold and silver respectively."),
    ("negation-form", "There is no doubt about it."),
    ("spelling", "He won a prize of great size."),
    ("converse", "It is larger than 40 metres."),
]


def rewritten(parser: Parser, kind: str, text: str) -> set[str]:
    """All texts that one kind of rewrite makes of a text."""
    doc = parser._nlp(text)
    return {changed(text, change)[0] for change in CHANGERS[kind](doc, random.Random(0))}


@pytest.mark.parametrize(("kind", "text", "expected"), OFFERED)
def test_is_offered(parser: Parser, kind: str, text: str, expected: str) -> None:
    assert expected in rewritten(parser, kind, text)


@pytest.mark.parametrize(("kind", "text"), SILENT)
def test_stays_silent(parser: Parser, kind: str, text: str) -> None:
    assert rewritten(parser, kind, text) == set()


def test_every_kind_has_a_case() -> None:
    assert {kind for kind, _, _ in OFFERED} == set(CHANGERS)


@pytest.mark.parametrize("kind", CHANGERS)
def test_changes_are_well_formed(parser: Parser, kind: str) -> None:
    for _, text, _ in OFFERED:
        doc = parser._nlp(text)
        for change in CHANGERS[kind](doc, random.Random(0)):
            edits = sorted(change.edits, key=lambda e: (e.start, e.end))
            assert change.severity is None
            assert all(0 <= e.start <= e.end <= len(text) for e in edits)
            assert all(a.end <= b.start for a, b in pairwise(edits))
            new, _ = changed(text, change)
            assert new != text
            assert "  " not in new
            assert " ," not in new
            assert new[0].isupper() or not text[0].isupper() or new[0].isdigit()
