import json

from coach.incoming import Words
from coach.replies import Exported
from storage.engine import Database
from storage.models import Record
from tests.coach.daily import Daily
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import everything_stored, of_kind

SQLITE_IS_ENOUGH = True


def test_everything_of_a_learner_is_in_the_file_and_nothing_of_another(
    database: Database, grader: ScriptedGrader
) -> None:
    ada, bob = (Daily(database, grader, name=name) for name in ("ada", "bob"))
    for daily, word in ((ada, "apple"), (bob, "banana")):
        daily.say("/start")
        daily.at("2026-11-24T08:30")
        daily.send(Words(f"covered:0 {word}", "7"))
    reply = of_kind(ada.say("/export"), Exported)
    document = json.loads(reply.data)
    assert document["format"] == "interview-coach-export"
    assert document["version"] == 1
    tables = document["tables"]
    assert "apple" in reply.data.decode()
    assert "banana" not in reply.data.decode()
    stored = everything_stored(database)
    for name in ("application", "requirement", "point", "turn", "answer", "drill", "wake"):
        assert len(tables[name]) * 2 == len(stored[name]) > 0, name
    assert len(tables["invite"]) * 2 == len(stored["invite"]) > 0
    assert [row["external_id"] for row in tables["learner"]] == ["ada"]
    assert reply.rows == sum(len(rows) for rows in tables.values())
    assert set(tables) == set(Record.metadata.tables) - {"inbox", "chat_quiet", "batch"}


def test_values_are_structured_not_text_in_text(database: Database, grader: ScriptedGrader) -> None:
    daily = Daily(database, grader)
    daily.say("/practice cost")
    daily.say("covered:0")
    tables = json.loads(of_kind(daily.say("/export"), Exported).data)["tables"]
    assert tables["grade"][0]["body"]["level"] == 5
    assert any(point["memory"] for point in tables["point"])
    assert tables["schedule"][0]["times"] == ["08:30:00"]
