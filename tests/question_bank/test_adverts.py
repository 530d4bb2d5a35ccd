"""A job advert is told from an application that quotes one."""

import pytest

from question_bank.errors import NotAnApplication, Reason
from question_bank.parse import read_application

ADVERTS = {
    "payroll": """\
# Payroll Specialist - Greenfield Foods

Greenfield Foods is a family-owned producer of oat drinks with 300 employees in Leeds.

## Your responsibilities
- Run the monthly payroll for 300 employees
- Answer questions from colleagues about payslips

## Your profile
- 3+ years of experience in payroll
- Excellent knowledge of UK tax law

## What we offer
- We offer a competitive salary of up to £42,000
- 28 days of holiday

Apply with your CV until 30 June.
""",
    "warehouse": """\
We are looking for a Warehouse Team Leader to join our growing site in Rotterdam.

What you will do
You will lead a team of 12 pickers. You will plan shifts. You report to the site manager.

What you bring
At least 2 years of experience in logistics
A forklift licence

What we offer
We offer a competitive salary, a pension, and 25 days of leave.

Interested? Send your application to jobs@example.com.
""",
    "care, German": """\
# Pflegefachkraft (m/w/d) in Teilzeit

**Ihre Aufgaben**
- Grund- und Behandlungspflege unserer Bewohner
- Dokumentation mit Vivendi

**Ihr Profil**
- Abgeschlossene Ausbildung als Pflegefachkraft
- Freude an der Arbeit mit Menschen

**Wir bieten**
- Faire Bezahlung nach TVöD
- 30 Tage Urlaub

Wir freuen uns auf Ihre Bewerbung!
""",
    "kitchen, French": """\
# Chef de partie (H/F)

## Vos missions
- Préparer les plats de la carte
- Encadrer deux commis

## Votre profil
- Deux ans d'expérience en brasserie

## Nous offrons
- Nous offrons deux jours de repos consécutifs

Envoyez votre CV avant le 3 mars.
""",
    "school": """\
Job description: Teaching Assistant

The role
You will support pupils with their reading. The successful candidate will report to the deputy head.

Essential
Experience of working with children
Good spoken English

We welcome applications from all parts of the community. Closing date: 12 May.
Salary: grade 3
""",
}
APPLICATIONS = {
    "headings of the advert": """\
# You will lead a team of 12 pickers
- Shift lead at Port Logistics, 14 pickers, two years

# You bring a forklift licence
- Licence B1, renewed in May 2024

# The ideal candidate is flexible
- Nights and weekends for two years
""",
    "the whole advert over the answers": """\
We are looking for a warehouse team leader. We offer a competitive salary. Apply by 3 May.

# You will lead a team
- I have led 14 pickers at Port Logistics for two years.

# You bring a forklift licence
- Licence B1.
""",
    "the advert between terse answers": """\
# About the role
What we offer: a competitive salary and 25 days of leave.

# You will lead a team
- Led 14 pickers at Port Logistics

# You bring a forklift licence
- Licence B1
""",
    "a candidate for recruiting": """\
# Experience in recruiting
- Wrote the adverts "We offer a competitive salary, apply now" that brought 300 candidates

# You will work with hiring managers
- Weekly meetings with 9 of them, since 2019
""",
}


@pytest.mark.parametrize("text", ADVERTS.values(), ids=ADVERTS.keys())
def test_an_advert_is_called_one(text: str) -> None:
    with pytest.raises(NotAnApplication) as refused:
        read_application(text, fallback_title="?")
    assert refused.value.reason is Reason.ADVERT


@pytest.mark.parametrize("text", APPLICATIONS.values(), ids=APPLICATIONS.keys())
def test_an_application_that_quotes_the_advert_is_read(text: str) -> None:
    assert any(r.points for r in read_application(text, fallback_title="?").requirements)
