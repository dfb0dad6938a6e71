"""Pairs in folders: what is one, which files are its texts, and what is refused."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mtaudit.documents.pairs import find_pairs, in_pair
from mtaudit.errors import InputError


def write(*paths: Path) -> None:
    """Files with something in them, in folders that are made."""
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("original.txt", "translation.txt"),
        ("original.html", "translation.txt"),
        ("original.md", "translation.htm"),
    ],
)
def test_a_pair_has_a_text_of_each_kind(tmp_path: Path, original: str, translation: str) -> None:
    pair = tmp_path / "pair"
    write(pair / original, pair / translation, pair / "original.pdf", pair / "notes.md")
    expected = ("pair", pair / original, pair / translation)
    assert list(find_pairs(pair)) == list(find_pairs(tmp_path)) == [expected]


def test_pairs_come_by_name(tmp_path: Path) -> None:
    for name in ("b", "a", ".hidden"):
        write(tmp_path / name / "original.txt", tmp_path / name / "translation.md")
    assert [pair.name for pair in find_pairs(tmp_path)] == ["a", "b"]


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    write(
        tmp_path / "a" / "original.txt",
        tmp_path / "a" / "translation.txt",
        tmp_path / "b" / "translation.txt",
    )
    (tmp_path / "b" / "original.txt").symlink_to("../a/original.txt")
    assert [pair.name for pair in find_pairs(tmp_path)] == ["a", "b"]


def test_a_link_to_the_folder_itself_is_followed(tmp_path: Path) -> None:
    write(tmp_path / "all" / "a" / "original.txt", tmp_path / "all" / "a" / "translation.txt")
    (tmp_path / "link").symlink_to("all")
    assert [pair.name for pair in find_pairs(tmp_path / "link")] == ["a"]


def link_text(folder: Path, outside: Path) -> None:
    write(outside, folder / "p" / "translation.txt")
    (folder / "p" / "original.txt").symlink_to(outside)


def link_pair(folder: Path, outside: Path) -> None:
    write(outside.parent / "far" / "original.txt", outside.parent / "far" / "translation.txt")
    (folder / "p").symlink_to(outside.parent / "far")


def link_settings(folder: Path, outside: Path) -> None:
    write(outside, folder / "p" / "original.txt", folder / "p" / "translation.txt")
    (folder / "p" / "pair.toml").symlink_to(outside)


def two_originals(folder: Path, _: Path) -> None:
    write(*(folder / "p" / name for name in ("original.txt", "original.html", "translation.txt")))


def no_original(folder: Path, _: Path) -> None:
    write(folder / "p" / "translation.html")


def nothing(folder: Path, _: Path) -> None:
    (folder / "p").mkdir()


def a_circle(folder: Path, _: Path) -> None:
    (folder / "p").symlink_to("../pairs")


def two_of_one_name(folder: Path, _: Path) -> None:
    for name in (b"\xfe", b"\xff"):
        pair = folder / os.fsdecode(name)
        write(pair / "original.txt", pair / "translation.txt")


REFUSED = [
    (link_text, "p/original.txt: a link to ", "which is not in "),
    (link_pair, "p/original.txt: a link to ", "put the file there"),
    (link_settings, "p/pair.toml: a link to ", "which is not in "),
    (two_originals, "p: original.txt and original.html in it", "which is the original? Keep one"),
    (no_original, "p: no original.txt in it", "every pair needs both"),
    (nothing, "p: no original.txt and no translation.txt in it", "every pair needs both"),
    (a_circle, "p: no original.txt and no translation.txt in it", "every pair needs both"),
    (two_of_one_name, "two pairs are called '\ufffd'", "rename one"),
]


@pytest.mark.parametrize(("make", "where", "said"), REFUSED, ids=[row[0].__name__ for row in REFUSED])
def test_refuses(tmp_path: Path, make: Callable[[Path, Path], None], where: str, said: str) -> None:
    folder = tmp_path / "pairs"
    folder.mkdir()
    make(folder, tmp_path / "secret.txt")
    with pytest.raises(InputError) as error:
        list(find_pairs(folder))
    assert where in str(error.value)
    assert said in str(error.value)


def test_no_pairs(tmp_path: Path) -> None:
    write(tmp_path / "notes.txt")
    with pytest.raises(InputError, match="no pairs in it"):
        list(find_pairs(tmp_path))


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("a/original.txt", "original"),
        ("translation.html", "translation"),
        ("original.pdf", ""),
        ("original", ""),
    ],
)
def test_the_name_of_a_text(name: str, role: str) -> None:
    assert in_pair(Path(name)) == role
