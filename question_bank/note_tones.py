# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""How people speak to themselves about what they write: reminders, shrugs, doubts, lone words."""

import re

from question_bank.model import NoteKind

_NOTED = re.compile(
    r"^(?:reminder|note|nb|n\.b\.|memo|notiz|merke|achtung|rappel|nota|recordatorio|muistutus|huom|obs)\b\.?\s*[:!–—-]\s*\S",
    re.IGNORECASE,
)
_SHRUG = re.compile(
    r"^(?:nope|nah|naja|na\s+ja|meh|bof|erm?|hm+|tja|no+\b,?\s+not\s+really|not\s+really)\b",
    re.IGNORECASE,
)
_NOTED_LEAD = re.compile(r"^[\w.]+\s*[:!–—-]\s*")
_UNHAPPY = re.compile(
    r"\bnot\s+(?:\w+\s+)?(?:happy|satisfied|convinced|pleased)\s+(?:with|by|about)\s+(?:this|that|it|these)\b|^(?:this|that|it)\s+(?:feels|sounds|reads|seems|looks)\s+(?:\w+\s+){0,2}\w+\W*$|^(?:feels|sounds|reads)\s+(?:(?:a\s+(?:bit|little)|too|very|rather|so)\s+)?\w+\W*$|^(?:this\s+|that\s+|it\s+)?(?:could|should|must)\s+be\s+(?:\w+\s+)?(?:stronger|better|shorter|longer|clearer|sharper|tighter|more\s+\w+)\b|\bi\s+(?:always\s+|often\s+)?(?:get|feel)\s+(?:\w+\s+)?(?:nervous|anxious|insecure)\b|\bi\s+don['’]t\s+(?:really\s+)?like\s+(?:this|that|it)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\b(?:nothing|nada|nichts|rien|mitään|inget|no\s+tengo\s+nada)\b.{0,16}\b(?:yet|so\s+far|todavía|aún|bisher|noch|encore|vielä|än(?:nu)?)\W*$",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"^(?:i['’]?m?\s+)?(?:still|noch|encore|todavía|aún|vielä|ännu)\s+(?:am\s+)?(?:thinking|deciding|working\s+on\s+this|looking|waiting|searching|trying|hoping|to\s+\w+|auf\s+der\s+suche|en\s+attente|esperando|buscando|etsin|odotan|väntar)\b|^(?:waiting|looking)\s+for\s+(?:the|my|a|an)\b",
    re.IGNORECASE,
)
_ABOUT_THEM = re.compile(
    r"\b(?:they|interviewers?|(?:the\s+)?panel|recruiters?|(?:the\s+)?hiring\s+manager)\s*(?:['’]ll|\s(?:will|may|might|could|would|always|probably|surely))\s+(?:\w+\s+)?(?:ask|want|like|think|dig|wonder|care|press)\b|\bnot\s+(?:\w+\s+)?what\s+they\s+(?:want|mean|ask)\b|\bwerden\s+(?:sie\s+)?(?:sicher\s+)?fragen\b|\bvont\s+(?:\w+\s+)?demander\b|\bvan\s+a\s+preguntar\b",
    re.IGNORECASE,
)
_AVOID = re.compile(
    r"^(?:(?:please|better|rather)\s+)*(?:don['’]t|do\s+not|never|avoid)\s+(?:mention|mentioning|say|saying|talk|talking|bring|bringing|tell|overdo|ramble|oversell)\b|^(?:careful|caution|warning|vorsicht|attention|cuidado|varo)\b\s*[:,!–—-]",
    re.IGNORECASE,
)
_LONE = re.compile(
    r"^(?:wip|work\s+in\s+progress|to[\s-]?do|ampliar|weiter\s+ausführen|retravailler|unclear|missing|empty|blank|later|pending|unfinished|incomplete|vague|weak|thin|rework|redo|reformulate|rewrite|rephrase|reword|shorten|trim|tighten|elaborate|proofread|polish|expand|double-?check|unklar|leer|fehlt|später|flou|vide|plus\s+tard|manque|vago|vacío|luego|epäselvä|puuttuu|myöhemmin|oklart|saknas|senare)\b(?:\s+(?:for\s+now|here|yet|still|later|please|this|that|it|again|noch|hier|ici|aquí|tähän|vielä|här))*\W*$"
    r"|^(?:rewrite|rephrase|reword|cut|trim|shorten|condense)\s+(?:this\s+|it\s+)?(?:in|to|into|as|down)\b|^(?:copy|paste|insert|attach)\s+(?:from|in|over|here|the|my|a|photo|chart|screenshot|link)\b|^see\s+my\s+(?:notes?|notebook|diary|phone|calendar|inbox|folder)\b",
    re.IGNORECASE,
)
_EXPANDS = re.compile(
    r"^(?:elaborate|expand|vague|thin|ampliar|weiter\s+ausführen)\W*$", re.IGNORECASE
)
_MORE = re.compile(
    r"^(?:be\s+)?(?:a\s+(?:bit|little)\s+)?more\s+(?:concrete|specific|precise|personal|detailed|detail|depth|context)\b|^(?:konkreter|genauer|mehr\s+details?|plus\s+(?:précis|concret|de\s+détails?)|más\s+(?:concreto|detalle|detalles)|tarkemmin|mer\s+konkret)\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"^(?:check|verify|confirm|add|find|ask|mention|expand|update|cut|drop|shorten|rephrase|reword|rewrite|quantify|clarify|prüfen|ergänzen|vérifier|ajouter|comprobar|añadir|revisar|tarkista|lisää|kolla|kontrollera)\b(?:\s+[\w’'-]+){0,3}\W*$"
)


def is_order(words: str) -> bool:
    """Whether a few words, written small, ask for something to be done: "check contract"."""
    return bool(_ORDER.match(words.strip()))


def noted(told: str) -> str | None:
    """Return what stands behind "Reminder:" and its like; `None` where no such word opens."""
    return _NOTED_LEAD.sub("", told) if _NOTED.match(told) else None


def of_any_length(told: str) -> NoteKind | None:
    """Return what an utterance asks for by its tone."""
    if _UNHAPPY.search(told):
        return NoteKind.UNSURE
    if _STILL.match(told) or _AVOID.match(told) or _ABOUT_THEM.search(told):
        return NoteKind.TODO
    return None


def of_few_words(told: str) -> NoteKind | None:
    """Return what a few words ask for; more of them could be evidence."""
    if _MORE.match(told) or _EXPANDS.match(told):
        return NoteKind.EXPAND
    if _LONE.match(told):
        return NoteKind.TODO
    return NoteKind.WEAKNESS if _SHRUG.match(told) or _NOTHING.search(told) else None
