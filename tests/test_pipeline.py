"""The whole job on real texts: what must be found, what must stay silent, what is refused."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from mtaudit.cli.inputs import find_sources, load
from mtaudit.config import Settings
from mtaudit.errors import UnrelatedTextsError
from mtaudit.model import Pair, Report, Row
from mtaudit.pipeline import Auditor
from mtaudit.text.document import make_document

PAIRS = Path(__file__).parent.parent / "pairs"
NAMES = sorted(folder.name for folder in PAIRS.iterdir() if folder.is_dir())


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    """One auditor, so that models are loaded once."""
    return Auditor(Settings())


@pytest.fixture(scope="module")
def report(auditor: Auditor) -> Report:
    """The audit of all pairs."""
    return auditor.audit([load(source) for source in find_sources((str(PAIRS),))])


def text(name: str, side: str) -> str:
    """One side of a pair as read."""
    return (PAIRS / name / f"{side}.txt").read_text(encoding="utf-8")


# Major findings that show what each family is for: pair, family, words of the translation, suggestion.
CAUGHT = [
    ("fr-summit", "TRM", "mesh", "link"),
    ("fr-summit", "PRN", "his", "her"),
    ("fr-bookshop", "TRM", "library", "bookshop"),
    ("fr-bookshop", "TRM", "delay", "deadline"),
    ("fr-bookshop", "PRN", "his", "her"),
    ("es-nurse", "QUO", "pregnant", "embarrassed"),
    ("es-nurse", "PRN", "its", "her"),
    ("de-pumps", "TRM", "eventually", "possibly"),
    ("de-pumps", "QUO", "become", "get"),
    ("de-pumps", "PRN", "your", "her"),
    ("uk-bridge", "PRN", "he", "she"),
    ("uk-bridge", "NAM", "black mountain", "chornohora"),
    ("zh-battery", "PRN", "his", "her"),
    ("zh-battery", "NUM", "march 5", "3 may"),
    ("apertium-spanish", "TRM", "time", "weather"),
    ("apertium-catalan", "NAM", "pantà", "marsh"),
]


@pytest.mark.parametrize(("name", "family", "words", "suggestion"), CAUGHT)
def test_a_known_fault_is_a_major_finding(
    report: Report, name: str, family: str, words: str, suggestion: str
) -> None:
    found = [
        f
        for f in report.findings
        if (f.pair, f.rule[:3], f.severity, f.translation_text.lower()) == (name, family, "major", words)
    ]
    assert suggestion in {f.suggestion.lower() for f in found}


def test_offsets_point_into_the_files(report: Report) -> None:
    assert report.findings
    for f in report.findings:
        assert f.translation_start is not None
        assert f.translation_end is not None
        assert text(f.pair, "translation")[f.translation_start : f.translation_end] == f.translation_text
        if f.original_start is not None and f.original_end is not None:
            assert text(f.pair, "original")[f.original_start : f.original_end] == f.original_text


def test_a_page_gives_the_findings_of_its_text_with_places_in_the_page(
    auditor: Auditor, report: Report, tmp_path: Path
) -> None:
    words = html.escape(text("fr-summit", "translation")).split(" ")
    marked = " ".join(f"<b>{word[:2]}</b>{word[2:]}" if i % 3 == 0 else word for i, word in enumerate(words))
    paragraphs = "".join(f"<p class='x'>{part}</p>\n" for part in marked.split("\n") if part.strip())
    page = f"<html><head><title>x</title></head><body>\n{paragraphs}</body></html>"
    markdown = text("fr-summit", "original").replace("\n", "\n\n")
    (tmp_path / "original.md").write_text(markdown, encoding="utf-8")
    (tmp_path / "translation.html").write_text(page, encoding="utf-8")
    (source,) = find_sources((str(tmp_path),))
    (pair,) = auditor.audit([load(source)]).pairs
    for finding in pair.findings:
        assert finding.translation_text == page[finding.translation_start : finding.translation_end]
        assert finding.translation_line == page.count("\n", 0, finding.translation_start) + 1
    (plain,) = (one for one in report.pairs if one.pair.name == "fr-summit")
    assert [(f.rule, f.translation_sentence) for f in pair.findings] == [
        (f.rule, f.translation_sentence) for f in plain.findings
    ]


def test_every_sentence_is_in_exactly_one_bead(report: Report) -> None:
    for pair in report.pairs:
        for side, document in (("original", pair.pair.original), ("translation", pair.pair.translation)):
            held = sorted(i for bead in pair.beads for i in getattr(bead, side))
            assert held == list(range(len(document.sentences)))


@pytest.mark.parametrize("name", NAMES)
def test_a_text_and_itself_have_nothing_wrong(auditor: Auditor, name: str) -> None:
    original = make_document("original", text(name, "original"))
    (pair,) = auditor.audit([Pair(name, original, original)]).pairs
    assert pair.findings == ()
    assert {score.quality for score in pair.scores if score} == {1.0}


def test_texts_that_do_not_correspond_are_refused() -> None:
    first = make_document("a", text("fr-summit", "original"))
    second = make_document("b", text("zh-battery", "translation"))
    with pytest.raises(UnrelatedTextsError, match="these two texts do not correspond"):
        Auditor(Settings()).audit([Pair("odd", first, second)])
    assert Auditor(Settings(force=True)).audit([Pair("odd", first, second)]).pairs


def test_rows_are_answered_in_order_and_alone(auditor: Auditor) -> None:
    rows = [
        Row("same", "The roof leaked.", "The roof leaked."),
        Row(7, "He sold 40 boats in May.", "She sold 400 boats in May."),
        Row("marks", "...", "!"),
    ]
    answers = list(auditor.score(rows))
    assert [a.id for a in answers] == ["same", 7, "marks"]
    assert answers[0].score == 1.0
    assert {f.rule[:3] for f in answers[1].findings} == {"NUM", "PRN"}
    (alone,) = auditor.score(rows[1:2])
    assert alone == answers[1]


def test_an_audit_is_the_same_however_pairs_are_batched(auditor: Auditor, report: Report) -> None:
    for source in find_sources((str(PAIRS),))[:3]:
        (alone,) = auditor.audit([load(source)]).pairs
        together = next(p for p in report.pairs if p.pair.name == source.name)
        assert alone.findings == together.findings
        assert alone.summary == together.summary
        assert alone.scores == together.scores
        assert alone.ledger == together.ledger


def test_pairs_read_together_keep_their_own_settings(report: Report) -> None:
    pairs = [load(source) for source in find_sources((str(PAIRS),))[:3]]
    ignored = Settings(per_pair_ignores=((pairs[1].name, ("TRM",)),))
    first, second, third = Auditor(ignored).audit(pairs).pairs
    before = {p.pair.name: p for p in report.pairs}
    assert (first.findings, third.findings) == tuple(before[p.name].findings for p in (pairs[0], pairs[2]))
    kept = [f.fingerprint for f in before[pairs[1].name].findings if f.rule[:3] != "TRM"]
    assert set(kept) <= {f.fingerprint for f in second.findings}
    assert not any(f.rule.startswith("TRM") for f in second.findings)


def test_one_pair_in_another_language_is_refused_before_any_is_read() -> None:
    short = make_document("x", "It rained all day. The river rose.")
    german = make_document("y", "Es regnete den ganzen Tag, und am Abend stieg der Fluss über die Ufer.")
    said: list[str] = []
    with pytest.raises(UnrelatedTextsError, match="two: the translation"):
        Auditor(Settings()).audit([Pair("one", short, short), Pair("two", short, german)], said.append)
    assert said == ["loading models"]


def test_progress_is_told(auditor: Auditor) -> None:
    said: list[str] = []
    short = make_document("x", "It rained all day. The river rose.")
    auditor.audit([Pair("a", short, short), Pair("b", short, short)], said.append)
    assert said == ["loading models", "audited a (1 of 2)", "audited b (2 of 2)"]
    said.clear()
    list(auditor.score([Row(1, "It rained.", "It rained.")], said.append))
    assert said == ["loading models", "scored 1 of 1"]


def test_notes_say_what_was_not_judged(report: Report) -> None:
    notes = {pair.pair.name: pair.notes for pair in report.pairs}
    assert not any(notes.values()), "the annotated pairs are parallel for the most part"


def test_selected_rules_alone(auditor: Auditor) -> None:
    source = next(s for s in find_sources((str(PAIRS),)) if s.name == "fr-summit")
    (everything,) = auditor.audit([load(source)]).pairs
    (terms,) = Auditor(Settings(select=("TRM",))).audit([load(source)]).pairs
    assert {f.rule[:3] for f in terms.findings} == {"TRM"}
    assert terms.summary.quality == everything.summary.quality
