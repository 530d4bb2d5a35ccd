"""The application that ships with the product: an invented candidate, role and organisation."""

from importlib.resources import files


def sample_bytes() -> bytes:
    """Return the sample application as a Markdown file's bytes."""
    return files("question_bank").joinpath("sample_application.md").read_bytes()
