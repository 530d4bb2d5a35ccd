"""Making the judge ready before its first answer, while somebody reads the first question.

Patterns are compiled and tables read when they are first needed. For one answer that is a third of
a second: a person who has just sent theirs would wait for it.
"""

from threading import Thread

from grading.model import Evidence, Examination
from grading.offline import judge
from grading.wordlists import compile_patterns
from question_bank.model import QuestionType

_REHEARSED = Examination(
    question="Tell me about a time you led others through a difficult period.",
    requirement="Leading a team",
    type=QuestionType.BEHAVIOURAL,
    invited=(
        Evidence("E1", "Led a team of 12 engineers at Kolbe Rail from 2017 to 2021."),
        Evidence("E2", "Cut the time to repair a fault from 9 hours to 4, by 55%, for EUR 1,200."),
        Evidence("E3", "Trained the night shift of the control room, which passed its audit."),
    ),
    others=(
        Evidence("E4", "Wrote the handbook for storms and supervised its use by both desks."),
        Evidence("E5", "Negotiated a claim of the contractor down to EUR 120,000 in March 2019."),
    ),
    answer=(
        "From 2017 to 2021 I led a team of 12 engineers at Kolbe Rail. It was my idea to repair"
        " faults in another order, so we cut the time from 9 hours to 4. I trained the night shift"
        " myself and they passed the audit, which I had hoped for. In March 2019 the contractor"
        " wanted more, but I negotiated the claim down to 150,000 euros, no, EUR 120,000. Before"
        " that my manager wrote the handbook; I would like to write the next one."
    ),
)


def rehearse() -> None:
    """Compile the patterns, and read the tables by judging an answer that nobody gave."""
    compile_patterns()
    judge(_REHEARSED)


def rehearsing() -> Thread:
    """Rehearse in a thread of its own, which holds up neither a conversation nor its end."""
    thread = Thread(target=rehearse, name="rehearsal", daemon=True)
    thread.start()
    return thread
