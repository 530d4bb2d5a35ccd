import pytest

from grading.left_out import figures_left_out


@pytest.mark.parametrize(
    ("documented", "said", "left"),
    [
        ("Cut faults by 18%", "I cut the faults", ("18%",)),
        ("Cut faults by 18%", "I cut the faults by 18 percent", ()),
        ("Sorted 46 faults in 35 minutes", "I sorted them", ("35 minutes", "46")),
        ("Sorted 46 faults in 35 minutes", "I sorted 46 faults", ("35 minutes",)),
        ("Rode 300 km and saved 12%", "I rode and saved", ("12%", "300")),
        ("Licensed since 2018", "I am licensed", ()),
        ("", "I am licensed", ()),
    ],
)
def test_the_figures_not_said_are_named_outcomes_first(
    documented: str, said: str, left: tuple[str, ...]
) -> None:
    found = figures_left_out(documented, said)
    assert [one.split()[0] for one in found] == [one.split()[0] for one in left]
