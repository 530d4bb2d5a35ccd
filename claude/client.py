"""Whether a key is good, asked of the API itself (Models API, `GET /v1/models`)."""

import anthropic

from claude.connection import opened

TIMEOUT_SECONDS = 10.0
NOBODY = "nobody answers at that address"
TOO_SLOW = f"no answer within {TIMEOUT_SECONDS:.0f} seconds"
MOST_MODELS = 1_000
NO_CLAUDE_API = "that server does not answer as the Claude API does"


class KeyRefused(Exception):
    """The API does not accept the key."""


class Unreachable(Exception):
    """The API cannot be reached, or did not answer as it should."""


async def list_models(api_key: str, *, base_url: str | None) -> list[str]:
    """Give the ids of the models that a key may use; raises `KeyRefused` or `Unreachable`."""
    if not (api_key.isascii() and api_key.isprintable() and api_key.split() == [api_key]):
        raise KeyRefused  # no key looks so, and no header can carry it
    try:
        async with opened(api_key, base_url=base_url, seconds=TIMEOUT_SECONDS) as client:
            page = await client.models.list(limit=MOST_MODELS)
            return [str(model.id) for model in page.data]
    except (anthropic.AuthenticationError, anthropic.PermissionDeniedError) as error:
        raise KeyRefused from error
    except anthropic.APITimeoutError as error:
        raise Unreachable(TOO_SLOW) from error
    except (anthropic.APIConnectionError, OSError) as error:
        raise Unreachable(NOBODY) from error
    except anthropic.APIStatusError as error:
        raise Unreachable(f"it answered {error.status_code}") from error
    except anthropic.AnthropicError as error:
        raise Unreachable(type(error.__cause__ or error).__name__) from error
    except (AttributeError, TypeError, ValueError) as error:  # of a response's shape
        raise Unreachable(NO_CLAUDE_API) from error
