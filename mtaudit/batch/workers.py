"""Processes that work off items, and that may die without taking the others along.

A pipe connects each of them with this process alone, so that a worker that dies is known at once, with the
item it had. A worker ends when this process does, however it ends.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Generic, TypeVar, cast

from mtaudit.errors import MtauditError

Item = TypeVar("Item")
Answer = TypeVar("Answer")
DEADLY = "the process that judged it died"
"""Why an item has no result that no process survived."""

# Forking a process that holds threads, as torch's do, may hang.
_CONTEXT = get_context("spawn")


@dataclass(frozen=True, slots=True)
class Died(Generic[Item]):
    """Stands for the answer to an item whose worker ended before it had one."""

    item: Item


def work_off(
    items: Iterable[Item], begin: Callable[[], Callable[[Item], Answer]], workers: int
) -> Iterator[Answer | Died[Item]]:
    """The answers to the items as they come, from at most so many processes.

    `begin` makes, in each worker, the function from an item to its answer. No more items are taken than
    there are workers. Raises MtauditError where `begin` or its function raised.
    """
    waiting = iter(items)
    crew: list[_Worker[Item, Answer]] = []
    try:
        _employ(crew, waiting, begin, workers)
        while busy := {worker.pipe: worker for worker in crew if worker.busy}:
            for pipe in wait(list(busy)):
                worker = busy[pipe]  # type: ignore[index]  # they are the pipes it was given
                answer = worker.answer()
                if isinstance(answer, Died):
                    crew.remove(worker)
                _employ(crew, waiting, begin, workers)
                yield answer
    finally:
        for worker in crew:
            worker.end()


def _employ(
    crew: list[_Worker[Item, Answer]],
    waiting: Iterator[Item],
    begin: Callable[[], Callable[[Item], Answer]],
    workers: int,
) -> None:
    """Give every worker an item, and start workers while there are items for them."""
    while len(busy := [worker for worker in crew if worker.busy]) < workers:
        try:
            item = next(waiting)
        except StopIteration:
            return
        if len(busy) == len(crew):
            crew.append(_Worker(begin, workers))
        next(worker for worker in crew if not worker.busy).take(item)


class _Worker(Generic[Item, Answer]):
    """A process and the item that it is at."""

    def __init__(self, begin: Callable[[], Callable[[Item], Answer]], workers: int) -> None:
        self.pipe, other = _CONTEXT.Pipe()
        self.busy = False
        self._item: Item
        threads = max(1, (os.cpu_count() or 1) // workers)
        self._process = _CONTEXT.Process(target=_serve, args=(other, begin, threads), daemon=True)
        self._process.start()
        other.close()

    def take(self, item: Item) -> None:
        self._item, self.busy = item, True
        try:
            self.pipe.send(item)
        except OSError:  # it died while it had nothing to do; `answer` will say so
            return

    def answer(self) -> Answer | Died[Item]:
        """What the worker answers; raises what it raised."""
        self.busy = False
        try:
            raised, value = self.pipe.recv()
        except (EOFError, OSError):
            self.end()
            return Died(self._item)
        if raised:
            raise value
        return cast(Answer, value)

    def end(self) -> None:
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _serve(pipe: Connection, begin: Callable[[], Callable[[Item], Answer]], threads: int) -> None:
    """Answer items until there are no more, or the process that sends them is gone."""
    Thread(target=_end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever presses Ctrl-C means the process that sends
    os.environ.setdefault("OMP_NUM_THREADS", str(threads))
    work = None
    while True:
        try:
            item = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            work = work or begin()
            answer: tuple[bool, object] = (False, work(item))
        except MtauditError as error:
            answer = (True, error)
        except Exception as error:  # it may hold what cannot be sent
            answer = (True, MtauditError(f"internal error: {type(error).__name__}: {error}"))
        try:
            pipe.send(answer)
        except OSError:
            return


def _end_with_parent() -> None:
    """End this process, whatever it is at, when the one that started it has."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
