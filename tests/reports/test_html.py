"""The page of an audit: complete, every link leads somewhere, harmless whatever the text."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from dataclasses import replace

import pytest
import sample
import sample_page
from hypothesis import given, settings
from hypothesis import strategies as st
from machine import HOSTILE as STEERING
from machine import OURS, check_golden, render, without_assets
from webpages import HOSTILE, Page, colors, contrast

import mtaudit.reports.html.page
from mtaudit.model import Report
from mtaudit.model.decision import IDENTITY
from mtaudit.reports.html.cards import cards
from mtaudit.reports.html.charts import columns, family_bars, pair_bars, ticks
from mtaudit.reports.html.ledgers import ledgers
from mtaudit.reports.html.passages import SHADES, passages


@pytest.fixture(autouse=True)
def _fixed_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mtaudit.reports.html.page, "version", lambda: "1.2.3")


def page(report: Report) -> str:
    return render("html", report)


def data(text: str) -> dict[str, list[object]]:
    (found,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', text)
    told: dict[str, list[object]] = json.loads(found)
    return told


@pytest.mark.parametrize(
    ("file", "report"), [("page.html", sample_page.ONE), ("pages.html", sample_page.SEVERAL)]
)
def test_golden(file: str, report: Report) -> None:
    check_golden(file, without_assets(page(report)))


@pytest.mark.parametrize("report", [sample_page.ONE, sample_page.SEVERAL])
def test_elements_are_nested_ids_are_unique_and_links_lead_somewhere(report: Report) -> None:
    parsed = Page(page(report))
    assert parsed.open == []
    ids = Counter(value for name, value in parsed.attributes if name == "id")
    assert [name for name, count in ids.items() if count > 1] == []
    links = {value for name, value in parsed.attributes if name == "href"}
    assert {link for link in links if link and (link[0] != "#" or link[1:] not in ids)} == set()
    named = {
        v for n, v in parsed.attributes if n in {"aria-labelledby", "for", "popovertarget", "data-reviewed"}
    }
    assert {name for name in named if name not in ids} == set()


def test_every_sentence_and_every_finding_is_there_once() -> None:
    text = page(sample_page.SEVERAL)
    said = [words.replace("words missing here", "") for words in Page(text).texts["bdi"]]
    for pair in sample_page.SEVERAL.pairs:
        for sentence in (*pair.pair.original.sentences, *pair.pair.translation.sentences):
            assert sentence.text in said
    rules = re.findall(r"<dt>Rule</dt><dd>(\w+)", text)
    assert sorted(rules) == sorted(f.rule for f in sample_page.SEVERAL.findings)
    assert sorted(map(int, re.findall(r'<details class="card[^>]*data-n="(\d+)"', text))) == list(
        range(len(sample_page.SEVERAL.findings))
    )


def test_marks_are_the_words_of_their_finding() -> None:
    """Pieces of one finding, put together, are its words in both texts."""
    pair = sample_page.ONE.pairs[0]
    (found,) = cards(sample_page.ONE)
    shown = passages(pair, "p1-", found, ((), ()))
    for card in found:
        for side, wanted in (
            ("original", card.finding.original_text),
            ("translation", card.finding.translation_text),
        ):
            lines = [line for passage in shown for line in getattr(passage, side)]
            said = "".join(p.text for line in lines for p in line.pieces if card.number in p.findings)
            assert said == wanted


def test_passages_hold_the_findings_about_them() -> None:
    pair = sample_page.ONE.pairs[0]
    (found,) = cards(sample_page.ONE)
    shown = passages(pair, "p1-", found, ((), ()))
    assert [[card.finding.rule for card in passage.cards] for passage in shown] == [
        ["TRM101"], ["PRN102", "MIS101"], ["PRN101"], ["NUM102"], ["NEG102"], ["OMI201"],
    ]  # fmt: skip
    assert [passage.kind for passage in shown].count("moved") == 1
    assert [(passage.kind, passage.quality) for passage in shown][-1] == ("gap", None)


def test_over_the_same_words_the_worst_finding_comes_first() -> None:
    pair = sample_page.ONE.pairs[0]
    (found,) = cards(sample_page.ONE)
    (line,) = passages(pair, "p1-", found, ((), ()))[1].translation
    assert [(p.text, p.findings) for p in line.pieces if p.findings] == [
        ("She ", (1,)),
        ("lasted", (1, 2)),
        (" nine", (2,)),
    ]


def test_the_script_is_told_what_decisions_are_filed_under() -> None:
    told = data(page(sample_page.SEVERAL))
    texts = told["texts"]
    assert len(texts) == len(set(map(str, texts)))
    for finding, known in zip(sample_page.SEVERAL.findings, told["findings"], strict=True):
        assert isinstance(known, dict)
        assert [texts[i] for i in known["identity"]] == [getattr(finding, name) for name in IDENTITY]
        assert (known["severity"], known["confidence"]) == (finding.severity, finding.confidence)
        assert (known["status"], known["family"]) == (finding.status, finding.rule[:3])


def test_a_long_sentence_with_many_findings_is_told_once() -> None:
    pair = sample.hostile("wort " * 20_000)
    many = sample.report(replace(pair, findings=pair.findings * 50))
    assert len(page(many)) < 2_500_000


def test_findings_that_look_the_same_have_permalinks_of_their_own() -> None:
    pair = sample.ferry()
    same = sample.report(replace(pair, findings=(pair.findings[0],) * 3))
    assert [card.id for part in cards(same) for card in part] == [
        "f-trm0010f",
        "f-trm0010f-2",
        "f-trm0010f-3",
    ]


def test_what_a_finding_lacks_is_not_there() -> None:
    text = page(sample.report(sample.ferry()))
    assert "0.71 → 0.93 if" in page(sample_page.ONE)
    assert "→ 0.93" not in text
    assert 'class="ledger"' not in text
    assert "Set aside" not in text
    assert 'id="pairs"' not in text


def test_ledgers_flag_what_is_rendered_in_two_ways_and_pronouns_that_do_not_fit() -> None:
    made = ledgers(sample_page.reservoir().ledger, "p1-")
    assert [(row.name, row.odd, [(w.text, w.odd) for w in row.wordings]) for row in made.terms] == [
        ("reservoir", True, [("tank", False), ("deposit", True)]),
        ("crew", False, [("team", False)]),
        ("brass band", False, []),
    ]
    assert [(row.name, row.expected, row.odd) for row in made.people] == [("Nadia Holm", "she", True)]
    spans = [span for span, _ in (*made.original, *made.translation)]
    assert len(spans) == len(set(spans))
    anchors = [anchor for row in (*made.terms, *made.people) for anchor in row.anchors]
    assert len(anchors) == 3 + 1 + 1 + 2


def test_charts_fill_their_width() -> None:
    pair = sample_page.ONE.pairs[0]
    (found,) = cards(sample_page.ONE)
    along = columns(passages(pair, "p1-", found, ((), ())))
    assert along[0].x == 0
    assert along[-1].x + along[-1].width == pytest.approx(100, abs=0.1)
    assert [c.height for c in along] == [74.0, 38.0, 55.0, 12.0, 41.0, None]
    places = {tick.card.finding.rule: tick.x for tick in ticks(along)}
    assert len(places) == len(found)
    assert places["TRM101"] < places["PRN102"] < places["MIS101"] < places["PRN101"] < places["NUM102"]
    assert [tick.card.finding.rule for tick in ticks(along)][-1] == "NUM102", "the worst is drawn last"


def test_bars_count_severities_by_family_and_pair() -> None:
    bars = family_bars(sample_page.SEVERAL.findings)
    assert sum(bar.count for bar in bars) == len(sample_page.SEVERAL.findings)
    assert [bar.count for bar in bars] == sorted((bar.count for bar in bars), reverse=True)
    assert bars[0].parts[-1].x + bars[0].parts[-1].width == pytest.approx(100)
    assert all(bar.count == sum(part.count for part in bar.parts) for bar in bars)
    assert [(bar.label, bar.count) for bar in pair_bars(sample_page.SEVERAL)] == [
        ("reservoir", 7),
        ("ferry", 3),
        ("bank", 2),
    ]


def test_the_policy_allows_its_own_style_and_scripts_and_nothing_else() -> None:
    text = page(sample_page.SEVERAL)
    own = re.findall(r"<style>(.*?)</style>|<script(?: type=\"module\")?>(.*?)</script>", text, re.DOTALL)
    style, theme, script = ("".join(pair) for pair in own)
    hashes = [base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in (style, theme, script)]
    assert (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"style-src 'sha256-{hashes[0]}'; "
        f"script-src 'sha256-{hashes[1]}' 'sha256-{hashes[2]}'; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'\">"
    ) in text
    assert text.index("Content-Security-Policy") < text.index("<title>") < text.index("<style>")
    assert not re.search(r"@import|url\((?!#)|innerHTML|eval\(|https?://", style + theme + script)


def saying(text: str) -> Report:
    pair = sample.hostile(text)
    return sample.report(pair, pair)


@pytest.mark.parametrize("text", [*HOSTILE, *STEERING, sample.HOSTILE])
def test_nothing_is_asked_for_or_run_whatever_the_text(text: str) -> None:
    parsed, plain = Page(page(saying(text))), Page(page(saying("plain words")))
    drop = ["span"]  # the code points of characters that steer
    assert [t for t in parsed.tags if t not in drop] == [t for t in plain.tags if t not in drop]
    assert {name for name, _ in parsed.attributes} == {name for name, _ in plain.attributes}
    assert not any(name.startswith("on") or name in {"src", "style"} for name, _ in parsed.attributes)
    assert [v for n, v in parsed.attributes if n == "href"] == [v for n, v in plain.attributes if n == "href"]
    assert parsed.open == []


@pytest.mark.parametrize("text", STEERING)
def test_no_mark_that_steers_gets_out(text: str) -> None:
    raw = OURS.sub("", page(saying(text)))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", raw)


@settings(max_examples=30)
@given(st.text(min_size=1, max_size=60))
def test_any_text_makes_a_page(text: str) -> None:
    made = page(saying(f"a{text}b"))
    assert Page(made).open == []
    assert made.encode("utf-8")
    assert f"a{text}b" in data(made)["texts"]


def test_the_page_of_a_clean_audit() -> None:
    text = page(sample.report(sample.clean()))
    assert "Nothing was found." in text
    assert '<details class="card' not in text


SEVERITIES = ("minor", "major", "critical")
INKS = [
    *((ink, paper) for ink in ("ink", "quiet", "edge") for paper in ("paper", "sheet", "bare")),
    *((name, paper) for name in SEVERITIES for paper in (f"{name}-paper", "paper", "sheet", "bare")),
    *(("ink", f"{name}-paper") for name in (*SEVERITIES, "moved")),
    ("moved-ink", "moved-paper"), ("moved-ink", "sheet"), ("moved-ink", "paper"), ("sheet", "edge"),
    *((f"s{i}-ink", f"s{i}-paper") for i in range(SHADES)),
]  # fmt: skip


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_every_ink_can_be_read_on_its_paper(mode: int) -> None:
    """WCAG AA asks for 4.5 where text is small."""
    color = colors(page(sample_page.ONE), mode)
    assert [(ink, paper) for ink, paper in INKS if contrast(color[ink], color[paper]) < 4.5] == []
