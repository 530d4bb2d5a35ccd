# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""Whether a text is a job advert itself: an employer speaks in it, and nobody tells what they did.

In doubt it is none: an application may quote the advert it answers, in its headings and beside
its answers. A single "I" or deed anywhere makes it one.
"""

import re
from collections.abc import Iterable

_OFFERS = (
    r"\b(?:we|our\s+client)\s+(?:offer|provide)s?\b|\bwhat\s+(?:we\s+offer|you(?:['’]ll|\s+will)?\s+get|is\s+in\s+it\s+for\s+you)\b|\b(?:our|the|your)\s+benefits\b|^[^\w\n]{0,12}+(?:benefits|perks)\W*$|\bwir\s+bieten\b|\bdas\s+bieten\s+wir\b|\bnous\s+(?:vous\s+)?(?:offrons|proposons)\b|\bofrecemos\b|\btarjoamme\b|\bvi\s+erbjuder\b",
    r"\b(?:competitive|attractive|generous)\s+(?:\w+\s+)?(?:salary|pay|package|remuneration|benefits)\b|^[^\w\n]{0,12}+(?:salary|gehalt|salaire|salario|palkka|lön)\s*:|\b\d+\s+days\s+(?:of\s+)?(?:annual\s+|paid\s+)?(?:leave|holiday|vacation)\b|\b\d+\s+tage\s+urlaub\b|\bfaire\s+bezahlung\b",
    r"\b(?:apply\s+(?:now|today|here|online|with|by|before|until|to|via)|to\s+apply\b|(?:send|submit|e-?mail)\s+(?:us\s+)?(?:your|a)\s+(?:cv|resume|résumé|application|cover\s+letter|covering\s+letter)|how\s+to\s+apply|closing\s+date|application\s+deadline)\b|\bihre\s+(?:\w+\s+)?bewerbung\b|\bbewerben\s+sie\s+sich\b|\b(?:envoyez|adressez|merci\s+d['’]adresser)\b.{0,40}\bcv\b|\b(?:envía|envíanos|envíe)\b.{0,40}\bcv\b|\blähetä\s+(?:\w+\s+)?hakemu\w+|\b(?:skicka|sänd)\s+(?:in\s+)?din\s+ansökan\b|^[^\w\n]{0,12}+interested\s*\?",
    r"\bjoin\s+(?:our|us|the)\b|\bequal\s+opportunit\w+\s+employer\b|\bwe\s+(?:welcome|encourage)\s+applica\w+|\((?:m/w/d|w/m/d|m/f/d|f/m/d|h/f|m/k/d)\)|\babout\s+(?:us|the\s+company)\b|\büber\s+uns\b|\bwho\s+we\s+are\b",
)
_ASKS = (
    r"\bwe(?:['’]re|\s+are)\s+(?:currently\s+|now\s+)?(?:looking|searching|hiring|recruiting|seeking)\b|\bwe\s+(?:seek|need|want)\s+(?:a|an|someone|you)\b|\bwir\s+suchen\b|\bnous\s+(?:recherchons|cherchons|recrutons)\b|\bbuscamos\b|\betsimme\b|\bvi\s+söker\b|\bis\s+(?:looking|hiring|recruiting|seeking)\b",
    r"(?:^|[.!:]\s)[^\w\n]{0,12}+you(?:['’]ll|\s+will|\s+are|\s+have|\s+bring|\s+report)\b|\bwhat\s+you(?:['’]ll|\s+will)?\s+(?:do|bring|need|have)\b|\bsie\s+(?:bringen|verfügen|haben|übernehmen)\b|\bdas\s+bringen\s+sie\b|\bvous\s+(?:serez|avez|êtes|disposez)\b|\bsinulla\s+on\b|\bdu\s+(?:har|kommer\s+att|är)\b",
    r"\byour\s+(?:role|responsibilities|tasks|duties|profile|mission|skills|day|background)\b|^[^\w\n]{0,12}+(?:(?:key\s+|main\s+)?(?:responsibilities|duties|accountabilities)|the\s+role|job\s+(?:description|summary|purpose)|role\s+overview|about\s+(?:you|the\s+(?:role|job)))\W*$|\b(?:ihre|deine)\s+aufgaben\b|\b(?:ihr|dein)\s+profil\b|\bvos\s+missions\b|\bvotre\s+profil\b|\btus\s+(?:funciones|responsabilidades)\b|\btehtäviisi\b|\bdina\s+arbetsuppgifter\b|\bdin\s+profil\b",
    r"\b(?:the\s+)?(?:successful|ideal|right)\s+(?:candidate|applicant)\b|\bcandidates?\s+(?:must|should|will)\b|\breport(?:s|ing)?\s+to\s+the\b",
)
_SELF = re.compile(
    r"\b(?:i|i['’](?:m|ve|d|ll)|my|me|mine|myself|ich|mein\w*|mir|mich|je|j['’]\w+|mon|mes|ma|yo|mis?|tengo|soy|hice|minä|minun|olen|jag|mitt|min|mina)\b"
    r"|\b(?:since|seit|depuis|desde|vuodesta|sedan)\s+(?:19|20)\d\d\b|\b(?:19|20)\d\d\s*[-–—]\s*(?:(?:19|20)?\d\d|now|present|today|heute)\b|\bpassed\b|(?<!\w)->",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"(?:^|[.!?;:]\s)[^\w\n]{0,12}+(?:(?:also|then|successfully|personally|have|previously)\s+)?(?!(?:required|preferred|desired|experienced|skilled|qualified|certified|based|needed|motivated|dedicated|organi[sz]ed|detailed|varied|unlimited|subsidi[sz]ed|discounted|extended|interested|related|registered|licensed|educated|advanced|committed|focused|need|speed|feed|seed|exceed|proceed|succeed|embed|limited|accredited|assigned|expected|included|competed|salaried|shared|flexed|guaranteed|funded)\b)(?:[a-z]{2,}ed|led|built|ran|wrote|taught|made|won|grew|held|oversaw|kept|sold|gave|took|drove|spoke|found|began|chose|did|brought|bought)\b",
    re.IGNORECASE | re.MULTILINE,
)
_COMPILED = tuple(
    tuple(re.compile(one, re.IGNORECASE | re.MULTILINE) for one in signs)
    for signs in (_OFFERS, _ASKS)
)
_SAMPLE = 20_000  # characters
_FEWEST_SIGNS = 3


def is_advert(text: str, headings: Iterable[str]) -> bool:
    """Whether an employer offers and asks in a text, and nobody speaks of themself.

    What it asks for counts only outside of `headings`: those may be quoted from the advert.
    """
    told = text[:_SAMPLE]
    for heading in headings:
        told = told.replace(heading, "", 1)
    if _SELF.search(told) or _DEED.search(told):
        return False
    offers, asks = (sum(1 for sign in signs if sign.search(told)) for signs in _COMPILED)
    return offers >= 1 and offers + asks >= _FEWEST_SIGNS
