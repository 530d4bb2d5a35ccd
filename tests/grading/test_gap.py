"""Answers about what one has not done: all three parts, some of them, bluffs and empty words."""

import pytest

from grading.model import Evidence, EvidenceKind, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine

COVERED, PARTIAL, MISSED = PointVerdict.COVERED, PointVerdict.PARTIAL, PointVerdict.MISSED
FORECASTING = "Machine learning for forecasting"
BALANCING = "Knowledge of the Nordic balancing market"
TUNNELS = "Experience with tunnels"
DUTCH = "Speaks Dutch"
PAYROLL = "Has run payroll for a whole company"
LOAD = Evidence("D", "Python for small tools: the load forecast I wrote has a mean error of 4.1%")
BRIDGES = Evidence("D", "Site engineer for the Aller footbridge, a 64 m span over a live railway")
GERMAN = Evidence("D", "Passed the C1 exam in German in 2021")
LEDGER = Evidence("D", "Kept the purchase ledger of a bakery chain, 400 invoices a month")


def verdict(requirement: str, answer: str, *documented: Evidence) -> PointVerdict:
    point = Evidence("G", requirement, kind=EvidenceKind.GAP)
    question = f"Where do you honestly stand with {requirement}, and how would you close the gap?"
    examination = examine(
        answer, (point,), question=question, requirement=requirement, others=documented
    )
    return judge(examination).points[0].verdict


HONEST_AND_FULL = [
    (
        FORECASTING,
        "I have not built a model with machine learning myself. The nearest is the load forecast I"
        " wrote in Python, and I take an evening course on time series to close the gap.",
    ),
    (
        FORECASTING,
        "Machine learning is my gap. What comes closest is a load forecast in Python with a mean"
        " error of 4.1%. I am reading up on gradient boosting every evening.",
    ),
    (
        FORECASTING,
        "No, I've never trained one. I do know forecasting from the load model I wrote in Python."
        " I'm halfway through a course on time series.",
    ),
    (
        BALANCING,
        "I have never worked with the balancing market. It is close to the load forecast I wrote,"
        " which traders used. My next step is to shadow the balancing desk for a week.",
    ),
    (
        BALANCING,
        "Honestly, I don't have that yet. What I have done is forecast load in Python. I will"
        " spend my first month with the traders and read the market handbook.",
    ),
    (
        TUNNELS,
        "I haven't built a tunnel. The most similar job was the Aller footbridge over a live"
        " railway, with the same possessions. I have enrolled in a tunnelling course in March.",
    ),
    (
        TUNNELS,
        "Tunnels are new to me. But I was site engineer for a footbridge over a live railway, and"
        " the safety rules carry over. I've signed up for a site visit to learn from the crew.",
    ),
    (
        DUTCH,
        "I do not speak Dutch yet. I learnt German to C1, which is a near relative. I practise"
        " with a tutor twice a week so that I can hold meetings by the summer.",
    ),
    (
        DUTCH,
        "My Dutch is zero. German is the closest thing I have, C1 in 2021. To get there I take"
        " lessons every Tuesday.",
    ),
    (
        PAYROLL,
        "I have not run payroll. I did keep a purchase ledger with 400 invoices a month, and that"
        " is comparable work. I would ask the payroll lead to let me run it beside her for two"
        " months.",
    ),
    (
        PAYROLL,
        "That is not something I have done. The nearest I come is the purchase ledger of a bakery"
        " chain. My plan: the payroll certificate this autumn.",
    ),
    (
        FORECASTING,
        "so honestly i have no experience with machine learning the closest is a load forecast i"
        " wrote in python and right now i am doing an online course on time series",
    ),
]

SOME_PARTS = [
    (FORECASTING, "I have not built a model with machine learning myself."),
    (
        FORECASTING,
        "I have never trained a model. The nearest is the load forecast I wrote in Python.",
    ),
    (
        BALANCING,
        "I don't know the balancing market from my own work. I am taking an evening course on it at"
        " the university.",
    ),
    (BALANCING, "It is a gap. My plan is to shadow a trader in my first month."),
    (TUNNELS, "I haven't worked on tunnels; the closest is a footbridge over a live railway."),
    (TUNNELS, "No tunnels so far. I have signed up for a tunnelling course."),
    (DUTCH, "I do not speak Dutch, but I have a C1 in German."),
    (PAYROLL, "I have never run payroll, though I plan to take the payroll certificate."),
    (
        PAYROLL,
        "The nearest is the purchase ledger of a bakery chain, and I am studying for the payroll"
        " certificate.",
    ),
    (
        FORECASTING,
        "I have not done it. The nearest is the load forecast I wrote in Python. I am a quick"
        " learner.",
    ),
    (
        BALANCING,
        "I have not worked with it. The nearest is my load forecast. I would love to learn it.",
    ),
]

NOTHING = [
    # Bluffs: the thing claimed, nothing admitted.
    (FORECASTING, "I have years of experience with machine learning for forecasting."),
    (FORECASTING, "I built many machine learning models, and my plan is to take another course."),
    (BALANCING, "I know the Nordic balancing market inside out and traded on it daily."),
    (TUNNELS, "I have a lot of experience with tunnels from many large projects."),
    (DUTCH, "My Dutch is fluent, I speak it every day at work."),
    (PAYROLL, "I have run payroll for a whole company without any problem."),
    (FORECASTING, "I have never had a problem with machine learning, I always get it right."),
    # Words around it.
    (FORECASTING, "Machine learning is a very exciting field that changes the whole industry."),
    (BALANCING, "That is a good question. Markets matter a great deal in the energy transition."),
    (TUNNELS, "I believe that a good engineer can work on anything if the team is right."),
    (PAYROLL, "I never say no to a challenge and I don't give up."),
    # Wishes and empty promises.
    (FORECASTING, "I would love to learn it some day."),
    (FORECASTING, "I am sure I can learn it quickly, I am a fast learner."),
    (BALANCING, "I hope to get the chance to learn about the balancing market."),
    (TUNNELS, "I would be happy to take a course if you want me to."),
    (DUTCH, "I am willing to learn Dutch and very motivated."),
    (PAYROLL, "Learning on the job has never been a problem for me."),
]

OTHER_WORK = [
    (
        "Experience with Kubernetes in production",
        "I've only used Kubernetes in a side project. Nomad, which we ran at my last job,"
        " is similar. I'm working through the official tutorial at weekends.",
        COVERED,
    ),
    (
        "Experience with Kubernetes in production",
        "Kubernetes I have not run in production. We used Docker Swarm for 40 services,"
        " which is the closest. I've booked the administrator exam for May.",
        COVERED,
    ),
    (
        "Experience with Kubernetes in production",
        "I have run Kubernetes in production for years at scale.",
        MISSED,
    ),
    (
        "Experience with Kubernetes in production",
        "We used Docker Swarm for 40 services, that's the closest I have to it.",
        PARTIAL,
    ),
    (
        "Has led a team",
        "I have never been a line manager. I did coordinate six volunteers at the shelter,"
        " which was leading without a title. My plan is to mentor the next trainee and to"
        " ask my manager for feedback every month.",
        COVERED,
    ),
    ("Has led a team", "I haven't led a team, but I have trained four juniors.", PARTIAL),
    ("Has led a team", "I was born to lead and people follow me naturally.", MISSED),
    (
        "Has led a team",
        "Leading a team is something I always wanted, and I hope this job gives me the chance.",
        MISSED,
    ),
    (
        "Experience with SAP",
        "Not yet. I've worked with Oracle for three years, a comparable system. I would go"
        " through the SAP training in my first weeks and ask a colleague to check my"
        " postings.",
        COVERED,
    ),
    ("Experience with SAP", "No SAP so far, I'm afraid.", PARTIAL),
    (
        "Experience with SAP",
        "SAP is just a tool, and tools can be learned by anybody within a week.",
        MISSED,
    ),
    (
        "Experience with SAP",
        "Yes, I know SAP very well, I did postings in SAP every single day.",
        MISSED,
    ),
    (
        "Knowledge of French law",
        "French law is outside what I have practised. German law is where I come from, and"
        " contract law works alike. I read a French textbook on obligations at the moment.",
        COVERED,
    ),
    ("Knowledge of French law", "I would need to learn it.", MISSED),
    (
        "Knowledge of French law",
        "I lack French law. My next step is a summer school in Lyon in July.",
        PARTIAL,
    ),
    (
        "Can weld stainless steel",
        "I don't have a stainless certificate. Mild steel is the nearest, ten years of it."
        " I start the course on Monday.",
        COVERED,
    ),
    ("Can weld stainless steel", "If you give me the chance I will learn it.", MISSED),
    (
        "Has taught children",
        "I have not taught children, only adults in an evening class. Twelve adults, for"
        " two years. To get ready, I help at a homework club every Thursday.",
        COVERED,
    ),
]

OTHER_LANGUAGES = [
    (
        "Erfahrung mit Tunneln",
        "Ich habe noch nie an einem Tunnel gearbeitet. Am nächsten kommt dem die Fußgängerbrücke"
        " über einer Bahnstrecke, die ich geleitet habe. Ich mache gerade einen Kurs im Tunnelbau.",
        COVERED,
    ),
    ("Erfahrung mit Tunneln", "Ich habe noch nie an einem Tunnel gearbeitet.", PARTIAL),
    ("Erfahrung mit Tunneln", "Ich habe viel Erfahrung mit Tunneln.", MISSED),
    ("Erfahrung mit Tunneln", "Ich würde das sehr gern eines Tages lernen.", MISSED),
    (
        "Expérience des tunnels",
        "Je n'ai pas encore travaillé sur un tunnel. Le plus proche est la passerelle que j'ai"
        " dirigée au-dessus d'une voie ferrée. Je suis un cours du soir pour combler cette lacune.",
        COVERED,
    ),
    ("Expérience des tunnels", "Je n'ai jamais travaillé sur un tunnel.", PARTIAL),
    ("Expérience des tunnels", "J'ai beaucoup d'expérience des tunnels.", MISSED),
    ("Expérience des tunnels", "J'aimerais bien apprendre un jour.", MISSED),
    (
        "Experiencia con túneles",
        "No tengo experiencia con túneles. Lo más parecido es la pasarela que dirigí sobre una vía"
        " de tren. Estoy haciendo un curso para cerrar esa brecha.",
        COVERED,
    ),
    ("Experiencia con túneles", "Nunca he trabajado en un túnel.", PARTIAL),
    ("Experiencia con túneles", "Tengo mucha experiencia con túneles.", MISSED),
    ("Experiencia con túneles", "Me gustaría aprender algún día.", MISSED),
    (
        "Kokemusta tunneleista",
        "En ole vielä tehnyt töitä tunneleissa. Lähinnä sitä on silta, jonka työmaata johdin radan"
        " yllä. Käyn parhaillaan iltakurssia.",
        COVERED,
    ),
    ("Kokemusta tunneleista", "En ole koskaan tehnyt töitä tunneleissa.", PARTIAL),
    ("Kokemusta tunneleista", "Minulla on paljon kokemusta tunneleista.", MISSED),
    ("Kokemusta tunneleista", "Haluaisin oppia sen joskus.", MISSED),
    (
        "Erfarenhet av tunnlar",
        "Jag har inte arbetat med tunnlar ännu. Närmast är gångbron som jag ledde över en järnväg."
        " Jag går en kvällskurs för att komma ikapp.",
        COVERED,
    ),
    ("Erfarenhet av tunnlar", "Jag har aldrig arbetat med tunnlar.", PARTIAL),
    ("Erfarenhet av tunnlar", "Jag har mycket erfarenhet av tunnlar.", MISSED),
    ("Erfarenhet av tunnlar", "Jag skulle gärna vilja lära mig det en dag.", MISSED),
]
DOCUMENTED = (LOAD, BRIDGES, GERMAN, LEDGER)


@pytest.mark.parametrize(("requirement", "answer"), HONEST_AND_FULL)
def test_all_three_parts_are_a_full_answer(requirement: str, answer: str) -> None:
    assert verdict(requirement, answer, *DOCUMENTED) is COVERED


@pytest.mark.parametrize(("requirement", "answer"), SOME_PARTS)
def test_some_of_the_parts_are_half_an_answer(requirement: str, answer: str) -> None:
    assert verdict(requirement, answer, *DOCUMENTED) is PARTIAL


@pytest.mark.parametrize(("requirement", "answer"), NOTHING)
def test_bluff_waffle_and_wishes_are_nothing(requirement: str, answer: str) -> None:
    assert verdict(requirement, answer, *DOCUMENTED) is MISSED


@pytest.mark.parametrize(("requirement", "answer", "expected"), OTHER_WORK)
def test_gaps_of_any_line_of_work_need_nothing_documented(
    requirement: str, answer: str, expected: PointVerdict
) -> None:
    assert verdict(requirement, answer) is expected


@pytest.mark.parametrize(("requirement", "answer", "expected"), OTHER_LANGUAGES)
def test_gaps_are_told_in_other_languages(
    requirement: str, answer: str, expected: PointVerdict
) -> None:
    assert verdict(requirement, answer) is expected


def test_words_that_a_long_document_holds_somewhere_are_still_said() -> None:
    told = (
        "I have used SQL nearly every day", "Built the weekly report that the whole team reads",
        "Not one error in five years with 2,600 orders", "Wrote the nightly check of the model",
        "Learning how crews see a machine fault", "Ran the training for the evening shift myself",
    )  # fmt: skip
    answer = (
        "I have not built a model with machine learning myself. The nearest is the load forecast I"
        " wrote in Python, and I take an evening course on time series to close the gap."
    )
    documented = (LOAD, *(Evidence(str(n), text) for n, text in enumerate(told)))
    assert verdict(FORECASTING, answer, *documented) is COVERED


@pytest.mark.parametrize(
    "answer",
    [
        "I have no experience with tunnels. The training is booked for September 2027.",
        "I have none. I'm down for the tunnelling seminar this autumn, and my place is confirmed.",
        "I have no tunnels behind me. My exam in tunnelling is set for 12 May.",
    ],
)
def test_a_plan_with_its_date_is_heard_beside_the_honest_part(answer: str) -> None:
    assert verdict(TUNNELS, answer) is PARTIAL


def test_calling_oneself_an_expert_in_what_was_noted_as_missing_says_nothing() -> None:
    assert verdict(DUTCH, "I'm an expert in Dutch.") is MISSED
