"""Fluency: what must be reported with its words and correction, and what looks like it and is right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtaudit.detectors.case import Case
from mtaudit.detectors.fluency import RULES, detect
from mtaudit.model import Passage, Suspicion
from mtaudit.mqm import Category, Severity

Cases = Callable[[str, str], list[Case]]

# rule, original, translation, the words reported, what to put there
FIRES = [
    # names without their capital, all in capitals
    ("FLU101", "She flew from Oslo to Kyiv.", "She went from Oslo to kyiv by plane.", "kyiv", "Kyiv"),
    ("FLU101", "The French minister came.", "The french minister arrived.", "french", "French"),
    ("FLU101", "The fair opens in October.", "The fair begins in october.", "october", "October"),
    ("FLU101", "It rained on Tuesday.", "On tuesday there was rain.", "tuesday", "Tuesday"),
    ("FLU101", "It opens on March 3.", "It will open on march 3.", "march", "March"),
    ("FLU101", "She said I could stay.", "She said that i could stay.", "i", "I"),
    ("FLU101", "Anna Koval spoke first.", "Anna KOVAL was the first to speak.", "KOVAL", "Koval"),
    ("FLU101", "Boats leave Lisbon daily.", "Every day boats leave LISBON.", "LISBON", "Lisbon"),
    # capitals inside a sentence
    ("FLU101", "They met during a visit to Oslo.", "They met on a visit In Oslo.", "In", "in"),
    ("FLU101", "He could be stringing me along.", "He could be leading Me on.", "Me", "me"),
    ("FLU101", "It has grown since the war began.", "It grew Since the war began.", "Since", "since"),
    ("FLU101", "The captain is tired.", "The captain Is tired.", "Is", "is"),
    ("FLU101", "A new hydrogen pump is planned.", "A new Hydrogen pump is planned.", "Hydrogen", "hydrogen"),
    (
        "FLU101",
        "The plan is to provide water.",
        "The plan is to Provide people with water.",
        "Provide",
        "provide",
    ),
    ("FLU101", "She works with children and adults.", "She works With children.", "With", "with"),
    # sentences that begin small
    ("FLU101", "He waited. Then he left.", "He waited for hours. then he went away.", "then", "Then"),
    ("FLU101", "The ferry sank at noon.", "the ferry went down off Norway.", "the", "The"),
    # all capitals gone, the end mark gone
    ("FLU101", "The ferry left Oslo on Monday.", "the ferry left oslo on monday.", "the", "The"),
    ("FLU109", "The ferry left at noon.", "The ferry sailed at noon", "noon", "noon."),
    ("FLU109", "“Is it over?”", "“Is this over", "over", "over?"),
    # spaces
    (
        "FLU102",
        "A broad-based plan was made.",
        "They made a broad -based plan.",
        "broad -based",
        "broad-based",
    ),
    (
        "FLU102",
        "A broad-based plan was made.",
        "They made a broad- based plan.",
        "broad- based",
        "broad-based",
    ),
    ("FLU102", "A three-hour talk followed.", "A three -hour talk came next.", "three -hour", "three-hour"),
    ("FLU102", "The ferry left early, as usual.", "The ferry went early , as always.", "early ,", "early,"),
    ("FLU102", "The ferry left early.", "The ferry went early .", "early .", "early."),
    ("FLU102", "It left, but late.", "It went ,but late.", "went ,but", "went, but"),
    ("FLU102", "It left, but late.", "It went,but late.", "went,but", "went, but"),
    ("FLU102", "It left. Nobody waved.", "It went away.Nobody waved.", "away.Nobody", "away. Nobody"),
    (
        "FLU102",
        "The mayor (elected in May) left.",
        "The mayor ( elected in May) went.",
        "( elected",
        "(elected",
    ),
    (
        "FLU102",
        "The mayor (elected in May) left.",
        "The mayor(elected in May) went.",
        "mayor(elected",
        "mayor (elected",
    ),
    ("FLU102", "It was the mayor’s plan.", "The plan was the mayor ’s.", "mayor ’s", "mayor’s"),
    ("FLU102", "Prices rose by 5%.", "Prices went up by 5 %.", "5 %", "5%"),
    ("FLU102", "The ferry left late.", "The  ferry went late.", "The  ferry", "The ferry"),
    # quotation marks
    ("FLU103", "It is “a weak link” in the chain.", "It is “a weak link“of the chain.", "“of", "” of"),
    ("FLU103", "He is “pulling my leg” here.", "He is “pulling my leg “in this.", "leg “in", "leg” in"),
    ("FLU103", '"We wait," she said.', '" We wait," she told us.', '" We', '"We'),
    (
        "FLU103",
        '"We will wait here," she said.',
        'She said: "We shall wait here. "',
        'here. "',
        'here."',
    ),
    ("FLU103", "They spoke of “a new start” today.", "They spoke of ”a new start” today.", "”", "“"),
    ("FLU103", "He called it “a disgrace” again.", "He called it a disgrace” once more.", "”", ""),
    (
        "FLU103",
        "They will “hold regular talks on fishing and trade”.",
        "They want to “hold regular” talks “on fishing and trade”.",
        "”",
        "",
    ),
    # words that stand twice
    ("FLU104", "The boat is in the harbour.", "The boat lies in the the harbour.", "the the", "the"),
    ("FLU104", "The boat belongs to the town.", "The boat belongs to to the town.", "to to", "to"),
    ("FLU104", "The boat sailed on Saturday.", "The boat sailed on on Saturday.", "on on", "on"),
    ("FLU104", "The town bought a boat.", "The town bought a boat boat.", "boat boat", "boat"),
    # words that are none
    (
        "FLU105",
        "The plan was discredited.",
        "People were inscriptioned about it.",
        "inscriptioned",
        "",
    ),
    ("FLU105", "The talks failed.", "The negociations failed.", "negociations", "negotiations"),
    ("FLU105", "The fans left.", "The suporters left.", "suporters", "supporters"),
    ("FLU105", "The children were noisy.", "The children were noisefullish.", "noisefullish", ""),
    ("FLU105", "The countries signed.", "The counrties signed the treaty.", "counrties", "countries"),
    # a and an
    ("FLU106", "It took an hour.", "It took a hour.", "a hour", "an hour"),
    ("FLU106", "She teaches at a university.", "She is at an university.", "an university", "a university"),
    ("FLU106", "An MRI scan was done.", "They did a MRI scan.", "a MRI", "an MRI"),
    ("FLU106", "An 80-year-old man fell.", "A 80-year-old man fell.", "A 80", "An 80"),
    ("FLU106", "She ate an apple.", "She ate a apple.", "a apple", "an apple"),
    ("FLU106", "The US delegation left.", "An US delegation went away.", "An US", "A US"),
    # number, subject and verb
    ("FLU106", "Two countries signed it.", "It was signed by two country.", "two country", "two countries"),
    ("FLU106", "Several ships sank.", "Then several ship sank.", "several ship", "several ships"),
    ("FLU106", "He has a boat.", "Today he have a boat.", "he have", "he has"),
    ("FLU106", "The children were late.", "The children was late.", "children was", "children were"),
    ("FLU106", "The boats have sunk.", "The boats has sunk.", "boats has", "boats have"),
    ("FLU106", "They were late again.", "They was late again.", "They was", "They were"),
    ("FLU106", "These men came late.", "These man came late.", "These man", ""),
    ("FLU106", "They must go home.", "They must to go home.", "must to", "must"),
    (
        "FLU106",
        "There were many people on board.",
        "There were much people on board.",
        "much people",
        "many people",
    ),
    ("FLU106", "She went home early.", "She has went home early.", "has went", ""),
    (
        "FLU106",
        "The minister said Kenya supplies it.",
        "The minister said that Kenya supply it.",
        "Kenya supply",
        "Kenya supplies",
    ),
    # words missing or too many
    (
        "FLU107",
        "The minister told Radio Norden it was over.",
        "The minister said Radio Norden that it was over.",
        "said Radio Norden that",
        "told Radio Norden that",
    ),
    (
        "FLU107",
        "He explained the rule to me.",
        "He explained me the rule.",
        "explained me",
        "explained to me",
    ),
    (
        "FLU107",
        "According to the minister, it is over.",
        "According the minister, it is over.",
        "According the",
        "According to the",
    ),
    ("FLU107", "It depends on the weather.", "It depends of the weather.", "depends of", "depends on"),
    (
        "FLU107",
        "They took part in the race.",
        "They participated to the race.",
        "participated to",
        "participated in",
    ),
    ("FLU107", "They all agree on it.", "They are agree on it.", "are agree", ""),
    ("FLU107", "Despite the rain they went.", "Despite of the rain they went.", "Despite of", "Despite"),
    ("FLU107", "The council made a plan.", "The council made plan.", "plan", "a plan"),
    (
        "FLU107",
        "The town needs a new ferry now.",
        "Now the town needs new ferry.",
        "new ferry",
        "a new ferry",
    ),
    # an article before a person
    (
        "FLU107",
        "It was late, said Marta Velden, who runs the inn.",
        "It was late, said the Marta Velden, who runs the inn.",
        "the Marta Velden",
        "Marta Velden",
    ),
    ("FLU107", "Otto Brenn left early.", "The Otto Brenn left early.", "The Otto Brenn", "Otto Brenn"),
    # marks of other languages
    ("FLU108", "It is slow, but it runs.", "It is slow， but it runs.", "，", ","),
    ("FLU108", '"Who has the key?" she asked.', '"¿Who has the key?" she asked.', "¿", ""),
    ("FLU108", "“We wait,” she said.", "„We wait“, she said.", "„", "“"),
    ("FLU108", "“We wait,” she said.", "« We wait », she said.", "«", "“"),
]

# original, translation: nothing to report
SILENT = [
    ("Marta Velden runs the museum.", "The Marta Velden museum is hers."),
    ("Marta Velden is not the one we knew.", "This is not the Marta Velden we knew."),
    ("Marta Velden's boat sank.", "The Marta Velden boat sank."),
    ("The ship Marta Velden sank.", "The Marta Velden sank."),
    ("The Veldens, Marta and Otto, left.", "The Veldens, Marta and Otto, went away."),
    ("Ferry sinks off Norway", "Ferry goes down off Norway"),
    ("Was it the ferry? asked Anna", "Anna asked whether it was the ferry"),
    ("They met Dr. Ek Jr.", "They met the doctor, Ek Jr."),
    # capitals
    ("Six people were hurt.", "6 people were hurt."),
    ("He likes roast turkey.", "Roast turkey is what he likes."),
    ("China and Chad signed.", "The china was from a shop whose owner is called Chad."),
    ("She runs the bakery.", "She is the boss of The Daily Loaf, a bakery."),
    ("He said: wait here.", "He said: Wait here."),
    ("He said “wait here” twice.", "He said twice: “Wait here.”"),
    ("The book sold well.", "The book Gone With The Tide sold well."),
    ("Ferry sinks off Norway.", "Ferry Goes Down Off the Coast of Norway"),
    ("Ferry sinks off Norway.", "FERRY GOES DOWN OFF NORWAY"),
    ("The Nato chief came.", "The NATO chief arrived."),
    ("The president spoke to the parliament.", "The President addressed Parliament."),
    ("He works at the health ministry.", "He works at the Department of Health."),
    ("She bought an iPhone. iPhones are dear.", "She bought an iPhone. iPhones are expensive."),
    ("The internet was down.", "The Internet did not work."),
    ("Kim met Koval in Oslo.", "Koval and Kim met in Oslo."),
    ("Oslo: the mayor resigned.", "OSLO (Norden News) — The mayor has stepped down."),
    ("They march in May.", "They may march in May."),
    ("The general’s widow spoke.", "The widow of von Berg spoke."),
    ("We need rest. Then we go.", "We need rest … then we go."),
    ("Is it far? he asked.", "“Is it far?” asked the captain."),
    ("It costs approx. five euros.", "The price is approx. five euros."),
    ("He takes vitamin A daily.", "Every day he takes vitamin A against it."),
    ("They arrested Arabs.", "They were detaining Palestinians there."),
    ("He spoke of the spirit of the congress.", "He spoke on the Spirit of the Congress."),
    # spaces
    ("It has two-room and three-room flats.", "It has two- and three-room flats."),
    ("The plan failed because of the rain.", "The plan - based on hope - failed."),
    ("It cooled to minus five.", "It cooled down to -5 degrees."),
    ("See the website.", "See https://example.org/a,b for more."),
    ("Write to the office.", "Write to info.Office@example.org today."),
    ("It cost 4,500 euros.", "The price was 4,500 euros."),
    ("Wait... there it is.", "Wait . . . there it is."),
    ("The ferry , they say , left .", "The ferry , people say , went away ."),
    ("Send it to your parents.", "Send it to the parent(s)."),
    ("It opens at 9 a.m. on Monday.", "On Monday it opens at 9 a.m. as usual."),
    ("He left. Nobody waved.", "He went.  Nobody waved."),
    ("It was a ratio of 3 to 1.", "The ratio was 3:1."),
    # quotation marks
    ("He said “yes” and left.", '"Yes," he said and went away.'),
    ("She called it a ‘triumph’.", "She called it a “triumph”."),
    ("It is 6 feet 2 inches.", "It measures 6' 2\" in all."),
    ("The dogs’ owner came.", "The owners’ dogs came."),
    ("It is “a weak link“of it.", "This is “a feeble link“of it."),
    ("„We wait“, she said.", "„We shall wait“, she said."),
    # doubled words
    ("She had had enough.", "She had had enough of it."),
    ("He went on on foot.", "He walked on on foot."),
    ("He knew that the plan failed.", "He knew that that plan had failed."),
    ("It is very late.", "It is very, very late."),
    ("They flew to the island.", "They flew to Bora Bora."),
    ("It was a long, long road.", "It was a long long road."),
    ("They sang the the song.", "They sang it, the the song."),
    ("He gave her a book.", "He gave her her book."),
    # non-words
    ("The line was disused.", "The hydrotherapist restarted the microbrewery."),
    ("The phone is charged.", "The powerbank is rechargeable."),
    ("He ate bánh mì with kombu.", "With kombu he ate his lunch."),
    ("The zorblike structure fell.", "It was the zorblike structure that fell."),
    ("Trains were cancelled.", "Unbookable trains were timetabled."),
    # a and an
    ("It is a one-way street.", "This is a one-way street."),
    ("A European firm bought it.", "It was bought by a European company."),
    ("An honest man came.", "There came an honest man."),
    ("He has an X-ray taken.", "They take an X-ray of him."),
    ("She has a UN job.", "She has a UNESCO job."),
    ("It is a historic day.", "It is an historic day."),
    ("An unidentified man came.", "There came an unidentified man."),
    ("An 11-year-old won.", "The winner is an 11-year-old."),
    ("An F grade is bad.", "It is bad to get an F."),
    ("The NASA probe landed.", "A NASA probe has landed."),
    # number, subject and verb
    ("Two percent were lost.", "The loss was two percent."),
    ("It is a two-country deal.", "The deal is a two country deal."),
    ("Five aircraft landed.", "There landed five aircraft."),
    ("The court asked that he go.", "The court demanded that he leave."),
    ("Did he have a boat?", "So does he have a boat?"),
    ("Let it be known.", "They let it have its way."),
    ("If it were up to us, we would.", "We would if it were up to us."),
    ("The team have won.", "The team have won again."),
    ("Anna and Kim have won.", "Both Anna and Kim have won."),
    ("On page 5 it ends.", "It ends on page 5."),
    ("These are people of the town.", "These people are from the town."),
    ("They look forward to sailing.", "They are looking forward to sailing."),
    ("The museum must be seen.", "The museum is a must to see."),
    # prepositions
    ("“It is over,” said Radio Norden.", "“It is over,” said Radio Norden that evening."),
    ("They took part to win.", "They participated to win."),
    ("He has lived here for years.", "He lives here since 1990."),
    ("It was told to the crew.", "The story was told to the crew."),
    ("They explained the problem away.", "They explained them away."),
    ("Listen, the captain speaks.", "Listen: the captain is speaking."),
    ("The price depends of course on it.", "Prices depend, of course, on it."),
    ("They got home to find it empty.", "They arrived to find it empty."),
    ("The council made a plan and a map.", "The council made plan and map."),
    ("A ferry sank in a storm off Norway", "Ferry sinks in storm off Norway"),
    ("He made a change.", "He made every change."),
    ("She called for “calm and patience”.", "She called for “calm” and also “patience”, then left."),
    # what the original has in the same way
    ("Tonight we eat at the kyiv café.", "At the kyiv café we eat tonight."),
    ("It depends of the weather, he said.", "He said that it depends of the weather."),
]


def _found(cases: Cases, original: str, translation: str) -> list[tuple[str, str, Suspicion]]:
    return [
        (s.rule.code, case.translation_text(s.translation), s)
        for case in cases(original, translation)
        for s in detect(case)
    ]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row[2])
def test_fault_is_reported_at_its_words(cases: Cases, row: tuple[str, str, str, str, str]) -> None:
    rule, original, translation, words, suggestion = row
    found = _found(cases, original, translation)
    assert (rule, words, suggestion) in [(code, text, s.suggestion) for code, text, s in found]


@pytest.mark.parametrize(("original", "translation"), SILENT)
def test_good_english_is_left_alone(cases: Cases, original: str, translation: str) -> None:
    assert [
        (code, text) for code, text, s in _found(cases, original, translation) if s.confidence >= 0.4
    ] == []


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row[2])
def test_the_same_text_twice_has_no_findings(cases: Cases, row: tuple[str, ...]) -> None:
    assert _found(cases, row[2], row[2]) == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([row[2] for row in FIRES]), min_size=2, max_size=6))
def test_the_same_document_twice_has_no_findings(cases: Cases, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert _found(cases, text, text) == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="aAzZ .,;:!?'\"“”„«»()-0 5%\n\té，", min_size=1, max_size=60))
def test_any_text_is_examined_and_its_spans_lie_in_it(cases: Cases, text: str) -> None:
    for _, _, s in _found(cases, "The ferry left at noon.", "Anna " + text):
        assert s.translation.end <= len("Anna " + text)
        assert len(s.translation) > 0


def test_findings_have_the_family_category_and_severity(cases: Cases) -> None:
    for _, _, s in _found(cases, "She flew to Kyiv.", "She went to kyiv by a aeroplane plane plane ."):
        assert (s.rule.family, s.rule.category, s.severity) == ("FLU", Category.FLUENCY, Severity.MINOR)
        assert s.message.endswith(".")
        assert 0 < s.confidence <= 1


def test_the_words_of_the_original_stand_with_the_finding(cases: Cases) -> None:
    original = "She flew from Oslo to Kyiv."
    ((_, _, s),) = _found(cases, original, "She went from Oslo to kyiv.")
    assert s.original is not None
    assert s.original.of(original) == "Kyiv"


def test_a_bead_without_an_original_is_examined(cases: Cases) -> None:
    (case,) = cases("It rained.", "She went to kyiv In May.")
    bare = replace(case, bead=replace(case.bead, original=Passage(()), links=(), substitutions=()))
    assert [case.translation_text(s.translation) for s in detect(bare)] == ["kyiv", "In"]
    assert {s.original for s in detect(bare)} == {None}


def test_codes_and_names_are_unique() -> None:
    assert len({r.code for r in RULES}) == len({r.name for r in RULES}) == len(RULES) == 9
    assert all("Example:" in r.text and "Leaves alone:" in r.text for r in RULES)
