"""Everybody a bead speaks of on both sides, and who answers whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from mtaudit.detectors.antecedents import candidates, in_one_construction
from mtaudit.detectors.case import Case, Gender
from mtaudit.detectors.mentions import Mention, find_mentions, noun_gender
from mtaudit.detectors.partners import Partner, linked, pair_pronouns, pronouns_of, same_role
from mtaudit.lexicon.pronouns import Pronoun
from mtaudit.model import AlignedBead, Rule, Span, Suspicion, Token
from mtaudit.mqm import Severity

_NEAR = 200  # characters before the bead in which the thing that a pronoun means can stand
_WORD = re.compile(r"\b[a-z]+\b")


@dataclass(frozen=True)
class Scene:
    """The pronouns and mentions of a bead, found once for all rules of the family."""

    case: Case

    @property
    def bead(self) -> AlignedBead:
        """The bead itself."""
        return self.case.bead

    @cached_property
    def before(self) -> dict[int, Pronoun]:
        """The original's pronouns by token index."""
        return pronouns_of(self.bead.original)

    @cached_property
    def after(self) -> dict[int, Pronoun]:
        """The translation's pronouns by token index."""
        return pronouns_of(self.bead.translation)

    @cached_property
    def partners(self) -> dict[int, Partner]:
        """The pronoun of the original behind each one of the translation."""
        return pair_pronouns(self.bead)

    @cached_property
    def original_mentions(self) -> tuple[Mention, ...]:
        """Whom the original's side names."""
        return find_mentions(self.bead.original.tokens, self.case.story.genders)

    @cached_property
    def translation_mentions(self) -> tuple[Mention, ...]:
        """Whom the translation's side names, with the genders that the original gives them."""
        return find_mentions(self.bead.translation.tokens, self.case.story.genders)

    def token(self, j: int) -> Token:
        """A token of the translation."""
        return self.bead.translation.tokens[j]

    def meant(self, j: int) -> list[Mention]:
        """The people of the translation's side that its pronoun can mean, nearest last."""
        return candidates(self.bead.translation, j, self.translation_mentions)

    def named_behind(self, j: int) -> Mention | None:
        """The single person whose name or noun in the original the pronoun stands for."""
        for mention in self.original_mentions:
            if mention.kind == "person" and not mention.plural:
                for i in (*mention.words, mention.words[-1] + 1):
                    if (
                        i < len(self.bead.original.tokens)
                        and linked(self.bead, i, j)
                        and self._takes_place(i, j)
                    ):
                        return mention
        return None

    def _takes_place(self, i: int, j: int) -> bool:
        """True for the name itself in the same role, or the 's of *Hale's offer* for *his offer*."""
        token = self.bead.original.tokens[i]
        owner = token.head if token.tag == "POS" else i
        return same_role(self.bead, owner, j)

    def explained(self, j: int, gender: Gender) -> bool:
        """True when somebody of this gender, or of an unknown one, is there for the pronoun to mean.

        Either the translation's side names them, or the original's side does and nothing else in the
        translation stands for them.
        """
        if any(m.gender == gender for m in self.meant(j)):
            return True
        return any(
            m.kind == "person" and not m.plural and m.gender in (gender, None) and not self._answered(m, j)
            for m in self.original_mentions
        )

    def story_gender(self, mention: Mention) -> Gender | None:
        """What the story says of a named person, titles in the translation left aside."""
        genders = self.case.story.genders
        return genders.get(mention.name) or genders.get(mention.name.rsplit(" ", 1)[-1])

    def _answered(self, mention: Mention, j: int) -> bool:
        """True when words of the translation other than the pronoun stand for the mention."""
        if mention.predicative:
            return True
        ends = {x.translation for x in self.bead.links if x.original in mention.words} - {j}
        return any(self.token(k).pos in {"NOUN", "PROPN", "PRON"} for k in ends)

    def speaks_of(self, gender: Gender) -> bool:
        """True when the original's side has a pronoun or a person of this gender, or of an unknown one."""
        people = [m for m in self.original_mentions if is_somebody(m)]
        return any(p.gender == gender for p in self.before.values()) or any(
            m.gender in (gender, None) for m in people
        )

    def shares_owner(self, j: int) -> bool:
        """True when person and body before a possessive are tied, so that either may be the owner.

        *Hale's firm and his (its) staff*, *the head of Kenya and her (its) ally*; a daughter is a person's.
        """
        tokens = self.bead.translation.tokens
        if tokens[j].dep != "poss" or noun_gender(tokens[tokens[j].head]):
            return False
        owned = {t.head for t in tokens[:j] if t.dep == "poss" and t.tag == "NNP"}
        if any(k < j and tokens[k].tag == "NN" for k in owned):
            return True
        people = {m.head for m in self.translation_mentions if is_somebody(m) and m.head < j}
        bodies = [m.head for m in self.translation_mentions if m.kind == "body" and m.head < j]
        return any(tokens[b].head in people or tokens[tokens[b].head].head in people for b in bodies)

    def newly_named(self, j: int) -> bool:
        """True when the pronoun can mean a person whom the original does not name before its pronoun."""
        behind, tokens = self.partners[j].original, self.bead.original.tokens
        early = {t.text.lower() for t in tokens[:behind]}
        answered = {x.translation for x in self.bead.links if x.original < behind}
        return any(
            not any(k in answered or self.token(k).text.lower() in early for k in m.words)
            for m in self.meant(j)
        )

    def body_meant(self, j: int) -> Mention | None:
        """The country or firm that a pronoun of the translation must mean, since nobody else is spoken of.

        Both sides name it and no single person; the pronoun stands in one construction with it.
        """
        tokens = self.bead.translation.tokens
        if any(p.gender in ("m", "f") for p in self.before.values()) or not any(
            p.gender == "n" for p in self.before.values()
        ):
            return None
        if any(is_somebody(m) and m.head < j for m in self.translation_mentions):
            return None
        if any(is_somebody(m) and not self._answered(m, j) for m in self.original_mentions):
            return None
        for mention in self.translation_mentions:
            subject = (
                tokens[mention.head].dep in {"nsubj", "nsubjpass"}
                and mention.kind == "body"
                and mention.head < j
            )
            if subject and not mention.plural and in_one_construction(tokens, mention.head, j):
                return mention
        return None

    def near_nouns(self) -> set[str]:
        """The nouns of the original's side, and all words in small letters right before it."""
        start = self.bead.original.span.start
        before = _WORD.findall(self.case.original.text[max(0, start - _NEAR) : start])
        return {t.lemma for t in self.bead.original.tokens if t.pos == "NOUN"}.union(before)

    def name(self, mention: Mention, tokens: tuple[Token, ...]) -> str:
        """The mention as it is written."""
        first, last = mention.words[0], mention.words[-1]
        text = " ".join(tokens[i].text for i in range(first, last + 1))
        return text if mention.name else f"the {text}"

    def suspicion(
        self,
        rule: Rule,
        behind: tuple[int, ...],
        j: int,
        *,
        confidence: float,
        message: str,
        suggestion: str,
        severity: Severity | None = None,
    ) -> Suspicion:
        """A suspicion on one word of the translation."""
        original: Span | None = self.bead.original.span_of(behind) if behind else None
        trusted = round(confidence * (0.7 + 0.3 * self.bead.bead.score), 3)
        return Suspicion(
            rule, original, self.token(j).span, severity or rule.severity, trusted, message, suggestion
        )


def is_somebody(mention: Mention) -> bool:
    """True for a single person who is not a mere description of another mention."""
    return mention.kind == "person" and not mention.plural and not mention.predicative
