# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""The words of six languages that notes-to-self are put together from, in one table."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache

_NAME = r"(?-i:[A-ZÀ-Þ])[\w’'.-]+"


class Tongue(StrEnum):
    """A language of which the signs are known."""

    ENGLISH = auto()
    GERMAN = auto()
    FRENCH = auto()
    SPANISH = auto()
    FINNISH = auto()
    SWEDISH = auto()


class Sign(StrEnum):
    """What words can be a sign of."""

    EDITS = auto()  # open an utterance that asks for work on a text
    CLOSING = auto()  # end one, where the verb stands last
    THINGS = auto()  # are what only a text has
    EXAMPLES = auto()  # name an example
    EXPANDS = auto()  # ask for more of the same
    NEEDS = auto()  # say that something is missing
    HERE = auto()  # point at the place they stand in
    DOUBTS = auto()  # open a doubt about what was written
    LACKS = auto()  # admit a weak side
    ASK = auto()  # tell whom to ask


_TABLE: Mapping[Sign, Mapping[Tongue, str]] = {
    Sign.EDITS: {
        Tongue.ENGLISH: r"add|insert|include|mention|expand|elaborate|explain|clarify|rewrite|rephrase|reword|shorten|trim|tighten|polish|fix|check|double[- ]?check|re-?check|verify|confirm|find|get|dig\s+(?:out|up)|look\s+(?:up|for)|fill\s+in|update|finish|complete|quantify|replace|remove|drop|delete|move|merge|link|cite|describe|specify|prepare|practi[sc]e|think\s+(?:of|about)|remember|write|tell|give|put|say|make|use|pick|come\s+up\s+with|work\s+on|illustrate|back\s+(?:this|it)\s+up",
        Tongue.GERMAN: r"ergänze?n?|nachtragen|ausführen|ausbauen|einfügen|prüfen|überprüfen|nachfragen|nachschauen|klären|abgleichen|kürzen|umformulieren|überarbeiten|streichen|nachreichen|heraussuchen|raussuchen|beziffern|erwähnen|nennen|konkretisieren|präzisieren|vertiefen|erläutern",
        Tongue.FRENCH: r"(?:à|il\s+faut|faut|penser\s+à|reste\s+à|je\s+dois|ne\s+pas\s+oublier\s+de|encore|plutôt)?\s*(?:ajouter|préciser|développer|détailler|compléter|(?:re)?vérifier|demander|(?:re)?trouver|chercher|reformuler|raccourcir|supprimer|corriger|citer|mentionner|chiffrer|illustrer|donner|mettre|relire|étoffer|confirmer|expliquer|retravailler|revoir|refaire)",
        Tongue.SPANISH: r"(?:por|hay\s+que|falta|tengo\s+que|debo|no\s+olvidar|recordar)?\s*(?:añadir|agregar|poner|ampliar|desarrollar|detallar|comprobar|revisar|verificar|confirmar|preguntar|buscar|completar|reescribir|reformular|acortar|quitar|mencionar|concretar|corregir|dar|explicar|citar|mejorar|repasar|rehacer|pulir|añade|revisa|pregunta|busca|amplía|comprueba)",
        Tongue.FINNISH: r"(?:tähän|pitää\s+(?:vielä\s+)?(?:miettiä|pohtia|harjoitella|kirjoittaa))|(?:(?:vielä|muista|pitää|täytyy|pitäisi|voisi|voisin|ehkä)\s+)*(?:lisää|lisätä|täydennä|täydentää|tarkista|tarkistaa|kysy|kysyä|varmista|varmistaa|muista|korjaa|korjata|etsi|etsiä|selvitä|selvittää|laajenna|laajentaa|tarkenna|tarkentaa|mainitse|mainita|lyhennä|poista|keksi|keksiä|pyydä|hanki|perustele|avaa|kirjoita)",
        Tongue.SWEDISH: r"(?:måste\s+|behöver\s+|borde\s+|kanske\s+)?(?:lägga?\s+till|kolla|kontrollera|fråga|komplettera|utveckla|skriv(?:a)?\s+om|korta|ta\s+bort|hitta|dubbelkolla|nämna?|förtydliga|precisera|rätta|stryka?|kom\s+ihåg|glöm\s+inte)",
    },
    Sign.CLOSING: {
        Tongue.GERMAN: r"überlegen|nachdenken|vorbereiten|üben|ergänzen|nachtragen|ausführen|ausbauen|ausarbeiten|ausformulieren|einfügen|prüfen|überprüfen|nachprüfen|nachfragen|nachschauen|nachsehen|klären|abklären|abgleichen|kürzen|umformulieren|überarbeiten|streichen|nachreichen|heraussuchen|raussuchen|beziffern|erwähnen|nennen|konkretisieren|präzisieren|vertiefen|erläutern|fragen|suchen|finden|belegen",
        Tongue.FRENCH: r"à\s+(?:trouver|compléter|vérifier|développer|préciser|ajouter|confirmer|revoir|retravailler|chiffrer|illustrer|définir|raccourcir|supprimer)",
    },
    Sign.THINGS: {
        Tongue.ENGLISH: r"spelling|grammar|numbers?|figures?|dates?|years?|details?|metrics?|stats?|statistics|data|sources?|links?|references?|proof|evidence|names?|wording|sentences?|sections?|paragraphs?|bullets?|points?|answers?|part|percentages?|amounts?|titles?|sheets?|certificates?|outcomes?|results?|context|typos?|examples?|instances?|stor(?:y|ies)|anecdotes?|cases?",
        Tongue.GERMAN: r"beispiele?|\w*zahl(?:en)?|datum|daten|details?|belege?|quellen?|namen?|stelle|abschnitt|satz|sätze|geschichte|jahr|angaben?|link|formulierung|punkt|antwort|zeugnis|nachweis",
        Tongue.FRENCH: r"exemples?|chiffres?|dates?|détails?|noms?|sources?|lien|preuves?|anecdotes?|phrases?|paragraphes?|réponses?|partie|années?|attestation|résultats?|ici",
        Tongue.SPANISH: r"ejemplos?|casos?|cifras?|números?|fechas?|datos?|detalles?|nombres?|fuentes?|enlace|certificado|anécdotas?|frases?|párrafos?|respuestas?|apartado|años?|esto|aquí|más",
        Tongue.FINNISH: r"esimer\w+|luku\w*|luvut|lukuja|numero\w*|päivämäär\w+|vuo(?:si|det)|lähde|lähteet|linkki|nimi|nimet|todistu\w+|yksityiskoh\w+|kohta\w*|kappale|vastaus\w*|tarina|tähän|tämä|tätä",
        Tongue.SWEDISH: r"resultat|belopp|exempel|siffr\w+|datum|år|detaljer|källa|länk|namn|intyg|mening|stycke|svar|punkt|här|det|detta|mer",
    },
    Sign.EXAMPLES: {
        Tongue.ENGLISH: r"(?<!the\s)(?:examples?|instances?|stor(?:y|ies)|anecdotes?)|illustrate",
        Tongue.GERMAN: r"beispiele?|geschichte",
        Tongue.FRENCH: r"exemples?|anecdotes?|illustrer",
        Tongue.SPANISH: r"ejemplos?|anécdotas?|otro\s+caso",
        Tongue.FINNISH: r"esimer\w+|tarina",
        Tongue.SWEDISH: r"exempel|anekdot",
    },
    Sign.EXPANDS: {
        Tongue.ENGLISH: r"expand|elaborate|explain|clarify|more\s+(?:details?|depth|context)|flesh|say\s+more|longer|specify|describe",
        Tongue.GERMAN: r"ausführen|ausbauen|ausarbeiten|erläutern|vertiefen|konkretisieren|präzisieren|mehr\s+details?|genauer",
        Tongue.FRENCH: r"développer|détailler|préciser|étoffer|expliquer|plus\s+de\s+détails",
        Tongue.SPANISH: r"ampliar|desarrollar|detallar|concretar|explicar|amplía|más\s+detalles?",
        Tongue.FINNISH: r"laajenna\w*|laajentaa|tarkenna\w*|tarkentaa|avaa|yksityiskoh\w+|kerro\s+lisää",
        Tongue.SWEDISH: r"utveckla|förtydliga|precisera|fler\s+detaljer|mer\s+detaljer",
    },
    Sign.NEEDS: {
        Tongue.ENGLISH: r"(?:(?:this|that|it|these|here|i|we|you|still|also|just|probably|really|definitely|maybe|perhaps)\s+)*(?:(?:will|would|do|does)\s+)?(?:needs?|missing|lacks?|lacking|remember\s+to|not\s+to\s+forget)",
        Tongue.GERMAN: r"(?:(?:hier|da|das|noch|ich|bitte|unbedingt|vielleicht|evtl\.?|eventuell)\s+)*(?:fehlt|fehlen|braucht|muss|müsste|sollte|könnte|soll)",
        Tongue.FRENCH: r"(?:(?:ici|il|encore|là|je|ça)\s+)*(?:manque|faut|faudrait|devrais|dois|pourrais)",
        Tongue.SPANISH: r"(?:(?:aquí|me|todavía|aún|esto)\s+)*(?:falta|faltan|necesit[oa]|debería|tengo\s+que|hay\s+que|podría)",
        Tongue.FINNISH: r"(?:(?:tähän|tästä|vielä|tämä)\s+)*(?:puuttuu|tarvitaan|pitäisi|pitää|täytyy|kaipaa)",
        Tongue.SWEDISH: r"(?:(?:här|det|detta|jag|ännu)\s+)*(?:saknas|behöver|behövs|borde|måste)",
    },
    Sign.HERE: {
        Tongue.ENGLISH: r"here|this|that|it|later|below|above|these",
        Tongue.GERMAN: r"hier|das|dies|dazu|später|oben|unten|noch",
        Tongue.FRENCH: r"ici|ça|cela|ceci|plus\s+tard|là",
        Tongue.SPANISH: r"aquí|esto|eso|luego|después",
        Tongue.FINNISH: r"tähän|tämä|tätä|tästä|myöhemmin",
        Tongue.SWEDISH: r"här|det|detta|senare",
    },
    Sign.DOUBTS: {
        Tongue.ENGLISH: r"i\s+(?:have\s+|['’]ve\s+)?forg[oe]t(?:ten)?|not\s+(?:\w+\s+){0,2}(?:sure|certain|convinced)|unsure|no\s+idea|doubtful|h+m+|i\s+wonder|don['’]t\s+(?:know|remember|think\s+(?:this|that|it))|can['’]t\s+remember|too\s+(?:long|short|vague|weak|generic|much|thin|wordy|technical|informal|personal|strong|boring|detailed|obvious)|good\s+enough|strong\s+enough|(?:maybe|perhaps|possibly)",
        Tongue.GERMAN: r"nicht\s+(?:\w+\s+)?sicher|unsicher|weiß\s+(?:ich\s+)?nicht|keine\s+ahnung|ob\s+das|zu\s+(?:lang|kurz|vage|dünn|allgemein)|reicht\s+das|passt\s+das|stimmt\s+das|zählt\s+das|vielleicht|eventuell|evtl\.?",
        Tongue.FRENCH: r"pas\s+(?:\w+\s+)?(?:s[uû]re?|certaine?|convaincue?)|peut-être|à\s+voir|est-ce\s+que|trop\s+(?:long|court|vague|faible|général)|je\s+ne\s+sais\s+(?:pas|plus)|ça\s+compte|suffit",
        Tongue.SPANISH: r"no\s+(?:estoy|sé|recuerdo)|quizás?|tal\s+vez|a\s+lo\s+mejor|demasiado\s+(?:largo|corto|vago|general)|cuenta\s+esto|vale\s+esto|sirve\s+esto",
        Tongue.FINNISH: r"en\s+ole\s+(?:\w+\s+)?varma|epävarma|ehkä|riittääkö|kelpaako|lasketaanko|sopiiko|onko\s+tämä|liian\s+(?:pitkä|lyhyt|yleinen)|en\s+(?:tiedä|muista)",
        Tongue.SWEDISH: r"(?:jag\s+är\s+)?(?:inte\s+säker|osäker)|kanske|räcker\s+det|räknas\s+det|vet\s+inte|minns\s+inte|för\s+(?:lång|kort|vag)t?",
    },
    Sign.LACKS: {
        Tongue.ENGLISH: r"where\s+i\s+(?:struggle|am\s+weak|fall\s+(?:down|short))|(?:always\s+)?(?:get|feel|am)\s+(?:\w+\s+)?(?:nervous|anxious|insecure|stuck)|weak(?:est|er|ness|nesses)?|gaps?|rusty|shaky|sore\s+(?:spot|point)|achilles(?:['’]?\s+heel)?|blind\s+spot|soft\s+spot|struggle|not\s+(?:really\s+|exactly\s+|quite\s+)?my\s+(?:strength|strong\s+\w+|forte|thing|best\s+\w+)|out\s+of\s+(?:practice|my\s+depth)|lacking|hole\s+in\s+my\s+\w+",
        Tongue.GERMAN: r"schwach(?:e[srn]?)?(?:\s+(?:beispiel|stelle|antwort))?|schwäche|schwachstelle|schwachpunkt|schwächste\w*|lücke|wunder\s+punkt|baustelle|nicht\s+(?:gerade\s+)?meine\s+stärke|(?:noch\s+)?(?:keine|kaum|wenig)\s+(?:\w+\s+)?erfahrung|eingerostet|nachholbedarf",
        Tongue.FRENCH: r"points?\s+faibles?|faiblesses?|lacunes?|pas\s+(?:\w+\s+)?mon\s+(?:fort|point\s+fort)|bête\s+noire|rouillée?|(?:très\s+)?peu\s+d['’]expérience|(?:aucune|pas\s+d['’])\s*expérience|jamais\s+(?:fait|pratiqué|utilisé)",
        Tongue.SPANISH: r"punto\s+(?:más\s+)?(?:débil|flaco)|debilidad(?:es)?|flojo|flojeo|no\s+es\s+(?:precisamente\s+)?mi\s+(?:punto\s+)?fuerte|carencias?|(?:muy\s+)?poca\s+experiencia|(?:sin|ninguna)\s+experiencia|nunca\s+(?:lo\s+)?he\s+\w+|oxidad[oa]",
        Tongue.FINNISH: r"heikko\w*|heikkou\w+|heikoin\s+\w+|puute|puutteita|ei\s+ole\s+vahvuu\w+|ei\s+(?:\w+\s+)?kokemusta|(?:vain\s+)?vähän\s+kokemusta|ruosteessa",
        Tongue.SWEDISH: r"svag\w*|svaghet(?:er)?|brist(?:er)?|inte\s+(?:direkt\s+)?min\s+(?:styrka|starka\s+sida)|(?:ingen|liten|lite)\s+erfarenhet|ringrostig",
    },
    Sign.ASK: {
        Tongue.ENGLISH: rf"(?:ask|check\s+with|confirm\s+with|verify\s+with|talk\s+to|speak\s+to|e-?mail|ping|call|text|message|get\s+.{{1,40}}\bfrom)\s+(?:(?:my|the|our)\s+\w+|{_NAME})",
        Tongue.GERMAN: rf"(?:(?:herrn|frau|dr\.?)\s+)?{_NAME}\s+(?:nach)?fragen\W*$|(?:frage?n?|bei|mit)\s+(?:(?:herrn|frau|dr\.)\s+)?{_NAME}(?:\s+\w+)?\s+(?:nach)?(?:fragen|klären|abgleichen|prüfen|besprechen)",
        Tongue.FRENCH: rf"(?:demander|vérifier|confirmer|voir)\b.{{0,40}}\b(?:à|avec|auprès\s+de)\s+{_NAME}",
        Tongue.SPANISH: rf"(?:preguntar(?:le)?|pregunta|comprobar|confirmar|consultar)\b.{{0,40}}\b(?:a|con)\s+(?:la\s+|el\s+)?(?:{_NAME}|secretaría|mi\s+\w+)",
        Tongue.FINNISH: rf"(?:kysy|varmista|tarkista)\s+(?:\w+\s+)?{_NAME}",
        Tongue.SWEDISH: rf"(?:fråga|(?:kolla|stäm\s+av|dubbelkolla)\s+(?:[\w-]+\s+){{0,2}}med)\s+{_NAME}",
    },
}
_POLITE = r"(?:(?:please|pls|bitte|perhaps|maybe|also|still|and|or|then|ps|nb|note|so|ok|also|just|honestly|ehrlich\s+gesagt|vielleicht|noch|hier|i\s+(?:should|could|must|need\s+to|have\s+to|want\s+to|might)|need\s+to|must|should|could)[\s,:]+)*"
_BEFORE_LACK = r"""(?:ce|n['’]est|ne|this|that|it|here|which|i|is|am|was|it['’]s|that['’]s|this['’]s|i['’]m|my|a|an|the|one|of|honest|honestly|to|be|frank|frankly|one|main|biggest|big|real|known|probably|bit|little|quite|very|still|somewhat|rather|definitely|clearly|certainly|obviously|admittedly|again|also|major|only|single|das|ist|hier|eher|mein|meine|leider|die|eine|ein|große|größte|klar|klare|ganz|sicher|noch|da|c['’]est|mon|ma|mes|un|une|le|la|encore|clairement|gros|grosse|principal|principale|es|esto|este|mi|mis|una|el|más|gran|todavía|aún|tämä|on|minun|tässä|edelleen|suurin|vielä|det|detta|här|är|min|mitt|en|ett|största|fortfarande)[\s,:]+"""
_AFTER_LACK = r"""(?=\W*$|\s+(?:punkt(?:er)?|stelle|punto|kohta\w*|point)(?!\w)|\s*[,;:.!?–—(-]|\s+(?:here|for\s+me|at\s+(?:the\s+moment|this|that|it)|yet|so\s+far|with|since|because|i\b|area|spot|point|side|one|part|answer|of\s+mine|on|in\s+(?:this|here|my)|as\s+i|when\s+i|kohta\w*|weil|wenn|hier|damit|bisher|ici|car|parce|quand|encore|aquí|porque|con\s+esto|todavía|tässä|koska|vielä|här|eftersom)(?!\w))"""


_IMPERATIVE_IS_ENOUGH = frozenset({Tongue.FINNISH})
"""Languages in which nobody tells what they did by an imperative's form."""


@dataclass(frozen=True, slots=True)
class Signs:
    """A language's signs as patterns."""

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


def opening(tongue: Tongue) -> dict[str, str]:
    """Return the patterns of what an utterance may begin with."""
    return {
        "opens": rf"^{_POLITE}(?:{_words(Sign.EDITS, tongue)})\b",
        "needs": rf"^{_POLITE}(?:{_words(Sign.NEEDS, tongue)})\b",
        "opens_in_doubt": rf"^{_POLITE}(?:{_words(Sign.DOUBTS, tongue)})\b",
        "lacks": rf"^(?:{_BEFORE_LACK})*(?:{_words(Sign.LACKS, tongue)})(?:{_AFTER_LACK})",
        "ask": rf"^{_POLITE}(?:{_words(Sign.ASK, tongue)})",
    }


def closing(tongue: Tongue) -> str | None:
    """Return the pattern of what an utterance may end in, where a verb stands last."""
    words = _TABLE[Sign.CLOSING].get(tongue)
    return None if words is None else rf"\b(?:{words})\W*$"


def _words(sign: Sign, tongue: Tongue) -> str:
    return _TABLE[sign][tongue]


@cache
def signs_of(tongue: Tongue) -> Signs:
    """Compile a language's signs when first needed, since that is slow."""

    def any_of(sign: Sign) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_words(sign, tongue)})\b", re.IGNORECASE)

    opens = {name: re.compile(told, re.IGNORECASE) for name, told in opening(tongue).items()}
    closes = closing(tongue)
    return Signs(
        **opens,
        closes=re.compile(closes, re.IGNORECASE) if closes else None,
        things=any_of(Sign.THINGS),
        examples=any_of(Sign.EXAMPLES),
        expands=any_of(Sign.EXPANDS),
        here=any_of(Sign.HERE),
        imperative_is_enough=tongue in _IMPERATIVE_IS_ENOUGH,
    )


def all_signs() -> Iterator[Signs]:
    """Yield the signs of each language, compiled when it is asked for."""
    return (signs_of(tongue) for tongue in Tongue)
