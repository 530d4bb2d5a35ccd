import json
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from bot.messages.check import IS_SET
from bot.settings import DATABASE_FILE, Settings
from tests.bot.command_line import Finished, Inside, Process
from tests.bot.served import Served, nobody_listens
from tests.coach.script import DOCUMENT

TOKEN = "123456:AAsecret-token_value"
KEY = "sk-ant-secret-key-value"
PASSWORD = "secret-password"
ME = {"ok": True, "result": {"id": 7, "is_bot": True, "first_name": "C", "username": "coach_bot"}}
MODELS = {
    "data": [
        {"id": name, "type": "model", "display_name": "M", "created_at": "2026-01-01T00:00:00Z"}
        for name in ("claude-haiku-5-5", "claude-sonnet-5-5")
    ],
    "has_more": False,
    "first_id": "claude-haiku-5-5",
    "last_id": "claude-sonnet-5-5",
}
VARIABLES = [
    "COACH_DATA_DIR",
    "COACH_DATABASE_URL",
    "COACH_TELEGRAM_TOKEN",
    "COACH_TELEGRAM_API_URL",
    "COACH_OWNER_ID",
    "COACH_WEBHOOK_URL",
    "COACH_WEBHOOK_SECRET",
    "COACH_WEBHOOK_PORT",
    "ANTHROPIC_API_KEY",
    "ANTHROPIC_BASE_URL",
    "COACH_CLAUDE_PRICES",
    "COACH_CLAUDE_READER",
    "COACH_CLAUDE_JUDGE",
    "COACH_CLAUDE_DAY_DOLLARS",
    "COACH_CLAUDE_TOTAL_DOLLARS",
    "COACH_CLAUDE_TIMEOUT_SECONDS",
]


def _check(coach: Inside, data: Path, **settings: str) -> Finished:
    done = coach("check", "--data", data, **settings)  # type: ignore[arg-type] # all in capitals
    assert done.err == ""
    told = done.out
    assert not any(secret in told for secret in (TOKEN, KEY, PASSWORD, "secret"))
    mended = sum(line.startswith("  MEND") for line in told.splitlines())
    assert done.code == (1 if mended else 0)
    assert told.splitlines()[-1] == (f"To mend: {mended}." if mended else "All is well.")
    return done


def _telegram(coach: Inside, data: Path, url: str, *, token: str = TOKEN) -> Finished:
    return _check(
        coach,
        data,
        COACH_TELEGRAM_TOKEN=token,
        COACH_TELEGRAM_API_URL=url,
        COACH_OWNER_ID="42",
    )


def _claude(coach: Inside, data: Path, url: str, *, key: str = KEY) -> Finished:
    return _check(coach, data, ANTHROPIC_API_KEY=key, ANTHROPIC_BASE_URL=url)


@pytest.mark.parametrize(
    ("name", "value", "needs"),
    [
        ("COACH_CLAUDE_PRICES", "{", "must be JSON such as"),
        ("COACH_CLAUDE_PRICES", '{"a": 3}', "must be JSON such as"),
        ("COACH_CLAUDE_PRICES", '{"a": [1]}', "must be JSON such as"),
        ("COACH_CLAUDE_PRICES", '{"a": [1, 2, 3]}', "must be JSON such as"),
        ("COACH_CLAUDE_PRICES", '{"a": [-1, 5]}', "must be JSON such as"),
        ("COACH_CLAUDE_PRICES", '{"a": [1, NaN]}', "must be JSON such as"),
        ("COACH_CLAUDE_PRICES", "[]", "must be JSON such as"),
        ("ANTHROPIC_BASE_URL", "foo", "must be an address that begins with https://"),
        ("ANTHROPIC_BASE_URL", "ftp://foo", "must be an address that begins with https://"),
        ("ANTHROPIC_BASE_URL", "http://x:abc", "must be an address that begins with https://"),
        ("ANTHROPIC_BASE_URL", "http://[::1", "must be an address that begins with https://"),
        ("ANTHROPIC_BASE_URL", "http://x:99999", "must be an address that begins with https://"),
        ("COACH_CLAUDE_TIMEOUT_SECONDS", "0", "must be at least 1"),
        ("COACH_CLAUDE_JUDGE", "claude-9", "names a Claude model whose price is not known"),
        ("COACH_CLAUDE_DAY_DOLLARS", "x", "must be a number"),
        ("COACH_CLAUDE_DAY_DOLLARS", "-1", "must be at least 0"),
        ("COACH_CLAUDE_TOTAL_DOLLARS", "nan", "must be a number"),
    ],
)
def test_a_setting_of_claude_that_cannot_be_is_told(
    coach: Inside, tmp_path: Path, name: str, value: str, needs: str
) -> None:
    done = coach("check", "--data", tmp_path, **{name: value})  # type: ignore[arg-type] # as above
    assert done.code == 1
    assert f"{name} {needs}" in done.err


def test_a_model_whose_price_is_told_may_judge(coach: Inside, tmp_path: Path) -> None:
    prices = {"COACH_CLAUDE_PRICES": '{"claude-9": [1, 5]}', "COACH_CLAUDE_JUDGE": "claude-9"}
    _check(coach, tmp_path, **prices)


def test_without_any_setting_all_is_well(process: Process, tmp_path: Path) -> None:
    done = process("check", "--data", tmp_path / "data")
    assert done.code == 0
    assert done.out.endswith("All is well.\n")
    assert (tmp_path / "data" / DATABASE_FILE).is_file()


def test_every_setting_is_described(coach: Inside, tmp_path: Path) -> None:
    told = _check(coach, tmp_path).out.splitlines()
    for variable, field in zip(VARIABLES, Settings.model_fields.values(), strict=True):
        line = next(line for line in told if line.split()[:1] == [variable])
        assert field.description
        assert field.description in line


def test_settings_can_come_from_a_file(coach: Inside, tmp_path: Path) -> None:
    text = f"ANTHROPIC_API_KEY={KEY}\nANTHROPIC_BASE_URL={nobody_listens()}\nUNKNOWN=1\n"
    (tmp_path / ".env").write_text(text, encoding="utf-8")
    told = _check(coach, tmp_path / "data").out
    assert IS_SET in told
    assert "Claude could not be reached" in told


def test_a_data_directory_that_cannot_be_written_is_told(coach: Inside, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    told = _check(coach, tmp_path / "file" / "[/b]data").out
    assert "MEND  The data directory" in told
    assert "[/b]data" in told
    assert "COACH_DATA_DIR" in told


def test_a_broken_database_file_is_told_by_every_command(coach: Inside, tmp_path: Path) -> None:
    (tmp_path / DATABASE_FILE).write_bytes(b"not a database at all " * 400)
    assert "MEND  The database cannot be used" in _check(coach, tmp_path).out
    _assert_one_sentence(coach("progress", "--data", tmp_path), "database")
    _assert_one_sentence(coach("chat", "--data", tmp_path, stdin=b"hello\n"), "database")
    assert (tmp_path / DATABASE_FILE).read_bytes().startswith(b"not a database")


def _assert_one_sentence(done: Finished, *words: str) -> None:
    assert (done.code, done.out) == (1, ""), done
    assert done.err.count("\n") == 1
    for word in words:
        assert word in done.err
    assert "secret" not in done.err


def test_a_database_damaged_inside_is_told(coach: Inside, tmp_path: Path) -> None:
    file = tmp_path / "application.md"
    file.write_text(DOCUMENT, encoding="utf-8")
    assert coach("chat", "--document", file, "--data", tmp_path, stdin=b"/practice\n").code == 0
    database = tmp_path / DATABASE_FILE
    whole = database.read_bytes()
    database.write_bytes(whole[:8192] + b"\xa5" * (len(whole) - 8192))
    assert "MEND  The database cannot be used" in _check(coach, tmp_path).out
    done = coach("progress", "--data", tmp_path)
    assert done.code == 1
    assert done.err.count("\n") == 1


def test_a_database_of_a_newer_version_is_told(coach: Inside, tmp_path: Path) -> None:
    _check(coach, tmp_path)
    connection = sqlite3.connect(tmp_path / DATABASE_FILE)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert "newer version" in _check(coach, tmp_path).out
    _assert_one_sentence(coach("progress", "--data", tmp_path), "newer version")


@pytest.mark.parametrize(
    "address",
    [
        f"postgresql+psycopg://coach:{PASSWORD}@127.0.0.1:1/coach",
        f"postgresql+psycopg://coach:{PASSWORD}@127.0.0.1:port/coach",
        f"postgres//coach:{PASSWORD}@127.0.0.1/coach",
        f"nosuchdatabase://coach:{PASSWORD}@127.0.0.1/coach",
        f"sqlite://coach:{PASSWORD}@127.0.0.1/coach",
    ],
)
def test_a_database_that_cannot_be_had_is_told(coach: Inside, tmp_path: Path, address: str) -> None:
    told = _check(coach, tmp_path, COACH_DATABASE_URL=address).out
    assert "MEND  The database cannot be used" in told
    assert "COACH_DATABASE_URL" in told
    done = coach("progress", "--data", tmp_path, COACH_DATABASE_URL=address)
    _assert_one_sentence(done, "COACH_DATABASE_URL")


def test_a_good_token_is_told_with_its_bot(coach: Inside, data: Path, served: Served) -> None:
    served.answers(ME)
    assert "ok    Telegram: the token is @coach_bot's." in _telegram(coach, data, served.url).out
    assert {path for path, _ in served.asked} == {f"/bot{TOKEN}/getMe"}


@pytest.mark.parametrize(
    ("ahead", "told"),
    [
        (timedelta(seconds=40), "seconds behind Telegram's"),
        (timedelta(seconds=-40), "seconds ahead of Telegram's"),
        (timedelta(hours=-2), "MEND  The clock is 120 minutes ahead of Telegram's"),
    ],
)
def test_a_clock_that_is_not_telegrams_is_told(
    coach: Inside, data: Path, served: Served, ahead: timedelta, told: str
) -> None:
    served.answers(ME)
    served.ahead = ahead
    assert told in _telegram(coach, data, served.url).out
    served.ahead = timedelta(seconds=2)
    assert "Telegram's, so" not in _telegram(coach, data, served.url).out


@pytest.mark.parametrize(
    ("url", "secret", "told"),
    [
        ("http://coach.example", "made-up", "MEND  COACH_WEBHOOK_URL"),
        ("https://coach.example:8080/x", "made-up", "MEND  COACH_WEBHOOK_URL"),
        ("https://[", "made-up", "MEND  COACH_WEBHOOK_URL"),
        ("coach.example", "made-up", "MEND  COACH_WEBHOOK_URL"),
        ("https://coach.example", "with spaces", "MEND  COACH_WEBHOOK_URL needs"),
        ("https://coach.example", "", "MEND  COACH_WEBHOOK_URL needs"),
        ("https://coach.example:8443/x", "made-up", "ok    The webhook's settings can work"),
    ],
)
def test_a_webhook_that_cannot_work_is_told_by_check_and_run(
    coach: Inside, tmp_path: Path, url: str, secret: str, told: str
) -> None:
    settings = {"COACH_WEBHOOK_URL": url, "COACH_WEBHOOK_SECRET": secret, "COACH_OWNER_ID": "7"}
    said = coach("check", "--data", tmp_path, stdin=b"", **settings).out
    assert told in said
    if "MEND" in told:
        token = {"COACH_TELEGRAM_TOKEN": "1:a"}
        line = next(line for line in said.splitlines() if told in line)
        done = coach("run", "--data", tmp_path, stdin=b"", **token, **settings)
        assert (done.code, done.err) == (1, line.removeprefix("  MEND  ") + "\n")


@pytest.mark.parametrize("status", [401, 404])
def test_a_token_that_telegram_does_not_know_is_told(
    coach: Inside, data: Path, served: Served, status: int
) -> None:
    served.answers({"ok": False, "error_code": status, "description": "no"}, status=status)
    assert "MEND  Telegram does not know this token" in _telegram(coach, data, served.url).out


@pytest.mark.parametrize(
    "body",
    [b"<html>", b"[]", b'{"ok": true}', b'{"ok": true, "result": {}}', b"null", b"\xff", b""],
)
def test_a_server_that_is_no_bot_api_is_told(
    coach: Inside, data: Path, served: Served, body: bytes
) -> None:
    served.answers(body)
    assert "MEND  Telegram could not be reached" in _telegram(coach, data, served.url).out


@pytest.mark.parametrize("url", ["unreachable", "nonsense", "http://[", "http://127.0.0.1:99999"])
def test_a_bot_api_that_cannot_be_reached_is_told(coach: Inside, data: Path, url: str) -> None:
    address = nobody_listens() if url == "unreachable" else url
    told = _telegram(coach, data, address).out
    assert "MEND  Telegram could not be reached" in told
    assert "COACH_TELEGRAM_API_URL" in told


@pytest.mark.parametrize("token", ["a b", "1:\n2", "secret", "1:é", "1:../..", "1:a?b#c", "1:%2e"])
def test_what_cannot_be_a_token_is_not_sent(
    coach: Inside, data: Path, served: Served, token: str
) -> None:
    served.answers(ME)
    told = _telegram(coach, data, served.url, token=token).out
    assert "MEND  Telegram does not know this token" in told
    assert served.asked == []


def test_white_space_around_a_secret_is_no_part_of_it(
    coach: Inside, data: Path, served: Served
) -> None:
    served.answers(ME)
    assert "@coach_bot" in _telegram(coach, data, served.url, token=f" {TOKEN}\r\n").out
    served.answers(MODELS)
    assert "good for 2 models" in _claude(coach, data, served.url, key=f"\t{KEY}\n").out


def test_a_token_without_an_owner_is_told(coach: Inside, data: Path, served: Served) -> None:
    served.answers(ME)
    done = _check(coach, data, COACH_TELEGRAM_TOKEN=TOKEN, COACH_TELEGRAM_API_URL=served.url)
    assert "MEND  A token is set, but COACH_OWNER_ID is not" in done.out


def test_a_good_key_is_told(coach: Inside, data: Path, served: Served) -> None:
    served.answers(MODELS)
    assert "ok    Claude: the key is good for 2 models." in _claude(coach, data, served.url).out
    ((path, headers),) = served.asked
    assert path.startswith("/v1/models")
    assert any(KEY in value for value in headers.values())


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_is_refused_is_told(
    coach: Inside, data: Path, served: Served, status: int
) -> None:
    error = {"type": "error", "error": {"type": "authentication_error", "message": "no"}}
    served.answers(error, status=status)
    assert "MEND  Claude does not accept this key" in _claude(coach, data, served.url).out


@pytest.mark.parametrize("status", [429, 500, 529])
def test_a_service_in_trouble_is_told_at_once(
    coach: Inside, data: Path, served: Served, status: int
) -> None:
    served.answers(b"{}", status=status)
    assert "MEND  Claude could not be reached" in _claude(coach, data, served.url).out
    assert len(served.asked) == 1


def test_what_cannot_be_a_key_is_not_sent(coach: Inside, data: Path, served: Served) -> None:
    served.answers(MODELS)
    for key in ("two words", "sk\nant", "clé"):
        told = _claude(coach, data, served.url, key=key).out
        assert "MEND  Claude does not accept this key" in told
    assert served.asked == []


COMMANDS = [["chat"], ["progress"], ["progress", "--json"], ["check"]]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_bad_setting_is_told_in_a_sentence_that_names_it(
    coach: Inside, command: list[str]
) -> None:
    _assert_one_sentence(coach(*command, COACH_OWNER_ID=f"abc{TOKEN}"), "COACH_OWNER_ID")
    _assert_one_sentence(
        coach(*command, COACH_DATA_DIR="~nobody-of-this-name/x"), "COACH_DATA_DIR", "home"
    )
    _assert_one_sentence(coach(*command, "--data", "~nobody-of-this-name/x"), "--data")


def test_a_settings_file_that_is_no_text_is_told(coach: Inside, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"COACH_OWNER_ID=\xff\xfe\n")
    _assert_one_sentence(coach("check"), ".env", "UTF-8")


def test_a_bad_setting_does_not_keep_a_document_from_being_read(
    coach: Inside, tmp_path: Path
) -> None:
    file = tmp_path / "application.md"
    file.write_text(DOCUMENT, encoding="utf-8")
    done = coach("read", file, COACH_OWNER_ID="abc")
    assert json.loads(done.out)["title"] == "Site engineer"


def test_an_output_of_another_encoding_gets_what_it_can_show(
    process: Process, tmp_path: Path
) -> None:
    done = process(
        "chat", "--data", tmp_path, stdin=b"Caf\xc3\xa9 \xff\n", PYTHONIOENCODING="ascii"
    )
    assert done.code == 0
    assert "Level" in done.out
