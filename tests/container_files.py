"""What the container's files say: the Dockerfile by stages, and what .dockerignore lets in."""

import io
import re
from dataclasses import dataclass
from fnmatch import translate

from dockerfile_parse import DockerfileParser


@dataclass(frozen=True, slots=True)
class Instruction:
    """An instruction with its words, continuation lines joined."""

    name: str
    value: str


def stages(dockerfile: str) -> list[list[Instruction]]:
    """Give the instructions of each stage; the first of each is its FROM."""
    file = io.BytesIO(dockerfile.encode())
    parser = DockerfileParser(fileobj=file)  # type: ignore[arg-type] # it decodes bytes itself
    found = list[list[Instruction]]()
    for part in parser.structure:
        if part["instruction"] == "COMMENT":
            continue
        if part["instruction"] == "FROM":
            found.append([])
        found[-1].append(Instruction(part["instruction"], part["value"]))
    return found


def ignored(path: str, rules: list[str]) -> bool:
    """Tell whether .dockerignore keeps a file out: the last rule that fits it, or a folder of it.

    Of the syntax it knows what the file uses: `*`, `[...]`, `!` and a leading `**/`.
    """
    out = False
    for rule in rules:
        if rule and not rule.startswith("#") and _fits(path, rule.removeprefix("!")):
            out = not rule.startswith("!")
    return out


def _fits(path: str, rule: str) -> bool:
    parts = path.split("/")
    heads = ["/".join(parts[: n + 1]) for n in range(len(parts))]
    if rule.startswith("**/"):
        heads, rule = parts, rule.removeprefix("**/")
    pattern = re.compile(translate(rule).replace(".*", "[^/]*"))
    return any(pattern.match(head) for head in heads)
