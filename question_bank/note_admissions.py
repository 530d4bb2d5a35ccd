# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Sentences that admit a weak side, however they name it: "forecasting is my weak spot".

One is a note only where no clause of it tells a deed or a figure: "my Spanish was weak, so I took
40 hours of lessons" is evidence.
"""

import re
from functools import cache

from question_bank import note_signs
from question_bank.model import NoteKind

_MOST_WORDS = 26
_MOST_COMMAS = 8
_COMMA = re.compile(r",\s+(?:(?:and|but)\s+)?")
_SOFT = r"(?:(?:still|probably|honestly|really|definitely|clearly|certainly|perhaps|maybe|sadly|unfortunately|frankly|admittedly|quite|rather|fairly|very|pretty|a\s+bit|a\s+little|somewhat|only|just|so|too|that|particularly|especially|always|also|exactly|yet|currently)\s+)*"
_WEAK = r"(?:\w+\s+){0,2}?(?:weak(?:est|er)?\s?(?:spots?|points?|areas?|sides?|links?|subjects?|skills?|parts?|ones?)|weakness(?:es)?|gaps?|blind\s+spots?|sore\s+(?:spot|point)s?|achilles['’]?\s+heel)"
_LEVEL = r"(?:weak|poor|rusty|thin|limited|basic|shaky|patchy|outdated|theoretical|superficial|minimal|elementary|shallow|sketchy)(?!\s+to\b)"
_LORE = r"(?:knowledge|experience|skills?|exposure|understanding|grasp|command|practice|background|training)"
_ENGLISH = (
    rf"(?:is|are|remains?|['’]s)\s+{_SOFT}(?:one\s+of\s+)?my\s+{_WEAK}\b",
    rf"(?:is|are|['’]s|['’]re)(?:\s+{_SOFT}not|\s*n['’]?t)\s+{_SOFT}(?:one\s+of\s+)?my\s+(?:\w+\s+)?(?:strengths?|forte|thing|strong(?:est)?\s+\w+|best\s+\w+)\b",
    rf"^(?:one\s+of\s+)?my\s+{_WEAK}\s+(?:is|are|remains?|would\s+be|lies)\b",
    rf"^i\s+{_SOFT}(?:only|just|barely|hardly|scarcely)\s+{_SOFT}(?:know|have|understand|speak|use|got|do|grasp|manage)\b.{{0,30}}\b(?:basics?|basic\s+\w+|fundamentals|essentials|little|bit|limited|theory|rudiments|superficial\w*|surface)\b",
    rf"^(?:i\s+have\s+|i['’]ve\s+got\s+|with\s+|so\s+far\s+)?(?:only|just)\s+{_SOFT}(?:a\s+|the\s+|some\s+)?(?:basics?|limited|little|superficial|theoretical|rudimentary|elementary)\s*(?:(?:\w+\s+){{0,2}}{_LORE}\b|$)",
    rf"^(?:i\s+have\s+)?(?:(?:very|quite|rather|still|fairly)\s+)?(?:limited|little|minimal|superficial)\s+(?:\w+\s+){{0,2}}{_LORE}\b",
    rf"^my\s+(?:[\w/+#.-]+\s+){{0,5}}(?:is|are)\s+{_SOFT}(?:at\s+(?:a|an)\s+)?{_LEVEL}\b",
    rf"{_LORE}\s+(?:(?:of|with|in|on)\s+(?:[\w/+#.-]+\s+){{1,5}})?(?:is|are)\s+{_SOFT}{_LEVEL}\b",
    rf"^i(?:['’]m|\s+am)\s+{_SOFT}(?:(?:still|just|only|slowly)\s+{_SOFT}(?:learning(?!\s+(?:something|new|every|from|each|more\s+every|a\s+lot|and)))|new\s+to\s+(?!the\s+(?:town|country|area|region))|a\s+(?:complete\s+)?beginner|getting\s+(?:to\s+grips|used|the\s+hang)|finding\s+my\s+(?:feet|way)|picking\s+(?:it|this|that)\s+up|unsure|feeling\s+my\s+way)\b",
    rf"^(?:still|just)\s+{_SOFT}(?:learning(?!\s+(?:something|new|every|from|each|and))|new\s+to|a\s+beginner|finding\s+my\s+(?:feet|way)|getting\s+to\s+grips)\b",
    rf"^i\s+{_SOFT}(?:need|have|ought|should|must)\s+(?:to\s+)?{_SOFT}(?:brush\s+up|refresh|catch\s+up\s+(?:on|with|in)|get\s+better\s+(?:at|with|in)|improve\s+(?:my|at|in|on|here|this|that)|work\s+on\s+(?:my|this|that|it)|strengthen\s+my|deepen\s+my|learn\s+(?:more|this|that|to)|practi[sc]e\s+(?:more|this|it))\b",
    r"^(?:need|needs|needing|have)\s+(?:to\s+)?(?:brush\s+up|refresh\s+my|catch\s+up\s+on|get\s+better\s+at|improve\s+my|more\s+practice)\b|\b(?:needs|need|could\s+do\s+with)\s+(?:\w+\s+)?(?:brushing\s+up|refreshing|more\s+practice|more\s+training)\b",
    rf"^i(?:['’]m|\s+am)\s+{_SOFT}(?:not|less)\s+{_SOFT}(?:yet\s+)?{_SOFT}(?:strong|good|great|confident|comfortable|experienced|fluent|skilled|familiar|at\s+home|versed)\s+(?:at|in|with|on|when|here|about|regarding)\b",
    rf"^i\s+(?:{_SOFT})(?:struggle|find\s+(?:it|this|that)\s+{_SOFT}(?:hard|difficult))\b|^i\s+find\s+(?:[\w-]+\s+){{1,4}}(?:hard|difficult)\b",
    rf"^i\s+{_SOFT}(?:lack|am\s+lacking)\s+(?!nothing|no\b|neither|none)",
    rf"\b(?:where|that\s+is\s+where|here)\s+i\s+(?:am|feel|fall)\s+{_SOFT}(?:weak(?:est)?|short|least\s+\w+)\b|^i\s+feel\s+(?:least|less)\s+(?:sure|confident|at\s+home)\b",
    rf"^(?:no|little)\s+{_SOFT}(?:depth|routine)\s+(?:in|with)\b",
    r"^(?:it['’]s|it\s+is|it\s+has|that['’]s)\s+(?:been\s+)?(?:\w+\s+){1,3}(?:years?|months?|ages|long(?:\s+time)?)\s+(?:since|that)\s+i\s+(?:last\s+|really\s+|actually\s+)*\w+",
    rf"^i\s+{_SOFT}(?:have\s+)?(?:never|not)\s+{_SOFT}(?:did|done|ran|run|led|used|wrote|written|had|held|took|taken|made|worked|got)\b(?!.*\b(?:without|unless|until|except|more\s+than|less\s+than|a\s+single|late|again)\b)",
)
_OTHERS = (
    r"\b(?:ist|sind|bleibt)\s+(?:(?:leider|noch|eher|sicher|immer|wohl|ehrlich|gesagt|ganz|klar)\s+)*(?:mein\w*\s+(?:\w+\s+)?(?:schwäche|schwachpunkt|schwachstelle|schwächste\s+\w+|lücke|wunder\s+punkt|baustelle)|(?:nicht|keine)\s+(?:\w+\s+)?(?:meine\s+)?stärken?)\b",
    r"\b(?:kenne|kann|beherrsche|weiß|verstehe)\s+ich\s+(?:\w+\s+)?(?:nur|bloß|lediglich)\s+(?:die\s+|in\s+)?(?:grundlagen|grundzüge\w*|ansätzen|oberflächlich|ein\s+(?:wenig|bisschen)|theoretisch)\b|^(?:ich\s+(?:habe|besitze)\s+)?(?:nur|bloß|lediglich)\s+(?:\w+\s+)?(?:grundkenntnisse|grundlagen|geringe|wenig|theoretisch\w*)\b",
    r"^(?:ich\s+)?(?:bin|lerne|stehe|muss|müsste)\s+(?:\w+\s+){0,3}(?:noch\s+(?:\w+\s+){0,2}(?:am\s+anfang|dazu|neu)|einarbeiten|auffrischen|nachholen|aufholen|unsicher)\b|\bhabe\s+ich\s+(?:noch\s+)?(?:nachholbedarf|(?:erst\s+|bisher\s+|noch\s+)?(?:wenig|kaum)\s+(?:\w+\s+)?erfahrung)\b|\b(?:fällt|fallen)\s+mir\s+(?:\w+\s+)?schwer\b",
    r"\b(?:est|sont|reste(?:nt)?)\s+(?:encore\s+|clairement\s+|sans\s+doute\s+)?(?:mon|ma|mes)\s+(?:\w+\s+)?(?:points?\s+faibles?|faiblesses?|lacunes?|bête\s+noire)\b|\bn['’](?:est|étant)\s+(?:pas|guère)\s+(?:\w+\s+)?(?:mon\s+(?:point\s+)?fort|ma\s+(?:\w+\s+)?force)\b",
    r"\bje\s+ne\s+(?:connais|maîtrise|sais|parle)\s+(?:\w+\s+)?que\s+(?:les\s+bases|des\s+rudiments|le\s+minimum|un\s+peu|la\s+théorie)\b|^(?:seulement|juste|uniquement)\s+(?:des|les|quelques)\s+(?:bases|notions|rudiments)\b|^(?:je\s+suis\s+encore\s+en\s+train\s+d['’]apprendre|j['’]apprends\s+encore|je\s+débute|je\s+dois\s+(?:encore\s+|me\s+)*(?:remettre|rafraîchir|améliorer|progresser|approfondir))\b|^(?:mon\s+)?expérience\s+(?:\w+\s+){0,3}(?:limitée|réduite)\b",
    r"\b(?:es|son|sigue\s+siendo)\s+(?:(?:claramente|todavía|quizás?)\s+)?mis?\s+(?:\w+\s+)?(?:puntos?\s+(?:más\s+)?(?:débil(?:es)?|flacos?)|debilidad(?:es)?|asignatura\s+pendiente)\b|\bno\s+(?:es|son)\s+(?:\w+\s+)?mi\s+(?:punto\s+)?(?:fuerte|fortaleza)\b",
    r"^(?:s[oó]lo|solamente|únicamente)\s+(?:conozco|tengo|sé|domino)\s+(?:\w+\s+){0,2}(?:básic\w+|nociones|poco|teoría|bases)\b|^(?:todavía|aún|sigo)\s+(?:estoy\s+)?aprendiendo\b(?!\s+(?:cada|de|algo))|^(?:tengo\s+que|necesito|debo|debería)\s+(?:\w+\s+)?(?:ponerme\s+al\s+día|repasar|mejorar|reforzar|refrescar)\b|^(?:mi\s+|tengo\s+(?:una\s+)?)?experiencia\s+(?:\w+\s+){0,3}(?:limitada|escasa)\b|^me\s+cuestan?\s+",
    r"\bon\s+(?:\w+\s+)?(?:heikkouteni|heikko\s+kohtani|heikoin\s+\w+ni|puutteeni)\b|\b(?:ei|eivät)\s+ole\s+(?:\w+\s+)?(?:vahvuu\w+|vahvin\w*\s+\w+)\b|^(?:osaan|tunnen|hallitsen|tiedän)\s+(?:\w+\s+){0,2}(?:vain|ainoastaan)\s+(?:perusteet|alkeet|vähän)\b|\b(?:osaan|tunnen|hallitsen)\s+(?:vain|ainoastaan)\s+(?:perusteet|alkeet|vähän)\b|^(?:opettelen|harjoittelen|opin)\s+(?:\w+\s+)?vielä\b|^(?:minun\s+)?(?:pitää|täytyy|pitäisi)\s+(?:\w+\s+)?(?:kerrata|petrata|vahvistaa|parantaa)\b|^kokemukseni\s+(?:\w+\s+){0,3}(?:vähäistä|rajallista|ohutta)\b",
    r"\bär\s+(?:\w+\s+)?(?:min|mina|mitt)\s+(?:\w+\s+)?(?:svag\w*(?:\s+(?:sida|punkt|område|kort))?|svaghet(?:er)?|lucka|akilleshäl)\b|\bär\s+inte\s+(?:\w+\s+)?min\s+(?:starka(?:ste)?\s+\w+|styrka|bästa\s+\w+)\b|\b(?:kan|känner\s+till|behärskar)\s+(?:jag\s+)?(?:bara|endast)\s+(?:grunderna|lite|det\s+(?:grundläggande|mest\s+basala))\b|^(?:jag\s+)?lär\s+mig\s+fortfarande\b|^(?:jag\s+)?(?:behöver|måste|borde)\s+(?:\w+\s+)?(?:fräscha\s+upp|bli\s+bättre|öva|förbättra)\b|^(?:min\s+)?erfarenhet\w*\s+(?:\w+\s+){0,3}(?:begränsad|liten)\b|^jag\s+har\s+(?:\w+\s+)?begränsad\s+erfarenhet\b",
)
_CLAUSE = re.compile(
    r"(?<!\s)\s*+[,;:]\s++|(?<!\s)\s++[–—-]{1,2}\s++|(?<!\s)\s++(?=(?:but|although|though|aber|mais|pero|mutta|men)\b)",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"^\W*(?:(?:but|and|though|although|honestly|frankly|well|also|so|to\s+be\s+(?:honest|frank)|i\s+(?:admit|think|guess|feel|know|fear|must\s+say)(?:\s+that)?|admittedly|sadly|unfortunately|aber|und|ehrlich\s+gesagt|leider|mais|et|honnêtement|pero|y|la\s+verdad|mutta|ja|rehellisesti|men|och|tyvärr|ärligt\s+talat)\b[\s,]*)+",
    re.IGNORECASE,
)
_MILD = r"(?:am|['’]m|was\s+never|will|['’]ll|would|['’]d|want|hope|plan|intend|try|think|know|guess|believe|feel|admit|need|must|should|could|can|might|may|ought|learn|read|lack|struggle|tend|find|do\s*n['’]?t|do\s+not|have\s+(?:not|no|only|never|little|to)|haven['’]t|still|only|just|also|never|hardly|barely|rely|prefer)"
_CLAIMS = re.compile(rf"\b(?:i|we)\s*(?!['’]?\s*{_MILD}\b)['’]?\w+", re.IGNORECASE)
_PAST = re.compile(
    r"^\W*(?:(?:and|then|also|but|still|so)\s+)*(?!need|indeed|embed|limited|outdated)(?:\w{3,}ed|led|built|ran|wrote|taught|made|won|gave|took|grew|held|kept|sold|spoke|found|began|chose|did|oversaw)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![A-Za-z\d])\d{2,}|\d\s?%")
_STORY = re.compile(
    r"\b(?:until|before|since\s+then|so\s+(?:i|we)|which\s+is\s+why|that\s+is\s+why|deshalb|donc|por\s+eso|joten|därför)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[.!?…]\s+\S")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in (*_ENGLISH, *_OTHERS)), re.IGNORECASE)


def kind(words: str) -> NoteKind | None:
    """Return `WEAKNESS` where a sentence admits a weak side and tells no deed and no figure."""
    told = words.strip()
    if not told or len(told.split()) > _MOST_WORDS or _SENTENCES.search(told):
        return None
    clauses = [one for one in _CLAUSE.split(_OPENER.sub("", told)) if one.strip()]
    if not clauses or not _admits(clauses[0]) or _tells(told, clauses):
        return None
    return NoteKind.WEAKNESS


def tail(text: str, start: int, end: int) -> int | None:
    """Return where a statement goes over, behind a comma, into an admission: "..., Excel is not my thing"."""
    commas = list(_COMMA.finditer(text[max(start, end - 160) : end]))
    for comma in reversed(commas[-_MOST_COMMAS:]):
        at = max(start, end - 160) + comma.end()
        if at - start > 12 and kind(text[at:end]) and not kind(text[start:end]):
            return at
    return None


def _admits(clause: str) -> bool:
    return bool(_pattern().search(_OPENER.sub("", clause).strip(" .!?*_\"“”'")))


def _tells(told: str, clauses: list[str]) -> bool:
    """Whether anything is told beside the admission: a figure, a turn, or a deed."""
    if _FIGURE.search(told) or _STORY.search(told):
        return True
    others = [clause for clause in clauses if not _admits(clause)]
    return any(
        note_signs.speaks_of_deed(one) or _CLAIMS.search(one) or _PAST.match(one) for one in others
    )
