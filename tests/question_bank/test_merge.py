from collections.abc import Callable
from functools import cache
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from question_bank.merge import Suggested, merged
from question_bank.model import Note, NoteKind, Point, Priority, Reading, RequirementKind
from question_bank.notes import Span
from question_bank.parse import read_application
from question_bank.sentences import strip
from question_bank.spans import Place
from tests.portions import Some
from tests.question_bank.documents import DOCUMENTS

TEXT = """\
# Application: Site engineer at Kolbe Rail

## Experience with bridges over live railways

- Site engineer for the Aller footbridge, a 64 m steel span built over a live railway.
- Recovered a five-week delay by re-sequencing the piling and the drainage works.
Tunnels, too
- Surveyed the Harz tunnel in 2019, and the drawings are somewhere at home I think.

## Controls cost

- Negotiated a subcontractor claim down from EUR 310,000 to EUR 120,000.
"""
TEXTS = [TEXT, *(document.text for document in DOCUMENTS.values())]


@cache
def _read(text: str) -> Reading:
    return read_application(text, fallback_title="x")


OFFLINE = _read(TEXT)
BRIDGES, COST = OFFLINE.requirements


def _place(words: str) -> Place:
    return Place(TEXT.index(words), TEXT.index(words) + len(words))


def _suggested(
    text: str,
    *points: str,
    notes: tuple[str, ...] = (),
    priority: Priority = Priority.MUST,
    kind: RequirementKind = RequirementKind.SKILL,
) -> Suggested:
    return Suggested(
        text=text,
        heading=_place(text) if text in TEXT else None,
        section="",
        priority=priority,
        kind=kind,
        points=tuple(map(_place, points)),
        notes=tuple(Span(_place(n).start, _place(n).end, NoteKind.EXPAND) for n in notes),
    )


def _quotes(reading: Reading) -> dict[str, list[str]]:
    return {item.text: [point.quote for point in item.points] for item in reading.requirements}


def test_nothing_suggested_changes_nothing() -> None:
    assert merged(OFFLINE, []) == OFFLINE


def test_where_both_differ_only_in_cut_the_offline_one_stands() -> None:
    cut = _suggested(BRIDGES.text, "Site engineer for the Aller footbridge", "the drainage works")
    assert _quotes(merged(OFFLINE, [cut])) == _quotes(OFFLINE)
    assert merged(OFFLINE, [cut]).requirements[0].points == BRIDGES.points


def test_no_reading_of_claude_takes_most_of_the_evidence(some: Some[str]) -> None:
    for reading in map(_read, some(TEXTS, 12)):
        points = [point for item in reading.requirements for point in item.points]
        spans = tuple(Span(point.start, point.end, NoteKind.TODO) for point in points)
        item = reading.requirements[0]
        noted = Suggested(item.text, None, "", item.priority, item.kind, (), spans)
        headed = [
            Suggested(p.quote, Place(p.start, p.end), "", item.priority, item.kind, (), ())
            for p in points
        ]
        kept = merged(reading, [noted, *headed])
        left = {point.key for item in kept.requirements for point in item.points}
        lost = [p for p in points if p.key not in left]
        assert len(lost) <= max(2, 0.2 * len(points))


def test_a_requirement_that_only_claude_saw_takes_its_evidence_with_it() -> None:
    told = "Surveyed the Harz tunnel in 2019"
    doubt = "the drawings are somewhere at home I think"
    reading = merged(OFFLINE, [_suggested("Tunnels, too", told, notes=(doubt,))])
    assert [item.text for item in reading.requirements] == [
        BRIDGES.text,
        "Tunnels, too",
        COST.text,
    ]
    tunnels = reading.requirements[1]
    assert [note.quote for note in tunnels.notes] == [doubt]
    (point,) = tunnels.points
    assert point.quote.startswith(told)
    assert doubt not in point.quote
    assert all("Tunnels" not in p.quote for p in reading.requirements[0].points)


def test_what_claude_takes_for_a_note_is_cut_off_a_point() -> None:
    noted = "built over a live railway."
    reading = merged(OFFLINE, [_suggested(BRIDGES.text, notes=(noted,))])
    assert (
        "Site engineer for the Aller footbridge, a 64 m steel span"
        in _quotes(reading)[BRIDGES.text]
    )
    everything = BRIDGES.points[0].quote
    gone = merged(OFFLINE, [_suggested(BRIDGES.text, notes=(everything,))])
    assert everything not in _quotes(gone)[BRIDGES.text]


def test_what_either_takes_for_a_note_is_never_a_point_of_the_other() -> None:
    text = TEXT + "\n- Led the audit of the cost reports (expand this)\n"
    offline = read_application(text, fallback_title="x")
    note = offline.requirements[1].notes[0]
    one = Suggested(
        COST.text, None, "", Priority.MUST, RequirementKind.SKILL, (Place(note.start, note.end),)
    )
    assert merged(offline, [one]).requirements[1].points == offline.requirements[1].points


def test_requirements_are_matched_by_closeness_and_keep_their_key_and_words() -> None:
    close = _suggested("Control costs", kind=RequirementKind.TRAIT)
    reading = merged(OFFLINE, [close])
    assert len(reading.requirements) == 2
    assert reading.requirements[1].key == COST.key
    assert reading.requirements[1].text == "Controls cost"
    assert reading.requirements[1].kind is RequirementKind.TRAIT


def test_how_much_is_wanted_is_claudes_only_where_no_section_says_it() -> None:
    nice = _suggested(COST.text, priority=Priority.NICE)
    assert merged(OFFLINE, [nice]).requirements[1].priority is Priority.NICE
    sectioned = read_application(
        TEXT.replace("## Exp", "# Must have\n\n## Exp"), fallback_title="x"
    )
    assert sectioned.requirements[1].section == "Must have"
    assert merged(sectioned, [nice]).requirements[1].priority is Priority.MUST


def test_keys_stay_when_something_else_is_edited() -> None:
    told = "Surveyed the Harz tunnel in 2019"
    first = merged(OFFLINE, [_suggested("Tunnels, too", told)])
    edited = TEXT.replace("a five-week delay", "a six-week delay of the works")
    there = Place(edited.index(told), edited.index(told) + len(told))
    head = Place(edited.index("Tunnels, too"), edited.index("Tunnels, too") + 12)
    again = merged(
        read_application(edited, fallback_title="x"),
        [Suggested("Tunnels, too", head, "", Priority.MUST, RequirementKind.SKILL, (there,))],
    )
    assert first.requirements[1].key == again.requirements[1].key
    assert first.requirements[1].points[0].key == again.requirements[1].points[0].key


def test_a_section_or_the_title_is_no_requirement() -> None:
    sectioned = read_application(
        TEXT.replace("## Exp", "# Must have\n\n## Exp"), fallback_title="x"
    )
    at = sectioned.text.index("Must have")
    section = Suggested("Must have", Place(at, at + 9), "", Priority.MUST, RequirementKind.SKILL)
    assert merged(sectioned, [section]) == sectioned


@given(st.sampled_from(TEXTS).map(_read), st.data())
def test_whatever_is_suggested_every_quote_is_verbatim_and_no_point_overlaps_a_note(
    offline: Reading, data: st.DataObject
) -> None:
    last = len(offline.text)
    places = (
        st.tuples(st.integers(0, last - 1), st.integers(1, 90))
        .map(lambda pair: Place(*strip(offline.text, pair[0], min(sum(pair), last))))
        .filter(lambda at: any(map(str.isalnum, offline.text[at.start : at.end])))
    )
    suggestions = data.draw(st.lists(_suggestions(offline, places), max_size=6))
    assert_lawful(merged(offline, suggestions), offline)


def _suggestions(
    offline: Reading, places: st.SearchStrategy[Place]
) -> st.SearchStrategy[Suggested]:
    known = [item.text for item in offline.requirements]
    kinds = st.sampled_from(NoteKind)
    make: Callable[..., Suggested] = Suggested
    return st.builds(
        make,
        text=st.sampled_from([*known, "something else", "Experience with"]),
        heading=st.one_of(st.none(), places),
        section=st.sampled_from(["", "Nice to have"]),
        priority=st.sampled_from(Priority),
        kind=st.sampled_from(RequirementKind),
        points=st.lists(places, max_size=4).map(tuple),
        notes=st.lists(
            st.builds(lambda p, k: Span(p.start, p.end, k), places, kinds), max_size=3
        ).map(tuple),
    )


def assert_lawful(reading: Reading, offline: Reading) -> None:
    """Hold a reading to what must be true of it, whatever was suggested."""
    points = [point for item in reading.requirements for point in item.points]
    notes = [note for item in reading.requirements for note in item.notes] + list(reading.remarks)
    parts: list[Point | Note] = [*points, *notes]
    for part in parts:
        assert reading.text[part.start : part.end] == part.quote
        assert part.quote.strip()
    mine = {(p.start, p.end) for item in offline.requirements for p in item.points}
    for point in points:
        place = Place(point.start, point.end)
        others = [n for n in notes if place.overlaps(Place(n.start, n.end))]
        own = {(n.start, n.end) for item in offline.requirements for n in item.notes}
        own |= {(n.start, n.end) for n in offline.remarks}
        if (point.start, point.end) in mine:  # the offline reader's own: it knows comments
            others = [n for n in others if (n.start, n.end) not in own]
        assert others == []
    for keys in ([p.key for p in points], [item.key for item in reading.requirements]):
        assert len(keys) == len(set(keys))
    spans = sorted((p.start, p.end) for p in points)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert reading.text == offline.text
