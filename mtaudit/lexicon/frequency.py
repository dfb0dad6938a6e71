"""How common an English word is."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=50_000)
def zipf(word: str) -> float:
    """The Zipf frequency: log10 of the uses in a billion words, from 0 (never seen) to about 8 (*the*).

    From 4 a word is common, below 3 rare; a phrase is rarer than its rarest word. Loads wordfreq on the
    first call. Speer, wordfreq; the scale is of van Heuven et al., SUBTLEX-UK, 2014.
    """
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, "en"))
