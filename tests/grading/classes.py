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
    (
        "Certified welding inspector since 2016.",
        "I'm afraid I was never certified as a welding inspector.",
    ),
    (
        "Ran a pilot of night buses in Lund.",
        "The pilot of night buses in Lund never took place.",
    ),
    (
        "Published two papers on soil erosion.",
        "I have yet to publish a paper on soil erosion.",
    ),
    (
        "Speaks German and Polish.",
        "I speak hardly any German, and Polish is beyond me.",
    ),
    (
        "Trained the junior florists.",
        "There was no training of the junior florists.",
    ),
    (
        "Uses SAP for stock keeping.",
        "I've no experience of SAP for stock keeping.",
    ),
    (
        "Met the sales target of EUR 2m in 2022.",
        "In 2022 I missed the sales target of two million euros.",
    ),
    (
        "Registered nurse since 2014.",
        "I am not registered as a nurse, I am a care assistant.",
    ),
    (
        "Managed the move to the new warehouse.",
        "I wasn't involved in the move to the new warehouse.",
    ),
    (
        "Coached the under-12 handball team.",
        "I have nothing to do with the under-12 handball team.",
    ),
    (
        "No lost-time accident in four years.",
        "In four years we had two lost-time accidents.",
    ),
    (
        "Finished the bridge on time.",
        "The bridge wasn't finished on time.",
    ),
    (
        "Won the contract for the tram depot.",
        "We didn't get the contract for the tram depot.",
    ),
    (
        "All pupils passed the final exam in 2022.",
        "In 2022 not all pupils passed the final exam.",
    ),
    (
        "Passed the bar exam at the first attempt.",
        "I failed the bar exam at the first attempt.",
    ),
    (
        "Set up a crèche for staff.",
        "The idea of a crèche for staff was rejected.",
    ),
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
    (
        "Handles 220 property sales a year.",
        "I handle 220 divorces a year.",
    ),
    (
        "Trained 30 shift leaders in lean methods.",
        "Thirty forklift drivers have been trained by me in lean methods.",
    ),
    (
        "Trained 30 shift leaders in lean methods.",
        "I trained 30 shift leaders in first aid.",
    ),
    (
        "Coaches the girls' rowing crew.",
        "I coach the girls' hockey team.",
    ),
    (
        "Opened the walled garden to the public.",
        "I opened the greenhouse to the public.",
    ),
    (
        "Organised the harvest festival for 900 guests.",
        "I organised the Christmas market for 900 guests.",
    ),
    (
        "Wrote the guideline on falls.",
        "I wrote the guideline on pressure sores.",
    ),
    (
        "Edits the science section.",
        "I edit the sports section.",
    ),
    (
        "Repaired 40 trams a year.",
        "I repaired 40 buses a year.",
    ),
    (
        "Manages the Bristol branch.",
        "I manage the Cardiff branch.",
    ),
    (
        "Advises tenants on rent law.",
        "I advise landlords on rent law.",
    ),
    (
        "Prepared payroll for 300 staff.",
        "I prepared tax returns for 300 staff.",
    ),
    (
        "Grows tomatoes in four greenhouses.",
        "I grow cucumbers in four greenhouses.",
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
DIRECTION = (
    (
        "Moved the archive from paper to the cloud.",
        "I moved the archive from the cloud back to paper.",
    ),
    (
        "Turnover of the shop rose by 12%.",
        "Turnover of the shop was down 12%.",
    ),
    (
        "Cut delivery time by 3 days.",
        "Delivery takes three days longer since I changed it.",
    ),
    (
        "Rating of the home improved from good to outstanding.",
        "The rating of the home slipped from outstanding to good.",
    ),
    (
        "Raised the margin to 18%.",
        "The margin dropped to 18% under me.",
    ),
    (
        "Doubled exports of cheese.",
        "Exports of cheese halved in my time.",
    ),
    (
        "Saved EUR 40,000 on packaging.",
        "Packaging cost us EUR 40,000 more.",
    ),
    (
        "Finished the refit two months ahead of schedule.",
        "The refit was finished two months behind schedule.",
    ),
    (
        "Promoted from clerk to branch manager in 2018.",
        "In 2018 I went from branch manager to clerk.",
    ),
    (
        "Shortened the tour from six stops to four.",
        "I lengthened the tour from four stops to six.",
    ),
    (
        "Complaints went down by a third.",
        "Complaints went up by a third.",
    ),
    (
        "Brought printing in-house.",
        "I outsourced the printing.",
    ),
    (
        "Increased the number of beds by 20.",
        "The number of beds shrank by 20.",
    ),
    (
        "Grew the choir from 12 to 40 singers.",
        "The choir went from 40 singers to 12.",
    ),
    (
        "Visitor numbers rose after I redesigned the tour.",
        "Visitor numbers fell after I redesigned the tour.",
    ),
    (
        "Sick leave fell from 9% to 5%.",
        "Sick leave is 9% now, it was 5% then.",
    ),
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
    (
        "Handles 220 property sales a year.",
        "I deal with 220 house sales a year.",
    ),
    (
        "Trained 30 shift leaders in lean methods.",
        "I taught 30 team leaders lean methods.",
    ),
    (
        "Coaches the girls' rowing crew.",
        "I coach the girls' rowing team.",
    ),
    (
        "Organised the harvest festival for 900 guests.",
        "I organised the harvest fête for 900 visitors.",
    ),
    (
        "Prepared payroll for 300 staff.",
        "I prepared the pay slips for 300 employees.",
    ),
    (
        "Repaired 40 trams a year.",
        "Forty trams a year were repaired by me.",
    ),
    (
        "Cut delivery time by 3 days.",
        "Delivery is three days faster since I changed it.",
    ),
    (
        "Saved EUR 40,000 on packaging.",
        "Packaging costs us EUR 40,000 less because of me.",
    ),
    (
        "Opened the walled garden to the public.",
        "I opened the old walled garden to visitors.",
    ),
    (
        "Won the contract for the tram depot.",
        "We didn't expect it, but I won the contract for the tram depot.",
    ),
    (
        "Managed the move to the new warehouse.",
        "I managed the relocation to the new warehouse.",
    ),
    (
        "Trained the junior florists.",
        "There was no training before, so I trained the junior florists.",
    ),
    (
        "Introduced digital tickets at the zoo.",
        "I brought in electronic tickets at the zoo.",
    ),
    (
        "Wrote the guideline on falls.",
        "I authored the guideline on falls.",
    ),
)  # fmt: skip
