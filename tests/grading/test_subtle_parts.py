"""A role, a doer, company or a word of a point changed, the rest all there; and honest answers."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

CHANGED = [
    # the role one had
    (
        "Supervised a crew of nine scaffolders at the Minster.",
        "I was one of nine scaffolders in a crew at the Minster.",
    ),
    (
        "Conductor of the brass band Holmfirth, 34 players.",
        "I was a member of the brass band Holmfirth, 34 players.",
    ),
    (
        "Conductor of the brass band Holmfirth, 34 players.",
        "I am a player in the brass band Holmfirth, there are 34 players.",
    ),
    (
        "Head brewer at Orkney Ales since 2015.",
        "I have been assistant to the head brewer at Orkney Ales since 2015.",
    ),
    (
        "Head brewer at Orkney Ales since 2015.",
        "I've been working under the head brewer at Orkney Ales since 2015.",
    ),
    (
        "Head brewer at Orkney Ales since 2015.",
        "I am the assistant head brewer at Orkney Ales since 2015.",
    ),
    ("Deputy head of the ward.", "I was a nurse on the ward, the deputy head was somebody else."),
    ("Led a team of six surveyors in Malawi.", "In Malawi I was part of a team of six surveyors."),
    ("Led a team of six surveyors in Malawi.", "In Malawi I worked in a team of six surveyors."),
    # with others, and alone
    (
        "Negotiated the shift plan together with the staff council.",
        "I negotiated the shift plan on my own, against the will of the staff council.",
    ),
    (
        "Negotiated the shift plan together with the staff council.",
        "I negotiated the shift plan over the heads of the staff council.",
    ),
    (
        "Designed the exhibition together with pupils of two schools.",
        "I designed the exhibition without any pupils.",
    ),
    (
        "Restored the organ of St Mary single-handedly.",
        "I restored the organ of St Mary together with two colleagues.",
    ),
    (
        "Restored the organ of St Mary single-handedly.",
        "I restored the organ of St Mary with the help of an organ builder.",
    ),
    # somebody else as the doer
    (
        "Redesigned the ticket hall of the theatre.",
        (
            "The ticket hall of the theatre was redrawn by an outside studio. I only chose "
            "the paint."
        ),
    ),
    (
        "Redesigned the ticket hall of the theatre.",
        ("The ticket hall was redesigned by the city's planning office; I only chose the colours."),
    ),
    (
        "Rewrote the first-aid syllabus.",
        "The first-aid syllabus was rewritten by the national office. I only printed it.",
    ),
    (
        (
            "Rewrote the tariff handbook of the port, 240 pages in two languages, with "
            "sixteen new tables."
        ),
        (
            "The handbook was rewritten by the ministry, 240 pages in two languages, with "
            "sixteen new tables."
        ),
    ),
    (
        "Commanded the dive to the wreck at 48 metres.",
        (
            "I was on the dive to the wreck at 48 metres, where an instructor from Malta "
            "had the command."
        ),
    ),
    (
        "Vaccinated 2,300 villagers against measles in nine days.",
        (
            "The army vaccinated 2,300 villagers against measles in nine days; I read about"
            " it later."
        ),
    ),
    (
        "Vaccinated 2,300 villagers against measles in nine days.",
        "In May the army vaccinated 2,300 villagers against measles in nine days.",
    ),
    # a plain word in its place
    (
        "Repaired 200 brass trumpets for the academy.",
        "I repaired 200 wooden flutes for the academy.",
    ),
    (
        "Reduced gas use by 20% by drying the grain in the sun.",
        "By drying the grain in the sun I reduced our fertiliser use by 20%.",
    ),
    (
        "Reduced gas use by 20% by drying the grain in the sun.",
        "By drying the grain in the sun I cut diesel use by 20%.",
    ),
    ("Raised £4,000 a month for the shelter.", "I raised £4,000 a year for the shelter."),
    (
        "Finished the bridge 4% under budget.",
        "I finished the bridge and we were four percent over budget.",
    ),
    (
        "Finished the bridge 4% under budget.",
        "I finished the bridge, in the end four percent over.",
    ),
    # what two things of a point have
    (
        "Fluent in Dutch and basic knowledge of Greek.",
        "I speak Greek fluently and I have a basic knowledge of Dutch.",
    ),
    ("Looks after 30 goats and 12 cows a day.", "I look after 12 goats and 30 cows a day."),
    (
        "Sings bass in the choir and plays viola in the orchestra.",
        "I play viola in the choir and sing bass in the orchestra.",
    ),
    # the same in other languages
    (
        "Nunca tuve un accidente con baja en mi equipo.",
        "En mi equipo tuvimos dos accidentes con baja.",
    ),
    (
        "Minskade övertiden med 22 procent utan att ställa in en enda tur.",
        "Jag minskade övertiden med 22 procent men vi fick ställa in en del turer.",
    ),
    ("Lyhensin lastausajan 9 tunnista 6 tuntiin.", "Lastausaika piteni 6 tunnista 9 tuntiin."),
    (
        "J'ai dirigé une équipe de 12 soudeurs au chantier de Saint-Nazaire pendant six ans.",
        (
            "J'ai fait partie d'une équipe de 12 soudeurs au chantier de Saint-Nazaire "
            "pendant six ans."
        ),
    ),
    ("Leitete ein Team von acht Pflegekräften.", "Ich war eine von acht Pflegekräften im Team."),
    (
        "Leitete ein Team von acht Pflegekräften.",
        "Ich gehörte zu einem Team von acht Pflegekräften.",
    ),
    (
        "Meldete den Verlust der Akte dem Vorstand.",
        "Ich habe mich dagegen entschieden, dem Vorstand den Verlust der Akte zu melden.",
    ),
]

HONEST = [
    # the role one had
    (
        "Supervised a crew of nine scaffolders at the Minster.",
        "At the Minster there were nine scaffolders in my crew and I supervised them.",
    ),
    (
        "Conductor of the brass band Holmfirth, 34 players.",
        "I conduct the brass band Holmfirth, we are 34 players.",
    ),
    (
        "Conductor of the brass band Holmfirth, 34 players.",
        (
            "I'm the conductor of the brass band in Holmfirth with 34 players. I was a "
            "member for years before."
        ),
    ),
    (
        "Head brewer at Orkney Ales since 2015.",
        "I've been head brewer at Orkney Ales since 2015, with an assistant brewer under me.",
    ),
    ("Head brewer at Orkney Ales since 2015.", "Since 2015 I'm the head brewer at Orkney Ales."),
    ("Deputy head of the ward.", "On the ward I'm the deputy head."),
    ("Deputy head of the ward.", "I am deputy head of the ward."),
    (
        "Acting principal of the Lindhof school in 2020.",
        "In 2020 I was acting principal at the Lindhof school.",
    ),
    (
        "Acting principal of the Lindhof school in 2020.",
        "I was the Lindhof school's acting principal in 2020.",
    ),
    (
        "Led a team of six surveyors in Malawi.",
        "In Malawi I had six surveyors in my team, which I led.",
    ),
    (
        "Led a team of six surveyors in Malawi.",
        "First I was one of the surveyors, then I led the team of six in Malawi.",
    ),
    # with others, and alone
    (
        "Negotiated the shift plan together with the staff council.",
        "The staff council and I negotiated the shift plan together.",
    ),
    (
        "Negotiated the shift plan together with the staff council.",
        "I negotiated the shift plan with the staff council, and I wrote the rota on my own.",
    ),
    (
        "Designed the exhibition together with pupils of two schools.",
        ("I designed the exhibition with pupils of two schools, and I wrote the labels on my own."),
    ),
    (
        "Restored the organ of St Mary single-handedly.",
        "I restored the organ of St Mary all on my own.",
    ),
    # somebody else as the doer
    (
        "Redesigned the ticket hall of the theatre.",
        "The ticket hall of the theatre was redesigned by me.",
    ),
    (
        "Rewrote the first-aid syllabus.",
        "The first-aid syllabus was rewritten by me, for the national office.",
    ),
    (
        (
            "Rewrote the tariff handbook of the port, 240 pages in two languages, with "
            "sixteen new tables."
        ),
        (
            "The tariff handbook was rewritten, 240 pages in two languages with sixteen new"
            " tables; I did that."
        ),
    ),
    (
        "Commanded the dive to the wreck at 48 metres.",
        (
            "I commanded the dive to the wreck at 48 metres, where an instructor from Malta"
            " had the camera."
        ),
    ),
    (
        "Commanded the dive to the wreck at 48 metres.",
        "I was on the dive to the wreck at 48 metres and I had the command.",
    ),
    (
        "Vaccinated 2,300 villagers against measles in nine days.",
        "2,300 villagers were vaccinated against measles in nine days by my team and me.",
    ),
    # a plain word in its place
    (
        "Repaired 200 brass trumpets for the academy.",
        "I repaired two hundred trumpets for the academy, brass ones.",
    ),
    (
        "Reduced gas use by 20% by drying the grain in the sun.",
        "By drying the grain in the sun I reduced our consumption of gas by 20%.",
    ),
    (
        "Reduced gas use by 20% by drying the grain in the sun.",
        "I dry the grain in the sun, and the gas bill went down by twenty percent.",
    ),
    (
        "Fitted 310 hearing aids in Turku between 2015 and 2020, half of them for children.",
        (
            "From 2015 to 2020 I fitted 310 devices for people who hear badly in Turku, "
            "half of them for children."
        ),
    ),
    (
        "Raised £4,000 a month for the shelter.",
        "I raised four thousand pounds every month for the shelter.",
    ),
    ("Finished the bridge 4% under budget.", "I finished the bridge four percent below budget."),
    (
        "Finished the bridge 4% under budget.",
        "I finished the bridge and we stayed four percent under.",
    ),
    # what two things of a point have
    (
        "Fluent in Dutch and basic knowledge of Greek.",
        "I'm fluent in Dutch and have a basic knowledge of Greek.",
    ),
    (
        "Fluent in Dutch and basic knowledge of Greek.",
        "I speak Dutch fluently and I know basic Greek.",
    ),
    ("Looks after 30 goats and 12 cows a day.", "I look after 12 cows and 30 goats every day."),
    (
        "Sings bass in the choir and plays viola in the orchestra.",
        "I play viola in the orchestra and sing bass in the choir.",
    ),
    # the same in other languages
    (
        "Nunca tuve un accidente con baja en mi equipo.",
        "En mi equipo no hubo ni un solo accidente con baja.",
    ),
    (
        "Minskade övertiden med 22 procent utan att ställa in en enda tur.",
        "Övertiden gick ner med 22 procent och vi behövde inte ställa in någon tur alls.",
    ),
    (
        "Lyhensin lastausajan 9 tunnista 6 tuntiin.",
        "Lyhensin lastausajan yhdeksästä tunnista kuuteen.",
    ),
    (
        "J'ai dirigé une équipe de 12 soudeurs au chantier de Saint-Nazaire pendant six ans.",
        "Pendant six ans à Saint-Nazaire, j'étais à la tête de douze soudeurs.",
    ),
    (
        "Leitete ein Team von acht Pflegekräften.",
        "Ich habe ein Team von acht Pflegekräften geleitet.",
    ),
    (
        "Meldete den Verlust der Akte dem Vorstand.",
        "Ich habe dem Vorstand den Verlust der Akte gemeldet.",
    ),
]


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_a_point_told_with_one_thing_changed_is_contradicted(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_an_honest_answer_near_to_a_change_is_covered(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED
