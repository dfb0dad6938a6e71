"""The NEG rules."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity

LOST = Rule(
    "NEG101",
    "negation-lost",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    72,
    """The original denies something that the translation states.

*the bridge was not damaged* returns as *the bridge was damaged*, *they have yet to answer* as *they have
answered*, *no minister resigned* as *a minister resigned*.

Leaves alone: a negation said in other words (*not possible*, *impossible*; *did not win*, *failed to win*;
*no one*, *not anyone*; *not until*, *only when*; *unless*, *if not*; *without*, *instead of*), denied
opposites (*not low*, *high*), idioms that deny nothing (*not only*, *no doubt*), and what is left out
altogether.""",
)
ADDED = Rule(
    "NEG102",
    "negation-added",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    72,
    """The translation denies something that the original states.

*the council agreed* returns as *the council did not agree*, *a visible scar* as *an invisible scar*.

Leaves alone: the same as for a lost negation, with the sides exchanged.""",
)
OPPOSITE = Rule(
    "NEG201",
    "opposite",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    71,
    """A word stands where the original has its opposite.

*prices rose* returns as *prices fell*, *before the war* as *after the war*, *upheld the ban* as *lifted the
ban*. The opposites are those of WordNet and of a table of our own, and what a negative prefix or *-less*
makes of a near word (*unbreakable*, *destructible*).

Leaves alone: opposites that a negation balances (*not low*, *high*), the same event told from the other side
(*bought from*, *sold to*; *before* and *after* with their clauses exchanged), men and women, and *come* for
*go*.""",
)
MODALITY = Rule(
    "NEG301",
    "modality",
    Category.MISTRANSLATION,
    Severity.MINOR,
    45,
    """How sure, how binding or how real something is has changed.

*has been delayed* returns as *would have been delayed*, *must pay* as *may pay*, *would save* as *has
saved*, *allegedly took* as *took*, *tried to warn* as *warned*, *must not* as *need not*, *nearly won* as
*won*, *doubted* as *suspected*. Major where the fact, the duty or the time is another one; a dropped or added
hedge is minor.

Leaves alone: *may*, *might*, *can* and *could* for each other and for *perhaps*, *must* for *have to*,
*will* and *would* in reported speech, and hedges that a word carries which the other side has not.""",
)
QUANTIFIER = Rule(
    "NEG401",
    "quantifier",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    73,
    """A bound, a share or a restriction is another one.

*at least forty* returns as *at most forty*, *more than ten* as *less than ten*, *all schools* as *some
schools*, *only the owner* as *also the owner*, *not every guest did* as *every guest did not*, *all but two*
as *only two*, *unless* as *if*, *few* as *a few*.

Leaves alone: other words for the same bound (*at least*, *no fewer than*; *over*, *more than*; *no longer
above*, *below*), bounds that one side leaves out (OMI102), and *each*, *every* and *all* for each other.""",
)
RULES: tuple[Rule, ...] = (LOST, ADDED, OPPOSITE, MODALITY, QUANTIFIER)
