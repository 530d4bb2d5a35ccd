"""Another library's reading of what the emulator sends, with nothing extra allowed."""

import importlib
from collections.abc import Sequence
from functools import cache
from types import ModuleType
from typing import Any, Literal, Optional, Union

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

_PLAIN = {"Boolean": bool, "Integer": int, "String": str}
_adapters: dict[tuple[str, ...], TypeAdapter[Any]] = {}


def parse_problems(types: Sequence[str], value: Any) -> list[str]:
    """Parse as one of the Bot API's types with aiogram's models."""
    try:
        _adapter(tuple(types)).validate_python(value, extra="forbid")
    except ValidationError as error:
        return [f"aiogram: {problem['loc']}: {problem['msg']}" for problem in error.errors()]
    return []


def warm_up() -> None:
    """Take the seconds that importing and building models takes before a bot waits for them."""
    chat = {"id": 1, "type": "private"}
    message = {"message_id": 1, "date": 1, "chat": chat}
    parse_problems(("Update",), {"update_id": 1, "message": message})
    parse_problems(("Message",), message)
    parse_problems(("Message", "Boolean"), message)


def _adapter(types: tuple[str, ...]) -> TypeAdapter[Any]:
    if types not in _adapters:
        parsed = _python_type(types[0])
        for name in types[1:]:
            parsed |= _python_type(name)
        _adapters[types] = TypeAdapter(parsed)
    return _adapters[types]


def _python_type(name: str) -> Any:
    if name.startswith("Array of "):
        return list[_python_type(name.removeprefix("Array of "))]  # type: ignore[misc]  # made while running
    return _PLAIN.get(name) or _model(name)


def _model(name: str) -> type[BaseModel]:
    """Give one of aiogram's models, built with all that it can hold."""
    found: type[BaseModel] = getattr(_models(), name)
    found.model_rebuild(_types_namespace=_names())
    return found


@cache
def _models() -> ModuleType:
    """Import aiogram's models, none of them built: all four hundred would take five seconds."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(BaseModel, "model_rebuild", lambda **_given: None)
        return importlib.import_module("aiogram.types")


@cache
def _names() -> dict[str, Any]:
    """Give what annotations of the models name, as aiogram does to build them."""
    models = _models()
    named = {name: getattr(models, name) for name in models.__all__}
    default = importlib.import_module("aiogram.client.default").Default
    return {"List": list, "Optional": Optional, "Union": Union, "Literal": Literal} | {
        "Default": default,
        **named,
    }
