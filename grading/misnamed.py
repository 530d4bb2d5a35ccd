"""Names that stand where the point has others."""

from enum import StrEnum

from rapidfuzz.distance import Prefix

from grading import wordnet
from grading.checks import Difference, Sight
from grading.claims import Prepared
from grading.lexicon import is_known, light_stems, senses_of
from grading.likeness import misspelt, same_sense
from grading.model import Discrepancy
from grading.names import Name
from grading.tokens import Token
from grading.wordlists import words


def swapped_name(sight: Sight) -> Difference | None:
    """Find a name that stands where the point has another."""
    if not sight.terms.text.names or max(sight.match.recall, 0.6 * sight.without_names) < 0.3:
        return None
    ahead = (n for n in range(len(sight.vocabulary.units)) if sight.takes_up(n))
    about = sorted({*sight.near, *ahead})
    near = [(number, name) for number in about for name in sight.unit(number).names]
    said = {
        word for _, unit in sight.near_units() for t in unit.tokens for word in (t.norm, t.stem)
    }
    untold = [part for name in sight.terms.text.names for part in _untold(name, said, sight)]
    for number, name in near:
        if sight.confirmed_words.issuperset(name.words):
            continue
        for documented in sight.terms.text.names:
            if _is_variant(name, documented, said):
                return Difference(Discrepancy.NAME, name.text, documented.text, number)
        spoken_of = sight.speaks_of(number) or _is_tool_of_it(sight, number, name)
        if not spoken_of or _is_own(name, sight.terms.text):
            continue
        for documented in untold:
            if _same_place(sight, number, name, documented):
                return Difference(Discrepancy.NAME, name.text, documented.text, number)
    return None


def _is_tool_of_it(sight: Sight, number: int, name: Name) -> bool:
    """Whether a name tells with what was done what was told right before: I read it on Everlaw."""
    if len(name.words) > 1 or not sight.takes_up(number):
        return False  # two words may be somebody who helped
    before = _before(sight.unit(number).tokens, name, sight.unit(number).names)
    return before is not None and before.norm in words("on_tool")


def _is_variant(said: Name, documented: Name, spoken: set[str]) -> bool:
    """Whether a name has one word changed: Elektro Brandt, Elektro Wiesner; Advanced Level."""
    size = min(len(said.words), len(documented.words))
    from_start = zip(said.words[:size], documented.words[:size], strict=True)
    from_end = zip(said.words[-size:], documented.words[-size:], strict=True)
    common = {*said.words} & {*documented.words}
    return any(
        _one_changed(list(pairs), spoken | common, common) for pairs in (from_start, from_end)
    )


def _one_changed(pairs: list[tuple[str, str]], spoken: set[str], common: set[str]) -> bool:
    changed = [(one, other) for one, other in pairs if one != other]
    if len(changed) != 1 or len(pairs) < 2:
        return False
    one, other = changed[0]
    alike = same_sense(one, other) or one in other or other in one
    kept = one in words("titles") or one in common
    return not alike and not kept and other not in spoken


def _untold(name: Name, said: set[str], sight: Sight) -> list[Name]:
    """Give a name that was not said, or of one half said the place in it: Fjordbank Trondheim."""
    if not _is_told(name, said, sight):
        return [name]
    if len(name.words) < 2 or is_known(name.words[-1]):
        return []
    one_by_one = [_word_of(name, at) for at in range(len(name.words))]
    return [
        word for word in one_by_one if not _is_told(word, said, sight) and _kind(word) is Kind.PLACE
    ]


def _word_of(name: Name, at: int) -> Name:
    word = name.words[at]
    return Name(word, word, (word,), name.start, name.end, name.first, name.last)


class Kind(StrEnum):
    """What a name may be the name of, as far as that shows."""

    PLACE = "place"
    PERSON = "person"
    CODE = "code"
    OTHER = "other"


def _kind(name: Name) -> Kind:
    """Tell what a name names, as far as its words show."""
    if any(char.isdecimal() for char in name.text):
        return Kind.CODE
    files = {sense.file for word in name.words for sense in wordnet.senses(word)}
    if set(name.words) & words("cities") or files == {wordnet.PLACE}:
        return Kind.PLACE
    return Kind.PERSON if files == {wordnet.PERSON} else Kind.OTHER


def _is_told(name: Name, said: set[str], sight: Sight) -> bool:
    own = _distinctive(name)
    if any(word in said or any(misspelt(word, other) for other in said) for word in own):
        return True
    if any(_of_one_country(word, other) for word in own for other in said):
        return True  # the Irish sites, in Ireland
    if len(name.words) > 1:
        return "".join(word[0] for word in name.words) in said
    spelt_out = name.words[0] if name.text.isupper() else ""
    heads = (sight.vocabulary.heads[number] for number in sight.near)
    return len(spelt_out) > 1 and any(spelt_out in letters for letters in heads)


def _is_own(name: Name, point: Prepared) -> bool:
    norms = {word for token in point.tokens for word in (token.norm, token.stem)}
    heads = "".join(token.norm[0] for token in point.tokens)
    if any(w in norms or (len(w) > 1 and w in heads) for w in _distinctive(name)):
        return True
    if any(_of_one_country(w, n) for w in _distinctive(name) for n in norms):
        return True
    if any(w.startswith(n) and len(n) >= _STEM for w in _distinctive(name) for n in norms):
        return True  # with an ending, as Bristolissa
    if point.language != "fi":
        return False
    # Finnish bends the stem of a name: Ahonen, Ahosella.
    return any(Prefix.similarity(w, n) >= 3 for w in _distinctive(name) for n in norms)


def _of_one_country(one: str, other: str) -> bool:
    """Whether two words name a country and what is of it: Irish, Ireland."""
    senses = (*wordnet.senses(one), *wordnet.senses(other))
    placed = any(sense.file == wordnet.PLACE for sense in senses)
    return placed and bool(senses_of(one) & senses_of(other))


_STEM = 5  # letters of a name that may have an ending


def _distinctive(name: Name) -> tuple[str, ...]:
    """Leave out a name's ordinary words: the University of Leeds is not that of York."""
    unknown = tuple(word for word in name.words if not is_known(word))
    own = tuple(word for word in unknown if word.isalpha() and not wordnet.senses(word))
    return own or unknown or name.words


def _same_place(sight: Sight, number: int, said: Name, documented: Name) -> bool:
    """Whether two names follow words of one kind, the rest of the point being told too."""
    unit, point = sight.unit(number), sight.terms.text
    helper = _names_a_helper(said, _before(unit.tokens, said, unit.names))
    house = _names_a_house(documented, _before(point.tokens, documented, point.names))
    if _of_two_kinds(_kind(said), _kind(documented)) or (helper and not house):
        return False
    if _same_head(said, documented):
        return sight.without_names >= 0.4
    if _stands_alone(sight, number, said, documented):
        return True
    here = _before(unit.tokens, said, unit.names)
    there = _before(point.tokens, documented, point.names)
    if here is None or there is None:
        listed = there is None and here is not None and not _follows_where(said, sight, number)
        return here is there or (listed and sight.without_names >= _TOLD_BESIDES)
    beside = [there, _next(point.tokens, documented)]
    if not here.function and any(
        w and w.is_content and same_sense(here.stem, w.stem) for w in beside
    ):
        return sight.without_names >= 0.3
    return _same_role(sight, number, here, there)


def _names_a_helper(name: Name, before: Token | None) -> bool:
    """Whether a name may be of somebody who was there: with Anna Berg."""
    beside = before is not None and before.norm in words("by_person")
    return beside and len(name.words) == _FULL_NAME and not is_known(name.words[-1])


def _names_a_house(name: Name, before: Token | None) -> bool:
    """Whether a name tells with whom or at whose house something was done."""
    where = words("by_person") | words("at_employer")
    return len(name.words) == _FULL_NAME or (before is not None and before.norm in where)


_FULL_NAME = 2


def _of_two_kinds(one: Kind, other: Kind) -> bool:
    """Whether two names cannot stand for one another: a place, a person."""
    return Kind.PLACE in {one, other} and bool({one, other} & {Kind.PERSON, Kind.CODE})


def _stands_alone(sight: Sight, number: int, said: Name, documented: Name) -> bool:
    """Whether a point was told but for one name, and nothing knows the name that was said."""
    if sight.without_names < _TOLD_ALIKE or not _is_told_here(sight, number):
        return False
    if len(_said_of_kind(sight, number, documented)) != 1:
        return False
    if _tells_what_kind(documented, sight.terms.text) and _follows_where(said, sight, number):
        return False
    known = (token.norm for terms in sight.rest for token in terms.text.tokens)
    own = set(_distinctive(said))
    return not own & {*known} and not own & sight.asked


def _tells_what_kind(name: Name, point: Prepared) -> bool:
    """Whether a name tells what the next word is, and not where: a QA lead."""
    before = _before(point.tokens, name, point.names)
    where = before is not None and _is_preposition(before.norm)
    return not where and _kind(name) is not Kind.PLACE and _next(point.tokens, name) is not None


def _follows_where(name: Name, sight: Sight, number: int) -> bool:
    """Whether a name tells where or for whom: I teach at the Open University."""
    unit = sight.unit(number)
    told = tuple(token for token in unit.tokens if token.norm not in words("determiners"))
    before = _before(told, name, unit.names)
    return before is not None and _is_preposition(before.norm)


def _is_told_here(sight: Sight, number: int) -> bool:
    """Whether a statement, or one of its sentence that it goes on from, tells of the point."""
    if sight.takes_up(number):
        return True
    here = sight.unit(number).sentence
    till = (n for n in sight.near if n <= number and sight.unit(n).sentence == here)
    return sum(sight.shares.get(n, 0.0) for n in till) >= _TOLD_HERE


def _said_of_kind(sight: Sight, number: int, documented: Name) -> list[Name]:
    """Give the names of a statement that the point has not, and that may be of the same kind."""
    kind = _kind(documented)
    names = sight.unit(number).names
    return [
        name
        for name in names
        if not _is_own(name, sight.terms.text)
        and (_kind(name) is kind or Kind.OTHER in {kind, _kind(name)})
    ]


_TOLD_ALIKE = 0.45
_TOLD_HERE = 0.25


def _same_role(sight: Sight, number: int, here: Token, there: Token) -> bool:
    """Whether the small words before two names let them play one part in the sentence."""
    if not here.function and not there.function:
        return False
    if here.norm == there.norm or _same_preposition(here.norm, there.norm):
        return sight.without_names >= 0.4
    # The Hamburg bar, the bar in Munich: only where all else was told.
    return (
        _is_preposition(here.norm)
        and not _is_preposition(there.norm)
        and (sight.without_names >= 0.8 and sight.shares.get(number, 0.0) >= 0.5)
    )


def _next(tokens: tuple[Token, ...], name: Name) -> Token | None:
    """Give the word right after a name, where it tells something."""
    after = next((token for token in tokens if token.start >= name.end), None)
    return after if after and after.is_content else None


def _same_head(one: Name, other: Name) -> bool:
    """Whether two names name things of one kind: the University of Leeds, that of York."""
    heads = {word for word in one.words if is_known(word)} - words("connectors")
    return len(one.words) > 1 and bool(heads.intersection(other.words))


_TOLD_BESIDES = 0.4
_PREPOSITIONS = ("at_employer", "in_place", "by_source", "by_person")


def _is_preposition(word: str) -> bool:
    return any(word in words(kind) for kind in _PREPOSITIONS)


def _same_preposition(one: str, other: str) -> bool:
    return any(one in words(kind) and other in words(kind) for kind in _PREPOSITIONS)


def _before(tokens: tuple[Token, ...], name: Name, names: tuple[Name, ...]) -> Token | None:
    """Give the word before a name, past other names listed with it."""
    inside = [(other.start, other.end) for other in names]
    before = [token for token in tokens if token.end <= name.start]
    while before and (
        before[-1].norm in words("joiners")
        or before[-1].norm in words("titles")
        or any(low <= before[-1].start < high for low, high in inside)
    ):
        before.pop()
    return before[-1] if before else None


_REST_TOLD = 0.75


def other_thing(sight: Sight) -> Difference | None:
    """Find all of a point told, but of another thing: 25 families in care for the old."""
    terms = sight.terms.terms
    total = sum(term.weight for term in terms)
    for preposition, phrase in _phrases(sight.terms.text.tokens):
        own = {token.start for token in phrase}
        weight = sum(term.weight for term in terms if term.token.start in own)
        if not weight or any(terms[i].token.start in own for i in sight.match.terms):
            continue
        for number in sight.match.units:
            rest = total - weight
            if rest < _ENOUGH or sight.shares.get(number, 0.0) * total < _REST_TOLD * rest:
                continue
            found = _in_its_place(sight, number, preposition)
            if found:
                return Difference(Discrepancy.NAME, found.raw, phrase[-1].raw, number)
    return None


_ENOUGH = 1.5


def _in_its_place(sight: Sight, number: int, preposition: str) -> Token | None:
    for same, phrase in _phrases(sight.unit(number).tokens):
        known = any(
            same_sense(token.stem, other.stem)
            for token in phrase
            for other in sight.terms.text.tokens
            if other.is_content
        )
        if same == preposition and not known:
            return phrase[-1]
    return None


_PRONOUNS = frozenset({"whom", "them"})


def _phrases(tokens: tuple[Token, ...]) -> list[tuple[str, list[Token]]]:
    """Give each small word of place or matter with the telling words right after it."""
    found = []
    for at, token in enumerate(tokens):
        if token.norm not in words("matter"):
            continue
        if at + 1 < len(tokens) and tokens[at + 1].norm in words("asking"):
            continue  # on what cold water does: no thing by its name
        phrase: list[Token] = []
        for after in tokens[at + 1 : at + 4]:
            if after.is_number or after.norm in _PRONOUNS or (after.function and phrase):
                break
            if after.is_content:
                phrase.append(after)
        deed = len(phrase) > 1 and phrase[0].norm.endswith("ing")  # for signing people up
        if not deed and any(t.stem not in light_stems() for t in phrase):
            found.append((token.norm, phrase))
    return found
