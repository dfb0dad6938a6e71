"""NUM: pairs of sentences that must fire and near misses that must stay silent."""

# fmt: off
# ruff: noqa: E501
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from simple_beads import aligned

from mtaudit.detectors.numbers import RULES, detect
from mtaudit.model import Suspicion
from mtaudit.mqm import Severity

# Rule, words of the original, words of the translation, original, translation.
FIRING = [
    ("NUM101", "forty", "fourteen", "The fire left forty workers without a job.", "The fire left fourteen workers unemployed."),
    ("NUM101", "340", "430", "The yard sold 340 boats last season.", "Last season the shipyard sold 430 boats."),
    ("NUM101", "twenty-five", "52", "Police held twenty-five protesters overnight.", "The police detained 52 protesters for the night."),
    ("NUM101", "17", "seventy", "The bus carried 17 pupils.", "The bus was carrying seventy pupils."),
    ("NUM101", "12,400", "12,600", "Some 12,400 homes lost power.", "About 12,600 homes were without electricity."),
    ("NUM101", "three", "five", "The plan names three ministers as guarantors.", "The plan names five ministers as guarantors."),
    ("NUM101", "both", "three", "The governor thanked both brothers for their help.", "The governor thanked the three brothers for their help."),
    ("NUM101", "One", "Two", "One passenger died and the driver was hurt.", "Two passengers died and the driver was injured."),
    ("NUM101", "a dozen", "20", "She wrote a dozen novels in exile.", "In exile she wrote 20 novels."),
    ("NUM101", "half", "a third", "Nearly half of the members stayed away.", "Almost a third of the members stayed away."),
    ("NUM101", "third", "fourth", "It was her third film in a row.", "It was her fourth film in a row."),
    ("NUM101", "ninth", "19th", "The striker scored his ninth goal.", "The striker scored his 19th goal."),
    ("NUM101", "60", "80", "The camp feeds between 40 and 60 children.", "The camp feeds between 40 and 80 children."),
    ("NUM101", "2", "3", "The visitors won 4-2 after extra time.", "The visitors won 4-3 after extra time."),
    ("NUM101", "0.84", "0.48", "The index fell to 0.84 in autumn.", "In autumn the index dropped to 0.48."),
    ("NUM101", "seven", "nine", "Only seven of its 30 engines still run.", "Only nine of its 30 engines are still running."),
    ("NUM102", "3.5 million", "3.5 billion", "The storm cut power to 3.5 million homes.", "The storm left 3.5 billion homes without power."),
    ("NUM102", "40,000", "4,000", "The stadium seats 40,000 fans.", "The stadium has room for 4,000 fans."),
    ("NUM102", "$2bn", "$2 million", "The port will cost $2bn to rebuild.", "Rebuilding the port will cost $2 million."),
    ("NUM102", "0.6 million", "6 million", "Some 0.6 million voters are registered.", "Around 6 million voters are registered."),
    ("NUM102", "hundreds", "thousands", "In the square hundreds of miners sang.", "In the square thousands of miners were singing."),
    ("NUM102", "two trillion", "two billion", "The debt has passed two trillion.", "The debt has exceeded two billion."),
    ("NUM102", "15,000 tonnes", "150,000 tonnes", "The mill produced 15,000 tonnes of paper.", "The mill produced 150,000 tonnes of paper."),
    ("NUM103", "4 June", "6 April", "The treaty was signed on 4 June.", "The treaty was signed on 6 April."),
    ("NUM103", "May 8", "May 18", "He arrived on May 8 with two aides.", "On May 18 he arrived with two aides."),
    ("NUM103", "1985", "1995", "The consulate opened in 1985.", "The consulate was opened in 1995."),
    ("NUM103", "July", "June", "The festival will return in July.", "The festival will return in June."),
    ("NUM103", "Tuesday", "Thursday", "The vote is set for Tuesday.", "The vote is scheduled for Thursday."),
    ("NUM103", "1970s", "1960s", "The tower went up in the 1970s.", "The tower was built in the 1960s."),
    ("NUM103", "19th century", "18th century", "The hall dates from the 19th century.", "The hall dates from the 18th century."),
    ("NUM103", "February 2022", "February 2021", "The invasion began in February 2022.", "The invasion started in February 2021."),
    ("NUM103", "the 24th of July", "the 14th of July", "The clinic closed on the 24th of July.", "The clinic was closed on the 14th of July."),
    ("NUM103", "2025-03-01", "3 February 2025", "Deadline: 2025-03-01 for all offers.", "Deadline: 3 February 2025 for all offers."),
    ("NUM103", "third century", "third century BC", "The wall was built in the third century.", "The wall was built in the third century BC."),
    ("NUM104", "2:30 pm", "2:30 am", "The siren went off at 2:30 pm.", "The siren sounded at 2:30 am."),
    ("NUM104", "14:15", "15:15", "The train leaves at 14:15 from the old station.", "The train departs at 15:15 from the old station."),
    ("NUM104", "noon", "midnight", "The shop opens at noon.", "The shop opens at midnight."),
    ("NUM104", "three weeks", "three months", "The strike lasted three weeks.", "The strike lasted three months."),
    ("NUM104", "three-and-a-half hour", "a half-hour", "It was a three-and-a-half hour meeting.", "It was a half-hour meeting."),
    ("NUM104", "a decade", "20 years", "The region has had no rain for a decade.", "The region has had no rain for 20 years."),
    ("NUM104", "90 minutes", "nine minutes", "The drive takes 90 minutes.", "The drive takes nine minutes."),
    ("NUM104", "17-year", "16-year", "A 17-year-old student won the prize.", "A 16-year-old student won the prize."),
    ("NUM105", "80 miles", "80 kilometres", "The village lies 80 miles from the coast.", "The village lies 80 kilometres from the coast."),
    ("NUM105", "$200", "€200", "A ticket costs $200 at the door.", "A ticket costs €200 at the door."),
    ("NUM105", "500 square metres", "500 metres", "The hall measures 500 square metres.", "The hall measures 500 metres."),
    ("NUM105", "15 GWh a year", "15 GW", "The plant delivers 15 GWh a year.", "The plant delivers 15 GW a year."),
    ("NUM105", "30 pounds", "30 kilograms", "The fish weighed 30 pounds.", "The fish weighed 30 kilograms."),
    ("NUM105", "60 mph", "60 km/h", "He drove at 60 mph through the village.", "He was driving at 60 km/h through the village."),
    ("NUM105", "three nights", "three days", "They stayed three nights at the fort.", "They stayed three days at the fort."),
    ("NUM105", "60 litres per second", "60 litres per hour", "The pump moves 60 litres per second.", "The pump moves 60 litres per hour."),
    ("NUM105", "300 tonnes a day", "300 tonnes a year", "The mine sends 300 tonnes a day to the port.", "The mine sends 300 tonnes a year to the port."),
    ("NUM105", "600 megabits per second", "600 Mbit/h", "The line carries 600 megabits per second.", "The line carries 600 Mbit/h."),
    ("NUM104", "5 am", "05:00 (EDT) in the afternoon", "The probe lands at about 5 am.", "The probe lands at about 05:00 (EDT) in the afternoon."),
    ("NUM104", "noon", "1 o'clock noon", "The office opens at noon.", "The office opens at 1 o'clock noon."),
    ("NUM104", "3:20", "3:20 pm", "The quake struck at 3:20 on May 9.", "The quake struck on May 9 at 3:20 pm."),
    ("NUM104", "5 pm", "05:00", "The probe lands at 5 pm.", "The probe lands at 05:00."),
    ("NUM106", "4.2%", "2.4%", "Prices rose 4.2% in a year.", "Prices rose by 2.4% in one year."),
    ("NUM106", "85 percent", "58 per cent", "Some 85 percent of patients recovered.", "About 58 per cent of the patients recovered."),
    ("NUM106", "5%", "5 percentage points", "Support fell by 5% in spring.", "Support fell by 5 percentage points in spring."),
    ("NUM106", "a quarter", "20%", "The bank cut a quarter of its staff.", "The bank cut 20% of its staff."),
    ("NUM106", "a twentieth", "20%", "The cell costs less than a twentieth of the old one.", "The cell costs less than 20% of the old one."),
    ("NUM104", "10:30", "half eleven", "The board meets at 10:30 on Monday.", "On Monday the board meets at half eleven."),
    ("NUM106", "30%", "40%", "Yields rise by 15-30% a year.", "Yields rise by 15-40% a year."),
    ("NUM107", "14", "members", "The council dismissed its 14 members for negligence.", "The council dismissed its members for negligence."),
    ("NUM107", "$300 million", "loan", "The firm repaid the $300 million loan early.", "The firm repaid the loan early."),
    ("NUM107", "37", "quarries", "Inspectors closed 37 quarries in the district.", "Inspectors closed quarries in the district."),
    ("NUM108", "", "300", "The soldiers crossed the river at dawn.", "The 300 soldiers crossed the river at dawn."),
    ("NUM108", "", "25%", "Farmers lost part of the harvest to hail.", "Farmers lost part of the harvest, 25%, to hail."),
    ("NUM109", "3,009", "3.009", "The island reported 3,009 cases.", "The island reported 3.009 cases."),
    ("NUM109", "20,000 yuan", "200,00 yuan", "The fine is 20,000 yuan.", "The fine amounts to 200,00 yuan."),
    ("NUM109", "300,948 acres", "30,09,48 acres", "The lake covers 300,948 acres.", "The lake covers 30,09,48 acres."),
    ("NUM109", "2,600", "2 600", "The yard sold 2,600 boats.", "The yard sold 2 600 boats."),
    ("NUM109", "1,234,567", "1'234'567", "They counted 1,234,567 votes.", "They counted 1'234'567 votes."),
    ("NUM109", "the 1st of December 2019", "1st, December, 2019", "It closed on the 1st of December 2019.", "It was closed on 1st, December, 2019."),
    ("NUM109", "420,000 cubic metres", "420,000 m?", "The lake holds 420,000 cubic metres.", "The lake holds about 420,000 m?."),
    ("NUM109", "9.5", "9,5", "The bridge is 9.5 times longer.", "The bridge is 9,5 times longer."),
    ("NUM109", "1,234,567", "1.234.567", "They counted 1,234,567 votes.", "They counted 1.234.567 votes."),
    ("NUM110", "4", "19", "The crash left 4 dead and 19 injured.", "The crash left 19 dead and 4 injured."),
    ("NUM110", "July 1", "September 30", "Lessons run from July 1 to September 30.", "Lessons run from September 30 to July 1."),
    ("NUM110", "June 2", "August 9", "The lake is open June 2 to August 9.", "The lake opens on August 9 and closes on June 2."),
    ("NUM110", "20%", "35%", "Turnout rose from 20% to 35%.", "Turnout rose from 35% to 20%."),
    ("NUM110", "12", "30", "Rye and oats yielded 12 and 30 tonnes respectively.", "Rye and oats gave 30 and 12 tonnes respectively."),
    ("NUM111", "by 40 tonnes", "to 40 tonnes", "The catch rose by 40 tonnes.", "The catch rose to 40 tonnes."),
    ("NUM111", "to about 12%", "by about 12%", "Turnout fell to about 12%.", "Turnout fell by about 12%."),
    ("NUM110", "7%", "13%", "Imports grew 7% in June and 13% in July.", "Imports grew 13% in June and 7% in July."),
]

SILENT = [
    ("It was the first time in 17 months.", "It was the first time in a year and five months."),
    ("They want to double trade.", "They want to multiply their trade by two."),
    ("Sales fell by half.", "Sales fell to half."),
    # The same number in another form.
    ("The firm hired twenty-five thousand people.", "The company hired 25,000 people."),
    ("Some 0.4 million voters are registered.", "About 400,000 voters are registered."),
    ("The port will cost $2bn.", "The port will cost two billion dollars."),
    ("The debt is two milliard marks.", "The debt is 2 billion marks."),
    ("The yard sold 2,600 boats.", "The yard sold 2600 boats."),
    ("The yard sold 2,600 boats.", "The yard sold 2\u202f600 boats."),
    ("The yard sold 2 600 boats.", "The yard sold 2 600 boats."),
    ("They met on 8 May 2025 at noon.", "They met on May 8, 2025, at noon."),
    ("She wrote a dozen novels.", "She wrote 12 novels."),
    ("He bought half a dozen eggs.", "He bought six eggs."),
    ("Eighteen holes are played.", "18 holes are played."),
    ("It was her third film.", "It was her 3rd film."),
    ("It was its 3,000th match.", "It was its 3000th match."),
    ("The war is in its eighth year.", "The war has lasted 8 years."),
    ("World War II ended here.", "The Second World War ended here."),
    ("They won 21 to 20.", "They won 21-20."),
    ("The frame is 6 by 6 cm.", "The frame is 6x6 cm."),
    ("It affects 6/25 patients.", "It affects 6 of the 25 patients."),
    ("They ate two thirds of it.", "They ate 2/3 of it."),
    ("Output doubled in May.", "Output rose to twice as much in May."),
    ("Hundreds of soldiers came.", "Several hundred soldiers came."),
    # Small words that need not be numbers.
    ("Both sides agreed to talks.", "The two sides agreed to talks."),
    ("The two leaders met in Oslo.", "The leaders met in Oslo."),
    ("A couple of witnesses came.", "Two witnesses came."),
    ("He sent one message.", "He sent a message."),
    ("A pair of blue ticks appeared.", "Two blue ticks appeared."),
    ("No one was hurt in the blast.", "Nobody was hurt in the explosion."),
    ("One of the drivers fled.", "A driver fled."),
    ("She was the first to leave.", "She left before everybody else."),
    ("He called her twice.", "He called her again."),
    ("Half of the team stayed.", "Part of the team stayed."),
    ("The two wrote to one another.", "Both wrote to each other."),
    # Dates, with more or less detail, or told in another way.
    ("They met on May 8.", "They met on 8 May 2025."),
    ("They met on July 26.", "They met on the 26th."),
    ("They met on Wednesday.", "They met on May 8."),
    ("They met on May 8.", "They met on Wednesday."),
    ("They met last month.", "They met on April 17."),
    ("They met in April.", "They met last month."),
    ("They met on Dec. 29th, 2019.", "They met on 29 December 2019."),
    ("The report of 2025-03-01 is out.", "The report of 1 March 2025 is out."),
    ("It closed in summer, Nov-Feb.", "It closed in summer, from November to February."),
    ("The tower is from the 1800s.", "The tower is from the 19th century."),
    ("The talks resume on Tuesday, the 28th.", "The talks resume on the 28th (Tue)."),
    ("A man in his 30s was held.", "A man in his thirties was held."),
    ("A man in his 40s was held.", "A 40-year-old man was held."),
    ("Security changed after 9/11.", "Security changed after September 11."),
    ("It opened in 2014 for visitors.", "It was opened to visitors in the year 2014."),
    # Times and lengths of time.
    ("The siren went off at 2:30 pm.", "The siren went off at 14:30."),
    ("The siren went off at 2:30 pm.", "The siren went off at 2:30."),
    ("The siren went off at half past two.", "The siren went off at 2:30 pm."),
    ("The quake struck at 3:20 on May 9.", "The quake struck on May 9 at 3:20 in the morning."),
    ("The siren went off at 4:30 a.m.", "The siren went off at half past four in the morning."),
    ("The siren went off at 12:00.", "The siren went off at noon."),
    ("It is six in the morning there.", "It is six o'clock in the morning there."),
    ("It was a three-and-a-half hour meeting.", "The meeting lasted three hours and a half."),
    ("It was a three-and-a-half hour meeting.", "It was a three -hour and a half meeting."),
    ("The drive takes 90 minutes.", "The drive takes an hour and a half."),
    ("It has not rained for a decade.", "It has not rained for ten years."),
    ("The hunger strike lasted 48 hours.", "The hunger strike lasted two days."),
    ("Dana Ruiz, 20, was arrested.", "The 20-year-old Dana Ruiz was arrested."),
    # Units, conversions, shares.
    ("The village is 10 km away.", "The village is 6.2 miles away."),
    ("It lies 50 kilometres (31 miles) away.", "It lies 31 miles (50 kilometres) away."),
    ("He drove at up to 130mph (210km/h).", "He drove at up to 210 km/h."),
    ("The seat is 18 inches wide.", "The seat is 18 inches (46 cm) wide."),
    ("The fine is RMB 20,000.", "The fine is 20,000 yuan."),
    ("It covers 350,000 square meters.", "It covers 350,000 m²."),
    ("The repair cost £2.4 million.", "The repair cost £2.4 millions."),
    ("It opens on 17 October.", "It opens on october 17."),
    ("The rent is 9,5 euros.", "The rent is 9.5 euros."),
    ("Prices rose 20%.", "Prices rose 20 per cent."),
    ("Yields rise by 15-30%.", "Yields rise by 15 to 30 percent."),
    ("Half of all voters stayed away.", "50% of all voters stayed away."),
    ("A fifth of the herd died.", "20 percent of the herd died."),
    ("Nine out of ten farmers sold.", "90% of the farmers sold."),
    ("Nine out of ten farmers sold.", "Nine out of 10 farmers sold."),
    ("One in four cows died.", "A quarter of the cows died."),
    ("One in four cows died.", "25 percent of the cows died."),
    ("One in 2019 was enough.", "One was enough in 2019."),
    ("The deal is worth £11 million.", "It is an 11-million-pound deal."),
    ("The deal is worth £3.6 million.", "The deal has a value of 3.6 million pounds."),
    ("Costs exceed £250,000.", "Costs are above 250,000 pounds."),
    ("It ended shortly after midnight.", "It ended a little past 12 at night."),
    ("The pump moves 60 litres per second.", "The pump moves 60 litres of water per second."),
    ("The pump moves 60 litres per second.", "The pump moves 60 l/s."),
    ("The line carries 600 Mbps.", "The line carries 600 megabits per second."),
    ("The probe flies at 8 miles (12.8 kilometers) per second.", "The probe flies at 12.8 km or 8 miles per second."),
    ("The lake is 300 metres deep.", "Is it true that the lake is deep at 300 m? The divers say so."),
    ("They planted 30,000 mu (2,000 hectares) of rice.", "They planted 30,000 mu of rice."),
    ("Sales fell in the first quarter.", "Sales fell in the first three months of the year."),
    ("The old quarter was shut for one or two hours.", "The quarter was closed for one or two hours."),
    ("The train stops at 05:00 EST.", "The train stops at 5 o'clock in the morning EST."),
    ("The train stops at 12 noon.", "The train stops at midday."),
    # Places changed together with what is counted.
    ("The crash left 4 dead and 19 injured.", "19 were injured and 4 dead in the crash."),
    ("Imports grew 7% in June and 13% in July.", "In July imports grew 13%, in June 7%."),
    ("Turnout rose from 20% to 35%.", "Turnout rose to 35% from 20%."),
    ("Turnout rose from 20% to 35%.", "Turnout was 35%, up from 20%."),
    ("Lessons run from July 1 to September 30.", "Lessons end on September 30, having begun on July 1."),
    ("Lessons run from July 1 to September 30.", "Lessons run July 1 - September 30."),
    ("The sisters are 50 and 46 years old.", "The sisters are 46 and 50 years old."),
    ("The crew found 21 of 23 boats.", "Of the 23 boats the crew found 21."),
    # Left out with its clause, or part of a name.
    ("The mayor resigned after 300 people had marched to the old bridge.", "The mayor resigned."),
    ("Covid-19 closed the plant.", "The coronavirus closed the plant."),
    ("The A350 landed safely.", "The Airbus landed safely."),
    ("It happened on September 14 near the old mill.", "It happened that day near the old mill."),
]


def found(original: str, translation: str, *, score: float = 0.95, links: bool = True) -> list[Suspicion]:
    return list(detect(aligned(original, translation, score=score, links=links), original, translation))


def words(suspicion: Suspicion, original: str, translation: str) -> tuple[str, str, str]:
    left = suspicion.original.of(original) if suspicion.original else ""
    return suspicion.rule.code, left, suspicion.translation.of(translation)


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("row", FIRING)
def test_fires(row: tuple[str, str, str, str, str], links: bool) -> None:
    rule, left, right, original, translation = row
    seen = [words(s, original, translation) for s in found(original, translation, links=links)]
    assert seen == [(rule, left, right)]


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize(("original", "translation"), SILENT)
def test_stays_silent(original: str, translation: str, links: bool) -> None:
    assert [words(s, original, translation) for s in found(original, translation, links=links)] == []


@pytest.mark.parametrize("text", sorted({row[3] for row in FIRING} | {row[0] for row in SILENT}))
def test_a_text_against_itself_is_clean(text: str) -> None:
    assert found(text, text) == []


def test_every_rule_has_a_firing_row_and_a_stable_code() -> None:
    assert {rule.code for rule in RULES} == {row[0] for row in FIRING}
    assert all(rule.family == "NUM" and "Leaves alone" in rule.text for rule in RULES)


@pytest.mark.parametrize(
    ("original", "translation", "severity"),
    [
        ("The storm hit 3.5 million homes.", "The storm hit 3.5 billion homes.", Severity.CRITICAL),
        ("The storm hit 35 homes.", "The storm hit 53 homes.", Severity.MAJOR),
        ("The storm hit 4,176 homes.", "The storm hit about 4,200 homes.", Severity.MINOR),
        ("The storm hit 4,200 homes.", "The storm hit about 4,176 homes.", Severity.MAJOR),
        ("Some four dozen huts stand there.", "More than forty huts stand there.", Severity.MINOR),
        ("By then thirty percent of the wall stood.", "By then a third of the wall stood.", Severity.MINOR),
        ("By then thirty percent of the wall stood.", "By then a half of the wall stood.", Severity.MAJOR),
        ("They studied there in the 1980s.", "They studied there in 1980.", Severity.MINOR),
        ("The council dismissed its 14 members.", "The council dismissed its members.", Severity.MINOR),
        ("The firm repaid the $300 million loan.", "The firm repaid the loan.", Severity.MAJOR),
        ("The island reported 3,009 cases.", "The island reported 3.009 cases.", Severity.MAJOR),
        ("The cloth covers 300 square metres.", "The cloth covers 300 m? in all.", Severity.MINOR),
        ("The lake covers 300,948 acres.", "The lake covers 30,09,48 acres.", Severity.MINOR),
    ],
)
def test_severity_follows_the_facts(original: str, translation: str, severity: Severity) -> None:
    assert [s.severity for s in found(original, translation)] == [severity]


def test_the_remark_quotes_both_and_suggests_the_original() -> None:
    (suspicion,) = found("The storm hit 3.5 million homes.", "The storm hit 3.5 billion homes.")
    assert suspicion.message == "“3.5 million” became “3.5 billion”: 1,000 times more."
    assert suspicion.suggestion == "3.5 million"


@pytest.mark.parametrize(
    ("original", "translation", "seen"),
    [
        ("They met on Thursday.", "They met on May 8.", []),
        ("They met on May 8.", "They met on Thursday.", []),
        ("They met on Wednesday.", "They met on May 8.", []),  # late at night, or in another time zone
        ("They met on Thursday.", "They met on May 18.", [("NUM103", "Thursday", "May 18")]),
        ("They met on May 8.", "They met on Monday.", [("NUM103", "May 8", "Monday")]),
        ("They met on Monday, May 5.", "They met on May 5.", []),
        ("They meet on Thursday.", "They meet on May 15.", []),
        ("They met on Thursday.", "They met on April 2.", []),
        ("They met on Thursday and left on May 10.", "They met on May 8 and left on Saturday.", []),
    ],
)
def test_the_date_line_settles_what_a_weekday_is(
    original: str, translation: str, seen: list[tuple[str, str, str]]
) -> None:
    day = date(2025, 5, 11)
    got = detect(aligned(original, translation), original, translation, day)
    assert [words(s, original, translation) for s in got] == seen


def test_a_doubtful_alignment_lowers_confidence() -> None:
    texts = ("The storm hit 35 homes.", "The storm hit 53 homes.")
    (sure,), (doubtful,) = found(*texts, score=1.0), found(*texts, score=0.2)
    assert doubtful.confidence < sure.confidence - 0.2


def test_rivals_lower_confidence() -> None:
    (alone,) = found("The storm hit 35 homes.", "The storm hit 53 homes.")
    several = found("They saw 35, 46 and 57.", "They saw 53, 64 and 75.", links=False)
    assert several
    assert all(s.confidence < alone.confidence for s in several)


def test_spans_index_the_documents_not_the_passages() -> None:
    original, translation = "Start. The storm hit 35 homes.", "A much longer start. The storm hit 53 homes."
    (suspicion,) = found(original, translation)
    assert words(suspicion, original, translation) == ("NUM101", "35", "53")


def test_a_bead_with_hundreds_of_numbers_is_left_alone() -> None:
    table = " ".join(str(n) for n in range(1, 800, 2))
    assert found(table, table.replace("7", "8")) == []


_SENTENCES = st.lists(
    st.sampled_from(["in", "May", "8", "two", "million", "$", "5%", "3.5", "2014", "first", "a", "half", "hour", "km", "men", ",", "-", "to", "9/11", "1,000"]),
    max_size=14,
).map(" ".join)


@given(_SENTENCES, _SENTENCES)
def test_any_pair_gives_places_inside_the_texts(original: str, translation: str) -> None:
    for suspicion in found(original, translation):
        assert suspicion.translation.end <= len(translation)
        assert suspicion.translation.of(translation)
        assert 0 <= suspicion.confidence <= 1


@given(_SENTENCES)
def test_no_text_differs_from_itself(text: str) -> None:
    assert found(text, text) == []
