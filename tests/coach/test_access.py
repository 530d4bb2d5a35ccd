import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.messages import compose
from coach.access import MAX_CODE_CHARACTERS, admit, new_code
from coach.conversation import Conversation
from coach.errors import Problem
from coach.incoming import Command, CommandName
from coach.replies import Invited, Refused
from grading.offline import OfflineGrader
from storage.engine import Database
from tests.coach.script import START, everything_stored, of_kind

OWNER = "1001"


def enter(database: Database, who: str, payload: str | None = None) -> int | None:
    return database.transact(
        lambda session: admit(
            session,
            face="telegram",
            external_id=who,
            payload=payload,
            owner_id=OWNER,
            now=START,
        )
    )


def invitation(database: Database, by: int) -> Invited | Refused:
    talk = Conversation(database, OfflineGrader(), owner_id=OWNER)
    (reply,) = asyncio.run(talk.handle(by, Command(CommandName.INVITE), now=START))
    assert isinstance(reply, Invited | Refused)
    return reply


@pytest.fixture
def owner(database: Database) -> int:
    learner_id = enter(database, OWNER)
    assert learner_id is not None
    return learner_id


def test_the_owner_always_comes_in_as_the_same_learner(database: Database, owner: int) -> None:
    assert enter(database, OWNER, "whatever") == owner


@pytest.mark.parametrize("payload", [None, "", "guess", "x" * 5000, "\ud800", "a\0b"])
def test_a_stranger_stays_out_and_leaves_no_trace(
    database: Database, owner: int, payload: str | None
) -> None:
    before = everything_stored(database)
    assert enter(database, "2002", payload) is None
    assert everything_stored(database) == before


def test_an_invitation_lets_one_person_in_once(database: Database, owner: int) -> None:
    code = of_kind(invitation(database, owner), Invited).code
    guest = enter(database, "2002", code)
    assert guest is not None
    assert enter(database, "3003", code) is None
    assert enter(database, "2002") == guest


def test_who_is_in_uses_no_invitation_up(database: Database, owner: int) -> None:
    code = of_kind(invitation(database, owner), Invited).code
    assert enter(database, OWNER, code) == owner
    assert enter(database, "2002", code) is not None


def test_two_who_come_by_one_invitation_at_once_are_one(database: Database, owner: int) -> None:
    code = of_kind(invitation(database, owner), Invited).code
    with ThreadPoolExecutor(4) as threads:
        came = list(threads.map(lambda who: enter(database, who, code), ["1", "2", "3", "4"]))
    assert sum(learner is not None for learner in came) == 1


def test_only_the_owner_invites(database: Database, owner: int) -> None:
    guest = enter(database, "2002", of_kind(invitation(database, owner), Invited).code)
    assert guest is not None
    assert of_kind(invitation(database, guest), Refused).problem is Problem.OWNER_ONLY


def test_a_code_is_long_fits_a_link_and_is_not_kept(database: Database, owner: int) -> None:
    code = of_kind(invitation(database, owner), Invited).code
    assert 24 <= len(code) <= MAX_CODE_CHARACTERS
    assert code.replace("-", "").replace("_", "").isalnum()
    assert code not in repr(everything_stored(database))
    assert new_code() != new_code()


def test_a_guest_is_told_that_there_is_no_way_back(database: Database, owner: int) -> None:
    guest = enter(database, "2002", of_kind(invitation(database, owner), Invited).code)
    assert guest is not None
    talk = Conversation(database, OfflineGrader(), owner_id=OWNER)
    forget = Command(CommandName.FORGET)
    (asked,) = asyncio.run(talk.handle(guest, forget, now=START))
    assert "you need a new invitation link to come back" in compose(asked).text()
    (asked,) = asyncio.run(talk.handle(owner, forget, now=START))
    assert "invitation" not in compose(asked).text()
