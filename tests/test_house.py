"""Rules of the house that no linter holds."""

import re
import subprocess
from pathlib import Path

import pytest

from bot.settings import Settings
from coach.incoming import CommandName
from tests.bot.command_line import Process
from tests.conftest import REPOSITORY

README = REPOSITORY / "README.md"
INDEX_HOSTS = re.compile(r"py[p]i\.org|python[h]osted|index-url[ =]+http")
MACHINE_PATHS = re.compile(r"(?<![\w.~])/(?:home|root|Users|work)/\w")


def _tracked() -> list[Path]:
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("not in a checkout")
    names = done.stdout.decode().split("\0")
    return [path for name in names if name and (path := REPOSITORY / name).is_file()]


@pytest.mark.parametrize("unwanted", [INDEX_HOSTS, MACHINE_PATHS], ids=["index hosts", "paths"])
def test_no_file_names_a_package_index_or_a_path_of_one_machine(unwanted: re.Pattern[str]) -> None:
    found = [
        f"{path.relative_to(REPOSITORY)}:{number}"
        for path in _tracked()
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), 1
        )
        if unwanted.search(line)
    ]
    assert found == []


@pytest.fixture(scope="module")
def readme() -> str:
    text = README.read_text(encoding="utf-8")
    if len(text.splitlines()) < 20:
        pytest.skip("the README is not written yet")
    return text


def test_the_readme_tells_every_command(tmp_path: Path, readme: str) -> None:
    told = Process(tmp_path)("--help").out
    commands = re.findall(r"^    ([a-z]+)\b", told, re.MULTILINE)
    assert len(commands) >= 6
    assert [name for name in commands if f"coach {name}" not in readme] == []


def test_the_readme_tells_every_word_of_the_conversation(readme: str) -> None:
    assert [name for name in CommandName if f"`/{name}" not in readme] == []


def test_the_readme_tells_every_setting(readme: str) -> None:
    names = [
        str(field.validation_alias.choices[0])  # type: ignore[union-attr] # always choices
        for field in Settings.model_fields.values()
    ]
    assert len(names) >= 7
    assert [name for name in names if f"`{name}`" not in readme] == []
