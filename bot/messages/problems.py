"""What went wrong and what to do, a sentence or two for each problem."""

from bot.messages.message import Line, line, shortened, stopped, warn
from coach.errors import Problem
from coach.incoming import CommandName

_SENTENCES = {
    Problem.EMPTY: "{it} is empty. Send the document in which you answered the job's requirements.",
    Problem.BINARY: "{it} is not a document I can read. Save it as Word (.docx), PDF, or plain text"
    " (.txt) and send it again.",
    Problem.TOO_LARGE: "{it} is too large: an application is a few pages; 10 MB is the limit, and"
    " 300,000 characters of text. Send only the part with the requirements and your answers.",
    Problem.UNKNOWN_FORMAT: "{it} is in a format I cannot read. Save it as Word (.docx), PDF, HTML,"
    " Markdown or plain text and send it again.",
    Problem.OLD_WORD: "{it} is in an old Office format. Open it, save it as .docx or PDF, and send"
    " that.",
    Problem.PASSWORD: "{it} is protected by a password. Save a copy without one and send that.",
    Problem.SCANNED: "I found no text in {it}, only pictures of it, as in a scan. Send the document"
    " it was made from, or a copy with text recognised (OCR).",
    Problem.BROKEN: "{it} is damaged or cut short, so I cannot open it. Open it yourself, save it"
    " anew, and send that.",
    Problem.HEAVY: "{it} takes more time or memory than a document of a few pages should, so I"
    " stopped. Save it anew as plain text or PDF, or send only the part with your answers.",
    Problem.NO_REQUIREMENTS: "I found no requirements in {it}, so it does not look like an"
    " application. Put each requirement of the job in a heading or a bold line, and your evidence"
    " under it.",
    Problem.NO_ANSWERS: "I found headings in {it} but nothing written under them. Write your"
    " evidence under each requirement and send it again.",
    Problem.ADVERT: "{it} reads as the job advert itself: it tells what they want and offer, and"
    " nothing that you did. Write under each requirement what you have done, and send that.",
    Problem.NO_APPLICATION: "There is no application yet. Send me the document in which you"
    " answered the job's requirements; /load says how.",
    Problem.NO_SUCH_APPLICATION: "None of your applications is called “{detail}”."
    " /applications lists them.",
    Problem.NO_SUCH_REQUIREMENT: "No requirement of this application is like “{detail}”."
    " Use a word or two from it, or /practice alone.",
    Problem.NO_SUCH_NOTE: "No open note has the number “{detail}”. /notes lists them.",
    Problem.STILL_A_NOTE: "That says what is missing, and not yet the thing itself. Tell it as a"
    " statement, or leave it open.",
    Problem.POINT_TOO_LONG: "A point is one thing to say: a sentence or three, 1,000 characters at"
    " most. Say it shorter.",
    Problem.NO_OPEN_QUESTION: "I have no open question, so nothing was graded."
    " /practice asks the next one.",
    Problem.AWAITS_JUDGE: "Your answer to this question is kept and waits to be graded,"
    " so nothing is shown yet. Say more, or /skip goes on.",
    Problem.EMPTY_ANSWER: "There is nothing to grade yet. Type your answer,"
    " or /hint, /skip or /show.",
    Problem.ANSWER_TOO_LONG: "That is {detail} characters; an answer may have 20,000"
    " (a two-minute answer has about 1,500). The question is still open: send a shorter one.",
    Problem.NOTHING_GRADED: "Nothing has been graded yet. /practice asks a question.",
    Problem.NOTHING_TO_UNDO: "There is no graded answer to take back.",
    Problem.STALE: "That button belongs to something that is over. /practice goes on.",
    Problem.BAD_MINUTES: "A mock interview takes 5 to 60 minutes: /mock alone takes 20, /mock 10"
    " takes ten.",
    Problem.NO_MOCK: "No mock interview is running. /mock starts one.",
    Problem.BAD_DATE: "I do not understand “{detail}” as a day. Write it like 2027-01-15,"
    " 15 January, or in 10 days.",
    Problem.PAST_DATE: "{detail} has passed. Give a day from today on,"
    " or /interview none to have none.",
    Problem.TWO_DATES: "“{detail}” can be two days, by which of them is the month."
    " Write the month as a word, like 3 December.",
    Problem.FAR_DATE: "“{detail}” would be more than two years from now."
    " Write the day with its year, like 2027-01-15.",
    Problem.ARGUMENT_TOO_LONG: "An argument is a few sentences, 1,000 characters at most. Say it"
    " shorter, and point to your own words.",
    Problem.LATER_REVIEW: "That point was asked again since, and its memory has moved on."
    " Answer it once more instead.",
    Problem.ENOUGH_TIMES: "Drills come at {detail} times a day at most. Take one away first.",
    Problem.NO_WEEKDAY: "One weekday at least is needed. /drill off ends drills, and /pause"
    " rests them.",
    Problem.NO_DRILL: "No drill is planned. /settings sets its hour.",
    Problem.BAD_TIME: "I do not understand “{detail}” as a time. Write it like 8:30, 18"
    " or half past six.",
    Problem.BAD_ZONE: "I do not know a time zone for “{detail}”. Write a city near you,"
    " like Lisbon, or a name like Europe/Lisbon.",
    Problem.EDITED_TOO_LATE: "I keep to what you said first: an answer can be changed for a minute,"
    " and until the next one. /undo takes the last answer back.",
    Problem.EDITED_OTHER: "I can change nothing by that edit: only the last answer, sent in one"
    " message, can be changed. Send it as a new message.",
    Problem.SENT_BEFORE_ASKED: "You sent this before I asked my question, so I did not take it"
    " as its answer. If it is, send it again.",
    Problem.OWNER_ONLY: "Only the person who runs this coach can invite. Ask them for a link.",
    Problem.OWNER_ONLY_USAGE: "Only the person who runs this coach sees what it costs. Ask them.",
    Problem.SEND_FILE: "Send me the document here, as a file. One that I know already is read again"
    " and keeps its history.",
    Problem.FILE_UNNAMED: "Say which file: /load and its path.",
    Problem.FILE_MISSING: "I cannot find the file “{detail}”. Check the path;"
    " quote it if it has spaces.",
    Problem.FILE_UNREADABLE: "I cannot read “{detail}”. Check that it is a file, not a folder,"
    " and that you may read it.",
}

_GUESSED = [name for name in CommandName if name not in (CommandName.FORGET, CommandName.UNDO)]
"""What a slip of the finger may have meant: never what deletes."""


def near_line(near: tuple[str, ...]) -> Line:
    """Name what is like what was asked for."""
    return line(stopped("Nearest: " + "; ".join(shortened(name, limit=60) for name in near)))


def problem_line(problem: Problem, detail: str) -> Line:
    """Say what happened and what to do."""
    if problem is Problem.UNKNOWN_COMMAND:
        return _unknown_command(detail)
    shown = shortened(detail, limit=80)
    it = f"“{shown}”" if shown else "That document"
    return line(warn(_SENTENCES[problem].format(it=it, detail=shown)))


def _unknown_command(name: str) -> Line:
    from rapidfuzz import process  # noqa: PLC0415 - only for a slip of the finger

    nearest = process.extractOne(name, _GUESSED, score_cutoff=60)
    guess = f" Did you mean /{nearest[0]}?" if nearest else ""
    return line(warn(f"I do not know /{shortened(name, limit=30)}.{guess} /help lists what I do."))
