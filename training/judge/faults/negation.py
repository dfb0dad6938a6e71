"""What planted and lost negations share: auxiliaries, words that hang on a negation, prefixes that negate."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.wordnet import load
from training.judge.faults.wording import bag

# Words that read wrong without a negation around them.
NEGATION_NEEDED = bag(
    "any anyone anybody anything anywhere ever yet either anymore nor neither until till unless but"
    " necessarily"
    " even much lest only just simply merely alone"
)
# Words that read wrong, or mean little else, right inside a negation.
NEGATION_SHUNNED = bag(
    "not n't n’t no never none nobody nothing nor neither hardly barely rarely seldom without"
    " already also too"
    " still some several something someone only even just perhaps maybe probably certainly indeed"
    " almost nearly"
    " both fortunately unfortunately"
)
# Not opposites in use, for all that WordNet has them so.
_NOT_OPPOSED = bag(
    "immediate mediate intangible tangible independent dependent natural unnatural professional"
    " unprofessional"
    " human inhuman usual unusual intense different indifferent valuable invaluable famous infamous certain"
    " distinct direct indirect finite infinite definite indefinite married armed worldly conscious mature"
)
AUXILIARIES = bag(
    "is are was were am 's 're 'm ’s ’re ’m has have had can could will would should must may might"
    " does do did"
    " 'll ’ll need ought ca wo sha"
)
PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")


def inverted(auxiliary: Token) -> bool:
    """Whether the subject of an auxiliary's clause follows it, as in a question."""
    head = auxiliary.head if auxiliary.dep_ in ("aux", "auxpass") else auxiliary
    return any(t.dep_ in ("nsubj", "nsubjpass", "expl") and t.i > auxiliary.i for t in head.children)


def clause(verb: Token) -> set[str]:
    """The words of a verb's own clause in lower case, without those of clauses below it."""
    words = {verb.lower_}
    for child in verb.children:
        if child.dep_ not in ("advcl", "relcl", "ccomp", "conj", "acl", "parataxis"):
            words |= {t.lower_ for t in child.subtree}
    return words


@cache
def toggled(word: str) -> str | None:
    """The adjective with or without the prefix that negates it, when WordNet holds the two for opposites."""
    wordnet = load()
    if word in _NOT_OPPOSED:
        return None
    for prefix in PREFIXES:
        for other in (prefix + word, word.removeprefix(prefix)):
            if other == word or len(other) < 4 or zipf(other) < 2.7:
                continue
            if wordnet.are_antonyms(word, other):
                return other
    return None


def is_prefixed(word: str, bare: str) -> bool:
    """Whether a word is another with a prefix."""
    return len(word) > len(bare) and word.endswith(bare)
