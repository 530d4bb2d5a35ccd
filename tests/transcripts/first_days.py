"""A first-time user, from /start to the second day's drill and its progress picture."""

from datetime import timedelta
from pathlib import Path

from question_bank.sample import sample_bytes
from tests.transcripts.scribe import Scribe, Transcript
from tests.transcripts.stage import Stage

OWNER = 7
TITLE = "From /start to the second day"
ANSWERS = {
    "Machine learning": (
        "I have not built a model with machine learning myself. The nearest is the load forecast"
        " I wrote in Python, and I take an evening course on time series to close the gap.",
    ),
    "Leading change": (
        "That is the fault code list. I got the crews, the planners and the call centre to agree"
        " on 40 codes, after three rounds in which I mostly listened.",
        "Besides that I convinced the board to pay for 12 more weather stations.",
    ),
    "Able to stay calm": (
        "In the storm Ylva I led the shift. I sorted 46 faults that came at the same time, and"
        " we had the hospital back within 50 minutes. I won the Lightbringer award for it.",
        "I also refused to restore the shopping centre first, and I rang its manager to say why.",
    ),
    "SCADA": (
        "I was super user when Halden Energi upgraded its SCADA, and I wrote 18 of the 50"
        " acceptance tests. One found a fault in the alarm priorities before we went live.",
    ),
    "Why we exist": (
        "I have wanted to work on the energy transition since I was a trainee. In 2017 I left an"
        " oil services firm for the municipal utility, although the pay was lower.",
        "And I wrote the plan that connects 1,400 rooftop solar systems without new transformers.",
    ),
}
"""What Ada says to a question about a requirement, and to what it is followed up with."""

NEXT_DAY = {
    **ANSWERS,
    "Able to stay calm": (
        "I led the shift in the storm Ylva in November 2021. There were 46 faults at once; I sorted"
        " them by hospital, care home and household, and in 35 minutes the hospital had power.",
        "I also refused to restore the shopping centre first, and I rang its manager to say why.",
    ),
}


def play(directory: Path, page: Transcript) -> None:
    """Play it on a stage, and write it down."""
    page.tell(
        "What a first-time user sees: every message is from the bot as it runs, talking to an"
        " emulator of Telegram. Buttons are in brackets. The document is the sample that ships with"
        " the coach."
    )
    with Stage.set_up(directory) as stage:
        user = stage.emulator.user(OWNER, "Ada")
        ada = Scribe(stage, page, user, name="Ada", zone="Europe/Oslo")
        _set_up(page, ada)
        _first_questions(page, ada)
        _second_day(page, ada)


def _set_up(page: Transcript, ada: Scribe) -> None:
    page.heading("The first five minutes")
    ada.says("/start")
    ada.sends_document(sample_bytes(), "my_answers.md")
    ada.says("oslo")
    ada.presses("07:30")
    ada.says("in three weeks")


def _first_questions(page: Transcript, ada: Scribe) -> None:
    page.heading("The first questions")
    ada.presses("Hint")
    ada.answers(ANSWERS)
    ada.presses("Next question")
    ada.answers(ANSWERS)
    ada.says("/practice stay calm")
    ada.answers(ANSWERS)
    ada.presses("I misspoke: Lightbringer award")
    ada.presses("Why?")
    ada.says("/plan")
    ada.says("/progress")


def _second_day(page: Transcript, ada: Scribe) -> None:
    page.heading("The second day")
    page.tell("At half past seven by Ada's own clock the drill comes by itself.")
    ada.waits(timedelta(hours=13))
    while ada.is_asked:
        ada.answers(NEXT_DAY)
    ada.says("/progress")
    ada.presses("In words")
