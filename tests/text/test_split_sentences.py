"""Where a sentence ends and where it only looks like it. A bar in a case marks each boundary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.model import Span
from mtaudit.text.sentences import MAX_SENTENCE_CHARS, split_sentences

CASES = [
    # titles and other abbreviations
    "Dr. Hill met Mrs. Reed and Prof. Lund on St. Mary Street.| They talked.",
    "U.S. Vice President Ann Hill arrived.| She smiled.",
    "He moved to the U.S.| The move was hard.",
    "She left the U.S.| He stayed.",
    "The U.S. Senate and the U.K. Parliament voted.| Nobody won.",
    "The plan, i.e. Plan B, costs more, e.g. for fuel.| It failed.",
    "Shares of Hill Inc. rose.| Reed Corp. said it was glad.",
    "Hill Inc. said so.| In March it changed.",
    "He works for Hill Ltd.| She does not.",
    "Oranges, pears, etc.| Nobody ate.",
    "Oranges, pears, etc. were sold.",
    "It opens at 9 a.m. on Monday.| It closes at 5 p.m.| Police guard it.",
    "It closed at 5 p.m. EDT and opened at 9 a.m. Monday.",
    "Smith vs. Jones was heard on Jan. 5 by Gov. Reed.",
    "It began in Jan.| The rest is known.",
    "Article No. 5 and Art. 12 of vol. 3, pp. 4 and 5.| Nothing else.",
    "Was it fair?| No.| The judge lied.",
    "He got a Ph.D. in law.| It helped.",
    "King Jr. Day is in January.",
    # a dateline is part of the sentence after it
    "LYON, Sept. 12. Shares fell on Monday.| Nobody knew why.",
    "New York, Ohio, May 8, 2025. The talks ended.| They were short.",
    "Kyiv, 31 March. It rained.| The river rose.",
    "They met in Kyiv, March 31.| It rained.",
    "She chose Ann, Bob and May.| It rained.",
    "She was born on 31 March.| It rained.",
    # words that are abbreviations only with a capital, or not at all
    "He was ill.| Doctors came.",
    "He came in.| Police waited.",
    "Where she sat.| Where he stood.",
    # initials
    "J. K. Rowling and J.R.R. Tolkien wrote.| George W. Bush painted.",
    "It was Samuel L. Jackson.| He spoke.",
    "They chose Plan B.| The plan failed.",
    "The singer Mary P. Hill sang.",
    # numbers
    "It rose 3.5 percent to 1.250,00 in 2010.| The rest fell.",
    "Version 2.1.3 came out.| Nobody noticed.",
    "On the 8. May they met.| It rained.",
    "There were 5.| Nobody came.",
    "1. Open the door of the house.| Then go in.",
    # ellipses
    "He waited... and left.| Then...| Nothing.",
    "Well… perhaps.| Or not…| Who knows?",
    "... and so it went.| It ended.",
    # question and exclamation marks
    "Who?| He!| What?!| Nobody.",
    "The company Yahoo! is old.| It lives.",
    # quotations
    "“We stay.”| He left.",
    "“We stay”.| He left.",
    '"We stay."| He left.',
    '"We stay."[1]| He left.',
    "He said “we stay.”[12]| She left.",
    "“Why?” he asked.| “No!” she cried.",
    "“Why?” Hill asked.| Nobody knew.",
    "“Why?” Mary Hill said, and left.",
    "“Why?”| Mary Hill and her friends did not know.",
    "“No!”| He left.",
    "“We stay,” he said.| “We will win.”",
    "‘We stay.’| He left.",
    "(He left.)| She stayed.",
    "He left (she stayed).| It rained.",
    "„Wir bleiben.“| He left.",
    "« On reste. »| He left.",
    "He said “we stay. ”| Then he left.",
    "He is a “born bridge“The builder.| He left.",
    'He said: "We stay.| We win."| He left.',
    # a missing space
    "The bridge fell.|Nobody was hurt.",
    "He said so.|“We stay,” she added.",
    "Who was it?|Nobody knew.",
    "See www.example.org/Page.Html or write to a.Hill@example.org.| Thanks.",
    "Booking.com and Node.js are names.| So is example.Com here.",
    "The file readme.txt is at C:\\Users.Old here.",
    # sentences without a capital
    "He delivered the weapons.| kyiv said so.",
    "He paid approx. five crowns.",
    "The iPhone broke.| iPhones do that.",
    # other scripts
    "他说好。|我不知道！|真的吗？|是。",
    "هل هو هنا؟| نعم۔| لا.",
    # nothing but marks goes with its neighbour
    "It ended. . .| Then it began.",
    "It ended. —",
    "?",
    # sentences run together
    "The storm will pass, says the Danish minister| There is one thing, which nobody saw.",
    "Nobody knew why There Is a Light was sung.",
    "Harbour Opens Its Gates After Storm| The harbour of Skarra was opened again on Monday.",
    "The harbour was opened by The Daily Quay on Monday after a storm had closed it.",
    "Officials of the town met in The Hague on Monday to talk about the old bridge there.",
]


@pytest.mark.parametrize("case", CASES)
def test_boundaries(case: str) -> None:
    text = case.replace("|", "")
    assert [s.text for s in split_sentences(text)] == [part.strip() for part in case.split("|")]


LINES = {
    "headlines and paragraphs": ("Storm closes harbour\n\nIt rained. It blew.", 3),
    "a headline above its text": ("Storm closes harbour\nThe harbour was closed. It rained.", 3),
    "bullets": ("They bought:\n- Apples\n- Pears\n• Plums", 4),
    "a wrapped sentence": (
        "The harbour was closed on Monday after a storm tore\ntwo cranes from their rails.",
        1,
    ),
    "CRLF": ("One.\r\n\r\nTwo.", 2),
    "an abbreviation at a line end": (
        "It was a long way to the office of the U.S.\nVice President, he said,\nand back.",
        2,
    ),
}


@pytest.mark.parametrize(("text", "count"), LINES.values(), ids=LINES.keys())
def test_lines(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count


def test_a_long_sentence_is_cut_at_a_clause_or_a_space() -> None:
    words = "word " * 1500
    assert [len(s.text) for s in split_sentences(words)] == [4999, 2499]
    clauses = "word " * 900 + "word; " + "word " * 900
    assert split_sentences(clauses)[0].text.endswith("word;")
    assert [len(s.text) for s in split_sentences("x" * 12_000)] == [5000, 5000, 2000]


def test_skipped_spans_are_no_sentences() -> None:
    text = "One is here. CREDIT Two is here."
    found = split_sentences(text, [Span(13, 19)])
    assert [s.text for s in found] == ["One is here.", "Two is here."]
    assert split_sentences(text, [Span(0, len(text))]) == ()


@given(
    st.text(st.sampled_from("aB1 .?!…,\n“”\"'’()[]-。")),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20))),
)
def test_every_visible_character_is_in_one_sentence(text: str, skip: list[tuple[int, int]]) -> None:
    spans = [Span(min(a, len(text)), min(a + n, len(text))) for a, n in skip]
    found = split_sentences(text, spans)
    skipped = {i for span in spans for i in range(span.start, span.end)}
    covered = [i for s in found for i in range(s.span.start, s.span.end)]
    assert covered == sorted(set(covered))
    assert not skipped & set(covered)
    assert {i for i, c in enumerate(text) if not c.isspace()} - skipped <= set(covered)
    for index, sentence in enumerate(found):
        assert sentence.index == index
        assert sentence.text == sentence.span.of(text) == sentence.text.strip() != ""


@given(st.text())
def test_any_text(text: str) -> None:
    visible = sum(not c.isspace() for c in text)
    assert sum(not c.isspace() for s in split_sentences(text) for c in s.text) == visible


UNITS = [
    "a. ",
    "A. ",
    ". ",
    ".",
    '?"',
    '." ',
    "! ",
    "end.Next",
    "5. ",
    "x There is y",
    ".[1]",
    "a\n",
    "(",
    "…",
    ".\t",
    "“a. ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_hostile_repetition_is_split(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    found = split_sentences(text)
    assert max(len(s.text) for s in found) <= MAX_SENTENCE_CHARS
    assert sum(len("".join(s.text.split())) for s in found) == len("".join(text.split()))
