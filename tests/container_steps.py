"""The steps of the Dockerfile, run without a container engine: `make container-steps`.

Every RUN line is run as it stands, at its own paths, by root in a chroot whose writes go to memory;
then the coach is run as the image runs it: the image's user without any capability, its
environment and nothing else, a read-only root, and only /data and /tmp to write to.

What this shows: the lines work in this order from what git tracks and .dockerignore lets in, the
locks install with their hashes on Python 3.12, and the coach needs no writable place but those two.
What it does not: the base is this machine's root with a Python 3.12 laid over /usr/local, not the
real image, so a system library or program that python:3.12-slim lacks would not be missed here; nor
are the engine's own parts shown (pulling, layers, volumes, the health check's schedule, networks).

Needs Linux, root and mount namespaces. The first argument, where given, is the prefix of a Python
3.12 to stand for the base image's.
"""

import io
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
sys.path.insert(0, str(REPOSITORY))

from tests.container_files import Instruction, ignored, stages  # noqa: E402 - from a checkout
from tests.emulator import Emulator  # noqa: E402 - as above

INSIDE = "COACH_STEPS_INSIDE"
KEPT = ("/dev", "/proc")
CAPABILITIES = ("--bounding-set=-all", "--inh-caps=-all", "--ambient-caps=-all", "--no-new-privs")
COMPILED = "import bot.app; print(open(bot.app.__cached__, 'rb').name)"
DRAWS = "from bot.charts_type import drawable; print(drawable('Größe 🙂', instead=''))"
BASE_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"


@dataclass
class Stage:
    """A stage being made: its root, and what later instructions go by."""

    root: Path
    env: dict[str, str] = field(default_factory=lambda: {"PATH": BASE_PATH, "LANG": "C.UTF-8"})
    directory: str = "/"
    user: str = "0:0"

    def whole(self, command: list[str]) -> list[str]:
        """Give a command as it is run in it, as its user."""
        uid, gid = self.user.split(":")
        drop = () if uid == "0" else (f"--reuid={uid}", f"--regid={gid}", *CAPABILITIES)
        named = [f"{name}={value}" for name, value in self.env.items()]
        plain = ["env", "-i", f"--chdir={self.directory}", *named, *command]
        return ["chroot", str(self.root), "setpriv", "--clear-groups", *drop, *plain]

    def run(self, command: list[str], *, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command in it."""
        return subprocess.run(
            self.whole(command), input=stdin, text=True, capture_output=True, check=False
        )


def main() -> int:
    if sys.platform != "linux" or os.geteuid() != 0:
        raise SystemExit("This needs Linux and root: it makes mounts of its own.")
    if INSIDE not in os.environ:
        command = ["unshare", "--mount", "--propagation=private", sys.executable, __file__]
        done = subprocess.run(
            [*command, *sys.argv[1:]], env={**os.environ, INSIDE: "1"}, check=False
        )
        return done.returncode
    prefix = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(sys.base_prefix)
    with tempfile.TemporaryDirectory() as scratch:
        mount("-t", "tmpfs", "-o", "mode=0755", "tmpfs", scratch)
        try:
            _make_and_use(Path(scratch), prefix)
        finally:
            subprocess.run(["umount", "--recursive", scratch], check=False)
    tell("All steps done.")
    return 0


def _make_and_use(scratch: Path, prefix: Path) -> None:
    context = scratch / "context"
    _unpack(context)
    made: dict[str, Stage] = {}
    stage = Stage(Path("/"))
    for number, instructions in enumerate(stages((context / "Dockerfile").read_text())):
        stage = _fresh(scratch / str(number), prefix)
        for instruction in instructions:
            _follow(instruction, stage, context, made)
        made[instructions[0].value.partition(" AS ")[2]] = stage
    _use(stage)


def _unpack(context: Path) -> None:
    """Lay out what a clone of HEAD has, as far as .dockerignore lets it in."""
    packed = subprocess.run(
        ["git", "-C", str(REPOSITORY), "archive", "HEAD"], capture_output=True, check=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(context, filter="data")
    rules = (context / ".dockerignore").read_text().splitlines()
    for path in [path for path in context.rglob("*") if path.is_file()]:
        name = str(path.relative_to(context))
        if name != "Dockerfile" and ignored(name, rules):
            path.unlink()


def _fresh(place: Path, prefix: Path) -> Stage:
    """Make a root whose writes go to memory, with the Python over /usr/local."""
    upper, work, root = (place / name for name in ("upper", "work", "root"))
    for path in (upper, work, root):
        path.mkdir(parents=True)
    mount("-t", "overlay", "-o", f"lowerdir=/,upperdir={upper},workdir={work}", "overlay", root)
    for kept in KEPT:
        mount("--rbind", kept, f"{root}{kept}")
    mount("-t", "tmpfs", "-o", "mode=1777", "tmpfs", f"{root}/tmp")
    for name in ("bin", "lib"):
        shutil.copytree(
            prefix / name,
            root / "usr/local" / name,
            symlinks=True,
            dirs_exist_ok=True,
            ignore=shutil.ignore_patterns("site-packages", "test", "__pycache__"),
        )
    stage = Stage(root)
    _must(stage.run(["ldconfig"]))  # as the real image's maker does after laying Python there
    return stage


def mount(*arguments: str | Path) -> None:
    subprocess.run(["mount", *map(str, arguments)], check=True)


def _follow(instruction: Instruction, stage: Stage, context: Path, made: dict[str, Stage]) -> None:
    tell(f"{instruction.name} {instruction.value}"[:110])
    match instruction.name:
        case "RUN":
            _must(stage.run(["sh", "-c", instruction.value]))
        case "COPY":
            _copy(instruction.value, stage, context, made)
        case "ENV":
            for pair in shlex.split(instruction.value):
                name, _, value = pair.partition("=")
                stage.env[name] = value.replace("$PATH", stage.env["PATH"])
        case "WORKDIR":
            stage.directory = instruction.value
            (stage.root / instruction.value.lstrip("/")).mkdir(parents=True, exist_ok=True)
        case "USER":
            stage.user = instruction.value


def _copy(value: str, stage: Stage, context: Path, made: dict[str, Stage]) -> None:
    words = value.split()
    base = context
    if words[0].startswith("--from="):
        base = made[words.pop(0).removeprefix("--from=")].root
    into = stage.root / str(Path(stage.directory, words.pop())).lstrip("/")
    for source in words:
        path = base / source.lstrip("/")
        if path.is_dir():
            shutil.copytree(path, into, symlinks=True, dirs_exist_ok=True)
        else:
            into.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, into)


def _use(stage: Stage) -> None:
    """Run the coach as the image runs it."""
    data = stage.root / "data"
    owner, mode = data.stat(), data.stat().st_mode & 0o777
    mount("-t", "tmpfs", "-o", f"uid={owner.st_uid},gid={owner.st_gid},mode={mode:o}", "data", data)
    mount("-o", "remount,ro", stage.root)
    tell("\nAs the image's user, on a read-only root:")
    _shows(stage, ["id"], "uid=10001(coach)")
    for path in ("/opt/coach/x", "/x", "/usr/local/x"):
        _shows(stage, ["touch", path], "Read-only file system", code=1)
    _shows(stage, ["coach", "--version"], "coach 0.")
    _shows(stage, ["coach", "check"], "not set")
    _shows(stage, ["coach", "health"], "", code=1)
    _shows(stage, ["coach", "run"], "COACH_TELEGRAM_TOKEN", code=1)
    _shows(stage, ["coach", "chat"], "Comes back", stdin="In the storm I led the shift.\n")
    _shows(stage, ["coach", "progress"], "Readiness")
    _shows(stage, ["find", "/data", "-type", "f"], "coach.sqlite3")
    _shows(stage, ["python", "-c", COMPILED], "__pycache__")
    _shows(stage, ["python", "-c", DRAWS], "Größe")
    _serves(stage)


def _serves(stage: Stage) -> None:
    """Run the bot against the emulator of the tests: it answers, is well, and ends when told."""
    with Emulator.started(validate=False) as emulator:
        owner = emulator.user(7)
        stage.env |= {
            "COACH_TELEGRAM_TOKEN": emulator.token,
            "COACH_OWNER_ID": "7",
            "COACH_TELEGRAM_API_URL": emulator.url,
        }
        with subprocess.Popen(stage.whole(["coach", "run"]), stderr=subprocess.DEVNULL) as bot:
            try:
                owner.send("/help")
                tell(f"coach run answered: {owner.reply(60).text.splitlines()[0]}")
                _shows(stage, ["coach", "health"], "")
                bot.send_signal(signal.SIGTERM)
                tell(f"and ended when told to: exit {bot.wait(10)}")
            finally:
                bot.kill()
    if bot.returncode:
        raise SystemExit("the bot should have ended well")
    _shows(stage, ["coach", "health"], "", code=1)


def _shows(stage: Stage, command: list[str], text: str, *, code: int = 0, stdin: str = "") -> None:
    done = stage.run(command, stdin=stdin)
    told = done.stdout + done.stderr
    tell(f"$ {' '.join(command)}  (exit {done.returncode})")
    for line in told.splitlines()[:6]:
        tell(f"    {line}")
    if done.returncode != code or text not in told:
        raise SystemExit(f"expected exit {code} and {text!r}:\n{told}")


def tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _must(done: subprocess.CompletedProcess[str]) -> None:
    if done.returncode:
        raise SystemExit(f"failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
