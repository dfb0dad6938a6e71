"""`mtaudit explain`: what one rule does."""

from __future__ import annotations

import click

from mtaudit.cli.outputs import write_stdout
from mtaudit.config import nearest
from mtaudit.errors import ConfigError


@click.command("explain")
@click.argument("code")
def command(code: str) -> None:
    """Print what the rule CODE catches, an example, and what it leaves alone."""
    from mtaudit.detectors.registry import RULES

    rules = {rule.code: rule for rule in RULES}
    rule = rules.get(code.upper())
    if rule is None:
        raise ConfigError(f"no rule {code!r}{nearest(code.upper(), rules)}; see `mtaudit rules`")
    title = f"{rule.code} {rule.name} ({rule.category.value}, {rule.severity.value})"
    write_stdout(f"{title}\n\n{rule.text.strip()}\n")
