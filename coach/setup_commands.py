"""What the commands and buttons of setting up do: coming in, the settings, the drill's hour."""

from collections.abc import Callable, Mapping

from coach import (
    ahead,
    drill,
    export,
    interview,
    onboarding,
    places,
    preferences,
    schedule,
)
from coach.errors import Problem, UserError
from coach.incoming import CommandName
from coach.replies import Action, Choice, Reply, ZoneSet
from coach.visit import Visit
from storage.schedule_models import Step

Replies = tuple[Reply, ...]


def _zone(visit: Visit, words: str) -> Replies:
    reply = places.name(visit, words)
    return (reply, *onboarding.passed(visit, Step.ZONE)) if isinstance(reply, ZoneSet) else (reply,)


def _zone_pressed(visit: Visit, choice: Choice) -> Replies:
    placed = places.place(visit, places.numbered(choice.about))
    return (placed, *onboarding.passed(visit, Step.ZONE))


def _drill(visit: Visit, words: str) -> Replies:
    if words:
        interview.forget_past(visit)
    shown = preferences.drill(visit, words)
    return onboarding.passed(visit, Step.TIME) or (shown,)


def _hour_pressed(visit: Visit, choice: Choice) -> Replies:
    at = preferences.time_of(choice.about)
    if not onboarding.awaits(visit, Step.TIME):
        raise UserError(Problem.STALE)
    schedule.drill_at(visit, (at,))
    return onboarding.passed(visit, Step.TIME)


def _time_pressed(visit: Visit, choice: Choice) -> Replies:
    interview.forget_past(visit)
    return (preferences.switch_time(visit, choice.about, choice.item),)


def _drill_on(visit: Visit) -> Replies:
    interview.forget_past(visit)
    return (preferences.show(visit),)


def _interview(visit: Visit, words: str) -> Replies:
    told = interview.set_day(visit, words)
    return (told, *(onboarding.passed(visit, Step.INTERVIEW) if words else ()))


def _interview_pressed(visit: Visit, choice: Choice) -> Replies:
    if choice.about not in preferences.WEEKS:
        raise UserError(Problem.STALE)
    return _interview(visit, f"in {choice.about} days")


COMMANDS: Mapping[CommandName, Callable[[Visit, str], Replies]] = {
    CommandName.START: lambda visit, _: onboarding.start(visit),
    CommandName.INTERVIEW: _interview,
    CommandName.SETTINGS: lambda visit, _: (preferences.show(visit),),
    CommandName.DRILL: _drill,
    CommandName.PAUSE: lambda visit, words: (preferences.pause(visit, words),),
    CommandName.ZONE: _zone,
    CommandName.PLAN: lambda visit, _: (ahead.plan(visit),),
    CommandName.EXPORT: lambda visit, _: (export.export(visit),),
}

BUTTONS: Mapping[Action, Callable[[Visit, Choice], Replies]] = {
    Action.SNOOZE: lambda visit, choice: (drill.snooze(visit, choice.about),),
    Action.SAMPLE: lambda visit, _: onboarding.sample(visit),
    Action.THAT_IS_ALL: lambda visit, _: onboarding.that_is_all(visit),
    Action.START_OVER: lambda visit, _: onboarding.start(visit),
    Action.LATER: lambda visit, choice: onboarding.later(visit, choice.about),
    Action.REGIONS: lambda visit, _: (onboarding.ask_place_again(visit),),
    Action.REGION: lambda _visit, choice: (places.ask_city(choice.about, choice.item),),
    Action.ZONE: _zone_pressed,
    Action.HOUR: _hour_pressed,
    Action.INTERVIEW_IN: _interview_pressed,
    Action.DRILL_ON: lambda visit, _: _drill_on(visit),
    Action.PANEL: lambda visit, choice: (preferences.turn_to(visit, choice.about),),
    Action.TIME: _time_pressed,
    Action.WEEKDAY: lambda visit, choice: (
        preferences.switch_weekday(visit, choice.about, choice.item),
    ),
    Action.QUESTIONS: lambda visit, choice: (preferences.set_questions(visit, choice.about),),
    Action.PAUSE: lambda visit, choice: (preferences.pause_for(visit, choice.about),),
    Action.QUIET: lambda visit, choice: (preferences.set_quiet(visit, choice.about, choice.item),),
    Action.REMINDER: lambda visit, choice: (preferences.switch_reminder(visit, choice.about),),
    Action.WEEKLY: lambda visit, choice: (preferences.switch_weekly(visit, choice.about),),
}
