"""`mtaudit explain`: what one rule does."""

from __future__ import annotations

import click

from mtaudit.cli.outputs import write_stdout
from mtaudit.config import nearest
from mtaudit.errors import ConfigError


@click.command("explain")
@click.argument("code")
def command(code: str) -> None:
    """Print what the rule CODE catches, an example, what it leaves alone, and how often it is right."""
    from mtaudit.detectors.registry import RULES
    from mtaudit.detectors.rule_page import body, title

    rules = {rule.code: rule for rule in RULES}
    rule = rules.get(code.upper())
    if rule is None:
        raise ConfigError(f"no rule {code!r}{nearest(code.upper(), rules)}; see `mtaudit rules`")
    write_stdout(f"{title(rule)}\n\n{body(rule)}\n")
