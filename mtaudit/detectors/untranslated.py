"""`UNT`: what the translation leaves in another language.

Words that are certainly foreign are found one by one, and their like around them joins them. What the
original has itself, in this spelling or another, is a name, a title or a quotation and is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from mtaudit.detectors.case import Case
from mtaudit.detectors.fluency_context import FluencyCase
from mtaudit.detectors.foreign_words import can_be, fits_in, foreign, in_other_script
from mtaudit.detectors.non_words import is_word, learned
from mtaudit.detectors.untranslated_rules import RULES, SENTENCE, WORDS
from mtaudit.lexicon import wordnet
from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.languages import best_language, language_name, surely, written_in, zipf_in
from mtaudit.lexicon.left_over import left_over_in
from mtaudit.lexicon.misspelling import meant_word
from mtaudit.model import Span, Suspicion, Token, cover
from mtaudit.mqm import Severity
from mtaudit.text.translit import plain, unaccented

__all__ = ["RULES", "detect"]

SURE, LIKELY = 0.9, 0.7
_MODIFIERS = frozenset({"amod", "compound"})
_CAPITALS_FOR_NOUNS = "de"
_LIKE = 0.5  # of 1: from here on a strange word may be a garbled or foreign spelling of the original's
_STEM = 5  # letters that a word of the original must share to be the same in another form
_ENDING = 3
_BRIDGE = 2  # words between two foreign ones that go with them if they can
_USED = 3.0  # Zipf
_SENTENCE_WORDS = 4
_SENTENCE_SHARE = 0.7


def detect(case: Case) -> Iterator[Suspicion]:
    """The foreign runs of words of a bead; one remark where they are most of a sentence."""
    here = _Foreign(FluencyCase(case))
    taken: set[int] = set()
    for sentence in here.sentences() if here.runs else ():
        words = [i for i in sentence if here.tokens[i].is_word]
        among = here.fitting(words)
        if len(words) >= _SENTENCE_WORDS and len(among) >= _SENTENCE_SHARE * len(words):
            taken.update(sentence)
            yield here.sentence(words, among)
    yield from (here.words(run) for run in here.runs if run[0] not in taken)


@dataclass(frozen=True)
class _Foreign:
    """The words of the translation's side that are in another language; indices count its tokens."""

    form: FluencyCase

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.form.tokens

    def sentences(self) -> Iterator[range]:
        """The tokens of each sentence."""
        number = self.form.sentence_of
        starts = [i for i in range(len(number)) if i == 0 or number[i] != number[i - 1]]
        yield from (range(a, b) for a, b in zip(starts, [*starts[1:], len(number)], strict=True))

    @cached_property
    def runs(self) -> list[range]:
        """The runs of foreign words, in order, none next to another."""
        found: list[range] = []
        for i in self._seeds:
            run = self._widened(i)
            if found and self._one_run(found[-1], run):
                run = range(found.pop().start, run.stop)
            found.append(run)
        return found

    @cached_property
    def _seeds(self) -> list[int]:
        return [i for i in range(len(self.tokens)) if self._certain(i)]

    @cached_property
    def _original(self) -> frozenset[str]:
        return frozenset(plain(word) for word in self.form.original_forms)

    def fitting(self, words: Sequence[int]) -> list[int]:
        """The words of a sentence that the language of its certain ones explains better than English."""
        seeds = [self.tokens[i].text for i in self._seeds if i in words]
        if not seeds:
            return []
        language = Counter(best_language(text.lower())[0] for text in seeds).most_common(1)[0][0]
        return [i for i in words if i in self._seeds or self._fits(self.tokens[i].text, language)]

    def _fits(self, word: str, language: str) -> bool:
        lower = word.lower()
        if in_other_script(word) or not language:
            return in_other_script(word) and not self._in_original(word)
        return zipf_in(language, lower) > max(_USED, zipf(lower)) and not self._in_original(word)

    def _certain(self, i: int) -> bool:
        token = self.tokens[i]
        word = token.text.lower()
        other = in_other_script(token.text)
        strange = other or bool(foreign(word) or left_over_in(word)) or self._transliterated(i, word)
        if not token.is_word or not strange or self._in_original(token.text):
            return False
        if other or self._part_of_address(token.span) or self._phrase(i):
            return other
        if left_over_in(word):
            return self._instead(i)
        return token.text.islower() or (token.text.istitle() and self._common_noun(i, word))

    def _instead(self, i: int) -> bool:
        """True for a word that stands for another, which is no name, or for nothing and is none itself."""
        put = (s.original for s in self.form.case.bead.substitutions if i in s.translation)
        behind = [self.form.original_tokens[k] for k in self.form.links_of(i) or next(put, ())]
        titles = ("PERSON", "NORP", "DATE", "TIME", "")
        if not behind:
            return self.tokens[i].entity != "PERSON"
        return all(t.entity in titles and not t.text.isupper() for t in behind)

    def _transliterated(self, i: int, word: str) -> bool:
        """True for no word of English in place of one that it is not a misspelling or another spelling of."""
        if len(word) < _STEM or not word.isascii() or not word.isalpha() or not self._unheard_of(word):
            return False
        behind = [self.form.original_tokens[k] for k in self.form.links_of(i)]
        return any(t.is_content for t in behind) and not any(
            Levenshtein.normalized_similarity(word, t.text.lower()) >= _LIKE for t in behind
        )

    def _unheard_of(self, word: str) -> bool:
        cuts = range(_STEM, len(word) - 1)
        built = any(wordnet.load().known(part) for cut in cuts for part in (word[:cut], word[-cut:]))
        return not (built or is_word(word) or meant_word(word) or learned(word))

    def _common_noun(self, i: int, word: str) -> bool:
        """True for a capital that makes no name: of a German noun or a first word, for a common word."""
        if self.tokens[i].entity == "PERSON":
            return False
        behind = [self.form.original_tokens[k] for k in self.form.links_of(i)]
        if self._unheard_of(word) and any(t.entity == "DATE" and t.is_content for t in behind):
            return True
        common = bool(behind) and not any(t.pos == "PROPN" or t.entity == "PERSON" for t in behind)
        return common and (i in self.form.starts or best_language(word)[0] == _CAPITALS_FOR_NOUNS)

    def _phrase(self, i: int) -> bool:
        """True inside a phrase that English has borrowed: *in vivo*, *raison d'être*."""
        words = [unaccented(t.text.lower()) for t in self.tokens[max(0, i - 2) : i + 3]]
        at = min(i, 2)
        spans = ((a, b) for a in range(at + 1) for b in range(at + 1, len(words) + 1) if b - a > 1)
        known = wordnet.load().known
        return any(known(glue.join(words[a:b])) for a, b in spans for glue in (" ", "-"))

    def _in_original(self, word: str) -> bool:
        """True when the original has the word in any spelling, or a strange one that ends otherwise."""
        if in_other_script(word) and word in self.form.original_text:
            return True
        key = plain(word)
        stem = key[: max(_STEM, len(key) - _ENDING)]
        return key in self._original or (
            len(key) >= _STEM
            and any(w.startswith(stem) and len(w) - len(stem) <= _ENDING for w in self._strange)
        )

    @cached_property
    def _strange(self) -> list[str]:
        """The words of the original that English hardly has."""
        return [word for word in self._original if len(word) >= _STEM and not is_word(word)]

    def _part_of_address(self, span: Span) -> bool:
        text = self.form.case.translation.text
        before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
        return before in set("@_#/.") or after in set("@_/")

    def _widened(self, seed: int) -> range:
        """The seed with what is next to it and fits into its language: *la possibilità*."""
        if in_other_script(self.tokens[seed].text):
            return range(seed, seed + 1)
        language = best_language(self.tokens[seed].text.lower())[0]
        first = last = seed
        while language and self._joins(first - 1, last, language):
            first -= 1
        while language and self._joins(last + 1, last, language):
            last += 1
        return range(first, last + 1)

    def _joins(self, i: int, beside: int, language: str) -> bool:
        if not 0 <= i < len(self.tokens) or self.form.sentence_of[i] != self.form.sentence_of[beside]:
            return False
        token = self.tokens[i]
        return token.text.islower() and token.text.isalpha() and fits_in(language, token.text)

    def _one_run(self, before: range, after: range) -> bool:
        """True when nothing English stands between two runs of one sentence."""
        if self.form.sentence_of[before.start] != self.form.sentence_of[after.start]:
            return False
        between = [self.tokens[i] for i in range(before.stop, after.start)]
        words = [t for t in between if t.is_word]
        other = {in_other_script(self.tokens[run.start].text) for run in (before, after)}
        if True in other:
            return len(other) == 1 and not words
        language = best_language(self.tokens[after.stop - 1].text.lower())[0]
        fitting = all(bool(language) and can_be(language, t.text.lower()) for t in words)
        return len(words) <= _BRIDGE and fitting

    def words(self, run: range) -> Suspicion:
        """The remark on a run of foreign words."""
        span = cover([self.tokens[i].span for i in run])
        behind = self._behind(span)
        texts = self._texts(run)
        certain = any(in_other_script(w) or foreign(w.lower()) == "sure" for w in texts)
        return Suspicion(
            WORDS,
            behind,
            span,
            Severity.MINOR if self._function_word(run) else WORDS.severity,
            SURE if certain or len(texts) > 1 else LIKELY,
            _message("“" + " ".join(span.of(self.form.case.translation.text).split()) + "”", texts),
            self.form.case.original_text(behind) if behind else "",
        )

    def _behind(self, span: Span) -> Span | None:
        """The words of the original behind a span, with a noun that they modify and nothing stands for."""
        behind, tokens = self.form.behind(span), self.form.original_tokens
        if behind is None:
            return None
        answered = {link.original for link in self.form.case.bead.links}
        nouns = [
            tokens[t.head].span
            for k, t in enumerate(tokens)
            if behind.contains(t.span) and t.dep in _MODIFIERS and t.head == k + 1 and t.head not in answered
        ]
        return cover([behind, *nouns])

    def sentence(self, words: Sequence[int], among: Sequence[int]) -> Suspicion:
        """The remark on a sentence with these words, some of which are certainly foreign."""
        span = cover([self.tokens[i].span for i in words])
        message = _message("This sentence", self._texts(among))
        return Suspicion(SENTENCE, self.form.behind(span), span, SENTENCE.severity, SURE, message, "")

    def _texts(self, places: Sequence[int]) -> list[str]:
        """The foreign words among tokens."""
        return [self.tokens[i].text for i in places if self.tokens[i].is_word]

    def _function_word(self, run: range) -> bool:
        """True for one word that stands for a conjunction, preposition or the like."""
        behind = [self.form.original_tokens[k] for i in run for k in self.form.links_of(i)]
        return len(run) == 1 and bool(behind) and not any(t.is_content for t in behind)


def _message(what: str, words: Sequence[str]) -> str:
    """What is left in which language, named where it is sure."""
    other = [word for word in words if in_other_script(word)]
    if other:
        language, script = written_in(other)
        said = language or f"in {script}"
    else:
        lower = [word.lower() for word in words]
        codes = {best_language(word)[0] for word in lower if foreign(word)} - {""}
        likely = language_name(codes.pop()) if len(codes) == 1 and len(words) > 2 else ""
        said = surely(lower) or likely or "in another language"
    return f"{what} is {said} and was not translated."
