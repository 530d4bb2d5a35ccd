"""The one seam to the database: `Database.run(work)` runs a unit of work as one transaction."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.orm import Session

from storage import scrub, sqlite
from storage.migrations import migrate

__all__ = ["Database", "Session"]

T = TypeVar("T")
REPLICA_THREADS = 8
GROUP_UNITS = 64


def _create(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(
            url, pool_size=REPLICA_THREADS, pool_pre_ping=True, hide_parameters=True
        )
    return sqlite.create(url)


@dataclass(slots=True, eq=False)
class _Unit:
    """A unit of work that waits for the writer, and what becomes of it."""

    work: Callable[[Session], Any]
    outcome: asyncio.Future[Any]
    value: Any = None
    error: BaseException | None = None

    def tell(self) -> None:
        """Tell who waits, on their own loop; nobody does where they were cancelled."""
        if self.outcome.done():
            return
        if self.error is None:
            self.outcome.set_result(self.value)
        else:
            self.outcome.set_exception(self.error)


def _tell(units: list[_Unit]) -> None:
    for unit in units:
        unit.tell()


class Database:
    """A database brought up to date on opening.

    SQLite has one worker thread, so one writer; PostgreSQL has eight. `url` is SQLAlchemy's form,
    `sqlite:///path` or `postgresql+psycopg://...`.

    On SQLite the units of work that wait at the same moment share one commit, for it is the commit
    that waits for the disk. Each is in a savepoint of its own: one that fails takes nothing back
    but its own doing, and none is told that it is done before all of them are on the disk.
    """

    def __init__(self, url: str) -> None:
        self.engine = _create(make_url(url))
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        migrate(self.engine)
        if self.is_sqlite:
            scrub.settle(self.engine)  # where it was stopped before it could
        self._waiting: deque[_Unit] = deque()
        self._called = False
        self._threads = ThreadPoolExecutor(
            1 if self.is_sqlite else REPLICA_THREADS, thread_name_prefix="database"
        )

    async def run(self, work: Callable[[Session], T]) -> T:
        """Run `work` in one transaction on a worker thread; commit, or roll back on any error."""
        if not self.is_sqlite:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._threads, self.transact, work)
        unit = _Unit(work, asyncio.get_running_loop().create_future())
        self._waiting.append(unit)
        if not self._called:
            self._called = True
            self._threads.submit(self._work_off)
        done: T = await unit.outcome
        return done

    def transact(self, work: Callable[[Session], T]) -> T:
        """Run `work` in one transaction on this thread."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            return work(session)

    def _work_off(self) -> None:
        """Work on what waits, group after group."""
        self._called = False  # what is put there from now on calls again
        while self._waiting:
            units: list[_Unit] = []
            while self._waiting and len(units) < GROUP_UNITS:
                unit = self._waiting.popleft()
                if not unit.outcome.cancelled():
                    units.append(unit)
            self._settle(units)

    def _settle(self, units: list[_Unit]) -> None:
        left = deque(units)
        while left:
            self._commit(left)
        for loop in {unit.outcome.get_loop() for unit in units}:
            told = [unit for unit in units if unit.outcome.get_loop() is loop]
            with suppress(RuntimeError):  # a loop that was closed has nobody waiting
                loop.call_soon_threadsafe(_tell, told)

    def _commit(self, left: deque[_Unit]) -> None:
        """Take units from the left and commit them together, up to one that loses all of it.

        A disk that is full, or fails, may make SQLite take back the whole transaction in the middle
        of a statement: then each of them failed, and those left over have a commit of their own.
        """
        tried: list[_Unit] = []
        try:
            with self.engine.begin() as connection:
                while left:
                    tried.append(unit := left.popleft())
                    try:
                        unit.value = self._within(connection, unit.work)
                    except BaseException as error:  # it is the caller's to handle
                        unit.error = error
                        if not sqlite.in_transaction(connection):
                            raise
        except BaseException as error:  # noqa: BLE001 - as above; nothing was committed
            if not tried:
                tried.extend(left)
                left.clear()
            for unit in tried:
                unit.error = unit.error or error

    @staticmethod
    def _within(connection: Connection, work: Callable[[Session], T]) -> T:
        with (
            Session(
                connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
            ) as session,
            session.begin(),
        ):
            return work(session)

    async def scrub(self) -> bool:
        """Leave nothing of deleted rows in the files, if that is owed; `False` if it still is."""
        if not self.is_sqlite:
            return True
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, scrub.settle, self.engine)

    def close(self) -> None:
        """Finish what is running, then let go of the database."""
        self._threads.shutdown(wait=True)
        self.engine.dispose()
