"""Notes in prose that no delimiter tells, in many tones and six languages; and what is evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank import note_hollow
from question_bank.note_hollow_words import WORDS
from question_bank.note_tongues import Tongue
from question_bank.parse import read_application

DOUBTS = [
    "I doubt this is what they mean",
    "This may be too far off",
    "hope this is enough",
    "I go back and forth on this one",
    "hard to put into words",
    "too many adjectives",
    "way too wordy",
    "sounds like an excuse",
    "feels a bit forced",
    "Was it spring or autumn",
    "which month was that",
    "Could be cut",
    "this reads like a leaflet?",
]
LACKS = [
    "Can't think of anything here",
    "my mind is blank",
    "there is nothing I can say here",
    "I honestly never ran a full tender, no idea what to put",
    "never really did that one",
    "I am not comfortable about pensions law.",
    "it's been six years since I last spoke it",
    "it has been a while",
    "I only know the theory, Omar did the real thing.",
    "Only classroom theory so far",
    "I wish there was more to say",
    "this is the part I'm most nervous about",
    "Certificates: none",
    "First aid: nothing yet",
]
ASKED = [
    "Jan will know the exact figure",
    "ring the depot about the year",
    "wait for Aoife's reply",
    "double-check with payroll",
    "my mentor said I should mention the prize",
    "my sister wants me to add a story",
]
WORK = [
    "tone down",
    "rewrite when rested",
    "revisit before sending",
    "dig out the old certificate",
    "pick one of the two",
    "mention only if asked",
    "better not mention the dispute",
    "rehearse saying this",
    "numbers??",
    "details...",
    "prob. cut this",
    "needs a stronger ending",
    "would need training",
    "duplicate of the line above",
    "example of a failure goes here",
    "something about patience",
    "reference letter to follow",
    "diploma is in the grey box",
]
PLACEHOLDERS = [
    "lorem ipsum",
    "w.i.p.",
    "XX% faster, look up",
    "see CV",
    "See my LinkedIn profile.",
    "[employer name]",
    "todo",
]
TONGUES = [
    "Dazu weiß ich nicht, was ich schreiben soll",
    "klingt zu hölzern",
    "das muss ich noch überdenken",
    "damit bin ich ehrlich gesagt nicht so sicher",
    "Zahlen von Uwe?",
    "viel zu vage",
    "je ne vois pas trop quoi dire ici",
    "pas très convaincant",
    "ça sonne faux",
    "c'est là que je suis le plus faible",
    "demander la date à Chloé",
    "No sé muy bien qué decir aquí",
    "suena demasiado vago",
    "Lo tengo un poco oxidado.",
    "esto es lo que peor llevo",
    "preguntar a Nuria por la fecha",
    "En oikein tiedä, mitä tästä sanoisin.",
    "tämä kuulostaa oudolta",
    "tässä olen heikoilla",
    "kysy Matilta vuosi",
    "Vet inte riktigt vad jag ska skriva",
    "låter lite för skrytigt",
    "det här är jag dålig på",
    "kolla årtalet med Stina",
]
EVIDENCE = [
    "Not one complaint in four years",
    "Nobody left the crew while I led it",
    "Never missed a deadline at the bakery",
    "It has not come back since.",
    "It never happened again.",
    "They still use it today",
    "I was not afraid to say so.",
    "No accidents since I took over",
    "I ask patients what they want before I decide anything",
    "Say no to scope creep, politely and in writing",
    "Check every lift twice a day",
    "Find and fix leaks with a thermal camera",
    "Added the missing figures to the annual report",
    "Todo lists on the wall replaced a board that nobody read",
    "Todo el equipo recibió formación",
    "Wrote a note to self card that the whole ward uses",
    "Had no budget, so I borrowed the kit from the college",
    "I don't have a licence; I learned to sail on the job",
    "What would happen if the pump failed? I wrote the plan for that.",
    "Kept the plant safe (not sure who was on call, so I went in)",
    "My answer to the flood was a phone tree",
    "Read German contracts without a dictionary",
    "Keine Beschwerde in vier Jahren",
    "Nie einen Termin verpasst",
    "Fehlende Zahlen im Jahresbericht ergänzt",
    "Jamais un retard de paie en six ans",
    "Nunca he faltado a un turno",
    "Ei yhtään poissaoloa kahteen vuoteen",
    "Aldrig en olycka på sex år",
]
_WORDS = sorted({word for word in WORDS[Tongue.ENGLISH].idle.split() if word.isalpha()})


def _read(told: str) -> tuple[list[str], list[str]]:
    text = f"# Clerk at Elm Ltd\n\n## Essential\n\n### Bookkeeping\n\n- Kept 40 ledgers\n- {told}\n"
    asked = read_application(text, fallback_title="?").requirements[0]
    return [p.quote for p in asked.points[1:]], [n.quote for n in asked.notes]


@pytest.mark.parametrize("told", [*DOUBTS, *LACKS, *ASKED, *WORK, *PLACEHOLDERS, *TONGUES])
def test_a_note_in_prose_is_never_a_point(told: str) -> None:
    points, noted = _read(told)
    assert points == []
    assert noted != []


@pytest.mark.parametrize("told", [*DOUBTS, *LACKS, *TONGUES])
def test_a_note_in_prose_is_none_behind_evidence_either(told: str) -> None:
    sentence = told[0].upper() + told[1:]
    text = f"# Clerk at Elm Ltd\n\n### Bookkeeping\n\nI kept 40 ledgers at Ash & Co. {sentence}\n"
    asked = read_application(text, fallback_title="?").requirements[0]
    assert [p.quote.rstrip(".") for p in asked.points] == ["I kept 40 ledgers at Ash & Co"]


@pytest.mark.parametrize("told", EVIDENCE)
def test_evidence_that_sounds_like_a_note_stays_evidence(told: str) -> None:
    points, _ = _read(told)
    assert " ".join(points) == told.replace(
        " (not sure who was on call, so I went in)", ""
    ) or points == [told]


@given(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=10),
    st.text("bcdfgjkpqvwxz", min_size=5, max_size=9),
    st.randoms(use_true_random=False),
)
def test_one_word_of_content_makes_a_statement_full(
    words: list[str], content: str, chance: object
) -> None:
    at = chance.randrange(len(words) + 1)  # type: ignore[attr-defined]  # Hypothesis tells no type
    assert note_hollow.kind(" ".join([*words[:at], content, *words[at:]])) is None


@given(st.text(max_size=200))
def test_case_and_marks_decide_nothing(words: str) -> None:
    told = " ".join(words.split())
    assert note_hollow.kind(f"- {told}") == note_hollow.kind(told)
