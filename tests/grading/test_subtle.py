"""One subtle thing of a point changed, its words all there; and honest answers near it."""

import pytest

from grading.model import Evidence, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine

CHANGED = [
    # one thing done instead of another
    (
        "Cut heating costs by insulating the greenhouse roof instead of buying a new boiler.",
        (
            "I cut our heating costs by buying a new boiler rather than insulating the "
            "greenhouse roof."
        ),
    ),
    (
        "Recruited apprentices from the valley rather than hiring through an agency.",
        "I hired through an agency instead of recruiting apprentices from the valley.",
    ),
    (
        "Chose the local dairy over the wholesaler for all milk and cream.",
        "I chose the wholesaler over the local dairy for all the milk and cream.",
    ),
    (
        "Moved the choir's repertoire from hymns to jazz.",
        "I moved the repertoire of the choir from jazz to hymns.",
    ),
    (
        "Teaches reading not with primers but with newspapers.",
        "I teach reading not with newspapers but with primers.",
    ),
    (
        "Teaches reading not with primers but with newspapers.",
        "I teach reading with primers, not with newspapers.",
    ),
    (
        "Shipped the statues by rail instead of by lorry.",
        "I shipped the statues by lorry instead of by rail.",
    ),
    (
        "Shipped the statues by rail instead of by lorry.",
        "Instead of by rail, I shipped the statues by lorry.",
    ),
    (
        "Shortened rehearsals from 8 to 5 evenings; audience numbers rose from 300 to 420.",
        (
            "I shortened the rehearsals from eight to five evenings; audience numbers fell "
            "from 420 to 300."
        ),
    ),
    # nobody and somebody, none and some
    (
        "Guided 60 climbers up the Ortler; no one fell.",
        "I guided 60 climbers up the Ortler, and two of them fell.",
    ),
    (
        "Ran 14 blasts in the quarry, nobody was injured.",
        "I ran 14 blasts in the quarry. Unfortunately one man was hurt.",
    ),
    (
        "Ran 14 blasts in the quarry, nobody was injured.",
        "I ran 14 blasts in the quarry and several people were injured.",
    ),
    (
        "Never anaesthetised a horse without a second vet present.",
        "For years I anaesthetised horses without a second vet present.",
    ),
    (
        "Organised all 40 concerts without postponing a single one.",
        "I organised the 40 concerts, but we had to postpone some of them.",
    ),
    (
        "Coached nine debaters, three of whom lost in the first round.",
        "I coached nine debaters and all of them won in the first round.",
    ),
    (
        "Coached nine debaters, three of whom lost in the first round.",
        "I coached nine debaters and none of them lost in the first round.",
    ),
    (
        "Rescued four divers, all of them found alive.",
        "I rescued four divers but only one of them was found alive.",
    ),
    (
        "Rescued four divers, all of them found alive.",
        "I rescued four divers, sadly we found just two alive.",
    ),
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
    # before and after, since and until
    ("Catalogued all letters written before 1848.", "I catalogued all letters written after 1848."),
    (
        "Planted the orchard before the drought of 2018.",
        "I planted the orchard after the drought of 2018.",
    ),
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
    # a deed decided against
    (
        "Told the families about the medication error the same day.",
        "I decided not to tell the families about the medication error that day.",
    ),
    (
        "Told the families about the medication error the same day.",
        "I kept quiet about the medication error and didn't tell the families.",
    ),
    (
        "Stopped the production line after a smell of gas.",
        "There was a smell of gas and I chose not to stop the production line.",
    ),
    (
        "Stopped the production line after a smell of gas.",
        "After the smell of gas I refused to stop the production line.",
    ),
    (
        "Returned the deposit to all tenants.",
        "I ended up not returning the deposit to the tenants.",
    ),
    (
        "Returned the deposit to all tenants.",
        "I refrained from returning the deposit to the tenants.",
    ),
    (
        "Reported the leak to the harbour authority.",
        "I thought about it and opted not to report the leak to the harbour authority.",
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
    # one thing done instead of another
    (
        "Cut heating costs by insulating the greenhouse roof instead of buying a new boiler.",
        (
            "Rather than buying a new boiler I insulated the roof of the greenhouse, and "
            "that cut our heating costs."
        ),
    ),
    (
        "Cut heating costs by insulating the greenhouse roof instead of buying a new boiler.",
        (
            "I cut the heating costs: I insulated the greenhouse roof instead of getting "
            "another boiler."
        ),
    ),
    (
        "Cut heating costs by insulating the greenhouse roof instead of buying a new boiler.",
        (
            "We all wanted to buy a new boiler instead of insulating the greenhouse roof. I"
            " insulated the roof and the heating costs went down."
        ),
    ),
    (
        "Recruited apprentices from the valley rather than hiring through an agency.",
        "I recruited our apprentices in the valley, not through an agency.",
    ),
    (
        "Recruited apprentices from the valley rather than hiring through an agency.",
        "I recruited apprentices from the valley rather than leaving it to the agency.",
    ),
    (
        "Chose the local dairy over the wholesaler for all milk and cream.",
        "For milk and cream I chose the local dairy and not the wholesaler.",
    ),
    (
        "Moved the choir's repertoire from hymns to jazz.",
        "The choir used to sing hymns only; I moved its repertoire to jazz.",
    ),
    (
        "Teaches reading not with primers but with newspapers.",
        "I teach reading with newspapers, not with primers.",
    ),
    (
        "Teaches reading not with primers but with newspapers.",
        "I teach reading with newspapers rather than with primers.",
    ),
    (
        "Shipped the statues by rail instead of by lorry.",
        "Instead of lorries I used the railway to ship the statues.",
    ),
    (
        "Shipped the statues by rail instead of by lorry.",
        "The statues were shipped by rail, that was me, and not by lorry.",
    ),
    (
        "Cut fertiliser use by 20% by moving from broadcast spreading to strip spreading.",
        (
            "We don't do any broadcast spreading now. I moved to strip spreading, and "
            "fertiliser use is down by twenty percent."
        ),
    ),
    (
        "Shortened rehearsals from 8 to 5 evenings; audience numbers rose from 300 to 420.",
        (
            "I cut the rehearsals to five evenings from eight, and now 420 people come "
            "where it used to be 300."
        ),
    ),
    # nobody and somebody, none and some
    (
        "Guided 60 climbers up the Ortler; no one fell.",
        "I guided sixty climbers up the Ortler and not one of them fell.",
    ),
    (
        "Ran 14 blasts in the quarry, nobody was injured.",
        "I ran fourteen blasts in the quarry and nobody got hurt.",
    ),
    (
        "Ran 14 blasts in the quarry, nobody was injured.",
        (
            "I ran fourteen blasts in the quarry. In the years before me three people were "
            "injured; with me, no one."
        ),
    ),
    (
        "Never anaesthetised a horse without a second vet present.",
        "Without a second vet present I have never anaesthetised a horse.",
    ),
    (
        "Never anaesthetised a horse without a second vet present.",
        "I always had a second vet present when I anaesthetised a horse.",
    ),
    (
        "Organised all 40 concerts without postponing a single one.",
        "I organised forty concerts and we never had to postpone one.",
    ),
    (
        "Coached nine debaters, three of whom lost in the first round.",
        "I coached nine debaters; three of them lost in their first round.",
    ),
    (
        "Rescued four divers, all of them found alive.",
        "I rescued four divers and every one of them was found alive.",
    ),
    (
        "Rescued four divers, all of them found alive.",
        "I rescued four divers, we found them all alive.",
    ),
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
    # before and after, since and until
    (
        "Catalogued all letters written before 1848.",
        "All the letters from before 1848 are catalogued now, I did that.",
    ),
    (
        "Catalogued all letters written before 1848.",
        (
            "I catalogued the letters written before 1848; those written after 1848 went to"
            " a colleague."
        ),
    ),
    (
        "Treasurer of the rowing club since 2017.",
        "I became treasurer of the rowing club in 2017 and still am.",
    ),
    (
        "Treasurer of the rowing club since 2017.",
        ("Until 2017 I was secretary of the rowing club, since then I have been its treasurer."),
    ),
    (
        "Planted the orchard before the drought of 2018.",
        "I planted the orchard before the drought came in 2018.",
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
    # a deed decided against
    (
        "Told the families about the medication error the same day.",
        ("I decided not to wait and told the families about the medication error the same day."),
    ),
    (
        "Stopped the production line after a smell of gas.",
        ("There was a smell of gas and I stopped the production line. I chose not to ask first."),
    ),
    (
        "Returned the deposit to all tenants.",
        "I returned the deposit to all tenants; I decided not to deduct anything.",
    ),
    (
        "Reported the leak to the harbour authority.",
        "I decided not to report the leak to my boss but to the harbour authority.",
    ),
    (
        "Reported the leak to the harbour authority.",
        "I refused to keep it quiet and reported the leak to the harbour authority.",
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
    (judged,) = judge(examine(answer, (Evidence("E1", point),))).points
    assert judged.verdict is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_an_honest_answer_near_to_a_change_is_covered(point: str, answer: str) -> None:
    (judged,) = judge(examine(answer, (Evidence("E1", point),))).points
    assert judged.verdict is PointVerdict.COVERED
