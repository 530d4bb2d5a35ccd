# ruff: noqa: RUF001 - dashes are marks here
"""Two readings of one document made one: what the offline reader found, and what Claude did.

Both are verbatim. Where they differ only in cut, the offline one stands, so that keys, and with
them what was learnt, stay. What either takes for a note is never a point.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from question_bank.keys import digest, normalise
from question_bank.model import Note, Point, Priority, Reading, Requirement, RequirementKind
from question_bank.notes import Span, kind_of_statement
from question_bank.priorities import priority
from question_bank.spans import Folded, Place, outside

SAME_REQUIREMENT = 80.0
"""How alike (0 to 100, token order ignored) two headings are that are one."""
FEWEST_CUT = 2
MOST_CUT = 0.2
"""So large a share of the offline points may lose words to notes and headings of Claude's."""
FEWEST_WORDS_LEFT = 3
"""A point of which a note was cut off is none unless so many words are left."""
_LOOSE = " \t\n,;:([{–—-"


@dataclass(frozen=True, slots=True)
class Suggested:
    """A requirement as Claude understood it, with places that code found in the text.

    `heading` is `None` where only its words were understood.
    """

    text: str
    heading: Place | None
    section: str
    priority: Priority
    kind: RequirementKind
    points: tuple[Place, ...] = ()
    notes: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Held:
    """A requirement while it is put together; `at` is where it stands in the document."""

    requirement: Requirement
    at: int
    heading: Place | None
    is_new: bool = False
    points: list[Point] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def merged(offline: Reading, suggested: Sequence[Suggested]) -> Reading:
    """Add to an offline reading what Claude found besides; every quote stays verbatim."""
    return _Merge(offline, suggested).merge()


def is_same(one: str, other: str) -> bool:
    """Whether two headings are one, told by their words: also where one is most of the other."""
    one, other = normalise(one), normalise(other)
    short, long = sorted((one, other), key=len)
    part = short in long and 2 * len(short) >= len(long)
    return bool(short) and (part or fuzz.token_sort_ratio(one, other) >= SAME_REQUIREMENT)


class _Merge:
    def __init__(self, offline: Reading, suggested: Sequence[Suggested]) -> None:
        self.offline = offline
        self.text = offline.text
        self.folded = Folded(offline.text)
        self.cut = set[str]()  # offline points that lost words to what Claude saw
        self.held = list(self._known())
        self.homes = list(self._homes(suggested))
        self.noted = [Place(note.start, note.end) for note in offline.remarks]
        self.noted += [Place(n.start, n.end) for r in offline.requirements for n in r.notes]
        self.added: list[Place] = []  # notes and headings that the offline reader did not see
        self.keys = {point.key for item in offline.requirements for point in item.points}

    def merge(self) -> Reading:
        for home, item in self.homes:
            self._take_notes(home, item)
        self.added += [item.heading for home, item in self.homes if home.is_new and item.heading]
        kept = list(self._keep_points())
        for home, item in self.homes:
            self._take_points(home, item, kept)
        whole = sorted(filter(_stands, self.held), key=lambda held: held.at)
        return replace(self.offline, requirements=tuple(map(_put_together, whole)))

    def _known(self) -> Iterator[_Held]:
        """Give the offline requirements, each with where it stands as far as that can be told."""
        at = 0
        for item in self.offline.requirements:
            starts = [*(p.start for p in item.points), *(n.start for n in item.notes)]
            heading = self.folded.find(item.text, near=max(0, min(starts, default=at) - 1))
            at = max(at, heading.start if heading else min(starts, default=at))
            yield _Held(item, at, heading, notes=list(item.notes))

    def _homes(self, suggested: Sequence[Suggested]) -> Iterator[tuple[_Held, Suggested]]:
        """Pair each suggestion with the requirement that it is, or with a new one."""
        known, taken = list(self.held), set[str]()
        for item in suggested:
            home = max(
                (held for held in known if self._is_one(held, item)),
                key=lambda held: fuzz.token_sort_ratio(held.requirement.text, item.text),
                default=None,
            )
            if home is None and self._can_be_new(item):
                home = self._new(item)
                self.held.append(home)
            if home is None:
                continue
            if not home.is_new and home.requirement.key not in taken:
                taken.add(home.requirement.key)
                home.requirement = _judged(home.requirement, item)
            yield home, item

    def _is_one(self, held: _Held, item: Suggested) -> bool:
        if is_same(held.requirement.text, item.text):
            return True
        places = held.heading, item.heading
        return places[0] is not None and places[1] is not None and places[0].overlaps(places[1])

    def _can_be_new(self, item: Suggested) -> bool:
        """Whether a suggestion is no section, and no evidence or note that stands for itself."""
        if item.heading is None:
            return False
        names = {normalise(r.section) for r in self.offline.requirements}
        if normalise(item.text) in names | {normalise(self.offline.title)}:
            return False
        parts: list[Note | Point] = [n for r in self.offline.requirements for n in r.notes]
        if not item.points or not self._may_cut(item.heading):
            parts += [p for r in self.offline.requirements for p in r.points]
        place = item.heading
        known = [held.requirement.text for held in self.held if held.is_new]
        is_told = any(place.overlaps(Place(part.start, part.end)) for part in parts)
        return not is_told and not any(is_same(text, item.text) for text in known)

    def _new(self, item: Suggested) -> _Held:
        assert item.heading is not None
        section = item.section if self.folded.find(item.section, near=item.heading.start) else ""
        by_words = priority(section, item.text, by_place=Priority.MUST)
        wanted = Priority.NICE if by_words is Priority.NICE else item.priority
        known = {held.requirement.key for held in self.held}
        key = _free(known, digest(normalise(item.text)))
        requirement = Requirement(key, item.text, section, wanted, item.kind, (), ())
        return _Held(requirement, item.heading.start, item.heading, is_new=True)

    def _take_notes(self, home: _Held, item: Suggested) -> None:
        for span in item.notes:
            place = Place(span.start, span.end)
            quote = self.text[span.start : span.end]
            known = any(place.overlaps(other) for other in self.noted)
            is_sure = kind_of_statement(quote) is not None
            if not known and (is_sure or self._may_cut(place)):
                home.notes.append(Note(quote, span.start, span.end, span.kind))
                self.noted.append(place)
                self.added.append(place)

    def _may_cut(self, place: Place) -> bool:
        """Whether a note or heading may be cut off the points: of some it may, of many never."""
        points = [point for item in self.offline.requirements for point in item.points]
        hit = {p.key for p in points if place.overlaps(Place(p.start, p.end))} | self.cut
        if len(hit) > max(FEWEST_CUT, MOST_CUT * len(points)):
            return False
        self.cut = hit
        return True

    def _keep_points(self) -> Iterator[Place]:
        """Keep the offline points, without what is a note or a heading in them; gives all places.

        A point goes to a requirement that only Claude saw where Claude puts it there.
        """
        for held in list(self.held):
            for point in held.requirement.points:
                place = Place(point.start, point.end)
                yield place
                home = self._new_home(place) or held
                left = self._left(place, self.added)
                if left == place:
                    home.points.append(point)
                elif left is not None:
                    home.points.append(self._point(home, left, lead_in=point.lead_in))

    def _new_home(self, place: Place) -> _Held | None:
        for home, item in self.homes:
            if home.is_new and any(place.overlaps(other) for other in item.points):
                return home
        return None

    def _take_points(self, home: _Held, item: Suggested, kept: list[Place]) -> None:
        headings = (held.heading for held in self.held if held.heading)
        taken = [*self.noted, *headings]
        for place in item.points:
            if any(place.overlaps(other) for other in kept):
                continue
            left = self._left(place, taken)
            if left is not None:
                kept.append(left)
                home.points.append(self._point(home, left))

    def _left(self, place: Place, taken: list[Place]) -> Place | None:
        """Give what is left of a point without notes and headings; `None` if that is too little."""
        left = outside(place, taken)
        if left is None or left == place:
            return left
        words = self.text[left.start : left.end]
        start = left.start + len(words) - len(words.lstrip(_LOOSE))
        end = left.end - (len(words) - len(words.rstrip(_LOOSE)))
        told = sum(any(map(str.isalnum, word)) for word in words.split())
        return Place(start, end) if told >= FEWEST_WORDS_LEFT else None

    def _point(self, home: _Held, place: Place, *, lead_in: str = "") -> Point:
        quote = self.text[place.start : place.end]
        named = digest(normalise(quote), normalise(home.requirement.text))
        key = _free(self.keys, named)
        self.keys.add(key)
        return Point(key, quote, place.start, place.end, lead_in)


def _judged(requirement: Requirement, item: Suggested) -> Requirement:
    """Take Claude's word for the kind; for how much it is wanted, where no section says it."""
    wanted = requirement.priority if requirement.section else item.priority
    if requirement.priority is Priority.NICE:
        wanted = Priority.NICE
    return replace(requirement, kind=item.kind, priority=wanted)


def _stands(held: _Held) -> bool:
    """Whether a requirement is left: one whose evidence all belongs elsewhere was no heading."""
    had = bool(held.requirement.points)
    return held.is_new or not had or bool(held.points or held.notes)


def _put_together(held: _Held) -> Requirement:
    points = tuple(sorted(held.points, key=lambda point: point.start))
    notes = tuple(sorted(held.notes, key=lambda note: note.start))
    return replace(held.requirement, points=points, notes=notes)


def _free(taken: set[str], key: str) -> str:
    """Give a key that is not taken: the second of the same content has one of its own."""
    count = 1
    named = key
    while named in taken:
        count += 1
        named = digest(key, str(count))
    return named
