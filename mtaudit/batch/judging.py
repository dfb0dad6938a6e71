"""From a shard of rows to its tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mtaudit.batch.audits import report_job
from mtaudit.batch.job import Job
from mtaudit.batch.plan import FailedRow, JudgedShard, NumberedRow, Plan, Shard, Table, id_of
from mtaudit.batch.scoring import score_rows
from mtaudit.batch.tables import FORMATS, Record
from mtaudit.batch.tables.columns import ARTICLE_SCORES, FINDINGS, SEGMENT_SCORES, Column
from mtaudit.errors import ConfigError, ModelError
from mtaudit.model import Finding, Row, ScoredRow
from mtaudit.model.result import Failure
from mtaudit.mqm import Severity
from mtaudit.reports.record import finding_record, plain

if TYPE_CHECKING:
    from mtaudit.pipeline import Auditor


@dataclass(frozen=True, slots=True)
class _Answer:
    """What is known of a row: its number, its line in the table of scores, and its findings."""

    row: int
    score: Record
    findings: tuple[Finding, ...]


def judge_shard(shard: Shard, auditor: Auditor, plan: Plan) -> JudgedShard:
    """The tables of a shard; a row that cannot be judged is among the failures.

    Raises ModelError and ConfigError, which concern every row.
    """
    rows = [entry for entry in shard.rows if not isinstance(entry, FailedRow)]
    judged = list(_audited(rows, auditor) if plan.articles else _scored(rows, auditor))
    answers = [answer for answer in judged if isinstance(answer, _Answer)]
    failures = [entry for entry in (*shard.rows, *judged) if isinstance(entry, FailedRow)]
    found = Counter(f.severity for answer in answers for f in answer.findings)
    return JudgedShard(
        index=shard.index,
        tables={
            "scores": _table(
                ARTICLE_SCORES if plan.articles else SEGMENT_SCORES,
                [{"row": a.row, **a.score} for a in answers],
                plan,
            ),
            "findings": _table(
                FINDINGS,
                [{"row": a.row, **finding_record(f)} for a in answers for f in a.findings],
                plan,
            ),
        },
        done=len(answers),
        findings={severity.value: found[severity] for severity in reversed(Severity)},
        failures=tuple(sorted(failures, key=lambda failed: failed.row)),
    )


def _table(columns: Sequence[Column], records: Sequence[Record], plan: Plan) -> Table:
    return Table(len(records), FORMATS[plan.form].renderer()(columns, records, plan.csv_safe))


def _scored(rows: Sequence[NumberedRow], auditor: Auditor) -> Iterator[_Answer | FailedRow]:
    """The rows scored together; where that fails, each by itself, to find the one that it is."""
    try:
        scored = list(score_rows([_segment(row) for _, row in rows], auditor))
    except (ConfigError, ModelError):
        raise
    except Exception as error:
        if len(rows) > 1:
            for alone in rows:
                yield from _scored([alone], auditor)
            return
        ((number, row),) = rows
        yield FailedRow(number, id_of(row), None, f"internal error: {type(error).__name__}: {error}")
        return
    for (number, _), answer in zip(rows, scored, strict=True):
        yield _Answer(number, _score_record(answer), answer.findings)


def _score_record(answer: ScoredRow) -> Record:
    return {"id": answer.id, "score": plain(answer.score), "findings": len(answer.findings)}


def _audited(rows: Sequence[NumberedRow], auditor: Auditor) -> Iterator[_Answer | FailedRow]:
    for number, row in rows:
        report = report_job(_article(row), auditor)
        if isinstance(report, Failure):
            yield FailedRow(number, id_of(row), None, report.reason)
            continue
        summary = report.summary
        record = {
            "id": id_of(row),
            "score": plain(summary.quality),
            "findings": len(report.findings),
            "relation": plain(summary.relation),
            "coverage_original": plain(summary.coverage_original),
            "coverage_translation": plain(summary.coverage_translation),
            "mqm_per_thousand": plain(summary.mqm_per_thousand),
        }
        yield _Answer(number, record, report.findings)


def _segment(row: Row | Job) -> Row:
    return row if isinstance(row, Row) else Row(row.name, row.original, row.translation)


def _article(row: Row | Job) -> Job:
    return row if isinstance(row, Job) else Job(str(row.id), row.original, row.translation)
