"""Settings: defaults, file, flags, and every way to get one wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtaudit.config import Settings, load_settings, nearest, pair_ignores
from mtaudit.errors import ConfigError
from mtaudit.mqm import Severity


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    # A file of its own at the top, so that nothing above the test's folder is ever found.
    (tmp_path / "mtaudit.toml").write_text("", encoding="utf-8")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    return inner


def test_defaults(folder: Path) -> None:
    assert load_settings(folder, {}) == Settings("", 0.3, (), (), None, False)


def test_file_overrides_defaults_and_flags_override_the_file(folder: Path) -> None:
    (folder / "mtaudit.toml").write_text(
        'min-confidence = 0.7\nselect = ["trm", "NUM001"]\nfail_on = "major"\nforce = true\n',
        encoding="utf-8",
    )
    from_file = load_settings(folder, {"min_confidence": None, "select": None})
    assert from_file == Settings("", 0.7, ("TRM", "NUM001"), (), Severity.MAJOR, True)
    flagged = load_settings(folder, {"min_confidence": 1, "select": ("PRN",), "encoder": "m"})
    assert flagged == Settings("m", 1.0, ("PRN",), (), Severity.MAJOR, True)


def test_a_glossary_is_found_from_the_folder_of_the_file(folder: Path) -> None:
    (folder.parent / "mtaudit.toml").write_text('glossary = "terms/g.csv"\n', encoding="utf-8")
    assert load_settings(folder, {}).glossary == str(folder.parent / "terms" / "g.csv")
    assert load_settings(folder, {"glossary": "mine.csv"}).glossary == "mine.csv"
    (folder.parent / "mtaudit.toml").write_text('glossary = "/terms/g.csv"\n', encoding="utf-8")
    assert load_settings(folder, {}).glossary == "/terms/g.csv"
    (folder.parent / "mtaudit.toml").write_text('glossary = ""\n', encoding="utf-8")
    assert load_settings(folder, {}).glossary == ""


def test_the_nearest_file_upwards_counts_alone(folder: Path) -> None:
    (folder.parent.parent / "mtaudit.toml").write_text(
        "min-confidence = 0.1\nforce = true\n", encoding="utf-8"
    )
    (folder.parent / "pyproject.toml").write_text("[tool.mtaudit]\nmin-confidence = 0.2\n", encoding="utf-8")
    assert load_settings(folder, {}) == Settings(min_confidence=0.2)
    (folder.parent / "mtaudit.toml").write_text("min-confidence = 0.3\n", encoding="utf-8")
    assert load_settings(folder, {}) == Settings(min_confidence=0.3)


@pytest.mark.parametrize(
    "text", ["", "[project]\nname = 'x'\n", "[tool.other]\nmin-confidence = 9\n", "tool = 3\n"]
)
def test_a_project_file_without_our_table_is_passed_over(folder: Path, text: str) -> None:
    (folder.parent.parent / "mtaudit.toml").write_text("min-confidence = 0.1\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    assert load_settings(folder, {}).min_confidence == 0.1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "min-confidance = 0.5",
            ["unknown key 'min-confidance'", "did you mean 'min-confidence'?", "fail-on"],
        ),
        ("zzz = 1", ["unknown key 'zzz'; known keys"]),
        ("min-confidence = 1.01", ["min-confidence must be a number from 0 to 1, not 1.01"]),
        ("min-confidence = -0.1", ["from 0 to 1"]),
        ("min-confidence = nan", ["from 0 to 1"]),
        ("min-confidence = true", ["from 0 to 1"]),
        ("min-confidence = '0.5'", ["from 0 to 1"]),
        ("select = 'TRM'", ["select must be a list of rule codes"]),
        ("select = ['TR']", ["such as TRM"]),
        ("select = ['TRM1']", ["such as TRM"]),
        ("ignore = [3]", ["ignore must be a list"]),
        ("fail-on = 'bad'", ["fail-on must be one of minor, major, critical, not 'bad'"]),
        ("fail-on = 5", ["one of minor"]),
        ("force = 'yes'", ["force must be true or false"]),
        ("encoder = 3", ["encoder must be the name or folder"]),
        ("glossary = 3", ["glossary must be the path of a CSV file"]),
        ("fail-on = 'minor'\nfail_on = 'major'", ["fail-on is set twice"]),
        ("select = [", ["cannot be read as TOML"]),
        ("severity = 'major'", ["severity must be a table, not 'major'"]),
        ("[severity]\nTRM1 = 'minor'", ["severity: a key must be a rule code or family", "not 'TRM1'"]),
        (
            "[severity]\nTRM101 = 'mild'",
            ["severity: TRM101 must be one of minor, major, critical, not 'mild'"],
        ),
        ("[severity]\nTRM = 'minor'\ntrm = 'major'", ["severity: TRM is set twice"]),
        ("[per-pair-ignores]\n'fr-*' = 'FLU'", ["per-pair-ignores: fr-* must be a list of rule codes"]),
        ("[per-pair-ignores]\n'fr-*' = ['FL']", ["fr-* must be a list of rule codes", "not ['FL']"]),
        ("per-pair-ignores = ['FLU']", ["per-pair-ignores must be a table"]),
    ],
)
def test_a_bad_file_is_named_with_its_key(folder: Path, text: str, said: list[str]) -> None:
    path = folder / "mtaudit.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_settings(folder, {})
    assert str(path) in str(caught.value)
    for part in said:
        assert part in str(caught.value)


def test_severities_and_ignores_by_pair(folder: Path) -> None:
    (folder / "mtaudit.toml").write_text(
        '[severity]\ntrm101 = "minor"\nFLU = "critical"\n'
        '[per-pair-ignores]\n"fr-*" = ["FLU", "trm101"]\n"*-draft" = ["NUM"]\n',
        encoding="utf-8",
    )
    settings = load_settings(folder, {"ignore": ("NAM", "FLU")})
    assert [settings.severity_of(code) for code in ("TRM101", "TRM102", "FLU105")] == [
        Severity.MINOR,
        None,
        Severity.CRITICAL,
    ]
    ignored = {name: settings.for_pair(name).ignore for name in ("fr-draft", "fr-summit", "x", "FR-summit")}
    assert set(ignored["fr-draft"]) == {"NAM", "FLU", "TRM101", "NUM"}
    assert ignored["fr-summit"] == ("NAM", "FLU", "TRM101")
    assert ignored["x"] == ignored["FR-summit"] == ("NAM", "FLU")


@pytest.mark.parametrize(
    ("text", "ignored"),
    [(None, ()), ('title = "T"\n', ()), ('ignore = ["flu"]\n[own]\nignore = 3\n', ("FLU",))],
)
def test_what_a_pair_says_of_itself(folder: Path, text: str | None, ignored: tuple[str, ...]) -> None:
    if text is not None:
        (folder / "pair.toml").write_text(text, encoding="utf-8")
    assert pair_ignores(folder) == ignored


@pytest.mark.parametrize("text", ["ignore = 'FLU'", "ignore = [1]", "ignore = ["])
def test_a_bad_pair_file_is_named(folder: Path, text: str) -> None:
    (folder / "pair.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"pair\.toml: (ignore must be a list|cannot be read)"):
        pair_ignores(folder)


def test_a_file_that_is_not_utf8_and_a_tool_that_is_no_table(folder: Path) -> None:
    (folder / "mtaudit.toml").write_bytes(b"encoder = '\xff'")
    with pytest.raises(ConfigError, match="cannot be read as TOML"):
        load_settings(folder, {})
    (folder / "mtaudit.toml").unlink()
    (folder / "pyproject.toml").write_text("[tool]\nmtaudit = 3\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"tool\.mtaudit must be a table"):
        load_settings(folder, {})


def test_a_bad_flag_is_named_as_it_is_typed(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"--min-confidence must be a number from 0 to 1, not 7"):
        load_settings(folder, {"min_confidence": 7})
    with pytest.raises(ConfigError, match=r"--select must be a list of rule codes .*, not \['nonsense'\]"):
        load_settings(folder, {"select": ("nonsense",)})


@pytest.mark.parametrize(("word", "hint"), [("selct", " (did you mean 'select'?)"), ("qqq", "")])
def test_nearest(word: str, hint: str) -> None:
    assert nearest(word, ["select", "ignore"]) == hint
