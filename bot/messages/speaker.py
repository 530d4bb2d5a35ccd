"""Which judge spoke, where there is more than one."""

from bot.messages.message import Line, faint, line
from coach.replies import Speaker
from grading.offline import OFFLINE

_AWAY = "Judged offline: Claude was away."
_AGAIN = "Judged offline: Claude was away; it will be judged again."
_CLAUDE = "Judged by Claude ({judge})."


def spoken_by(speaker: Speaker) -> Line | None:
    """Say who judged; `None` where there is only the offline judge."""
    if speaker.judge != OFFLINE:
        return line(faint(_CLAUDE.format(judge=speaker.judge)))
    if not speaker.stands_in:
        return None
    return line(faint(_AGAIN if speaker.again else _AWAY))
