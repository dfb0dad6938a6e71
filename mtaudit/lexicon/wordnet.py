"""WordNet 3.0: which English words share a meaning, oppose, generalise or derive from each other.

All words are lemmas in lower case, with spaces between the words of a phrase. `pos` is "n", "v", "a"
or "r" (noun, verb, adjective, adverb), or None for any. A word that WordNet does not know has no
relations; nothing raises. Fellbaum (ed.), WordNet: An Electronic Lexical Database, 1998.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from itertools import product

from mtaudit.lexicon.wordnet_store import POS_ORDER, Relation, unpack


class WordNet:
    """Look-ups in the table; get the one instance from `load()`."""

    def __init__(self, lemmas: list[str], columns: dict[str, array[int]]) -> None:
        self._lemmas = lemmas
        self._number = {lemma: i for i, lemma in enumerate(lemmas)}
        self._pos_end = columns["pos.end"]
        names = [name.removesuffix(".start") for name in columns if name.endswith(".start")]
        self._relations = {name: Relation(columns[name + ".start"], columns[name + ".end"]) for name in names}
        self._ancestors = lru_cache(maxsize=20_000)(self._find_ancestors)
        self._depth = lru_cache(maxsize=20_000)(self._find_depth)

    def known(self, lemma: str, pos: str | None = None) -> bool:
        """True when the word has at least one sense."""
        return bool(self._senses(lemma, pos))

    def sense_count(self, lemma: str, pos: str | None = None) -> int:
        """The number of senses, 0 for an unknown word."""
        return len(self._senses(lemma, pos))

    def synonyms(self, lemma: str, pos: str | None = None) -> frozenset[str]:
        """The other words of every synset the word is in."""
        members = self._relations["member"]
        words = {self._lemmas[m] for synset in self._senses(lemma, pos) for m in members[synset]}
        return frozenset(words - {lemma})

    def are_synonyms(self, a: str, b: str, pos: str | None = None) -> bool:
        """True when some synset holds both words, however rare the sense; see `sense_overlap`."""
        return not self._senses(a, pos).keys().isdisjoint(self._senses(b, pos))

    def sense_overlap(self, a: str, b: str, pos: str | None = None) -> float:
        """How central the sense is that both words share: 1 / sqrt(rank in a * rank in b), in [0, 1].

        Ranks count from 1, the most frequent sense of a part of speech, so 1.0 says that the two
        words share their main senses and 0.0 that they share none. The best shared sense counts.
        """
        ranks_a, ranks_b = self._senses(a, pos), self._senses(b, pos)
        shared = ranks_a.keys() & ranks_b.keys()
        return max(((ranks_a[s] * ranks_b[s]) ** -0.5 for s in shared), default=0.0)

    def are_antonyms(self, a: str, b: str) -> bool:
        """True for opposites: *hot, cold*, and adjectives near one of two opposites: *torrid, cold*.

        Two words that are both only near the opposites (*torrid, frosty*) count as well, as long as
        it is in the main sense of each.
        """
        if self._linked("opposite", a, b):
            return True
        ranks_a, ranks_b = self._senses(a, "a"), self._senses(b, "a")
        for sense in ranks_a:
            for opposed in self._opposite_cluster(sense):
                if opposed in ranks_b and self._opposed_centrally(sense, ranks_a, opposed, ranks_b):
                    return True
        return False

    def similar(self, a: str, b: str) -> bool:
        """True for adjectives of one cluster: in a synset together, or in synsets similar to each other."""
        senses_b = self._senses(b, "a").keys()
        return any(not senses_b.isdisjoint(self._cluster(s)) for s in self._senses(a, "a"))

    def is_hypernym(self, a: str, b: str, pos: str | None = None, depth: int = 3) -> bool:
        """True when some sense of `a` is above some sense of `b` by one to `depth` levels: *vehicle, car*."""
        senses_a = self._senses(a, pos)
        return any(
            0 < level <= depth and above in senses_a
            for sense in self._senses(b, pos)
            for above, level in self._ancestors(sense).items()
        )

    def path_similarity(self, a: str, b: str, pos: str | None = None) -> float:
        """1 / (1 + steps between the nearest two senses over hypernyms), in [0, 1]; 0 without a path.

        Rada et al., Development and Application of a Metric on Semantic Nets, 1989.
        """
        return max((1 / (1 + steps) for _, steps in self._meetings(a, b, pos)), default=0.0)

    def wup_similarity(self, a: str, b: str, pos: str | None = None) -> float:
        """2 d / (2 d + steps), with d the depth of the common ancestor, over all senses, in [0, 1].

        A root has depth 1. Wu and Palmer, Verb Semantics and Lexical Selection, 1994.
        """
        depths = ((2 * self._depth(above), steps) for above, steps in self._meetings(a, b, pos))
        return max((depth / (depth + steps) for depth, steps in depths), default=0.0)

    def derivationally_related(self, a: str, b: str) -> bool:
        """True for words of one family across parts of speech: *aggression, aggressor*; *China, Chinese*.

        The two are linked, or both are linked to a third word (*aggress*), in any sense.
        """
        if self._linked("derived", a, b):
            return True
        return not self._family(a).isdisjoint(self._family(b))

    def derived(self, lemma: str) -> frozenset[str]:
        """The words it derives from or that derive from it, in any sense: *break* for *breakable*."""
        return frozenset(self._lemmas[i] for i in self._family(lemma)) - {lemma}

    def causes_or_entails(self, a: str, b: str) -> bool:
        """True when a sense of the verb `a` entails or causes one of `b`: *snore, sleep*; *kill, die*."""
        senses_b = self._senses(b, "v")
        return any(t in senses_b for s in self._senses(a, "v") for t in self._relations["entailment"][s])

    def verb_group(self, a: str, b: str) -> bool:
        """True for verbs in one synset or in synsets that WordNet groups as near in meaning."""
        senses_b = self._senses(b, "v")
        return any(
            t in senses_b for s in self._senses(a, "v") for t in (s, *self._relations["verb_group"][s])
        )

    def is_attribute(self, noun: str, adjective: str) -> bool:
        """True when the adjective is a value of the noun: *height, tall*."""
        values = self._senses(adjective, "a")
        return any(v in values for s in self._senses(noun, "n") for v in self._relations["attribute"][s])

    def _senses(self, lemma: str, pos: str | None) -> dict[int, int]:
        """The synsets of a word with the rank of each (from 1) within its part of speech."""
        number = self._number.get(lemma)
        if number is None:
            return {}
        ranks: dict[int, int] = {}
        counts = dict.fromkeys(POS_ORDER, 0)
        for synset in self._relations["sense"][number]:
            its_pos = self._pos(synset)
            counts[its_pos] += 1
            if pos is None or its_pos == pos:
                ranks[synset] = counts[its_pos]
        return ranks

    def _pos(self, synset: int) -> str:
        return next(pos for pos, end in zip(POS_ORDER, self._pos_end, strict=True) if synset < end)

    def _linked(self, name: str, a: str, b: str) -> bool:
        """True when a relation between words leads from one to the other, either way."""
        number_a, number_b = self._number.get(a), self._number.get(b)
        if number_a is None or number_b is None:
            return False
        links = self._relations[name]
        return number_b in links[number_a] or number_a in links[number_b]

    def _family(self, lemma: str) -> set[int]:
        number = self._number.get(lemma)
        return set() if number is None else {number, *self._relations["derived"][number]}

    def _cluster(self, synset: int) -> set[int]:
        return {synset, *self._relations["similar"][synset]}

    def _opposite_cluster(self, synset: int) -> set[int]:
        antonyms = self._relations["antonym"]
        return {far for near in self._cluster(synset) for o in antonyms[near] for far in self._cluster(o)}

    def _opposed_centrally(self, a: int, ranks_a: dict[int, int], b: int, ranks_b: dict[int, int]) -> bool:
        """An opposition through both clusters holds for main senses only; through one, for any."""
        antonyms = self._relations["antonym"]
        through_both = not antonyms[a] and not antonyms[b]
        return not through_both or ranks_a[a] == ranks_b[b] == 1

    def _meetings(self, a: str, b: str, pos: str | None) -> Iterator[tuple[int, int]]:
        """Every common ancestor of two senses, with the number of steps from one over it to the other."""
        for sense_a, sense_b in product(self._senses(a, pos), self._senses(b, pos)):
            above_a, above_b = self._ancestors(sense_a), self._ancestors(sense_b)
            for ancestor in above_a.keys() & above_b.keys():
                yield ancestor, above_a[ancestor] + above_b[ancestor]

    def _find_ancestors(self, synset: int) -> dict[int, int]:
        """The synset (at 0) and all above it, with the fewest steps up to each."""
        steps, front, level = {synset: 0}, [synset], 0
        while front:
            level += 1
            front = [up for s in front for up in self._relations["hypernym"][s] if up not in steps]
            steps.update(dict.fromkeys(front, level))
        return steps

    def _find_depth(self, synset: int) -> int:
        """1 for a root, else one more than the deepest synset right above."""
        return 1 + max((self._depth(up) for up in self._relations["hypernym"][synset]), default=0)


@cache
def load() -> WordNet:
    """The WordNet table, read on the first call (under 0.1 s) and kept.

    Raises ModelError when the table is damaged.
    """
    data = resources.files("mtaudit.lexicon").joinpath("data/wordnet.zip").read_bytes()
    return WordNet(*unpack(data))
