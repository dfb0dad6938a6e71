"""What lies between quotation marks, sound and damaged; and what only looks like a quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.model import Span
from mtaudit.text.quotes import broken_marks, find_quotations, quotations

SOUND = {
    "curly": ("He called it “a fair deal” and left.", ["a fair deal"]),
    "straight": ('He called it "a fair deal" and left.', ["a fair deal"]),
    "German": ("Er sagte: „Wir bleiben.“ Dann ging er.", ["Wir bleiben."]),
    "Polish": ("Powiedział: „Zostajemy”.", ["Zostajemy"]),
    "French": ("Il a dit : « On reste. » Puis il est parti.", [" On reste. "]),
    "Danish": ("Han sagde: »Vi bliver.«", ["Vi bliver."]),
    "two": ("“Yes,” she said, “of course.”", ["Yes,", "of course."]),
    "two straight": ('"Yes," she said, "of course."', ["Yes,", "of course."]),
    "mark before the stop": ("It was “over”. He knew.", ["over"]),
    "in brackets": ("The fair (“the best”) closed.", ["the best"]),
    "behind a dash": ("He said—“no”—and left.", ["no"]),
    "note behind": ("He called it “fair”[2] then.", ["fair"]),
    "nested straight in curly": ('“He said "no" to me,” she wrote.', ['He said "no" to me,', "no"]),
    "nested curly": ("“He said “no” to me,” she wrote.", ["He said “no” to me,", "no"]),
    "nested single": ("“He said ‘no’ to me,” she wrote.", ["He said ‘no’ to me,", "no"]),
    "title first inside": ('“"Home" is my song,” he said.', ['"Home" is my song,', "Home"]),
    "paragraphs that open again": ("“One.\n\n“Two.\n\n“Three,” he said.", ["One.", "Two.", "Three,"]),
    "closed a paragraph later": ("He said: “One.\n\nTwo.” He left.", ["One.\n\nTwo."]),
    "inches": ('The 12" record was “loud”.', ["loud"]),
    "feet and inches inside": ('"He is 5\'10" tall," she said.', ["He is 5'10\" tall,"]),
    "single": ("He called it 'a fair deal' and left.", ["a fair deal"]),
    "single curly": ("He called it ‘a fair deal’ and left.", ["a fair deal"]),
    "single with an apostrophe": ("He said ‘it’s over’ and left.", ["it’s over"]),
    "single with a plural": ("The ‘players’ choice’ award went to Lund.", ["players’ choice"]),
    "nothing inside": ("An empty “” pair.", []),
    "ideographs": ("他说“好”了。", ["好"]),
}

APOSTROPHES = [
    "The players' bus and the boys' shoes were wet.",
    "It's the mayor's, isn't it?",
    "Rock 'n' roll of the '90s",
    "'Tis late, 'cause o' the rain.",
    "The girls’ and the boys’ teams won.",
    "He's from the ’60s, she’s not.",
]

DAMAGED = {
    "inner marks turned": (
        "They vowed to “resist the old doctrine of” armed neglect “of small states” on Monday.",
        ["resist the old doctrine of” armed neglect “of small states", "armed neglect"],
        ["”", "“"],
    ),
    "opened instead of closed": ("He is a “born bridge“The builder of peace.", ["born bridge"], ["“"]),
    "space on the wrong side": ("She was “pulling My leg “in talks. He said “no” twice.", 2, ["“"]),
    "space inside both": ("He said “ we stay ” and left.", [" we stay "], ["“", "”"]),
    "closed instead of opened": ("The ”iron law” of trade holds.", ["iron law"], ["”"]),
    "no space before": ("He praised the“iron law” of trade.", ["iron law"], ["“"]),
    "no space behind": ("He praised the “iron law”of trade.", ["iron law"], ["”"]),
    "doubled": ("He praised the ““iron law”” of trade.", 1, ["“", "”"]),
    "never closed": ("“We stay. Then he left the room.", ["We stay."], ["“"]),
    "never opened": ("It rained. We stay here” he said.", ["We stay here"], ["”"]),
    "a stray among sound ones": ("He said “yes” and” then “no” again.", ["yes", "no"], ["”"]),
    "reversed pair": ("He said ”yes“ then.", ["yes"], ["”", "“"]),
}

NEVER_BROKEN = [
    'He said "hello.',
    'A " alone, and one more" here.',
    "“One.\n\n“Two.\n\n“Three,” he said.",
    "“He said “no” to me,” she wrote.",
    "“Yes,” she said, “of course.”",
    "She was “fond of” him, and he “of her”.",
    "They spoke of “the war” and of “the peace”.",
    "The “short list of” names.",
    "L’« accord » est signé.",
    "“A”–“B” and “C”/“D”",
]


@pytest.mark.parametrize(("text", "expected"), SOUND.values(), ids=SOUND.keys())
def test_sound_marks(text: str, expected: list[str]) -> None:
    found = find_quotations(text)
    assert [q.span.of(text) for q in found] == expected
    assert broken_marks(text) == ()
    assert not any(q.broken for q in found)


@pytest.mark.parametrize("text", APOSTROPHES)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert quotations(text) == ()


@pytest.mark.parametrize(("text", "expected", "broken"), DAMAGED.values(), ids=DAMAGED.keys())
def test_damaged_marks(text: str, expected: list[str] | int, broken: list[str]) -> None:
    found = find_quotations(text)
    spans = [q.span.of(text) for q in found]
    assert (spans if isinstance(expected, list) else len(spans)) == expected
    assert [s.of(text) for s in broken_marks(text)] == broken


@pytest.mark.parametrize("text", NEVER_BROKEN)
def test_never_broken(text: str) -> None:
    assert broken_marks(text) == ()


def test_the_damaged_quotation_is_the_broken_one() -> None:
    text = "She was “pulling My leg “in talks. He said “no” twice."
    assert [(q.span.of(text), q.open_mark, q.close_mark, q.broken) for q in find_quotations(text)] == [
        ("pulling My leg ", "“", "“", True),
        ("no", "“", "”", False),
    ]


def test_missing_marks_are_empty() -> None:
    (opened,) = find_quotations("“We stay. Then he left.")
    (closed,) = find_quotations("We stay here” he said.")
    assert (opened.open_mark, opened.close_mark) == ("“", "")
    assert (closed.open_mark, closed.close_mark) == ("", "”")


def test_base_shifts_every_span() -> None:
    text = "He said “yes” and “no”."
    assert quotations(text, 100) == tuple(span.shifted(100) for span in quotations(text))
    assert quotations(text)[0] == Span(9, 12)


@given(st.text(st.sampled_from("aA .,?'’‘\"“”„«»\n1")))
def test_any_text(text: str) -> None:
    found = find_quotations(text)
    for q in found:
        assert q.span.of(text).strip()
        assert q.open_mark in ("", text[q.span.start - 1 : q.span.start]) or q.broken
    assert all(span.of(text) in "“”„‟«»" and len(span) == 1 for span in broken_marks(text))
    assert quotations(text) == tuple(sorted(q.span for q in found))


@pytest.mark.parametrize("unit", ['"', '" ', "“", "“a ", "”a ", '“”"«»„', "'a ", "‘a", "“a”b ", "“a\n\n"])
def test_many_marks_are_read(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert len(find_quotations(text)) <= len(text)
