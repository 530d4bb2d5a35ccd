"""The first five minutes: the document, then where, when and until when; each can be skipped.

What was asked last decides what words mean: they are for the step only where no question was asked
since, or no question is open. All else is an answer.
"""

import re
from dataclasses import replace
from datetime import time, timedelta

from coach import collecting, interview, load, practise, schedule, zones
from coach.errors import Problem, UserError
from coach.hours import parse_times
from coach.places import ask_region, ask_which, place
from coach.preferences import WEEKS
from coach.replies import (
    Action,
    Choice,
    Collecting,
    Feedback,
    HourAsked,
    InterviewAsked,
    Loaded,
    Remark,
    Reply,
    Said,
    Started,
    Welcome,
)
from coach.visit import Visit
from coach.when import parse_day
from question_bank.extract import to_text
from question_bank.model import Reading
from question_bank.sample import sample_bytes
from storage import newcomers, queries
from storage.models import Turn
from storage.schedule_models import Onboarding, Step

Replies = tuple[Reply, ...]
SAMPLE_NAME = "sample_application.md"
NO_ZONE = "UTC"
"""What a learner of Telegram's has until they tell where they are."""
SKIP_WORDS = frozenset({"skip", "skip it", "skip this", "later", "not now", "pass", "next"})
DONE_WORDS = frozenset({"done", "that is all", "that's all", "end", "ready"})
HOURS = (time(7), time(7, 30), time(8), time(8, 30), time(9), time(12), time(18), time(20))
MORE_WITHIN = timedelta(minutes=5)
"""How soon after the last part of a pasted document more of it is taken for that."""
_STEPS = tuple(Step)
_NAMED = (Step.ZONE, Step.TIME)
_AN_HOUR = re.compile(
    r"(?:at|about|around)\b.*|\d{1,2}[:.]\d\d\s*(?:[ap]m)?|\d{1,2}\s*[ap]m", re.IGNORECASE
)


def start(visit: Visit) -> Replies:
    """Greet, and ask for what is still missing; a document collected in part is thrown away."""
    row = newcomers.onboarding(visit.session, visit.learner.id)
    title = _title(visit)
    if row is None and title is None:
        row = _begin(visit)
    if row is None or row.step is Step.DONE:
        return (Welcome(title, (Choice(Action.NEXT),)),)
    row.asked_at = visit.now
    if row.step is Step.DOCUMENT:
        row.draft = ""
        return (Welcome(None, (Choice(Action.SAMPLE),)),)
    return (Welcome(title, ()), ask(visit, row))


def _begin(visit: Visit) -> Onboarding:
    row = Onboarding(learner_id=visit.learner.id, step=Step.DOCUMENT, draft="", asked_at=visit.now)
    visit.session.add(row)
    visit.session.flush()
    return row


def _title(visit: Visit) -> str | None:
    current = visit.learner.application_id or 0
    found = queries.application(visit.session, visit.learner.id, current)
    return found.title if found else None


def hear(visit: Visit, text: str) -> Replies | None:
    """Take words that are meant for setting up; `None` where they are an answer."""
    row = newcomers.onboarding(visit.session, visit.learner.id)
    if row is None and visit.learner.application_id is None:
        row = _begin(visit)
    if row is None or (row.step is Step.DONE and visit.learner.application_id is not None):
        return None
    waiting = queries.open_turn(visit.session, visit.learner.id)
    if row.step is Step.DOCUMENT and waiting is not None:
        return _beside_the_sample(visit, row, text, waiting=waiting)
    if _asked_since(row, waiting):
        return _named(visit, row, text)
    if row.step is Step.DOCUMENT or (waiting is None and visit.learner.application_id is None):
        return _document(visit, row, text, waiting=waiting)
    if row.step is Step.DONE:
        return None
    return (
        _taken_as(visit, row, text)
        or _more(visit, row, text)
        or _unclear(visit, row, text, waiting=waiting)
    )


def _asked_since(row: Onboarding, waiting: Turn | None) -> bool:
    """Tell whether a question is open that was asked after the step, so words are its answer."""
    return waiting is not None and (bool(waiting.answers) or waiting.asked_at >= row.asked_at)


def _named(visit: Visit, row: Onboarding, text: str) -> Replies | None:
    """Take a city or an hour that the step asks for; alone it answers no interview question."""
    return _taken_as(visit, row, text) if row.step in _NAMED and _is_for_later(text) else None


def _beside_the_sample(
    visit: Visit, row: Onboarding, text: str, *, waiting: Turn
) -> Replies | None:
    """Take one's own document, and what is meant for setting up; all else answers the sample."""
    if collecting.is_document(text):
        row.asked_at = visit.now
    elif _is_for_later(text):
        return (Said(Remark.SET_UP_LATER),)
    return None if _asked_since(row, waiting) else _document(visit, row, text, waiting=waiting)


def _is_for_later(text: str) -> bool:
    """Tell a city, or an hour of the day, that answers no interview question."""
    if zones.certain(text):
        return True
    return _AN_HOUR.fullmatch(text.strip()) is not None and bool(parse_times(text))


def _document(visit: Visit, row: Onboarding, text: str, *, waiting: Turn | None) -> Replies | None:
    if waiting is not None and isinstance(
        collecting.read(collecting.joined(row.draft, text)), Problem
    ):
        return None
    if row.draft and text.strip(" .!").casefold() in DONE_WORDS:
        return that_is_all(visit)
    if not row.draft and collecting.is_talk(text):
        return (_greeting(visit),)
    found = collecting.collect(row, text)
    return (found,) if isinstance(found, Collecting) else _load(visit, row, found)


def _greeting(visit: Visit) -> Reply:
    """Explain what to send to somebody who says a few words."""
    if visit.learner.application_id is not None:
        return Said(Remark.SEND_YOUR_OWN)
    return Welcome(None, (Choice(Action.SAMPLE),), answers=True)


def that_is_all(visit: Visit) -> Replies:
    """Take in what was collected, or tell why it can't be."""
    row = newcomers.onboarding(visit.session, visit.learner.id)
    if row is None or not row.draft or row.step is not Step.DOCUMENT:
        raise UserError(Problem.STALE)
    found = collecting.read(row.draft)
    if isinstance(found, Problem):
        return (Collecting(len(row.draft), found, collecting.CHOICES),)
    return _load(visit, row, found)


def _load(visit: Visit, row: Onboarding, reading: Reading) -> Replies:
    practise.withdraw(visit)
    loaded = load.load(visit, reading)
    if row.step is Step.DOCUMENT:
        return taken(visit, loaded)
    if row.step is Step.DONE:
        row.draft = ""
        return (loaded, practise.ask_next(visit))
    return (replace(loaded, goes_on=True, choices=()), ask(visit, row))


def taken(visit: Visit, loaded: Loaded) -> Replies:
    """Go on after a document was taken in, however it came; questions wait for the set-up."""
    following = passed(visit, Step.DOCUMENT)
    return (replace(loaded, choices=()) if following else loaded, *following)


def sample(visit: Visit) -> Replies:
    """Take the sample in and ask its first question; one's own document is still awaited."""
    row = newcomers.onboarding(visit.session, visit.learner.id)
    if row is None or row.step is not Step.DOCUMENT:
        raise UserError(Problem.STALE)
    reading = load.understood(to_text(sample_bytes()), name=SAMPLE_NAME)
    practise.withdraw(visit)
    return (load.load(visit, reading), practise.ask_next(visit))


def after_sample(visit: Visit, reply: Reply) -> Replies:
    """Tell how to send one's own document after the first feedback on the sample."""
    row = newcomers.onboarding(visit.session, visit.learner.id)
    current = visit.learner.application_id
    if row is None or row.step is not Step.DOCUMENT or current is None:
        return ()
    if not isinstance(reply, Feedback):
        return ()
    graded = queries.grade_marks(visit.session, visit.learner.id, current)
    return (Said(Remark.SEND_YOUR_OWN),) if len(graded) == 1 else ()


def ask_place_again(visit: Visit) -> Reply:
    """Ask for the region anew; in setting up, what is typed next is the place."""
    row = newcomers.onboarding(visit.session, visit.learner.id)
    if row is None or row.step not in (Step.ZONE, Step.TIME, Step.INTERVIEW):
        return ask_region()
    row.step = Step.ZONE
    return ask(visit, row)


def awaits(visit: Visit, step: Step) -> bool:
    """Tell whether this is the step that was asked."""
    row = newcomers.onboarding(visit.session, visit.learner.id)
    return row is not None and row.step is step


def passed(visit: Visit, step: Step) -> Replies:
    """Go on to the next step, where this is the one that was asked."""
    row = newcomers.onboarding(visit.session, visit.learner.id)
    if row is None or row.step is not step:
        return ()
    row.step = _STEPS[_STEPS.index(step) + 1]
    if step is Step.ZONE and schedule.schedule_of(visit).times:
        row.step = Step.INTERVIEW  # the hour was told before the place was put right
    row.asked_at = visit.now
    if row.step is not Step.DONE:
        return (ask(visit, row),)
    row.draft = ""
    return _finished(visit)


def later(visit: Visit, number: int | None) -> Replies:
    """Skip a step."""
    if number is None or not 0 < number < len(_STEPS) - 1:
        raise UserError(Problem.STALE)
    return passed(visit, _STEPS[number]) or _stale()


def _stale() -> Replies:
    raise UserError(Problem.STALE)


def ask(visit: Visit, row: Onboarding, *, unclear: str = "") -> Reply:
    """Ask for what the step is about; `unclear` are words that were not understood."""
    row.asked_at = visit.now
    skip = Choice(Action.LATER, _STEPS.index(row.step))
    if row.step is Step.TIME:
        hours = (Choice(Action.HOUR, at.hour * 60 + at.minute) for at in HOURS)
        return HourAsked((*hours, skip), unclear)
    if row.step is Step.INTERVIEW:
        weeks = (Choice(Action.INTERVIEW_IN, days) for days in WEEKS)
        times = () if unclear else schedule.schedule_of(visit).times
        return InterviewAsked((*weeks, skip), unclear, times)
    return ask_region(skip, unclear=unclear, heard=True)


def _taken_as(visit: Visit, row: Onboarding, text: str) -> Replies | None:
    """Take words as what the step asks for, if they read as that."""
    if text.strip(" .!").casefold() in SKIP_WORDS:
        return passed(visit, row.step)
    match row.step:
        case Step.ZONE if zone := zones.certain(text):
            return (place(visit, zone), *passed(visit, Step.ZONE))
        case Step.TIME if times := parse_times(text):
            schedule.drill_at(visit, times)
            return passed(visit, Step.TIME)
        case Step.INTERVIEW if _is_ahead(visit, text):
            interview.set_day(visit, text)
            return passed(visit, Step.INTERVIEW)
    return None


def _is_ahead(visit: Visit, text: str) -> bool:
    day = parse_day(text, today=visit.today)
    return day is not None and day >= visit.today


def _more(visit: Visit, row: Onboarding, text: str) -> Replies | None:
    """Take words as more of the document that was pasted just before.

    Never once a question was answered: then they are likelier to be more of an answer.
    """
    if _is_under_way(visit) or visit.now - row.asked_at > MORE_WITHIN:
        row.draft = ""
        return None
    found = collecting.continuation(row, text)
    return None if found is None else _load(visit, row, found)


def _is_under_way(visit: Visit) -> bool:
    """Tell whether a question was answered, so that nobody needs to be introduced any more."""
    current = visit.learner.application_id or 0
    return queries.last_settled(visit.session, visit.learner.id, current) is not None


def _unclear(visit: Visit, row: Onboarding, text: str, *, waiting: Turn | None) -> Replies | None:
    if waiting is not None:
        return None
    if row.step is Step.ZONE and (found := zones.find(text)):
        skip = Choice(Action.LATER, _STEPS.index(row.step))
        return (ask_which(found, skip, unclear=text, heard=True),)
    return (ask(visit, row, unclear=text),)


def _finished(visit: Visit) -> Replies:
    """Tell what is set up, and ask the first question at once."""
    kept = schedule.schedule_of(visit)
    today = visit.date_here()
    if _is_under_way(visit):
        return ()
    zone = None if visit.learner.zone == NO_ZONE else visit.learner.zone
    started = Started(zone, kept.times, schedule.next_drill(visit), visit.interview_on(), today)
    if visit.learner.application_id is None:
        return (started,)
    waiting = queries.open_turn(visit.session, visit.learner.id)
    asked = practise.still_open(visit, waiting) if waiting else practise.ask_next(visit)
    return (started, asked)
