"""What counts as a name and what does not."""

import pytest

from grading.claims import prepare


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I trained at Deloitte in Leeds.", ["Deloitte", "Leeds"]),
        ("Yesterday was fine. Customers came.", []),
        ("We moved from EC2 to NetSuite.", ["EC2", "NetSuite"]),
        ("Power BI took over.", ["Power BI"]),
        ("I hold a PhD from the University of York.", ["PhD", "University of York"]),
        ("I paid EUR 500 on Monday.", []),
        ("Ich war bei Siemens in München und habe mit Kunden gearbeitet.", ["Siemens", "München"]),
        ("Ich habe den Bericht über die Prüfung geschrieben.", []),
    ],
)
def test_names_are_found(text: str, names: list[str]) -> None:
    assert [name.text for name in prepare(text).names] == names
