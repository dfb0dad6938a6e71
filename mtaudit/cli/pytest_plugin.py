"""The pytest plugin: `pytest --mtaudit pairs/` makes a case of every pair, red where the gate is.

Loaded with every pytest run, so nothing is imported and nothing done until the option is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from mtaudit.cli.gate_session import GateSession


def pytest_addoption(parser: pytest.Parser) -> None:
    """The folder of pairs, and the baseline."""
    group = parser.getgroup("mtaudit", "translations (mtaudit)")
    group.addoption("--mtaudit", metavar="DIR", help="Check the pairs in DIR, a case for each.")
    group.addoption("--mtaudit-baseline", metavar="FILE", help="The baseline [mtaudit.baseline.json].")


def pytest_collection_modifyitems(
    session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Put the cases of the pairs behind all others."""
    folder = config.getoption("--mtaudit")
    if not folder:
        return
    from mtaudit.cli.gate_session import GateSession
    from mtaudit.errors import MtauditError

    try:
        gate = GateSession(folder, config.getoption("--mtaudit-baseline"))
    except MtauditError as error:
        raise pytest.UsageError(str(error)) from None
    items.extend(
        PairItem.from_parent(session, name=f"mtaudit[{name or 'all pairs'}]", pair=name, gate=gate)
        for name in gate.names
    )


class RedGateError(Exception):
    """A pair, or all of them together, got worse; the message is the report."""


class PairItem(pytest.Item):
    """The case of one pair; that of all pairs together has the name ""."""

    def __init__(self, *, pair: str, gate: GateSession, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._pair = pair
        self._gate = gate
        self.add_marker("mtaudit")

    def runtest(self) -> None:
        """Raise RedGateError with the report where the gate is red."""
        said = self._gate.complaint(self._pair)
        if said:
            raise RedGateError(said)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any) -> Any:
        """The report alone; of anything unforeseen the traceback."""
        if isinstance(excinfo.value, RedGateError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *args)

    def reportinfo(self) -> tuple[Any, int | None, str]:
        """The heading of the case."""
        return self.path, None, self.name


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark of the cases known: `-m mtaudit` runs them alone."""
    config.addinivalue_line("markers", "mtaudit: a pair of texts checked by mtaudit")
