"""Where rows come from: files and folders cut into shards, each as what it is by its content."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from many import write_rows
from stand_in import make_pair

from mtaudit.batch.job import Job
from mtaudit.batch.plan import FailedRow
from mtaudit.batch.source import PairFolder, RowFile, open_source, shards
from mtaudit.errors import InputError
from mtaudit.model import BadRow, Row, Span


def test_shards_hold_every_row_once_under_its_number(tmp_path: Path) -> None:
    source = RowFile(str(write_rows(tmp_path / "r.jsonl", ["a", "{", "c", "d", "e"])))
    cut = list(shards(source, 2))
    assert [[e.row if isinstance(e, FailedRow) else e[0] for e in shard.rows] for shard in cut] == [
        [1, 2],
        [3, 4],
        [5],
    ]
    assert cut[0].rows[0] == (1, Row("r0", "original 0", "a"))
    assert isinstance(failed := cut[0].rows[1], FailedRow)
    assert (failed.id, failed.line, failed.reason[:8]) == (None, 2, "not JSON")
    assert [shard.index for shard in shards(source, 2, {0, 2})] == [1]
    assert list(shards(source, 2, {1}))[1] == cut[2]
    assert list(shards(source, 5)) == list(shards(source, 500))


def test_a_folder_gives_its_pairs_by_name(tmp_path: Path) -> None:
    make_pair(tmp_path, "b", "right", "wrong")
    make_pair(tmp_path, "a", "x\r\ny", "é")
    make_pair(tmp_path, ".hidden")
    (make_pair(tmp_path, "c") / "translation.txt").unlink()
    (make_pair(tmp_path, "d") / "original.txt").write_bytes(b"\0\0")
    (tmp_path / "note.txt").touch()
    *pairs, missing, unreadable = PairFolder(str(tmp_path)).rows()
    assert pairs == [Job("a", "x\r\ny", "é"), Job("b", "right", "wrong")]
    assert missing == BadRow(3, f"c{os.sep}translation.txt: no such file; check the path")
    assert isinstance(unreadable, BadRow)
    assert unreadable.reason.startswith(f"d{os.sep}original.txt: a binary file")


def test_a_folder_that_is_a_pair(tmp_path: Path) -> None:
    make_pair(tmp_path, "one", "a", "b")
    assert list(PairFolder(str(tmp_path / "one")).rows()) == [Job("one", "a", "b")]


def test_pages_keep_their_places_in_the_file(tmp_path: Path) -> None:
    make_pair(tmp_path, "a", translation="x")
    (tmp_path / "a" / "original.txt").unlink()
    (tmp_path / "a" / "original.html").write_text("<p>It rained <b>all</b> day.</p>")
    (job,) = PairFolder(str(tmp_path)).rows()
    assert isinstance(job, Job)
    assert (job.original, job.files) == ("It rained all day.", ("original.html", "translation.txt"))
    assert job.sources[0] is not None
    assert job.sources[0].place(Span(10, 13)) == Span(16, 19)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no pairs in it"):
        list(PairFolder(str(tmp_path)).rows())


def test_the_digest_is_of_the_content(tmp_path: Path) -> None:
    one, other = (write_rows(tmp_path / f"{name}.jsonl", ["a"]) for name in "xy")
    assert RowFile(str(one)).digest() == RowFile(str(other)).digest()
    write_rows(other, ["b"])
    assert RowFile(str(one)).digest() != RowFile(str(other)).digest()


def _rename(folder: Path) -> None:
    (folder / "a").rename(folder / "b")


def _swap(folder: Path) -> None:
    original, translation = folder / "a" / "original.txt", folder / "a" / "translation.txt"
    texts = original.read_text(), translation.read_text()
    original.write_text(texts[1])
    translation.write_text(texts[0])


def _remove(folder: Path) -> None:
    (folder / "a" / "translation.txt").unlink()


def _add(folder: Path) -> None:
    make_pair(folder, "b")


@pytest.mark.parametrize("change", [_rename, _swap, _remove, _add])
def test_the_digest_of_a_folder_tells_what_changed(tmp_path: Path, change: object) -> None:
    make_pair(tmp_path, "a", "one", "two")
    before = PairFolder(str(tmp_path)).digest()
    assert PairFolder(str(tmp_path)).digest() == before
    assert callable(change)
    change(tmp_path)
    assert PairFolder(str(tmp_path)).digest() != before


def test_what_a_path_is(tmp_path: Path) -> None:
    assert open_source(str(tmp_path)) == PairFolder(str(tmp_path))
    assert open_source("r.jsonl") == RowFile("r.jsonl")
    with pytest.raises(InputError, match="cannot be resumed"):
        open_source("-")
    for path in ("no.jsonl", "a\0b"):
        with pytest.raises(InputError, match="cannot be read"):
            RowFile(path).digest()
