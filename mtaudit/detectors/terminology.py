"""TRM: terms and collocations that keep the shape of the original and lose its sense."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.case import Case
from mtaudit.detectors.judged import MAJOR_FROM as DOUBTED_FROM
from mtaudit.detectors.negation_meaning import Relation, relation
from mtaudit.detectors.terminology_rules import BROKEN_COMPOUND, FALSE_FRIEND, WRONG_SENSE
from mtaudit.judge.calibration import confidence as calibrated
from mtaudit.judge.evidence import doubt_about
from mtaudit.judge.meaning import WORDNET_POS, related, tied_words
from mtaudit.lexicon.false_friends import FalseFriend, turned_rendering, wrong_rendering
from mtaudit.lexicon.misspelling import meant_word
from mtaudit.model import Passage, Rule, Span, Substitution, Suspicion, Token
from mtaudit.mqm import Severity
from mtaudit.text.wording import HYPHENS

RULES: tuple[Rule, ...] = (WRONG_SENSE, FALSE_FRIEND, BROKEN_COMPOUND)

NOMINAL = {"NOUN", "ADJ"}
# What is said with less confidence is a note: set on human round trips and articles (benchmarks/RESULTS.md).
MAJOR_FROM = 0.85
# The same inside a quotation, and for a quoted term of several words of which none is kept. There a noun or
# adjective that is no near synonym starts from how often such a term is wrong; the rest is left to the rule
# on quotations.
QUOTED_MAJOR_FROM = 0.7
TERM_MAJOR_FROM = 0.6
QUOTED_FROM = 0.25
QUOTED_FLOOR = 0.55
BROKEN_CONFIDENCE = 0.75
# A part that is a near synonym may be a fair rendering of the whole: *side-effects*, *adverse effects*.
NEAR_SYNONYM = 0.2
NEAR_SYNONYM_CONFIDENCE = 0.5
# A false friend of near meaning that the judge is this sure changes nothing is a note: set on round trips,
# where it is mostly fair (*recorded*, *registered*).
CHANGES_NOTHING = 0.1
GRAVE = "false friend"
FALSE_FRIEND_CONFIDENCE = {GRAVE: 0.85, "calque": 0.5}


def detect(case: Case) -> Iterator[Suspicion]:
    """One suspicion at most for each substitution: a known false friend, a broken compound, a wrong sense.

    Direct speech is left to the rule on quotations.
    """
    for substitution, change in zip(case.bead.substitutions, case.changes, strict=True):
        if case.in_speech(substitution):
            continue
        trust = trust_in(case, substitution)
        known = false_friend(case, substitution)
        if known and not _opposed(case, substitution):
            yield _known(case, substitution, known, change, trust)
        elif change and (parts := _broken_parts(case, substitution)):
            yield _broken(case, substitution, parts, change, trust)
        elif change and _is_term(case, substitution):
            yield from _wrong_sense(case, substitution, change, trust)


def trust_in(case: Case, substitution: Substitution) -> float:
    """How far the alignment can be believed, in [0, 1]."""
    return (0.5 + 0.5 * case.bead.bead.score) * min(1.0, 0.4 + 0.65 * substitution.score)


def false_friend(case: Case, s: Substitution) -> FalseFriend | None:
    """The known wrong rendering that a substitution is, if it is one."""
    first = [case.bead.original.tokens[i] for i in s.original]
    second = [case.bead.translation.tokens[j] for j in s.translation]
    whole = wrong_rendering(" ".join(t.text for t in first), " ".join(t.text for t in second))
    if whole or len(first) + len(second) > 4:
        return whole
    pairs = [(a, b) for a in first if a.is_content for b in second if b.is_content and a.pos == b.pos]
    known = next((known for a, b in pairs if (known := wrong_rendering(a.lemma, b.lemma))), None)
    return known or next((k for a, b in pairs if not _near(a, b) and (k := _turned(a, b))), None)


def _turned(a: Token, b: Token) -> FalseFriend | None:
    known = turned_rendering(a.lemma, b.lemma)
    return known if known and known.pos == WORDNET_POS.get(a.pos) else None


def _near(a: Token, b: Token) -> bool:
    return tied_words(a.lemma, b.lemma, WORDNET_POS.get(a.pos))


def _known(case: Case, s: Substitution, known: FalseFriend, change: float, trust: float) -> Suspicion:
    """A false friend; a calque, which may be fair, is as grave as the judgement of the sentence makes it."""
    original, translation = case.spans(s)
    sure = change * trust >= MAJOR_FROM and not related(case.bead, s)
    confidence = max(FALSE_FRIEND_CONFIDENCE[known.kind], change if sure else 0.0) * trust
    grave = sure or (known.kind == GRAVE and not changes_nothing(case, s, change))
    right, wrong = case.original_text(original), case.translation_text(translation)
    return Suspicion(
        rule=FALSE_FRIEND,
        original=original,
        translation=translation,
        severity=Severity.MAJOR if grave else Severity.MINOR,
        confidence=round(confidence, 4),
        message=f"“{wrong}” is not what “{right}” says; the two meet in {known.routes()}.",
        suggestion=right,
    )


def changes_nothing(case: Case, s: Substitution, change: float) -> bool:
    """True for words of near meaning of which the judge is sure that they change nothing here."""
    return case.verdict is not None and change < CHANGES_NOTHING and related(case.bead, s)


def _compound(passage: Passage, indices: tuple[int, ...]) -> tuple[int, ...]:
    """The tokens of the hyphenated compound around a single substituted word, or nothing."""
    if (
        len(indices) != 1
        or not passage.tokens[indices[0]].is_content
        or passage.tokens[indices[0]].pos == "NUM"
    ):
        return ()
    first = last = indices[0]
    tokens = passage.tokens
    if last + 2 < len(tokens) and tokens[last + 1].text in HYPHENS and _touching(passage, last, last + 2):
        last += 2
    if first >= 2 and tokens[first - 1].text in HYPHENS and _touching(passage, first - 2, first):
        first -= 2
    inside = tokens[first : last + 1]
    if first == last or any(t.pos in {"NUM", "PROPN"} for t in inside):
        return ()
    return tuple(range(first, last + 1))


def _touching(passage: Passage, first: int, last: int) -> bool:
    """True when no space lies between two tokens but the one they hold between them."""
    length = sum(len(t.span) for t in passage.tokens[first : last + 1])
    return passage.tokens[last].span.end - passage.tokens[first].span.start == length


def _hyphenated(case: Case, s: Substitution) -> bool:
    """True when the words put there are part of a compound, or joined, themselves."""
    span = case.bead.translation.span_of(s.translation)
    text = case.translation.text
    return any(h in text[max(0, span.start - 2) : span.end + 2] for h in HYPHENS)


def _broken_parts(case: Case, s: Substitution) -> tuple[int, ...]:
    """The words of the translation that stand one for one, in a row, for the parts of a broken compound.

    A compound that ends in a participle (*fast-growing*) is no term: its parts may be put in other words.
    """
    compound = _compound(case.bead.original, s.original)
    if not compound or _hyphenated(case, s):
        return ()
    parts = [i for i in compound if case.bead.original.tokens[i].is_word]
    if case.bead.original.tokens[parts[-1]].pos != "NOUN":
        return ()
    partners = {x.translation for x in case.bead.links if x.original in parts} | set(s.translation)
    in_a_row = max(partners) - min(partners) + 1 == len(partners) == len(parts)
    content = all(case.bead.translation.tokens[j].is_content for j in partners)
    return tuple(sorted(partners)) if in_a_row and content else ()


def _broken(case: Case, s: Substitution, parts: tuple[int, ...], change: float, trust: float) -> Suspicion:
    compound = case.bead.original.span_of(_compound(case.bead.original, s.original))
    translation = case.bead.translation.span_of(parts)
    right, wrong = case.original_text(compound), case.translation_text(translation)
    near = change < NEAR_SYNONYM
    return Suspicion(
        rule=BROKEN_COMPOUND,
        original=compound,
        translation=translation,
        severity=Severity.MINOR if near else Severity.MAJOR,
        confidence=round((NEAR_SYNONYM_CONFIDENCE if near else BROKEN_CONFIDENCE) * trust, 4),
        message=f"“{right}” is one term; “{wrong}” translates its parts.",
        suggestion=right,
    )


def _is_term(case: Case, s: Substitution) -> bool:
    """True where the words are this rule's business: misspelt words and opposites are that of others."""
    return _nominal_or_verb(case, s) and not _misspelt(case, s) and not _opposed(case, s)


def _opposed(case: Case, s: Substitution) -> bool:
    first, second = case.bead.original.tokens, case.bead.translation.tokens
    pairs = ((first[i], second[j]) for i in s.original for j in s.translation)
    return any(relation(a, b) is Relation.OPPOSITE for a, b in pairs)


def _nominal_or_verb(case: Case, s: Substitution) -> bool:
    """True for words of one part of speech: nouns, adjectives or verbs; a form in -ing is noun and verb."""
    first = _parts_of_speech(case.bead.original.tokens[s.original[-1]])
    second = _parts_of_speech(case.bead.translation.tokens[s.translation[-1]])
    return bool(first & second & (NOMINAL | {"VERB"}))


def _misspelt(case: Case, s: Substitution) -> bool:
    """True for a lone word that is misspelt, which is the fluency rules' business."""
    return len(s.translation) == 1 and bool(meant_word(case.bead.translation.tokens[s.translation[0]].text))


def _parts_of_speech(token: Token) -> set[str]:
    return {token.pos, "NOUN"} if token.tag == "VBG" else {token.pos}


def _wrong_sense(case: Case, s: Substitution, change: float, trust: float) -> Iterator[Suspicion]:
    verb = case.bead.original.tokens[s.original[-1]].pos == "VERB"
    whole = s if verb else _with_head(case, s)
    original, translation = case.spans(whole)
    least = MAJOR_FROM
    if case.bead.original.quoted(original) and case.bead.translation.quoted(translation):
        if verb or change < QUOTED_FROM:
            return
        change = max(change, QUOTED_FLOOR + 0.4 * change)
        least = TERM_MAJOR_FROM if min(len(s.original), len(s.translation)) > 1 else QUOTED_MAJOR_FROM
    near = related(case.bead, s)
    confidence = round(min(0.95, (change if near else max(change, _doubted(case, translation))) * trust), 4)
    right, wrong = case.original_text(original), case.translation_text(translation)
    sure = confidence >= least and not near
    yield Suspicion(
        rule=WRONG_SENSE,
        original=original,
        translation=translation,
        severity=Severity.MAJOR if sure else Severity.MINOR,
        confidence=confidence,
        message=f"“{wrong}” stands for “{right}” and {'does' if sure else 'may'} not mean the same here.",
        suggestion=right,
    )


def _doubted(case: Case, translation: Span) -> float:
    """How sure the judge alone is that these words are a major error; 0 where it sees none."""
    if case.verdict is None:
        return 0.0
    major = doubt_about(translation, case.verdict)[1]
    return calibrated("MIS", Severity.MAJOR, major) if major >= DOUBTED_FROM["MIS"] else 0.0


def _with_head(case: Case, s: Substitution) -> Substitution:
    """The modifier with the noun it modifies where that noun is the same on both sides: a collocation."""
    sides = (case.bead.original, s.original), (case.bead.translation, s.translation)
    heads = []
    for passage, indices in sides:
        after = indices[-1] + 1
        token = passage.tokens[indices[-1]]
        if token.dep not in {"amod", "compound"} or token.head != after or after >= len(passage.tokens):
            return s
        heads.append(after)
    first, second = case.bead.original.tokens[heads[0]], case.bead.translation.tokens[heads[1]]
    if first.lemma != second.lemma:
        return s
    return Substitution((*s.original, heads[0]), (*s.translation, heads[1]), s.score)
