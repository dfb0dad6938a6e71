"""The page of an alignment: complete, harmless whatever the text, readable in every shade."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st
from webpages import HOSTILE, Page, colors, contrast, luminance

from mtaudit.model import Bead, Pair
from mtaudit.reports import Look
from mtaudit.reports.alignment import FORMATS, Alignment
from mtaudit.reports.alignment_html import SHADES

PAIR = sample.ferry().pair
BEADS = (Bead((0,), (2,), 0.999), Bead((1, 2), (0,), 0.194), Bead((3,), (1,), 0.2), Bead((), (3,)))


def render(*alignments: Alignment) -> str:
    return FORMATS["html"].renderer()(alignments, Look())


def saying(text: str) -> str:
    """A page on which everything says the same: the name and both sides."""
    return render(Alignment(Pair(text, sample.document("o", text, ()), sample.document("t", text, ())), (
        Bead((0,), (0,), 0.5), Bead((0,), ()))))  # fmt: skip


def test_every_sentence_is_there_once_with_its_line() -> None:
    page = Page(render(Alignment(PAIR, BEADS)))
    sentences = [*PAIR.original.sentences, *PAIR.translation.sentences]
    assert sorted(page.texts["bdi"]) == sorted(s.text for s in sentences)
    lines = [value for name, value in page.attributes if name == "title"]
    assert lines == ["line 1", "line 2", "line 2", "line 2", "line 1", "line 3", "line 2", "line 3"]
    assert page.open == []


def test_figures_shades_gaps_and_moves() -> None:
    text = render(Alignment(PAIR, BEADS))
    body = text[text.index("<tbody") :]
    assert re.findall(r'<span class="bond s(\d)">([^<]*)<', body) == [
        ("4", "1.00"),
        ("0", "0.19"),
        ("1", "0.20"),
    ]
    assert re.findall(r'<tr role="row" class="(\w+)"', body) == ["moved", "aligned", "aligned", "gap"]
    assert body.count("↕ moved") == body.count(">gap<") == body.count("no counterpart in the original") == 1
    assert "no counterpart in the translation" not in body
    assert "<b>4</b> beads, <b>1</b> gap, <b>1</b> moved" in text


def test_several_pairs_have_a_list_of_them() -> None:
    other = Alignment(Pair("other", PAIR.original, PAIR.translation), BEADS[:1])
    page = Page(render(Alignment(PAIR, BEADS), other))
    assert page.texts["h2"] == page.texts["a"] == ["ferry", "other"]
    links = [value for name, value in page.attributes if name == "href"]
    assert links == ["#pair-1", "#pair-2"]
    assert {value[1:] for value in links if value} <= {v for name, v in page.attributes if name == "id"}
    assert "nav" not in Page(render(Alignment(PAIR, BEADS))).tags


def test_the_policy_allows_its_own_style_and_nothing_else() -> None:
    text = render(Alignment(PAIR, BEADS))
    (style,) = re.findall("<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in text
    assert text.index("Content-Security-Policy") < text.index("<title>") < text.index("<style>")


@pytest.mark.parametrize("text", [*HOSTILE, "plain words"])
def test_nothing_is_asked_for_or_run_whatever_the_text(text: str) -> None:
    page = Page(saying(text))
    assert page.texts["bdi"] == [text] * 3
    assert page.texts["h2"] == [text]
    assert page.tags == Page(saying("plain words")).tags
    names = {name for name, _ in page.attributes}
    assert names <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "id", "aria-labelledby", "role", "scope",
        "title", "dir",
    }  # fmt: skip
    assert not re.search(r"url\(|@import|expression\(", "".join(page.texts["style"]))


def test_marks_that_reorder_or_steer_are_shown() -> None:
    page = Page(saying("a\u202eb\u2066c\x1b[31md\x00e\x85f\u2028g\x7fh"))
    assert set(page.texts["bdi"]) == {"aU+202EbU+2066cU+001B[31mdU+0000eU+0085fU+2028gU+007Fh"}
    assert page.texts["title"] == [
        f"Alignment: {'a[U+202E]b[U+2066]c[U+001B]'}[31md[U+0000]e[U+0085]f[U+2028]g[U+007F]h"
    ]


def test_a_word_without_end_may_be_broken() -> None:
    text = saying("x" * 100_000)
    assert len(text) < 600_000
    assert re.search(r"\.side p \{[^}]*overflow-wrap: anywhere", text)


@given(st.text(min_size=1, max_size=60))
def test_any_text_makes_a_page(text: str) -> None:
    page = Page(saying(f"a{text}b"))
    assert page.open == []
    assert len(page.texts["bdi"]) == 3
    assert len(set(page.texts["bdi"])) == 1


def test_the_page_of_nothing() -> None:
    assert "tr" not in Page(render()).tags
    assert "<b>0</b> beads" in render(Alignment(PAIR, ()))


INKS = [
    *(("ink", paper) for paper in ("paper", "sheet", "gap-paper")),
    *(("quiet", paper) for paper in ("paper", "sheet", "bare", "gap-paper")),
    ("gap-ink", "gap-paper"),
    ("moved-ink", "moved-paper"),
    ("edge", "paper"),
    *((f"s{i}-ink", f"s{i}-paper") for i in range(SHADES)),
]


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_every_ink_can_be_read_on_its_paper(mode: int) -> None:
    """WCAG AA asks for 4.5 where text is small; a shade must also be told from the next."""
    color = colors(render(), mode)
    weak = [(ink, paper) for ink, paper in INKS if contrast(color[ink], color[paper]) < 4.5]
    assert weak == []
    papers = [luminance(color[f"s{i}-paper"]) for i in range(SHADES)]
    assert papers in (sorted(papers), sorted(papers, reverse=True))
    assert all(contrast(color[f"s{i}-paper"], color[f"s{j}-paper"]) > 1.1 for i, j in pairwise(range(SHADES)))


def test_shades_are_the_style_sheets() -> None:
    assert re.findall(r"^\.s(\d) \{", render(), re.MULTILINE) == [str(i) for i in range(SHADES)]
