"""Negation, opposites, modality, bounds: what must fire and what must stay silent, with the real models."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import Pairs, judged_cases

from mtaudit.config import Settings
from mtaudit.detectors.case import Case
from mtaudit.detectors.negation import RULES, detect
from mtaudit.detectors.negation_meaning import bare
from mtaudit.detectors.negation_tables import bounds, exclusive, idioms, poles, unopposed
from mtaudit.encoder import Encoder
from mtaudit.model import Suspicion
from mtaudit.mqm import Severity
from mtaudit.parser import Parser
from mtaudit.stages.findings import merge

MINOR, MAJOR = Severity.MINOR, Severity.MAJOR

# Code, severity, the words of the original, those of the translation, both sentences.
FIRES = [
    (
        "NEG101",
        MAJOR,
        "was not damaged",
        "was damaged",
        "The bridge was not damaged in the storm.",
        "The bridge was damaged in the storm.",
    ),
    (
        "NEG101",
        MAJOR,
        "did not approve",
        "approved",
        "The council did not approve the plan.",
        "The council approved the plan.",
    ),
    (
        "NEG101",
        MAJOR,
        "have never visited",
        "have visited",
        "The senators have never visited the island.",
        "The senators have visited the island.",
    ),
    (
        "NEG101",
        MAJOR,
        "No minister",
        "A minister",
        "No minister resigned after the vote.",
        "A minister resigned after the vote.",
    ),
    (
        "NEG101",
        MAJOR,
        "Nobody survived",
        "Somebody survived",
        "Nobody survived the fire.",
        "Somebody survived the fire.",
    ),
    (
        "NEG101",
        MAJOR,
        "yet to pay",
        "has paid",
        "The firm has yet to pay its suppliers.",
        "The firm has paid its suppliers.",
    ),
    (
        "NEG101",
        MAJOR,
        "failed to reach",
        "reached",
        "The rescuers failed to reach the cabin.",
        "The rescuers reached the cabin.",
    ),
    (
        "NEG101",
        MAJOR,
        "unable",
        "was able",
        "The pilot was unable to land the plane.",
        "The pilot was able to land the plane.",
    ),
    (
        "NEG101",
        MAJOR,
        "was hardly disturbed",
        "was disturbed",
        "The traffic was hardly disturbed by the works.",
        "The traffic was disturbed by the works.",
    ),
    (
        "NEG101",
        MAJOR,
        "without",
        "with",
        "She left the house without her coat.",
        "She left the house with her coat.",
    ),
    (
        "NEG101",
        MAJOR,
        "was not satisfied",
        "was satisfied",
        "The judge said he was not satisfied with the answer.",
        "The judge said he was satisfied with the answer.",
    ),
    (
        "NEG101",
        MAJOR,
        "Neither",
        "have signed",
        "Neither the mayor nor the council has signed the letter.",
        "The mayor and the council have signed the letter.",
    ),
    (
        "NEG101",
        MAJOR,
        "is no bakery",
        "is a bakery",
        "There is no bakery in the village.",
        "There is a bakery in the village.",
    ),
    (
        "NEG101",
        MAJOR,
        "do not know",
        "know",
        "Most drivers do not know the rule.",
        "Most drivers know the rule.",
    ),
    (
        "NEG102",
        MAJOR,
        "approved",
        "did not approve",
        "The council approved the plan.",
        "The council did not approve the plan.",
    ),
    (
        "NEG102",
        MAJOR,
        "will close",
        "will not close",
        "The factory will close in May.",
        "The factory will not close in May.",
    ),
    (
        "NEG102",
        MAJOR,
        "an agreement",
        "no agreement",
        "The envoy reached an agreement with the rebels.",
        "The envoy reached no agreement with the rebels.",
    ),
    (
        "NEG102",
        MAJOR,
        "was visible",
        "invisible",
        "The scar was visible on his hand.",
        "The scar was invisible on his hand.",
    ),
    (
        "NEG102",
        MAJOR,
        "was possible",
        "impossible",
        "It was possible to cross the river.",
        "It was impossible to cross the river.",
    ),
    (
        "NEG201",
        MAJOR,
        "agreed",
        "refused",
        "The committee agreed to fund the survey.",
        "The committee refused to fund the survey.",
    ),
    (
        "NEG201",
        MAJOR,
        "rose",
        "fell",
        "Prices rose sharply in the spring.",
        "Prices fell sharply in the spring.",
    ),
    (
        "NEG201",
        MAJOR,
        "increased",
        "decreased",
        "Exports increased by a tenth.",
        "Exports decreased by a tenth.",
    ),
    ("NEG201", MAJOR, "slightly", "seriously", "He was slightly hurt.", "He was seriously hurt."),
    ("NEG201", MAJOR, "plaintiffs", "defendants", "The plaintiffs won.", "The defendants won."),
    ("NEG201", MAJOR, "landlord", "tenant", "The landlord paid for it.", "The tenant paid for it."),
    ("NEG201", MAJOR, "secretly", "openly", "They met secretly.", "They met openly."),
    ("NEG201", MAJOR, "arrival", "departure", "Her arrival was a surprise.", "Her departure was a surprise."),
    ("NEG201", MAJOR, "before", "after", "The shop closed before the war.", "The shop closed after the war."),
    (
        "NEG201",
        MAJOR,
        "upheld",
        "lifted",
        "The court upheld the ban on fishing.",
        "The court lifted the ban on fishing.",
    ),
    (
        "NEG201",
        MAJOR,
        "more",
        "less",
        "The northern district is more crowded than the port.",
        "The northern district is less crowded than the port.",
    ),
    (
        "NEG201",
        MAJOR,
        "guilty",
        "innocent",
        "The jury found him guilty of fraud.",
        "The jury found him innocent of fraud.",
    ),
    ("NEG201", MAJOR, "opened", "closed", "The museum opened in 1965.", "The museum closed in 1965."),
    (
        "NEG201",
        MAJOR,
        "optimistic",
        "pessimistic",
        "The lawyer was optimistic about the outcome.",
        "The lawyer was pessimistic about the outcome.",
    ),
    ("NEG201", MAJOR, "ended", "began", "The talks ended on Friday.", "The talks began on Friday."),
    (
        "NEG201",
        MAJOR,
        "confirmed",
        "denied",
        "The minister confirmed the report.",
        "The minister denied the report.",
    ),
    ("NEG201", MAJOR, "up", "down", "He turned the volume up.", "He turned the volume down."),
    (
        "NEG201",
        MAJOR,
        "not yet",
        "no longer",
        "The ferry could not yet leave the port.",
        "The ferry could no longer leave the port.",
    ),
    (
        "NEG301",
        MAJOR,
        "has been delayed",
        "would have been delayed",
        "The flight has been delayed by fog.",
        "The flight would have been delayed by fog.",
    ),
    ("NEG301", MAJOR, "must pay", "may pay", "Tenants must pay a deposit.", "Tenants may pay a deposit."),
    (
        "NEG301",
        MAJOR,
        "would save",
        "has saved",
        "The switch would save the town a fortune.",
        "The switch has saved the town a fortune.",
    ),
    (
        "NEG301",
        MINOR,
        "allegedly stole",
        "stole",
        "The broker allegedly stole the paintings.",
        "The broker stole the paintings.",
    ),
    (
        "NEG301",
        MINOR,
        "may collapse",
        "collapses",
        "The dam may collapse this winter.",
        "The dam collapses this winter.",
    ),
    (
        "NEG301",
        MINOR,
        "stole",
        "reportedly stole",
        "The accountant stole the paintings.",
        "The accountant reportedly stole the paintings.",
    ),
    (
        "NEG401",
        MAJOR,
        "At least",
        "At most",
        "At least forty people were hurt.",
        "At most forty people were hurt.",
    ),
    (
        "NEG401",
        MAJOR,
        "more than",
        "less than",
        "The trip costs more than 300 euros.",
        "The trip costs less than 300 euros.",
    ),
    (
        "NEG401",
        MAJOR,
        "All",
        "Some",
        "All schools in the valley were closed.",
        "Some schools in the valley were closed.",
    ),
    ("NEG401", MAJOR, "Only", "Also", "Only the owner has a key.", "Also the owner has a key."),
    (
        "NEG401",
        MAJOR,
        "Not every",
        "Every farmer is not",
        "Not every farmer is pleased.",
        "Every farmer is not pleased.",
    ),
    ("NEG401", MINOR, "Almost", "More than", "Almost 200 guests came.", "More than 200 guests came."),
    ("NEG401", MAJOR, "Most", "Few", "Most villagers own a boat.", "Few villagers own a boat."),
]

SILENT = [
    ("He was slightly hurt.", "He was lightly hurt."),
    ("The plaintiffs won.", "The claimants won."),
    ("They met secretly.", "They met in secret."),
    ("The landlord took the tenant to court.", "The tenant was taken to court by the landlord."),
    ("It was not possible to reach the village.", "It was impossible to reach the village."),
    ("The team did not win the cup.", "The team failed to win the cup."),
    ("No one came to the meeting.", "There was not anyone at the meeting."),
    ("The library does not open until ten.", "The library opens only at ten."),
    ("The strike will go ahead unless the firm pays.", "The strike will go ahead if the firm does not pay."),
    ("The work is far from finished.", "The work is not finished."),
    ("He left without any luggage.", "He left with no luggage."),
    ("She is not only a doctor but also a pilot.", "She is a doctor and also a pilot."),
    ("The water level was not low.", "The water level was high."),
    ("The committee did not accept the offer.", "The committee rejected the offer."),
    ("She bought the boat from a dentist.", "A dentist sold her the boat."),
    ("The visitors lost to the hosts.", "The hosts won against the visitors."),
    ("The lawyer spoke before the witness left.", "The witness left after the lawyer spoke."),
    ("The minister said the road will open in June.", "The minister said the road would open in June."),
    ("You may enter the hall now.", "You can enter the hall now."),
    ("Drivers must carry a licence.", "Drivers have to carry a licence."),
    ("The roof might collapse.", "The roof could collapse."),
    ("Perhaps the ferry is late.", "The ferry may be late."),
    ("At least 40 sheep died.", "No fewer than 40 sheep died."),
    ("Over 300 people signed.", "More than 300 people signed."),
    ("Every pupil got a book.", "All pupils got a book."),
    ("He did not say anything.", "He said nothing."),
    ("The patients were unhurt.", "The patients were not injured."),
    ("They have not yet decided.", "They are still undecided."),
    ("The mayor does not want to sell the land.", "The mayor refuses to sell the land."),
    ("The law forbids smoking here.", "The law does not allow smoking here."),
    ("She doubts that the plan works.", "She does not believe that the plan works."),
    ("The harvest was hardly affected.", "The harvest was not much affected."),
    ("Few people know the song.", "Not many people know the song."),
    ("The town lacks a hospital.", "The town has no hospital."),
    ("The company went bankrupt instead of recovering.", "The company did not recover but went bankrupt."),
    ("The valley is uninhabited.", "Nobody lives in the valley."),
    ("The prisoners are not allowed to write.", "The prisoners are forbidden to write."),
    ("The painter never left his village.", "The painter did not leave his village at any time."),
    ("It is no doubt the best cheese.", "It is certainly the best cheese."),
    ("They stopped the shipment.", "They did not let the shipment pass."),
    ("The two plans are not the same.", "The two plans are different."),
    ("The shop is no longer open.", "The shop is closed."),
    ("The owner did not keep the receipt.", "The owner threw away the receipt."),
    ("He did not remember the address.", "He forgot the address."),
    ("The road stays closed in winter.", "The road is not open in winter."),
    ("The actors remained silent.", "The actors did not speak."),
    ("The train did not stop in Graz.", "The train passed through Graz without stopping."),
    ("Prices rose in May and fell in June.", "In June prices fell, having risen in May."),
    ("The bride wore a long dress.", "The bride wore a full-length dress."),
    ("The suspect denied stealing the car.", "The suspect said he did not steal the car."),
    ("Her brother came to the party.", "Her brother went to the party."),
    ("Rents have doubled, the agency reported.", "Rents have reportedly doubled, according to the agency."),
    ("Only two guests stayed.", "No more than two guests stayed."),
    ("The new bridge is wider than the old one.", "The old bridge is narrower than the new one."),
    ("The bank lent the farmer money.", "The farmer borrowed money from the bank."),
    ("The judge did not change her mind.", "The judge did not alter her opinion."),
    ("Nobody has claimed the prize yet.", "The prize has not been claimed yet."),
    ("He would have liked to stay.", "He wanted to stay."),
    ("There is no reason to worry.", "There is no cause for concern."),
    (
        "If it had rained, the match would have been cancelled.",
        "Had it rained, the match would have been called off.",
    ),
    ("The guard let nobody in.", "The guard did not let anyone in."),
    ("The village is not far from the sea.", "The village is near the sea."),
    ("She couldn't help laughing.", "She had to laugh."),
    ("The results do not differ.", "The results are identical."),
    ("The offer was not unattractive.", "The offer was attractive."),
    ("The doors are kept shut.", "The doors are not opened."),
    ("The study did not include children.", "Children were excluded from the study."),
    ("The minister did not answer the question.", "The minister avoided the question."),
    ("The trip was not expensive.", "The trip was cheap."),
    ("The bird is not common here.", "The bird is rare here."),
    ("He is no stranger to pain.", "He knows pain well."),
    ("The twins are not alike.", "The twins are different."),
    ("The match had to be abandoned.", "The match could not be finished."),
    ("The talks will not resume before autumn.", "The talks will resume in autumn at the earliest."),
    ("The mice are now non-diabetic.", "The mice are no longer diabetic."),
    ("It goes without saying that he will pay.", "Of course he will pay."),
    ("A few guests stayed.", "Several guests stayed."),
    ("The film is by no means boring.", "The film is not boring at all."),
    ("The harbour has been closed since May.", "The harbour was closed in May."),
    ("The report was due out in June.", "The report was due to appear in June."),
    ("She said that she might come.", "She said that she would perhaps come."),
    ("The wall must not be painted.", "The wall may not be painted."),
    ("The ferry does not run on Sundays.", "There is no ferry on Sundays."),
    ("I do not think the dam will hold.", "I think the dam will not hold."),
    ("The car stopped in time.", "The car came to a stop in time."),
    ("The reports are not true.", "The reports are false."),
    ("The nurse, not the doctor, signed the form.", "The nurse signed the form instead of the doctor."),
    ("The company is expected to lose money.", "The company will probably lose money."),
    ("The bill may be vetoed.", "It is possible that the bill will be vetoed."),
    ("The plan has both friends and foes.", "The plan has friends as well as enemies."),
]

# Words that a strict reviser might change: a note at most.
NOTES = [
    ("He was not the first to leave.", "Others left before him."),
    ("The two sides have not met since May.", "The last meeting of the two sides was in May."),
    ("Many farmers keep goats.", "Most farmers keep goats."),
    ("Visitors must wear a badge.", "Visitors should wear a badge."),
    ("The clerk may lose his post.", "The clerk loses his post."),
]

# The change is there, and no word tells it.
MISSED = [
    ("The windows were unbreakable.", "The windows were destructible."),
    ("The captain will be out until May.", "The captain will play until May."),
    ("The villagers had trouble hearing the priest.", "The villagers heard the priest."),
    ("The talks bore no fruit.", "The talks were fruitful."),
    ("The mayor remained silent about the deal.", "The mayor spoke about the deal."),
]


@pytest.fixture(scope="module")
def pairs(encoder: Encoder, parser: Parser) -> Pairs:
    """The cases of all rows, and of every original against itself."""
    rows = [(o, t) for *_, o, t in FIRES] + SILENT + NOTES + MISSED
    return judged_cases([*rows, *((o, o) for o, _ in rows)], encoder, parser)


def shown(case: Case) -> list[Suspicion]:
    """What a user is shown by default."""
    enough = [s for s in detect(case) if s.confidence >= Settings().min_confidence]
    return [m.suspicion for m in merge(enough)]


def brief(case: Case, suspicion: Suspicion) -> tuple[str, Severity, str, str]:
    """Rule, severity, and the words of both sides."""
    assert suspicion.original is not None
    right, wrong = case.original_text(suspicion.original), case.translation_text(suspicion.translation)
    return suspicion.rule.code, suspicion.severity, right, wrong


@pytest.mark.parametrize("row", FIRES, ids=lambda row: f"{row[2]}: {row[3]}")
def test_a_change_is_found(pairs: Pairs, row: tuple[str, Severity, str, str, str, str]) -> None:
    case = pairs[row[4], row[5]]
    (suspicion,) = shown(case)
    assert brief(case, suspicion) == row[:4]
    assert suspicion.suggestion == row[2]
    assert f"“{row[2]}”" in suspicion.message
    assert f"“{row[3]}”" in suspicion.message


@pytest.mark.parametrize("pair", SILENT)
def test_other_words_for_the_same_are_left_alone(pairs: Pairs, pair: tuple[str, str]) -> None:
    assert [brief(pairs[pair], s) for s in shown(pairs[pair])] == []


@pytest.mark.parametrize("pair", NOTES)
def test_a_shade_is_a_note_at_most(pairs: Pairs, pair: tuple[str, str]) -> None:
    assert {s.severity for s in shown(pairs[pair])} <= {MINOR}


@pytest.mark.parametrize("original", sorted({row[4] for row in FIRES} | {o for o, _ in SILENT}))
def test_the_same_words_are_no_mistake(pairs: Pairs, original: str) -> None:
    assert list(detect(pairs[original, original])) == []


@pytest.mark.xfail(strict=True, reason="todo: said without a negation or a known opposite")
@pytest.mark.parametrize("pair", MISSED)
def test_changes_not_found_yet(pairs: Pairs, pair: tuple[str, str]) -> None:
    assert [s.rule.family for s in shown(pairs[pair])] == ["NEG"]


def test_every_rule_has_a_row_that_fires() -> None:
    assert {rule.code for rule in RULES} == {row[0] for row in FIRES}


def test_the_less_a_bead_is_believed_the_less_is_the_change(pairs: Pairs) -> None:
    case = pairs[FIRES[0][4], FIRES[0][5]]
    doubtful = replace(case.bead, bead=replace(case.bead.bead, score=0.0))
    (sure,), (unsure,) = detect(case), detect(replace(case, bead=doubtful))
    assert unsure.confidence == pytest.approx(sure.confidence / 2, abs=1e-3)


def test_nothing_is_said_without_links(pairs: Pairs) -> None:
    case = pairs[FIRES[0][4], FIRES[0][5]]
    assert list(detect(replace(case, bead=replace(case.bead, links=())))) == []


@pytest.mark.parametrize(
    ("word", "rest"),
    [
        ("unable", "able"),
        ("unhurt", "hurt"),
        ("invisible", "visible"),
        ("illegal", "legal"),
        ("undamaged", "damaged"),
        ("union", ""),
        ("under", ""),
        ("important", ""),
        ("district", ""),
        ("invited", ""),
        ("discussed", ""),
        ("understanding", ""),
    ],
)
def test_negative_prefixes(word: str, rest: str) -> None:
    assert bare(word) == rest


def test_no_word_stands_at_both_ends_of_an_axis() -> None:
    ends = [(key, axis) for key, places in poles().items() for axis, _ in places]
    assert [end for end in ends if ends.count(end) > 1] == []


def test_the_tables_are_in_lower_case_and_well_formed() -> None:
    assert all(word == word.lower() for row, _ in idioms() for word in row)
    assert all(len(pair) == 2 for pair in [*exclusive(), *unopposed()])
    sizes = [len(bound.words) for bound in bounds()]
    assert sizes == sorted(sizes, reverse=True)
    assert {bound.side for bound in bounds()} == {"above", "below"}
