"""A call as the body of a request to the Messages API, version 2026-10-21.

Stable parts come first and are marked for the cache: the rules, then what many calls share.
Whatever is not our own words is JSON, so that nothing in it can look like a part of the request.
"""

import json
from typing import Any

from anthropic import transform_schema

from claude.model import Call, Json, Usage
from claude.prices import CHARACTERS_PER_TOKEN

_CACHED = {"type": "ephemeral"}


def body_of(call: Call[Any], *, model: str) -> dict[str, Any]:
    """Give the keyword arguments of `messages.create`."""
    return {
        "model": model,
        "max_tokens": call.most_tokens,
        "system": [{"type": "text", "text": call.rules, "cache_control": _CACHED}],
        "messages": [{"role": "user", "content": _content(call)}],
        "output_config": {
            "effort": call.effort,
            "format": {"type": "json_schema", "schema": transform_schema(call.shape)},
        },
    }


def _content(call: Call[Any]) -> list[dict[str, Any]]:
    own = {"type": "text", "text": written(call.data)}
    if call.shared is None:
        return [own]
    return [{"type": "text", "text": written(call.shared), "cache_control": _CACHED}, own]


def written(data: Json) -> str:
    """Give data as JSON, readable in any script."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def most_used(body: dict[str, Any]) -> Usage:
    """Estimate, on the high side, what a request may use; nothing is taken to be cached."""
    parts = (body["system"], body["messages"], body["output_config"]["format"])
    into = sum(len(written(part).encode()) for part in parts) // CHARACTERS_PER_TOKEN
    return Usage(cache_write=into, output=body["max_tokens"])
