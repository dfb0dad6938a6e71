"""Many audits: kept results where there are any, the rest by one process or several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from mtaudit.batch.cache import Cache
from mtaudit.batch.job import Job
from mtaudit.batch.kept_results import from_text, to_text
from mtaudit.batch.key import job_key
from mtaudit.batch.workers import DEADLY, Died, work_off
from mtaudit.config import Settings
from mtaudit.errors import ConfigError, InputError, ModelError
from mtaudit.gate.measuring import result_of
from mtaudit.model import Pair, PairReport
from mtaudit.model.result import Failure, PairResult, Result

if TYPE_CHECKING:
    from mtaudit.pipeline import Auditor

Tell = Callable[[str], None]
Audited = PairResult | Failure


def audit_jobs(
    jobs: Sequence[Job],
    settings: Settings,
    cache: Cache | None = None,
    workers: int = 1,
    tell: Tell | None = None,
) -> Result:
    """Audit the pairs; the result is the same whatever was kept and however many work.

    A pair that cannot be audited is a failure with a reason. Raises ModelError and ConfigError, which
    concern every pair. No model is loaded where everything was kept.
    """
    from mtaudit.pipeline import Auditor

    auditor = Auditor(settings)
    keys = _keys(jobs, settings) if cache else {}
    done: dict[Job, Audited] = {}
    for job, key in keys.items():
        kept = _kept(cache, key) if cache else None
        if kept is not None:
            done[job] = kept
    left = [job for job in jobs if job not in done]
    for number, (job, audited) in enumerate(_work(left, settings, auditor, workers), 1):
        done[job] = audited
        if cache and isinstance(audited, PairResult):
            cache.put(keys[job], to_text(audited))
        if tell:
            tell(f"audited {job.name} ({number} of {len(left)}, {len(jobs) - len(left)} kept)")
    if cache and left:
        cache.trim()
    return Result(
        auditor.signature,
        tuple(r for job in jobs if isinstance(r := done[job], PairResult)),
        tuple(r for job in jobs if isinstance(r := done[job], Failure)),
    )


def signature_of(settings: Settings) -> str:
    """The signature that a run under these settings will have; no model is loaded to tell it."""
    from mtaudit.pipeline import Auditor

    return Auditor(settings).signature


def _keys(jobs: Sequence[Job], settings: Settings) -> dict[Job, str]:
    signature = signature_of(replace(settings, per_pair_ignores=()))
    return {job: job_key(job, settings, signature) for job in jobs}


def _kept(cache: Cache, key: str) -> PairResult | None:
    """What was kept under the key; None where it is not there or damaged."""
    text = cache.get(key)
    try:
        return from_text(text) if text else None
    except (ValueError, KeyError, TypeError):
        return None


def _work(
    jobs: Sequence[Job], settings: Settings, auditor: Auditor, workers: int
) -> Iterator[tuple[Job, Audited]]:
    """The jobs with their results, as they come."""
    if min(workers, len(jobs)) <= 1:
        yield from ((job, audit_job(job, auditor)) for job in jobs)
        return
    for answer in work_off(jobs, partial(_begin, settings), workers):
        yield (answer.item, Failure(answer.item.name, DEADLY)) if isinstance(answer, Died) else answer


def audit_job(job: Job, auditor: Auditor) -> Audited:
    """The result of one pair, or why there is none."""
    report = report_job(job, auditor)
    return report if isinstance(report, Failure) else result_of(report)


def report_job(job: Job, auditor: Auditor) -> PairReport | Failure:
    """The report of one pair, or why there is none."""
    from mtaudit.text.document import make_document

    try:
        original, translation = (
            make_document(f"{job.name}/{file}", text, source)
            for file, text, source in zip(
                job.files, (job.original, job.translation), job.sources, strict=True
            )
        )
        return auditor.audit([Pair(job.name, original, translation)]).pairs[0]
    except (ConfigError, ModelError):
        raise
    except InputError as error:
        return Failure(job.name, str(error).removeprefix(f"{job.name}: "))
    except Exception as error:
        return Failure(job.name, f"internal error: {type(error).__name__}: {error}")


def _begin(settings: Settings) -> Callable[[Job], tuple[Job, Audited]]:
    """In a worker: what audits jobs, with models that are loaded once."""
    from mtaudit.pipeline import Auditor

    auditor = Auditor(settings)
    return lambda job: (job, audit_job(job, auditor))
