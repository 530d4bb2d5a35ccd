"""The published Bot API, and whether a request or an object keeps to it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from tests.emulator.wire import Upload

_ARRAY = "Array of "
_CONSTANT = re.compile(r'(?:always "([^"]+)"|, must be (\w+)$)')


@dataclass(frozen=True, slots=True)
class Field:
    types: tuple[str, ...]
    required: bool
    constant: str | None


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of a method or of a type."""

    name: str
    fields: Mapping[str, Field]
    required: frozenset[str]
    returns: tuple[str, ...]
    subtypes: tuple[str, ...]


class Spec:
    """Finds what breaks the published rules; says it in sentences."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.version = str(raw["version"])
        self.methods = {name.lower(): _shape(item) for name, item in raw["methods"].items()}
        self.types = {name: _shape(item) for name, item in raw["types"].items()}

    @classmethod
    def read(cls, path: Path) -> "Spec":
        return _read(path)

    def request_problems(self, method: str, parameters: Mapping[str, Any]) -> list[str]:
        shape = self.methods[method.lower()]
        return self._fields(shape, parameters, shape.name)

    def object_problems(self, types: Sequence[str], value: Any, where: str) -> list[str]:
        """Match against any of the types; tell the nearest one's problems."""
        best: list[str] | None = None
        for name in types:
            problems = self._one(name, value, where)
            if not problems:
                return []
            if best is None or len(problems) < len(best):
                best = problems
        return best if best is not None else [f"{where}: no type to match"]

    def _one(self, name: str, value: Any, where: str) -> list[str]:
        if name.startswith(_ARRAY):
            return self._array(name.removeprefix(_ARRAY), value, where)
        match name:
            case "Integer":
                fits = isinstance(value, int) and not isinstance(value, bool)
            case "Float":
                fits = isinstance(value, int | float) and not isinstance(value, bool)
            case "String":
                fits = isinstance(value, str)
            case "Boolean":
                fits = isinstance(value, bool)
            case "InputFile":
                fits = isinstance(value, Upload)
            case _:
                return self._object(self.types[name], value, where)
        return [] if fits else [f"{where}: {type(value).__name__} is not {name}"]

    def _array(self, inner: str, value: Any, where: str) -> list[str]:
        if not isinstance(value, list):
            return [f"{where}: {type(value).__name__} is not an array"]
        return [
            problem
            for index, item in enumerate(value)
            for problem in self._one(inner, item, f"{where}[{index}]")
        ]

    def _object(self, shape: Shape, value: Any, where: str) -> list[str]:
        if shape.subtypes:
            return self.object_problems(shape.subtypes, value, where)
        if not isinstance(value, dict):
            return [f"{where}: {type(value).__name__} is not {shape.name}"]
        return self._fields(shape, value, where)

    def _fields(self, shape: Shape, values: Mapping[str, Any], where: str) -> list[str]:
        problems = [
            f"{where}.{name}: required by {shape.name}" for name in shape.required - values.keys()
        ]
        for name, value in values.items():
            field = shape.fields.get(name)
            if field is None:
                problems.append(f"{where}.{name}: unknown to {shape.name}")
                continue
            if field.constant is not None and value != field.constant:
                problems.append(f"{where}.{name}: {value!r} is not {field.constant!r}")
            problems += self.object_problems(field.types, value, f"{where}.{name}")
        return problems


@lru_cache(maxsize=1)
def _read(path: Path) -> Spec:
    return Spec(msgspec.json.decode(path.read_bytes()))


def _shape(item: Mapping[str, Any]) -> Shape:
    fields = {field["name"]: _field(field) for field in item.get("fields", [])}
    return Shape(
        name=item["name"],
        fields=fields,
        required=frozenset(name for name, field in fields.items() if field.required),
        returns=tuple(item.get("returns", [])),
        subtypes=tuple(item.get("subtypes", [])),
    )


def _field(field: Mapping[str, Any]) -> Field:
    found = _CONSTANT.search(field["description"])
    constant = (found[1] or found[2]) if found and field["types"] == ["String"] else None
    return Field(tuple(field["types"]), required=field["required"], constant=constant)
