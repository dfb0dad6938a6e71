"""Fair rewrites: changes to a text that keep its meaning, as a second translator would write it."""

from training.judge.change import Changer
from training.judge.rewrites.according import according
from training.judge.rewrites.adverb_order import adverb_order
from training.judge.rewrites.clause_order import clause_order
from training.judge.rewrites.contraction import contraction
from training.judge.rewrites.converse import converse
from training.judge.rewrites.date_form import date_form
from training.judge.rewrites.money_form import money_form
from training.judge.rewrites.near_synonym import near_synonym
from training.judge.rewrites.number_form import number_form
from training.judge.rewrites.pair_order import apposition, pair_order
from training.judge.rewrites.phrases import phrase_changer
from training.judge.rewrites.place_names import demonym, of_or_s
from training.judge.rewrites.punctuation import punctuation
from training.judge.rewrites.relative import relative
from training.judge.rewrites.share_form import share_form
from training.judge.rewrites.spelling import spelling
from training.judge.rewrites.tense import tense
from training.judge.rewrites.that import that
from training.judge.rewrites.voice import active, passive

CHANGERS: dict[str, Changer] = {
    "number-form": number_form,
    "share-form": share_form,
    "share-words": phrase_changer("share-words"),
    "money-form": money_form,
    "date-form": date_form,
    "synonym": phrase_changer("synonym"),
    "near-synonym": near_synonym,
    "abbreviation": phrase_changer("abbreviation"),
    "spelling": spelling,
    "spelling-pairs": phrase_changer("spelling-pairs"),
    "contraction": contraction,
    "active-to-passive": passive,
    "passive-to-active": active,
    "clause-order": clause_order,
    "relative": relative,
    "that": that,
    "of-or-s": of_or_s,
    "compound": phrase_changer("compound"),
    "apposition": apposition,
    "reporting": phrase_changer("reporting"),
    "according-to": according,
    "negation-form": phrase_changer("negation-form"),
    "comparison": phrase_changer("comparison"),
    "converse": converse,
    "light-verb": phrase_changer("light-verb"),
    "connective": phrase_changer("connective"),
    "demonym": demonym,
    "tense": tense,
    "punctuation": punctuation,
    "adverb-order": adverb_order,
    "pair-order": pair_order,
    "filler": phrase_changer("filler"),
}
