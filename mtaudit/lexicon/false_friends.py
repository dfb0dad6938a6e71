"""Known wrong renderings: English words that a translation puts because of a foreign word that looks alike,
or that has two meanings: *bookshop → library* (fr librairie), *strike → blow* (ru удар).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from mtaudit.lexicon.tables import key, read_table

LANGUAGES = {
    "ar": "Arabic",
    "cs": "Czech",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "ja": "Japanese",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
"""The route languages of the table, by the codes of its sources."""

_COLUMNS = ("right", "wrong", "pos", "kind", "sources")


@dataclass(frozen=True, slots=True)
class FalseFriend:
    """What the original says and what a translation makes of it.

    `pos` is n, v, a, r (adverb) or p (preposition). `kind` is "false friend" when the wrong word means
    something else, "calque" when it is only not the English for it, so that it may be fair elsewhere.
    `sources` are foreign words that lead there, each after the code of its language: "fr librairie".
    """

    right: str
    wrong: str
    pos: str
    kind: str
    sources: tuple[str, ...]

    def routes(self, most: int = 2) -> str:
        """The first sources for a reader: *French librairie or Spanish librería*."""
        named = (source.partition(" ") for source in self.sources[:most])
        return " or ".join(f"{LANGUAGES[code]} {word}" for code, _, word in named)


def wrong_rendering(right: str, wrong: str) -> FalseFriend | None:
    """The false friend or calque that turns `right` into `wrong`, lemmas or phrases in any case of letters.

    None when none is known; the other way round is another question.
    """
    return _pairs().get((key(right), key(wrong)))


def turned_rendering(right: str, wrong: str) -> FalseFriend | None:
    """The false friend that turns `wrong` into `right`, as a calque: a translation out of English may take
    one for the other too, so that *eventually* comes back as *possibly* (fr éventuellement).

    None when none is known. A pair whose two words are near in meaning is often fair this way round.
    """
    known = _pairs().get((key(wrong), key(right)))
    return replace(known, right=known.wrong, wrong=known.right, kind="calque") if known else None


@cache
def _pairs() -> dict[tuple[str, str], FalseFriend]:
    """Every pair of words of every row; of two rows with the same pair the sources are joined."""
    pairs: dict[tuple[str, str], FalseFriend] = {}
    for rights, wrongs, pos, kind, sources in read_table("false_friends.tsv", _COLUMNS):
        for right, wrong in product(rights.split("; "), wrongs.split("; ")):
            pair = (key(right), key(wrong))
            known = pairs.get(pair)
            origins = (*(known.sources if known else ()), *sources.split("; "))
            first = known or FalseFriend(right, wrong, pos, kind, origins)
            pairs[pair] = FalseFriend(right, wrong, first.pos, first.kind, tuple(dict.fromkeys(origins)))
    return pairs
