"""Who does what for a conversation besides judging; without a key nobody but the offline reader."""

from dataclasses import dataclass

from coach.interviewer import Interviewer
from coach.purse import Limits
from coach.reading import OfflineReader, Reader
from coach.rejudge import SecondJudge
from coach.written import QuestionWriter


@dataclass(frozen=True, slots=True)
class Ports:
    """A `reader` of documents; where Claude is, others too.

    A `writer` writes questions, a `second` judge judges again, an `interviewer` words what is said
    in a mock interview. `limits` is what Claude may cost, `None` where it is not used.
    """

    reader: Reader = OfflineReader()  # noqa: RUF009 - it holds nothing
    writer: QuestionWriter | None = None
    second: SecondJudge | None = None
    interviewer: Interviewer | None = None
    limits: Limits | None = None


OFFLINE = Ports()
