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
_ADVISED = re.compile(
    r"^(?!(?:i|we)\b)(?:[\w’'.-]+\s+){1,5}?(?:(?:said|says|thinks?|thought|suggests?|suggested|reckons?|recommends?|recommended|believes?)\s+(?:that\s+)?i\s+(?:should|could|must|might|ought\s+to|need\s+to|have\s+to)|(?:wants?|told|tells|asked|advised|advises)\s+me\s+to)\s+(?:also\s+|really\s+)?(?:mention|include|expand|shorten|rephrase|reword|leave\s+(?:this|that|it)\s+out|add|drop|put|explain|cut\s+(?:this|that|it))\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"^(?:is|are|was|were|does|do|did|can|could|should|would|will)\s+(?:i|we|it|that|this|he|she|they|you|\d[\w.,%]*)\s+(?!\w+,)",
    re.IGNORECASE,
)
_FORGOTTEN = re.compile(
    r"^(?:who|when|where|which\s+\w+|what(?:\s+\w+)?|how\s+(?:many|much|long)(?:\s+\w+)?)\s+(?:was|were|is|did|does|do)\s+(?:the|that|this|it|i|we|he|she|they|my|our)\b(?:\s+[\w’'-]+){0,5}\W*$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"^(?:please\s+)?(?:see|cf\.?|siehe|s\.|voir|cf|véase|ver|katso|ks\.?|se)\s+(?:also\s+)?(?:(?:my|the|meinen?|mon|mi|mitt|liitteenä\s+oleva)\s+)?(?:attached\s+|old\s+|other\s+)?(?:c\.?v\.?|resume|résumé|linkedin(?:\s+profile)?|portfolio|website|attachments?|cover\s+letter|certificates?|lebenslauf|anlagen?|curriculum|ansioluettelo|liite|bilaga)\W*$",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"^(?:lorem\s+ipsum\b|w\.?\s?i\.?\s?p\.?(?!\w)|(?:insert|your)\s+(?:text|answer|name|figure|number|date)s?\s*(?:here)?\W*$|bla(?:h|\s+bla)*\W*$|(?:asdf|foo(?:bar)?|qwerty|dummy\s+text|blindtext|test\s+text)\b|cringe\W*$|awkward\W*$|boring\W*$|platzhalter\b|marcador\b|paikka?teksti\b|platshållare\b)",
    re.IGNORECASE,
)
_FRAMES = re.compile(
    r"^(?:(?:way|far|still|a\s+bit|a\s+little|bit|rather|much)\s+)*too\s+(?:many\s+|much\s+|few\s+|little\s+)?[\w-]+\W*$"
    r"|^(?:(?:a\s+)?(?:bit|little)\s+)[\w-]+\W*$"
    r"|^(?:this\s+|that\s+|it\s+)?(?:sounds|feels)\s+(?:like|too|very|so|rather|as\s+if|as\s+though|a\s+bit|a\s+little)\b(?:\s+[\w’'-]+){1,5}\W*$"
    r"|^(?:zu|etwas\s+zu|viel\s+zu)\s+[\w-]+\W*$|^(?:un\s+peu\s+)?trop\s+[\w-]+\W*$|^(?:demasiado|un\s+poco)\s+[\w-]+\W*$|^(?:vähän\s+)?liian\s+[\w-]+\W*$|^(?:lite\s+)?för\s+[\w-]+\W*$"
    r"|^(?:klingt|wirkt|liest\s+sich|(?:ça|cela)\s+(?:sonne|fait)|(?:esto\s+)?suena|(?:tämä\s+)?kuulostaa|(?:det\s+(?:här\s+)?)?låter)(?:\s+[\w’'-]+){1,4}\W*$"
    r"|\bit(?:['’]s|\s+has)\s+been\s+(?:a\s+(?:long\s+)?(?:while|time)|ages)\W*$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"^(?:something|anything|some(?:\s+\w+)?\s+(?:example|story|anecdote|figure|number|detail)s?|(?:an?|one|another)\s+(?:\w+\s+)?(?:example|story|anecdote))\s+(?:about|of|on|from|with|where|in\s+which)\b(?:\s+[\w’'-]+){1,7}\W*$"
    r"|\b(?:goes|go|belongs|comes)\s+(?:in\s+)?here\W*$|^(?:name|date|title|number|year)\s+of\s+(?:the|my)\s+\w+\W*$"
    r"|^(?:my\s+|the\s+|a\s+)?(?:\w+\s+)?(?:certificate|diploma|scan|photo|copy|reference|letter|proof|transcript|link|source|figure|number)s?\b[^,;]{0,40}\b(?:to\s+(?:follow|come)|missing|somewhere|pending|(?:is|are)\s+(?:still\s+)?(?:in|at|with)\s+(?:the|my|a)\b.{0,30})\W*$"
    r"|^i\s+(?:still\s+)?(?:have|had|keep)\s+(?:the|a|that)\s+\w+\s+somewhere\W*$",
    re.IGNORECASE,
)
_KNOWS = re.compile(
    r"^(?!i\b|we\b)(?:my\s+|the\s+)?(?:[\w’'-]+\s+){1,3}(?:(?:will|should|might|may|would)\s+)?(?:know|knows|have|has|remember|remembers)\s+(?:the|that|this|which|how\s+(?:many|much))\s*(?:exact\s+|right\s+|real\s+)?(?:numbers?|figures?|dates?|years?|names?|details?|amount|sum|certificate|answer|story)?\W*$",
    re.IGNORECASE,
)
_HANDLED = re.compile(
    r"^(?:(?:please|better|rather|also|maybe|perhaps|still)\s+)*(?:(?:double-?\s?|re-?)?check\s+with|wait\s+for|ring|phone|revisit|rewrite|re-?read|skip|pick\s+one|choose|mention\s+only|only\s+mention|not\s+mention|be\s+(?:ready|prepared)\s+for|expect\s+(?:a\s+|some\s+)?(?:question|follow)|keep\s+(?:it|this)\s+(?:vague|short|brief|general)|careful\s+(?:not|with)|tone\s+(?:it\s+|this\s+)?down|make\s+(?:it|this)\b|add\s+(?:the\s+|a\s+)?(?:link|source|figure|number|name|date|photo|scan)|duplicate\s+of|same\s+(?:story|example|point)\s+as)(?:\s+[\w’',-]+){0,9}\W*$",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"^(?:(?:this|that|it)\s+|i\s+)?(?:still\s+)?(?:needs|would\s+need|could\s+do\s+with|would\s+have\s+to\s+learn|lacks)\s+(?:an?\s+|some\s+|more\s+|another\s+|better\s+|stronger\s+)*[\w’'-]+(?:\s+(?:this|that|it|here|first|from\s+\w+))?\W*$",
    re.IGNORECASE,
)
_OPEN_FIGURE = re.compile(
    r"(?<![\w])(?:[xX]{2,3}|[nN]{2}|\?{1,3}|_{2,}|[xX](?=\s?%)|[nN](?=\s?%))(?![\w])"
)
_TO_FILL = re.compile(
    r"(?:(?:the|your|my|insert|exact|first|last)\s+)*(?:company|employer|client|name|date|dates|number|figure|year|title|role|amount|percentage|text|link|source|citation|firma|zahl|datum|nom|date|chiffre|nombre|fecha|cifra|nimi|luku|päivämäärä|namn|siffra|datum)(?:\s+(?:name|date|here|needed|of\s+(?:the\s+)?\w+|hier|ici|aquí|tähän|här))?",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\W*!{2,}\W*|(?:which|what|whose|how\s+(?:many|much|long))(?:\s+(?:year|month|one|number|figure|date|name|exactly|team|ward|project|client)s?)?\W*"
    r"|(?:a\s+)?(?:good|great|nice|strong|best|weak|bad)\s+(?:story|example|one|answer|point|line)\W*|(?:photo|scan|copy|certificate|letter|link|slides?)s?\s+somewhere\W*"
    r"|[A-Z]\w+\s+(?:knows|remembers|has)\s+(?:how\s+(?:many|much|long)|which|when|the\s+(?:number|figure|date|name)s?)\W*|.{0,30}\bnot\s+(?:\w+\s+)?(?:great|good|strong)\s+(?:yet|enough|answer|example)\W*"
)
_EXAMPLE = re.compile(r"\b(?:examples?|stor(?:y|ies)|anecdotes?)\b", re.IGNORECASE)
_MOST_WORDS_OPEN = 6
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


def of_statement(words: str) -> NoteKind | None:
    """Return what a statement asks for that gives advice or a placeholder in place of a fact."""
    told = words.strip(' \t\n*_()[]"“”')
    if any(one.match(told) for one in (_PLACEHOLDER, _ADVISED, _ELSEWHERE, _HANDLED, _KNOWS)):
        return NoteKind.TODO
    if _TO_COME.search(told):
        return NoteKind.EXAMPLE if _EXAMPLE.search(told) else NoteKind.TODO
    if _NEEDS.match(told):
        return NoteKind.TODO
    if _FRAMES.search(told):
        return NoteKind.UNSURE
    if _FORGOTTEN.match(told) or (_INVERTED.match(told) and "," not in told):
        return NoteKind.UNSURE
    is_open = len(told.split()) <= _MOST_WORDS_OPEN and _OPEN_FIGURE.search(told)
    return NoteKind.TODO if is_open else None


def is_gap_to_fill(words: str) -> bool:
    """Whether a text in brackets only names what should stand there: "[company name]"."""
    return bool(_TO_FILL.fullmatch(words.strip()))


def is_aside(words: str) -> bool:
    """Whether a text in brackets is a remark on the text: "(good story!)", "[which years]"."""
    return bool(_ASIDE.fullmatch(words.strip()))


def of_few_words(told: str) -> NoteKind | None:
    """Return what a few words ask for; more of them could be evidence."""
    if _MORE.match(told) or _EXPANDS.match(told):
        return NoteKind.EXPAND
    if _LONE.match(told):
        return NoteKind.TODO
    return NoteKind.WEAKNESS if _SHRUG.match(told) or _NOTHING.search(told) else None
