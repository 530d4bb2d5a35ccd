"""Every sentence a person reads. A reply in; a message that any face can show out."""

from functools import singledispatch

from bot.messages import (
    anchors,
    asked_back,
    coming_in,
    drills,
    feedback,
    judges,
    mock,
    notes,
    overview,
    practice,
    preferences,
    suggestion,
    usage,
)
from bot.messages.buttons import buttons
from bot.messages.message import Message
from bot.messages.problems import near_line, problem_line
from bot.messages.progress import progress, told, week_told
from coach import replies
from coach.replies import Reply

__all__ = ["Message", "compose"]


def compose(reply: Reply) -> Message:
    """Put a reply into words."""
    return _compose(reply)


@singledispatch
def _compose(reply: object) -> Message:
    raise TypeError(f"no words for {type(reply).__name__}")


@_compose.register
def _refused(reply: replies.Refused) -> Message:
    near = (near_line(reply.near),) if reply.near else ()
    return Message((problem_line(reply.problem, reply.detail), *near), buttons(reply.choices))


_compose.register(replies.Loaded, practice.loaded)
_compose.register(replies.Asked, practice.asked)
_compose.register(replies.Hinted, practice.hinted)
_compose.register(replies.Probed, practice.probed)
_compose.register(replies.AskedBack, asked_back.asked_back)
_compose.register(replies.Shown, practice.shown)
_compose.register(replies.Undone, practice.undone)
_compose.register(replies.Feedback, feedback.feedback)
_compose.register(replies.Ungradable, feedback.ungradable)
_compose.register(replies.WhichVerdict, feedback.which_verdict)
_compose.register(replies.Overruled, feedback.overruled)
_compose.register(replies.Decided, feedback.decided)
_compose.register(replies.AppealAsked, judges.appeal_asked)
_compose.register(replies.Appealed, judges.appealed)
_compose.register(replies.PleaUnheard, judges.plea_unheard)
_compose.register(replies.JudgedAgain, judges.judged_again)
_compose.register(replies.Why, anchors.why)
_compose.register(replies.Better, suggestion.better)
_compose.register(replies.ProgressShown, progress)
_compose.register(replies.ProgressTold, told)
_compose.register(replies.WeakShown, overview.weak)
_compose.register(replies.DueShown, overview.due)
_compose.register(replies.ApplicationsShown, overview.applications)
_compose.register(replies.Switched, overview.switched)
_compose.register(replies.InterviewSet, overview.interview)
_compose.register(replies.ForgetAsked, overview.forget_asked)
_compose.register(replies.Forgotten, overview.forgotten)
_compose.register(replies.Said, overview.said)
_compose.register(replies.MockSaid, mock.said)
_compose.register(replies.MockPaused, mock.paused)
_compose.register(replies.Debrief, mock.debrief)
_compose.register(replies.DebriefInFull, mock.debrief_in_full)
_compose.register(replies.DrillDone, drills.drill_done)
_compose.register(replies.Snoozed, drills.snoozed)
_compose.register(replies.InterviewOver, drills.interview_over)
_compose.register(replies.WeekTold, week_told)
_compose.register(replies.PlanShown, drills.plan_shown)
_compose.register(replies.Exported, drills.exported)
_compose.register(replies.Invited, drills.invited)
_compose.register(replies.UsageShown, usage.usage_shown)
_compose.register(replies.Welcome, coming_in.welcome)
_compose.register(replies.Collecting, coming_in.collecting)
_compose.register(replies.ZoneAsked, coming_in.zone_asked)
_compose.register(replies.ZoneSet, coming_in.zone_set)
_compose.register(replies.HourAsked, coming_in.hour_asked)
_compose.register(replies.InterviewAsked, coming_in.interview_asked)
_compose.register(replies.Started, coming_in.started)
_compose.register(replies.NotesShown, notes.notes_shown)
_compose.register(replies.NoteAsked, notes.note_asked)
_compose.register(replies.NoteDrafted, notes.note_drafted)
_compose.register(replies.NoteSettled, notes.note_settled)
_compose.register(replies.SettingsShown, preferences.settings_shown)
