# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Bare statements that there is nothing: no evidence, and so what a gap is made of.

"Not done yet", "none so far", "n/a", "still to do", alone or with a plan behind it ("booked for
spring"), in six languages.
"""

import re
from functools import cache

from question_bank import note_signs
from question_bank.model import NoteKind

_MOST_WORDS = 16
_SMALL = r"(?:\s*,?\s*(?:yet|so\s+far|until\s+now|to\s+date|up\s+to\s+now|at\s+(?:the\s+moment|all|present)|for\s+now|right\s+now|currently|here|with\s+(?:this|it|that)|(?:in|of|for|on)\s+(?:this|it|that)|to\s+be\s+(?:honest|frank)|honestly|really|unfortunately|sadly|i['’]m\s+afraid|sorry|so|still))*"
_BEFORE = r"(?:(?:so\s+far|as\s+yet|to\s+be\s+(?:honest|frank)|honestly|unfortunately|sadly|currently|still|no|sorry|well)\s*[,:–—-]?\s+)*"
_DONE = r"(?:done|started|begun|held|had|got|gotten|obtained|taken|completed|passed|tried|used|attempted|acquired|qualified|certified|trained|achieved|finished|covered|applicable|available|there|relevant)"
_IT = r"(?:\s+(?:any\s+of\s+)?(?:this|that|it|one|any|anything|these|such\s+a\s+thing))?"
_THING = r"(?:experience|evidence|example|examples|knowledge|training|practice|qualification|qualifications|certificate|certification|licen[cs]e|degree|exposure|background|proof|answer)"
_KIND = r"(?:(?:real|direct|formal|hands-on|practical|proper|professional|actual|own|relevant|specific|documented|such|previous|prior|paid)\s+)*"
_ENGLISH = rf"""(?:
    none | nothing(?:\s+(?:at\s+all|to\s+(?:show|report|add|say)))? | n\s?/\s?a | n\.a\. | nil | not\s+applicable
    | not(?:\s+yet)?(?:\s+been)?(?:\s+{_DONE})?{_IT} | (?:this\s+|it\s+)?(?:has\s+not|hasn['’]t)\s+(?:been\s+)?(?:happened|{_DONE})
    | (?:i\s+)?(?:have\s+not|have\s?n['’]?t|['’]ve\s+not|did\s?n['’]?t|did\s+not)\s+(?:yet\s+)?(?:ever\s+)?(?:really\s+)?(?:{_DONE}|do)?{_IT}
    | (?:i\s+)?(?:have\s+|['’]ve\s+)?never\s+(?:yet\s+)?{_DONE}{_IT}
    | (?:i\s+)?(?:do\s+not|do\s?n['’]?t)\s+(?:yet\s+)?(?:have|hold|own)(?:\s+yet)?{_IT}
    | (?:i\s+have\s+|have\s+|there\s+is\s+)?(?:no|zero|not\s+any)\s+{_KIND}{_THING}
    | (?:i\s+have\s+|there\s+is\s+)?nothing
    | (?:(?:this|that|it)\s+is\s+|i\s+have\s+)?(?:still|yet)\s+to\s+(?:do|come|start|begin|be\s+{_DONE}|{_DONE})(?:\s+(?:this|that|it))? | to\s+be\s+(?:done|started) | still\s+(?:open|missing|outstanding)
)"""
_GERMAN = r"""(?:
    keine?[rs]? | nichts | entfällt | entf\. | k\.?\s?a\.? | keine\s+angabe | nie | (?:bisher|bislang|noch)\s+(?:nichts?|keine?[rsn]?|nie)
    | (?:das\s+)?(?:(?:habe?|hab)\s+ich\s+)?(?:leider\s+)?(?:noch|bisher|bislang)?\s*(?:nicht|nie|nichts)(?:\s+(?:gemacht|begonnen|vorhanden|erledigt|absolviert|erworben|abgeschlossen|getan|zutreffend|vorweisbar|vorzuweisen))?
    | (?:noch|bisher|bislang|leider|ich\s+habe|habe\s+ich)?\s*(?:(?:noch|bisher|bislang|leider)\s+)*keine?n?\s+(?:(?:formale|praktische|eigene|echte|direkte|berufliche)n?\s+)*(?:erfahrung(?:en)?|kenntnisse|nachweise?|ausbildung|zertifikate?|praxis|belege?|beispiele?|schein|führerschein)(?:\s+(?:damit|darin|hier|vorhanden))?
    | (?:das\s+)?steht\s+noch\s+aus | noch\s+(?:offen|ausstehend|zu\s+(?:erledigen|machen|tun))
)(?:\s+(?:bisher|bislang|noch|leider|bis\s+jetzt|derzeit|hier|ehrlich\s+gesagt))*"""
_FRENCH = r"""(?:
    pas\s+encore(?:\s+(?:fait|commencé|obtenue?|passée?|eu|réalisée?|suivie?))? | aucune?s?(?:\s+(?:réelle\s+|vraie\s+)?(?:expérience|formation|preuve|exemple|connaissance|certification|pratique|diplôme))? | rien | néant | sans\s+objet | jamais(?:\s+fait)?
    | (?:je\s+n['’]ai\s+)?(?:pas|aucune)\s+(?:d['’])?\s*(?:expérience|exemple|formation) | (?:je\s+n['’]en\s+ai|je\s+ne\s+l['’]ai)\s+(?:pas|jamais)(?:\s+encore)?(?:\s+faite?)? | non\s+(?:applicable|concernée?) | (?:encore|reste)\s+à\s+faire
)(?:\s*,?\s*(?:encore|à\s+ce\s+jour|pour\s+l['’]instant|pour\s+le\s+moment|jusqu['’]ici|ici|malheureusement|honnêtement|dans\s+ce\s+domaine))*"""
_SPANISH = r"""(?:
    (?:todavía|aún)\s+(?:no|nada|ninguna?)(?:\s+(?:hecho|empezado|lo\s+he\s+hecho|la?\s+tengo|tengo|obtenido))? | no,?\s+(?:todavía|aún)(?:\s+no)? | ningun[oa]?(?:\s+(?:experiencia|formación|prueba|ejemplo|conocimiento|certificado))? | nada | sin\s+(?:experiencia|formación|conocimientos|ejemplos) | no\s+aplica | (?:está\s+)?por\s+hacer
    | nunca(?:\s+lo\s+he\s+hecho)? | no\s+(?:la?\s+)?(?:tengo|he\s+hecho)(?:\s+(?:experiencia|nada))? | no\s+lo\s+he\s+hecho
)(?:\s*,?\s*(?:todavía|aún|por\s+ahora|de\s+momento|hasta\s+ahora|aquí|la\s+verdad|en\s+esto))*"""
_FINNISH = r"""(?:
    ei\s+vielä(?:\s+(?:mitään|ole|tehty|suoritettu|aloitettu|hankittu|kokemusta))? | ei\s+(?:ole|mitään|yhtään|koskaan|kokemusta)(?:\s+(?:vielä|kokemusta|mitään))* | ei\s+(?:sovellu|koske\s+minua)
    | en\s+ole(?:\s+(?:vielä|koskaan))?(?:\s+(?:tehnyt|suorittanut|kokeillut|aloittanut|käynyt))?(?:\s+(?:tätä|sitä))? | minulla\s+ei\s+ole(?:\s+\w+)?(?:\s+kokemusta)? | (?:vielä\s+)?(?:tekemättä|suorittamatta|hankkimatta)
)(?:\s+(?:vielä|toistaiseksi|tästä|tähän|valitettavasti|rehellisesti))*"""
_SWEDISH = r"""(?:
    inte\s+än(?:nu)? | ännu\s+inte(?:\s+(?:gjort|påbörjat|tagit))? | (?:har\s+)?(?:jag\s+)?(?:inte|ej|aldrig)\s+(?:gjort|påbörjat|tagit|klart?|provat)(?:\s+(?:det|detta))?(?:\s+än(?:nu)?)? | ej\s+(?:aktuellt|tillämpligt) | ingen(?:\s+(?:formell|praktisk|egen|direkt))?\s+(?:erfarenhet|utbildning|kunskap|behörighet) | ingen(?:ting)? | inget | inga | kvar\s+att\s+göra | saknar\s+(?:erfarenhet|det|utbildning)
)(?:\s*,?\s*(?:än(?:nu)?|hittills|tyvärr|här|ärligt\s+talat|i\s+nuläget))*"""
_PLAN = r"""(?:(?:it\s+is\s+|it['’]s\s+|i\s+am\s+|i['’]m\s+|is\s+|am\s+|ist\s+|je\s+suis\s+|estoy\s+|olen\s+|är\s+)?(?:already\s+|bereits\s+|schon\s+|déjà\s+|ya\s+|jo\s+|redan\s+)?
    (?:booked|planned|scheduled|due|starting|enrolled|registered|signed\s+up|willing|happy|keen|eager|hoping|hope|plan|going|course|training|next\s+(?:year|month|term|spring|autumn|summer|winter)|in\s+(?:progress|spring|autumn|summer|winter)|will|would|i['’]ll|i\s+will|i\s+would|i\s+(?:plan|hope|want|intend)
    |gebucht|geplant|angemeldet|kurs|fortbildung|lehrgang|schulung|im\s+(?:herbst|frühling|frühjahr|sommer|winter)|nächstes|prévue?|inscrite?|prêt|prévois|apuntad[oa]|prevista?|previsto|inscrit[oa]|ilmoittautunut|varattu|suunnitteilla|bokad|bokat|planerat|planerad|anmäld)\b)"""
_PLANNED = rf"""(?P<plan>(?:\s*[,;:–—-]+\s*|[.!]?\s*[(\[]\s*|\s+(?=but\b|though\b|aber\b|mais\b|pero\b|mutta\b|men\b))(?:(?:but|though|and|aber|mais|pero|mutta|men)\s+)?(?:[\w’'-]+\s+){{0,6}}?(?:{_PLAN}).{{0,90}})"""
_PAST = re.compile(
    r"[\s,;:–—([.!-]{0,20}+(?:(?:but|though|and)\s+)?(?:i\s+)?(?:\w{3,}ed|led|built|ran|wrote|taught|made|won|gave|took|held|kept|did)\b",
    re.IGNORECASE,
)
_EDGE = " \t\n\u00a0*_~`>|-–—•\"“”'.!…:;()[]"


@cache
def _pattern() -> re.Pattern[str]:
    tongues = f"{_ENGLISH}|{_GERMAN}|{_FRENCH}|{_SPANISH}|{_FINNISH}|{_SWEDISH}"
    return re.compile(rf"{_BEFORE}(?:{tongues}){_SMALL}{_PLANNED}?", re.IGNORECASE | re.VERBOSE)


@cache
def _plan() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_PLAN})", re.IGNORECASE | re.VERBOSE)


def is_plan(words: str) -> bool:
    """Whether words tell only what is meant to be done: "booked for June 2027"."""
    told = words.strip(_EDGE)
    return len(told.split()) <= _MOST_WORDS and bool(_plan().match(told))


def kind(words: str) -> NoteKind | None:
    """Return `WEAKNESS` where a line or sentence says only that there is nothing yet."""
    told = words.strip(_EDGE)
    if not told or len(told.split()) > _MOST_WORDS:
        return None
    found = _pattern().fullmatch(told)
    if found is None or _tells(found["plan"] or ""):
        return None
    return NoteKind.WEAKNESS


def _tells(plan: str) -> bool:
    """Whether a deed is told where the plan should be: "not yet, but I led the training"."""
    opens = bool(_PAST.match(plan)) and not _plan().match(plan.lstrip(" ,;:–—-([.!"))
    return opens or note_signs.speaks_of_deed(plan)
