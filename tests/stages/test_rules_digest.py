"""The hash of the rules: another for another table, the same for all that no rule reads."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from mtaudit.stages import rules_digest as module
from mtaudit.stages.rules_digest import rules_digest

PACKAGE = Path(str(files("mtaudit")))
TABLES = sorted(str(p.relative_to(PACKAGE)) for p in PACKAGE.glob("*/data/*") if p.is_file())
READ = [name for name in TABLES if not name.endswith(("LICENSE", ".safetensors", "measured.toml"))]

Changed = Callable[[str, str | None], str]


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Changed]:
    """The hash of a copy of the tables with a line more in one file, or with that file under another name."""

    def digest(name: str, rename: str | None = None) -> str:
        shutil.rmtree(tmp_path / "copy", ignore_errors=True)
        for table in TABLES:
            target = tmp_path / "copy" / table
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PACKAGE / table, target)
        path = tmp_path / "copy" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if rename:
            path.rename(path.with_name(rename))
        else:
            with path.open("ab") as file:
                file.write(b"\n# more")
        monkeypatch.setattr(module, "files", lambda _: tmp_path / "copy")
        rules_digest.cache_clear()
        return rules_digest()

    rules_digest.cache_clear()
    yield digest
    rules_digest.cache_clear()


def test_there_are_tables_of_every_part() -> None:
    assert {name.split("/")[0] for name in READ} >= {"detectors", "judge", "lexicon", "text"}


@pytest.mark.parametrize("name", READ)
def test_every_table_counts(changed: Changed, name: str) -> None:
    before = rules_digest()
    assert changed(name, None) != before


def test_names_of_tables_count(changed: Changed) -> None:
    before = rules_digest()
    assert changed(READ[0], "renamed.tsv") != before


@pytest.mark.parametrize(
    "name",
    [
        "lexicon/data/NEW-LICENSE",
        "judge/data/new.safetensors",
        "detectors/data/measured.toml",
        "text/reader.py",
        "a.txt",
    ],
)
def test_what_no_rule_reads_does_not_count(changed: Changed, name: str) -> None:
    before = rules_digest()
    assert changed(name, None) == before


def test_it_costs_next_to_nothing() -> None:
    rules_digest.cache_clear()
    start = time.process_time()
    rules_digest()
    assert time.process_time() - start < 0.5
