"""Replies that ask the interviewer for something, told from answers that only begin like one."""

import pytest

from grading.model import Evidence, Gate
from grading.offline import judge
from grading.requests import Request, request_in
from tests.grading.answers import examine

EXPLAIN = """
What do you mean?
what do you mean by that
Sorry, what do you mean?
Could you please rephrase the question?
Can I get an example?
I don't understand the question.
Sorry, I didn't quite get that.
What?
Huh?
What should I say?
Do you mean clinical research or audits?
Tours or talks?
Came of what?
Are you asking about my own part?
What kind of example are you looking for?
Please explain.
Was meinen Sie damit?
Ich verstehe die Frage nicht.
Je ne comprends pas la question.
No entiendo la pregunta.
En ymmärrä kysymystä.
Vad menar du?
"""
REPEAT = """
Can you repeat the question please?
Could you repeat that?
What is the question?
Wie bitte?
Können Sie die Frage wiederholen?
Pouvez-vous répéter la question ?
¿Puede repetir la pregunta, por favor?
Voitko toistaa kysymyksen?
Kan du upprepa frågan?
Sorry, could you say that again?
What was your question again?
I didn't catch that
once more please
"""
WAIT = """
Give me a minute to think
Give me a second
Let me think.
Let me think about it for a moment
One moment please.
Hold on a second
I need a minute
Hm, wait a moment. I'm thinking.
Einen Moment bitte
Un instant, s'il vous plaît.
"""
HELP = """
Could you give me a hint?
Can I have a hint please?
a hint please
Hint?
help
"""
STOP = """
stop
Can we stop?
I want to stop
let's end here
I have to go now.
thanks, bye
Können wir aufhören?
"""
GO_ON = """
ok let's go on
go on
Let's continue, please
"""
SCOLD = """
You stupid robot, this is nonsense
You are an idiot
This is ridiculous.
shut up
What a stupid question!
Das ist Quatsch
"""
GREET = """
hello?
Are you there?
thanks
"""
SKIP = """
skip
Skip.
skip it
Skip this one please
pass
I pass
I'll pass on this one
next
next question please
Next one
Can we skip this?
Let's move on to the next question
I'd rather not answer
I would prefer not to talk about that
no comment
weiter
Nächste Frage bitte
überspringen
question suivante
siguiente pregunta
seuraava kysymys
nästa fråga
hoppa över
"""
GIVE_UP = """
I don't know
I don't know.
Sorry, I don't know the answer.
I really don't know what to say
No idea
no idea, sorry
I can't think of anything right now
Nothing comes to mind.
dunno
I have no answer to that
No.
not now
Keine Ahnung, tut mir leid.
Das weiß ich leider nicht.
Je ne sais pas.
No lo sé
En tiedä
Jag vet inte.
"""
ANSWERS = """
I stop leaks before they spread.
To end the strike I met both sides twice.
This is it: I led the ward.
I don't know Kubernetes, but I ran Nomad for two years.
What do you mean to a patient? That is what I asked my team in 2019.
Next I moved to the night shift and led six people.
I passed the exam in 2019.
Skip lorries were my job: I planned 40 a week.
I pass on what I know to the apprentices every Friday.
No line stopped in 2021.
Can you imagine? We had 40 guests and no cook, so I cooked.
Give me a minute and I will tell you of the ward I led in 2018.
One moment I remember is the day we lost the crane.
A minute a call is what we saved.
Help desk, six years.
I didn't understand the ledger at first, so I drew it.
Another team of mine won the prize.
This is useless without a plan, so I wrote one.
Stupid questions were welcome in my team of six.
I said it again and again: hospitals first.
You are a team there, and I led it.
Time was short: we had two days to move the depot.
About eight or nine years?
Eight or nine years?
Roughly twenty or thirty apprentices trained?
A team of eight or so?
Acht oder neun Jahre?
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize(
    ("request_made", "reply"),
    [
        (request, reply)
        for request, replies in (
            (Request.EXPLAIN, EXPLAIN),
            (Request.REPEAT, REPEAT),
            (Request.WAIT, WAIT),
        )
        for reply in lines(replies)
    ],
)
def test_asking_back_is_told(request_made: Request, reply: str) -> None:
    assert request_in(reply) is request_made
    grade = judge(examine(reply, (Evidence("E1", "Cut faults by 40% in 2021."),)))
    assert grade.gate is Gate.ASKS_BACK


@pytest.mark.parametrize(
    ("request_made", "reply"),
    [
        (request, reply)
        for request, replies in (
            (Request.HELP, HELP),
            (Request.STOP, STOP),
            (Request.GO_ON, GO_ON),
            (Request.GREET, GREET),
            (Request.SCOLD, SCOLD),
        )
        for reply in lines(replies)
    ],
)
def test_help_an_end_and_greetings_are_told(request_made: Request, reply: str) -> None:
    assert request_in(reply) is request_made


@pytest.mark.parametrize("reply", lines(SKIP))
def test_asking_for_another_question_is_told(reply: str) -> None:
    assert request_in(reply) is Request.SKIP


@pytest.mark.parametrize("reply", lines(GIVE_UP))
def test_giving_up_is_told(reply: str) -> None:
    assert request_in(reply) is Request.GIVE_UP


@pytest.mark.parametrize("reply", lines(ANSWERS))
def test_an_answer_that_begins_like_a_request_is_an_answer(reply: str) -> None:
    assert request_in(reply) is None


def test_a_reply_without_a_word_asks_for_nothing() -> None:
    assert request_in(" \n") is None


@pytest.mark.parametrize(
    "reply", ["asdf qwer zxcv", "qwerty uiop", "asdfgh jklm zxcv", "hjkl hjkl", "lkjh poiu", "asdf"]
)
def test_keys_side_by_side_are_no_words(reply: str) -> None:
    grade = judge(examine(reply, (Evidence("E1", "Cut faults by 40% in 2021."),)))
    assert grade.gate is Gate.GIBBERISH
