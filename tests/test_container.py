"""Rules for the container's files; `make container-steps` runs their steps."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import Settings
from tests.conftest import REPOSITORY
from tests.container_files import Instruction, ignored, stages

DOCKERFILE = REPOSITORY / "Dockerfile"
RULES = (REPOSITORY / ".dockerignore").read_text().splitlines()
SECRET = re.compile(r"TOKEN|KEY|SECRET|PASSWORD|OWNER", re.IGNORECASE)


def read_stages() -> list[list[Instruction]]:
    return stages(DOCKERFILE.read_text())


def final() -> list[Instruction]:
    return read_stages()[-1]


def values(instructions: list[Instruction], name: str) -> list[str]:
    return [item.value for item in instructions if item.name == name]


def everything() -> list[Instruction]:
    return [item for stage in read_stages() for item in stage]


def tracked() -> list[str]:
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("not in a checkout")
    return [name for name in done.stdout.decode().split("\0") if name]


def copied() -> list[str]:
    found = [value.split()[:-1] for value in values(read_stages()[0], "COPY")]
    return [name for names in found for name in names]


@pytest.fixture(scope="module")
def service() -> dict[str, Any]:
    composed = yaml.safe_load((REPOSITORY / "compose.yaml").read_text())
    assert list(composed["services"]) == ["coach"]
    return dict(composed["services"]["coach"])


def test_the_linter_has_nothing_to_say() -> None:
    linter = Path(sys.executable).with_name("hadolint")
    if not linter.is_file():
        pytest.skip("the linter comes as a program for some platforms only")
    done = subprocess.run(
        [linter, "--no-color", DOCKERFILE], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_stage_starts_from_one_pinned_base() -> None:
    bases = {stage[0].value.partition(" AS ")[0] for stage in read_stages()}
    assert len(bases) == 1
    assert re.fullmatch(r"python:3\.12-slim-\w+(@sha256:[0-9a-f]{64})?", bases.pop())
    assert len(read_stages()) == 2


def test_nothing_is_added_from_the_network_but_by_hash() -> None:
    assert values(everything(), "ADD") == []
    runs = " ".join(values(everything(), "RUN"))
    assert not re.search(r"https?:|curl|wget|apt|index-url|find-links", runs)
    for install in re.findall(r"pip install [^&]*", runs):
        assert "--require-hashes" in install or "--no-index" in install


def test_it_ends_as_a_user_without_rights_and_by_number() -> None:
    assert values(final(), "USER") == ["10001:10001"]
    after = [item.name for item in final()][[item.name for item in final()].index("USER") :]
    assert "RUN" not in after
    assert "--uid 10001 " in values(final(), "RUN")[0]


def test_it_runs_stops_and_tells_its_health() -> None:
    assert values(final(), "ENTRYPOINT") == ['["coach"]']
    assert values(final(), "CMD") == ['["run"]']
    assert values(final(), "STOPSIGNAL") == ["SIGTERM"]
    assert values(final(), "VOLUME") == ["/data"]
    assert [value.split(" CMD ")[1] for value in values(final(), "HEALTHCHECK")] == [
        '["coach", "health"]'
    ]


def test_only_what_was_built_reaches_the_image() -> None:
    assert values(final(), "COPY") == ["--from=build /opt/coach /opt/coach"]


def test_no_secret_is_in_it() -> None:
    kept = values(everything(), "ENV") + values(everything(), "ARG")
    assert [value for value in kept if SECRET.search(value)] == []


def test_every_source_is_tracked_and_let_in() -> None:
    names = tracked()
    for source in copied():
        under = [name for name in names if name == source or name.startswith(f"{source}/")]
        assert under, source
        assert [name for name in under if ignored(name, RULES)] == []


def test_every_package_of_the_wheel_is_copied() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert set(packages) <= set(copied())


@pytest.mark.parametrize(
    "path",
    [
        ".env",
        "bot/.env",
        "coach/.env.local",
        ".git/config",
        "tests/test_container.py",
        "data/coach.sqlite3",
        "bot/coach.sqlite3-wal",
        "bot/__pycache__/app.cpython-312.pyc",
        "compose.yaml",
    ],
)
def test_what_does_not_belong_stays_out(path: str) -> None:
    assert ignored(path, RULES)


def test_compose_needs_two_settings_and_says_so(service: dict[str, Any]) -> None:
    needed = {name for name, value in service["environment"].items() if ":?" in str(value)}
    assert needed == {"COACH_TELEGRAM_TOKEN", "COACH_OWNER_ID"}
    assert service["env_file"] == ".env"
    assert "COACH_DATA_DIR=/data" in values(final(), "ENV")[0]
    assert service["environment"]["COACH_DATA_DIR"] == "/data"
    assert service["volumes"] == ["data:/data"]


def test_compose_gives_the_container_no_more_than_it_needs(service: dict[str, Any]) -> None:
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "unless-stopped"
    assert service["stop_grace_period"] == "15s"
    assert [place.split(":")[0] for place in service["tmpfs"]] == ["/tmp"]
    assert {"privileged", "ports", "network_mode", "user", "cap_add"}.isdisjoint(service)


def test_a_webhook_needs_one_place_opened_and_only_to_this_machine() -> None:
    lines = (REPOSITORY / "compose.yaml").read_text().replace("# ports:", "ports:")
    opened = yaml.safe_load(lines.replace("#   - 127", "  - 127"))["services"]["coach"]
    port = Settings.model_fields["webhook_port"].default
    assert opened["ports"] == [f"127.0.0.1:{port}:{port}"]
