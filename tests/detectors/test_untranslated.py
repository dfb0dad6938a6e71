"""Untranslated words: what is left in another language, with its words, and what only looks foreign."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtaudit.detectors.case import Case
from mtaudit.detectors.registry import detect_all, detect_form
from mtaudit.detectors.untranslated import RULES, detect
from mtaudit.model import Bead, Suspicion
from mtaudit.mqm import Category
from mtaudit.stages.findings import merge

Cases = Callable[[str, str], list[Case]]

# rule, original, translation, the words reported, their severity, the language named ("" for none)
FIRES = [
    ("UNT101", "The house burned down.", "The maison burned down.", "maison", "major", ""),
    ("UNT101", "The government fell.", "The gobierno fell.", "gobierno", "major", "Spanish"),
    ("UNT101", "Every year it snows.", "Every Jahr it snows.", "Jahr", "major", "German"),
    (
        "UNT101",
        "The supervisory board meets in May.",
        "The Aufsichtsrat meets in May.",
        "Aufsichtsrat",
        "major",
        "German",
    ),
    ("UNT101", "She left without her coat.", "She left ohne her coat.", "ohne", "minor", "German"),
    ("UNT101", "He also swims.", "He también swims.", "también", "major", "Spanish"),
    ("UNT101", "The street was wet.", "The улица was wet.", "улица", "major", ""),
    ("UNT101", "The rain stopped.", "The 雨 stopped.", "雨", "major", ""),
    ("UNT101", "The story spread.", "The ストーリー spread.", "ストーリー", "major", "Japanese"),
    ("UNT101", "The wall fell.", "The 장벽 fell.", "장벽", "major", "Korean"),
    ("UNT101", "The athletes slept.", "The खिलाड़ी slept.", "खिलाड़ी", "major", "Hindi"),
    # function words beside a foreign word go with it
    # in English lists of names and words too
    ("UNT101", "Mr Keller opened the bridge.", "Herr Keller opened the bridge.", "Herr", "major", ""),
    ("UNT101", "The festival ends in July.", "The festival ends in Tammuz.", "Tammuz", "major", ""),
    ("UNT101", "Talks resume on Friday.", "Talks resume on Jomeh.", "Jomeh", "major", ""),
    # in no list of words, and nothing like the word it stands for
    ("UNT101", "The children sang.", "The shogakusei sang.", "shogakusei", "major", ""),
    ("UNT101", "They met near the mill.", "They met near the bangatgan.", "bangatgan", "major", ""),
    (
        "UNT101",
        "He saw the possibility of peace.",
        "He saw la possibilità of peace.",
        "la possibilità",
        "major",
        "Italian",
    ),
    ("UNT101", "The errors of the author.", "The errors dell'autore.", "dell'autore", "major", "Italian"),
    ("UNT101", "He said that it rained.", "He said že it rained.", "že", "minor", ""),
    # rare, with letters that English does not have
    ("UNT101", "The match ended early.", "The zápas ended early.", "zápas", "major", ""),
    # a whole sentence, and one that answers to nothing
    (
        "UNT102",
        "The house burned down last night.",
        "La maison a brûlé hier soir.",
        "La maison a brûlé hier soir",
        "major",
        "French",
    ),
    (
        "UNT102",
        "The council met yesterday in the city.",
        "Вчера в городе собрался совет.",
        "Вчера в городе собрался совет",
        "major",
        "Russian",
    ),
]  # fmt: skip

# original, translation
SILENT = [
    # what the original has
    ("The Aufsichtsrat meets in May.", "In May the Aufsichtsrat meets."),
    ("He shouted “Vive la France” twice.", "Twice he called “Vive la France”."),
    ("Her novel “La maison jaune” won.", "Her novel “La Maison Jaune” won."),
    ("She ate pączki.", "She ate paczki."),
    ("They called it “雨(大)天”.", "“雨(大)天” was its name."),
    ("The snow surveys were cheap.", "The glaciosurveys were cheap."),
    ("Two Bundesländer voted.", "Two Bundeslander voted."),
    # names, also with particles, of people, places and papers
    ("The minister spoke to the paper.", "Minister Jürgen Müller spoke to Die Zeit."),
    ("The chancellor resigned.", "Ursula von der Leyen resigned."),
    ("The singer cancelled.", "Óscar de la Hoya cancelled."),
    ("They live by the river.", "They live in Villefranche-sur-Saône."),
    ("Scholz resigned.", "Scholz resigned."),
    # loanwords and Latin
    ("They napped after lunch.", "They had a siesta after lunch."),
    ("It was tested in living animals.", "It was tested in vivo."),
    ("The mood was one of openness.", "The mood was one of glasnost."),
    ("The reason to be was lost.", "The raison d'être was lost."),
    ("They ate a snack at the coffee house.", "They ate a croissant in the café."),
    ("He danced and drank tea.", "He danced the tango and drank kombucha."),
    ("It happened again and again.", "It happened ad nauseam, et cetera."),
    # acronyms, units, formulas, addresses
    ("The union struck.", "The CGT struck."),
    ("It weighs 5 kg.", "It weighs 5 kg at 20 °C and 3 µm."),
    ("The value of α is small.", "The value of β is small."),
    ("Write to us.", "Write to info@maison.example or maison.example/gobierno."),
    # English that is rare, misspelt, dialectal or borrowed
    ("The government fell.", "The goverment fell."),
    ("They got an adapter.", "They got an adaptor, innit."),
    ("The possibilities shrank.", "The possibilties shrank."),
    ("The tumour had grown.", "The tumoral mass had grown."),
    ("He sells fish.", "He is a fishmonger."),
    ("It is a land of water.", "It is a land of water, die and man."),
]  # fmt: skip

# What no frequency tells from English.
MISSED = [
    ("The city burned.", "The rue burned."),
    ("He and I swam.", "He y I swam."),
    ("More than before.", "Mehr als before."),
]


def _found(cases: Cases, original: str, translation: str) -> list[tuple[str, str, Suspicion]]:
    return [
        (s.rule.code, s.translation.of(translation), s)
        for case in cases(original, translation)
        for s in detect(case)
    ]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row[2])
def test_foreign_words_are_reported_with_their_language(
    cases: Cases, row: tuple[str, str, str, str, str, str]
) -> None:
    code, original, translation, words, severity, language = row
    ((rule, text, s),) = _found(cases, original, translation)
    assert (rule, text, str(s.severity)) == (code, words, severity)
    assert language in s.message


@pytest.mark.parametrize(("original", "translation"), SILENT)
def test_what_is_no_other_language_is_left_alone(cases: Cases, original: str, translation: str) -> None:
    assert [text for _, text, _ in _found(cases, original, translation)] == []


@pytest.mark.parametrize(("original", "translation"), MISSED)
@pytest.mark.xfail(strict=True, reason="common in English, or a single letter")
def test_known_misses(cases: Cases, original: str, translation: str) -> None:
    assert _found(cases, original, translation)


def test_it_speaks_for_all_rules_of_the_same_words(cases: Cases) -> None:
    (case,) = cases("The supervisory board meets in May.", "The aufsichtsrat meets in May.")
    (found,) = [m for m in merge(list(detect_all(case))) if "aufsichtsrat" in m.suspicion.translation.of(
        case.translation.text)]  # fmt: skip
    assert found.suspicion.rule.code == "UNT101"


def test_a_sentence_that_answers_to_nothing_is_examined(cases: Cases) -> None:
    (case,) = cases("It rained.", "Gestern hat der Aufsichtsrat getagt.")
    lone = Case(case.bead, case.original, case.translation, ())
    assert lone.bead.bead == Bead((0,), (0,), 1.0)
    assert "UNT102" in {s.rule.code for s in detect_form(lone)}


def test_words_of_two_scripts_are_two_remarks(cases: Cases) -> None:
    found = _found(cases, "Nobody was hurt by it.", "Niemals niemand был hurt by it.")
    assert [text for _, text, _ in found] == ["Niemals niemand", "был"]


def test_the_suggestion_is_what_the_original_says(cases: Cases) -> None:
    ((_, _, s),) = _found(cases, "The house burned down.", "The maison burned down.")
    assert s.suggestion == "house"


def test_the_suggestion_is_a_whole_noun_phrase(cases: Cases) -> None:
    original = "The supervisory board meets at noon to vote on the plan."
    ((_, _, s),) = _found(cases, original, "At noon the Aufsichtsrat comes together to vote about the plan.")
    assert s.suggestion == "supervisory board"


@given(st.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_any_text_is_examined_and_its_spans_lie_in_it(cases: Cases, text: str) -> None:
    for code, said, _ in _found(cases, "The ferry left at noon.", "Anna " + text):
        assert said.strip()
        assert code in {rule.code for rule in RULES}


def test_the_category_is_of_mqm() -> None:
    assert {rule.category for rule in RULES} == {Category.UNTRANSLATED}
