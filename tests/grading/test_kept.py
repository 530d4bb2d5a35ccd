"""What the judge keeps of texts and words it has seen changes nothing of what it finds."""

from hypothesis import given
from hypothesis import strategies as st

from grading.likeness import Alike, similarity
from grading.wordlists import Pattern, pattern

WAYS = ("wish", "denial", "absent", "carries_on", "first_subject")
WORDS = ("i", "never", "would", "not", "have", "my", "team", "without", "they", "and", "led")
LONG = ("fotografi", "photograph", "photografer", "fotograf", "graph", "graphic", "grpahic")
stems = st.one_of(
    st.sampled_from((*LONG, "kontrakt", "contract", "subcontract", "contrat", "plan", "unplan")),
    st.text("aceghkopqrtuy", max_size=9),
    st.text(max_size=5),
)
said = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)


@given(said, st.sampled_from(WAYS))
def test_a_way_of_speaking_finds_the_same_anew_and_kept(text: str, name: str) -> None:
    kept = pattern(name)
    for find in ("search", "match", "fullmatch"):
        getattr(kept, find)(text)
        again, anew = getattr(kept, find)(text), getattr(Pattern(kept.told), find)(text)
        assert (again and again.span()) == (anew and anew.span())


@given(st.lists(stems, unique=True, max_size=8), stems)
def test_like_stems_are_those_that_a_look_at_each_pair_finds(others: list[str], own: str) -> None:
    pairs = [(other, similarity(own, other)) for other in others if other != own]
    assert list(Alike(others).to(own)) == [(other, like) for other, like in pairs if like]
