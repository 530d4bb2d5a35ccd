"""What the judge keeps of texts and words it has seen changes nothing of what it finds."""

from hypothesis import given
from hypothesis import strategies as st

from grading.wordlists import Pattern, pattern

WAYS = ("wish", "denial", "absent", "carries_on", "first_subject")
WORDS = ("i", "never", "would", "not", "have", "my", "team", "without", "they", "and", "led")
said = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)


@given(said, st.sampled_from(WAYS))
def test_a_way_of_speaking_finds_the_same_anew_and_kept(text: str, name: str) -> None:
    kept = pattern(name)
    for find in ("search", "match", "fullmatch"):
        getattr(kept, find)(text)
        again, anew = getattr(kept, find)(text), getattr(Pattern(kept.told), find)(text)
        assert (again and again.span()) == (anew and anew.span())
