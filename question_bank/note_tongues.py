# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""The words of six languages that notes-to-self are put together from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_NAME = r"(?-i:[A-ZÀ-Þ])[\w’'.-]+"


@dataclass(frozen=True, slots=True)
class Tongue:
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


_ENGLISH = Tongue(
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
_GERMAN = Tongue(
    edits=r"ergänze?n?|nachtragen|ausführen|ausbauen|einfügen|prüfen|überprüfen|nachfragen|nachschauen|klären|abgleichen|kürzen|umformulieren|überarbeiten|streichen|nachreichen|heraussuchen|raussuchen|beziffern|erwähnen|nennen|konkretisieren|präzisieren|vertiefen|erläutern",
    things=r"beispiele?|\w*zahl(?:en)?|datum|daten|details?|belege?|quellen?|namen?|stelle|abschnitt|satz|sätze|geschichte|jahr|angaben?|link|formulierung|punkt|antwort|zeugnis|nachweis",
    examples=r"beispiele?|geschichte",
    expands=r"ausführen|ausbauen|ausarbeiten|erläutern|vertiefen|konkretisieren|präzisieren|mehr\s+details?|genauer",
    needs=r"(?:(?:hier|da|das|noch|ich|bitte|unbedingt|vielleicht|evtl\.?|eventuell)\s+)*(?:fehlt|fehlen|braucht|muss|müsste|sollte|könnte|soll)",
    here=r"hier|das|dies|dazu|später|oben|unten|noch",
    doubts=r"nicht\s+(?:\w+\s+)?sicher|unsicher|weiß\s+(?:ich\s+)?nicht|keine\s+ahnung|ob\s+das|zu\s+(?:lang|kurz|vage|dünn|allgemein)|reicht\s+das|passt\s+das|stimmt\s+das|zählt\s+das|vielleicht|eventuell|evtl\.?",
    lacks=r"schwach(?:e[srn]?)?(?:\s+(?:beispiel|stelle|antwort))?|schwäche|schwachstelle|schwachpunkt|schwächste\w*|lücke|wunder\s+punkt|baustelle|nicht\s+(?:gerade\s+)?meine\s+stärke|(?:noch\s+)?(?:keine|kaum|wenig)\s+(?:\w+\s+)?erfahrung|eingerostet|nachholbedarf",
    ask=rf"(?:(?:herrn|frau|dr\.?)\s+)?{_NAME}\s+(?:nach)?fragen\W*$|(?:frage?n?|bei|mit)\s+(?:(?:herrn|frau|dr\.)\s+)?{_NAME}(?:\s+\w+)?\s+(?:nach)?(?:fragen|klären|abgleichen|prüfen|besprechen)",
    closing=r"überlegen|nachdenken|vorbereiten|üben|ergänzen|nachtragen|ausführen|ausbauen|ausarbeiten|ausformulieren|einfügen|prüfen|überprüfen|nachprüfen|nachfragen|nachschauen|nachsehen|klären|abklären|abgleichen|kürzen|umformulieren|überarbeiten|streichen|nachreichen|heraussuchen|raussuchen|beziffern|erwähnen|nennen|konkretisieren|präzisieren|vertiefen|erläutern|fragen|suchen|finden|belegen",
)
_FRENCH = Tongue(
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
_SPANISH = Tongue(
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
_FINNISH = Tongue(
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
_SWEDISH = Tongue(
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
TONGUES = (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _FINNISH, _SWEDISH)
_POLITE = r"(?:(?:please|pls|bitte|perhaps|maybe|also|still|and|or|then|ps|nb|note|so|ok|also|just|honestly|ehrlich\s+gesagt|vielleicht|noch|hier|i\s+(?:should|could|must|need\s+to|have\s+to|want\s+to|might)|need\s+to|must|should|could)[\s,:]+)*"
_BEFORE_LACK = r"""(?:ce|n['’]est|ne|this|that|it|here|which|i|is|am|was|it['’]s|that['’]s|this['’]s|i['’]m|my|a|an|the|one|of|honest|honestly|to|be|frank|frankly|one|main|biggest|big|real|known|probably|bit|little|quite|very|still|somewhat|rather|definitely|clearly|certainly|obviously|admittedly|again|also|major|only|single|das|ist|hier|eher|mein|meine|leider|die|eine|ein|große|größte|klar|klare|ganz|sicher|noch|da|c['’]est|mon|ma|mes|un|une|le|la|encore|clairement|gros|grosse|principal|principale|es|esto|este|mi|mis|una|el|más|gran|todavía|aún|tämä|on|minun|tässä|edelleen|suurin|vielä|det|detta|här|är|min|mitt|en|ett|största|fortfarande)[\s,:]+"""
_AFTER_LACK = r"""(?=\W*$|\s+(?:punkt(?:er)?|stelle|punto|kohta\w*|point)(?!\w)|\s*[,;:.!?–—(-]|\s+(?:here|for\s+me|at\s+(?:the\s+moment|this|that|it)|yet|so\s+far|with|since|because|i\b|area|spot|point|side|one|part|answer|of\s+mine|on|in\s+(?:this|here|my)|as\s+i|when\s+i|kohta\w*|weil|wenn|hier|damit|bisher|ici|car|parce|quand|encore|aquí|porque|con\s+esto|todavía|tässä|koska|vielä|här|eftersom)(?!\w))"""


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
        "opens": rf"^{_POLITE}(?:{tongue.edits})\b",
        "needs": rf"^{_POLITE}(?:{tongue.needs})\b",
        "opens_in_doubt": rf"^{_POLITE}(?:{tongue.doubts})\b",
        "lacks": rf"^(?:{_BEFORE_LACK})*(?:{tongue.lacks})(?:{_AFTER_LACK})",
        "ask": rf"^{_POLITE}(?:{tongue.ask})",
    }


def closing(tongue: Tongue) -> str:
    """Return the pattern of what an utterance may end in."""
    return rf"\b(?:{tongue.closing})\W*$"


@cache
def signs_of(tongue: Tongue) -> Signs:
    """Compile a language's signs when first needed, since that is slow."""

    def any_of(words: str) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    opens = {name: re.compile(told, re.IGNORECASE) for name, told in opening(tongue).items()}
    return Signs(
        **opens,
        closes=re.compile(closing(tongue), re.IGNORECASE) if tongue.closing else None,
        things=any_of(tongue.things),
        examples=any_of(tongue.examples),
        expands=any_of(tongue.expands),
        here=any_of(tongue.here),
        imperative_is_enough=tongue.imperative_is_enough,
    )


def all_signs() -> Iterator[Signs]:
    """Yield the signs of each language, compiled when it is asked for."""
    return (signs_of(tongue) for tongue in TONGUES)
