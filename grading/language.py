"""Which language a text is in, told by its function words."""

import re
from functools import lru_cache

from grading.wordlists import lines_of

_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:'[^\W\d_]+)?")
_STEMMER = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "fi": "finnish",
    "sv": "swedish",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
    "da": "danish",
}
_ENDINGS = {
    # Words that only end so: they settle the language of texts with few function words.
    "fi": ("sta", "ssa", "lla", "lle", "sti", "in", "nen", "mme", "tiin", "aan", "iin"),
    "de": ("ung", "keit", "ierte", "lich"),
    "sv": ("ningen", "ade", "erna", "arna"),
    "fr": ("tion", "ment", "euse"),
    "es": ("ción", "aba", "ado"),
}


@lru_cache(maxsize=1)
def function_words() -> dict[str, frozenset[str]]:
    """Give the function words of each known language."""
    pairs = (line.split(":", 1) for line in lines_of("function_words.txt"))
    return {code: frozenset(words.split()) for code, words in pairs}


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, list[str]]:
    """Give for each function word the languages that have it."""
    found: dict[str, list[str]] = {}
    for code, words in function_words().items():
        for word in words:
            found.setdefault(word, []).append(code)
    return found


def is_function_word(word: str, language: str) -> bool:
    """Whether `word` (lower case) only holds a sentence of `language` together."""
    return word in function_words().get(language, frozenset())


def stemmer_name(language: str) -> str:
    """Give Snowball's name for a language code."""
    return _STEMMER.get(language, "english")


@lru_cache(maxsize=4096)
def detect(text: str) -> str:
    """Give the language code of `text`; English where nothing tells otherwise."""
    words = _WORD.findall(text[:4000].casefold().replace("\u2019", "'"))
    scores = _scores(words)
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    return best if scores[best] > scores["en"] else "en"


def plain_language(*texts: str) -> str | None:
    """Give the language of the first of some texts in which one shows; None where none does.

    A heading or a few words do not show it: non is French, and in many an English word.
    """
    for text in texts:
        words = _WORD.findall(text[:4000].casefold().replace("\u2019", "'"))
        ranked = sorted(((score, code) for code, score in _scores(words).items()), reverse=True)
        (score, best), (second, _) = ranked[:2]
        if len(words) >= _LONG_ENOUGH and score >= _TELLING and score > second:
            return best
    return None


def detect_within(sentence: str, whole: str, expected: str) -> str:
    """Give a sentence's language: where that is not plain the expected one, or the text's."""
    words = _WORD.findall(sentence[:1000].casefold().replace("\u2019", "'"))
    scores = _scores(words)
    best = max(scores, key=lambda code: (scores[code], code == expected))
    plain = scores[best] >= scores[whole] + 2 and scores[best] >= 0.25 * len(words)
    if plain:
        return best
    return expected if scores[expected] >= scores[whole] else whole


def _scores(words: list[str]) -> dict[str, float]:
    """Tell for each known language how many of some words are its own."""
    known = _languages_of()
    scores = dict.fromkeys(function_words(), 0.0)
    for word in words:
        for code in known.get(word, ()):
            scores[code] += 1
    long = [word for word in words if len(word) > 5]
    for code, endings in _ENDINGS.items():
        if code == "fi":
            # Finnish says with endings what its neighbours say with small words.
            unknown = (word for word in words if word.endswith(endings))
            scores[code] += sum(0.5 for word in unknown if word not in known)
        else:
            scores[code] += sum(0.3 for word in long if word.endswith(endings))
    return scores


UNKNOWN = "und"
"""The code of a language that is none of those known here."""
_LONG_ENOUGH = 5
_TELLING = 2
"""How many words only one language has, for it to show."""
_SOME = 0.12


def other_language(text: str, expected: str) -> str | None:
    """Give the language of a text where it plainly is not the `expected` one, else None.

    `UNKNOWN` stands for a language without a list of function words, or another script.
    """
    words = _WORD.findall(text[:4000].casefold().replace("\u2019", "'"))
    letters = [char for char in text[:4000] if char.isalpha()]
    if len(letters) > _LONG_ENOUGH and sum(_is_latin(char) for char in letters) < len(letters) / 2:
        return UNKNOWN
    if len(words) < _LONG_ENOUGH:
        return None
    scores = _scores(words)
    best = max(scores, key=lambda code: (scores[code], code == expected))
    if scores[best] >= scores[expected] + 2 and scores[best] >= _SOME * len(words):
        return best
    return UNKNOWN if len(words) >= 2 * _LONG_ENOUGH and not scores[best] else None


def _is_latin(char: str) -> bool:
    return char < "\u0250" or "\u1e00" <= char < "\u1f00"
