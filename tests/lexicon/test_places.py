"""The same place under two names, and two places under almost the same name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.lexicon.places import countries, kind, place, same_place
from mtaudit.lexicon.tables import read_table

ROWS = read_table("places.tsv", ("name", "kind", "capitals", "demonyms", "aliases", "seats"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kiev", "Kyiv"),
        ("kyiv", "Kyiv"),
        ("KYIV", "Kyiv"),
        ("Ukrainians", "Ukraine"),
        ("the U.S.", "United States"),
        ("China’s", "China"),
        ("Côte d'Ivoire", "Ivory Coast"),
        ("Cote d'Ivoire", "Ivory Coast"),
        ("Turkiye", "Turkey"),
        ("The Hague", "The Hague"),
        ("U.N.", "United Nations"),
        ("Washington, D.C.", "Washington"),
        ("us", None),
        ("who", None),
        ("turkey", None),
        ("china", None),
        ("polish", None),
        ("male", None),
        ("who's", None),
        ("Congo", None),  # there are two
        ("Korean", None),
        ("Dominican", None),
        ("Ruritania", None),
        ("", None),
        ("the", None),
    ],
)
def test_usual_names(name: str, expected: str | None) -> None:
    assert place(name) == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kyiv", "Kiev"),
        ("Odesa", "Odessa"),
        ("Türkiye", "Turkey"),
        ("Burma", "Myanmar"),
        ("Czechia", "Czech Republic"),
        ("US", "United States"),
        ("America", "U.S.A."),
        ("American", "US"),
        ("Washington", "American"),
        ("UK", "British"),
        ("London", "Britain"),
        ("Beijing", "China"),
        ("Kremlin", "Moscow"),
        ("Kremlin", "Russian"),
        ("White House", "Washington"),
        ("Brussels", "EU"),
        ("Brussels", "Belgium"),
        ("Holland", "the Netherlands"),
        ("Congo", "DRC"),
        ("WHO", "World Health Organization"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("State Department", "US Department of State"),
        ("Daesh", "ISIS"),
    ],
)
def test_same(a: str, b: str) -> None:
    assert same_place(a, b)
    assert same_place(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Austria", "Australia"),
        ("Niger", "Nigeria"),
        ("Nigerien", "Nigerian"),
        ("North Korea", "South Korea"),
        ("Slovakia", "Slovenia"),
        ("Russia", "Ukraine"),
        ("Moscow", "Washington"),
        ("Tel Aviv", "Jerusalem"),
        ("Amsterdam", "The Hague"),
        ("English", "British"),
        ("European Council", "Council of Europe"),
        ("IMF", "World Bank"),
        ("Dominica", "Dominican Republic"),
        ("Guinea", "Guinea-Bissau"),
        ("the US", "us"),
        ("Ruritania", "Ruritania"),  # nothing is known of it
        ("", ""),
    ],
)
def test_not_the_same(a: str, b: str) -> None:
    assert not same_place(a, b)
    assert not same_place(b, a)


def test_kinds() -> None:
    assert [kind(n) for n in ("China", "Chinese", "Kyiv", "Kremlin", "NATO", "Crimea", "USSR", "sofa")] == [
        "country",
        "country",
        "city",
        "seat",
        "organisation",
        "region",
        "former",
        None,
    ]


def test_the_table_is_complete() -> None:
    assert len(countries()) >= 195
    assert len({row[0] for row in ROWS}) == len(ROWS)
    city_states = {"Singapore", "Vatican City"}
    for name, its_kind, capitals, demonyms, *_ in ROWS:
        if its_kind == "country":
            assert demonyms, name
            assert capitals or name in city_states, name
            assert place(name) == name
            assert all(same_place(name, d) for d in demonyms.split("; ")), name


@given(st.text(), st.sampled_from([row[0] for row in ROWS]))
def test_any_text_is_answered(text: str, name: str) -> None:
    assert same_place(text, name) is same_place(name, text)
    assert same_place(name, name)
