"""What a substitution does to the meaning: features of real word pairs, and the weights that ship."""

from __future__ import annotations

import json
import math
from importlib import resources

import pytest

from mtaudit.judge import meaning
from mtaudit.judge.meaning import FEATURES, change_probability, features, judgeable, phrases
from mtaudit.model import AlignedBead, Bead, Passage, Span, Substitution, Token

ALIKE = 0.6


def passage(written: str) -> Passage:
    """A passage from words written `form/POS` or `form/POS/lemma`."""
    tokens, at = [], 0
    for i, word in enumerate(written.split()):
        form, pos, lemma = (*word.split("/"), "")[:3]
        place = Span(at, at + len(form))
        tag = "CD" if pos == "NUM" else "XX"
        tokens.append(Token(place, form, lemma or form.lower(), pos, tag, "dep", i, "", ""))
        at = place.end + 1
    return Passage(tuple(tokens))


def swap(original: str, translation: str, score: float = 0.9) -> tuple[AlignedBead, Substitution]:
    """A bead of nothing but one substitution."""
    first, second = passage(original), passage(translation)
    whole = Substitution(tuple(range(len(first.tokens))), tuple(range(len(second.tokens))), score)
    return AlignedBead(Bead((0,), (0,), 1.0), first, second, (), (whole,), 1.0), whole


def feature(original: str, translation: str, name: str) -> float:
    """One feature of a substitution whose phrases are ALIKE."""
    return features(*swap(original, translation), ALIKE)[FEATURES.index(name)]


def probability(original: str, translation: str, similarity: float) -> float:
    """How likely the substitution changes the meaning."""
    return change_probability(features(*swap(original, translation), similarity))


@pytest.mark.parametrize(
    ("original", "translation", "name", "low", "high"),
    [
        ("big/ADJ", "large/ADJ", "shared_sense", 0.9, 1.0),
        ("roof/NOUN", "ceiling/NOUN", "shared_sense", 0.1, 0.5),
        ("roof/NOUN", "bread/NOUN", "shared_sense", 0.0, 0.0),
        ("car/NOUN", "vehicle/NOUN", "hypernym", 1.0, 1.0),
        ("vehicle/NOUN", "car/NOUN", "hypernym", 1.0, 1.0),
        ("car/NOUN", "cloud/NOUN", "hypernym", 0.0, 0.0),
        ("hot/ADJ", "cold/ADJ", "antonym", 1.0, 1.0),
        ("hot/ADJ", "warm/ADJ", "antonym", 0.0, 0.0),
        ("refusal/NOUN", "refuse/VERB", "derived", 1.0, 1.0),
        ("refusal/NOUN", "rubbish/NOUN", "derived", 0.0, 0.0),
        ("quick/ADJ", "fast/ADJ", "adjective_cluster", 1.0, 1.0),
        ("quick/ADJ", "blue/ADJ", "adjective_cluster", 0.0, 0.0),
        ("library/NOUN", "bookshop/NOUN", "path", 0.05, 0.5),
        ("word/NOUN", "zzyzx/NOUN", "path", 0.0, 0.0),
        ("sensible/ADJ", "sensitive/ADJ", "same_form", 0.85, 1.0),
        ("cat/NOUN", "dog/NOUN", "same_form", 0.0, 0.1),
        ("cat/NOUN", "dog/NOUN", "similarity", ALIKE, ALIKE),
        ("cat/NOUN", "dog/NOUN", "link", 0.9, 0.9),
        ("cat/NOUN", "dog/NOUN", "noun", 1.0, 1.0),
        ("ran/VERB/run", "slept/VERB/sleep", "verb", 1.0, 1.0),
        ("ran/VERB/run", "sleep/NOUN", "same_pos", 0.0, 0.0),
        ("red/ADJ", "blue/ADJ", "adjective", 1.0, 1.0),
        ("red/ADJ", "blue/ADJ", "phrase", 0.0, 0.0),
        ("dual/ADJ containment/NOUN", "double/ADJ confinement/NOUN", "phrase", 1.0, 1.0),
        ("dual/ADJ containment/NOUN", "double/ADJ confinement/NOUN", "noun", 1.0, 1.0),
        ("gave/VERB/give up/ADP", "quit/VERB", "phrase", 0.0, 0.0),
    ],
)
def test_features(original: str, translation: str, name: str, low: float, high: float) -> None:
    assert low <= feature(original, translation, name) <= high


@pytest.mark.parametrize(
    ("original", "translation", "judged"),
    [
        ("roof/NOUN", "ceiling/NOUN", True),
        ("big/ADJ", "large/ADJ", True),
        ("dual/ADJ containment/NOUN", "double/ADJ confinement/NOUN", True),
        ("gave/VERB/give up/ADP", "quit/VERB", True),
        # Form alone.
        ("roofs/NOUN/roof", "roof/NOUN", False),
        ("said/VERB/say", "says/VERB/say", False),
        ("colour/NOUN", "color/NOUN", False),
        ("organised/VERB/organise", "organized/VERB/organize", False),
        ("chairman/NOUN", "chairperson/NOUN", False),
        ("Roof/NOUN", "roof/NOUN", False),
        ("ceasefire/NOUN", "cease-fire/NOUN", False),
        # Other detectors' words.
        ("two/NUM", "three/NUM", False),
        ("Macron/PROPN", "Scholz/PROPN", False),
        ("he/PRON", "she/PRON", False),
        ("of/ADP", "roof/NOUN", False),
        ("roof/NOUN", "of/ADP", False),
    ],
)
def test_judgeable(original: str, translation: str, judged: bool) -> None:
    assert judgeable(*swap(original, translation)) is judged


def test_phrases_are_lower_case() -> None:
    assert phrases(*swap("Dual/ADJ containment/NOUN", "Double/ADJ confinement/NOUN")) == (
        "dual containment",
        "double confinement",
    )


@pytest.mark.parametrize(
    ("fair", "wrong"),
    [
        (("big/ADJ", "large/ADJ", 0.8), ("big/ADJ", "blue/ADJ", 0.3)),
        (("car/NOUN", "automobile/NOUN", 0.8), ("roof/NOUN", "ceiling/NOUN", 0.5)),
        (("illness/NOUN", "disease/NOUN", 0.7), ("owl/NOUN", "sty/NOUN", 0.2)),
        (("begin/VERB", "start/VERB", 0.8), ("wait/VERB", "expect/VERB", 0.4)),
    ],
)
def test_a_wrong_word_is_likelier_a_change(
    fair: tuple[str, str, float], wrong: tuple[str, str, float]
) -> None:
    assert probability(*fair) < probability(*wrong)


def test_the_more_alike_the_less_likely() -> None:
    values = [probability("roof/NOUN", "ceiling/NOUN", s) for s in (-0.2, 0.0, 0.3, 0.6, 0.9)]
    assert values[0] == values[1]
    assert values[1:] == sorted(values[1:], reverse=True)
    assert all(0 < value < 1 for value in values)


def test_the_weights_are_those_of_the_features() -> None:
    source = resources.files("mtaudit.judge").joinpath("data/substitutions.json").read_text(encoding="utf-8")
    model = json.loads(source)
    assert tuple(model["weights"]) == FEATURES
    assert all(math.isfinite(weight) for weight in [*model["weights"].values(), model["bias"]])
    bias_alone = change_probability([0.0] * len(FEATURES))
    assert bias_alone == pytest.approx(1 / (1 + math.exp(-model["bias"])))


def test_the_digest_is_of_the_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    before = meaning.model_digest()
    assert len(before) == 8
    meaning.model_digest.cache_clear()
    monkeypatch.setattr(meaning, "_source", lambda: "{}")
    assert meaning.model_digest() != before
    meaning.model_digest.cache_clear()
