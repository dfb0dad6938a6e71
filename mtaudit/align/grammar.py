"""What grammar says of word links: which the words around them bear out, and which are missing.

Articles and prepositions repeat, so their states find a partner wherever the same word stands. Such a link
holds only where the words next to it, or the words they depend on, are linked as well. An article that the
other side lacks belongs to the noun it stands with. The constants were set on manually aligned sentences
(benchmarks/RESULTS.md).
"""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.model import Link, Token

LEAST_PREFERENCE = 0.4  # of a link that is not between two different content words
ARTICLE_TRUST = 0.7
REPEATED_POS = frozenset({"DET", "ADP", "PART"})
ARTICLES = frozenset({"the", "a", "an"})
Sides = tuple[Sequence[Token], Sequence[Token]]
Places = set[tuple[int, int]]


def fit_to_grammar(
    original: Sequence[Token], translation: Sequence[Token], links: Sequence[Link]
) -> tuple[Link, ...]:
    """The links that grammar bears out, and those of articles that it adds, in order."""
    likely = [x for x in links if _likely(original[x.original], translation[x.translation], x.score)]
    places = {(x.original, x.translation) for x in likely}
    above = {
        (original[i].head, translation[j].head)
        for i, j in places
        if original[i].head != i and translation[j].head != j
    }
    kept = [x for x in likely if _borne_out(original, translation, x, places, above)]
    flipped = [Link(x.translation, x.original, x.score) for x in kept]
    added = [Link(x.translation, x.original, x.score) for x in _articles(translation, original, flipped)]
    added += _articles(original, translation, kept)
    return tuple(sorted([*kept, *added], key=lambda x: (x.original, x.translation)))


def is_article(token: Token) -> bool:
    """True for *the*, *a* and *an* before a noun."""
    return token.dep == "det" and token.text.lower() in ARTICLES


def _likely(first: Token, second: Token, preference: float) -> bool:
    same = _same(first, second)
    if not (same or (first.is_word and second.is_word)):
        return False
    return preference > LEAST_PREFERENCE or (first.is_content and second.is_content and not same)


def _same(first: Token, second: Token) -> bool:
    return first.lemma == second.lemma or first.text.lower() == second.text.lower()


def _borne_out(
    original: Sequence[Token], translation: Sequence[Token], link: Link, places: Places, above: Places
) -> bool:
    """True unless both are function words, one that repeats among them, and nothing around them is linked.

    Different ones ask for the words on both sides of them, like ones for those on one. `above` are the heads
    of linked words.
    """
    i, j = link.original, link.translation
    first, second = original[i], translation[j]
    if first.is_content or second.is_content or not (_repeats(first) or _repeats(second)):
        return True
    if (first.head, second.head) in places or (i, j) in above:
        return True
    beside = sum((i + step, j + step) in places for step in (-1, 1))
    return beside >= (1 if _same(first, second) else 2)


def _repeats(token: Token) -> bool:
    """True for articles, prepositions and particles, which a sentence has many of; negations are no such."""
    return token.pos in REPEATED_POS and token.dep != "neg" and token.lemma != "no" and token.is_word


def _articles(here: Sequence[Token], there: Sequence[Token], links: Sequence[Link]) -> list[Link]:
    """Links of articles that lack one, to the partner of the noun right after them.

    There is none where that partner has an unlinked word of its own beside it, which may be what the article
    became.
    """
    linked, taken = {x.original for x in links}, {x.translation for x in links}
    added = []
    for x in links:
        article = x.original - 1
        if article < 0 or article in linked or not is_article(here[article]):
            continue
        if here[article].head == x.original and not _own_word(there, x.translation, taken):
            added.append(Link(article, x.translation, round(ARTICLE_TRUST * x.score, 4)))
    return added


def _own_word(tokens: Sequence[Token], noun: int, taken: set[int]) -> bool:
    beside = (k for k in (noun - 1, noun + 1) if 0 <= k < len(tokens))
    return any(tokens[k].head == noun and k not in taken and tokens[k].is_word for k in beside)
