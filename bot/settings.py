"""Settings from the environment or a `.env` file in the working directory."""

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import (
    AliasChoices,
    Field,
    Json,
    SecretStr,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    field_validator,
)
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from claude.model import TIMEOUT_SECONDS
from claude.prices import PRICES, Price

NO_PRICE = "no_price"
NO_ADDRESS = "no_address"
BAD_PRICES = "bad_prices"
_Dollars = Annotated[float, Field(ge=0, allow_inf_nan=False)]
DATABASE_FILE = "coach.sqlite3"
TELEGRAM = "https://api.telegram.org"


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a bracket left open, a port that is no number
        return False


class Settings(BaseSettings):
    """Every setting, by its environment variable; all of them are optional."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    data_dir: Path = Field(
        default_factory=lambda: user_data_path("interview-coach"),
        validation_alias=AliasChoices("COACH_DATA_DIR", "data_dir"),
        description="where progress is kept",
    )
    database_url: SecretStr | None = Field(
        default=None,
        validation_alias=AliasChoices("COACH_DATABASE_URL"),
        description="a database instead of the file in the data directory,"
        " for instance postgresql+psycopg://user:password@host/name",
    )
    telegram_token: SecretStr | None = Field(
        default=None,
        validation_alias=AliasChoices("COACH_TELEGRAM_TOKEN"),
        description="the bot token from @BotFather",
    )
    telegram_api_url: str = Field(
        default=TELEGRAM,
        validation_alias=AliasChoices("COACH_TELEGRAM_API_URL"),
        description="the Bot API server",
    )
    owner_id: int | None = Field(
        default=None,
        validation_alias=AliasChoices("COACH_OWNER_ID"),
        description="your own numeric Telegram id (@userinfobot tells it)",
    )
    webhook_url: str | None = Field(
        default=None,
        validation_alias=AliasChoices("COACH_WEBHOOK_URL"),
        description="the public https address at which Telegram reaches this machine;"
        " without one the coach asks Telegram for messages",
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        validation_alias=AliasChoices("COACH_WEBHOOK_SECRET"),
        description="1 to 256 letters, digits, - or _, made up by you: shows that it is Telegram",
    )
    webhook_port: int = Field(
        default=8080,
        validation_alias=AliasChoices("COACH_WEBHOOK_PORT"),
        description="the port on this machine that the public address leads to",
    )
    anthropic_api_key: SecretStr | None = Field(
        default=None,
        validation_alias=AliasChoices("ANTHROPIC_API_KEY"),
        description="a Claude key; without one the coach works offline",
    )
    anthropic_base_url: str | None = Field(
        default=None,
        validation_alias=AliasChoices("ANTHROPIC_BASE_URL"),
        description="another address of the Claude API",
    )
    claude_prices: Json[dict[str, tuple[_Dollars, _Dollars]]] = Field(
        default="{}",  # type: ignore[arg-type] # read as what is set is
        validation_alias=AliasChoices("COACH_CLAUDE_PRICES"),
        description="dollars per million tokens in and out of models whose price is not known here,"
        ' for instance {"some-model": [1, 5]}',
    )
    claude_reader: str = Field(
        default="claude-haiku-5-5",
        validation_alias=AliasChoices("COACH_CLAUDE_READER"),
        description="the Claude model that reads documents and writes questions",
    )
    claude_judge: str = Field(
        default="claude-sonnet-5-5",
        validation_alias=AliasChoices("COACH_CLAUDE_JUDGE"),
        description="the Claude model that judges answers and holds mock interviews",
    )
    claude_day_dollars: float = Field(
        default=1.0,
        ge=0,
        allow_inf_nan=False,
        validation_alias=AliasChoices("COACH_CLAUDE_DAY_DOLLARS"),
        description="what Claude may cost for one learner on one day, in dollars",
    )
    claude_total_dollars: float = Field(
        default=20.0,
        ge=0,
        allow_inf_nan=False,
        validation_alias=AliasChoices("COACH_CLAUDE_TOTAL_DOLLARS"),
        description="what Claude may cost in all, in dollars; past it the coach works offline",
    )

    claude_timeout_seconds: float = Field(
        default=TIMEOUT_SECONDS,
        ge=1,
        allow_inf_nan=False,
        validation_alias=AliasChoices("COACH_CLAUDE_TIMEOUT_SECONDS"),
        description="how long to wait for Claude's answer to one request, in seconds",
    )

    @field_validator("*", mode="before")
    @classmethod
    def _trimmed(cls, value: object) -> object:
        return value.strip() if isinstance(value, str) else value  # pasted with a line end

    @field_validator("data_dir")
    @classmethod
    def _home(cls, value: Path) -> Path:
        try:
            return value.expanduser().resolve()
        except RuntimeError as error:
            raise ValueError(str(error)) from error

    @field_validator("anthropic_base_url")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is not None and not _is_address(value):
            raise PydanticCustomError(NO_ADDRESS, "it is no address")
        return value

    @field_validator("claude_prices", mode="wrap")
    @classmethod
    def _prices(cls, value: object, read: ValidatorFunctionWrapHandler) -> object:
        try:
            return read(value)
        except ValidationError as error:
            raise PydanticCustomError(BAD_PRICES, "they are no prices") from error

    @field_validator("claude_reader", "claude_judge")
    @classmethod
    def _priced(cls, value: str, given: ValidationInfo) -> str:
        if value not in PRICES and value not in given.data.get("claude_prices", {}):
            raise PydanticCustomError(NO_PRICE, "the price is not known")
        return value

    @property
    def prices(self) -> dict[str, Price]:
        """Give the price of every model there is one for."""
        told = {model: Price(*pair) for model, pair in self.claude_prices.items()}
        return {**PRICES, **told}

    @property
    def url(self) -> str:
        """The database's address in SQLAlchemy's form; holds a password where one is set."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.data_dir / DATABASE_FILE}"
