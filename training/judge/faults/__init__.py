"""Planted faults: changes to a text that a rater would call an error, one kind a module."""

from training.judge.change import Changer
from training.judge.faults.antonym import antonym
from training.judge.faults.broader import broader, narrower
from training.judge.faults.calque import calque
from training.judge.faults.date_or_time import date_or_time
from training.judge.faults.dropped_phrase import phrase_dropped
from training.judge.faults.dropped_word import word_dropped
from training.judge.faults.end_mark import end_mark
from training.judge.faults.false_friend import false_friend
from training.judge.faults.function_word import function_word
from training.judge.faults.garbled import garbled
from training.judge.faults.letter_case import capitals
from training.judge.faults.modality import modality
from training.judge.faults.name_garbled import name_garbled
from training.judge.faults.name_swapped import name_swapped
from training.judge.faults.near_miss import near_miss
from training.judge.faults.negation_added import negation_added
from training.judge.faults.negation_lost import negation_lost
from training.judge.faults.number import number
from training.judge.faults.preposition import preposition
from training.judge.faults.pronoun_gender import pronoun_gender
from training.judge.faults.quantifier import quantifier
from training.judge.faults.random_word import random_word
from training.judge.faults.repeated import repeated
from training.judge.faults.roles_swapped import roles_swapped
from training.judge.faults.tense import tense
from training.judge.faults.unit import unit
from training.judge.faults.untranslated import untranslated
from training.judge.faults.verb_form import verb_form
from training.judge.faults.word_lost import word_lost
from training.judge.faults.word_order import word_order
from training.judge.faults.wrong_sense import wrong_sense

CHANGERS: dict[str, Changer] = {
    "number": number,
    "date-or-time": date_or_time,
    "unit": unit,
    "negation-lost": negation_lost,
    "negation-added": negation_added,
    "antonym": antonym,
    "quantifier": quantifier,
    "modality": modality,
    "tense": tense,
    "pronoun-gender": pronoun_gender,
    "name-swapped": name_swapped,
    "name-garbled": name_garbled,
    "roles-swapped": roles_swapped,
    "broader": broader,
    "narrower": narrower,
    "phrase-dropped": phrase_dropped,
    "word-dropped": word_dropped,
    "false-friend": false_friend,
    "near-miss": near_miss,
    "preposition": preposition,
    "random-word": random_word,
    "wrong-sense": wrong_sense,
    "garbled": garbled,
    "repeated": repeated,
    "untranslated": untranslated,
    "word-order": word_order,
    "calque": calque,
    "verb-form": verb_form,
    "capitals": capitals,
    "function-word": function_word,
    "word-lost": word_lost,
    "end-mark": end_mark,
}
