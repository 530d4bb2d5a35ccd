"""What the command line says of itself, and of what it could not do."""

DESCRIPTIONS = {
    "coach": "Prepares you for an interview from your own application document.",
    "chat": "practise in the terminal",
    "read": "print what is understood of a document, as JSON",
    "grade": "judge answers given as JSON lines on standard input",
    "questions": "print every question that could be asked about a document",
    "progress": "print readiness, mastery and what is due",
    "run": "run the Telegram bot",
    "health": "tell whether the bot is running well (exit 0) or not (exit 1)",
    "eval": "hold the judges to labelled answers: agreement, stability, attacks, cost",
    "check": "test the settings and say what to mend",
}
OPTIONS = {
    "document": "the document to practise on (default: where you left off, or the sample)",
    "data": "the directory in which progress is kept",
    "json": "as JSON, for other programs",
    "labelled": "labelled answers as JSON lines (default: those that come with the coach)",
    "answers": "how many of the answers to judge (default: 40)",
    "repeats": "how often to judge each, to see whether verdicts stay the same (default: 3)",
    "dollars": "the most that all of it may cost (default: 5)",
    "out": "where to write the table (default: standard output)",
}
AT_LEAST_ONE = "must be a whole number, 1 or more"
NOT_JSON = "this line is not JSON; each line must be one JSON object"
NOT_JUDGED = "this line could not be judged; that is a fault of the coach, not of the line"
DATABASE_TROUBLE = (
    "The database cannot be opened: {reason}. Check COACH_DATA_DIR or COACH_DATABASE_URL;"
    " coach check says more."
)
NO_ADDRESS = "its address cannot be understood"
NEWER_SCHEMA = "it was written by a newer version of the coach"
SETTINGS_TROUBLE = "A setting cannot be used: {reason}. Correct it in the environment or .env."
DOTENV_NOT_UTF8 = "the file .env is not UTF-8 text"
NO_BOT = (
    "COACH_TELEGRAM_TOKEN is not set: get a token from @BotFather and set it in the environment"
    " or .env. Without one, coach chat works here."
)
NO_OWNER = (
    "COACH_OWNER_ID is not set, so nobody could use the bot: set your own numeric Telegram id"
    " (@userinfobot tells it)."
)
BOT_UNKNOWN = "Telegram does not know this token. Check COACH_TELEGRAM_TOKEN; @BotFather shows it."
WEBHOOK_OPEN = (
    "COACH_WEBHOOK_URL needs COACH_WEBHOOK_SECRET: 1 to 256 letters, digits, - or _,"
    " made up by you."
)
WEBHOOK_NOT_PUBLIC = (
    "COACH_WEBHOOK_URL is no address that Telegram calls: it begins with https:// and has the port"
    " 443, 80, 88 or 8443 (443 where none is named)."
)
WEBHOOK_REFUSED = (
    "Telegram does not take the webhook: {reason}. Correct COACH_WEBHOOK_URL; without one the coach"
    " asks Telegram for messages."
)
RUNS_ALREADY = (
    "Another coach run uses this database. Stop that one first, or give this one a directory of its"
    " own (--data) or another COACH_DATABASE_URL."
)
DATA_OPTION = "--data"
_NEEDS = {
    "int_parsing": "must be a whole number",
    "float_parsing": "must be a number",
    "greater_than_equal": "must be at least {least}",
    "finite_number": "must be a number",
    "bad_prices": 'must be JSON such as {"some-model": [1, 5]}: for each model two prices,'
    " none below 0, in dollars per million tokens in and out",
    "no_address": "must be an address that begins with https:// or http://",
    "no_price": "names a Claude model whose price is not known: tell it in COACH_CLAUDE_PRICES",
    "value_error": "names a home directory that is not there",
}


def setting_needs(name: str, *, error_type: str, least: float | None = None) -> str:
    """Say what a setting needs, without what was given; `least` is the smallest it may be."""
    needs = _NEEDS.get(error_type, "is not of the right kind")
    return f"{name} {needs.replace('{least}', f'{least or 0:g}')}"
