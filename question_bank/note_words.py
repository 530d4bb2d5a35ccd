# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""The words by which notes-to-self are told, in English and six other languages."""

import re
from functools import cache

from question_bank.model import NoteKind

MARKERS = r"TODO|To-?do:|FIXME|XXX+|(?<=^)XX(?= )|TBD|TBC|TKTK|TK|HACK:|(?<![^\W\d_] )(?:[Nn]ote|[Rr]eminder)[ -]to[ -](?:my)?self"

# "Todo" begins many a Spanish sentence, and names lists that are evidence.
_SMALL_MARKERS = (
    r"todo(?!\s+(?:el|lo|la|los|las|esto|eso|un|una|lists?|apps?|boards?)\b)|fixme|tbd|tbc"
)

_END = r"\s*[.!?…:]*\s*$"
_THIS = r"(?:this|that|it|here)"
_MAYBE = r"(?:(?:perhaps|maybe|possibly|also|still|please|pls|probably|must|later|i|you|we|should|could|can|may|might|want|need|needs|have|to|would)\s+)*"

_WEAK_INSIDE = [
    r"^\W*(?:not\s+(?:\w+\s+)?(?:strong|great|good)(?:\s+(?:here|enough|(?:at|in|on)\s+(?:this|it)))?|(?:honest\s+|big\s+|known\s+|real\s+)?gap|no\s+experience\s+(?:here|with\s+this|yet))\W*$",
    r"\bi(?:['’]m|\s+am)?\s+(?:not\s+(?:\w+\s+)?good|weak|bad|shaky|rusty|struggle|struggling)\s+(?:at|with|in|on)\s+(?:this|it|that|these)\b|\b(?:have\s*n[o']t|haven’t|never|not)\s+(?:really\s+|yet\s+|actually\s+)?done\s+(?:this|that|it)\b",
    r"^\W*(?:this\s+|it\s+|that\s+)?(?:feels|sounds|looks|is)\s+(?:\w+\s+)?(?:weak|thin)\W*$",
    r"\b(?:my|main|biggest|real|a|the|an?|known|greatest|major)\s+(?:\w+\s+)?weak(?:ness(?:es)?|\s?(?:spot|point|area|side)s?)\b",
    r"\bweak(?:est|er)?\s+(?:here|spot|point|area|on\s+this|in\s+this|part|answer|section|evidence|side)\b",
    r"^\W*(?:a\s+)?(?:bit\s+|little\s+|quite\s+|very\s+|too\s+|rather\s+)?(?:weak(?:ness)?|shaky|rusty|thin)\W*$",
    r"\b(?:my|a|the|main|biggest|big|real)\s+(?:main\s+|biggest\s+|real\s+)?gap\b(?!\s+(?:analysis|year|between|in\s+the\s+market))",
    r"\bnot\s+(?:my|a)\s+(?:\w+\s+)?(?:strength|strong\s+(?:suit|point))",
    r"\bi\s+(?:do\s*n[o']?t|don’t|lack|have\s+no)\b.{0,30}\b(?:experience|evidence|example|this|here)\b",
    r"\b(?:schwäche|schwachpunkt|schwachstelle)\b.{0,20}$",
    r"\b(?:point\s+faible|(?:ma|grande|principale)\s+faiblesse|lacune)\b",
    r"\b(?:punto\s+(?:más\s+)?débil|(?:mi|principal)\s+debilidad|flojo\s+aquí)\b",
    r"\bheikko(?:uteni|us|\s+kohta(?:ni)?)\b",
    r"\b(?:min|största)\s+(?:\w+\s+)?svag(?:het|a\s+punkt)\b|\bsvag\s+punkt\b",
]
_WEAK_BARE = [
    r"^(?:honestly,?\s+|probably\s+|really\s+|this\s+is\s+|that\s+is\s+|it\s+is\s+)*(?:my\s+)?weakest\s+(?:point|area|spot|link|side|one)\W*$|^not\s+my\s+(?:\w+\s+)?(?:strength|strong\w*\s+\w+|forte|best\s+\w+)\W*$",
    r"^(?:this|that|it)(?:\s+(?:section|answer|part|point|bullet|one|paragraph))?(?:\s+is|['’]s)\s+(?:\w+\s+)?(?:weak|thin|poor)\W*$|^(?:i\s+have\s+)?(?:a|the|my|honest)?\s*gap(?:\s+here)?\s*(?::.{0,60})?\W*$",
    r"^(?:i\s+(?:do\s*n[o']t|don’t)\s+(?:really\s+)?have\s+(?:anything|much|something)\s+(?:here|yet|to\s+show|for\s+this)|nothing\s+to\s+show\s+(?:yet|here))",
    rf"^(?:{_THIS}|which)(?:\s+(?:is|was|one\s+is)|'s|’s)\s+(?:\w+\s+){{0,2}}(?:my|a|the)\s+(?:\w+\s+){{0,2}}(?:weakness|weak\s?(?:spot|point|area|side)|gap)\b(?!\s+(?:that|which|i|we|between|in\s+the)\b)",
    rf"^(?:my\s+|the\s+)?(?:main|biggest|big|real|greatest)\s+(?:weakness|gap|weak\s?(?:spot|point|area))(?:\s+(?:here|of\s+mine|i\s+think|for\s+sure))?{_END}",
    rf"^(?:my\s+)?weak(?:ness|est)?\s?(?:here|spot|point|area|side)?{_END}",
    rf"^i(?:'m|’m|\s+am)\s+(?:\w+\s+)?(?:weak|shaky|rusty)\s+(?:here|on\s+this|in\s+this){_END}",
    r"^(?:das|dies|hier)\s+(?:ist|liegt)\s+(?:\w+\s+)?meine?\s+(?:\w+\s+)?schw(?:äche|achstelle|achpunkt)",
    r"^(?:c['’]est|voici)\s+(?:\w+\s+)?(?:mon\s+point\s+faible|ma\s+(?:\w+\s+)?faiblesse)",
    r"^(?:est[ae]|es|este\s+es)\s+(?:\w+\s+)?mi\s+(?:\w+\s+)?(?:debilidad|punto\s+(?:débil|flaco))",
    r"^tämä\s+on\s+(?:\w+\s+)?heikko",
    r"^(?:det(?:ta)?|här)\s+är\s+min\s+(?:\w+\s+)?svag",
]
_HONEST = r"\s*,?\s*(?:(?:honestly|to\s+be\s+(?:honest|frank)|frankly|really|so\s+far|yet|i['’]m\s+afraid|sadly|unfortunately|here|hm+|though|ehrlich\s+gesagt|leider|bisher|honnêtement|malheureusement|la\s+verdad|sinceramente|rehellisesti|tyvärr|ärligt\s+talat)\s*,?\s*)*"
_NO_TURN = r"(?!.*(?:\b(?:but|so\s+(?:i|we)|however|although|until|before|aber|deshalb|mais|donc|pero|mutta|joten|därför)\b|\d{2}))"
_WEAK_BARE += [
    rf"^{_HONEST}(?:i(?:['’]m|\s+am)\s+)?not\s+(?:yet\s+)?(?:very\s+|so\s+|that\s+|too\s+|particularly\s+|really\s+|all\s+that\s+)?(?:strong|good|great|confident|comfortable|experienced|fluent|skilled)\s+(?:at|in|with|on|here)\b{_NO_TURN}.{{0,60}}$",
    rf"^{_HONEST}(?:only|just)\s+(?:a\s+(?:little|bit)|very\s+little|the\s+basics|basics){_HONEST}\W*$|^{_HONEST}(?:very\s+|too\s+|rather\s+)?little\s+(?:experience|knowledge|practice)?(?:\s+(?:with|of|in)\s+(?:this|it|that))?{_HONEST}\W*$",
    rf"^{_HONEST}i\s+(?:still\s+|really\s+)?(?:struggle\s+(?:with|at|here)|(?:hardly|barely|scarcely)\s+(?:know|use|speak|understand)|find\s+(?:this|it|that)\s+(?:\w+\s+)?(?:hard|difficult))\b{_NO_TURN}.{{0,50}}$",
    rf"^{_HONEST}(?:i\s+)?(?:have\s+|['’]ve\s+)?(?:never|hardly|barely|not\s+really)\s+(?:\w+\s+)?(?:done|used|tried|worked\s+with|had\s+to\s+do)\s+(?:this|that|it|any)\b.{{0,30}}$|^(?:this|that|it)\s+(?:could|should)\s+be\s+(?:better|stronger)\W*$|^embarrassing\w*\W*$|^(?:a\s+)?sore\s+(?:spot|point)\W*$",
    rf"^(?:\S+\s+){{0,4}}(?:kenne|kann|beherrsche)\s+ich\s+(?:\w+\s+)?(?:kaum|nicht|wenig|schlecht){_HONEST}\W*$|^{_HONEST}(?:nur|bloß)\s+(?:ein\s+)?(?:bisschen|wenig|grundlagen){_HONEST}\W*$|^(?:noch\s+|hier\s+)*(?:wenig|kaum|nicht\s+viel)\s+erfahrung(?:\s+(?:damit|hier|darin))?{_HONEST}\W*$|^(?:(?:ich\s+bin|bin\s+ich)\s+|da(?:rin)?\s+bin\s+ich\s+|hier\s+bin\s+ich\s+)(?:\w+\s+)?(?:schwach|nicht\s+(?:\w+\s+)?(?:gut|stark))\b{_NO_TURN}.{{0,40}}$",
    rf"^(?:je\s+(?:ne\s+)?suis\s+|je\s+ne\s+me\s+sens\s+)?pas\s+(?:très\s+|trop\s+|vraiment\s+)?(?:forte?|douée?|bonne?|à\s+l['’]aise)\s+(?:en|dans|avec|à|pour|ici)\b{_NO_TURN}.{{0,50}}$|^(?:seulement|juste)\s+un\s+peu{_HONEST}\W*$|^(?:très\s+|encore\s+)?peu\s+d['’]expérience(?:\s+ici)?{_HONEST}\W*$",
    rf"^(?:no\s+(?:se\s+me\s+da\s+(?:muy\s+)?bien|soy\s+muy\s+buen[oa]|domino|manejo\s+bien))\b{_NO_TURN}.{{0,50}}$|^(?:s[oó]lo|solamente)\s+un\s+poco{_HONEST}\W*$|^(?:muy\s+)?poca\s+experiencia(?:\s+aquí|\s+con\s+esto)?{_HONEST}\W*$",
    rf"^(?:vain|ihan|tosi)\s+vähän{_HONEST}\W*$|^en\s+(?:ole\s+)?(?:kovin\s+|oikein\s+|juuri\s+)?(?:hyvä|vahva|osaa|tunne)\b{_NO_TURN}.{{0,40}}$|^vain\s+vähän\s+kokemusta{_HONEST}\W*$",
    rf"^(?:bara|endast)\s+lite(?:\s+grann)?{_HONEST}\W*$|^(?:jag\s+är\s+)?inte\s+(?:så\s+|särskilt\s+)?(?:bra|stark|duktig)\s+på\b{_NO_TURN}.{{0,40}}$|^(?:bara\s+|mycket\s+)?(?:lite|liten|begränsad)\s+erfarenhet(?:\s+här)?{_HONEST}\W*$|^(?:det\s+)?kan\s+jag\s+(?:knappt|inte)\b.{{0,20}}$",
]
_EXPAND_INSIDE = [
    r"^\W*(?:explain\s+(?:how|why|what)\b.{0,80}|(?:please\s+)?be\s+(?:more\s+)?(?:specific|concrete|precise)|vague|more|more\s+here|will\s+expand.{0,30}|to\s+be\s+expanded|(?:more\s+)?details?\s+to\s+(?:follow|come)|how\s+exactly)\W*$",
    rf"^\W*{_MAYBE}(?:expand|elaborate)(?:\s*$|\W*$|\s+(?:{_THIS}|on|upon|more|further|with|a\s+(?:bit|little)|the\s+(?:section|answer|bullet|point|part|story)|later|please)\b)",
    r"\bneeds?\s+(?:to\s+be\s+)?(?:expan(?:d|ded|ding|sion)|elaborat\w+|fleshing)\b(?!\s+(?:capacity|the\s+(?:team|business)))",
    rf"\b(?:to|must|should|you|i|please|can)\s+(?:expand|elaborate)\s+(?:{_THIS}|on|upon|more|further|later)\b",
    r"\b(?:more|some|add|which|what)\s+(?:\w+\s+)?(?:details?|context|depth|specifics)\b(?:\s+(?:here|needed|please|later|to\s+come|about|on)\b|\W*$)",
    r"\b(?:needs?|add|write|say|give|tell|explain)\s+(?:\w+\s+)?(?:more|details?|context|specifics|depth)\b(?!\s+than)",
    rf"\bflesh\s+(?:{_THIS}\s+)?out\b|\bgo\s+deeper\b|\b(?:too|very|bit)\s+(?:short|vague|thin|generic)\b|\bmake\s+(?:{_THIS})\s+(?:longer|stronger|more)\b",
    rf"^\W*{_MAYBE}(?:develop|strengthen|unpack|clarify|explain)\s+{_THIS}\b",
    r"^\W*(?:noch\s+|hier\s+|bitte\s+|das\s+|weiter\s+|genauer\s+|muss\s+|ich\s+|etwas\s+)*(?:ausführen|ausbauen|ausarbeiten|erläutern|vertiefen|mehr\s+details?|näher\s+beschreiben)\b",
    r"\b(?:noch|hier|weiter|genauer)\s+(?:\w+\s+)?(?:ausführen|ausbauen|ausarbeiten|erläutern|vertiefen)\b",
    r"^\W*(?:à\s+|il\s+faut\s+|ici\s+|encore\s+|plus\s+)*(?:développer|détailler|préciser|étoffer)\b|\bà\s+(?:développer|détailler|préciser|étoffer)\b|\bplus\s+de\s+détails\b",
    r"^\W*(?:hay\s+que\s+|falta\s+|por\s+|aquí\s+)*(?:ampliar|desarrollar|detallar)\s*(?:esto|más|aquí|\W*$)|\bmás\s+detalles?\b",
    r"\b(?:laajenna|tarkenna|avaa)\s*(?:tätä|lisää|\W*$)|\blisää\s+(?:tietoa|yksityiskohtia)\b|\bpitää\s+(?:laajentaa|tarkentaa)\b",
    r"^\W*(?:behöver\s+)?(?:utveckla|bygga?\s+ut|fördjupa)\s*(?:det(?:ta)?|mer|här|\W*$)|\bmer\s+detaljer\b",
]
_EXPAND_BARE = [
    r"^(?:i['’]ll|i\s+will|will)\s+(?:expand|elaborate)\b.{0,40}$|^to\s+be\s+expanded|^more\s+(?:details?\s+)?to\s+(?:come|follow)\b|^(?:this|that)\s+(?:section|answer|part|point|bullet|one)\s+is\s+(?:\w+\s+)?(?:short|vague|brief)\W*$",
    rf"^{_MAYBE}(?:expand|elaborate)(?:{_END}|\s+(?:{_THIS}|on\s+(?:{_THIS}|the)|upon|more|further|a\s+(?:bit|little))\b)",
    rf"^(?:{_THIS}\s+)?(?:still\s+)?needs?\s+(?:\w+\s+)?(?:expan(?:ding|sion|ded)|elaborat(?:ing|ion)|more\s+(?:details?|depth|context|work|flesh))\b",
    rf"^(?:{_MAYBE})?(?:add|give|write|need|say)\s+(?:some\s+|a\s+bit\s+)?more\s*(?:details?|context|depth|specifics|here|about\s+this)?{_END}",
    r"^more\s+details?\s+(?:here|needed|to\s+come|later|on\s+this)",
    rf"^(?:{_MAYBE})flesh\s+{_THIS}\s+out",
    r"^(?:hier\s+|das\s+|noch\s+|muss\s+ich\s+|bitte\s+)+(?:\w+\s+)?(?:ausführen|ausbauen|ausarbeiten|erläutern|vertiefen)\b",
    r"^(?:ausführen|ausbauen|ausarbeiten|à\s+(?:développer|détailler|préciser|étoffer)|ampliar\s+(?:esto|aquí)|por\s+desarrollar|laajenna\s+tätä|tarkenna\s+tätä|utveckla\s+(?:det(?:ta)?|mer))\b",
    r"^(?:noch\s+)?mehr\s+details?\b.{0,30}$|^il\s+faut\s+(?:développer|détailler|préciser)\b",
]
_EXAMPLE_INSIDE = [
    r"^\W*(?:i\s+should\s+|need\s+to\s+)?(?:find|add|tell|think\s+of|need|pick|use)\s+(?:\w+\s+){0,3}(?:story|stories|one|case|anecdote)\b(?:\s+(?:here|later|for\s+this|about\s+.{0,30}))?\W*$|^\W*(?:which\s+)?story\b.{0,40}\?|^\W*(?:make\s+it\s+)?star(?:\s+(?:format|form|story))?\W*$|^\W*e\.g\.\s*\?+\W*$|\bexamples?\s+to\s+follow\b",
    rf"^\W*{_MAYBE}(?:give|add|need|needs|find|insert|include|provide|think\s+of|put|pick|mention|list|get|use|come\s+up\s+with|missing|want)?\s*(?:in\s+)?(?:some\s+|an?\s+|one\s+|more\s+|another\s+|the\s+|better\s+|concrete\s+|specific\s+|good\s+|real\s+|few\s+|two\s+|three\s+|other\s+){{0,4}}examples?(?:{_END}|\s+(?:here|needed|please|missing|later|to\s+come|tbd|maybe|of\s+this|would|from|for\s+this|or\s+two)\b)",
    r"\b(?:give|add|need|needs|find|insert|include|provide|think\s+of|missing|lacks?|want)\s+(?:\w+\s+){0,3}examples?\b",
    r"\b(?:which|what)\s+example",
    r"\bexamples?\s+(?:needed|missing|here\s*\?|please|to\s+(?:add|come))",
    r"\b(?:beispiele?)\b\s*(?:ergänzen|nennen|einfügen|geben|finden|hinzufügen|fehlt|fehlen|\?)|\b(?:vielleicht|noch|hier)\s+(?:\w+\s+){0,2}beispiele?\b",
    r"\b(?:ajouter|donner|trouver|citer|mettre|manque)\b.{0,25}\bexemples?\b|^\W*(?:peut-être\s+)?(?:un\s+|des\s+)?exemples?\s*(?:ici)?\s*\?",
    r"\b(?:añadir|dar|poner|buscar|incluir|falta|faltan|quizás?)\b.{0,25}\bejemplos?\b",
    r"\b(?:lisää|anna|keksi|puuttuu|ehkä)\b.{0,20}\besimerk\w+|\besimerk\w+\s+(?:puuttuu|tähän)",
    r"\b(?:lägg\s+till|ge|hitta|saknas|behöver|kanske)\b.{0,20}\bexempel\b|\bexempel\s+(?:saknas|här)",
]
_EXAMPLE_BARE = [
    r"^(?:(?:i\s+)?(?:should|could|must|need\s+to)\s+|(?:i['’]ll|i\s+will|will)\s+)?(?:find|think\s+of|add|give|pick|use)\s+(?:an?\s+|the\s+|some\s+)?(?:better\s+|good\s+|stronger\s+|concrete\s+|real\s+|another\s+)?(?:examples?|story|stories|anecdote)(?:\s+(?:here|later|for\s+this|of\s+this|soon))?\W*$",
    rf"^{_MAYBE}(?:give|add|need|needs|find|insert|include|provide|think\s+of|come\s+up\s+with)\s+(?:me\s+)?(?:some\s+|an?\s+|one\s+|more\s+|another\s+|better\s+|concrete\s+|specific\s+|good\s+|real\s+|few\s+|two\s+|other\s+){{0,4}}examples?(?:{_END}|\s+(?:here|of\s+this|for\s+this|from|or\s+two|later)\b)",
    r"^(?:an?\s+|some\s+|more\s+|perhaps\s+|maybe\s+|concrete\s+|another\s+|better\s+){0,4}examples?\s*(?:here|needed|missing|please|to\s+(?:add|come)|would\s+(?:help|be\s+good))\b.{0,20}$",
    rf"^(?:perhaps|maybe)\s+(?:\w+\s+){{0,4}}examples?{_END}|^examples?\s*\?+$",
    r"^(?:hier\s+|noch\s+|vielleicht\s+|ein\s+|konkretes\s+|einige\s+)*beispiele?\s*(?:ergänzen|nennen|einfügen|geben|finden|hinzufügen|fehlt|fehlen|\?)",
    r"^(?:peut-être\s+|il\s+faut\s+)?(?:ajouter|donner|trouver|mettre)\s+(?:un|des|quelques)\s+(?:\w+\s+)?exemples?",
    r"^(?:quizás?\s+|hay\s+que\s+|falta\s+)*(?:añadir|dar|poner|buscar|un)\s+(?:un\s+|algún\s+|algunos\s+|más\s+)*ejemplos?",
    r"^(?:ehkä\s+)?(?:lisää|anna|keksi)\s+(?:tähän\s+|joku\s+|jokin\s+)*esimerk|^esimerkki\s+puuttuu",
    r"^(?:kanske\s+)?(?:lägg\s+till|ge|hitta)\s+(?:ett\s+|några\s+|fler\s+)*exempel",
]
_UNSURE_INSIDE = [
    r"^\W*(?:skip|irrelevant|keep(?:\s+(?:this|it))?|why|how|and|so\s+what|really|hm+|uncertain|i\s+think|i\s+guess|i\s+believe|in\s+english|grammar|anything\s+else|what\s+else|too\s+\w+\s*\?|sounds\s+\w+\s*\?)\s*[?.!…]*\W*$",
    r"\bhope(?:fully)?\s+(?:this|that|it)\b|\btell\s+me\s+if\b|\bno\s+idea\b",
    r"\bnot\s+(?:\w+\s+)?(?:sure|certain)\b|\bunsure\b|\bno\s+idea\b|\bi\s+(?:do\s*n[o']t|don’t)\s+(?:know|remember)\b",
    r"\bif\s+(?:this|that|it|these)\s+(?:\w+\s+)?(?:does\s*n[o']?t|doesn’t|does\s+not|do\s*n[o']t|don’t|is\s*n[o']?t|isn’t|is\s+not|are\s+not|fails?|qualif\w+|counts?|fits?)\b",
    r"\blet\s+me\s+know\b|\bwhat\s+do\s+you\s+think\b|\bdo\s+you\s+think\b|\bin\s+doubt\b|\bdoubtful\b|\bdebatable\b",
    r"^\W*(?:does|do|is|are|would|will|could)\s+(?:this|that|it|these|those)\s+.{0,60}\?",
    r"^\W*(?:should|shall|can|could|do|would|must)\s+(?:i|we)\s+.{0,80}\?",
    r"^\W*(?:maybe|perhaps)\s+(?:drop|remove|cut|skip|delete|leave|move|merge|not|irrelevant|too|doesn|this|that|it|better|say|mention|reword|rephrase|shorten)\b",
    r"^\W*(?:is\s+this\s+)?(?:relevant|correct|right|true|accurate|enough|ok(?:ay)?|good\s+enough|really|sure|too\s+much|still\s+true|counts)\s*\?+\W*$",
    r"\b(?:i\s+think|i\s+guess|or\s+was\s+it|or\s+is\s+it|probably|i\s+believe)\s*\?+",
    r"\b(?:might|may)\s+not\s+(?:count|qualify|fit|be\s+(?:relevant|enough))\b|\b(?:not|hardly)\s+(?:really\s+)?(?:relevant|enough|applicable)\b\W*$",
    r"\b(?:nicht|bin\s+(?:mir\s+)?un)\s*sicher\b|\bunsicher\b|\bzählt\s+das\b|\bpasst\s+das\b|\bstimmt\s+das\b|\breicht\s+das\b|\bob\s+das\s+(?:zählt|passt|reicht)\b",
    r"\bpas\s+s[uû]re?\b|\bpas\s+certaine?\b|\bà\s+voir\b|\b(?:est-ce\s+que\s+)?(?:ça|cela)\s+(?:compte|suffit|convient)\b",
    r"\bno\s+(?:estoy|sé)\s+(?:muy\s+)?(?:segur[oa]|si)\b|\b¿?\s*(?:cuenta|vale|sirve)\s+esto\b",
    r"\ben\s+ole\s+varma\b|\bepävarma\b|\blasketaanko\s+tämä\b|\bkelpaako\s+tämä\b|\briittääkö\b",
    r"\binte\s+säker\b|\bosäker\b|\bräknas\s+det\b|\bvet\s+inte\s+om\b|\bräcker\s+det\b",
]
_UNSURE_BARE = [
    r"^(?:i\s+)?hope(?:fully)?\s+(?:this|that|it)\s+(?:is|counts?|fits?|qualif\w+|helps|works)\b|^tell\s+me\s+if\b|^(?:what|anything)\s+else\s*\?|^(?:i\s+have\s+)?no\s+idea\s+(?:what|how)\s+to\s+(?:write|put|say|answer)|^(?:maybe|perhaps)\s+mention\b.{0,40}\?",
    r"^(?:this|that|it)\s+(?:probably|perhaps|maybe)\s+(?:is\s*n[o']t|isn’t|is\s+not|wo\s*n[o']t|won’t|does\s*n[o']t|doesn’t|does\s+not)\s+(?:\w+\s+)?(?:relevant|enough|count|qualify|fit|interesting)",
    r"^(?:i(?:'m|’m|\s+am)\s+|still\s+|honestly\s+|really\s+)*(?:not\s+(?:\w+\s+)?(?:sure|certain)|unsure)(?:\s*$|\W*$|\s+(?:if|whether|that|about|how|what|which|this|it|here|where|i)\b)",
    r"^if\s+(?:this|that|it|these)\s+(?:\w+\s+)?(?:does\s*n[o']?t|doesn’t|does\s+not|do\s*n[o']t|don’t|is\s*n[o']?t|isn’t|is\s+not|are\s+not|qualif\w+|counts?)\b",
    r"^(?:please\s+)?let\s+me\s+know\b(?!-)|\blet\s+me\s+know\W*$",
    r"^(?:does|do|is|are|would|will|could)\s+(?:this|that|it|these|those)\s+.{0,60}(?:count|qualify|fit|relevant|enough|ok|correct|true|belong|right|matter|apply)\w*\b.{0,30}$",
    r"^(?:should|shall)\s+i\s+(?:mention|add|include|keep|drop|remove|say|write|put|use|cut|leave|expand)\b",
    r"^(?:maybe|perhaps)\s+(?:i\s+should\s+|we\s+should\s+)?(?:drop|remove|cut|skip|delete|leave\s+(?:this|it|out)|not\s+relevant|irrelevant|too\s|move\s+this|merge)",
    r"^(?:this|that|it)\s+(?:may|might|probably|perhaps)\s+(?:\w+\s+)?(?:not\s+(?:count|qualify|fit|be\s+(?:relevant|enough))|doesn['’]t\s+(?:count|qualify|fit))",
    r"^(?:ich\s+)?(?:bin\s+(?:mir\s+)?)?(?:noch\s+)?(?:nicht\s+sicher|unsicher)\b|^(?:zählt|passt|reicht|stimmt)\s+das\b",
    r"^(?:je\s+(?:ne\s+)?suis\s+)?pas\s+(?:sûre?|certaine?)\b|^(?:est-ce\s+que\s+)?(?:ça|cela)\s+(?:compte|suffit)\b",
    r"^no\s+(?:estoy\s+segur[oa]|sé\s+si)\b|^¿?\s*(?:cuenta|vale|sirve)\s+esto\b",
    r"^en\s+ole\s+varma\b|^(?:lasketaanko|kelpaako|riittääkö)\s+tämä\b",
    r"^(?:jag\s+är\s+)?(?:inte\s+säker|osäker)\b|^räknas\s+det|^vet\s+inte\s+om\b",
]
_TODO_INSIDE = [
    r"^\W*(?:pending|typo|help|mention\s+\w+.{0,40}|check\s+(?:my\s+|the\s+)?(?:cv|linkedin|resume|emails?|diary|notes|(?-i:[A-Z])\w+)\b.{0,30}|look\s+(?:this|it|that)\s+up|(?:fix|correct)\s+(?:grammar|typos?|wording|tense|spelling|this)|too\s+long.{0,20}|need\s+help.{0,20}|stuck.{0,20}|make\s+(?:it\s+)?(?:stronger|better|shorter))\W*$",
    r"^\W*(?:(?:prepare|practi[cs]e|work\s+on|think\s+about|write|finish|redo|complete)\s+(?:this|that|it|an\s+answer|more|here|something)|(?:still\s+)?to\s+(?:write|polish|finish|check)|consider\s+\w+ing\b.{0,50}|(?:could|should)\s+be\s+(?:stronger|better|shorter|longer)|don['’]t\s+forget\b.{0,60}|(?:nb|note|reminder)\b\W*(?:to\s+)?(?:check|ask|add|update|mention|verify|confirm|rewrite)\b.{0,60})\W*$",
    r"^\W*(?:i|we|you)(?:['’]ll|\s+(?:should|could|must|need\s+to|have\s+to|might|may\s+want\s+to|want\s+to|will))\s+(?:\w+\s+)?(?:find|add|mention|include|expand|write|check|ask|think|update|rewrite|rephrase|shorten|quantify|prepare|elaborate|come\s+back|look\s+up|verify|confirm|work\s+on)\b",
    rf"^\W*(?-i:{MARKERS}|{_SMALL_MARKERS})\b",
    rf"^\W*{_MAYBE}(?:ask|check\s+with|confirm\s+with|talk\s+to|email|ping|call)\s+(?:\w+\s?){{1,4}}\b",
    rf"^\W*{_MAYBE}(?:(?:double[- ]?)?check|verify|look\s+up|find\s+out|confirm|find|get|dig\s+up|fill\s+in|insert|recalculate|update)(?:\s+(?:again|later|{_THIS}|exact|which|what|when|how|if|whether|dates?|numbers?|figures?|names?|with\s+(?-i:[A-Z])|with\s+(?:my|the|hr)\b|details?|real|source|title|year|amount|(?:the|my)\s+(?:\w+\s+){{0,2}}(?:numbers?|figures?|dates?|years?|names?|title|source|details?|amount|percentage|wording|spelling|stats?|links?|facts?))\b|\W*$)",
    rf"^\W*{_MAYBE}(?:add|mention|include|put|insert|link|quote|note|cite|replace|quantify)\s+(?:\w+\s+){{0,3}}(?:numbers?|figures?|links?|dates?|metrics?|sources?|references?|results?|something|lines?|sentences?|here|names?|percentages?|stats?|data|outcomes?|too|as\s+well|section|year|one|project|award|this|that|it)\b",
    rf"^\W*{_MAYBE}(?:rewrite|reword|rephrase|shorten|revise|fix|polish|finish|proofread|delete|remove|cut|drop|move|merge|simplify|tidy|translate|reformat|quantify|revisit|improve)(?:\s+(?:{_THIS}|the\s+(?:wording|section|bullet|sentence|typos?|answer|paragraph)|wording|section|later|up|before|bullet|typo|sentence|down)\b|\W*$)",
    r"\b(?:remember|don['’]t\s+forget|do\s+not\s+forget|forgot)\s+to\b|\bcome\s+back\s+to\b|\bto\s+(?:be\s+)?(?:do|done|written|added|completed|confirmed|checked|filled(?:\s+in)?|finished|verified)\W*$",
    r"\bneeds?\s+(?:a\s+|the\s+|an\s+|some\s+|real\s+|exact\s+|better\s+|more\s+)*(?:numbers?|figures?|dates?|metrics?|source|proof|evidence|polish|work|rewording|rewrite|link)\b",
    r"^\W*(?:numbers?|figures?|dates?|metrics?|source|citation|reference|link|proof|name)\s*(?:needed|missing|here|please|to\s+(?:come|add|check))?\s*\?*\W*$",
    r"^\W*(?:your|exact|which|what|how\s+many|how\s+much|when|who|where)\b[^?]{0,60}\?\W*$",
    r"^\W*(?:(?:placeholder|draft|wip|work\s+in\s+progress|unfinished|incomplete)(?:\W*$|\s*[,;:.!–-])|note\s+to\s+(?:my)?self)",
    r"^\W*(?:noch\s+|hier\s+|bitte\s+|zahlen?\s+|datum\s+|genaue\s+|die\s+)*(?:prüfen|nachfragen|ergänzen|überprüfen|nachschauen|klären|einfügen|überarbeiten|umformulieren|nachtragen|kürzen)\b|\b(?:noch|hier|bitte|zahlen?)\s+(?:\w+\s+)?(?:prüfen|ergänzen|nachtragen|klären|einfügen)\b|^\W*\w+\s+fragen\W*$",
    r"^\W*(?:à\s+)?(?:vérifier|demander\s+à|compléter|revoir|confirmer|reformuler|corriger|retrouver)\b|^\W*à\s+faire\b",
    r"^\W*(?:por\s+)?(?:comprobar|revisar|verificar|preguntar\s+a|completar|confirmar|reescribir)\b|^\W*pendiente\b",
    r"^\W*(?:tarkista|kysy|täydennä|muista|varmista|korjaa)\b",
    r"^\W*(?:kontrollera|fråga|komplettera|kolla|dubbelkolla|skriv\s+om|kom\s+ihåg)\b",
]
_TODO_BARE = [
    r"^to[\s-]?do\b\s*[:!]|^(?:still\s+)?needs?\s+to\s+(?:write|finish|add|check|update|rewrite)\s+(?:this|that|it|more|here)\b|^(?:this|that|it)\s+(?:one\s+|section\s+|answer\s+|part\s+)?(?:still\s+)?needs?\s+(?:\w+\s+)?(?:work|polish(?:ing)?|rewriting|rewording|numbers?|figures?)\W*$|^write\s+(?:something|more|this)\b.{0,20}$",
    r"^(?:i['’]ll|i\s+will|will)\s+(?:add|write|finish|complete|fill|find|come\s+back|check|update|rewrite)\b.{0,40}\b(?:later|here|this|soon|tomorrow)\W*$|^placeholder\W*$|^draft(?:\W*$|[,:;]\s.{0,40}$)|^verify\s*!|^(?:numbers?|figures?|source|dates?|metrics?|link)\s+(?:needed|missing|to\s+(?:add|come|check))\b|^don['’]t\s+forget\s+(?:the|to|my)\b.{0,60}$",
    r"^(?:i\s+)?(?:should|could)\s+(?:\w+\s+)?(?:find|add|mention|include|write|prepare|use)\b.{0,60}\b(?:here|too|later|story|number|numbers|this)\W*$",
    rf"^(?-i:{MARKERS}|{_SMALL_MARKERS})(?![\w-])",
    rf"^{_MAYBE}ask\s+(?:(?-i:[A-Z])\w+|my|our|the|an?|someone|somebody|hr)\s+(?:\w+\s+){{0,2}}(?:about|for|if|whether|to\s+(?:confirm|check|verify)|again|what|when|how|which)\b",
    rf"^{_MAYBE}ask\s+(?-i:[A-Z])\w+{_END}|^(?:check|confirm|verify)\s+with\s+(?-i:[A-Z])\w+{_END}",
    rf"^{_MAYBE}(?:double[- ]?check|look\s+up|find\s+out|fill\s+in|check|verify|confirm)\s+(?:{_THIS}|(?:the|my)\s+(?:exact\s+)?(?:numbers?|figures?|dates?|names?|year|wording|title|details|amount|percentage)|exact\s+\w+|with\s+(?-i:[A-Z])\w+\s+(?:about|if|whether)|(?:dates?|numbers?|figures?)){_END}",
    rf"^{_MAYBE}(?:add|insert|put|need|get|find)\s+(?:the\s+|a\s+|an\s+|some\s+|exact\s+|real\s+|in\s+)*(?:numbers?|figures?|links?|dates?|metrics?|sources?|something|a\s+line)(?:\s+(?:here|later|for\s+this|from\s+\w+))?{_END}",
    rf"^{_MAYBE}(?:rewrite|reword|rephrase|shorten|revise|fix|polish|finish|proofread|remove|delete|revisit)\s+(?:{_THIS}|later|(?:the\s+)?(?:wording|typos?|section|sentence|bullet)){_END}",
    rf"^(?:i\s+)?(?:need|must|should|have)\s+to\s+(?:rewrite|reword|rephrase|shorten|revise|finish|check|verify|find|look\s+up|ask|mention|add|remember|update)\s+(?:{_THIS}|the\s+(?:numbers?|figures?|dates?|wording)|exact|something|(?-i:[A-Z])\w+)\b.{{0,40}}$",
    r"^(?:i\s+(?:should|could|must|need\s+to)\s+)(?:\w+\s+)?(?:mention|add|include|write|put)\b.{0,60}\b(?:here|too|as\s+well|somewhere|later)\W*$",
    r"^(?:remember|don['’]t\s+forget)\s+to\s+(?:mention|add|include|check|ask|update|say|write)\b|^come\s+back\s+to\s+(?:this|it)\b|^to\s+be\s+(?:written|added|completed|confirmed|checked|filled)",
    r"^(?:noch\s+|hier\s+|bitte\s+|zahlen?\s+)+(?:\w+\s+)?(?:prüfen|nachfragen|ergänzen|überprüfen|nachschauen|klären|einfügen|überarbeiten|umformulieren|nachtragen)\W*$",
    r"^à\s+(?:vérifier|compléter|revoir|confirmer|reformuler|faire)\b|^demander\s+à\s+(?-i:[A-Z])",
    r"^(?:por\s+)(?:comprobar|revisar|verificar|completar|confirmar)\b|^(?:pendiente|preguntar\s+a\s+(?-i:[A-Z]))",
    r"^(?:tarkista|täydennä|muista)\s+(?:tämä|nämä|luku|luvut|numerot|tähän)|^kysy\s+(?-i:[A-ZÄÖ])",
    r"^(?:kontrollera|komplettera|kolla|dubbelkolla)\s+(?:det(?:ta)?|siffror\w*|datum|här)|^fråga\s+(?-i:[A-ZÅÄÖ])\w+",
]


Table = tuple[tuple[NoteKind, re.Pattern[str]], ...]


@cache
def inside() -> Table:
    """Return what tells a note in delimiters; compiled when first needed, since that is slow."""
    return _table(_WEAK_INSIDE, _EXAMPLE_INSIDE, _EXPAND_INSIDE, _UNSURE_INSIDE, _TODO_INSIDE)


@cache
def bare() -> Table:
    """Return what tells a note that stands as a line or sentence of its own."""
    return _table(_WEAK_BARE, _EXAMPLE_BARE, _EXPAND_BARE, _UNSURE_BARE, _TODO_BARE)


def _table(*words: list[str]) -> Table:
    """Order matters: "not sure, ask Tom for an example" asks for the example first."""
    order = (NoteKind.WEAKNESS, NoteKind.EXAMPLE, NoteKind.EXPAND, NoteKind.UNSURE, NoteKind.TODO)
    return tuple(
        (kind, re.compile("|".join(patterns), re.IGNORECASE))
        for kind, patterns in zip(order, words, strict=True)
    )
