from bot import clock
from bot.telegram.run import outlet, stop_drills
from coach.replies import Remark, Said
from storage import outbox
from storage.engine import Database, Session
from storage.models import Learner
from storage.queue_models import Priority


def test_what_comes_by_itself_goes_after_replies(kept: Database) -> None:
    def work(session: Session) -> list[int]:
        learner = Learner(face="telegram", external_id="7", zone="UTC", created_at=clock.now())
        session.add(learner)
        session.flush()
        outlet(learner).give(session, (Said(Remark.HELP),))
        stop_drills(session, 7)
        stop_drills(session, 8)
        now = clock.now()
        return [letter.priority for letter in outbox.take(session, now=now, until=now, limit=9)]

    assert set(kept.transact(work)) == {Priority.DRILL}
