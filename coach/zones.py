"""Time zones as people name them: a city, a country, an IANA name; or picked region by region."""

import re
import unicodedata
from functools import lru_cache
from importlib import resources
from zlib import crc32
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

from coach import offsets
from coach.large_cities import ELSEWHERE, rank

SURE = 88.0
LIKELY = 72.0
"""How alike (0 to 100) what was typed must be to a name: to be taken for it, to be offered."""
MAX_OFFERED = 7
FUZZY_LETTERS = 5
"""Shorter names are alike by chance (`EST` and `East`) and are taken only as they stand."""
MAX_CHARACTERS = 60
_PLACED = re.compile(r"^(?:(?:i am|i'm|im|i live|i work|we are|based|living) )?(?:in |near |at )?")
_NO_PLACES = frozenset({"ROK", "ROC", "MET", "WET", "W-SU", "Factory", "Zulu"})
"""Names of zones that somebody who writes them does not mean."""
_SMALL_TALK = frozenset({"nice"})
"""Cities whose names are more often said for something else: they are asked about."""
_COUNTRIES = {
    "usa": "US",
    "us": "US",
    "united states of america": "US",
    "america": "US",
    "uk": "GB",
    "england": "GB",
    "scotland": "GB",
}


def regions() -> tuple[str, ...]:
    """List the regions of the world, as zones name them."""
    return tuple(sorted({zone.split("/", 1)[0] for zone in _listed()}))


def zones_in(region: str) -> tuple[str, ...]:
    """List a region's zones, those of its largest cities first, the others by name."""
    listed = (zone for zone in _listed() if zone.startswith(f"{region}/"))
    return tuple(sorted(listed, key=lambda zone: (rank(zone), zone)))


def city_of(zone: str) -> str:
    """Name a zone by its city: `Europe/Isle_of_Man` is `Isle of Man`."""
    return offsets.name_of(zone).rsplit("/", 1)[-1].replace("_", " ")


def number_of(zone: str) -> int:
    """Give the number that stands for a zone in a button, whatever zones come and go."""
    return crc32(zone.encode())


def zone_numbered(number: int | None) -> str | None:
    """Find the zone that a number stands for."""
    return _numbers().get(number or 0)


def find(words: str) -> tuple[str, ...]:
    """Find the zones that may be meant by what was typed, best first."""
    meant = offsets.meant_by(words, among=_listed())
    if meant is not None:
        return meant[:MAX_OFFERED]
    close = _close(words)
    best = _sure(close)
    names = _names()
    offered = dict.fromkeys(zone for name, _ in close for zone in names[name])
    return (names[best] if best else tuple(offered))[:MAX_OFFERED]


def certain(words: str) -> str | None:
    """Find the one zone that what was typed names; `None` where it takes a question."""
    meant = offsets.meant_by(words, among=_listed())
    if meant is not None:
        return meant[0] if len(meant) == 1 else None
    best = _sure(_close(words))
    zones = _names()[best] if best and best not in _SMALL_TALK else ()
    if len(zones) == 1:
        return zones[0]
    city, comma, country = words.partition(",")
    return certain(city) if comma and _folded(country) in _names() else None


def _close(words: str) -> list[tuple[str, float]]:
    """List the names that are like what was typed, with how alike they are, best first."""
    text = _folded(words)
    if not text or len(text) > MAX_CHARACTERS:
        return []
    names = _names()
    if text in names:
        return [(text, 100.0)]
    if len(text) < FUZZY_LETTERS or any(letter.isdecimal() for letter in text):
        return []
    close = process.extract(text, list(names), scorer=fuzz.ratio, score_cutoff=LIKELY, limit=4)
    return [(name, score) for name, score, _ in close]


def _sure(close: list[tuple[str, float]]) -> str | None:
    if not close or close[0][1] < SURE:
        return None
    return close[0][0] if all(score < close[0][1] for _, score in close[1:]) else None


def _folded(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.casefold().replace("_", " ").replace("-", " "))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    flat = " ".join(letters.split()).strip(" .,!")
    return _PLACED.sub("", flat)


def _rows(name: str) -> list[list[str]]:
    table = resources.files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [row.split("\t") for row in table.splitlines() if row and not row.startswith("#")]


@lru_cache(maxsize=1)
def _listed() -> tuple[str, ...]:
    return tuple(sorted(row[2] for row in _rows("zone.tab")))


@lru_cache(maxsize=1)
def _numbers() -> dict[int, str]:
    return {number_of(zone): zone for zone in available_timezones()}


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, ...]]:
    """Give every name that is understood, with its zones; a city's name wins over a country's."""
    names: dict[str, tuple[str, ...]] = {
        _folded(zone): (zone,) for zone in sorted(available_timezones() - _NO_PLACES)
    }
    of_country: dict[str, tuple[str, ...]] = {}
    for row in _rows("zone.tab"):
        of_country[row[0]] = (*of_country.get(row[0], ()), row[2])
    of_country = {code: tuple(sorted(zones, key=rank)) for code, zones in of_country.items()}
    for code, country in _rows("iso3166.tab"):
        names[_folded(country.split("(")[0])] = of_country.get(code, ())
    for country, code in _COUNTRIES.items():
        names[country] = of_country[code]
    for zone, cities in ELSEWHERE.items():
        names.update({_folded(city): (zone,) for city in cities.split()})
    for zone in _listed():
        names[_folded(city_of(zone))] = (zone,)
    return {name: zones for name, zones in names.items() if zones}
