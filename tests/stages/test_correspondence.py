"""Texts that do not belong together, or are not English, are refused before anything is judged."""

from __future__ import annotations

import pytest

from mtaudit.encoder import Encoder
from mtaudit.errors import InputError, UnrelatedTextsError
from mtaudit.model import Bead, Pair
from mtaudit.stages.correspondence import coverage_notes, require_correspondence, require_english
from mtaudit.text.document import make_document

ENGLISH = "The harbour froze over in January. Ferries stayed in port for a month, and shops ran out of bread."
GERMAN = "Der Hafen fror im Januar zu. Die Fähren blieben einen Monat im Hafen, und das Brot ging aus."
RUSSIAN = "В январе гавань замёрзла. Паромы целый месяц стояли у причала, а в магазинах кончился хлеб."
CHINESE = (
    "港口在一月份结冰。渡轮在港口停留了一个月，商店里的面包都卖光了，"
    "居民们不得不走很远的路去买东西，孩子们都很高兴，因为学校也关门了。"
)
NAMES = "Zelensky, Macron, Scholz, Tusk, Orbán, Fico, Rutte, Sánchez, Meloni, Kallas, Stubb, Frederiksen."


def pair(original: str, translation: str) -> Pair:
    """A pair of documents under file names."""
    return Pair("p", make_document("o.txt", original), make_document("t.txt", translation))


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        (ENGLISH, ENGLISH),
        # Too short to tell, or nothing but names.
        ("Der Hafen fror zu.", ENGLISH),
        ("Brot", "Pain"),
        (NAMES, NAMES),
        ("", ""),
        # English with words of another language in it.
        (ENGLISH, f"{ENGLISH} “Der Hafen fror im Januar zu”, he said. Dobryi den, she replied."),
        (ENGLISH, ENGLISH + "\n\nShare on Facebook\n"),
    ],
)
def test_english_passes(original: str, translation: str) -> None:
    require_english(pair(original, translation))


@pytest.mark.parametrize(
    ("original", "translation", "side", "code"),
    [
        (GERMAN, ENGLISH, r"original \(o.txt\)", "de"),
        (ENGLISH, GERMAN, r"translation \(t.txt\)", "de"),
        (ENGLISH, RUSSIAN, "translation", "ru"),
        (ENGLISH, CHINESE, "translation", "zh"),
        (GERMAN, RUSSIAN, "original", "de"),
    ],
)
def test_another_language_is_named(original: str, translation: str, side: str, code: str) -> None:
    with pytest.raises(UnrelatedTextsError, match=rf"^p: the {side}.* is not English .*'{code}'.*--force"):
        require_english(pair(original, translation))


FOUR = "Ferries sank there. Bread prices rose. Mayors met often. Trains ran late."


def gaps(original: int, translation: int) -> tuple[Bead, ...]:
    """Nothing but one-sided beads."""
    return (*(Bead((i,), ()) for i in range(original)), *(Bead((), (j,)) for j in range(translation)))


def test_nothing_corresponds() -> None:
    with pytest.raises(
        UnrelatedTextsError, match="these two texts do not correspond: 0% of the original and 0%"
    ) as e:
        require_correspondence(pair(FOUR, FOUR), gaps(4, 4))
    assert isinstance(e.value, InputError)
    assert "--force" in str(e.value)


def test_a_summary_of_a_long_text_corresponds() -> None:
    long = pair("One two three. " * 30, "One two three.")
    require_correspondence(long, (Bead((0,), (0,), 0.9), *(Bead((i,), ()) for i in range(1, 30))))


COMPARABLE = (
    "The texts are comparable, not parallel: what only one of them says counts as coverage, "
    "not as omitted or added."
)
HALF_AND_ALL = (Bead((0,), (0, 1, 2, 3), 0.9), *(Bead((i,), ()) for i in (1, 2, 3)))
QUARTERS = (Bead((0,), (0,), 0.9), *gaps(4, 4)[1:4], *gaps(0, 4)[1:])


@pytest.mark.parametrize(
    ("beads", "notes"),
    [
        (tuple(Bead((i,), (i,), 0.99) for i in range(4)), ()),
        (tuple(Bead((i,), (i,), 0.8) for i in range(4)), (COMPARABLE,)),
        (
            HALF_AND_ALL,
            (COMPARABLE, "Only 25% of the original could be aligned; the rest was not judged."),
        ),
        (
            QUARTERS,
            (
                COMPARABLE,
                "Only 25% of the original and 25% of the translation could be aligned; "
                "the rest was not judged.",
            ),
        ),
    ],
)
def test_notes_on_what_was_not_judged(beads: tuple[Bead, ...], notes: tuple[str, ...]) -> None:
    assert coverage_notes(pair(FOUR, FOUR), beads) == notes


def test_a_forced_audit_says_that_the_texts_do_not_correspond() -> None:
    assert coverage_notes(pair(FOUR, FOUR), gaps(4, 4))[0].startswith("The texts do not correspond")


def test_identical_texts_correspond_however_short(encoder: Encoder) -> None:
    from mtaudit.align.sentences import align_sentences

    for text in ("Bread.", "The harbour froze over.", ENGLISH):
        short = pair(text, text)
        sides = [encoder.encode([s.text for s in d.sentences]) for d in (short.original, short.translation)]
        beads = align_sentences(*sides)
        require_correspondence(short, beads)
        assert coverage_notes(short, beads) == ()
