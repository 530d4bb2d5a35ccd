"""Where a learner is: asked region by region, or by name; told by the clock there."""

from collections.abc import Sequence

from coach import schedule, zones
from coach.errors import Problem, UserError
from coach.replies import Action, Choice, ZoneAsked, ZoneSet
from coach.visit import Visit
from review.drill import local_clock

A_PAGE = 21


def ask_region(*others: Choice, unclear: str = "", heard: bool = False) -> ZoneAsked:
    """Ask for the region of the world; a city that is typed is taken where it is `heard`."""
    choices = tuple(Choice(Action.REGION, n) for n in range(len(zones.regions())))
    return ZoneAsked(None, (*choices, *others), unclear, heard=heard)


def ask_city(number: int | None, page: int | None) -> ZoneAsked:
    """Ask for a city of a region, a page of them at a time."""
    regions = zones.regions()
    if number is None or not 0 <= number < len(regions):
        raise UserError(Problem.STALE)
    region, first = regions[number], (page or 0) * A_PAGE
    listed = zones.zones_in(region)
    shown = tuple(_choice(zone) for zone in listed[first : first + A_PAGE])
    if not shown:
        raise UserError(Problem.STALE)
    more = len(listed) > first + A_PAGE
    turn = (Choice(Action.REGION, number, (page or 0) + 1),) if more else ()
    return ZoneAsked(region, (*shown, *turn, Choice(Action.REGIONS)))


def ask_which(
    found: Sequence[str], *others: Choice, unclear: str, heard: bool = False
) -> ZoneAsked:
    """Ask which of several zones is meant."""
    choices = tuple(_choice(zone) for zone in found)
    return ZoneAsked(None, (*choices, Choice(Action.REGIONS), *others), unclear, heard=heard)


def _choice(zone: str) -> Choice:
    return Choice(Action.ZONE, zones.number_of(zone))


def numbered(number: int | None) -> str:
    """Find the zone a button stands for."""
    zone = zones.zone_numbered(number)
    if zone is None:
        raise UserError(Problem.STALE)
    return zone


def place(visit: Visit, zone: str) -> ZoneSet:
    """Set the learner's time zone, and show what clocks show there."""
    schedule.move(visit, zone)
    return ZoneSet(zone, local_clock(visit.now, zone), (Choice(Action.REGIONS),))


def name(visit: Visit, words: str) -> ZoneAsked | ZoneSet:
    """Set the time zone by name; ask where there is no name, or more than one zone fits."""
    zone = zones.certain(words)
    if zone is not None:
        return place(visit, zone)
    found = zones.find(words)
    if words and not found:
        raise UserError(Problem.BAD_ZONE, words)
    return ask_which(found, unclear=words) if found else ask_region()
