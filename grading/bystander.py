"""The speaker as a bystander: another did the point's deed, and one's own part was small or none.

`Denise is the one who runs that rota, I just turn up`: the deed is told by a pronoun or by a word
that the point has not, so that no single sign tells it. Two together do, somebody else as the
subject of a deed on what was just spoken of, and beside it a part that the speaker makes small. A
deed in the point's own word, or put in somebody's charge, needs no second sign.
"""

from dataclasses import dataclass
from enum import StrEnum

from grading import wordnet
from grading.checks import Difference, Sight
from grading.claimed import claims_it
from grading.claims import Unit
from grading.credit import is_somebody
from grading.given_names import did_it_by_name, is_given_name
from grading.language import detect
from grading.lexicon import is_past, senses_of
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.terms import Terms
from grading.tokens import Token
from grading.wordlists import pattern, words

_BOOK = "bystander.txt"
_TOLD, _TOLD_ABROAD = 0.25, 0.2  # of another language fewer words are found
_CLAIMED, _DEED_CLAIMED = 0.3, 0.1
_BACK = 2  # sentences before that a pronoun may take up
_SUBJECT = 8  # words that somebody may be named with
_OBJECT = 7  # words after a verb that may name its object
_CLEFT = 3  # words: it was Ilse
_OWN_VERB = 3  # words from `I` to what I did


class Hand(StrEnum):
    """How surely another is told to have done it."""

    NONE = "none"
    LIKELY = "likely"
    SURE = "sure"


@dataclass(frozen=True, slots=True)
class _Clause:
    """A statement's subject and its verb, which stands at a place of the unit's words."""

    subject: tuple[Token, ...]
    verb: int


def stood_by(sight: Sight) -> Difference | None:
    """Find the deed told as another's, beside a part of one's own that is small or none."""
    if pattern("modest_point", _BOOK).search(sight.terms.text.folded) or _is_claimed(sight):
        return None
    for number, unit in enumerate(sight.vocabulary.units):
        if unit.wish or unit.denial is not None or not _is_topic(sight, number):
            continue
        hand = _hand(sight, number)
        if hand is Hand.SURE or (hand is Hand.LIKELY and _is_small_beside(sight, number)):
            return Difference(Discrepancy.ACTOR, unit.text, sight.terms.text.text, number)
    return None


def _is_topic(sight: Sight, number: int) -> bool:
    """Whether a point, and no other more than it, is what was spoken of up to a statement."""
    own = _told_till(sight, sight.terms, number)
    if own < (_TOLD_ABROAD if sight.foreign else _TOLD):
        return False
    return all(_told_till(sight, other, number) <= own for other in sight.rest)


def _told_till(sight: Sight, terms: Terms, number: int) -> float:
    """Give how much of a point a sentence says together with those before it, 0.0-1.0."""
    here = sight.unit(number).sentence
    return sight.vocabulary.together(terms, range(here - _BACK, here + 1))


def _hand(sight: Sight, number: int) -> Hand:
    """Tell whether another is the doer in a statement."""
    unit = sight.unit(number)
    if _is_handed_on(sight, unit):
        return Hand.NONE
    if _is_told_apart(sight, number):
        return Hand.SURE
    if not _is_english(unit, sight):
        return Hand.LIKELY if unit.other else Hand.NONE
    return Hand.LIKELY if _is_by_somebody(unit, sight) else _hand_of_subject(unit, sight)


def _is_english(unit: Unit, sight: Sight) -> bool:
    """Whether a statement is English: one too short to tell is in the point's language."""
    return detect(unit.text) == "en" or (
        sight.terms.text.language == "en" and not sight.foreign and unit.denial is None
    )


def _hand_of_subject(unit: Unit, sight: Sight) -> Hand:
    clause = _clause(unit)
    if clause is None or _is_own(clause.subject, sight):
        return Hand.NONE
    if pattern("somebody_else", _BOOK).match(_folded(clause.subject)):
        return Hand.SURE
    return _hand_in(clause, unit, sight)


def _is_told_apart(sight: Sight, number: int) -> bool:
    """Whether a statement says by itself that it was another's, or was there before."""
    unit = sight.unit(number)
    theirs = pattern("theirs", _BOOK).search(unit.folded) is not None
    before = _is_there_before(sight, unit) or _is_pointed_out(sight, number)
    return theirs or before or did_it_by_name(sight, number)


def _is_there_before(sight: Sight, unit: Unit) -> bool:
    """Whether what the point says was begun is told to have been there before the speaker."""
    anew = pattern("makes_anew", _BOOK).search(sight.terms.text.folded)
    return anew is not None and pattern("came_later", _BOOK).search(unit.folded) is not None


def _hand_in(clause: _Clause, unit: Unit, sight: Sight) -> Hand:
    verb, after = unit.tokens[clause.verb], unit.tokens[clause.verb + 1 :]
    person = any(_names(token, unit, sight) for token in clause.subject)
    if _is_being(verb):
        charged = pattern("in_charge", _BOOK).search(_folded(after)) is not None
        does = person and _is_doer_of(after, sight)
        return Hand.SURE if person and (charged or does) else Hand.NONE
    if after[:1] and after[0].norm in {"me", "us", "mich", "uns"}:
        return Hand.NONE  # they passed me
    lot = pattern("does_the_lot", _BOOK).match(_folded((verb, *after)))
    if not lot and (pattern("no_taking", _BOOK).match(verb.norm) or not _takes(after, unit, sight)):
        return Hand.NONE
    return Hand.SURE if person and _is_deed(verb, sight.terms) else Hand.LIKELY


def _takes(after: tuple[Token, ...], unit: Unit, sight: Sight) -> bool:
    """Whether a verb's object is what was spoken of, or a word of the point."""
    near = after[:_OBJECT]
    if pattern("whole_of_it", _BOOK).search(_folded(near)):
        return pattern("to_me").search(unit.folded) is None
    own = [token for token in near if token.is_content]
    return any(same_sense(t.stem, term.token.stem) for t in own for term in sight.terms.terms)


def _is_being(verb: Token) -> bool:
    return verb.norm in words("to_be") or verb.norm.endswith("'s")


def _is_doer_of(after: tuple[Token, ...], sight: Sight) -> bool:
    """Whether somebody is called by the deed: the translator, of what was translated."""
    opening = next((t for t in sight.terms.text.tokens if t.is_content), None)
    named = [token for token in after[:2] if token.is_content and token.norm.endswith(("er", "or"))]
    return opening is not None and any(same_sense(one.stem, opening.stem) for one in named)


def _is_by_somebody(unit: Unit, sight: Sight) -> bool:
    """Whether what was done was done by somebody, or by who is called with a capital."""
    tokens = unit.tokens
    for at in range(1, len(tokens) - 1):
        done, by, doer = tokens[at - 1 : at + 2]
        if by.norm == "by" and is_past(done.norm) and doer.norm not in {"me", "us", "myself"}:
            named = doer.raw[0].isupper() and not doer.function
            return named or any(is_somebody(t, unit, sight) for t in tokens[at + 1 :][:_SUBJECT])
    return False


def _is_pointed_out(sight: Sight, number: int) -> bool:
    """Whether a statement says who it was, and the next what they did: it was Ilse, who saw it."""
    unit, after = sight.unit(number), sight.vocabulary.units[number + 1 : number + 2]
    tokens = unit.tokens
    if len(tokens) < _CLEFT or not pattern("points_out", _BOOK).match(unit.folded):
        return False
    if not any(_names(token, unit, sight) for token in tokens[2:]):
        return False
    return any(
        one.sentence == unit.sentence and pattern("who_did", _BOOK).match(one.folded)
        for one in after
    )


def _is_handed_on(sight: Sight, unit: Unit) -> bool:
    """Whether another does now what the point tells of the past."""
    opening = next((t for t in sight.terms.text.tokens if t.is_content), None)
    past = opening is None or not opening.norm.endswith("s") or is_past(opening.norm)
    return past and pattern("handed_on", _BOOK).search(unit.folded) is not None


def _clause(unit: Unit) -> _Clause | None:
    """Read who does what in a statement that opens with its subject."""
    tokens = unit.tokens
    low = 0
    while low < len(tokens) and pattern("leads_in", _BOOK).fullmatch(tokens[low].norm):
        low += 1
    for at in range(low, min(low + _SUBJECT, len(tokens))):
        if tokens[at].norm.endswith("'s") and _is_verb_after(tokens, at):
            return _Clause(tokens[low : at + 1], at)
        if at > low and _is_finite(tokens[at], tokens[at - 1]) and not _is_noun(tokens, at):
            return _Clause(tokens[low:at], at)
    return None


def _is_verb_after(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word's 's is a short `is`: Tom's in charge."""
    return pattern("in_charge", _BOOK).search(_folded(tokens[at + 1 :])) is not None


def _is_finite(token: Token, before: Token) -> bool:
    """Whether an English word is the verb of what stands before it."""
    norm = token.norm
    if norm in words("to_be") or norm in {"has", "had", "did", "does"}:
        return norm != "been"
    if before.norm in words("determiners") or not any(
        sense.part == "v" for sense in wordnet.senses(norm)
    ):
        return False
    plural = before.norm == "they" or (before.norm.endswith("s") and not before.function)
    unchanged = pattern("unchanged_past", _BOOK).match(norm) is not None
    third = norm.endswith("s") and not norm.endswith("ss")
    return is_past(norm) or unchanged or third or (plural and not token.function)


def _is_noun(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether what looks like a verb has one after it: our line plans come out of a program."""
    after = (t.norm for t in tokens[at + 1 : at + 3] if t.norm not in words("each_of_them"))
    plural = tokens[at].norm.endswith("s") and tokens[at].norm not in words("to_be")
    return plural and next(after, "") in words("plain_verbs") | words("to_be")


def _is_own(subject: tuple[Token, ...], sight: Sight) -> bool:
    """Whether a subject is the speaker, nobody in sight, or somebody that the point names."""
    if any(token.norm in words("no_other", _BOOK) for token in subject):
        return True
    led = pattern("has_others_do", _BOOK).search(sight.terms.text.folded) is not None
    if led and _folded(subject) == "they":
        return True
    named = [token for token in subject if token.is_content]
    own = sight.terms.text.tokens
    return any(same_sense(token.stem, one.stem) for token in named for one in own if one.is_content)


def _names(token: Token, unit: Unit, sight: Sight) -> bool:
    """Whether a word names somebody: by its meaning, or as a name that opens a sentence."""
    if is_somebody(token, unit, sight) or token.norm in words("units_of_work", _BOOK):
        return True
    opens = token.start == unit.start and token.raw[0].isupper() and not token.function
    norm = token.norm.removesuffix("'s")
    listed = norm in words("everyday_names") or is_given_name(token)
    return opens and (listed or not wordnet.senses(norm))


def _is_deed(verb: Token, terms: Terms) -> bool:
    """Whether a verb is one of the point's own, in whatever form, or means the same."""
    own = [t.token for t in terms.terms if any(s.part == "v" for s in wordnet.senses(t.token.norm))]
    return any(
        verb.stem == one.stem
        or bool(set(wordnet.lemmas(verb.norm)) & set(wordnet.lemmas(one.norm)))
        or bool(senses_of(verb.stem) & senses_of(one.stem))
        for one in own[:3]
    )


def _folded(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.norm for token in tokens)


def _is_small_beside(sight: Sight, number: int) -> bool:
    """Whether the speaker's own part is made small in the same sentence or one beside it."""
    here = sight.unit(number).sentence
    return any(
        abs(unit.sentence - here) <= 1 and pattern("small_part", _BOOK).search(unit.folded)
        for unit in sight.vocabulary.units
    )


def _is_claimed(sight: Sight) -> bool:
    """Whether the speaker tells a deed of their own on the point, and no small part in it."""
    return any(
        claims_deed(sight, number)
        for number, unit in enumerate(sight.vocabulary.units)
        if not unit.wish and unit.denial is None
    )


def claims_deed(sight: Sight, number: int) -> bool:
    """Whether a statement tells a deed of the speaker's own on the point."""
    unit = sight.unit(number)
    if (small := pattern("small_part", _BOOK).search(unit.folded)) is not None:
        return any(
            _is_deed(verb, sight.terms) and small.group().endswith(verb.norm)
            for verb in unit.tokens
            if verb.is_content
        )
    if claims_it(sight, number) and _told_till(sight, sight.terms, number) >= _TOLD:
        return True
    share = sight.shares.get(number, 0.0)
    if pattern("mine", _BOOK).search(unit.folded):
        return _is_told_as_mine(sight, number, unit)
    if detect(unit.text) != "en":
        return share >= _CLAIMED and pattern("own_doing").search(unit.folded) is not None
    return any(
        share >= (_DEED_CLAIMED if _is_deed(verb, sight.terms) else _CLAIMED)
        for verb in _own_verbs(unit.tokens)
    )


def _is_told_as_mine(sight: Sight, number: int, unit: Unit) -> bool:
    """Whether what is called one's own is the point, by its words or taken up by a pronoun."""
    if pattern("others_think", _BOOK).search(unit.folded):
        return False
    share = sight.shares.get(number, 0.0)
    if pattern("mine_to_do", _BOOK).search(unit.folded):
        return share >= _CLAIMED
    taken_up = pattern("takes_up", _BOOK).search(unit.folded) is not None
    return share > 0 or (taken_up and _told_till(sight, sight.terms, number) >= _TOLD)


def _own_verbs(tokens: tuple[Token, ...]) -> list[Token]:
    """Give what the speaker says to have done, in a clause of its own: not `before we launched`."""
    return [
        verb
        for at, token in enumerate(tokens)
        if token.norm.split("'")[0] in {"i", "we"}
        and not (at and tokens[at - 1].norm in words("subordinate") | {"as"})
        for verb in tokens[at + 1 : at + 1 + _OWN_VERB]
        if any(sense.part == "v" for sense in wordnet.senses(verb.norm))
        and not pattern("no_claim", _BOOK).match(verb.norm)
    ]
