"""PRN through the real models: what must fire, with word and suggestion, and what must stay silent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mtaudit.detectors.case import Case
from mtaudit.detectors.pronouns import RULES, detect
from mtaudit.model import Suspicion
from mtaudit.mqm import Severity

CaseFactory = Callable[[str, str], list[Case]]

SHOWN = 0.5  # the confidence from which findings are reported by default

# original, translation, rule, word of the translation, suggestion
FIRES = [
    (
        "The president repeated his promise to the miners on Monday.",
        "On Monday the president renewed her pledge to the miners.",
        "PRN101",
        "her",
        "his",
    ),
    (
        "Marta Lindqvist said she would not sell the family farm.",
        "Marta Lindqvist said he would not sell the family farm.",
        "PRN101",
        "he",
        "she",
    ),
    (
        "The judge thanked him for the letter.",
        "The judge thanked her for the letter.",
        "PRN101",
        "her",
        "him",
    ),
    (
        "The singer taught himself to play the organ.",
        "The singer taught herself to play the organ.",
        "PRN101",
        "herself",
        "himself",
    ),
    ("The winning design was hers.", "The winning design was his.", "PRN101", "his", "hers"),
    (
        "His lawyers have appealed against the ruling.",
        "Her lawyers appealed the ruling.",
        "PRN101",
        "Her",
        "His",
    ),
    ("She left for Oslo the next morning.", "The next morning, he left for Oslo.", "PRN101", "he", "she"),
    (
        "Orban voiced his readiness to travel to Ankara.",
        "Orban expressed her wish to go to Ankara.",
        "PRN101",
        "her",
        "his",
    ),
    (
        "The neighbours had not seen him since Easter.",
        "The neighbours hadn't seen her since Easter.",
        "PRN101",
        "her",
        "him",
    ),
    (
        "Ruth Adeyemi sold the shop after her husband died.",
        "Ruth Adeyemi sold the shop after his husband died.",
        "PRN101",
        "his",
        "her",
    ),
    (
        "Peter Novak opened the debate with Novak's usual warning about debt.",
        "Peter Novak opened the debate with her usual warning about debt.",
        "PRN101",
        "her",
        "his",
    ),
    (
        "Queen Margrethe greeted the crowd and thanked the choir.",
        "Queen Margrethe greeted the crowd and his guests thanked the choir.",
        "PRN101",
        "his",
        "her",
    ),
    (
        "Mr Falk said that he had signed nothing.",
        "Mr Falk said that she had not signed anything.",
        "PRN101",
        "she",
        "he",
    ),
    (
        "Kenya has opened the border because it needs the grain.",
        "Kenya has opened the border because he needs the grain.",
        "PRN102",
        "he",
        "it",
    ),
    (
        "While Turkey has offered to host the talks, it has also sold drones to both sides.",
        "While Turkey has offered to host the talks, he also sold drones to both sides.",
        "PRN102",
        "he",
        "it",
    ),
    (
        "The company said it would close its plant in Gdansk.",
        "The company said he would close its plant in Gdansk.",
        "PRN102",
        "he",
        "it",
    ),
    (
        "The bank has raised its fees twice this year.",
        "The bank has raised his fees twice this year.",
        "PRN102",
        "his",
        "its",
    ),
    (
        "The committee published its report on Friday.",
        "The committee published her report on Friday.",
        "PRN102",
        "her",
        "its",
    ),
    (
        "The tunnel was closed after water entered it.",
        "The tunnel was closed after water entered him.",
        "PRN102",
        "him",
        "it",
    ),
    ("He was taken to a clinic in Graz.", "It was taken to a clinic in Graz.", "PRN102", "It", "He"),
    (
        "She hopes to finish the book by spring.",
        "It hopes to finish the book by spring.",
        "PRN102",
        "It",
        "She",
    ),
    (
        "The mayor opened the bridge with his daughter.",
        "The mayor opened the bridge with its daughter.",
        "PRN102",
        "its",
        "his",
    ),
    (
        "The witness said police had threatened her.",
        "The witness said police had threatened it.",
        "PRN102",
        "it",
        "her",
    ),
    (
        "The ministry defended itself against the charge.",
        "The ministry defended himself against the charge.",
        "PRN102",
        "himself",
        "itself",
    ),
    ("Her brother paid for the ticket.", "Your brother paid for the ticket.", "PRN103", "Your", "Her"),
    (
        "The driver was fined because he had no licence.",
        "The driver was fined because you had no licence.",
        "PRN103",
        "you",
        "he",
    ),
    (
        "“I was wrong about the dam,” the engineer wrote.",
        "“It was wrong about the dam,” the engineer wrote.",
        "PRN103",
        "It",
        "I",
    ),
    (
        "“I lost my house in the flood,” the baker said.",
        "“He lost my house in the flood,” the baker said.",
        "PRN103",
        "He",
        "I",
    ),
    (
        "The sailors were freed after they had spent a month in a cell.",
        "The sailors were freed after he had spent a month in a cell.",
        "PRN103",
        "he",
        "they",
    ),
    (
        "“We have sold our boat,” the fisherman said.",
        "“They have sold our boat,” the fisherman said.",
        "PRN103",
        "They",
        "We",
    ),
    ("Her sister runs the mill.", "Her brother runs the mill.", "PRN104", "brother", "sister"),
    (
        "The king opened the new parliament.",
        "The queen opened the new parliament.",
        "PRN104",
        "queen",
        "king",
    ),
    (
        "A local businesswoman bought the theatre.",
        "A local businessman bought the theatre.",
        "PRN104",
        "businessman",
        "businesswoman",
    ),
    ("The waitress called the police.", "The waiter called the police.", "PRN104", "waiter", "waitress"),
    (
        "His father worked in the shipyard.",
        "His mother worked in the shipyard.",
        "PRN104",
        "mother",
        "father",
    ),
    ("Mrs Hale declined to comment.", "Mr Hale declined to comment.", "PRN104", "Mr", "Mrs"),
    (
        "The spokeswoman denied the report.",
        "The spokesman denied the report.",
        "PRN104",
        "spokesman",
        "spokeswoman",
    ),
    (
        "Two nuns ran the school until 1987.",
        "Two monks ran the school until 1987.",
        "PRN104",
        "monks",
        "nuns",
    ),
    ("The actress won her third award.", "The actor won her third award.", "PRN104", "actor", "actress"),
    (
        "Only one male nurse worked on the ward.",
        "Only one female nurse worked on the ward.",
        "PRN104",
        "female",
        "male",
    ),
    ("The bride arrived an hour late.", "The groom arrived an hour late.", "PRN104", "groom", "bride"),
    ("The princess has sold the island.", "The prince sold the island.", "PRN104", "prince", "princess"),
    (
        "The old man fed the pigeons every morning.",
        "The old woman fed the pigeons every morning.",
        "PRN104",
        "woman",
        "man",
    ),
    (
        "Anna Berg, the union's chairwoman, resigned.",
        "Anna Berg, the union's chairman, resigned.",
        "PRN104",
        "chairman",
        "chairwoman",
    ),
    (
        "Chancellor Friedrich Merz travelled to Warsaw on Monday. He repeated his offer to Donald Tusk.",
        "Chancellor Friedrich Merz went to Warsaw on Monday. Here she renewed the offer to Donald Tusk.",
        "PRN101",
        "she",
        "he",
    ),
    (
        "Ursula Kessler, who leads the commission, defended the plan. The plan will cost nine billion euros.",
        "Ursula Kessler, who heads the commission, defended his plan. The plan will cost nine billion euros.",
        "PRN101",
        "his",
        "her",
    ),
    (
        "As Brazil prepares for the summit, it has asked Washington for guarantees.",
        "While Brazil is preparing for the summit, he asked Washington for guarantees.",
        "PRN102",
        "he",
        "it",
    ),
    (
        "Siemens said on Tuesday that it would cut 600 jobs.",
        "Siemens announced on Tuesday that he would cut 600 jobs.",
        "PRN102",
        "he",
        "it",
    ),
    (
        "Iran denied the report, saying its ships were in port.",
        "Iran denied the report and said his ships were in port.",
        "PRN102",
        "his",
        "its",
    ),
    (
        "In her memoir, the actress describes how her mother left the country.",
        "In his memoirs, the actress describes how her mother left the country.",
        "PRN101",
        "his",
        "her",
    ),
    (
        "Lukas Brandt has two daughters; the younger one studies in Leeds.",
        "Lukas Brandt has two sons; the younger one studies in Leeds.",
        "PRN104",
        "sons",
        "daughters",
    ),
    (
        "The prime minister, who lost her seat in June, has not spoken since.",
        "The prime minister, who lost his seat in June, has not spoken since then.",
        "PRN101",
        "his",
        "her",
    ),
    (
        "The pilot said he could not see the runway.",
        "The pilot said that she couldn't see the runway.",
        "PRN101",
        "she",
        "he",
    ),
    (
        "The court said its decision was final.",
        "The court declared that his decision was final.",
        "PRN102",
        "his",
        "its",
    ),
    (
        "France recalled its ambassador after the vote.",
        "France recalled her ambassador following the vote.",
        "PRN102",
        "her",
        "its",
    ),
    (
        "Sergei Lavrin accused the West of lying. Lavrin's remarks drew applause.",
        "Sergei Lavrin accused the West of lying. Her remarks were met with applause.",
        "PRN101",
        "Her",
        "His",
    ),
    (
        "The crown prince will visit Oslo in May.",
        "The crown princess is to visit Oslo in May.",
        "PRN104",
        "princess",
        "prince",
    ),
    (
        "“My father taught me to sail,” she recalled.",
        "“His father taught me to sail,” she recalled.",
        "PRN103",
        "His",
        "My",
    ),
    (
        "The spokesman for the army gave no details.",
        "The army spokeswoman did not give any details.",
        "PRN104",
        "spokeswoman",
        "spokesman",
    ),
    (
        "The drone lost contact before it hit the mast.",
        "The drone lost contact before he hit the mast.",
        "PRN102",
        "he",
        "it",
    ),
    ("The volunteers said they were tired.", "The volunteers said he was tired.", "PRN103", "he", "they"),
    (
        "Sir Alan Pike was asked about the fee.",
        "Dame Alan Pike was asked about the fee.",
        "PRN104",
        "Dame",
        "Sir",
    ),
]

# original, translation
SILENT = [
    (
        "Orban voiced Orban's readiness to travel to Ankara.",
        "Viktor Orban voiced his readiness to travel to Ankara.",
    ),
    ("The president repeated his promise.", "The president repeated the promise."),
    ("Zelensky's speech lasted an hour.", "His speech lasted an hour."),
    ("She said the vote was lost.", "The minister said the vote was lost."),
    ("The applicant must sign his form.", "The applicant must sign their form."),
    ("Every pupil brings his own lunch.", "All pupils bring their own lunch."),
    ("The company said it would pay.", "The company said they would pay."),
    ("The team lost its captain.", "The team lost their captain."),
    ("“I will resign in May,” the minister said.", "The minister said he would resign in May."),
    ("He said he would not pay.", "“I will not pay,” he said."),
    ("It is believed that he fled to Chile.", "He is believed to have fled to Chile."),
    ("It was she who found the letter.", "She was the one who found the letter."),
    ("It is important to drink enough water.", "You should drink enough water."),
    ("The dog hurt its paw.", "The dog hurt his paw."),
    ("The baby lost its shoe.", "The baby lost her shoe."),
    ("The ship lost her rudder in the storm.", "The ship lost its rudder in the storm."),
    ("The ferry and its crew are safe.", "The ferry and her crew are safe."),
    ("Hale met Anna Weiss, and her lawyer spoke first.", "Anna Weiss met Hale, and her lawyer spoke first."),
    (
        "Peter told Anna that his car was gone and her keys were in it.",
        "Peter told Anna that her keys were in his car, which was gone.",
    ),
    ("Anna gave him the keys.", "He got the keys from her."),
    ("He was praised by her in public.", "She praised him in public."),
    ("The policeman stopped the car.", "The police officer stopped the car."),
    ("The spokeswoman denied it.", "The spokesperson denied it."),
    ("Her brother is a fireman.", "Her brother is a firefighter."),
    ("The chairman resigned.", "The chair resigned."),
    ("Ladies and gentlemen, the show begins.", "Gentlemen and ladies, the show is starting."),
    ("His wife and her husband know each other.", "Her husband and his wife know each other."),
    ("His parents came from Split.", "His father and mother came from Split."),
    ("Chairman Ana Lopes opened the session.", "Chairwoman Ana Lopes opened the session."),
    ("Stephen King sold the house.", "The writer Stephen King sold the house."),
    ("You never know what the sea brings.", "One never knows what the sea brings."),
    ("We can see the comet in May.", "You can see the comet in May."),
    ("It rained all day in Porto.", "There was rain all day in Porto."),
    ("China said it would respond.", "Beijing said it would respond."),
    ("Kim said the offer was fair.", "Kim said that her offer was fair."),
    (
        "The doctor examined the patient and signed the form.",
        "The doctor examined the patient and he signed the form.",
    ),
    ("Xi arrived in Moscow and praised the parade.", "Xi arrived in Moscow and he praised the parade."),
    ("The fatherland called.", "The motherland called."),
    ("The US sent him home.", "The United States sent him home."),
    ("They asked him to leave, but he refused.", "He was asked to go but he declined."),
    ("The report says its authors disagree.", "The report says that the authors disagree."),
    ("Maria Costa and her son Luis own the bar.", "The bar belongs to Maria Costa and her son Luis."),
    (
        "Tom Reed thanked his mother; she had paid his rent.",
        "Tom Reed thanked his mother, who had paid the rent for him.",
    ),
    ("The government and its allies voted against.", "The government and their allies voted no."),
    ("Assad's army lost its last base.", "Assad's army lost his last base."),
    ("The actor won an award.", "The performer won an award."),
    (
        "Chancellor Friedrich Merz travelled to Warsaw on Monday. He repeated his offer of talks.",
        "On Monday, Chancellor Friedrich Merz, who travelled to Warsaw, repeated the offer of talks.",
    ),
    (
        "The visit comes as Peru continues its efforts. President Hugo Rios has voiced his frustration.",
        "The visit takes place as Peru keeps up efforts. Its president, Hugo Rios, has voiced frustration.",
    ),
    (
        "Siemens said on Tuesday that it would cut 600 jobs. Its chief executive, Roland Haas, apologised.",
        "Siemens boss Roland Haas announced on Tuesday that he would cut 600 jobs. He apologised.",
    ),
    (
        "Ukraine's president said his country would not yield.",
        "Ukraine's president said that its army would not yield.",
    ),
    ("Mexico's leader thanked her allies.", "The leader of Mexico thanked its allies."),
    (
        "The minister met her Polish counterpart, who offered his help.",
        "The minister met with the Polish counterpart, who offered her his help.",
    ),
    ("He called the vote a farce.", "The opposition leader called the vote a farce."),
    ("According to him, the road is closed.", "He says that the road is closed."),
    ("The road is closed, he said.", "According to the mayor, the road is closed."),
    ("Nobody knows his own strength.", "Nobody knows their own strength."),
    ("The child dropped his ice cream.", "The child dropped its ice cream."),
    ("The horse threw its rider.", "The horse threw her rider."),
    ("“I'm proud of my team,” said coach Ines Duarte.", "Coach Ines Duarte said she was proud of her team."),
    ("Coach Ines Duarte said she was proud of her team.", "“I am proud of my team,” coach Ines Duarte said."),
    ("The court heard that it was he who had paid.", "The court heard that he was the one who paid."),
    (
        "Trump said Putin had promised him peace; he did not say when.",
        "Trump said that Putin promised him peace, but did not say when.",
    ),
    ("It took her nine hours to reach the top.", "She needed nine hours to reach the top."),
    ("It is up to him to decide.", "He has to decide."),
    ("Her Majesty opened the hospital.", "The Queen opened the hospital."),
    ("The king's speech was broadcast live.", "The monarch's address was broadcast live."),
    ("The boys and girls sang.", "The girls and boys sang."),
    (
        "The company and its owner, Karl Voss, were fined. He has appealed.",
        "Karl Voss and his company were fined. He appealed.",
    ),
    ("Germany should raise its spending, she argued.", "She argued that Germany must raise spending."),
    (
        "The party chose Lena Holm as its leader.",
        "The party elected Lena Holm as leader; she is its first woman.",
    ),
    (
        "Moscow accused Kyiv of breaking the truce; it gave no proof.",
        "Russia accused Ukraine of breaking the ceasefire, but gave no evidence for it.",
    ),
    ("The chairman of the board, Ruth Klein, left.", "The chairwoman of the board, Ruth Klein, left."),
    (
        "Mayor Sadiq Noor said the tram was his idea.",
        "The mayor, Sadiq Noor, said the tram had been his idea.",
    ),
    ("He had his bag stolen in Rome.", "His bag was stolen in Rome."),
    ("They found him a flat.", "A flat was found for him."),
    ("Police say the suspect handed himself in.", "Police say the suspect turned themselves in."),
    ("The people want their money back.", "The population wants its money back."),
    ("The army said its soldiers had left.", "The army said that their soldiers had withdrawn."),
    ("We are told that the ferry sank.", "They say the ferry sank."),
    ("You can book on the website.", "They can be booked on the website."),
    ("Mr. and Mrs. Tan own the café.", "The café belongs to Mrs. and Mr. Tan."),
    ("His parents, Eva and Milan, fled in 1968.", "His mother Eva and his father Milan fled in 1968."),
    ("The man was arrested with his girlfriend.", "The man was arrested together with his partner."),
]


def found(made: list[Case]) -> list[tuple[Case, Suspicion]]:
    return [(case, suspicion) for case in made for suspicion in detect(case)]


@pytest.mark.parametrize(("original", "translation", "rule", "word", "suggestion"), FIRES)
def test_fires(
    *, cases: CaseFactory, original: str, translation: str, rule: str, word: str, suggestion: str
) -> None:
    got = found(cases(original, translation))
    assert [(s.rule.code, c.translation_text(s.translation), s.suggestion) for c, s in got] == [
        (rule, word, suggestion)
    ]
    assert all(s.confidence >= SHOWN for _, s in got)


@pytest.mark.parametrize(("original", "translation"), SILENT)
def test_stays_silent(cases: CaseFactory, original: str, translation: str) -> None:
    got = found(cases(original, translation))
    assert [(s.rule.code, c.translation_text(s.translation), s.message) for c, s in got] == []


@pytest.mark.parametrize("text", sorted({row[1] for row in FIRES}))
def test_a_text_agrees_with_itself(cases: CaseFactory, text: str) -> None:
    assert found(cases(text, text)) == []


# original, translation, how bad
SEVERITIES = [
    ("The actress won her third award.", "The actor won her third award.", Severity.MINOR),
    ("The waitress called the police.", "The waiter called the police.", Severity.MAJOR),
    ("“We have lost our keys,” they said.", "“We have lost my keys,” they said.", Severity.MINOR),
    ("The judge thanked him.", "The judge thanked her.", Severity.MAJOR),
]


@pytest.mark.parametrize(("original", "translation", "severity"), SEVERITIES)
def test_severity(cases: CaseFactory, original: str, translation: str, severity: Severity) -> None:
    assert [s.severity for _, s in found(cases(original, translation))] == [severity]


def test_names_the_person_and_points_at_both_words(cases: CaseFactory) -> None:
    original = "Viktor Halas met the press. Halas defended his plan."
    translation = "Viktor Halas met the press. Halas defended her plan."
    [(case, suspicion)] = found(cases(original, translation))
    assert suspicion.message == "“her” refers to Halas, who is “he” in the original."
    assert suspicion.original is not None
    assert case.original_text(suspicion.original) == "his"
    assert suspicion.translation.start == translation.index("her plan")


def test_the_rest_of_the_original_says_who_is_a_woman(cases: CaseFactory) -> None:
    """Nothing in the sentence tells; what the original says of her two sentences earlier does."""
    original = "Mrs Tarek runs the port. The port is full. Ships wait for Tarek's signal."
    translation = "Mrs Tarek runs the port. The port is full. The ships wait for his signal."
    assert [(s.rule.code, s.suggestion) for _, s in found(cases(original, translation))] == [
        ("PRN101", "her")
    ]


def test_gender_nobody_tells_is_left_alone(cases: CaseFactory) -> None:
    assert found(cases("Ships wait for Tarek's signal.", "The ships wait for his signal.")) == []


def test_rules_are_named_and_explained() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.family == "PRN"
        assert "Leaves alone" in rule.text
