import json
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from bot.messages import compose
from claude.prices import Price
from coach.claude_reader import ClaudeReader
from coach.incoming import Press
from coach.purse import Limits
from coach.replies import Action, Choice, Loaded, NoteDrafted, NotesShown, ReadBy
from storage.engine import Database, Session
from storage.models import PointRecord
from storage.spending import Spending
from tests.claude.api import FakeClaude, Fault
from tests.claude.asking import without_pauses
from tests.coach.script import DOCUMENT, of_kind
from tests.coach.with_claude import Coached, says, with_claude
from tests.question_bank.test_claude_reading import item

SQLITE_IS_ENOUGH = True
TOLD = "Oh, and I once dug a tunnel under the Spree with two friends."
TEXT = DOCUMENT + f"\n\n(not sure)\n\n{TOLD}\n"


@pytest.fixture
def api() -> Iterator[FakeClaude]:
    with FakeClaude(says()) as fake, without_pauses():
        yield fake
    assert fake.refused == []


def _points(database: Database) -> set[str]:
    def work(session: Session) -> set[str]:
        rows = session.scalars(select(PointRecord).where(PointRecord.active.is_(True)))
        return {row.quote for row in rows}

    return database.transact(work)


def test_what_claude_found_besides_is_loaded_and_its_cost_is_told(
    database: Database, api: FakeClaude
) -> None:
    noted = "Recovered a five-week delay by re-sequencing the piling and the drainage works."
    api.says = says(
        {
            "requirements": [
                item("Controls cost", "Won a prize that nobody knows of"),
                item("Experience with bridges over live railways", notes=((noted, "expand"),)),
            ]
        }
    )

    async def doing(coached: Coached) -> Loaded:
        return of_kind(await coached.load(await coached.arrive()), Loaded)

    loaded = with_claude(database, api, doing)
    assert noted not in _points(database)
    assert loaded.requirements[0].notes[0].quote == noted
    assert loaded.read is not None
    assert (loaded.read.by, loaded.read.left_out) == (ReadBy.CLAUDE, 1)
    assert 0 < loaded.read.dollars < 0.01
    told = compose(loaded).text()
    assert "Read with Claude for about $0.00" in told
    assert "1 quote of Claude's is not in your document: left out." in told


@pytest.mark.parametrize(
    "fault",
    [
        Fault(stop_reason="refusal"),
        Fault(stop_reason=None),
        Fault(text="no"),
        Fault(status=401),
        Fault(status=0),
    ],
    ids=["refusal", "cut", "nonsense", "key", "connection"],
)
def test_whatever_goes_wrong_the_document_is_read_offline_and_it_is_told(
    database: Database, api: FakeClaude, fault: Fault
) -> None:
    api.faults = [fault] * 3

    async def doing(coached: Coached) -> Loaded:
        return of_kind(await coached.load(await coached.arrive()), Loaded)

    loaded = with_claude(database, api, doing)
    assert loaded.read is not None
    key = fault.status == 401
    assert loaded.read.by is (ReadBy.KEY_REFUSED if key else ReadBy.NO_ANSWER)
    assert len(loaded.requirements) == 5
    assert "so I read it by myself" in compose(loaded).text()


def test_without_money_nothing_is_asked_and_it_is_told(database: Database, api: FakeClaude) -> None:
    async def doing(coached: Coached) -> Loaded:
        return of_kind(await coached.load(await coached.arrive()), Loaded)

    loaded = with_claude(database, api, doing, limits=Limits(0.00001, 20.0))
    assert api.asked == []
    assert loaded.read is not None
    assert loaded.read.by is ReadBy.OVER_BUDGET
    assert "more than the budget has left today" in compose(loaded).text()


def test_a_document_that_costs_much_is_read_offline_whatever_the_budget_has(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> list[ReadBy]:
        learner = await coached.arrive()
        found = []
        for price in (Price(20.0, 100.0), Price(200.0, 1_000.0)):
            reader = ClaudeReader(coached.claude, coached.purse, price=price)
            read = await reader.read(DOCUMENT.encode(), "a.md", account=learner)
            assert read.told is not None
            found.append(read.told.by)
        return found

    limits = Limits(1_000.0, 1_000.0)
    assert with_claude(database, api, doing, limits=limits) == [ReadBy.CLAUDE, ReadBy.TOO_LONG]
    assert len(api.asked) == 1


def test_a_long_document_is_read_offline(database: Database, api: FakeClaude) -> None:
    more = "".join(f"\n- Built bridge number {n} of the eastern line.\n" for n in range(900))

    async def doing(coached: Coached) -> Loaded:
        learner = await coached.arrive()
        return of_kind(await coached.load(learner, DOCUMENT + more), Loaded)

    loaded = with_claude(database, api, doing)
    assert loaded.read is not None
    assert loaded.read.by is ReadBy.TOO_LONG
    assert "too long to be read with Claude (about $0.0" in compose(loaded).text()
    assert not any("document" in json.dumps(asked.shared) for asked in api.asked)


def test_what_cannot_be_read_is_never_sent(database: Database, api: FakeClaude) -> None:
    async def doing(coached: Coached) -> str:
        return type(await coached.load(await coached.arrive(), "Dear Sir,\n\nhello.\n")).__name__

    assert with_claude(database, api, doing) == "Refused"
    assert api.asked == []


def test_what_claude_found_stays_when_a_note_is_settled_by_talking(
    database: Database, api: FakeClaude
) -> None:
    text = DOCUMENT.replace("# Must have", "Dug the Spree tunnel in 2014 myself.\n\n# Must have")
    found = item("Experience with tunnels", "Dug the Spree tunnel in 2014 myself.")
    api.says = says({"requirements": [found]})

    async def doing(coached: Coached) -> None:
        learner = await coached.arrive()
        await coached.load(learner, text)
        assert "Dug the Spree tunnel in 2014 myself." in _points(database)
        shown = of_kind(await coached.say(learner, "/notes"), NotesShown)
        await coached.send(learner, Press(shown.choices[0]))
        drafted = await coached.say(learner, "I hold meetings in German with our subcontractors.")
        choices = of_kind(drafted, NoteDrafted).choices
        add = next(choice for choice in choices if choice.action is Action.ADD_POINT)
        await coached.send(learner, Press(Choice(Action.ADD_POINT, add.about)))

    with_claude(database, api, doing)
    assert {
        "Dug the Spree tunnel in 2014 myself.",
        "I hold meetings in German with our subcontractors.",
    } <= _points(database)


def test_nothing_of_another_learner_is_in_any_request_and_each_pays_for_itself(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[int, int]:
        ada, eve = await coached.arrive("ada"), await coached.arrive("eve")
        await coached.load(ada, DOCUMENT.replace("Aller", "Zanzibar"))
        await coached.written(ada)
        await coached.load(eve, DOCUMENT.replace("Aller", "Timbuktu"))
        await coached.written(eve)
        return ada, eve

    ada, eve = with_claude(database, api, doing)
    bodies = [json.dumps(asked.body, ensure_ascii=False) for asked in api.asked]
    assert not any("Zanzibar" in body and "Timbuktu" in body for body in bodies)
    assert ["Zanzibar" in body for body in bodies] == [True, True, False, False]
    rows = database.transact(lambda s: [row.learner_id for row in s.scalars(select(Spending))])
    assert rows == [ada, ada, eve, eve]
