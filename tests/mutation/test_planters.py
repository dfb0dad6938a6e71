"""What each planter makes of a sentence, and what it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit.detectors.registry import RULES
from mtaudit.model import Document, Sentence, Span
from mtaudit.mutation.planters import PLANTERS
from mtaudit.mutation.planting import mutants

PLANTED = [
    ("NUM", "It cost 1,250 euros in 1998.", ["It cost 1,253 euros in 1998.", "It cost 1,250 euros in 1991."]),
    ("NUM", "Only three came.", ["Only five came."]),
    ("NUM", "The A340 and the 3rd of them.", []),
    ("PRN", "He saw himself.", ["She saw himself.", "He saw herself."]),
    ("PRN", "The hero sheltered there.", []),
    ("NEG", "It is late.", ["It is not late."]),
    ("NEG", "It is not late.", ["It is late."]),
    ("NEG", "It has never been late, there is no rush, and it is now noon.",
     ["It has never been late, there is no rush, and it is not now noon."]),
    ("NAM", "We met Anders there.", ["We met Andres there."]),
    ("NAM", "Anders was there.", []),
    ("QUO", "He said: “The panel is late.”", ["He said: “The panel is not late.”"]),
    ("QUO", "A wet week: “There was rain every week.”", ["A wet week: “There was rain every minute.”",
                                                       "A wet week: “There was not rain every week.”"]),
    ("QUO", "The company is closed.", []),
    ("OMI", "She left, tired of the long wait, before noon.", ["She left, before noon."]),
    ("OMI", "She left, tired, before noon.", []),
    ("ADD", "She left early.", ["She left early in front of some two hundred guests."]),
    ("ADD", "She left early", []),
    ("UNT", "The house burned.", ["The maison burned."]),
    ("UNT", "The houseboat burned.", []),
    ("TRM", "The deadline passed.", ["The delay passed."]),
    ("MIS", "The bridge fell.", ["The festival fell.", "The bridge danced."]),
    ("FLU", "The council met.", ["The coucnil met."]),
    ("FLU", "He sat in it.", ["He sat in in it."]),
]  # fmt: skip


@pytest.mark.parametrize(("family", "sentence", "copies"), PLANTED)
def test_what_is_planted(family: str, sentence: str, copies: list[str]) -> None:
    made = [sentence[: c.start] + c.wording + sentence[c.end :] for c in PLANTERS[family](sentence)]
    assert sorted(made) == sorted(copies)


def test_every_family_has_a_planter() -> None:
    assert set(PLANTERS) >= {rule.family for rule in RULES}


TEXT = [
    "The company will open 12 shops in Norway, as it had promised before the summer.",
    "Nobody knows the people who said: “It is a small market and we want to stay.”",
    "She said the deadline was the morning of June 3, a week after the vote was lost.",
]


def document(sentences: list[str]) -> Document:
    """The sentences a line each."""
    out, at = [], 0
    for i, sentence in enumerate(sentences):
        out.append(Sentence(i, Span(at, at + len(sentence)), sentence))
        at += len(sentence) + 1
    return Document("text", "\n".join(sentences), tuple(out))


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from([*TEXT, "Short.", "ÄÖ 𝕏 🙂 told her that the old house was sold."]), max_size=12
    ),
    st.integers(0, 9),
)
def test_spans_are_exact_and_the_rest_is_untouched(sentences: list[str], seed: int) -> None:
    text = document(sentences)
    for mutant in mutants([("text", text)], 2, seed):
        rebuilt, at = [], 0
        for planted in mutant.planted:
            assert planted.original.of(mutant.original) == planted.before
            assert planted.copy.of(mutant.copy) == planted.after
            assert planted.before != planted.after
            rebuilt += [mutant.original[at : planted.original.start], planted.after]
            at = planted.original.end
        assert "".join([*rebuilt, mutant.original[at:]]) == mutant.copy


def test_families_take_turns_and_seeds_repeat() -> None:
    texts = [("text", document(TEXT * 11))]
    first = mutants(texts, 3, 1)
    counts = [sum(p.family == family for m in first for p in m.planted) for family in PLANTERS]
    assert max(counts) - min(counts) <= 3
    assert mutants(texts, 3, 1) == first
    assert mutants(texts, 3, 2) != first
