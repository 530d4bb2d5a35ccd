import pytest

from question_bank.generate import questions_for
from question_bank.hints import hint, probe
from question_bank.lacks import owns_up
from question_bank.model import Point, Priority, QuestionType, Requirement, RequirementKind

LACKS = """
I am not a prescriber yet; enrolled on the course at Bath starting September 2026
Not yet certified, exam booked for March 2027
I don't hold the licence yet but have started the training in October
I have not led a team so far; deputised for my manager for two weeks in 2024
Although I have never run a theatre list, I scrubbed for 200 cases
Working towards the certificate: 3 of 6 modules done
Haven't used Kubernetes in production; built a home cluster with 3 nodes in 2025
No line management so far; mentored two juniors
Noch keine Fachweiterbildung; Kurs in Freiburg ab September 2026 gebucht
Ich bin noch keine Praxisanleiterin, der Kurs beginnt im März 2027
Todavía no soy especialista; matriculada en el curso de Sevilla desde septiembre de 2026
Aún no tengo el título, empiezo el máster en Granada en 2027
Nunca he dirigido un equipo, pero coordiné a dos becarios
Je ne suis pas encore certifiée; formation à Lyon dès septembre 2026
En ole vielä erikoistunut; koulutus alkaa 2027
Jag har ännu inte någon legitimation; utbildningen börjar 2027
Never managed more than 5 staff
No experience of dispute resolution yet; course booked for May
No budget of my own so far: cut ward costs by 20% as deputy
No project has so far been given to me to lead
Working towards the diploma: passed 9 of 12 papers
Working towards the certificate; cut waste by 40% as a trainee
Enrolled on the nursing degree in 2025, 3 of 6 terms done
"""
NO_LACKS = """
Never missed a deadline in five years
I have never had an accident in 12 years of driving
Did not lose a single patient record during the migration of 2023
Turned down a supplier that was not certified
Started when the team was not yet formed; built it to 12 people
I was not the lead, but I wrote 18 of the 50 tests
No patient left without a plan so far
Not only did I write the guideline, I trained 40 staff
Not yet 30, I ran a ward of 24 beds
Enrolled 40 patients in the trial
Do not resuscitate policy: rewrote it in 2021
I do not just supervise, I teach
Bisher keine Beschwerde in neun Jahren
Noch nie eine Frist versäumt
Nunca he perdido un plazo
Never managed fewer than 20 staff.
Never managed under 20 staff.
Never led a project that came in over budget.
No budget overrun to date in 14 projects.
Not a single delivery delayed so far.
No patient has yet been harmed in my care.
No customer has so far left for a competitor.
No vacancies at present: filled all 14 posts.
I don't have favourites: rotated all shifts fairly.
Working towards zero waste, cut landfill by 80%.
Working toward net zero: cut emissions by 40%.
Training towards ISO 9001 delivered to 200 staff.
Studying for exams supported: 40 pupils
Enrolled in the officer corps in 2009 and rose to captain.
Enrolled in Medicare 300 patients a year
Bisher nicht übertroffener Umsatzrekord 2021.
Ich habe keine Mühe gescheut: 14 Filialen eröffnet.
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("quote", lines(LACKS))
def test_a_present_lack_is_owned_up_to(quote: str) -> None:
    assert owns_up(quote)


@pytest.mark.parametrize("quote", lines(NO_LACKS))
def test_a_strength_a_story_or_a_refusal_is_no_lack(quote: str) -> None:
    assert not owns_up(quote)


def requirement(*quotes: str) -> Requirement:
    points = tuple(Point(f"p{n}", one, n * 500, n * 500 + len(one)) for n, one in enumerate(quotes))
    heading = "Independent prescriber"
    return Requirement("r", heading, "", Priority.NICE, RequirementKind.TRAIT, points, ())


@pytest.mark.parametrize("quote", lines(LACKS))
def test_a_point_that_owns_up_is_asked_as_a_gap_alone(quote: str) -> None:
    about = requirement(quote, "Ran the discharge round with the consultant since 2019")
    asked = questions_for(about)
    assert {q.type for q in asked if "p0" in q.invites} == {QuestionType.GAP}
    assert QuestionType.GAP not in {q.type for q in asked if "p1" in q.invites}
    assert len([q for q in asked if "p0" in q.invites]) == 3


def test_what_helps_with_an_admitted_lack_asks_for_the_nearest_and_the_plan() -> None:
    about = requirement(lines(LACKS)[0])
    assert "honest" in hint(about, about.points[0])
    assert "nearest" in probe(about, about.points[0], number=1)
    assert "closing that gap" in probe(about, about.points[0], number=2)
