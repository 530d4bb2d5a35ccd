# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Signs that a short utterance speaks about the document and not about work.

The patterns of `note_words` know fixed phrases; these put a phrase together: a verb of editing, a
doubt or a lack, with what only a text has (an example, a figure to check, "here", "this").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from question_bank.model import NoteKind

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
_NAME = r"(?-i:[A-ZÀ-Þ])[\w’'.-]+"


@dataclass(frozen=True, slots=True)
class _Tongue:
    """The signs of one language; `edits` open an utterance, `closing` ones end it."""

    edits: str
    things: str
    examples: str
    expands: str
    needs: str
    here: str
    doubts: str
    lacks: str
    ask: str
    closing: str = ""
    imperative_is_enough: bool = False


_ENGLISH = _Tongue(
    edits=r"add|insert|include|mention|expand|elaborate|explain|clarify|rewrite|rephrase|reword|shorten|trim|tighten|polish|fix|check|double[- ]?check|re-?check|verify|confirm|find|get|dig\s+(?:out|up)|look\s+(?:up|for)|fill\s+in|update|finish|complete|quantify|replace|remove|drop|delete|move|merge|link|cite|describe|specify|prepare|practi[sc]e|think\s+(?:of|about)|remember|write|tell|give|put|say|make|use|pick|come\s+up\s+with|work\s+on|illustrate|back\s+(?:this|it)\s+up",
    things=r"spelling|grammar|numbers?|figures?|dates?|years?|details?|metrics?|stats?|statistics|data|sources?|links?|references?|proof|evidence|names?|wording|sentences?|sections?|paragraphs?|bullets?|points?|answers?|part|percentages?|amounts?|titles?|sheets?|certificates?|outcomes?|results?|context|typos?|examples?|instances?|stor(?:y|ies)|anecdotes?|cases?",
    examples=r"(?<!the\s)(?:examples?|instances?|stor(?:y|ies)|anecdotes?)|illustrate",
    expands=r"expand|elaborate|explain|clarify|more\s+(?:details?|depth|context)|flesh|say\s+more|longer|specify|describe",
    needs=r"(?:(?:this|that|it|these|here|i|we|you|still|also|just|probably|really|definitely|maybe|perhaps)\s+)*(?:(?:will|would|do|does)\s+)?(?:needs?|missing|lacks?|lacking|remember\s+to|not\s+to\s+forget)",
    here=r"here|this|that|it|later|below|above|these",
    doubts=r"i\s+(?:have\s+|['’]ve\s+)?forg[oe]t(?:ten)?|not\s+(?:\w+\s+){0,2}(?:sure|certain|convinced)|unsure|no\s+idea|doubtful|h+m+|i\s+wonder|don['’]t\s+(?:know|remember|think\s+(?:this|that|it))|can['’]t\s+remember|too\s+(?:long|short|vague|weak|generic|much|thin|wordy|technical|informal|personal|strong|boring|detailed|obvious)|good\s+enough|strong\s+enough|(?:maybe|perhaps|possibly)",
    lacks=r"where\s+i\s+(?:struggle|am\s+weak|fall\s+(?:down|short))|(?:always\s+)?(?:get|feel|am)\s+(?:\w+\s+)?(?:nervous|anxious|insecure|stuck)|weak(?:est|er|ness|nesses)?|gaps?|rusty|shaky|sore\s+(?:spot|point)|achilles(?:['’]?\s+heel)?|blind\s+spot|soft\s+spot|struggle|not\s+(?:really\s+|exactly\s+|quite\s+)?my\s+(?:strength|strong\s+\w+|forte|thing|best\s+\w+)|out\s+of\s+(?:practice|my\s+depth)|lacking|hole\s+in\s+my\s+\w+",
    ask=rf"(?:ask|check\s+with|confirm\s+with|verify\s+with|talk\s+to|speak\s+to|e-?mail|ping|call|text|message|get\s+.{{1,40}}\bfrom)\s+(?:(?:my|the|our)\s+\w+|{_NAME})",
)
_GERMAN = _Tongue(
    edits=r"ergänze?n?|nachtragen|ausführen|ausbauen|einfügen|prüfen|überprüfen|nachfragen|nachschauen|klären|abgleichen|kürzen|umformulieren|überarbeiten|streichen|nachreichen|heraussuchen|raussuchen|beziffern|erwähnen|nennen|konkretisieren|präzisieren|vertiefen|erläutern",
    things=r"beispiele?|zahle?n?|datum|daten|details?|belege?|quellen?|namen?|stelle|abschnitt|satz|sätze|geschichte|jahr|angaben?|link|formulierung|punkt|antwort|zeugnis|nachweis",
    examples=r"beispiele?|geschichte",
    expands=r"ausführen|ausbauen|ausarbeiten|erläutern|vertiefen|konkretisieren|präzisieren|mehr\s+details?|genauer",
    needs=r"(?:(?:hier|da|das|noch|ich|bitte|unbedingt|vielleicht|evtl\.?|eventuell)\s+)*(?:fehlt|fehlen|braucht|muss|müsste|sollte|könnte|soll)",
    here=r"hier|das|dies|dazu|später|oben|unten|noch",
    doubts=r"nicht\s+(?:\w+\s+)?sicher|unsicher|weiß\s+(?:ich\s+)?nicht|keine\s+ahnung|ob\s+das|zu\s+(?:lang|kurz|vage|dünn|allgemein)|reicht\s+das|passt\s+das|stimmt\s+das|zählt\s+das|vielleicht|eventuell|evtl\.?",
    lacks=r"schwach(?:e[srn]?)?(?:\s+(?:beispiel|stelle|antwort))?|schwäche|schwachstelle|schwachpunkt|schwächste\w*|lücke|wunder\s+punkt|baustelle|nicht\s+(?:gerade\s+)?meine\s+stärke|(?:noch\s+)?(?:keine|kaum|wenig)\s+(?:\w+\s+)?erfahrung|eingerostet|nachholbedarf",
    ask=rf"(?:(?:herrn|frau|dr\.?)\s+)?{_NAME}\s+(?:nach)?fragen\W*$|(?:frage?n?|bei|mit)\s+(?:(?:herrn|frau|dr\.)\s+)?{_NAME}(?:\s+\w+)?\s+(?:nach)?(?:fragen|klären|abgleichen|prüfen|besprechen)",
    closing=r"überlegen|nachdenken|vorbereiten|üben|ergänzen|nachtragen|ausführen|ausbauen|ausarbeiten|ausformulieren|einfügen|prüfen|überprüfen|nachprüfen|nachfragen|nachschauen|nachsehen|klären|abklären|abgleichen|kürzen|umformulieren|überarbeiten|streichen|nachreichen|heraussuchen|raussuchen|beziffern|erwähnen|nennen|konkretisieren|präzisieren|vertiefen|erläutern|fragen|suchen|finden|belegen",
)
_FRENCH = _Tongue(
    edits=r"(?:à|il\s+faut|faut|penser\s+à|reste\s+à|je\s+dois|ne\s+pas\s+oublier\s+de|encore|plutôt)?\s*(?:ajouter|préciser|développer|détailler|compléter|(?:re)?vérifier|demander|(?:re)?trouver|chercher|reformuler|raccourcir|supprimer|corriger|citer|mentionner|chiffrer|illustrer|donner|mettre|relire|étoffer|confirmer|expliquer|retravailler|revoir|refaire)",
    closing=r"à\s+(?:trouver|compléter|vérifier|développer|préciser|ajouter|confirmer|revoir|retravailler|chiffrer|illustrer|définir|raccourcir|supprimer)",
    things=r"exemples?|chiffres?|dates?|détails?|noms?|sources?|lien|preuves?|anecdotes?|phrases?|paragraphes?|réponses?|partie|années?|attestation|résultats?|ici",
    examples=r"exemples?|anecdotes?|illustrer",
    expands=r"développer|détailler|préciser|étoffer|expliquer|plus\s+de\s+détails",
    needs=r"(?:(?:ici|il|encore|là|je|ça)\s+)*(?:manque|faut|faudrait|devrais|dois|pourrais)",
    here=r"ici|ça|cela|ceci|plus\s+tard|là",
    doubts=r"pas\s+(?:\w+\s+)?(?:s[uû]re?|certaine?|convaincue?)|peut-être|à\s+voir|est-ce\s+que|trop\s+(?:long|court|vague|faible|général)|je\s+ne\s+sais\s+(?:pas|plus)|ça\s+compte|suffit",
    lacks=r"points?\s+faibles?|faiblesses?|lacunes?|pas\s+(?:\w+\s+)?mon\s+(?:fort|point\s+fort)|bête\s+noire|rouillée?|(?:très\s+)?peu\s+d['’]expérience|(?:aucune|pas\s+d['’])\s*expérience|jamais\s+(?:fait|pratiqué|utilisé)",
    ask=rf"(?:demander|vérifier|confirmer|voir)\b.{{0,40}}\b(?:à|avec|auprès\s+de)\s+{_NAME}",
)
_SPANISH = _Tongue(
    edits=r"(?:por|hay\s+que|falta|tengo\s+que|debo|no\s+olvidar|recordar)?\s*(?:añadir|agregar|poner|ampliar|desarrollar|detallar|comprobar|revisar|verificar|confirmar|preguntar|buscar|completar|reescribir|reformular|acortar|quitar|mencionar|concretar|corregir|dar|explicar|citar|mejorar|repasar|rehacer|pulir|añade|revisa|pregunta|busca|amplía|comprueba)",
    things=r"ejemplos?|casos?|cifras?|números?|fechas?|datos?|detalles?|nombres?|fuentes?|enlace|certificado|anécdotas?|frases?|párrafos?|respuestas?|apartado|años?|esto|aquí|más",
    examples=r"ejemplos?|anécdotas?|otro\s+caso",
    expands=r"ampliar|desarrollar|detallar|concretar|explicar|amplía|más\s+detalles?",
    needs=r"(?:(?:aquí|me|todavía|aún|esto)\s+)*(?:falta|faltan|necesit[oa]|debería|tengo\s+que|hay\s+que|podría)",
    here=r"aquí|esto|eso|luego|después",
    doubts=r"no\s+(?:estoy|sé|recuerdo)|quizás?|tal\s+vez|a\s+lo\s+mejor|demasiado\s+(?:largo|corto|vago|general)|cuenta\s+esto|vale\s+esto|sirve\s+esto",
    lacks=r"punto\s+(?:más\s+)?(?:débil|flaco)|debilidad(?:es)?|flojo|flojeo|no\s+es\s+(?:precisamente\s+)?mi\s+(?:punto\s+)?fuerte|carencias?|(?:muy\s+)?poca\s+experiencia|(?:sin|ninguna)\s+experiencia|nunca\s+(?:lo\s+)?he\s+\w+|oxidad[oa]",
    ask=rf"(?:preguntar(?:le)?|pregunta|comprobar|confirmar|consultar)\b.{{0,40}}\b(?:a|con)\s+(?:la\s+|el\s+)?(?:{_NAME}|secretaría|mi\s+\w+)",
)
_FINNISH = _Tongue(
    edits=r"(?:tähän|pitää\s+(?:vielä\s+)?(?:miettiä|pohtia|harjoitella|kirjoittaa))|(?:(?:vielä|muista|pitää|täytyy|pitäisi|voisi|voisin|ehkä)\s+)*(?:lisää|lisätä|täydennä|täydentää|tarkista|tarkistaa|kysy|kysyä|varmista|varmistaa|muista|korjaa|korjata|etsi|etsiä|selvitä|selvittää|laajenna|laajentaa|tarkenna|tarkentaa|mainitse|mainita|lyhennä|poista|keksi|keksiä|pyydä|hanki|perustele|avaa|kirjoita)",
    things=r"esimer\w+|luku\w*|luvut|lukuja|numero\w*|päivämäär\w+|vuo(?:si|det)|lähde|lähteet|linkki|nimi|nimet|todistu\w+|yksityiskoh\w+|kohta\w*|kappale|vastaus\w*|tarina|tähän|tämä|tätä",
    examples=r"esimer\w+|tarina",
    expands=r"laajenna\w*|laajentaa|tarkenna\w*|tarkentaa|avaa|yksityiskoh\w+|kerro\s+lisää",
    needs=r"(?:(?:tähän|tästä|vielä|tämä)\s+)*(?:puuttuu|tarvitaan|pitäisi|pitää|täytyy|kaipaa)",
    here=r"tähän|tämä|tätä|tästä|myöhemmin",
    doubts=r"en\s+ole\s+(?:\w+\s+)?varma|epävarma|ehkä|riittääkö|kelpaako|lasketaanko|sopiiko|onko\s+tämä|liian\s+(?:pitkä|lyhyt|yleinen)|en\s+(?:tiedä|muista)",
    lacks=r"heikko\w*|heikkou\w+|heikoin\s+\w+|puute|puutteita|ei\s+ole\s+vahvuu\w+|ei\s+(?:\w+\s+)?kokemusta|(?:vain\s+)?vähän\s+kokemusta|ruosteessa",
    ask=rf"(?:kysy|varmista|tarkista)\s+(?:\w+\s+)?{_NAME}",
    imperative_is_enough=True,
)
_SWEDISH = _Tongue(
    edits=r"(?:måste\s+|behöver\s+|borde\s+|kanske\s+)?(?:lägga?\s+till|kolla|kontrollera|fråga|komplettera|utveckla|skriv(?:a)?\s+om|korta|ta\s+bort|hitta|dubbelkolla|nämna?|förtydliga|precisera|rätta|stryka?|kom\s+ihåg|glöm\s+inte)",
    things=r"resultat|belopp|exempel|siffr\w+|datum|år|detaljer|källa|länk|namn|intyg|mening|stycke|svar|punkt|här|det|detta|mer",
    examples=r"exempel|anekdot",
    expands=r"utveckla|förtydliga|precisera|fler\s+detaljer|mer\s+detaljer",
    needs=r"(?:(?:här|det|detta|jag|ännu)\s+)*(?:saknas|behöver|behövs|borde|måste)",
    here=r"här|det|detta|senare",
    doubts=r"(?:jag\s+är\s+)?(?:inte\s+säker|osäker)|kanske|räcker\s+det|räknas\s+det|vet\s+inte|minns\s+inte|för\s+(?:lång|kort|vag)t?",
    lacks=r"svag\w*|svaghet(?:er)?|brist(?:er)?|inte\s+(?:direkt\s+)?min\s+(?:styrka|starka\s+sida)|(?:ingen|liten|lite)\s+erfarenhet|ringrostig",
    ask=rf"(?:fråga|kolla\s+med|stäm\s+av\s+med)\s+{_NAME}",
)
_TONGUES = (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _FINNISH, _SWEDISH)
_POLITE = r"(?:(?:please|pls|bitte|perhaps|maybe|also|still|and|or|then|ps|nb|note|so|ok|also|just|honestly|ehrlich\s+gesagt|vielleicht|noch|hier|i\s+(?:should|could|must|need\s+to|have\s+to|want\s+to|might)|need\s+to|must|should|could)[\s,:]+)*"
_BEFORE_LACK = r"""(?:ce|n['’]est|ne|this|that|it|here|which|i|is|am|was|it['’]s|that['’]s|this['’]s|i['’]m|my|a|an|the|one|of|honest|honestly|to|be|frank|frankly|one|main|biggest|big|real|known|probably|bit|little|quite|very|still|somewhat|rather|definitely|clearly|certainly|obviously|admittedly|again|also|major|only|single|das|ist|hier|eher|mein|meine|leider|die|eine|ein|große|größte|klar|klare|ganz|sicher|noch|da|c['’]est|mon|ma|mes|un|une|le|la|encore|clairement|gros|grosse|principal|principale|es|esto|este|mi|mis|una|el|más|gran|todavía|aún|tämä|on|minun|tässä|edelleen|suurin|vielä|det|detta|här|är|min|mitt|en|ett|största|fortfarande)[\s,:]+"""
_AFTER_LACK = r"""(?=\W*$|\s+(?:punkt(?:er)?|stelle|punto|kohta\w*|point)(?!\w)|\s*[,;:.!?–—(-]|\s+(?:here|for\s+me|at\s+(?:the\s+moment|this|that|it)|yet|so\s+far|with|since|because|i\b|area|spot|point|side|one|part|answer|of\s+mine|on|in\s+(?:this|here|my)|as\s+i|when\s+i|kohta\w*|weil|wenn|hier|damit|bisher|ici|car|parce|quand|encore|aquí|porque|con\s+esto|todavía|tässä|koska|vielä|här|eftersom)(?!\w))"""
_EXACT = r"(?:exact|actual|real|right|correct|precise|proper|missing|genaue|exakte|richtige|exact[es]*|bon(?:ne)?s?|exact[oa]s?|tarkk\w+|rätt|exakta?)"


@dataclass(frozen=True, slots=True)
class _Signs:
    opens: re.Pattern[str]
    closes: re.Pattern[str] | None
    things: re.Pattern[str]
    examples: re.Pattern[str]
    expands: re.Pattern[str]
    needs: re.Pattern[str]
    here: re.Pattern[str]
    opens_in_doubt: re.Pattern[str]
    lacks: re.Pattern[str]
    ask: re.Pattern[str]
    imperative_is_enough: bool


def _opening(tongue: _Tongue) -> dict[str, str]:
    """Return the patterns of what an utterance may begin with."""
    return {
        "opens": rf"^{_POLITE}(?:{tongue.edits})\b",
        "needs": rf"^{_POLITE}(?:{tongue.needs})\b",
        "opens_in_doubt": rf"^{_POLITE}(?:{tongue.doubts})\b",
        "lacks": rf"^(?:{_BEFORE_LACK})*(?:{tongue.lacks})(?:{_AFTER_LACK})",
        "ask": rf"^{_POLITE}(?:{tongue.ask})",
    }


def _closing(tongue: _Tongue) -> str:
    return rf"\b(?:{tongue.closing})\W*$"


@cache
def _signs(tongue: _Tongue) -> _Signs:
    """Compile a language's signs when first needed, since that is slow."""

    def any_of(words: str) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    opening = {name: re.compile(told, re.IGNORECASE) for name, told in _opening(tongue).items()}
    return _Signs(
        **opening,
        closes=re.compile(_closing(tongue), re.IGNORECASE) if tongue.closing else None,
        things=any_of(tongue.things),
        examples=any_of(tongue.examples),
        expands=any_of(tongue.expands),
        here=any_of(tongue.here),
        imperative_is_enough=tongue.imperative_is_enough,
    )


def _all_signs() -> Iterator[_Signs]:
    return (_signs(tongue) for tongue in _TONGUES)


_LACKS = re.compile(
    r"""^(?:(?:honestly|sadly|unfortunately|but|well|sorry|to\s+be\s+honest)[\s,]+)*(?:i\s+)?(?:(?:really|honestly|still|simply|just)\s+)?(?:
    (?:have\s*n[o']t|haven[’']t|['’]ve\s+not|have\s+not)\s+(?:\w+\s+)?(?:got|had|done|used|tried|started|worked|passed|taken|learn(?:ed|t)|finished|completed|touched)\b
    |(?:have\s+|['’]ve\s+)?never\s+(?:\w+\s+)?(?:done|used|touched|tried|worked\s+(?:with|in|as)|written|learn(?:ed|t)|studied)\b
    |(?:do\s*n[o']t|don[’']t|do\s+not)\s+(?:\w+\s+)?(?:have|know|speak|hold|own)\b
    |(?:have|had|['’]ve\s+got)\s+(?:no|little|hardly\s+any|very\s+little)\s+(?:\w+\s+)?(?:experience|knowledge|idea|qualification|certificate|degree|practice)\b
    |not\s+yet\b|noch\s+nicht\b|pas\s+encore\b|(?:todavía|aún)\s+no\b|ei\s+vielä\b|inte\s+än(?:nu)?\b
    |(?:only\s+|just\s+)?(?:the\s+)?(?:very\s+)?basics\b|need(?:s|ing)?\s+(?:to\s+)?(?:brush(?:ing)?\s+up|refresh|practi[sc]e|catch\s+up)\b
    |(?:only|just)\s+(?:a|an|one|some|little|very|in\s+theory)\b.{0,60}\b(?:so\s+far|yet|at\s+the\s+moment)\W*$
    |(?:das\s+)?habe?\s+ich\s+(?:noch\s+)?(?:nie|nicht)\b|noch\s+nie\b|je\s+n['’]ai\s+(?:jamais|pas\s+encore|aucune)\b|(?:todavía|aún)\s+no\s+(?:tengo|he|sé|conozco)\b|no\s+tengo\s+(?:mucha\s+)?(?:experiencia|nada|título|carn[eé]t?|conocimientos?)\b|nunca\s+he\b|(?:das\s+)?(?:kann|kenne|beherrsche)\s+ich\s+(?:\w+\s+)?(?:nicht|kaum|schlecht|wenig)\b|en\s+ole\s+(?:vielä\s+|koskaan\s+)\w+|jag\s+har\s+(?:inte|aldrig|ingen)\b)""",
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
_NOTED = re.compile(
    r"^(?:reminder|note|nb|n\.b\.|memo|notiz|merke|achtung|rappel|nota|recordatorio|muistutus|huom|obs)\b\.?\s*[:!–—-]\s*\S",
    re.IGNORECASE,
)
_SHRUG = re.compile(
    r"^(?:nope|nah|naja|na\s+ja|meh|bof|erm?|hm+|tja|no+\b,?\s+not\s+really|not\s+really)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_AFTER_COLON = re.compile(
    r":\s+(?:\w{2,}ed|built|found|led|cut|made|won|ran|wrote|taught|took|grew|set|brought)\b",
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
_SAY_MORE = re.compile(
    r"^(?:(?:i|could|should|might|can|must|want|need|to|please|perhaps|maybe)\s+)*(?:say|write|add|tell|explain|give|go\s+into)\s+(?:a\s+(?:bit|little)\s+|much\s+)?(?:more|something)\b(?!\s+than)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^[\w’'/&-]+(?:\s+[\w’'/&-]+){0,3}:\s+")
_EXACT_THING = re.compile(rf"\b{_EXACT}\s+\w+", re.IGNORECASE)


def tells_deed(words: str) -> bool:
    """Whether somebody tells what they did, or a figure."""
    return bool(_DEED.search(words) or _TURN.search(words))


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
    return next((found for signs in _all_signs() if (found := _by(signs, told, count))), None)


def _by_tone(told: str, count: int) -> NoteKind | None:
    return _of_longer(told) or (_of_few(told) if count <= _SHORT_WORDS else None)


def _of_longer(told: str) -> NoteKind | None:
    if _NOTED.match(told):
        return kind(_NOTED_LEAD.sub("", told)) or (None if _FIGURE.search(told) else NoteKind.TODO)
    if _UNHAPPY.search(told):
        return NoteKind.UNSURE
    if _STILL.match(told) or _AVOID.match(told) or _ABOUT_THEM.search(told):
        return NoteKind.TODO
    return None


def _of_few(told: str) -> NoteKind | None:
    if _MORE.match(told) or _EXPANDS.match(told):
        return NoteKind.EXPAND
    if _LONE.match(told):
        return NoteKind.TODO
    return NoteKind.WEAKNESS if _SHRUG.match(told) or _NOTHING.search(told) else None


def _could_be(told: str, count: int) -> bool:
    """Whether any sign is there: one look for most sentences, which are evidence."""
    opening, closing = _any_sign()
    short = count <= _SHORT_WORDS and closing.search(told)
    return bool(opening.match(told) or short or _REMINDER.search(told))


@cache
def _any_sign() -> tuple[re.Pattern[str], re.Pattern[str]]:
    opening = [f"(?x:{_LACKS.pattern})", _SAY_MORE.pattern]
    closing = [_MISSING.pattern]
    for tongue in _TONGUES:
        opening += _opening(tongue).values()
        closing += [_closing(tongue)] if tongue.closing else []
    return _either(opening), _either(closing)


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
    return _of(words, NoteKind.TODO) if _ORDER.match(words.strip()) else None


def kind_of_labelled(words: str) -> NoteKind | None:
    """Return `WEAKNESS` where a label is followed by a lack: "Germany: only the basics"."""
    label = _LABELLED.match(words)
    found = kind(words[label.end() :]) if label else None
    return found if found is NoteKind.WEAKNESS else None


def _by(signs: _Signs, told: str, count: int) -> NoteKind | None:
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


def _wants(signs: _Signs, told: str) -> bool:
    """Whether a few words end in what is to be done to a text, or in that it lacks something."""
    closes = (signs.closes and signs.closes.search(told)) or _MISSING.search(told)
    return bool(closes) and _is_about_text(signs, told)


def _is_about_text(signs: _Signs, told: str) -> bool:
    return bool(signs.things.search(told) or signs.here.search(told))


def _edits(signs: _Signs, told: str, count: int) -> bool:
    """Whether a sentence that opens with a verb of editing means the document."""
    if signs.imperative_is_enough:
        return True
    if not signs.things.search(told):
        ends_here = signs.here.search(told[-12:])
        return bool(ends_here) and count <= 2 * _FEW_WORDS
    if count <= _FEW_WORDS or _EXACT_THING.search(told):
        return True
    return bool(signs.examples.search(told) or signs.here.search(told))


def _of_signs(signs: _Signs, told: str, otherwise: NoteKind) -> NoteKind:
    if signs.examples.search(told):
        return NoteKind.EXAMPLE
    return NoteKind.EXPAND if signs.expands.search(told) else otherwise


def _of(told: str, otherwise: NoteKind) -> NoteKind:
    found = (_of_signs(signs, told, otherwise) for signs in _all_signs())
    return next((one for one in found if one is not otherwise), otherwise)
