"""Paths and regions as other programs say them."""

from __future__ import annotations

import pytest
from machine import ODD_TRANSLATION, odd_pair

from mtaudit.model import Document
from mtaudit.reports.places import region, relative, uri


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("One", (1, 2, 1, 5)),
        ("😀", (1, 6, 1, 7)),
        ("too.", (1, 8, 1, 12)),
        ("👩‍🚀", (2, 6, 2, 9)),
        ("for.\nFife", (2, 10, 3, 5)),
        ("save", (3, 10, 3, 14)),
        (".\rAte", (3, 14, 4, 4)),
        ("Ate\r\n", (4, 1, 4, 6)),
        ("nine.", (5, 1, 5, 6)),
    ],
)
def test_regions(words: str, place: tuple[int, ...]) -> None:
    start = ODD_TRANSLATION.index(words)
    assert region(odd_pair().translation, start, start + len(words)) == place


@pytest.mark.parametrize(("at", "place"), [(0, (1, 1)), (3, (2, 1)), (5, (2, 3))])
def test_a_point(at: int, place: tuple[int, int]) -> None:
    assert region(Document("d", "ab\ncd"), at, at) == place * 2


@pytest.mark.parametrize(
    ("name", "folder", "path"),
    [
        ("p/t.txt", "", "p/t.txt"),
        ("./p//t.txt", "", "p/t.txt"),
        ("../t.txt", "", "../t.txt"),
        ("/a/t.txt", "", "/a/t.txt"),
        ("p/t.txt", "/home/me", "p/t.txt"),
        ("./p/../t.txt", "/home/me", "t.txt"),
        ("/home/me/p/t.txt", "/home/me", "p/t.txt"),
        ("/home/metoo/t.txt", "/home/me", "/home/metoo/t.txt"),
        ("../t.txt", "/home/me", "/home/t.txt"),
        ("standard input", "/home/me", "standard input"),
    ],
)
def test_paths(name: str, folder: str, path: str) -> None:
    assert relative(name, folder) == path


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a b/ö%,.txt", "a%20b/%C3%B6%25%2C.txt"),
        ("a:b?c#d", "a%3Ab%3Fc%23d"),
        ("../t.txt", "../t.txt"),
        ("/a b/t.txt", "file:///a%20b/t.txt"),
        ("a\nb\x1b\ud800", "a%0Ab%1B%3F"),
    ],
)
def test_uris(path: str, written: str) -> None:
    assert uri(path) == written
