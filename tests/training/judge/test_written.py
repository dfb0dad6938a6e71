"""Records written for the judge become a translation with the mistakes and one without."""

from pathlib import Path

import pytest

from training.judge.examples import Example
from training.judge.written import written_examples


def examples(folder: Path, *lines: str) -> list[Example]:
    path = folder / "own.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(written_examples(path))


def said(example: Example) -> list[tuple[str, float, bool]]:
    """The marked words of the translation, whether major, and whether of meaning."""
    return [(example.translation[m.start : m.end], m.major, m.meaning) for m in example.marks or ()]


def lost(example: Example) -> list[str]:
    return [example.original[m.start : m.end] for m in example.missing or ()]


def test_a_record_is_a_mistaken_and_a_fair_translation(tmp_path: Path) -> None:
    mistaken, fair = examples(
        tmp_path,
        "O Divers found the anchor before dusk.",
        "T The anchor was located by divers {{MIS|major|before|after|ahead of}} nightfall.",
    )
    assert mistaken.translation == "The anchor was located by divers after nightfall."
    assert fair.translation == "The anchor was located by divers ahead of nightfall."
    assert said(mistaken) == [("after", 1.0, True)]
    assert fair.marks == fair.missing == mistaken.missing == ()
    assert (mistaken.points, fair.points) == (5.0, 0.0)
    assert mistaken.group == fair.group == mistaken.original


@pytest.mark.parametrize(
    ("original", "marked", "expected"),
    [
        (
            "Two written warnings.",
            "Two {{OMI|minor|written warnings|warnings|warnings on paper}}.",
            ([], ["written"], 1.0),
        ),
        ("Only she came.", "She came{{OMI|major|Only||, nobody else}}.", ([], ["Only"], 5.0)),
        ("It rained.", "There {{FLU|minor||was was|was}} rain.", ([("was was", 0.0, False)], [], 1.0)),
        (
            "The mayor sold it.",
            "It was {{MIS|critical|sold|stolen|disposed of}} by the {{TRM|minor|mayor|major|mayor}}.",
            ([("stolen", 1.0, True), ("major", 0.0, True)], [], 26.0),
        ),
    ],
)
def test_marks(
    tmp_path: Path,
    original: str,
    marked: str,
    expected: tuple[list[tuple[str, float, bool]], list[str], float],
) -> None:
    mistaken, _ = examples(tmp_path, f"O {original}", f"T {marked}")
    assert (said(mistaken), lost(mistaken), mistaken.points) == expected


def test_records_are_parted_by_an_empty_line(tmp_path: Path) -> None:
    found = examples(
        tmp_path, "O One.", "T {{TRM|minor|One|Two|1}}.", "", "O Six.", "T {{TRM|minor|Six|Ten|6}}."
    )
    assert [e.translation for e in found] == ["Two.", "1.", "Ten.", "6."]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["O One."], "record 1 is not a line"),
        (["T One.", "O Two."], "record 1 is not a line"),
        (["O One.", "T {{TRM|minor|Two|Three|Four}}."], "“Two” does not stand in the original"),
    ],
)
def test_what_is_no_record_is_refused(tmp_path: Path, lines: list[str], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        examples(tmp_path, *lines)
