"""The rules of what has changed places: MIS201 of comparisons, MIS202 of who does what to whom."""

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
ROLES = Rule(
    "MIS202",
    "roles-swapped",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    63,
    """Who does something and to whom it is done have changed places.

*the mediator whom the union criticised* returns as *the mediator who criticised the union*, *they were denied
a lawyer* as *they denied a lawyer*. Languages with free word order or without a passive invite it.

Leaves alone: passives that say the same (*the union was criticised by the mediator* for *the mediator
criticised the union*), verbs that go both ways (*the shop closed*, *was closed*), and other verbs.""",
)
RULES: tuple[Rule, ...] = (SWAPPED,)
