"""Draw the README's picture: the terminal report of the worst findings of a pair, as an SVG.

python docs/make_picture.py pairs/fr-summit docs/terminal.svg
"""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.text import Text

from mtaudit.cli.inputs import find_sources, load
from mtaudit.config import Settings
from mtaudit.model import Report
from mtaudit.pipeline import Auditor
from mtaudit.reports import Look
from mtaudit.reports.terminal import render

WIDTH = 96
SHOWN = 4

# rich's own template without its web font: the picture asks nobody for anything.
TEMPLATE = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
 font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


def main(folder: str, target: str) -> None:
    """Audit the pair and draw its worst findings."""
    report = Auditor(Settings()).audit([load(source) for source in find_sources((folder,))])
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print(Text.from_ansi(render(worst(report), Look(width=WIDTH, color=True))))
    console.save_svg(target, title=f"mtaudit audit {folder}", code_format=TEMPLATE, unique_id="mtaudit")
    drawn = Path(target).read_text(encoding="utf-8")
    Path(target).write_text("\n".join(line.rstrip() for line in drawn.splitlines()) + "\n", encoding="utf-8")


def worst(report: Report) -> Report:
    """The report with the worst findings of its first pair only."""
    pair = report.pairs[0]
    ranked = sorted(pair.findings, key=lambda f: (-f.severity.weight, -f.confidence, f.id))[:SHOWN]
    kept = tuple(f for f in pair.findings if f in ranked)
    return replace(report, pairs=(replace(pair, findings=kept),))


if __name__ == "__main__":
    main(*sys.argv[1:3])
