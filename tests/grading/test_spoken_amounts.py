"""Amounts as people say them: half a dozen, an hour and twenty, a good quarter, thirty grand."""

import pytest

from grading.claims import prepare
from grading.figures import Kind
from grading.sameness import same_amount

SAME = [
    ("en", "six albums", "half a dozen albums"),
    ("es", "seis guías nuevos", "media docena de guías"),
    ("fr", "six recettes", "une demi-douzaine de recettes"),
    ("de", "sechs Filialen", "ein halbes Dutzend Filialen"),
    ("sv", "sex butiker", "ett halvt dussin butiker"),
    ("en", "24 shops", "a couple of dozen shops"),
    ("en", "80 minutes", "an hour and twenty"),
    ("en", "140 minutes", "two hours twenty"),
    ("fr", "80 minutes", "une heure vingt"),
    ("es", "80 minutos", "una hora y veinte"),
    ("en", "30 minutes", "half an hour"),
    ("en", "28 minutes", "close to half an hour"),
    ("en", "15 minutes", "a quarter of an hour"),
    ("en", "45 minutes", "three quarters of an hour"),
    ("en", "within two quarters", "in half a year"),
    ("sv", "6 månader", "ett halvår"),
    ("en", "9,500 pounds", "nine and a half grand"),
    ("en", "EUR 30,000", "thirty grand"),
    ("en", "USD 400k", "four hundred thousand bucks"),
    ("en", "1.5 million", "a million and a half"),
    ("en", "27%", "a good quarter"),
    ("en", "27%", "more than a quarter"),
    ("fr", "31 %", "presque un tiers"),
    ("en", "25%", "every fourth customer"),
    ("de", "25 %", "jeder vierte Kunde"),
    ("sv", "25 procent", "var fjärde kund"),
    ("en", "14 months", "a little more than a year"),
    ("en", "15 years", "a decade and a half"),
    ("es", "15 años", "una década y media"),
    ("en", "30 months", "two years and a half"),
    ("fr", "30 mois", "deux ans et demi"),
    ("es", "30 meses", "dos años y medio"),
    ("es", "210 minutos", "tres horas y media"),
    ("en", "in 2021", "back in '21"),
    ("en", "in 2009", "back in oh nine"),
    ("en", "since 2007", "i've been there since oh-seven"),
    ("en", "in 2009", "in twenty oh nine"),
    ("en", "in 1905", "built in nineteen oh five"),
    ("en", "since 2017", "ive been there since twenty seventeen"),
    ("en", "1998", "in nineteen ninety-eight"),
    ("fr", "18 élèves", "dix-huit élèves"),
    ("fr", "17 salariés", "dix-sept salariés"),
    ("fr", "119 euros", "cent dix-neuf euros"),
    ("fr", "48 épisodes", "quarante-huit épisodes"),
    ("fr", "79 brebis", "soixante-dix-neuf brebis"),
    ("en", "34%", "out of every hundred we took in, thirty-four went on food"),
    ("en", "12 percent", "for every hundred letters we sent, twelve came back"),
    ("en", "9,400 pupils", "nine thousand and something pupils"),
    ("en", "4 hectares", "ten acres"),
    ("en", "two awards", "a couple of awards"),
    ("en", "two wards", "both wards"),
]
OTHER = [
    ("en", "six albums", "a dozen albums"),
    ("en", "80 minutes", "an hour and thirty"),
    ("en", "30 minutes", "half a year"),
    ("en", "four awards", "a couple of awards"),
    ("en", "EUR 30,000", "thirteen grand"),
    ("en", "4 hectares", "eight acres"),
    ("en", "25%", "every third customer"),
    ("en", "in 2021", "back in '12"),
    ("en", "in 2009", "back in oh eight"),
    ("fr", "18 élèves", "dix-neuf élèves"),
    ("en", "34%", "out of every hundred we took in, forty-three went on food"),
    ("en", "9,400 pupils", "five thousand and something pupils"),
]


def _alike(language: str, documented: str, said: str) -> bool:
    own, other = prepare(documented, language).figures, prepare(said, language).figures
    return any(same_amount(one, figure) for one in other for figure in own)


@pytest.mark.parametrize(("language", "documented", "said"), SAME)
def test_says_the_same_amount(language: str, documented: str, said: str) -> None:
    assert _alike(language, documented, said)


@pytest.mark.parametrize(("language", "documented", "said"), OTHER)
def test_says_another_amount(language: str, documented: str, said: str) -> None:
    assert not _alike(language, documented, said)


@pytest.mark.parametrize(
    "text", ["every second week", "every third Thursday", "both of us", "an hour and twenty people"]
)
def test_reads_no_share_and_no_minutes(text: str) -> None:
    figures = prepare(text, "en").figures

    assert not any(figure.kind in {Kind.PERCENT, Kind.DURATION} for figure in figures)
