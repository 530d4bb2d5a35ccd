"""What `coach check` says: each setting, each test, and what to mend."""

from datetime import timedelta

from bot.messages.message import plural

OK = "ok  "
BAD = "MEND"
OFF = "off "
SETTINGS_HEAD = "Settings (environment variables or a .env file)"
CHECKS_HEAD = "Checks"
IS_SET = "(set, not shown)"
NOT_SET = "(not set)"
DATA_OK = "The data directory can be written."
DATA_BAD = (
    "The data directory {path} cannot be written: {reason}."
    " Make it writable, or set COACH_DATA_DIR to one that is."
)
DATABASE_BAD = (
    "The database cannot be used: {reason}."
    " Check COACH_DATABASE_URL, or restore the data directory from a copy."
)
CLOCK_OK = "The clock says {now} in {zone}."
CLOCK_BAD = (
    "The clock says {now}, which is before this version was made."
    " Set the machine's clock, or reviews will be planned wrongly."
)
TELEGRAM_OFF = "Telegram: no COACH_TELEGRAM_TOKEN. The terminal needs none."
TELEGRAM_OK = "Telegram: the token is @{name}'s."
TELEGRAM_REFUSED = (
    "Telegram does not know this token. Copy it again from @BotFather into COACH_TELEGRAM_TOKEN."
)
TELEGRAM_UNREACHABLE = (
    "Telegram could not be reached ({reason}). Check the network and COACH_TELEGRAM_API_URL."
)
OWNER_MISSING = (
    "A token is set, but COACH_OWNER_ID is not, so nobody could use the bot."
    " Set it to your own numeric Telegram id."
)
WEBHOOK_OK = (
    "The webhook's settings can work; whether its address leads here, only Telegram can tell."
)
CLAUDE_OFF = "Claude: no ANTHROPIC_API_KEY. Everything works offline."
CLAUDE_OK = "Claude: the key is good for {count} models."
CLAUDE_NO_MODEL = (
    "The key cannot use {models}. Choose models that it can use: COACH_CLAUDE_READER,"
    " COACH_CLAUDE_JUDGE."
)
CLAUDE_REFUSED = "Claude does not accept this key. Copy it again into ANTHROPIC_API_KEY."
CLAUDE_UNREACHABLE = (
    "Claude could not be reached ({reason}). Check the network and ANTHROPIC_BASE_URL."
)
ALL_WELL = "All is well."
TO_MEND = "To mend: {count}."


def database_ok(kind: str, revision: str, *, learners: int) -> str:
    """Say that the database is whole, and what is in it."""
    rows = plural(learners, "learner")
    return f"The database opens: {kind}, schema {revision}, {rows}, nothing damaged."


def clocks_apart(ahead: timedelta) -> str:
    """Say how far this machine's clock is from Telegram's, and what to do."""
    seconds = round(abs(ahead).total_seconds())
    far = plural(seconds, "second") if seconds < 120 else plural(seconds // 60, "minute")
    side = "ahead of" if ahead > timedelta() else "behind"
    return (
        f"The clock is {far} {side} Telegram's, so what is sent in a row is told apart wrongly and"
        " drills come at the wrong moment. Have the system set it from the network."
    )
