import pytest

from grading.foreign import Apart, languages_apart

ENGLISH = "Led the shift through the storm and had the hospital back in 35 minutes."
GERMAN = "Ich habe die Schicht im Sturm geleitet und das Krankenhaus war nach 35 Minuten am Netz."
SWEDISH = "Jag ledde skiftet i stormen och sjukhuset var tillbaka efter 35 minuter."


@pytest.mark.parametrize(
    ("answer", "document", "apart"),
    [
        (GERMAN, ENGLISH, Apart("de", "en")),
        (ENGLISH, GERMAN, Apart("en", "de")),
        (SWEDISH, GERMAN, Apart("sv", "de")),
        (ENGLISH, ENGLISH, None),
        (GERMAN, GERMAN, None),
        ("35 minutes", GERMAN, None),
        (GERMAN, "Revit, Navisworks", None),
        ("Built environment research", ENGLISH, None),
        ("", "", None),
    ],
)
def test_languages_are_apart_where_both_show(
    answer: str, document: str, apart: Apart | None
) -> None:
    assert languages_apart(answer, document) == apart
