"""The page in a browser: filters, search, keys, decisions, permalinks, several pairs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sample_page
from browser import Visit, launched, visit

from mtaudit.cli.decisions import read_decisions
from mtaudit.model import Report
from mtaudit.model.decision import IDENTITY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

Open = Callable[..., Visit]
ALL = [
    "wrong-sense", "person-for-thing", "meaning-changed", "wrong-gender-pronoun", "scale-changed",
    "negation-added", "sentence-left-out",
]  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that knows nothing yet, large enough for three columns."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def opened(context: BrowserContext, tmp_path: Path) -> Iterator[Open]:
    """Opens pages; none of them may complain, or ask for anything but itself."""
    visits: list[Visit] = []

    def open_(report: Report = sample_page.ONE, fragment: str = "") -> Visit:
        visits.append(visit(context, tmp_path / "report.html", report, fragment))
        return visits[-1]

    yield open_
    for made in visits:
        assert made.complaints == []
        assert {url.split("#")[0] for url in made.requests if not url.startswith("blob:file:")} == {
            (tmp_path / "report.html").as_uri()
        }


def test_everything_is_there_from_the_beginning(opened: Open) -> None:
    made = opened()
    assert made.cards() == ALL
    assert made.seen("#position") == ["7 findings"]
    assert made.page.locator(".bead").count() == 6
    assert made.seen(".side.empty") == ["no counterpart in the translation"]
    assert made.page.locator(".tick").count() == 7


@pytest.mark.parametrize(
    ("name", "values", "left"),
    [
        ("severity", ["critical"], ["scale-changed"]),
        ("severity", ["minor"], ["meaning-changed", "sentence-left-out"]),
        ("severity", ["critical", "minor"], ["meaning-changed", "scale-changed", "sentence-left-out"]),
        ("family", ["PRN"], ["person-for-thing", "wrong-gender-pronoun"]),
        ("status", ["confirmed"], []),
        ("status", ["unconfirmed"], ALL),
    ],
)
def test_filters(opened: Open, name: str, values: list[str], left: list[str]) -> None:
    made = opened()
    made.page.click("#open-filters")
    made.only(name, *values)
    assert made.cards() == left
    assert made.page.locator(".tick:visible").count() == len(left)
    assert made.seen("#position") == [f"{len(left)} finding{'' if len(left) == 1 else 's'}"]
    assert made.seen("#filtering") == ["1"]
    assert made.page.locator(".bead:visible").count() == 6, "the texts stay"
    made.page.click("text=Show everything")
    assert made.cards() == ALL
    assert made.seen("#filtering") == []


def test_the_least_confidence(opened: Open) -> None:
    made = opened()
    made.page.click("#open-filters")
    made.page.fill("#confidence", "75")
    assert made.cards() == ["wrong-gender-pronoun", "scale-changed", "negation-added", "sentence-left-out"]
    assert made.page.locator("#at-least").text_content() == "75%"


def test_a_filtered_finding_leaves_no_mark_and_its_words_to_the_next(opened: Open) -> None:
    made = opened()
    both = made.page.locator(".translation .mark", has_text="lasted").first
    assert "major" in (both.get_attribute("class") or "")
    made.only("severity", "minor")
    assert "minor" in (both.get_attribute("class") or "")
    made.only("severity", "critical")
    assert both.get_attribute("href") is None


@pytest.mark.parametrize(
    ("words", "cards", "passages"),
    [
        ("litres", ["scale-changed"], 1),
        ("LITRES", ["scale-changed"], 1),
        ("tank friday", ["wrong-sense"], 1),
        ("reservoir", ["wrong-sense", "scale-changed", "negation-added"], 3),
        ("prn101", ["wrong-gender-pronoun"], 1),
        ("does not deny", ["negation-added"], 1),
        ("accept", [], 0),
        ("zebra", [], 0),
        ("   ", ALL, 6),
    ],
)
def test_search(opened: Open, words: str, cards: list[str], passages: int) -> None:
    made = opened()
    made.keys("/")
    made.page.keyboard.type(words)
    assert made.page.input_value("#search") == words
    assert made.cards() == cards
    assert made.page.locator(".bead:visible").count() == passages
    assert made.page.locator(".none-left").is_visible() is (passages == 0)
    assert made.page.evaluate("CSS.highlights.get('search').size > 0") is (
        passages > 0 and bool(words.strip())
    )
    made.keys("Escape")
    assert made.page.input_value("#search") == ""
    assert made.cards() == ALL


def test_j_and_k_go_through_the_findings_and_stop_at_the_ends(opened: Open) -> None:
    made = opened()
    names = []
    for _ in ALL:
        made.keys("j")
        names.append(made.current())
    assert names == ALL
    assert made.seen("#position") == ["7 of 7"]
    made.keys("j")
    assert made.current() == ALL[-1]
    made.keys("k", "k")
    assert made.current() == ALL[-3]
    assert made.page.evaluate("document.activeElement.closest('.card').open")
    assert made.page.locator(".card[open]").count() == 1


def test_j_skips_what_is_filtered(opened: Open) -> None:
    made = opened()
    made.only("family", "TRM", "NUM")
    made.keys("j", "j")
    assert (made.current(), made.seen("#position")) == ("scale-changed", ["2 of 2"])


def test_the_current_finding_is_in_sight_with_its_marks(opened: Open) -> None:
    made = opened()
    for _ in ALL:
        made.keys("j")
        extents = made.extents(".mark.current, .card[data-current]")
        assert extents
        assert all(56 <= top < bottom <= 900 for top, bottom in extents)


def test_keys_do_nothing_while_somebody_writes_or_has_switched_them_off(opened: Open) -> None:
    made = opened()
    made.page.focus("#search")
    made.page.keyboard.type("jad?")
    assert made.page.input_value("#search") == "jad?"
    made.keys("Escape", "?")
    assert made.page.locator("#keys").is_visible()
    made.keys("j")
    assert made.page.locator(".card[data-current]").count() == 0
    made.page.uncheck("#use-keys")
    made.keys("Escape", "j")
    assert made.page.locator(".card[data-current]").count() == 0
    made.page.reload()
    made.keys("j")
    assert made.page.locator(".card[data-current]").count() == 0, "the browser remembers"


def test_decisions_are_kept_and_saved(opened: Open) -> None:
    made = opened()
    made.page.click("#help")
    made.page.fill("#by", "Ada")
    made.keys("Enter", "j", "a", "j", "d")
    made.page.fill("#reason", "  “She” is the ship <b>&amp; ")
    made.keys("Enter")
    assert made.seen(".verdict") == ["confirmed", "dismissed"]
    made.page.reload()
    assert made.seen(".verdict") == ["confirmed", "dismissed"]
    assert made.seen("#decided") == ["2"]
    with made.page.expect_download() as download:
        made.page.click("#save")
    assert download.value.suggested_filename == "decisions.json"
    assert len(read_decisions(Path(download.value.path()))) == 2
    saved = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert list(saved) == ["schema_version", "decisions"]
    assert saved["schema_version"] == 1
    for decision, finding in zip(saved["decisions"], sample_page.ONE.findings, strict=False):
        assert list(decision) == [*IDENTITY, "verdict", "reason", "by", "date"]
        assert {name: decision[name] for name in IDENTITY} == {n: getattr(finding, n) for n in IDENTITY}
        assert datetime.fromisoformat(decision["date"]).tzinfo is not None
    assert [(d["verdict"], d["reason"], d["by"]) for d in saved["decisions"]] == [
        ("confirmed", "", "Ada"),
        ("dismissed", "“She” is the ship <b>&amp;", "Ada"),
    ]


def test_a_decision_can_be_taken_back(opened: Open) -> None:
    made = opened()
    made.keys("j", "a", "a")
    assert made.seen(".verdict") == []
    assert made.page.locator("#save").is_disabled()
    made.keys("d")
    made.page.fill("#reason", "fair")
    made.keys("Enter", "d")
    assert made.seen(".verdict") == []
    made.page.reload()
    assert made.seen(".verdict") == []


def test_what_is_decided_leaves_a_list_of_what_is_not(opened: Open) -> None:
    made = opened()
    made.only("status", "unconfirmed")
    made.keys("j", "j", "a")
    assert made.cards() == [ALL[0], *ALL[2:]]
    made.keys("j")
    assert (made.current(), made.seen("#position")) == (ALL[2], ["2 of 6"])


def test_no_dismissal_without_a_reason(opened: Open) -> None:
    made = opened()
    made.keys("j", "d", "Enter")
    assert made.page.locator("#dismissal").is_visible()
    made.page.fill("#reason", "   ")
    made.keys("Enter", "Escape")
    assert not made.page.locator("#dismissal").is_visible()
    assert made.seen(".verdict") == []


def test_buttons_do_what_the_keys_do(opened: Open) -> None:
    made = opened()
    made.page.click("#next")
    made.page.click(".card[data-current] [data-do=dismissed]")
    made.page.fill("#reason", "fair")
    made.page.click("#dismissal .strong")
    made.page.click(".card >> nth=4")
    made.page.click(".card[data-current] [data-do=confirmed]")
    assert (made.current(), made.seen(".verdict")) == ("scale-changed", ["dismissed", "confirmed"])
    made.only("status", "unconfirmed")
    assert made.cards() == [name for name in ALL if name not in {"wrong-sense", "scale-changed"}]


def test_a_status_of_the_report_is_shown_and_can_be_overruled(opened: Open) -> None:
    made = opened(sample_page.SEVERAL, "#pair-2")
    assert made.seen(".verdict") == ["confirmed"]
    made.page.click(".card[data-status=confirmed]")
    assert made.page.locator("#save").is_disabled(), "nothing was decided here"
    made.keys("d")
    made.page.fill("#reason", "fair")
    made.keys("Enter")
    assert made.seen(".verdict") == ["dismissed"]


def test_a_browser_that_keeps_nothing_still_saves(context: BrowserContext, opened: Open) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } });"
    )
    made = opened()
    made.keys("j", "a", "?")
    assert made.seen("#kept") == [
        "This browser keeps nothing: save your decisions before you close the page."
    ]
    made.keys("Escape")
    with made.page.expect_download() as download:
        made.page.click("#save")
    assert len(json.loads(Path(download.value.path()).read_text("utf-8"))["decisions"]) == 1


def test_a_permalink_leads_to_its_finding(opened: Open) -> None:
    made = opened()
    made.keys("j", "j", "j")
    address = made.page.evaluate("location.hash")
    assert address == "#f-mis1010f"
    again = opened(fragment=address)
    assert again.current() == "meaning-changed"
    again.only("severity", "critical")
    again.page.evaluate("location.hash = 'f-prn1010f'")
    again.page.wait_for_selector("#f-prn1010f[data-current]")
    assert again.cards() == ALL, "what hides it is set back"


@pytest.mark.parametrize("fragment", ["#nothing", "#%E0%A4%A", "#f-", "#data", "#<script>"])
def test_a_link_to_nothing_does_nothing(opened: Open, fragment: str) -> None:
    assert opened(fragment=fragment).cards() == ALL


def test_a_mark_leads_to_its_findings_in_turn(opened: Open) -> None:
    made = opened()
    both = made.page.locator(".translation .mark", has_text="lasted").first
    both.click()
    assert made.current() == "person-for-thing"
    both.click()
    assert made.current() == "meaning-changed"
    made.page.locator(".original .mark", has_text="two million").click()
    assert made.current() == "scale-changed"
    made.page.locator(".tick").first.click()
    assert made.current() in ALL


def test_the_ledgers_lead_to_their_places(opened: Open) -> None:
    made = opened()
    made.page.click(".ledger summary >> nth=0")
    made.page.click(".renderings a:has-text('deposit')")
    assert made.text(".place:target") == "deposit"
    ((top, _),) = made.extents(".place:target")
    assert 56 < top < 900
    made.page.click(".ledger summary >> nth=1")
    assert made.seen(".odd") == ["deposit ×1", "he ×1"]


def test_several_pairs_have_a_list_that_sorts(opened: Open) -> None:
    made = opened(sample_page.SEVERAL)
    names = ".list tbody th"
    assert made.seen("main > section h2") == ["4 pairs"]
    assert made.seen(names) == ["reservoir", "ferry", "bank", "same"]
    made.page.click(".list button:text-is('Findings')")
    assert made.seen(names) == ["reservoir", "ferry", "bank", "same"]
    made.page.click(".list button:text-is('Findings')")
    assert made.seen(names) == ["same", "bank", "ferry", "reservoir"]
    made.page.click(".list button:text-is('Pair')")
    assert made.seen(names) == ["bank", "ferry", "reservoir", "same"]
    assert made.page.locator(".list th[aria-sort]").get_attribute("aria-sort") == "ascending"
    made.page.click(".list button:text-is('Pair')")
    assert made.seen(names) == ["same", "reservoir", "ferry", "bank"]


def test_one_pair_is_on_the_screen_at_a_time(opened: Open) -> None:
    made = opened(sample_page.SEVERAL)
    made.page.click(".list a:has-text('bank')")
    assert made.seen("main > section h2") == ["bank"]
    made.keys("j")
    assert made.current() == "calque"
    made.keys("a", "j", "j", "k", "k", "k")
    assert made.seen("main > section h2") == ["ferry"]
    made.page.click("text=All pairs")
    assert made.seen("main > section h2") == ["4 pairs"]
    assert made.text("[data-reviewed=pair-3]") == "1"
