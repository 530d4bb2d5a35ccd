"""How the Bot API says no: a code and a sentence, word for word where the sentence is known."""

from typing import Any


class Refusal(Exception):
    """A request answered with `ok: false`."""

    def __init__(self, code: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def body(self) -> dict[str, Any]:
        said = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            said["parameters"] = {"retry_after": self.retry_after}
        return said


def bad_request(why: str) -> Refusal:
    return Refusal(400, f"Bad Request: {why}")


def conflict(why: str) -> Refusal:
    return Refusal(409, f"Conflict: {why}")


def forbidden(why: str) -> Refusal:
    return Refusal(403, f"Forbidden: {why}")


def too_many(retry_after: int) -> Refusal:
    said = f"Too Many Requests: retry after {retry_after}"
    return Refusal(429, said, retry_after=retry_after)
