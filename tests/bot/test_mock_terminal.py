"""A mock interview in the terminal, through a pipe and with the judge as it is."""

from pathlib import Path

from tests.bot.command_line import Process

LINES = """\
/mock 90
/mock 10
I moved from an oil services firm to the municipal utility in Halden in 2017, at lower pay.
What does the team look like?
I wrote the plan for connecting 1,400 rooftop solar systems without new transformers.
/hint
1
/skip
/skip
In the Ylva storm I sorted 40 faults by hospital, care home and household.
/progress
/help
1
/end
1
"""


def test_a_whole_interview_goes_through_a_pipe(process: Process, data: Path) -> None:
    finished = process("chat", "--data", data, stdin=LINES.encode())
    out = finished.out
    assert finished.code == 0
    assert "A mock interview takes 5 to 60 minutes" in out
    assert "Mock interview, 10 minutes." in out
    interview, debrief = out[out.index("Mock interview, 10") :].split("Debrief ·", 1)
    assert "Level " not in interview
    assert "Missed:" not in interview
    assert "/skip  /end" in interview
    assert "I would rather not comment on that before we are through." in interview
    assert "The mock interview rests; its clock stands still. Left: 10 minutes." in interview
    assert "Welcome back." in interview
    assert "you said 40, your document says 46." in " ".join(debrief.split())
    assert "[1] Drill these three  [2] All of it  [3] Next question  [4] Progress" in debrief
    assert "Drill 1 of 3" in debrief


def test_an_interview_goes_on_in_the_next_session(process: Process, data: Path) -> None:
    first = process(
        "chat", "--data", data, stdin=b"/mock 30\nI moved to the utility in 2017, at lower pay.\n"
    )
    assert "Mock interview, 30 minutes." in first.out
    assert "Level " not in first.out
    second = process("chat", "--data", data, stdin=b"/end\n")
    assert "Welcome back." in second.out
    assert "Debrief ·" in second.out


def test_a_missing_file_and_undo_bring_the_question_back(process: Process, data: Path) -> None:
    lines = b"/mock 20\n/load nothing.md\nI moved to Halden in 2017.\n/undo\nthanks, bye\n"
    out = process("chat", "--data", data, stdin=lines).out
    refused = out.index("I cannot find the file")
    again = out[refused : out.index("> I moved")]
    assert "question:\nTo begin with: who are you" in again
    assert again.rstrip().endswith("/skip  /end")
    assert "Of course, take that back. My question was:" in out
    assert "[1] Skip" not in out[refused:]
    assert "Debrief" in out
