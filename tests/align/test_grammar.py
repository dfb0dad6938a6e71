"""What grammar makes of word links that are written by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.align.grammar import ARTICLE_TRUST, fit_to_grammar
from mtaudit.model import Link, Span, Token


def tokens(written: str) -> list[Token]:
    """Tokens from words written `form/POS>head`; without a head, a word is its own.

    A determiner with a head is its `det`, *not* a `neg`.
    """
    out, at = [], 0
    for i, word in enumerate(written.split()):
        form, _, rest = word.rpartition("/")
        pos, _, head = rest.partition(">")
        dep = "neg" if form == "not" else "det" if pos == "DET" and head else "dep"
        place = Span(at, at + len(form))
        out.append(Token(place, form, form.lower(), pos, "XX", dep, int(head or i), "", ""))
        at = place.end + 1
    return out


def links(written: str) -> list[Link]:
    """Links written `0-0 1-2`, sure ones (0.9), or `1-2:0.3`."""
    out = []
    for link in written.split():
        places, _, score = link.partition(":")
        i, j = places.split("-")
        out.append(Link(int(i), int(j), float(score or 0.9)))
    return out


def kept(original: str, translation: str, linked: str) -> str:
    """The links that are left, without scores."""
    found = fit_to_grammar(tokens(original), tokens(translation), links(linked))
    return " ".join(f"{x.original}-{x.translation}" for x in found)


FITTED = {
    "everything linked": ("the/DET>1 dog/NOUN", "the/DET>1 dog/NOUN", "0-0 1-1", "0-0 1-1"),
    "an article whose noun is another's": (
        "the/DET>1 dog/NOUN barked/VERB",
        "dogs/NOUN barked/VERB at/ADP>1 the/DET>4 moon/NOUN",
        "0-3 1-0 2-1",
        "0-0 1-0 2-1",
    ),
    "an article whose noun became another": (
        "the/DET>1 dog/NOUN",
        "the/DET>1 cat/NOUN",
        "0-0 1-1",
        "0-0 1-1",
    ),
    "an article beside a linked word": (
        "saw/VERB the/DET>2 dog/NOUN",
        "saw/VERB the/DET>2 moon/NOUN",
        "0-0 1-1",
        "0-0 1-1",
    ),
    "like prepositions with nothing around them": (
        "rows/NOUN of/ADP>0 beans/NOUN>1",
        "much/ADJ of/ADP>0 it/PRON>1",
        "1-1",
        "",
    ),
    "a preposition borne out by what depends on it": (
        "rows/NOUN of/ADP>0 green/ADJ>3 beans/NOUN>1",
        "heap/NOUN of/ADP>0 beans/NOUN>1",
        "1-1 3-2",
        "1-1 3-2",
    ),
    "unlike prepositions between linked words": (
        "in/ADP>1 spring/NOUN",
        "during/ADP>1 spring/NOUN",
        "0-0 1-1",
        "0-0 1-1",
    ),
    "unlike prepositions on one side of a linked word": (
        "went/VERB to/ADP>0 town/NOUN>1",
        "went/VERB from/ADP>2 home/NOUN",
        "0-0 1-1",
        "0-0",
    ),
    "a pronoun needs no support": ("he/PRON slept/VERB", "it/PRON broke/VERB", "0-0", "0-0"),
    "nor does a negation": ("no/DET>1 money/NOUN", "did/AUX not/PART>2 pay/VERB", "0-1", "0-1"),
    "unlike content words may be less sure": ("dog/NOUN", "cat/NOUN", "0-0:0.3", "0-0"),
    "like content words may not": ("dog/NOUN", "dog/NOUN", "0-0:0.3", ""),
    "nor a content word and a function word": ("dog/NOUN", "it/PRON", "0-0:0.3", ""),
    "a mark is no word": ("dog/NOUN ,/PUNCT>0", "dog/NOUN and/CCONJ>0", "0-0 1-1", "0-0"),
    "nor another mark": ("dog/NOUN ,/PUNCT>0", "dog/NOUN ./PUNCT>0", "0-0 1-1", "0-0"),
    "the same mark": ("dog/NOUN ./PUNCT>0", "cat/NOUN ./PUNCT>0", "1-1", "1-1"),
    "an article that the translation lacks": ("the/DET>1 dog/NOUN", "dog/NOUN", "1-0", "0-0 1-0"),
    "an article that the original lacks": ("dog/NOUN", "a/DET>1 dog/NOUN", "0-1", "0-0 0-1"),
    "no other determiner": ("every/DET>1 dog/NOUN", "dog/NOUN", "1-0", "1-0"),
    "no article apart from its noun": ("the/DET>2 old/ADJ>2 dog/NOUN", "dog/NOUN", "2-0", "2-0"),
    "no article of a noun without a partner": ("the/DET>1 dog/NOUN ran/VERB", "ran/VERB", "2-0", "2-0"),
    "another word in its place": (
        "the/DET>1 dog/NOUN",
        "my/PRON>1 dog/NOUN",
        "1-1",
        "1-1",
    ),
    "that word linked elsewhere": (
        "the/DET>1 dog/NOUN of/ADP>1 mine/PRON>2",
        "my/PRON>1 dog/NOUN",
        "1-1 3-0",
        "0-1 1-1 3-0",
    ),
    "nothing": ("", "dog/NOUN", "", ""),
}


@pytest.mark.parametrize(("original", "translation", "given", "expected"), FITTED.values(), ids=FITTED.keys())
def test_fit_to_grammar(original: str, translation: str, given: str, expected: str) -> None:
    assert kept(original, translation, given) == expected


def test_an_added_link_is_less_sure_than_the_nouns() -> None:
    found = fit_to_grammar(tokens("the/DET>1 dog/NOUN"), tokens("dog/NOUN"), links("1-0:0.8"))
    assert [x.score for x in found] == [round(ARTICLE_TRUST * 0.8, 4), 0.8]


def test_scores_are_left_as_they_are() -> None:
    given_links, words = links("0-0:0.5 1-1:0.7"), tokens("the/DET>1 dog/NOUN")
    assert list(fit_to_grammar(words, words, given_links)) == given_links


WORDS = st.lists(
    st.sampled_from(["the/DET", "of/ADP", "dog/NOUN", "runs/VERB", "./PUNCT", "it/PRON"]), max_size=7
)


@given(st.data(), WORDS, WORDS)
def test_links_are_unique_in_order_and_the_same_from_the_other_side(
    data: st.DataObject, original: list[str], translation: list[str]
) -> None:
    first, second = (
        tokens(" ".join(f"{w}>{data.draw(st.integers(0, len(side) - 1))}" for w in side))
        for side in (original, translation)
    )
    places = [(i, j) for i in range(len(first)) for j in range(len(second))]
    chosen = data.draw(st.lists(st.sampled_from(places), unique=True)) if places else []
    given_links = [Link(i, j, data.draw(st.floats(0.2, 1))) for i, j in sorted(chosen)]
    there = [(x.original, x.translation) for x in fit_to_grammar(first, second, given_links)]
    back = fit_to_grammar(second, first, [Link(x.translation, x.original, x.score) for x in given_links])
    assert there == sorted(set(there))
    assert set(there) == {(x.translation, x.original) for x in back}
