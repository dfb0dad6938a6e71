"""What is put in place of what, from links written by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.align.substitutions import GAP_SCORE, LONGEST_GAP, find_substitutions
from mtaudit.model import Link, Passage, Span, Token


def passage(written: str) -> Passage:
    """A passage from words written `form/POS>head`: `dual/ADJ>1`; without a head, a word is its own.

    A determiner is one; what else leans on a verb is its subject, on any other word its modifier.
    """
    tokens, at = [], 0
    for i, word in enumerate(written.split()):
        form, _, rest = word.rpartition("/")
        pos, _, head = rest.partition(">")
        place = Span(at, at + len(form))
        leaning = "nsubj" if "/VERB" in written.split()[int(head or i)] else "amod"
        dep = "det" if pos == "DET" else leaning
        tokens.append(Token(place, form, form.lower(), pos, "XX", dep, int(head or i), "", ""))
        at = place.end + 1
    return Passage(tuple(tokens))


def links(written: str) -> list[Link]:
    """Links written `0-0 1-2`, sure ones (0.9), or `1-2:0.4`."""
    out = []
    for link in written.split():
        places, _, score = link.partition(":")
        i, j = places.split("-")
        out.append(Link(int(i), int(j), float(score or 0.9)))
    return out


def found(original: str, translation: str, linked: str) -> list[tuple[str, str, float]]:
    """The two wordings and the score of each substitution."""
    first, second = passage(original), passage(translation)
    return [
        (
            " ".join(first.tokens[i].text for i in s.original),
            " ".join(second.tokens[j].text for j in s.translation),
            s.score,
        )
        for s in find_substitutions(first, second, links(linked))
    ]


Row = tuple[str, str, str, list[tuple[str, str, float]]]
SUBSTITUTED: dict[str, Row] = {
    "identical words are none": (
        "the/DET>1 roof/NOUN leaked/VERB",
        "the/DET>1 roof/NOUN leaked/VERB",
        "0-0 1-1 2-2",
        [],
    ),
    "another case is none": ("Roof/NOUN leaked/VERB", "roof/NOUN leaked/VERB", "0-0 1-1", []),
    "moved words are none": (
        "slowly/ADV it/PRON sank/VERB",
        "it/PRON sank/VERB slowly/ADV",
        "0-2 1-0 2-1",
        [],
    ),
    "another form is one, and judged later": ("roofs/NOUN", "roof/NOUN", "0-0", [("roofs", "roof", 0.9)]),
    "marks are none": ("roof/NOUN ,/PUNCT", "roof/NOUN ;/PUNCT", "0-0 1-1", []),
    "a linked word that differs": (
        "the/DET roof/NOUN leaked/VERB",
        "the/DET ceiling/NOUN leaked/VERB",
        "0-0 1-1:0.7 2-2",
        [("roof", "ceiling", 0.7)],
    ),
    "two of them, in the order of the translation": (
        "roof/NOUN leaked/VERB badly/ADV",
        "terribly/ADV the/DET ceiling/NOUN leaked/VERB",
        "0-2 1-3 2-0",
        [("badly", "terribly", 0.9), ("roof", "ceiling", 0.9)],
    ),
    "adjective and noun are one phrase": (
        "of/ADP dual/ADJ>2 containment/NOUN ended/VERB",
        "of/ADP double/ADJ>2 confinement/NOUN ended/VERB",
        "0-0 1-1:0.8 2-2:0.6 3-3",
        [("dual containment", "double confinement", 0.6)],
    ),
    "three words of one phrase": (
        "main/ADJ>2 grain/NOUN>2 supplier/NOUN",
        "head/ADJ>2 cereal/NOUN>2 furnisher/NOUN",
        "0-0 1-1 2-2",
        [("main", "head", 0.9), ("grain supplier", "cereal furnisher", 0.9)],
    ),
    "neighbours that do not lean on each other stay apart": (
        "they/PRON>1 eat/VERB fish/NOUN>1 daily/ADV>1",
        "they/PRON>1 eat/VERB peach/NOUN>1 diary/ADV>1",
        "0-0 1-1 2-2 3-3",
        [("fish", "peach", 0.9), ("daily", "diary", 0.9)],
    ),
    "a subject and its verb are two": (
        "firefighters/NOUN>1 rescued/VERB",
        "firemen/NOUN>1 saved/VERB",
        "0-0 1-1",
        [("firefighters", "firemen", 0.9), ("rescued", "saved", 0.9)],
    ),
    "one phrase here, two words there": (
        "old/ADJ>1 mill/NOUN",
        "ancient/ADJ and/CCONJ factory/NOUN",
        "0-0 1-2",
        [("old", "ancient", 0.9), ("mill", "factory", 0.9)],
    ),
    "only one word of the phrase differs": (
        "dual/ADJ>1 containment/NOUN",
        "double/ADJ>1 containment/NOUN",
        "0-0 1-1",
        [("dual", "double", 0.9)],
    ),
    "the order turned round within the phrase": (
        "grain/NOUN>1 export/NOUN",
        "shipment/NOUN of/ADP wheat/NOUN>0",
        "0-2 1-0",
        [("export", "shipment", 0.9), ("grain", "wheat", 0.9)],
    ),
    "a hyphen does not part a phrase": (
        "dual/ADJ>2 -/PUNCT use/NOUN goods/NOUN",
        "double/ADJ>1 usage/NOUN goods/NOUN",
        "0-0 2-1 3-2",
        [("dual use", "double usage", 0.9)],
    ),
    "a comma does": (
        "wet/ADJ>2 ,/PUNCT wind/NOUN",
        "damp/ADJ>2 ,/PUNCT air/NOUN",
        "0-0 1-1 2-2",
        [("wet", "damp", 0.9), ("wind", "air", 0.9)],
    ),
    "function words never join a phrase": (
        "the/DET>1 roof/NOUN",
        "a/DET>1 ceiling/NOUN",
        "0-0 1-1",
        [("the", "a", 0.9), ("roof", "ceiling", 0.9)],
    ),
    "an article linked to a noun is no part of the phrase": (
        "the/DET>1 roof/NOUN leaked/VERB",
        "a/DET>1 ceiling/NOUN leaked/VERB",
        "0-1 1-1:0.7 2-2",
        [("roof", "ceiling", 0.7)],
    ),
    "nor does it make equal words unequal": ("the/DET>1 roof/NOUN", "roof/NOUN", "0-0 1-0", []),
    "one word for two": (
        "the/DET bookshop/NOUN closed/VERB",
        "the/DET book/NOUN store/NOUN closed/VERB",
        "0-0 1-1:0.5 1-2:0.6 2-3",
        [("bookshop", "book store", 0.6)],
    ),
    "two words for one": (
        "the/DET book/NOUN store/NOUN closed/VERB",
        "the/DET bookshop/NOUN closed/VERB",
        "0-0 1-1:0.5 2-1:0.6 3-2",
        [("book store", "bookshop", 0.6)],
    ),
    "links scattered over a group count only around the surest": (
        "he/PRON sold/VERB it/PRON off/ADP",
        "he/PRON flogged/VERB it/PRON",
        "0-0 1-1:0.8 3-1:0.4 2-2",
        [("sold", "flogged", 0.8)],
    ),
    "an unlinked run between linked neighbours": (
        "it/PRON was/AUX due/ADJ soon/ADV",
        "it/PRON was/AUX planned/VERB soon/ADV",
        "0-0 1-1 3-3",
        [("due", "planned", GAP_SCORE)],
    ),
    "unlinked runs of unequal length": (
        "he/PRON gave/VERB up/ADP smoking/VERB",
        "he/PRON quit/VERB smoking/VERB",
        "0-0 3-2",
        [("gave up", "quit", GAP_SCORE)],
    ),
    "unlinked at the start and at the end": (
        "Yesterday/NOUN rain/NOUN fell/VERB",
        "Earlier/ADV rain/NOUN poured/VERB",
        "1-1",
        [("Yesterday", "Earlier", GAP_SCORE), ("fell", "poured", GAP_SCORE)],
    ),
    "unlinked on one side only": (
        "it/PRON really/ADV rained/VERB",
        "it/PRON rained/VERB",
        "0-0 2-1",
        [],
    ),
    "marks in an unlinked run do not count": (
        "he/PRON ,/PUNCT too/ADV ,/PUNCT left/VERB",
        "he/PRON also/ADV left/VERB",
        "0-0 4-2",
        [("too", "also", GAP_SCORE)],
    ),
    "a long unlinked run says nothing": (
        "so/ADV one/NUM two/NUM three/NUM four/NUM five/NUM end/NOUN",
        "so/ADV a/X end/NOUN",
        "0-0 6-2",
        [],
    ),
    "no links at all, two short texts": ("yes/INTJ", "no/INTJ", "", [("yes", "no", GAP_SCORE)]),
    "a linked hyphen is no joint": (
        "a/NOUN b/NOUN",
        "c/NOUN d/NOUN -/PUNCT e/NOUN",
        "0-1 0-3 1-2",
        [("a", "d", 0.9), ("b", "-", 0.9)],
    ),
    "runs between crossing links: the surer link counts": (
        "a/X b/X c/X d/X",
        "a/X c/X e/X b/X",
        "0-0 1-3:0.5 2-1:0.8",
        [("d", "e", GAP_SCORE)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("original", "translation", "linked", "expected"), SUBSTITUTED.values(), ids=SUBSTITUTED.keys()
)
def test_substitutions(
    original: str, translation: str, linked: str, expected: list[tuple[str, str, float]]
) -> None:
    assert found(original, translation, linked) == expected


def test_nothing_on_one_side() -> None:
    assert find_substitutions(passage(""), passage("word/NOUN"), []) == ()


@st.composite
def linked_passages(draw: st.DrawFn) -> tuple[Passage, Passage, list[Link]]:
    """Two passages of random words and heads, and random links."""
    sides = []
    for _ in range(2):
        words = draw(
            st.lists(st.sampled_from(["a/NOUN", "b/ADJ", "c/DET", ",/PUNCT", "-/PUNCT"]), max_size=8)
        )
        sides.append(passage(" ".join(f"{w}>{draw(st.integers(0, len(words) - 1))}" for w in words)))
    first, second = sides
    if not first.tokens or not second.tokens:
        return first, second, []
    pair = st.tuples(st.integers(0, len(first.tokens) - 1), st.integers(0, len(second.tokens) - 1))
    pairs = draw(st.lists(pair, max_size=10, unique=True))
    return first, second, [Link(i, j, draw(st.sampled_from((0.3, 0.5, 0.9)))) for i, j in sorted(pairs)]


@given(linked_passages())
def test_sides_are_runs_in_order_that_no_other_has(case: tuple[Passage, Passage, list[Link]]) -> None:
    substitutions = find_substitutions(*case)
    for side, passage_ in ((0, case[0]), (1, case[1])):
        taken = [i for s in substitutions for i in (s.original, s.translation)[side]]
        assert len(taken) == len(set(taken))
        assert all(0 <= i < len(passage_.tokens) for i in taken)
    for s in substitutions:
        assert s.original
        assert s.translation
        assert all(a < b for run in (s.original, s.translation) for a, b in pairwise(run))
        assert 0 < s.score <= 1
    assert [s.translation for s in substitutions] == sorted(s.translation for s in substitutions)
    assert find_substitutions(*case) == substitutions


@given(linked_passages())
def test_the_order_of_links_does_not_matter(case: tuple[Passage, Passage, list[Link]]) -> None:
    first, second, given_links = case
    assert find_substitutions(first, second, given_links[::-1]) == find_substitutions(*case)


def test_the_longest_gap() -> None:
    inside = " ".join(f"w{i}/NOUN>0" for i in range(LONGEST_GAP))
    assert len(found(f"a/X {inside} z/X", "a/X v/NOUN z/X", f"0-0 {LONGEST_GAP + 1}-2")) == 1
    assert found(f"a/X {inside} w/NOUN z/X", "a/X v/NOUN z/X", f"0-0 {LONGEST_GAP + 2}-2") == []
