"""The rule of comparisons: MIS201."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity

SWAPPED = Rule(
    "MIS201",
    "sides-swapped",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    64,
    """The two sides of a comparison or of a choice that have changed places.

*hot water rather than magma* returns as *magma rather than hot water*, *he was calmer than I was* as *I was
calmer than he was*. Languages that put the standard of a comparison first invite it.

Leaves alone: another comparative (*the tunnel is shorter than the bridge* for *the bridge is longer than the
tunnel*), and sides that are named by other words.""",
)
RULES: tuple[Rule, ...] = (SWAPPED,)
