"""An answer, what it is held against, and the verdicts that come back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from question_bank.model import QuestionType


class EvidenceKind(StrEnum):
    """Whether a point is documented, or stands for a gap to be told honestly.

    A weak side is what was noted beside evidence: not the whole of what is asked for is missing.
    """

    DOCUMENTED = "documented"
    GAP = "gap"
    WEAK_SIDE = "weak_side"


class PointVerdict(StrEnum):
    """What the answer did with an invited point."""

    COVERED = "covered"
    PARTIAL = "partial"
    MISSED = "missed"
    CONTRADICTED = "contradicted"


class ClaimVerdict(StrEnum):
    """How a statement of the answer stands to the document."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNDOCUMENTED = "undocumented"
    OPINION = "opinion"


class Gate(StrEnum):
    """Why a text is no answer at all: level 1, every invited point missed."""

    EMPTY = "empty"
    GIBBERISH = "gibberish"
    DONT_KNOW = "dont_know"
    ASKS_BACK = "asks_back"
    ECHO = "echo"
    KEYWORDS = "keywords"
    PRAISE = "praise"
    ADDRESSED_TO_GRADER = "addressed_to_grader"


class Discrepancy(StrEnum):
    """In what way a statement differs from the document."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    ACTOR = "actor"
    DIRECTION = "direction"
    SCOPE = "scope"


class Criterion(StrEnum):
    """The five scored sides of an answer."""

    RELEVANCE = "relevance"
    EVIDENCE = "evidence"
    SPECIFICITY = "specificity"
    OWNERSHIP = "ownership"
    JUDGEMENT = "judgement"


class Cap(StrEnum):
    """Why a total was held down."""

    CONTRADICTED = "contradicted"
    RETRACTED = "retracted"
    SCOPE_INFLATED = "scope_inflated"


class Part(StrEnum):
    """The unscored checklist of a told experience."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    REFLECTION = "reflection"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A point as the grader sees it.

    `text` is the quote from the document, or for a gap the requirement's own text. `lead_in` is the
    document's line above it, context only. `weight` is relative; `must` marks must-have points.
    `kin` marks one of the `others` that belongs to the same requirement as the question and can
    answer it: said, it fills the place of an invited point that was missed.
    """

    id: str
    text: str
    lead_in: str = ""
    kind: EvidenceKind = EvidenceKind.DOCUMENTED
    must: bool = True
    weight: float = 1.0
    kin: bool = False


@dataclass(frozen=True, slots=True)
class Examination:
    """One answer with all it may be held against.

    `invited` was chosen before the answer was seen. `others` is the rest of the document: it
    supports claims, and is noted as a bonus when covered, but is never rated. `additions` are
    claims the candidate confirmed as true on an earlier day; `retracted` are claims they took back.
    `mentions` are other words of the document (headings, organisations, notes): a name or figure
    found there is not reported as undocumented, but they support and cover nothing.
    """

    question: str
    requirement: str
    type: QuestionType | None
    invited: tuple[Evidence, ...]
    answer: str
    others: tuple[Evidence, ...] = ()
    additions: tuple[str, ...] = ()
    retracted: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PointJudgement:
    """The verdict on one point, with the words of the answer that led to it.

    `answer[start:end] == quote`; `quote` is `""` (and both offsets 0) where nothing was said.
    """

    id: str
    verdict: PointVerdict
    quote: str = ""
    start: int = 0
    end: int = 0
    discrepancy: Discrepancy | None = None
    said: str = ""
    documented: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement of the answer: `answer[start:end] == quote`.

    `facts` are the short strings (figures, names, years) that no evidence holds; `evidence_id` is
    the point that supports or contradicts it.
    """

    quote: str
    start: int
    end: int
    verdict: ClaimVerdict
    evidence_id: str | None = None
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """One criterion, 1 to 5 (`None`: this judge cannot score it); `reason` is a stable code.

    `words` are the judge's own reason, where it words its own.
    """

    criterion: Criterion
    score: int | None
    reason: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Suggested:
    """A sentence of a better answer, and the ids of the evidence it comes from."""

    text: str
    ids: tuple[str, ...]


class Absence(StrEnum):
    """Why a better judge did not judge, so that this one stood in."""

    AWAY = "away"
    DECLINED = "declined"
    BUDGET = "budget"
    KEY = "key"
    SETTING = "setting"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class Grade:
    """What an answer came to: `total` 1-5, `level` 1-5, `share` of the evidence 0.0-1.0.

    `other_language` is the code of the answer's language where it is not the document's: such an
    answer is judged as far as its words, figures and names can be compared, and is told so.
    `change` and `better` are what a judge that words its own advises; `stands_in` tells why
    this is an offline grade in the place of a better judge's.
    """

    points: tuple[PointJudgement, ...]
    bonus: tuple[PointJudgement, ...]
    claims: tuple[Claim, ...]
    unsupported: tuple[str, ...]
    criteria: tuple[CriterionScore, ...]
    parts: tuple[Part, ...]
    caps: tuple[Cap, ...]
    total: float
    level: int
    share: float
    gate: Gate | None = None
    other_language: str | None = None
    change: str = ""
    better: tuple[Suggested, ...] = ()
    stands_in: Absence | None = None


@dataclass(frozen=True, slots=True)
class Ungraded:
    """The answer could not be judged; it is kept and no memory changes."""

    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of judging, and who judged: `judge` names it in what is recorded and shown.

    `probes` are follow-up questions by the id of the point they are after, where this judge words
    its own. `again` tells that a better judge was away, and is to judge when it is back. `calls`
    counts the requests that it took.
    """

    grade: Grade | Ungraded
    judge: str
    probes: Mapping[str, str] = field(default_factory=dict)
    again: bool = False
    calls: int = 0


@dataclass(frozen=True, slots=True)
class Plea:
    """What a candidate says against a verdict on a point: words to be judged, never obeyed."""

    point_id: str
    argument: str


@dataclass(frozen=True, slots=True)
class Heeded:
    """A grade looked at again after a plea: the judge's `reason`, and the whole as it is now."""

    grade: Grade
    judge: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unheard:
    """A plea that could not be judged; `again` tells that it may be another time."""

    again: bool


class Appeals(Protocol):
    """Anything that looks at one verdict again."""

    async def appeal(
        self, examination: Examination, grade: Grade, plea: Plea, *, account: int
    ) -> Heeded | Unheard:
        """Judge one point again; never raises for what the answer or the argument says."""
        ...


class Grader(Protocol):
    """Anything that judges an answer against evidence."""

    async def grade(self, examination: Examination, *, account: int) -> Judged:
        """Judge one answer; never raises for what the answer or the document says.

        `account` is whose budget pays, where judging costs anything.
        """
        ...
