# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Applications in many styles and trades, each with the reading a careful person makes of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement: its text, section and priority, its points' beginnings, its notes' kinds."""

    text: str
    section: str
    priority: str
    points: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what it says."""

    text: str
    title: str
    organisation: str | None
    asked: tuple[Asked, ...]


A_NURSE_IN_QUESTIONS_AND_ANSWERS = Document(
    text="""\
Application: Ward Nurse at St Brigid's Hospital

Q: Do you have experience in acute care?
A: I worked four years on a surgical ward with 28 beds. In 2021 I was made deputy ward sister, e.g. for the night shifts.

Q: How do you deal with difficult families?
A: I sit down with them first. TODO: add the story of the two brothers

Q: Are you willing to work nights?
A: Yes.

Q: Do you know the electronic patient record Medora?
A: (not sure if I ever used that one)
""",
    title="Ward Nurse",
    organisation="St Brigid's Hospital",
    asked=(
        Asked(
            "Do you have experience in acute care?",
            "",
            "must",
            ("I worked four years", "In 2021 I was"),
            (),
        ),
        Asked(
            "How do you deal with difficult families?", "", "must", ("I sit down with",), ("todo",)
        ),
        Asked("Are you willing to work nights?", "", "must", (), ()),
        Asked("Do you know the electronic patient record Medora?", "", "must", (), ("unsure",)),
    ),
)

AN_ACCOUNTANT_NUMBERED = Document(
    text="""\
JOB APPLICATION - SENIOR ACCOUNTANT, NORTHWIND LTD

Essential criteria

1. At least 5 years of experience in financial accounting
   I have 9 years in accounting, 6 of them as a chartered accountant (ACA).
   - closed the books for 14 subsidiaries every month
   - cut the close from 9 days to 4

2. Strong Excel and ERP skills
   Daily user of SAP since 2016. Built the group's cash-flow model in Excel, which the
   auditors accepted without changes.

3. Ability to explain figures to people who
   are not accountants
   Ran quarterly sessions for the plant managers. need to expand this

Desirable criteria

4. Experience with IFRS 16
   None so far, to be honest.

5. German language
   B2 certificate from the Goethe-Institut (2019).
""",
    title="SENIOR ACCOUNTANT",
    organisation="NORTHWIND LTD",
    asked=(
        Asked(
            "At least 5 years of experience in financial accounting",
            "Essential criteria",
            "must",
            ("I have 9 years", "closed the books for", "cut the close from"),
            (),
        ),
        Asked(
            "Strong Excel and ERP skills",
            "Essential criteria",
            "must",
            ("Daily user of SAP", "Built the group's cash-flow"),
            (),
        ),
        Asked(
            "Ability to explain figures to people who are not accountants",
            "Essential criteria",
            "must",
            ("Ran quarterly sessions for",),
            ("expand",),
        ),
        Asked("Experience with IFRS 16", "Desirable criteria", "nice", (), ("weakness",)),
        Asked("German language", "Desirable criteria", "nice", ("B2 certificate from the",), ()),
    ),
)

A_TEACHER_IN_CAPITALS = Document(
    text="""\
MUST HAVE

TEACHING QUALIFICATION
PGCE in secondary mathematics, University of Leeds, 2014.

CLASSROOM EXPERIENCE
* 9 years at Harrow Lane School, years 7 to 11
* raised the GCSE pass rate from 61% to 78% in three years
* [add example of mixed-ability group]

NICE TO HAVE

SPECIAL NEEDS
Worked with a teaching assistant for two pupils with dyslexia.
This is my main weakness.

ROBOTICS CLUB
""",
    title="?",
    organisation=None,
    asked=(
        Asked(
            "TEACHING QUALIFICATION", "MUST HAVE", "must", ("PGCE in secondary mathematics,",), ()
        ),
        Asked(
            "CLASSROOM EXPERIENCE",
            "MUST HAVE",
            "must",
            ("9 years at Harrow", "raised the GCSE pass"),
            ("example",),
        ),
        Asked("SPECIAL NEEDS", "NICE TO HAVE", "nice", ("Worked with a teaching",), ("weakness",)),
        Asked("ROBOTICS CLUB", "NICE TO HAVE", "nice", (), ()),
    ),
)

A_LAWYER_IN_BOLD = Document(
    text="""\
**Must-haves**

**1. Qualified solicitor with 3+ PQE**

Admitted in England and Wales in 2018, so six years of practice. Mostly commercial contracts.

**2. Drafting and negotiating SaaS agreements**

- Drafted the master agreement that Larkspur now uses for all customers
- Negotiated 120+ contracts, incl. three with banks
    - longest took 7 months, closed at 1.4m GBP
- ~~Wrote a blog about it~~

**Nice-to-haves**

**3. Data protection law**
CIPP/E certified. Handled 40 subject access requests in one year [ask Priya for the exact number].

**4. Comfortable with ambiguity**
Set up the legal function from nothing when I joined:
- first policy handbook
- a triage form so that sales gets an answer in 24 hours
""",
    title="?",
    organisation=None,
    asked=(
        Asked(
            "Qualified solicitor with 3+ PQE",
            "Must-haves",
            "must",
            ("Admitted in England and", "Mostly commercial contracts."),
            (),
        ),
        Asked(
            "Drafting and negotiating SaaS agreements",
            "Must-haves",
            "must",
            (
                "Drafted the master agreement",
                "Negotiated 120+ contracts, incl.",
                "longest took 7 months,",
            ),
            ("unsure",),
        ),
        Asked(
            "Data protection law",
            "Nice-to-haves",
            "nice",
            ("CIPP/E certified.", "Handled 40 subject access"),
            ("todo",),
        ),
        Asked(
            "Comfortable with ambiguity",
            "Nice-to-haves",
            "nice",
            ("first policy handbook", "a triage form so"),
            (),
        ),
    ),
)

A_GERMAN_CIVIL_ENGINEER = Document(
    text="""\
# Bewerbung als Bauingenieurin bei der Stadtwerke Lindenau GmbH

## Ihr Profil

### Abgeschlossenes Studium im Bauingenieurwesen
- M.Sc. Bauingenieurwesen, TU Dresden, Abschluss 2015 mit 1,7
- Vertiefung Siedlungswasserwirtschaft (z. B. Kanalnetzberechnung)

### Mehrjährige Berufserfahrung in der Planung von Kanalnetzen
Ich plane seit 8 Jahren Kanalnetze. Unter anderem:
- Sanierung von 12 km Mischwasserkanal in Plauen, 3 Mio. Euro, ca. 10 % unter Budget
- Bauleitung am Pumpwerk Nord (hier noch ausführen)

### Teamfähigkeit
Ich arbeite gern mit Tiefbau, Verkehr und Anwohnern zusammen. Das ist meine größte Schwäche: Small Talk.

## Von Vorteil

### Kenntnisse in GIS
(Beispiel ergänzen)

### Führerschein Klasse B
Vorhanden seit 2009.
""",
    title="Bauingenieurin",
    organisation="Stadtwerke Lindenau GmbH",
    asked=(
        Asked(
            "Abgeschlossenes Studium im Bauingenieurwesen",
            "Ihr Profil",
            "must",
            ("M.Sc. Bauingenieurwesen, TU Dresden,", "Vertiefung Siedlungswasserwirtschaft (z. B."),
            (),
        ),
        Asked(
            "Mehrjährige Berufserfahrung in der Planung von Kanalnetzen",
            "Ihr Profil",
            "must",
            ("Ich plane seit 8", "Sanierung von 12 km", "Bauleitung am Pumpwerk Nord"),
            ("expand",),
        ),
        Asked("Teamfähigkeit", "Ihr Profil", "must", ("Ich arbeite gern mit",), ("weakness",)),
        Asked("Kenntnisse in GIS", "Von Vorteil", "nice", (), ("example",)),
        Asked("Führerschein Klasse B", "Von Vorteil", "nice", ("Vorhanden seit 2009.",), ()),
    ),
)

A_PRODUCT_MANAGER_FROM_NOTION = Document(
    text="""\
# Product Manager — Heliotrope

## What we're looking for

- [x] 4+ years of product management
    - [x] 5 years at Brightpath, from associate to senior
    - [ ] TODO mention the mobile app launch
- [x] Data-driven mindset
    - [x] Set up the first A/B tests (17 in 2022, 6 shipped)
    - [x] SQL good enough to answer my own questions
- [ ] Experience in healthcare
    - ???
- [x] Great communicator
    - [x] Weekly demo for 60 people
    - [x] Wrote the investor update, ==check date==

## Bonus points

- [ ] Second language
    - [x] Spanish, C1
""",
    title="Product Manager",
    organisation="Heliotrope",
    asked=(
        Asked(
            "4+ years of product management",
            "What we're looking for",
            "must",
            ("5 years at Brightpath,",),
            ("todo",),
        ),
        Asked(
            "Data-driven mindset",
            "What we're looking for",
            "must",
            ("Set up the first", "SQL good enough to"),
            (),
        ),
        Asked("Experience in healthcare", "What we're looking for", "must", (), ("unsure",)),
        Asked(
            "Great communicator",
            "What we're looking for",
            "must",
            ("Weekly demo for 60", "Wrote the investor update"),
            ("todo",),
        ),
        Asked("Second language", "Bonus points", "nice", ("Spanish, C1",), ()),
    ),
)

A_PLANNER_FROM_WORD = Document(
    text="""\
Application for Logistics Planner at Karvonen Oy

Requirements:

Experience in transport planning
•\tPlanned 35 lorries a day for Ruokalinja, 2017 to 2021
\to\tcut empty kilometres by 12%
•\tIntroduced time slots at the depot, together with the warehouse lead

Team player
•\tTrained 4 new planners
•\tPerhaps give some examples

Good to have:

Forklift licence
•\tValid since 2015
""",
    title="Logistics Planner",
    organisation="Karvonen Oy",
    asked=(
        Asked(
            "Experience in transport planning",
            "Requirements",
            "must",
            ("Planned 35 lorries a", "cut empty kilometres by", "Introduced time slots at"),
            (),
        ),
        Asked("Team player", "Requirements", "must", ("Trained 4 new planners",), ("example",)),
        Asked("Forklift licence", "Good to have", "nice", ("Valid since 2015",), ()),
    ),
)

A_LIBRARIANS_LETTER = Document(
    text="""\
Maria Lindqvist
maria@example.com
+46 70 123 45 67

Dear hiring team,

I am applying for the post of head librarian at Solna Library. Below you find how I meet your requirements.

Experience in leading a library team
I have led the children's department for 6 years, with 5 colleagues and 2 trainees. In 2020 we reorganised the opening hours; visits rose by 18%.

Knowledge of library systems
I know Koha and Libra, and I migrated 210,000 records between them in 2019. I also train colleagues in both.

Interest in digital services
I started the e-book evenings for seniors. Not sure whether this is relevant here.

I look forward to hearing from you.

Kind regards,
Maria Lindqvist
Tel. 070 123 45 67
""",
    title="head librarian",
    organisation="Solna Library",
    asked=(
        Asked(
            "Experience in leading a library team",
            "",
            "must",
            ("I have led the", "In 2020 we reorganised"),
            (),
        ),
        Asked(
            "Knowledge of library systems",
            "",
            "must",
            ("I know Koha and", "I also train colleagues"),
            (),
        ),
        Asked("Interest in digital services", "", "must", ("I started the e-book",), ("unsure",)),
    ),
)

AN_ELECTRICIAN_LABELLED = Document(
    text="""\
Title: Electrician
Company: Voltara AS

Requirement 1: Certified electrician (Class L)
Evidence: Certified since 2012, renewed in 2022.

Requirement 2: Experience with industrial installations
Evidence:
- 5 years at the Rena paper mill
- rewired line 3 during a two-week stop, finished a day early
Note to self: ask Lars for the contract value

Requirement 3: Clean driving licence
Evidence: n/a

Requirement 4 (nice to have): Solar installations
Evidence: Installed 30 roof systems with Sunvik, no callbacks in two years
""",
    title="Electrician",
    organisation="Voltara AS",
    asked=(
        Asked(
            "Certified electrician (Class L)", "", "must", ("Certified since 2012, renewed",), ()
        ),
        Asked(
            "Experience with industrial installations",
            "",
            "must",
            ("5 years at the", "rewired line 3 during"),
            ("todo",),
        ),
        Asked("Clean driving licence", "", "must", (), ("weakness",)),
        Asked("Solar installations", "", "nice", ("Installed 30 roof systems",), ()),
    ),
)

A_FRENCH_COMMUNICATOR = Document(
    text="""\
Candidature : Chargée de communication chez Atelier Mirabeau

**Profil recherché**

**Expérience de 3 ans minimum en communication**
J'ai 5 ans d'expérience en agence. J'ai géré 12 campagnes, p. ex. celle du festival de Lorient, avec un budget de 80 000 €.
(à développer)

**Maîtrise de la suite Adobe**
- InDesign et Photoshop au quotidien
- Illustrator : niveau intermédiaire
- pas sûre que ça suffise

**Serait un plus**

**Anglais courant**
TOEIC 945 en 2021
""",
    title="Chargée de communication",
    organisation="Atelier Mirabeau",
    asked=(
        Asked(
            "Expérience de 3 ans minimum en communication",
            "Profil recherché",
            "must",
            ("J'ai 5 ans d'expérience", "J'ai géré 12 campagnes,"),
            ("expand",),
        ),
        Asked(
            "Maîtrise de la suite Adobe",
            "Profil recherché",
            "must",
            ("InDesign et Photoshop au", "Illustrator : niveau intermédiaire"),
            ("unsure",),
        ),
        Asked("Anglais courant", "Serait un plus", "nice", ("TOEIC 945 en 2021",), ()),
    ),
)

A_SPANISH_COOK = Document(
    text="""\
# Requisitos imprescindibles

## Experiencia en cocina profesional
- 7 años en cocina, los últimos 3 como jefe de partida en Casa Tula
- Reduje el desperdicio un 20 % en un año
- falta un ejemplo

## Trabajo en equipo
Coordiné a 6 personas en el servicio de noche.

# Se valorará

## Inglés
Es mi punto débil.
""",
    title="?",
    organisation=None,
    asked=(
        Asked(
            "Experiencia en cocina profesional",
            "Requisitos imprescindibles",
            "must",
            ("7 años en cocina,", "Reduje el desperdicio un"),
            ("example",),
        ),
        Asked(
            "Trabajo en equipo",
            "Requisitos imprescindibles",
            "must",
            ("Coordiné a 6 personas",),
            (),
        ),
        Asked("Inglés", "Se valorará", "nice", (), ("weakness",)),
    ),
)

A_FINNISH_NURSE = Document(
    text="""\
Hakemus: Sairaanhoitaja, Mäntylän terveyskeskus

## Edellytämme

### Kokemus päivystystyöstä
- 6 vuotta päivystyksessä Oulussa
- koulutin 10 uutta hoitajaa vuonna 2022 (tarkista luku)

## Katsomme eduksi

### Ruotsin kielen taito
En ole varma riittääkö tämä.
""",
    title="Sairaanhoitaja",
    organisation="Mäntylän terveyskeskus",
    asked=(
        Asked(
            "Kokemus päivystystyöstä",
            "Edellytämme",
            "must",
            ("6 vuotta päivystyksessä Oulussa", "koulutin 10 uutta hoitajaa"),
            ("todo",),
        ),
        Asked("Ruotsin kielen taito", "Katsomme eduksi", "nice", (), ("unsure",)),
    ),
)

AN_ENGINEER_UNDERLINED = Document(
    text="""\
Senior Site Reliability Engineer at Quillon
===========================================

Minimum qualifications
----------------------

### Running production systems
1. On call for a payment platform with 99.95% uptime over 2 years
2. Led 11 incident reviews,
   three of which changed our deploy process
3. (give a concrete example)

### Kubernetes
+ Moved 40 services from VMs in 2021
+ wrote the admission policies (currently used by 5 teams)

Preferred qualifications
------------------------

### Mentoring
I mentor two juniors. <!-- ask Sam whether I can name them --> One was promoted last year.

### Go
HTML &amp; Go: small tools only, this is a gap.
""",
    title="Senior Site Reliability Engineer",
    organisation="Quillon",
    asked=(
        Asked(
            "Running production systems",
            "Minimum qualifications",
            "must",
            ("On call for a", "Led 11 incident reviews,"),
            ("example",),
        ),
        Asked(
            "Kubernetes",
            "Minimum qualifications",
            "must",
            ("Moved 40 services from", "wrote the admission policies"),
            (),
        ),
        Asked(
            "Mentoring",
            "Preferred qualifications",
            "nice",
            ("I mentor two juniors.", "One was promoted last"),
            ("todo",),
        ),
        Asked("Go", "Preferred qualifications", "nice", ("HTML &amp; Go: small",), ()),
    ),
)

A_DATA_STEWARD_IN_A_TABLE = Document(
    text="""\
# Data Steward at Brontë Trust

| Requirement | My evidence |
|---|---|
| Experience with data catalogues | Set up Amundsen for 300 tables; 40 active users |
| Attention to detail | Found 2,100 duplicate donors in 2020 (need to expand) |
| Fundraising knowledge | |
""",
    title="Data Steward",
    organisation="Brontë Trust",
    asked=(
        Asked("Experience with data catalogues", "", "must", ("Set up Amundsen for",), ()),
        Asked("Attention to detail", "", "must", ("Found 2,100 duplicate donors",), ("expand",)),
        Asked("Fundraising knowledge", "", "must", (), ()),
    ),
)

A_LAB_MANAGER_RUN_IN = Document(
    text="""\
# My answers for the Lab Manager role at Corvid Bio

**Experience running a wet lab:** I ran a lab of 14 people for four years. We passed every safety inspection.

**Budgeting.** Held a budget of 400k EUR a year, never overspent. TBD exact figure for 2022

**People skills** – I mediated two conflicts between groups that share a microscope (maybe say how).

**LIMS systems:** no experience yet
""",
    title="My answers for the Lab Manager role",
    organisation="Corvid Bio",
    asked=(
        Asked(
            "Experience running a wet lab",
            "",
            "must",
            ("I ran a lab", "We passed every safety"),
            (),
        ),
        Asked("Budgeting.", "", "must", ("Held a budget of",), ("todo",)),
        Asked("People skills", "", "must", ("I mediated two conflicts",), ("unsure",)),
        Asked("LIMS systems", "", "must", (), ("weakness",)),
    ),
)

AN_ANALYST_IN_BULLETS = Document(
    text="""\
## Required
- **Python**: 6 years, daily. Maintainer of two internal libraries.
- **Statistics**: MSc; taught the course at Uni Graz for 3 terms
- **Airflow**: _add something here_
## Preferred
- **Spark**: processed 2 TB a day at Nordlys
""",
    title="?",
    organisation=None,
    asked=(
        Asked("Python", "Required", "must", ("6 years, daily.", "Maintainer of two internal"), ()),
        Asked("Statistics", "Required", "must", ("MSc; taught the course",), ()),
        Asked("Airflow", "Required", "must", (), ("todo",)),
        Asked("Spark", "Preferred", "nice", ("processed 2 TB a",), ()),
    ),
)

PROMPTS_OF_A_FORM = Document(
    text="""\
What experience do you have in project management?

I have managed projects for ten years, the largest with 25 people and 4 million euros. It finished on time.

Why do you want to join us?

My sister lives with diabetes, and your pump changed her life. I want to work on the next one.

Describe a failure.

In 2018 I let a supplier slip for six weeks before I escalated. I now review suppliers weekly. I could mention the audit here too
""",
    title="?",
    organisation=None,
    asked=(
        Asked(
            "What experience do you have in project management?",
            "",
            "must",
            ("I have managed projects",),
            (),
        ),
        Asked(
            "Why do you want to join us?",
            "",
            "must",
            ("My sister lives with", "I want to work"),
            (),
        ),
        Asked(
            "Describe a failure.",
            "",
            "must",
            ("In 2018 I let", "I now review suppliers"),
            ("todo",),
        ),
    ),
)

A_CHARGE_NURSE_BY_SITUATION = Document(
    text="""\
# Application: Charge Nurse at Elmfield Clinic

## Leadership

### Situation
Our ward had lost three nurses in a month.

### Action
I rewrote the rota with the team and took the worst nights myself.

### Result
Sick leave fell from 11% to 5% in half a year.

## Clinical skills
**At St Olave's (2016–2020)**
- 4 years in intensive care
- certified in ECMO
**At Elmfield**
- Introduced the sepsis checklist, 38 lives later reviewed as saved
- (need more detail here)

## Teaching

1. Supervised 12 students
2. Wrote the induction handbook
""",
    title="Charge Nurse",
    organisation="Elmfield Clinic",
    asked=(
        Asked(
            "Leadership",
            "",
            "must",
            ("Our ward had lost", "I rewrote the rota", "Sick leave fell from"),
            (),
        ),
        Asked(
            "Clinical skills",
            "",
            "must",
            ("4 years in intensive", "certified in ECMO", "Introduced the sepsis checklist,"),
            ("expand",),
        ),
        Asked(
            "Teaching", "", "must", ("Supervised 12 students", "Wrote the induction handbook"), ()
        ),
    ),
)

A_SWEDISH_TEACHER = Document(
    text="""\
Ansökan: Förskollärare hos Solgläntans förskola

Krav

Legitimerad förskollärare
- Examen från Umeå universitet 2013
- legitimation sedan 2014

Erfarenhet av barn i behov av stöd
Jag har arbetat i sju år med barn med autism. Jag utbildade fyra kollegor i bildstöd.
(osäker om det räknas)

Meriterande

Finska
- (lägg till exempel)
""",
    title="Förskollärare",
    organisation="Solgläntans förskola",
    asked=(
        Asked(
            "Legitimerad förskollärare",
            "Krav",
            "must",
            ("Examen från Umeå universitet", "legitimation sedan 2014"),
            (),
        ),
        Asked(
            "Erfarenhet av barn i behov av stöd",
            "Krav",
            "must",
            ("Jag har arbetat i", "Jag utbildade fyra kollegor"),
            ("unsure",),
        ),
        Asked("Finska", "Meriterande", "nice", (), ("example",)),
    ),
)

A_PARALEGAL_IN_PLAIN_TEXT = Document(
    text="""\
Paralegal, Harbour & Finch LLP - my notes for the interview

Excellent organisation
Kept 140 case files in order for six partners. Introduced a deadline calendar; no deadline missed since May 2019.

Legal research
Daily use of Westlaw. Wrote a memo on limitation periods that was cited in court.

Discretion
XXX find an example

Languages (nice to have)
Polish (native), French B1.
""",
    title="Paralegal",
    organisation="Harbour & Finch LLP",
    asked=(
        Asked(
            "Excellent organisation",
            "",
            "must",
            ("Kept 140 case files", "Introduced a deadline calendar;"),
            (),
        ),
        Asked("Legal research", "", "must", ("Daily use of Westlaw.", "Wrote a memo on"), ()),
        Asked("Discretion", "", "must", (), ("example",)),
        Asked("Languages (nice to have)", "", "nice", ("Polish (native), French B1.",), ()),
    ),
)

A_SCHOOL_OFFICER_WITHOUT_SECTIONS = Document(
    text="""\
## Strong written communication
I edit the staff newsletter (circulation 900). FIXME: which year did I start?

## Budget responsibility
* Managed £250k p.a.
* Cut print costs 15%
  by moving to a co-operative

  The supplier later offered the same terms to other schools.

## Safeguarding
Level 3 trained. I have chaired 9 case conferences. <mark>double-check number</mark>
""",
    title="?",
    organisation=None,
    asked=(
        Asked("Strong written communication", "", "must", ("I edit the staff",), ("todo",)),
        Asked(
            "Budget responsibility",
            "",
            "must",
            ("Managed £250k p.a.", "Cut print costs 15%", "The supplier later offered"),
            (),
        ),
        Asked("Safeguarding", "", "must", ("Level 3 trained.", "I have chaired 9"), ("todo",)),
    ),
)

A_NURSES_WORKING_COPY = Document(
    text="""\
# Intro

Draft for the Elbe Hospital interview. Please ignore the formatting.

# Why this hospital

I grew up two streets away and my mother was treated here. What I bring:

* Ten years of emergency nursing, of which 6 as triage lead
* A master's thesis about waiting times (grade: 1.3)
   * (find a better story)

Answers to the single requirements follow below.

# "What you bring"

## Registered nurse with at least five years in acute care

* Registered since 2012 (Saxony)
* 10 years at two hospitals: Dresden (2012-2017) and Meissen (since 2017)
  I also did 3 months in Tanzania,
  in a clinic with one doctor

## Leading a team in a shift
In Meissen I lead between 4 and 9 nurses a shift. This includes:
* rota planning (in Excel, sadly)
* feedback talks twice a year, e.g. with the two newcomers of 2022.
* Conflict last summer:
    * two colleagues refused to work together,
    * I listened to each alone and then to both; they share shifts again since August
So I feel ready for a bigger team.

## Keeping calm when it burns

- The flood of 2013:
  - evacuated 23 patients in 4 hours — nobody was hurt
  - organised blankets from the theatre next door
- last winter's IT outage, when we wrote everything on paper for 19 hours (could be stronger)

I am proud of both. not sure if the second one counts

## Working with doctors and families

???

## Digital documentation
See "Keeping calm" for the outage.
I was key user for the rollout of the patient record in 2019: trained 85 colleagues, wrote the two-page guide (still in use).

# "It would be great if you also bring"

## Experience with quality management
(weakest point!!)

## Second language
Czech (B2), from 4 years on the border. [ask Jana to test me]

## Science
- co-author of 1 paper (2021, on handover errors)
- Currently reading for a PhD, but not enrolled   <!-- is it wise to say this? -->
""",
    title="?",
    organisation=None,
    asked=(
        Asked(
            "Why this hospital",
            "Why this hospital",
            "must",
            ("I grew up two", "Ten years of emergency", "A master's thesis about"),
            ("example",),
        ),
        Asked(
            "Registered nurse with at least five years in acute care",
            "What you bring",
            "must",
            ("Registered since 2012 (Saxony)", "10 years at two"),
            (),
        ),
        Asked(
            "Leading a team in a shift",
            "What you bring",
            "must",
            (
                "In Meissen I lead",
                "rota planning (in Excel,",
                "feedback talks twice a",
                "two colleagues refused to",
                "I listened to each",
            ),
            (),
        ),
        Asked(
            "Keeping calm when it burns",
            "What you bring",
            "must",
            (
                "evacuated 23 patients in",
                "organised blankets from the",
                "last winter's IT outage,",
                "I am proud of",
            ),
            ("todo", "unsure"),
        ),
        Asked("Working with doctors and families", "What you bring", "must", (), ("unsure",)),
        Asked(
            "Digital documentation",
            "What you bring",
            "must",
            ('See "Keeping calm" for', "I was key user"),
            (),
        ),
        Asked(
            "Experience with quality management",
            "It would be great if you also bring",
            "nice",
            (),
            ("weakness",),
        ),
        Asked(
            "Second language",
            "It would be great if you also bring",
            "nice",
            ("Czech (B2), from 4",),
            ("todo",),
        ),
        Asked(
            "Science",
            "It would be great if you also bring",
            "nice",
            ("co-author of 1 paper", "Currently reading for a"),
            ("unsure",),
        ),
    ),
)

A_PROCESS_ENGINEER_WITHOUT_MARKS = Document(
    text="""\
Mission alignment

I have cared about clean water since I was a child in Bhopal. Related experience:
- volunteer with WaterAid since 2015
- two internships at treatment plants
    (add year)

Below are my answers to the job requirements.

YOU MAY BE A GOOD FIT IF YOU

Have 3+ years of experience in process engineering
- 4 years at Tata Chemicals, brine purification
- 1 year at Veolia, membrane plants
The above experience prepares me well.

Can explain technical things to non-technical people
I taught evening classes at the polytechnic for two terms; 40 students, pass rate 92%.
(if this is not enough, let me know)

STRONG CANDIDATES MAY ALSO HAVE

Knowledge of AspenPlus
This is my main weakness
I am taking the online course at the moment.

A driving licence
Yes, since 2010.
""",
    title="?",
    organisation=None,
    asked=(
        Asked(
            "Mission alignment",
            "Mission alignment",
            "must",
            ("I have cared about", "volunteer with WaterAid since", "two internships at treatment"),
            ("todo",),
        ),
        Asked(
            "Have 3+ years of experience in process engineering",
            "YOU MAY BE A GOOD FIT IF YOU",
            "must",
            ("4 years at Tata", "1 year at Veolia,"),
            (),
        ),
        Asked(
            "Can explain technical things to non-technical people",
            "YOU MAY BE A GOOD FIT IF YOU",
            "must",
            ("I taught evening classes",),
            ("unsure",),
        ),
        Asked(
            "Knowledge of AspenPlus",
            "STRONG CANDIDATES MAY ALSO HAVE",
            "nice",
            ("I am taking the",),
            ("weakness",),
        ),
        Asked(
            "A driving licence",
            "STRONG CANDIDATES MAY ALSO HAVE",
            "nice",
            ("Yes, since 2010.",),
            (),
        ),
    ),
)

DOCUMENTS = {
    "a nurse in questions and answers": A_NURSE_IN_QUESTIONS_AND_ANSWERS,
    "an accountant numbered": AN_ACCOUNTANT_NUMBERED,
    "a teacher in capitals": A_TEACHER_IN_CAPITALS,
    "a lawyer in bold": A_LAWYER_IN_BOLD,
    "a german civil engineer": A_GERMAN_CIVIL_ENGINEER,
    "a product manager from notion": A_PRODUCT_MANAGER_FROM_NOTION,
    "a planner from word": A_PLANNER_FROM_WORD,
    "a librarians letter": A_LIBRARIANS_LETTER,
    "an electrician labelled": AN_ELECTRICIAN_LABELLED,
    "a french communicator": A_FRENCH_COMMUNICATOR,
    "a spanish cook": A_SPANISH_COOK,
    "a finnish nurse": A_FINNISH_NURSE,
    "an engineer underlined": AN_ENGINEER_UNDERLINED,
    "a data steward in a table": A_DATA_STEWARD_IN_A_TABLE,
    "a lab manager run in": A_LAB_MANAGER_RUN_IN,
    "an analyst in bullets": AN_ANALYST_IN_BULLETS,
    "prompts of a form": PROMPTS_OF_A_FORM,
    "a charge nurse by situation": A_CHARGE_NURSE_BY_SITUATION,
    "a swedish teacher": A_SWEDISH_TEACHER,
    "a paralegal in plain text": A_PARALEGAL_IN_PLAIN_TEXT,
    "a school officer without sections": A_SCHOOL_OFFICER_WITHOUT_SECTIONS,
    "a nurses working copy": A_NURSES_WORKING_COPY,
    "a process engineer without marks": A_PROCESS_ENGINEER_WITHOUT_MARKS,
}
