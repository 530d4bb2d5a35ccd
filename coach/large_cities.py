"""The zones of the largest cities, region by region: what most people look for comes first.

Put in order by hand, by the people in and around the city that a zone is named for; the time zone
database gives no populations.
"""

_LARGE = {
    "Africa": "Cairo Kinshasa Lagos Luanda Johannesburg Dar_es_Salaam Khartoum Abidjan Addis_Ababa"
    " Nairobi Casablanca Accra Kampala Algiers Dakar Harare Lusaka Tunis Kigali",
    "America": "New_York Sao_Paulo Mexico_City Los_Angeles Argentina/Buenos_Aires Bogota Lima"
    " Chicago Toronto Santiago Phoenix Denver Vancouver Santo_Domingo Caracas Guatemala Edmonton"
    " Halifax Puerto_Rico Anchorage",
    "Asia": "Tokyo Kolkata Shanghai Dhaka Manila Karachi Jakarta Seoul Bangkok Ho_Chi_Minh"
    " Hong_Kong Tehran Kuala_Lumpur Baghdad Singapore Riyadh Taipei Dubai Jerusalem Tashkent",
    "Australia": "Sydney Melbourne Brisbane Perth Adelaide Darwin Hobart",
    "Europe": "Istanbul Moscow Paris London Madrid Berlin Rome Kyiv Athens Lisbon Vienna Warsaw"
    " Budapest Stockholm Bucharest Brussels Amsterdam Prague Dublin Zurich",
    "Pacific": "Auckland Honolulu Port_Moresby Fiji",
}
_LISTED = (f"{region}/{city}" for region, cities in _LARGE.items() for city in cities.split())
_RANKS = {zone: rank for rank, zone in enumerate(_LISTED)}
OTHERS = len(_RANKS)
"""The rank of all zones that are not listed here."""


def rank(zone: str) -> int:
    """Rank a zone within its region: the lowest is that of its largest city."""
    return _RANKS.get(zone, OTHERS)
