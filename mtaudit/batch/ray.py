"""The Ray engine: shards judged by actors of a Ray cluster, each with models of its own.

The input is read, and the output written, where the run was started; shards and what becomes of them go over
the network. A worker that dies is replaced, and its shard judged again.
"""

from __future__ import annotations

import logging
import os
import socket
import warnings
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow
import ray
from ray.data import ActorPoolStrategy, DataContext, Datasource, ReadTask
from ray.data.block import BlockMetadata
from ray.util.annotations import RayDeprecationWarning

from mtaudit.batch.audits import signature_of
from mtaudit.batch.judging import judge_shard
from mtaudit.batch.key import program_digest
from mtaudit.batch.plan import JudgedShard, Plan, Shard
from mtaudit.batch.source import Source, open_source, shards
from mtaudit.batch.wire import read_judged, read_shard, write_error, write_judged, write_shard
from mtaudit.config import Settings
from mtaudit.errors import ConfigError, MtauditError

if TYPE_CHECKING:
    from mtaudit.pipeline import Auditor

DEATHS = 3
"""How often an actor may die of one shard before the run ends."""
SECONDS_TO_ANSWER = 10


def judge_on_ray(
    source: Source, plan: Plan, done: Collection[int], workers: int, address: str | None
) -> Iterator[JudgedShard]:
    """The judged shards as they come, from so many actors, each with a GPU where the cluster has any.

    `address` is that of a cluster; None starts one on this machine for this run.
    """
    own = replace(plan, settings=_anywhere(plan.settings))
    with _cluster(address, workers):
        here = f"node:{ray.util.get_node_ip_address()}"  # a resource that this machine alone has
        read = ray.data.read_datasource(
            _Shards(open_source(os.path.abspath(source.path)), plan.shard_rows, frozenset(done)),
            override_num_blocks=1,
            num_cpus=0,
            resources={here: 0.001},
        )
        judged = read.map_batches(
            _Judge,
            fn_constructor_args=(own, _state(own.settings)),
            batch_size=1,
            batch_format="pyarrow",
            compute=ActorPoolStrategy(size=workers),
            num_gpus=1 if plan.settings.device != "cpu" and ray.cluster_resources().get("GPU") else 0,
            ray_remote_args_fn=_persistent,
        )
        try:
            for row in judged.iter_rows():
                yield read_judged(row)
        except ray.exceptions.RayError as error:
            raise MtauditError(f"Ray: {_first_line(error)}; what is done is kept, run it again") from None


@contextmanager
def _cluster(address: str | None, workers: int) -> Iterator[None]:
    local = {} if address else {"num_cpus": workers, "include_dashboard": False}
    if address:
        _require_answer(address)
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)  # what concerns the user is raised
    warnings.simplefilter("ignore", RayDeprecationWarning)
    try:
        ray.init(address=address or "local", log_to_driver=False, logging_level="error", **local)
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise _no_cluster(address, error) from None
    context = DataContext.get_current()
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    context.target_max_block_size = 1  # so that every shard is a block, and any actor can take it
    try:
        yield
    finally:
        ray.shutdown()


def _require_answer(address: str) -> None:
    """Raise ConfigError where nothing answers at a host and port: Ray itself waits for many minutes."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        return
    try:
        socket.create_connection((host, int(port)), timeout=SECONDS_TO_ANSWER).close()
    except (OSError, OverflowError) as error:
        raise _no_cluster(address, error) from None


def _no_cluster(address: str | None, error: BaseException) -> ConfigError:
    return ConfigError(f"--address {address}: no Ray cluster answers ({_first_line(error)})")


class _Shards(Datasource):  # type: ignore[misc]  # Ray's classes are not looked into
    """The shards of a source as one stream of blocks, each a shard."""

    def __init__(self, source: Source, size: int, done: frozenset[int]) -> None:
        super().__init__()
        self._shards = partial(shards, source, size, done)

    def estimate_inmemory_data_size(self) -> None:
        """Nobody knows."""

    def get_read_tasks(self, *_: object, **__: object) -> list[Any]:
        """One task: rows are numbered as they are read."""
        unknown = BlockMetadata(num_rows=None, size_bytes=None, exec_stats=None)
        return [ReadTask(partial(_blocks, self._shards), unknown)]


def _blocks(make: partial[Iterator[Shard]]) -> Iterable[pyarrow.Table]:
    for shard in make():
        yield pyarrow.Table.from_pylist([write_shard(shard)])


_OTHER_STATE = (
    "a machine of the cluster has another Python, mtaudit, library or model than this one, or runs models on "
    "another device, and might find something else; install the same on all, and see --device and --backend"
)


def _state(settings: Settings) -> tuple[str, str]:
    """What the results of a machine depend on beside the input."""
    return program_digest(), signature_of(settings)


class _Judge:
    """What an actor holds: models that are loaded once, if its state is that of the run."""

    def __init__(self, plan: Plan, state: tuple[str, str]) -> None:
        self._plan = plan
        self._state = state

    def __call__(self, block: pyarrow.Table) -> pyarrow.Table:
        (given,) = block.to_pylist()
        try:
            answer = write_judged(judge_shard(read_shard(given), self._auditor, self._plan))
        except MtauditError as error:
            answer = write_error(given["index"], str(error))
        return pyarrow.Table.from_pylist([answer], schema=_JUDGED)

    @cached_property
    def _auditor(self) -> Auditor:
        from mtaudit.pipeline import Auditor

        if self._state != _state(self._plan.settings):
            raise MtauditError(_OTHER_STATE)
        return Auditor(self._plan.settings)


_JUDGED = pyarrow.schema(
    {
        "index": pyarrow.int64(),
        "error": pyarrow.string(),
        "values": pyarrow.string(),
        "data": pyarrow.map_(pyarrow.string(), pyarrow.large_binary()),
    }
)


def _persistent() -> dict[str, int]:
    """Arguments of an actor: a new one for any that dies, its shard tried again so many times."""
    return {"max_restarts": -1, "max_task_retries": DEATHS}


def _anywhere(settings: Settings) -> Settings:
    """The settings with paths that mean the same in an actor's folder."""
    encoder, judge, glossary = (
        str(Path(path).resolve()) if path and Path(path).exists() else path
        for path in (settings.encoder, settings.judge, settings.glossary)
    )
    return replace(settings, encoder=encoder, judge=judge, glossary=glossary)


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
