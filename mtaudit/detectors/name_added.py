"""Names of which the whole original knows nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_phrases import is_title
from mtaudit.detectors.name_strays import Stray
from mtaudit.lexicon import places
from mtaudit.text.acronyms import is_acronym
from mtaudit.text.translit import plain, same_name

_WORD = re.compile(r"[^\W\d_]{2,}")
_NAMED = frozenset({"person", "place", "body"})


def added_names(left: Iterable[Stray], theirs: Side, original_text: str) -> Iterator[Stray]:
    """People, places and bodies of the translation that stand for nothing, whose words are nowhere there.

    Left out are abbreviations, whose words may be there, names with a title, and countries: they tell in
    full who or what is meant.
    """
    known = {w for w in _WORD.findall(original_text) if w[0].isupper()}
    plains = {plain(w) for w in known}
    for stray in left:
        words = [theirs.texts[i] for i in stray.words]
        told = any(plain(w) in plains or any(same_name(w, k) for k in known) for w in words)
        named = stray.whole and not stray.generic and stray.kind in _NAMED
        if not named or told or any(map(is_acronym, words)):
            continue
        if not _spells_out(stray, theirs):
            yield stray


def _spells_out(stray: Stray, side: Side) -> bool:
    """True for what says more of the same: "Mayor Ferri" for the mayor, "Israel's parliament"."""
    before = stray.words[0] - 1
    return (before >= 0 and is_title(side.tokens[before])) or places.kind(side.text(stray.words)) == "country"
