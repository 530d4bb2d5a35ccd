import stat
from pathlib import Path

from bot.files import put
from coach.replies import Exported


def test_an_export_is_written_for_its_owner_alone_and_anew_each_time(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there"
    for data in (b'{"rows": 100}', b"{}"):
        path = put(Exported("export.json", data, 1), folder)
        assert path.read_bytes() == data
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
