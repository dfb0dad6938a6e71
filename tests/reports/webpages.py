"""What tests of pages share: what a page consists of, the colours it sets, texts that try to get out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

HOSTILE = [
    "<script>alert(1)</script>",
    "</td></table></style><style>*{background:url(http://x.invalid)}</style>",
    '"><img src=http://x.invalid/a.png onerror=alert(1)>',
    "<a href=javascript:alert(1)>x</a>",
    "{{ 7 * 7 }} {% for x in y %} &lt;b&gt; &#60;",
    "<!-- ]]> -->",
]


VOID = ("input", "meta")


class Page(HTMLParser):
    """The elements of a page in order, and the texts of each kind of element with what is inside them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, "elements are nested"

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts[tag][-1] += data


def colors(page: str, mode: int) -> dict[str, str]:
    """The colours of a page's style sheet by name: those for light (0) or for dark (1)."""
    pairs = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6,8}), (#[0-9a-f]{6,8})\)", page)
    return {name: both[mode] for name, *both in pairs}


def luminance(color: str) -> float:
    """The relative luminance of #rrggbb (WCAG 2.2)."""
    shares = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
