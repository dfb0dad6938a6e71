"""The signature: one line, the same for the same run, another for any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtaudit.config import Settings
from mtaudit.encoder import Encoder
from mtaudit.model import Glossary, GlossaryTerm
from mtaudit.mqm import Severity
from mtaudit.parser import Parser
from mtaudit.stages import rules_digest
from mtaudit.stages.signature import signature

FIELDS = [
    *("mtaudit", "encoder", "parser", "judge", "substitutions", "rules"),
    *("glossary", "min_confidence", "select", "ignore", "severity", "per_pair_ignores", "sacrebleu"),
]


def parts(settings: Settings, encoder: Encoder, parser: Parser) -> dict[str, str]:
    """The signature's keys and values."""
    return dict(part.split(":", 1) for part in signature(settings, encoder, parser, None).split("|"))


def test_what_it_holds(encoder: Encoder, parser: Parser) -> None:
    found = parts(Settings(), encoder, parser)
    assert list(found) == FIELDS
    assert all(found.values())
    assert found["encoder"] == "all-MiniLM-L6-v2"
    assert found["parser"] == parser.name
    assert (found["select"], found["ignore"]) == ("all", "none")
    assert (found["severity"], found["per_pair_ignores"]) == ("own", "none")
    assert len(found["rules"]) == len(found["substitutions"]) == 8
    assert found["judge"] == "none"


def test_the_same_run(encoder: Encoder, parser: Parser) -> None:
    line = signature(Settings(), encoder, parser, None)
    assert "\n" not in line
    assert signature(Settings(), encoder, parser, None) == line


def test_the_backend_is_named_where_it_rounds_otherwise(encoder: Encoder, parser: Parser) -> None:
    line = signature(Settings(), encoder, parser, None)
    assert signature(Settings(), encoder, parser, None, backend="openvino") == f"{line}|backend:openvino"


@pytest.mark.parametrize(
    ("settings", "key", "value"),
    [
        (Settings(min_confidence=0.75), "min_confidence", "0.75"),
        (Settings(select=("TRM", "NUM101")), "select", "TRM,NUM101"),
        (Settings(ignore=("FLU",)), "ignore", "FLU"),
        (
            Settings(severity=(("FLU", Severity.MAJOR), ("TRM102", Severity.MINOR))),
            "severity",
            "FLU=major,TRM102=minor",
        ),
        (Settings(per_pair_ignores=(("a|b:\n*", ("FLU",)),)), "per_pair_ignores", "fa82ac5e"),
    ],
)
def test_settings_that_matter(
    encoder: Encoder, parser: Parser, settings: Settings, key: str, value: str
) -> None:
    found, usual = parts(settings, encoder, parser), parts(Settings(), encoder, parser)
    assert {k for k in found if found[k] != usual[k]} == {key}
    assert found[key] == value


def test_a_glossary(encoder: Encoder, parser: Parser) -> None:
    line = signature(Settings(), encoder, parser, None, Glossary((GlossaryTerm("quarry"),), "0badcafe"))
    assert "|glossary:0badcafe|" in line
    assert line.replace("0badcafe", "none") == signature(Settings(), encoder, parser, None)


def test_another_encoder(parser: Parser) -> None:
    assert parts(Settings(encoder="own/model"), Encoder("own/model"), parser)["encoder"] == "own/model"


def test_settings_that_change_no_result(encoder: Encoder, parser: Parser) -> None:
    loud = Settings(fail_on=Severity.MINOR, force=True)
    assert signature(loud, encoder, parser, None) == signature(Settings(), encoder, parser, None)


def test_another_table(
    encoder: Encoder, parser: Parser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    usual = parts(Settings(), encoder, parser)
    (tmp_path / "text" / "data").mkdir(parents=True)
    (tmp_path / "text" / "data" / "units.toml").write_text("[other]", encoding="utf-8")
    monkeypatch.setattr(rules_digest, "files", lambda _: tmp_path)
    rules_digest.rules_digest.cache_clear()
    try:
        found = parts(Settings(), encoder, parser)
    finally:
        rules_digest.rules_digest.cache_clear()
    assert {k for k in found if found[k] != usual[k]} == {"rules"}
