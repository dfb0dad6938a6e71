"""One check for a whole test run: done when the first case asks, its findings told pair by pair."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path

from mtaudit.batch.audits import signature_of
from mtaudit.cli import options
from mtaudit.cli.auditing import audit_sources
from mtaudit.cli.baseline_file import NAME, read_baseline, require_signature, split_baseline
from mtaudit.cli.inputs import find_sources
from mtaudit.gate.check import check
from mtaudit.gate.gates import ALL
from mtaudit.gate.limits import load_limits
from mtaudit.model.baseline import Baseline
from mtaudit.model.check import Check, Matches
from mtaudit.reports import Look
from mtaudit.reports.check_terminal import render

# These gates are told in the cases of the pairs that trip them.
_BY_PAIR = ("fail-on", "failed-pairs", "missing-pairs")


class GateSession:
    """The pairs of a folder against a baseline, under the settings of the working folder.

    Without a baseline nothing is known, so that every finding is new. Raises MtauditError for a folder,
    settings or a baseline that cannot be used.
    """

    def __init__(self, folder: str, baseline: str | None) -> None:
        settings = options.settings()
        self._limits = load_limits(Path.cwd(), settings.fail_on, {})
        self._sources = find_sources((folder,))
        self._settings = options.with_pair_files(settings, self._sources)
        signature = signature_of(self._settings)
        if baseline or Path(NAME).exists():
            known = read_baseline(baseline or NAME)
            require_signature(baseline or NAME, known, signature, allowed=False)
            self._baseline, _ = split_baseline(known, folder, self._sources)
        else:
            self._baseline = Baseline(signature, ())

    @property
    def names(self) -> list[str]:
        """A name for each case: every pair that is here or in the baseline, and "" for all together."""
        return [*sorted({s.name for s in self._sources} | {p.name for p in self._baseline.pairs}), ALL]

    def complaint(self, pair: str) -> str:
        """What is red about a pair, or about all of them together; "" where nothing is."""
        return self._overall() if pair == ALL else self._of(pair)

    def _overall(self) -> str:
        gates = tuple(g for g in self._check.tripped if g.pair == ALL and g.name not in _BY_PAIR)
        return "\n".join(f"{gate.name}: {gate.said}" for gate in gates)

    def _of(self, name: str) -> str:
        found, whole = self._check, self._check.matches
        new = tuple(f for f in whole.new if f.pair == name and f.severity.at_least(self._limits.fail_on))
        worse = tuple(
            k
            for k in (*whole.remaining, *whole.changed)
            if k.finding.pair == name and k.worse and k.finding.severity.at_least(self._limits.fail_on)
        )
        failed = tuple(f for f in found.failed if f.pair == name)
        missing = name not in {source.name for source in self._sources}
        shared = dict(zip(_BY_PAIR, (bool(new or worse), bool(failed), missing), strict=True))
        gates = tuple(g for g in found.tripped if g.pair == name or shared.get(g.name))
        if not gates:
            return ""
        pairs = tuple(p for p in found.pairs if p.name == name)
        told = replace(
            found,
            matches=Matches(new=new, changed=worse),
            pairs=pairs,
            overall=pairs[0],
            gates=gates,
            failed=failed,
        )
        return render(told, Look())

    @cached_property
    def _check(self) -> Check:
        result = audit_sources(
            self._sources,
            self._settings,
            decisions=None,
            cache_folder=None,
            no_cache=False,
            workers=1,
            quiet=True,
        )
        return check(result, self._baseline, self._limits)
