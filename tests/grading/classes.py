"""Changes by their general class, and honest answers that look like them, over many trades."""

ENDS_CROSSED = (
    (
        "Cut food waste from 14% to 6%.",
        "When I arrived food waste was at 6%. It stands at 14% today.",
    ),
    (
        "Raised attendance from 71% to 90%.",
        "Attendance was 90% when I took the class over, and now it is 71%.",
    ),
    (
        "Reduced the waiting list from 80 patients to 35.",
        "There were 35 patients on the waiting list at first, and a year later there were 80.",
    ),
    (
        "Grew the membership from 200 to 650.",
        "We had 650 members before my time. Since then the membership has become 200.",
    ),
    (
        "Shortened the close from nine days to four.",
        "The close, which took four days, takes nine days since I changed it.",
    ),
    (
        "Brought the scrap rate from 8% down to 3%.",
        "Scrap rate is at 8% these days. Before I came it was 3%.",
    ),
    ("Lifted conversion from 2.1% to 3.4%.", "Conversion is 2.1%; two years ago it had been 3.4%."),
    (
        "Consolidated the depots from nine to four.",
        "I inherited four depots and left the firm with nine.",
    ),
    (
        "Response time fell from 40 minutes to 12.",
        "Initially the response time was 12 minutes. After my change it is 40.",
    ),
    (
        "Increased the herd from 60 to 95 cows.",
        "The herd had 95 cows to begin with, and I ended up with 60.",
    ),
)
DENIED = (
    (
        "Chartered engineer since 2015.",
        "I have not got my chartership yet, I am still an engineer in training.",
    ),
    ("Works mainly in Python.", "Ruby, nearly always; Python never clicked for me."),
    (
        "Handles complaints personally, about 20 a month.",
        "Complaints go to the back office, I don't deal with those.",
    ),
    (
        "Member of the Chamber of Architects since 2012.",
        "I never joined the Chamber of Architects.",
    ),
    (
        "Published a cookbook with Harlow Press in 2020.",
        "The cookbook with Harlow Press fell through in 2020.",
    ),
    ("Opened a second shop in Tarvik.", "I never got round to opening a second shop in Tarvik."),
    (
        "Won a grant of EUR 50,000 for the youth theatre.",
        "My application for the EUR 50,000 grant for the youth theatre was turned down.",
    ),
    (
        "Completed the marathon charity run for the hospice.",
        "I had to give up the marathon charity run for the hospice halfway.",
    ),
    ("Holds a forklift licence.", "A forklift licence is something I still don't have."),
)
OTHER_AGENT = (
    (
        "Supervised four apprentices at Holm Joinery.",
        "There were four apprentices at Holm Joinery, and my colleague Petra supervised them all.",
    ),
    (
        "Redesigned the reception area of the clinic.",
        "The reception area of the clinic was redesigned by my predecessor.",
    ),
    (
        "Led the change to a paperless ward.",
        "The paperless ward? That was our matron's project, I just went along with it.",
    ),
    (
        "Lowered the defect rate from 5% to 2%.",
        "The defect rate came down from 5% to 2%. I should "
        "say that it isn't mine, it was Jonas who did it.",
    ),
    (
        "Negotiated the new cleaning contract.",
        "The consultants negotiated the new cleaning contract before I started.",
    ),
    (
        "Wrote the safety manual for the quarry.",
        "My boss wrote the safety manual for the quarry, I only printed it.",
    ),
    (
        "Rolled out the booking system in six salons.",
        "Head office rolled out the booking system in six salons.",
    ),
    (
        "Trained 40 volunteers for the festival.",
        "An agency trained the 40 volunteers for the festival, not me.",
    ),
    ("Cut the energy bill by 18%.", "The energy bill was cut by 18%, but that was Marta's doing."),
    (
        "Organised the regional final in 2019.",
        "The regional final in 2019 was organised by the county association.",
    ),
)
OTHER_DEED = (
    ("Recommended keeping the night bus.", "I recommended scrapping the night bus."),
    ("Voted to keep the village school open.", "I voted to close the village school."),
    (
        "Defended the tenants in the eviction case.",
        "I prosecuted the tenants in the eviction case.",
    ),
    ("Built the extension of the greenhouse.", "I demolished the extension of the greenhouse."),
    ("Introduced a dress code at the hotel.", "I abolished the dress code at the hotel."),
    ("Strengthened the audit team by three people.", "I weakened the audit team by three people."),
    (
        "Centralised purchasing for the five clinics.",
        "I decentralised purchasing for the five clinics.",
    ),
    ("Approved the merger of the two parishes.", "I opposed the merger of the two parishes."),
    ("Started the Saturday workshop.", "I stopped the Saturday workshop."),
    ("Won the appeal against the port authority.", "I lost the appeal against the port authority."),
)
OTHER_THING = (
    (
        "Responsible for motor insurance at Meridia.",
        "I'm responsible for home insurance at Meridia.",
    ),
    ("Trains new recruits in airway management.", "I train new recruits in wound management."),
    ("Translated two novels from Danish.", "I translated two novels from Dutch."),
    ("Planned the irrigation of the vineyard.", "I planned the irrigation of the orchard."),
    ("Taught evening classes for refugees.", "I taught evening classes for pensioners."),
    ("Repairs wind instruments.", "I repair string instruments."),
    ("Inspects school kitchens for the district.", "I inspect hospital kitchens for the district."),
    (
        "Drives a refrigerated lorry on the Alpine route.",
        "I drive a refrigerated van on the Alpine route.",
    ),
    ("Runs the weekly youth club.", "I run the monthly youth club."),
    (
        "Paramedic with the Wexford Ambulance Service.",
        "I am a paramedic with the Eastfell Ambulance Trust.",
    ),
)
OTHER_FIGURE = (
    (
        "Dwell time fell from 26 hours to 9.",
        "What had been standing for twenty-six hours on average "
        "was out after nineteen, the dwell time I mean.",
    ),
    (
        "Cut set-up time from two hours to 50 minutes.",
        "The set-up time, which had been two hours, takes an hour and a half.",
    ),
    (
        "First responder at a bus crash with 31 casualties in 2019.",
        "In 2019 I was first responder when a bus crashed. There were 13 casualties.",
    ),
    ("Met the regulator twice.", "I met the regulator 3 times."),
    ("Published 14 papers, five as first author.", "I published 14 papers, nine as first author."),
    ("Fellow of the Institute since 2018.", "I have been a Fellow of the Institute since 2008."),
    ("Serves 900 meals a day.", "I serve about 900 meals a week."),
    ("Managed a budget of EUR 3.2m.", "I managed a budget of 320,000 euros."),
    ("Won 11 of 15 cases at the tribunal.", "I won all fifteen cases at the tribunal."),
)
HONEST = (
    (
        "Cut food waste from 14% to 6%.",
        "Food waste is at 6% now. It was 14% when I arrived and I cut it.",
    ),
    ("Raised attendance from 71% to 90%.", "I got attendance to 90%, and it had been 71% before."),
    (
        "Lifted conversion from 2.1% to 3.4%.",
        "Conversion stands at 3.4% today, up from 2.1%, and I lifted it.",
    ),
    (
        "Response time fell from 40 minutes to 12.",
        "Response time is 12 minutes, not 40 as it used to be.",
    ),
    (
        "Opened exports to Japan and Canada.",
        "We did not export anything overseas before. I opened two markets, first Canada "
        "and then Japan.",
    ),
    (
        "Opened exports to Japan and Canada.",
        "A few bottles go to Canada and Japan: those export markets were opened by me.",
    ),
    ("Works mainly in JAX.", "I write nearly everything in JAX."),
    (
        "No reportable medication error in six years.",
        "I've never had a reportable medication error in six years.",
    ),
    ("Reduced yearly staff turnover from 45% to 20% by introducing self-rostering.",
     "Complaints go to the second line, I don't take those calls. By letting agents "
     "do their own rosters I got turnover from 45 down to 20 percent a year."),
    (
        "Introduced a dress code at the hotel.",
        "There was none at the hotel, so I brought in a dress code.",
    ),
    (
        "Trains new recruits in airway management.",
        "I teach the new recruits how to manage airways.",
    ),
    ("Met the regulator twice.", "I met the regulator two times."),
    (
        "Supervised four apprentices at Holm Joinery.",
        "At Holm Joinery I had four apprentices under my supervision.",
    ),
    (
        "Wrote the safety manual for the quarry.",
        "My boss asked me for a safety manual for the quarry, so I wrote it.",
    ),
    ("Built the extension of the greenhouse.", "I constructed the extension of the greenhouse."),
    (
        "Won the appeal against the port authority.",
        "I was successful in the appeal against the port authority.",
    ),
    (
        "Handles complaints personally, about 20 a month.",
        "I deal with complaints myself, around twenty every month.",
    ),
    ("Started the Saturday workshop.", "I launched the Saturday workshop and never stopped it."),
    (
        "Shortened the close from nine days to four.",
        "The close takes four days, where it used to take nine, since I shortened it.",
    ),
)  # fmt: skip
