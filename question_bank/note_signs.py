# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Signs that a short utterance speaks about the document and not about work.

The patterns of `note_words` know fixed phrases; these put a phrase together: a verb of editing, a
doubt or a lack, with what only a text has (an example, a figure to check, "here", "this").
"""

import re
from functools import cache

from question_bank import note_tones
from question_bank.model import NoteKind
from question_bank.note_tongues import Signs, Tongue, all_signs, closing, opening

_MOST_WORDS = 18
_MOST_QUESTION_WORDS = 26
_FEW_WORDS = 4
_SHORT_WORDS = 8
_LEAD = re.compile(r"^[\W_]+")
_SIGN = re.compile(r"^\W*[⚠🚧❗❕✏📝🛑🔴🔧⏳]")
_PUZZLED = re.compile(r"^\W*[🤔❓❔🤷]")
_DEED = re.compile(
    r"\b(?:i|we)\s+(?:(?:have|had|also|then|once|always|usually|regularly)\s+)*(?:(?!need\b)\w{2,}ed|led|built|ran|wrote|taught|made|won|gave|took|grew|cut|set|held|drove|kept|sold|brought|found|began|chose|did|was|were|spoke)\b"
    r"|\b(?:ich|wir)\s+(?:habe|haben|war|hatte|wurde)\b|\bj['’]ai\s+\w+|\b(?:nous\s+avons)\b|\b(?:hemos)\s+\w+d[oa]\b|\bolen\s+\w+n(?:ut|yt)\b|\bjag\s+har\s+\w+t\b",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"\b(?:but|so\s+(?:i|we)|however|although|until|before|aber|deshalb|mais|donc|pero|mutta|joten|därför)\b|(?<![A-Za-z\d])\d{2}",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[\"“”„«»]")

_LACKS = re.compile(
    r"""^(?:(?:honestly|sadly|unfortunately|but|well|sorry|to\s+be\s+honest)[\s,]+)*(?:i\s+)?(?:(?:really|honestly|still|simply|just)\s+)?(?:
    (?:have\s*n[o']t|haven[’']t|['’]ve\s+not|have\s+not)\s+(?:\w+\s+)?(?:got|had|done|used|tried|started|worked|passed|taken|learn(?:ed|t)|finished|completed|touched)\b
    |(?:have\s+|['’]ve\s+)?never\s+(?:\w+\s+)?(?:done|used|touched|tried|worked\s+(?:with|in|as)|written|learn(?:ed|t)|studied)\b
    |(?:do\s*n[o']t|don[’']t|do\s+not)\s+(?:\w+\s+)?(?:have|know|speak|hold|own)\b
    |(?:have|had|['’]ve\s+got)\s+(?:no|little|hardly\s+any|very\s+little)\s+(?:\w+\s+)?(?:experience|knowledge|idea|qualification|certificate|degree|practice)\b
    |not\s+yet\b|noch\s+nicht\b|pas\s+encore\b|(?:todavía|aún)\s+no\b|ei\s+vielä\b|inte\s+än(?:nu)?\b
    |(?:only\s+|just\s+)?(?:the\s+)?(?:very\s+)?basics\b|need(?:s|ing)?\s+(?:to\s+)?(?:brush(?:ing)?\s+up|refresh|practi[sc]e|catch\s+up)\b
    |(?:only|just)\s+(?:a|an|one|some|little|very|in\s+theory)\b.{0,60}\b(?:so\s+far|yet|at\s+the\s+moment)\W*$
    |(?:das\s+)?habe?\s+ich\s+(?:noch\s+)?(?:nie|nicht)\b|noch\s+nie\b|je\s+n['’]ai\s+(?:jamais|pas\s+encore|aucune)\b|(?:todavía|aún)\s+no\s+(?:tengo|he|sé|conozco)\b|no\s+tengo\s+(?:mucha\s+)?(?:experiencia|nada|título|carn[eé]t?|conocimientos?)\b|nunca\s+he\s+(?:hecho|usado|utilizado|trabajado|tenido|dirigido|llevado|probado|estudiado|aprendido|visto|escrito|tocado)\b|(?:das\s+)?(?:kann|kenne|beherrsche)\s+ich\s+(?:\w+\s+)?(?:nicht|kaum|schlecht|wenig)\b|en\s+ole\s+(?:vielä\s+|koskaan\s+)\w+|jag\s+har\s+(?:inte|aldrig|ingen)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_MISSING = re.compile(
    r"\b(?:missing|needed|wanted|lacking|tbc|to\s+(?:come|follow|add|do|check)|fehlt|fehlen|folgt|saknas|behövs|manque(?:nt)?|à\s+venir|falta|faltan|puuttuu|puuttuvat)(?:\s+(?:here|still|noch|hier|encore|ici|todavía|aquí|vielä|tästä|ännu|här))*\W*$",
    re.IGNORECASE,
)
_REMINDER = re.compile(
    r"(?:^|[,;–—-]\s*)(?:remember\s+to|don['’]t\s+forget|do\s+not\s+forget|not\s+to\s+forget|nicht\s+vergessen|ne\s+pas\s+oublier|no\s+olvidar|muista|glöm\s+inte|kom\s+ihåg)\b",
    re.IGNORECASE,
)
_ASKS_FOR_FACT = re.compile(
    r"^(?:what|which|when|who|where|how\s+(?:many|much|long|often)|exact|welche[rs]?|wann|wer|wie\s+viele?|quel(?:le)?s?|quand|combien|qui|qué|cuál|cuándo|cuántos?|mikä|milloin|kuka|montako|vilket|vilken|när|vem|hur\s+många|(?:dates?|numbers?|figures?|names?|years?|source|link|title|zahl|datum|name|date|chiffre|cifra|fecha|luku|siffra)\b)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_AFTER_COLON = re.compile(
    r":\s+(?:\w{2,}ed|built|found|led|cut|made|won|ran|wrote|taught|took|grew|set|brought)\b",
    re.IGNORECASE,
)
_SAY_MORE = re.compile(
    r"^(?:(?:i|could|should|might|can|must|want|need|to|please|perhaps|maybe)\s+)*(?:say|write|add|tell|explain|give|go\s+into)\s+(?:a\s+(?:bit|little)\s+|much\s+)?(?:more|something)\b(?!\s+than)",
    re.IGNORECASE,
)
_EXACT = r"(?:exact|actual|real|right|correct|precise|proper|missing|genaue|exakte|richtige|exact[es]*|bon(?:ne)?s?|exact[oa]s?|tarkk\w+|rätt|exakta?)"
_EXACT_THING = re.compile(rf"\b{_EXACT}\s+\w+", re.IGNORECASE)


def tells_deed(words: str) -> bool:
    """Whether somebody tells what they did, or a figure."""
    return bool(_DEED.search(words) or _TURN.search(words))


def speaks_of_deed(words: str) -> bool:
    """Whether somebody tells what they did."""
    return bool(_DEED.search(words))


def kind(words: str) -> NoteKind | None:
    """Return what a whole line, sentence or bracket asks for; `None` where it is evidence."""
    told = _LEAD.sub("", words)
    count = len(told.split())
    if not told or count > _MOST_QUESTION_WORDS:
        return None
    found = _told(told, count) if count <= _MOST_WORDS else None
    found = found or _by_sign(words)
    is_deed = found is not None and (_DEED.search(told) or _AFTER_COLON.search(told))
    return None if is_deed else found


def _told(told: str, count: int) -> NoteKind | None:
    if found := _by_tone(told, count):
        return found
    if not _could_be(told, count):
        return None
    if _LACKS.match(told) and not _TURN.search(told):
        return NoteKind.WEAKNESS
    if _REMINDER.search(told):
        return NoteKind.TODO
    if _SAY_MORE.match(told):
        return NoteKind.EXPAND
    return next((found for signs in all_signs() if (found := _by(signs, told, count))), None)


def _by_tone(told: str, count: int) -> NoteKind | None:
    rest = note_tones.noted(told)
    if rest is not None:
        return kind(rest) or (None if _FIGURE.search(told) else NoteKind.TODO)
    few = note_tones.of_few_words(told) if count <= _SHORT_WORDS else None
    return note_tones.of_any_length(told) or few


def _could_be(told: str, count: int) -> bool:
    """Whether any sign is there: one look for most sentences, which are evidence."""
    opens, closes = _any_sign()
    short = count <= _SHORT_WORDS and closes.search(told)
    return bool(opens.match(told) or short or _REMINDER.search(told))


@cache
def _any_sign() -> tuple[re.Pattern[str], re.Pattern[str]]:
    opens = [f"(?x:{_LACKS.pattern})", _SAY_MORE.pattern]
    closes = [_MISSING.pattern]
    for tongue in Tongue:
        opens += opening(tongue).values()
    closes += [told for tongue in Tongue if (told := closing(tongue))]
    return _either(opens), _either(closes)


def _either(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _by_sign(words: str) -> NoteKind | None:
    if _PUZZLED.match(words):
        return NoteKind.UNSURE
    return NoteKind.TODO if _SIGN.match(words) else None


def kind_of_question(words: str) -> NoteKind | None:
    """Return what a question within an answer asks for: nobody asks there, unless they quote."""
    told = _LEAD.sub("", words)
    if not words.rstrip(" )]*_\"'”").endswith("?") or _QUOTES.search(words):
        return None
    if not told or len(told.split()) > _MOST_QUESTION_WORDS or _DEED.search(told):
        return None
    asked = NoteKind.TODO if _ASKS_FOR_FACT.match(told) else NoteKind.UNSURE
    return kind(words) or _of(told, asked)


def kind_of_order(words: str) -> NoteKind | None:
    """Return what a few words behind a dash ask to be done, written small: "- check contract"."""
    return _of(words, NoteKind.TODO) if note_tones.is_order(words) else None


def is_lack(words: str) -> bool:
    """Whether a text admits that something is lacking: "only the basics"."""
    return kind(words) is NoteKind.WEAKNESS


def _by(signs: Signs, told: str, count: int) -> NoteKind | None:
    if signs.lacks.match(told) and not _TURN.search(told):
        return NoteKind.WEAKNESS
    is_task = (
        signs.ask.match(told)
        or (signs.opens.match(told) and _edits(signs, told, count))
        or (signs.needs.match(told) and _is_about_text(signs, told))
        or (count <= _SHORT_WORDS and _wants(signs, told))
    )
    if is_task:
        return _of_signs(signs, told, NoteKind.TODO)
    in_doubt = signs.opens_in_doubt.match(told)
    if in_doubt and (count <= _FEW_WORDS or _is_about_text(signs, told)):
        return _of_signs(signs, told, NoteKind.UNSURE)
    return None


def _wants(signs: Signs, told: str) -> bool:
    """Whether a few words end in what is to be done to a text, or in that it lacks something."""
    closes = (signs.closes and signs.closes.search(told)) or _MISSING.search(told)
    return bool(closes) and _is_about_text(signs, told)


def _is_about_text(signs: Signs, told: str) -> bool:
    return bool(signs.things.search(told) or signs.here.search(told))


def _edits(signs: Signs, told: str, count: int) -> bool:
    """Whether a sentence that opens with a verb of editing means the document."""
    if signs.imperative_is_enough:
        return True
    if not signs.things.search(told):
        ends_here = signs.here.search(told[-12:])
        return bool(ends_here) and count <= 2 * _FEW_WORDS
    if count <= _FEW_WORDS or _EXACT_THING.search(told):
        return True
    return bool(signs.examples.search(told) or signs.here.search(told))


def _of_signs(signs: Signs, told: str, otherwise: NoteKind) -> NoteKind:
    if signs.examples.search(told):
        return NoteKind.EXAMPLE
    return NoteKind.EXPAND if signs.expands.search(told) else otherwise


def _of(told: str, otherwise: NoteKind) -> NoteKind:
    found = (_of_signs(signs, told, otherwise) for signs in all_signs())
    return next((one for one in found if one is not otherwise), otherwise)
