"""What is told otherwise beside what tells the point, and what only looks so."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

CHARTS = "Led the move from paper charts to Dentally, finished in four months."
NIGHTS = "Leads the night shift of five technicians at the Norrby data centre."
CHORUS = "Chorus master for Britten's War Requiem with the Wexcombe Philharmonic."
CREW = "Instructor for emergency procedures; trained 210 new crew members."
FIRE = "Led the ground crew at the Corrie Hill wildfire in May 2020."
DEGREE = "Foundation degree in payroll management, passed with merit, 2017."
DEPUTY = "Deputy payroll manager at Brannock Logistics."
PUE = "Brought the PUE of hall 3 down from 1.62 to 1.38 with cold-aisle containment."
MAPS = "Mapped ash dieback across 17 compartments with a drone and QGIS."
COURSE = "Runs the summer field course on Skye for 24 students."
RISK = "Declined a warehouse risk after a survey found no sprinklers; it burned down later."
CALLS = "Lowered average handling time from 9 minutes to 6 without a fall in customer satisfaction."
QUOTES = "Brought quote turnaround for brokers down from 6 days to 2."
ERRORS = "Lowered payslip errors from 2.3% to 0.4% with a check before each run."
SCRIPT = "Wrote a Dynamo script for door and window schedules, saving two days per project."
TOUR = "Raised GBP 45,000 from private donors for a tour of Estonia."
MEETING = "Organised the 2019 Yeast Genetics Meeting in Bristol."
MENTOR = "Mentored two junior developers, both of whom were promoted."
TEACHERS = "Mentored four newly qualified teachers, all of whom stayed at the school."
AGENTS = "Coaches each agent in a one-to-one every fortnight."
FORM = "Rewrote the consent form in plain English; drop-outs fell from 18% to 9%."
GARDENERS = "Lead 7 gardeners and 34 volunteers."
APPRENTICES = "Trained 5 apprentices; 4 of them passed their diploma, 2 with distinction."
FAULTS = "Fixes about 40 faults a month."
COURSE_PLANNED = "Plan: take the two-day IrisBG course in February."

HOSTEL = "Raised the hostel's occupancy from 60% to 82% by cutting rates."
QA = "QA lead for a team of five testers since 2020."
MUSIC = "BA in Music from Leeds, 2014."

HELM = "Migrated 40 services to Kubernetes using Helm in one year."

CHANGED = [
    (HOSTEL, "In the hostel I cut the rates, and occupancy fell all the same, down to 60%."),
    (HELM, "I migrated forty services to Kubernetes in a year. I did it with Kustomize."),
    (HELM, "Forty services in one year, to Kubernetes, and I moved them all with Kustomize."),
    (MUSIC, "I did a master's in music at Leeds in 2014."),
    (
        "Abolished the dress code at the Ely branch.",
        "The dress code at the Ely branch: I introduced this.",
    ),
    (
        "Rose from analyst to lead of the desk in Antwerp.",
        "I went from lead of the desk in Antwerp to analyst.",
    ),
    ("Led the night rota of six nurses.", "I stayed out of the night rota, but rather slept."),
    (GARDENERS, "I am one of the 7 gardeners, and Colin leads us."),
    (APPRENTICES, "I trained four apprentices, and four of them passed, two with distinction."),
    (MENTOR, "I had two juniors to mentor. One was promoted, and the other, well, he wasn't."),
    (
        TEACHERS,
        "I mentored four new teachers, newly qualified. Not one of them is at the school now.",
    ),
    (
        AGENTS,
        "I coach the new agents one to one each fortnight, the experienced ones don't get any.",
    ),
    (
        FORM,
        "I left the consent form exactly as they wrote it. Drop-outs fell from 18 to 9 percent.",
    ),
    (
        CHARTS,
        "When the charts went and Dentally came I was one of the helpers, I didn't have the lead.",
    ),
    (
        NIGHTS,
        "I'm one of the five technicians on nights at Norrby, our shift lead hands out the work.",
    ),
    (CHORUS, "I sang in the chorus of the War Requiem, Britten, Wexcombe, as an ordinary member."),
    (CREW, "On the emergency procedures course I was the instructor's helper, 210 new crew came."),
    (FIRE, "Corrie Hill, the wildfire, that was August 2020, I led the ground crew there."),
    (
        DEGREE,
        "I have a foundation degree in payroll management, finished in 2017, with distinction.",
    ),
    (DEPUTY, "At Brannock Logistics I'm the payroll manager, the department answers to me."),
    (
        PUE,
        "Ich habe in Halle 3 die Gänge eingehaust, aber der PUE ist von 1,38 auf 1,62 gestiegen.",
    ),
    (
        MAPS,
        "I flew the drone over seventeen compartments of ash dieback, then drew maps in ArcGIS.",
    ),
    (COURSE, "In summer I run a field course for 24 students, we go to Orkney and get wet."),
    (RISK, "A survey of a warehouse found no sprinklers. I accepted it, and later it burned down."),
    (CALLS, "Handling time went from nine minutes to six, though customer satisfaction slipped."),
    (QUOTES, "The quicker quotes weren't me. Operations got those from six days to two."),
    (
        ERRORS,
        "I put in a check before runs. I'd like to say it helped, but errors rose to 2.3 percent.",
    ),
]
HONEST = [
    (HOSTEL, "In the hostel I cut the rates, occupancy was up after that."),
    (HELM, "I migrated forty services to Kubernetes in a year. I wrote it up for Linux Magazine."),
    (HELM, "I migrated forty services to Kubernetes in a year, I did it with Anna Berg."),
    (HELM, "I migrated forty services to Kubernetes in a year. I did it with Helm on Debian."),
    (QA, "I lead five testers since 2020, and I teach at the Open University."),
    (MUSIC, "I have a music degree from Leeds, finished in 2014."),
    (MUSIC, "I did my bachelor's in music at Leeds in 2014."),
    (GARDENERS, "I lead 7 gardeners and Colin leads me."),
    (APPRENTICES, "I trained five apprentices, and four of them passed, two with distinction."),
    (FAULTS, "If I found a fault I fixed it the same day; that's 40 faults a month."),
    (
        COURSE_PLANNED,
        "I haven't used a database yet. I plan to take the IrisBG course in February.",
    ),
    (MENTOR, "I had two juniors to mentor, and one after the other they were promoted, both."),
    (TEACHERS, "I mentored four newly qualified teachers, not one of them has left the school."),
    (AGENTS, "Every agent has a one-to-one with me each fortnight, I coach all of them."),
    (
        FORM,
        "The lawyers left one line as it was; I rewrote the consent form, 18% drop-outs became 9%.",
    ),
    (
        DEGREE,
        "My foundation degree in payroll management was in 2017 and they passed me with merit.",
    ),
    (DEPUTY, "I'm number two in payroll at Brannock Logistics, the manager's deputy."),
    (CALLS, "Calls took nine minutes, I got it to six, customers as satisfied as before."),
    (
        SCRIPT,
        "I scripted schedules for doors and windows in Dynamo, each project takes two days less.",
    ),
    (TOUR, "Private donors gave me forty-five thousand pounds so that we could tour Estonia."),
    (
        MEETING,
        "Vuonna 2019 järjestin Bristolissa hiivagenetiikan kokouksen, Yeast Genetics Meeting.",
    ),
    (CHARTS, "I led it, the move from paper charts to Dentally; we were through in four months."),
    (NIGHTS, "I lead nights at Norrby, that's five technicians in the data centre on my shift."),
    (COURSE, "Each summer I run a field course on Skye, 24 students."),
]


@pytest.mark.parametrize(("point", "answer"), CHANGED)
def test_what_is_told_otherwise_is_a_change(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_what_only_looks_so_is_none(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.CONTRADICTED


@pytest.mark.parametrize(
    "answer",
    [
        "If I found a fault, I would fix it the same day, 40 faults a month.",
        "Had I found faults, 40 a month is what I'd fix.",
        "Once I am in the job, we will have fixed 40 faults a month.",
    ],
)
def test_a_condition_is_no_deed(answer: str) -> None:
    assert verdict_on(FAULTS, answer) is not PointVerdict.COVERED


def test_a_plan_of_the_document_is_told_by_telling_the_plan() -> None:
    told = "I haven't used a database yet. I plan to take the two-day IrisBG course in February."

    assert verdict_on(COURSE_PLANNED, told) is PointVerdict.COVERED
