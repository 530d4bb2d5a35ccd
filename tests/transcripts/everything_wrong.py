"""Somebody who does everything wrong, and what they are told each time."""

import re
from datetime import timedelta
from pathlib import Path

from question_bank.sample import sample_bytes
from tests.emulator_tests.pictures import png
from tests.transcripts.scribe import Scribe, Transcript
from tests.transcripts.stage import Stage

TITLE = "Everything done wrong"
OWNER, STRANGER = 7, 8
MEGABYTE = 10**6
ANSWER = (
    "I have not built a model with machine learning myself. The nearest is the load forecast I"
    " wrote in Python, and I take an evening course on time series to close the gap."
)


def play(directory: Path, page: Transcript) -> None:
    """Play it on a stage, and write it down."""
    page.tell(
        "What somebody sees who does everything wrong. Every message is from the bot as it runs,"
        " talking to an emulator of Telegram."
    )
    with Stage.set_up(directory) as stage:
        code = _invited(stage)
        user = stage.emulator.user(STRANGER, "Ben")
        ben = Scribe(stage, page, user, name="Ben", zone="Europe/Lisbon")
        _outside(page, ben, code)
        _before_a_document(page, ben)
        _setting_up(page, ben)
        _out_of_order(page, ben, stage)
        _two_devices(page, ben)
        _gone(page, ben)


def _invited(stage: Stage) -> str:
    owner = stage.emulator.user(OWNER, "Ada")
    owner.send("/invite")
    found = re.search(r"\?start=([\w-]+)", owner.reply(60).text)
    assert found, "the owner gets a link"
    return found[1]


def _outside(page: Transcript, ben: Scribe, code: str) -> None:
    page.heading("No invitation")
    ben.says("hello?")
    ben.says("/start 12345")
    page.tell("The owner sends Ben a link. It works once.")
    ben.says(f"/start {code}", told="/start (by the link of an invitation)")


def _before_a_document(page: Transcript, ben: Scribe) -> None:
    page.heading("Anything but a document")
    ben.says("/practice")
    ben.says("I am good with people and I want this job.")
    ben.sends_photo(png(600, 800))
    ben.sends_document(b"", "my_life.pdf", claimed_bytes=25 * MEGABYTE)
    ben.sends_document(b"\x00\x01\x02\xff" * 40, "answers.bin")
    ben.sends_document(b"   \n", "empty.md")
    ben.sends_document(sample_bytes(), "answers.md")


def _setting_up(page: Transcript, ben: Scribe) -> None:
    page.heading("Set up by guesswork")
    ben.says("the moon")
    ben.says("portugal")
    ben.says("lisbon")
    ben.says("quarter past never")
    ben.says("25:00")
    ben.says("8.15")
    ben.says("yesterday")
    ben.says("12 November")


def _out_of_order(page: Transcript, ben: Scribe, stage: Stage) -> None:
    page.heading("Buttons and commands out of order")
    question = ben.last()
    ben.says("/why")
    ben.says("/practise")
    told = ben.says(ANSWER)
    page.answers.append(ANSWER)
    ben.presses("Hint", on=question, told="on the question that was answered")
    ben.edits(told, f"{ANSWER} I shall finish it in May.")
    stage.pass_by(timedelta(minutes=2))
    ben.edits(told, "Nothing at all.")
    ben.says("/interview 31 February")
    ben.says("/use the other job")


def _two_devices(page: Transcript, ben: Scribe) -> None:
    page.heading("Two devices at once")
    ben.presses("Next question")
    on_the_phone = ben.last()
    ben.presses("Skip", told="on the phone")
    ben.presses("Skip", on=on_the_phone, told="on the tablet, which still shows the same question")


def _gone(page: Transcript, ben: Scribe) -> None:
    page.heading("Gone")
    ben.says("/forget")
    ben.presses("Forget everything")
    ben.says("/progress")
