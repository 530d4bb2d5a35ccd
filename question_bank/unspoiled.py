# ruff: noqa: RUF001 - patterns name typographic marks
"""Whether a question that somebody else worded may be asked: well formed, and no answer in it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from claude.printing import is_printable
from question_bank import leak
from question_bank.courtesy import has_link, is_courteous
from question_bank.model import Requirement

SHORTEST = 15
LONGEST = 400
COMMON = 3
"""A word that so many points of an application hold is its trade's, and tells of none of them."""
_INTERVIEWERS = leak.telling(
    "teams tools write choose decide decision build company customer client colleague manager user"
    " people method approach measure plan review improve deliver handle society career industry"
    " business skill strength challenge difficult difference detail effort quality result goal"
    " situation practice professional responsibility understand explain support create develop"
    " design manage lead help start finish change learn process product service"
)
"""What any interviewer says of any trade: none of it gives an answer away by itself."""
_REQUEST = re.compile(
    r"(?:please\s+|now\s+|so,?\s+|then\s+)?(?:tell|describe|walk|take|give|explain|talk|show|name|share|think|outline|summari[sz]e|convince|pick|help|let['’]s|imagine|suppose|i['’]d\s+like|i\s+would\s+like"
    r"|erzählen|beschreiben|nennen|erklären|schildern|geben|décrivez|racontez|expliquez|parlez|donnez|describa|cuénteme|explique|hábleme|kerro|kuvaile|anna|selitä|berätta|beskriv|förklara|ge)\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"\]\(|[`<>{}|\\@]|\*|__|~~|^\s*(?:#|[-•]\s|\d+[.)]\s)")
_NUMBER_WORDS = re.compile(
    r"\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|double[ds]?|tripled?|halved?|percent"
    r"|drei|vier|fünf|sechs|sieben|acht|neun|zehn|trois|quatre|cinq|sept|huit|neuf|dix|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|kolme|neljä|viisi|kuusi|tre|fyra|fem|sju|åtta|nio|tio)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Trade:
    """What anybody in an application's trade would say: stems of words.

    `names` are those that its points tell, and no heading.
    """

    open_words: frozenset[str]
    common: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, title: str, requirements: Iterable[Requirement]) -> "Trade":
        """Take the job's title and all headings as open, and what many points hold as common."""
        listed = list(requirements)
        heads = [title, *(item.text for item in listed)]
        quotes = {point.quote for item in listed for point in item.points}
        counted = Counter(stem for quote in quotes for stem in leak.telling(quote))
        return cls(
            frozenset(stem for head in heads for stem in leak.telling(head)),
            frozenset(stem for stem, times in counted.items() if times >= COMMON),
            frozenset(name for quote in quotes for name in leak.proper_names(quote))
            - _spoken(" ".join(heads)),
        )


def is_askable(text: str, requirement: Requirement, trade: Trade) -> bool:
    """Whether a question is well formed and gives away none of its requirement's points."""
    return _is_well_formed(text) and not gives_away(text, requirement, trade)


def gives_away(text: str, requirement: Requirement, trade: Trade) -> bool:
    """Whether a question holds a figure, a name or a rare word or phrase of a point."""
    heading = requirement.text
    if (leak.figures(text) - leak.figures(heading)) or _counts(text) - _counts(heading):
        return True
    if (_spoken(text) & trade.names) - _spoken(heading):
        return True
    if leak.leaks(text, heading=heading, points=requirement.points):
        return True
    return any(_tells(text, point.quote, trade) for point in requirement.points)


def _is_well_formed(text: str) -> bool:
    asks = text.endswith("?") or (text.endswith((".", "!")) and _is_request(text))
    bad = _MARKUP.search(text) or has_link(text) or not is_printable(text)
    return SHORTEST <= len(text) <= LONGEST and asks and not bad and is_courteous(text)


def _is_request(text: str) -> bool:
    return "?" in text or any(
        _REQUEST.match(sentence.strip()) for sentence in re.split(r"(?<=[.!:,])\s", text)
    )


def _spoken(text: str) -> frozenset[str]:
    return frozenset(token[0].casefold() for token in _WORD.finditer(text))


def _counts(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _NUMBER_WORDS.findall(text))


def _tells(text: str, quote: str, trade: Trade) -> bool:
    shared = (leak.telling(text) & leak.telling(quote)) - trade.open_words
    if shared - trade.common - _INTERVIEWERS:
        return True
    return bool(_pairs(text) & _pairs(quote) - _open_pairs(trade, quote))


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """Give what stands side by side of words that are not everybody's."""
    stems = [
        next(iter(leak.telling(word)), "") for word in (token[0] for token in _WORD.finditer(text))
    ]
    return frozenset((one, two) for one, two in pairwise(stems) if one and two)


def _open_pairs(trade: Trade, quote: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        pair
        for pair in _pairs(quote)
        if pair[0] in trade.open_words and pair[1] in trade.open_words
    )
