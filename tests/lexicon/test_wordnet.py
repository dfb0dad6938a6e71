"""Relations between real words, each beside a near miss."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.lexicon.wordnet import WordNet, load

words = st.sampled_from(
    ["good", "bad", "war", "peace", "run", "fast", "attack", "assault", "deep", "european union", "xyzzy", ""]
)
parts = st.sampled_from(["n", "v", "a", "r", None])


@pytest.fixture(scope="module")
def wn() -> WordNet:
    return load()


def test_load_is_quick_and_cached() -> None:
    load.cache_clear()
    start = time.process_time()
    first = load()
    assert time.process_time() - start < 1.0  # a quarter of a second when the machine is idle
    assert load() is first


@pytest.mark.parametrize(
    ("a", "b", "pos", "expected"),
    [
        ("buy", "purchase", "v", True),
        ("agreement", "accord", "n", True),
        ("big", "large", "a", True),
        ("quickly", "rapidly", "r", True),
        ("world war ii", "second world war", "n", True),
        ("rise", "increase", "v", False),  # near, and related by no synset
        ("buy", "sell", "v", False),
        ("attack", "assault", "a", False),  # synonyms, but no adjectives
        ("agreement", "agreements", "n", False),  # no lemma
        ("xyzzy", "xyzzy", None, False),
    ],
)
def test_synonyms(wn: WordNet, a: str, b: str, pos: str | None, expected: bool) -> None:
    assert wn.are_synonyms(a, b, pos) is expected
    assert (b in wn.synonyms(a, pos)) is expected


@pytest.mark.parametrize(
    ("a", "b", "pos", "bounds"),
    [
        ("buy", "purchase", "v", (1.0, 1.0)),
        ("car", "automobile", "n", (1.0, 1.0)),
        ("accord", "agreement", "n", (0.5, 0.9)),
        ("happy", "glad", "a", (0.1, 0.6)),  # "glad to help" is a late sense of happy
        ("get", "become", "v", (0.1, 0.9)),
        ("buy", "sell", "v", (0.0, 0.0)),
    ],
)
def test_sense_overlap_falls_with_rarer_senses(
    wn: WordNet, a: str, b: str, pos: str, bounds: tuple[float, float]
) -> None:
    assert bounds[0] <= wn.sense_overlap(a, b, pos) <= bounds[1]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("increase", "decrease", True),
        ("accept", "reject", True),
        ("victory", "defeat", True),
        ("likely", "unlikely", True),
        ("tiny", "big", True),  # tiny is near small
        ("deep", "superficial", True),
        ("torrid", "cold", True),
        ("big", "enormous", False),
        ("deep", "profound", False),
        ("buy", "purchase", False),
        ("man", "table", False),
        ("xyzzy", "good", False),
    ],
)
def test_antonyms(wn: WordNet, a: str, b: str, expected: bool) -> None:
    assert wn.are_antonyms(a, b) is expected
    assert wn.are_antonyms(b, a) is expected


@pytest.mark.parametrize(
    ("a", "b", "depth", "expected"),
    [
        ("vehicle", "car", 3, True),
        ("vehicle", "car", 1, False),
        ("car", "vehicle", 3, False),  # the other way round
        ("move", "walk", 3, True),
        ("entity", "car", 3, False),  # true, but empty
        ("car", "automobile", 3, False),  # the same synset
        ("city", "paris", 3, True),  # an instance
    ],
)
def test_hypernyms(wn: WordNet, a: str, b: str, depth: int, expected: bool) -> None:
    assert wn.is_hypernym(a, b, depth=depth) is expected


def test_similarity_orders_near_before_far(wn: WordNet) -> None:
    for measure in (wn.path_similarity, wn.wup_similarity):
        same, near, far = (measure("car", w, "n") for w in ("automobile", "truck", "treaty"))
        assert 1.0 == same > near > far > 0.0
        assert measure("big", "car") == 0.0
        assert measure("car", "xyzzy", "n") == 0.0


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("aggression", "aggressor", True),  # both from aggress
        ("china", "chinese", True),
        ("produce", "production", True),
        ("quickly", "quick", True),
        ("economic", "economy", True),
        ("ready", "readiness", True),
        ("catalyst", "catalyze", True),
        ("catalyst", "enabler", False),
        ("police", "policy", False),
        ("polite", "political", False),
        ("xyzzy", "plugh", False),
    ],
)
def test_derivations(wn: WordNet, a: str, b: str, expected: bool) -> None:
    assert wn.derivationally_related(a, b) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("ready", "prepared", True),
        ("big", "enormous", True),
        ("big", "small", False),
        ("ready", "car", False),
    ],
)
def test_adjective_clusters(wn: WordNet, a: str, b: str, expected: bool) -> None:
    assert wn.similar(a, b) is expected


def test_relations_between_verbs(wn: WordNet) -> None:
    assert wn.causes_or_entails("snore", "sleep")
    assert wn.causes_or_entails("kill", "die")
    assert not wn.causes_or_entails("sleep", "snore")
    assert wn.verb_group("say", "tell")
    assert not wn.verb_group("say", "eat")


def test_attributes(wn: WordNet) -> None:
    assert wn.is_attribute("height", "tall")
    assert not wn.is_attribute("height", "heavy")
    assert not wn.is_attribute("tall", "height")


def test_counts(wn: WordNet) -> None:
    assert wn.sense_count("run", "v") > wn.sense_count("run", "n") > 1
    assert wn.sense_count("run") == sum(wn.sense_count("run", p) for p in "nvar")
    assert wn.known("european union")
    assert not wn.known("European Union")  # lemmas are in lower case
    assert not wn.known("war", "r")
    assert wn.sense_count("xyzzy") == 0


@given(words, words, parts)
def test_symmetric_and_bounded(a: str, b: str, pos: str | None) -> None:
    wn = load()
    for measure in (wn.sense_overlap, wn.path_similarity, wn.wup_similarity):
        assert 0.0 <= measure(a, b, pos) <= 1.0
        assert measure(a, b, pos) == pytest.approx(measure(b, a, pos))
    assert (wn.sense_overlap(a, b, pos) > 0) is wn.are_synonyms(a, b, pos)
    assert wn.are_antonyms(a, b) is wn.are_antonyms(b, a)
    assert wn.derivationally_related(a, b) is wn.derivationally_related(b, a)
    assert wn.similar(a, b) is wn.similar(b, a)
