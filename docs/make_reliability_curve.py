"""Draw the reliability curve of confidences from the table that `training/fit_confidence.py` writes.

python docs/make_reliability_curve.py benchmarks/RESULTS.md docs/reliability-curve.svg

Across: what a finding says, the middle of its bin; up: how many of those findings are right. On the diagonal
a confidence of .8 is right eight times in ten. A dot's area is as large as the number of its findings.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment

BEGIN, END = "<!-- reliability -->", "<!-- end of reliability -->"
ROW = re.compile(r"\| (\d\.\d) to (\d\.\d) \| (\d+) \| (\d\.\d\d) \| (\d+) \| (\d\.\d\d) \|")
SIDE, MARGIN, AREA = 360, 48, 1.6
TEMPLATE = """\
<svg viewBox="0 0 {{ side + 2 * margin }} {{ side + 2 * margin }}" xmlns="http://www.w3.org/2000/svg" \
font-family="system-ui, sans-serif" font-size="13" role="img">
<title>How often findings are right, by the confidence that they show</title>
<style>text { fill: #333; stroke: none !important } .axis { stroke: #999; fill: none }
.ideal { stroke: #999; stroke-dasharray: 5 5 }
.before { stroke: #b35900; fill: #b35900 } .after { stroke: #1f5fa8; fill: #1f5fa8 }
polyline { fill: none !important; stroke-width: 2 } circle { fill-opacity: .35 }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .before { stroke: #ffa657; fill: #ffa657 }
.after { stroke: #79b8ff; fill: #79b8ff } }</style>
<rect class="axis" x="{{ margin }}" y="{{ margin }}" width="{{ side }}" height="{{ side }}"/>
<line class="ideal" x1="{{ x(0) }}" y1="{{ y(0) }}" x2="{{ x(1) }}" y2="{{ y(1) }}"/>
{% for tick in (0, 0.2, 0.4, 0.6, 0.8, 1) -%}
<text x="{{ x(tick) }}" y="{{ y(0) + 18 }}" text-anchor="middle">{{ tick }}</text>
<text x="{{ x(0) - 8 }}" y="{{ y(tick) + 4 }}" text-anchor="end">{{ tick }}</text>
{% endfor -%}
<text x="{{ x(0.5) }}" y="{{ y(0) + 38 }}" text-anchor="middle">confidence</text>
<text x="{{ x(0) }}" y="{{ margin - 12 }}">share of findings that are right</text>
{% for curve in curves -%}
<g class="{{ curve.kind }}">
<polyline points="{% for p in curve.points %}{{ x(p.said) }},{{ y(p.right) }} {% endfor %}"/>
{% for p in curve.points -%}
<circle cx="{{ x(p.said) }}" cy="{{ y(p.right) }}" r="{{ radius(p.number) }}">
<title>{{ p.number }} findings, {{ p.right }} right</title></circle>
{% endfor -%}
</g>
<text class="{{ curve.kind }}" x="{{ x(0.04) }}" y="{{ y(0.96 - 0.06 * loop.index0) }}">\
{{ curve.name }}</text>
{% endfor -%}
</svg>
"""


class Point(NamedTuple):
    """Findings of one bin: the middle of what they say, the share that is right, how many they are."""

    said: float
    right: float
    number: int


class Curve(NamedTuple):
    """Points in order, and what they show."""

    kind: str
    name: str
    points: tuple[Point, ...]


def read_curves(results: str) -> tuple[Curve, Curve]:
    """The curves of the rules' own word and of calibrated confidences, from the text of the results."""
    table = results.partition(BEGIN)[2].partition(END)[0]
    rows = [tuple(map(float, row)) for row in ROW.findall(table)]
    before = tuple(Point((a + b) / 2, right, int(count)) for a, b, count, right, _, _ in rows)
    after = tuple(Point((a + b) / 2, right, int(count)) for a, b, _, _, count, right in rows)
    return Curve("before", "as the rules say", before), Curve("after", "calibrated", after)


def draw(curves: tuple[Curve, ...]) -> str:
    """The curves as an SVG."""
    return (
        Environment(autoescape=True)
        .from_string(TEMPLATE)
        .render(
            curves=curves,
            side=SIDE,
            margin=MARGIN,
            x=lambda value: round(MARGIN + SIDE * value, 1),
            y=lambda value: round(MARGIN + SIDE * (1 - value), 1),
            radius=lambda count: round((AREA * count) ** 0.5, 1),
        )
    )


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_text(draw(read_curves(source.read_text(encoding="utf-8"))) + "\n", encoding="utf-8")
