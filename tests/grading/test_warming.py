"""What is made ready before the first answer."""

import subprocess
import sys
from threading import Thread

from grading.offline import judge
from grading.warming import rehearsing
from grading.wordlists import pattern
from tests.grading.answers import HONEST

_TWICE = """
from grading.warming import rehearse
from grading.wordlists import pattern
before = pattern.cache_info().currsize
rehearse()
print(before, pattern.cache_info().currsize)
"""


def test_a_rehearsal_compiles_the_patterns() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TWICE], capture_output=True, text=True, check=True
    )
    before, after = map(int, done.stdout.split())
    assert before == 0
    assert after > 160


def test_answers_judged_meanwhile_are_judged_alike() -> None:
    examinations = [case.examination for case in HONEST[:4]]
    alone = [judge(examination) for examination in examinations]
    pattern.cache_clear()  # so that both threads compile at the same time
    thread: Thread = rehearsing()
    assert [judge(examination) for examination in examinations] == alone
    thread.join(30)
    assert not thread.is_alive()
    assert thread.daemon
