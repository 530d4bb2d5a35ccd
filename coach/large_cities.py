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
ELSEWHERE = {
    "Europe/Berlin": "munich munchen hamburg cologne koln frankfurt stuttgart leipzig dresden bonn"
    " dusseldorf hannover hanover nuremberg nurnberg bremen essen dortmund freiburg heidelberg",
    "Europe/Vienna": "wien graz linz salzburg innsbruck",
    "Europe/Zurich": "geneva geneve genf basel bern lausanne lucerne luzern",
    "Europe/Paris": "lyon marseille toulouse nice bordeaux lille nantes strasbourg rennes grenoble",
    "Europe/London": "manchester edinburgh glasgow bristol leeds oxford cambridge cardiff"
    " birmingham liverpool sheffield newcastle nottingham belfast aberdeen southampton york"
    " exeter",
    "Europe/Dublin": "cork galway limerick",
    "Europe/Madrid": "barcelona valencia seville sevilla bilbao malaga zaragoza",
    "Europe/Rome": "roma milan milano turin torino naples napoli florence firenze bologna venice",
    "Europe/Amsterdam": "rotterdam the-hague den-haag utrecht eindhoven groningen",
    "Europe/Brussels": "bruxelles brussel antwerp antwerpen ghent gent leuven",
    "Europe/Lisbon": "lisboa porto coimbra",
    "Europe/Warsaw": "warszawa krakow wroclaw gdansk poznan lodz",
    "Europe/Prague": "praha brno",
    "Europe/Copenhagen": "kobenhavn aarhus odense aalborg",
    "Europe/Oslo": "bergen trondheim stavanger tromso",
    "Europe/Stockholm": "gothenburg goteborg malmo uppsala linkoping lund",
    "Europe/Helsinki": "helsingfors tampere turku oulu espoo jyvaskyla",
    "Europe/Athens": "athina thessaloniki",
    "Europe/Bucharest": "bucuresti cluj iasi timisoara",
    "Europe/Moscow": "moskva saint-petersburg st-petersburg",
    "Europe/Istanbul": "ankara izmir",
    "Europe/Kyiv": "kiev lviv kharkiv odesa",
    "America/New_York": "boston washington miami atlanta philadelphia new-york-city pittsburgh"
    " raleigh charlotte baltimore cleveland columbus cincinnati tampa orlando buffalo brooklyn",
    "America/Chicago": "dallas houston austin minneapolis san-antonio nashville memphis"
    " milwaukee kansas-city st-louis saint-louis new-orleans omaha",
    "America/Los_Angeles": "san-francisco seattle san-diego portland las-vegas palo-alto sacramento"
    " san-jose oakland",
    "America/Denver": "salt-lake-city boulder albuquerque colorado-springs",
    "America/Toronto": "montreal ottawa quebec waterloo hamilton-ontario",
    "America/Edmonton": "calgary",
    "America/Sao_Paulo": "rio-de-janeiro brasilia belo-horizonte curitiba porto-alegre",
    "America/Bogota": "medellin cali",
    "America/Mexico_City": "guadalajara puebla",
    "Asia/Kolkata": "delhi new-delhi mumbai bombay bangalore bengaluru chennai hyderabad pune"
    " ahmedabad calcutta gurgaon noida kochi jaipur",
    "Asia/Shanghai": "beijing shenzhen guangzhou hangzhou chengdu wuhan nanjing",
    "Asia/Tokyo": "osaka kyoto yokohama nagoya fukuoka sapporo",
    "Asia/Seoul": "busan incheon",
    "Asia/Dubai": "abu-dhabi sharjah",
    "Asia/Jerusalem": "tel-aviv haifa",
    "Asia/Karachi": "lahore islamabad",
    "Asia/Riyadh": "jeddah",
    "Asia/Ho_Chi_Minh": "hanoi saigon",
    "Australia/Sydney": "canberra newcastle-nsw",
    "Pacific/Auckland": "wellington christchurch",
    "Africa/Johannesburg": "cape-town pretoria durban",
    "Africa/Lagos": "abuja ibadan",
    "Africa/Nairobi": "mombasa",
}
"""Large cities that no zone is named for, by the names people there use as well."""


def rank(zone: str) -> int:
    """Rank a zone within its region: the lowest is that of its largest city."""
    return _RANKS.get(zone, OTHERS)
