"""Fair rewrites: changes to a text that keep its meaning, as a second translator would write it."""

from training.judge.change import Changer
from training.judge.rewrites.date_form import date_form
from training.judge.rewrites.money_form import money_form
from training.judge.rewrites.number_form import number_form
from training.judge.rewrites.phrases import phrase_changer
from training.judge.rewrites.share_form import share_form

CHANGERS: dict[str, Changer] = {
    "number-form": number_form,
    "share-form": share_form,
    "money-form": money_form,
    "date-form": date_form,
    "synonym": phrase_changer("synonym"),
}
