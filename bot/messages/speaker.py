"""Which judge spoke, where there is more than one."""

from bot.messages.message import Line, faint, line
from coach.replies import Speaker
from grading.model import Absence
from grading.offline import OFFLINE

_STOOD_IN = {
    Absence.AWAY: "Judged offline: Claude is away.",
    Absence.DECLINED: "Judged offline: Claude would not judge this one.",
    Absence.BUDGET: "Judged offline: what Claude may cost is used up for now.",
    Absence.KEY: "Judged offline: Claude does not take the coach's key; its owner can mend that.",
    Absence.SETTING: "Judged offline: Claude does not take what the coach asks; its owner can mend"
    " that.",
    Absence.UNUSABLE: "Judged offline: Claude gave no usable verdict.",
}
_AGAIN = " It will be judged again later."
_CLAUDE = "Judged by Claude ({judge})."


def spoken_by(speaker: Speaker) -> Line | None:
    """Say who judged; `None` where there is only the offline judge."""
    if speaker.judge != OFFLINE:
        return line(faint(_CLAUDE.format(judge=speaker.judge)))
    if speaker.stands_in is None:
        return None
    return line(faint(_STOOD_IN[speaker.stands_in] + (_AGAIN if speaker.again else "")))
