"""The bot as a process with a key set, between Telegram's emulator and Claude's fake."""

from pathlib import Path

from tests.bot.telegram.process import running
from tests.claude.api import KEY, FakeClaude
from tests.coach.script import DOCUMENT
from tests.coach.with_claude import says
from tests.emulator import Emulator

TEXT = DOCUMENT.replace("(This is my main weakness)\n", "")


def test_a_document_sent_to_the_bot_is_read_and_asked_about_with_claude(tmp_path: Path) -> None:
    with Emulator.started() as emulator, FakeClaude(says()) as api:
        ada = emulator.user(7)
        with running(emulator, tmp_path, ANTHROPIC_API_KEY=KEY, ANTHROPIC_BASE_URL=api.url):
            ada.send_document(TEXT.encode(), "application.md")
            assert "Read with Claude for about $0.000" in ada.reply(60).text
            for _ in range(100):
                if len(api.asked) == 2:
                    break
                ada.send("/due")
                ada.reply(30)
            ada.send("/practice")
            assert "day by day" in ada.reply(30).text
        assert emulator.violations == []
        assert api.refused == []
        assert [sorted(one.properties) for one in api.asked] == [["requirements"], ["questions"]]
    assert KEY not in (tmp_path / "log").read_text()
