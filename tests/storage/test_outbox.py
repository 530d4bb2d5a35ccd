import threading
from datetime import UTC, datetime, timedelta

import pytest

from storage import outbox
from storage.engine import Database
from storage.outbox import Draft
from storage.queue_models import Priority

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Post:
    """The outbox, as one process uses it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, chat_id: int, text: str, *, priority: Priority = Priority.REPLY, slot: str = ""
    ) -> None:
        draft = Draft(chat_id, "sendMessage", text, priority=priority, slot=slot or None)
        self.add_draft(draft)

    def add_draft(self, draft: Draft) -> None:
        self._database.transact(lambda session: outbox.post(session, [draft], now=NOW))

    def take(self, *, now: datetime = NOW, limit: int = 10, resting: set[int] | None = None) -> str:
        return " ".join(letter.payload for letter in self.letters(now, limit, resting))

    def letters(
        self, now: datetime = NOW, limit: int = 10, resting: set[int] | None = None
    ) -> list[outbox.Letter]:
        return self._database.transact(
            lambda session: outbox.take(
                session,
                now=now,
                until=now + timedelta(seconds=30),
                limit=limit,
                resting=resting or (),
            )
        )

    def sent(self, letter_id: int, message_id: int | None = None) -> None:
        self._database.transact(
            lambda session: outbox.sent(session, {letter_id: message_id}, now=NOW)
        )

    def put_off(
        self, letter_id: int, seconds: int, *, failing_since: datetime | None = None
    ) -> None:
        until = NOW + timedelta(seconds=seconds)
        self._database.transact(
            lambda session: outbox.put_off(
                session, letter_id, until=until, failing_since=failing_since
            )
        )

    def quiet(self, chat_id: int, *, until: datetime, now: datetime = NOW) -> None:
        self._database.transact(
            lambda session: outbox.quiet(session, chat_id, until=until, now=now)
        )

    def doubt(self, letter_id: int) -> bool:
        return self._database.transact(
            lambda session: outbox.doubt(session, letter_id, until=NOW, now=NOW)
        )

    def lapsed(self, *, now: datetime = NOW, everything: bool = False) -> list[int]:
        return self._database.transact(
            lambda session: outbox.lapsed(session, now=now, everything=everything)
        )


@pytest.fixture
def post(database: Database) -> Post:
    return Post(database)


def test_a_chat_gets_its_messages_one_after_another_and_in_order(post: Post) -> None:
    post.add(7, "a")
    post.add(7, "b")
    post.add(8, "c")
    first = post.letters()
    assert [letter.payload for letter in first] == ["a", "c"]
    assert post.take() == ""
    post.sent(first[0].id, 1)
    assert post.take() == "b"


def test_replies_go_before_drills_and_answers_to_buttons_before_both(post: Post) -> None:
    post.add(7, "drill", priority=Priority.DRILL)
    post.add(8, "reply")
    post.add(9, "toast", priority=Priority.NOW)
    post.add(7, "later")
    assert post.take() == "toast reply later"


def test_a_chat_that_rests_gets_only_what_goes_first(post: Post) -> None:
    post.add(7, "a")
    post.add(8, "b")
    assert post.take(resting={7}) == "b"
    post.add(7, "toast", priority=Priority.NOW)
    assert post.take(resting={7}) == "toast"


def test_a_chat_that_is_put_off_waits_and_no_other(post: Post) -> None:
    post.add(7, "a")
    post.add(7, "b")
    post.add(8, "c")
    a, c = post.letters()
    post.put_off(a.id, 20)
    post.sent(c.id, 1)
    post.add(8, "d")
    assert post.take() == "d"
    assert post.take(now=NOW + timedelta(seconds=21)) == "a"


def test_a_chat_that_telegram_wants_left_in_peace_gets_nothing_of_any_priority(post: Post) -> None:
    post.add(7, "drill", priority=Priority.DRILL)
    post.quiet(7, until=NOW + timedelta(seconds=30))
    post.add(7, "toast", priority=Priority.NOW)
    post.add(8, "other")
    assert post.take() == "other"
    post.quiet(7, until=NOW + timedelta(seconds=20))
    assert post.take(now=NOW + timedelta(seconds=21)) == "toast"


def test_what_a_clock_that_was_ahead_put_off_does_not_wait_for_it(post: Post) -> None:
    ahead = NOW + timedelta(days=1)
    post.add(7, "a")
    post.add(8, "b")
    post.add(9, "c")
    a, b = post.letters(now=ahead, limit=2)
    post.put_off(a.id, 24 * 3600)
    post.quiet(9, until=ahead + timedelta(seconds=30), now=ahead)
    assert post.take() == "a c"
    assert b.id in post.lapsed()


def test_how_long_a_call_is_turned_down_is_forgotten_where_it_was_not_reached(post: Post) -> None:
    post.add(7, "a")
    (letter,) = post.letters()
    assert letter.failing_since is None
    post.put_off(letter.id, 0, failing_since=NOW)
    (letter,) = post.letters()
    assert letter.failing_since == NOW
    post.put_off(letter.id, 0)
    assert post.letters()[0].failing_since is None


def test_a_call_nobody_knows_of_is_made_once_more_and_then_given_up(post: Post) -> None:
    post.add(7, "a")
    post.add(7, "b")
    (a,) = post.letters()
    assert post.doubt(a.id)
    assert post.take() == "a"
    assert not post.doubt(a.id)
    assert post.take() == "b"


def test_what_was_being_sent_by_a_dead_process_is_found(post: Post) -> None:
    post.add(7, "a")
    post.add(8, "b")
    (a,) = post.letters(limit=1)
    assert post.lapsed() == []
    assert post.lapsed(now=NOW + timedelta(seconds=31)) == [a.id]
    assert post.lapsed(everything=True) == [a.id]


def test_an_edit_finds_the_last_message_of_its_slot(post: Post) -> None:
    post.add(7, "first", slot="question")
    post.add(7, "second", slot="question")
    post.add(8, "elsewhere", slot="question")
    post.add_draft(Draft(7, "editMessageText", "edit", slot="question"))
    post.add(7, "third", slot="question")
    for message_id in (100, 101):
        post.sent(post.letters(limit=1)[0].id, message_id)
    edit = next(letter for letter in post.letters() if letter.payload == "edit")
    assert edit.message_id == 101


def test_an_edit_whose_message_was_never_sent_has_none(post: Post) -> None:
    post.add_draft(Draft(7, "editMessageText", "edit", slot="question"))
    assert post.letters()[0].message_id is None


def test_what_waits_for_a_chat_can_be_dropped(post: Post, database: Database) -> None:
    post.add(7, "a")
    post.add(8, "b")
    database.transact(lambda session: outbox.drop_waiting(session, 7))
    assert post.take() == "b"


def test_what_was_sent_long_ago_goes(post: Post, database: Database) -> None:
    post.add(7, "a", slot="question")
    post.sent(post.letters()[0].id, 100)
    later = NOW + timedelta(days=1)
    database.transact(lambda session: outbox.purge(session, before=later, now=later))
    assert database.transact(lambda session: outbox.latest(session, 7, "question")) is None


def test_several_processes_never_take_the_same(post: Post, database: Database) -> None:
    chats = range(40)
    for chat in chats:
        post.add(chat, f"{chat}a")
        post.add(chat, f"{chat}b")
    taken: list[str] = []

    def work() -> None:
        for _ in range(60):
            for letter in post.letters(limit=3):
                taken.append(letter.payload)
                post.sent(letter.id, 1)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == sorted(f"{chat}{part}" for chat in chats for part in "ab")
    assert all(taken.index(f"{chat}a") < taken.index(f"{chat}b") for chat in chats)
