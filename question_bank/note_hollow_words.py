# ruff: noqa: E501 - word lists are lines as long as they come
"""The words of six languages that any text is spoken of with, and none of content."""

from collections.abc import Mapping
from dataclasses import dataclass

from question_bank.note_tongues import Tongue


@dataclass(frozen=True, slots=True)
class Words:
    """A language's words; one that ends in `*` stands for all that begin with it.

    `idle` are those of any sentence, `text` what is said of a text or of oneself before it; the
    others are signs: of a `lack`, a `doubt`, `work` to be done; a `tone` opens a judgement of the
    text, `only` belittles `lore`. `past` verbs tell what happened.
    """

    idle: str
    text: str
    lack: str
    doubt: str
    work: str
    need: str
    past: str
    tone: str
    only: str
    lore: str


WORDS: Mapping[Tongue, Words] = {
    Tongue.ENGLISH: Words(
        idle="""mean means meant far off away left out point-blank nowhere elsewhere anyway somehow whatever no-one nobody kind sort matter case place side end worth clue either way forth put mine somewhere properly while two three continued already used etc cannot one's without on-hand nobody's instead together exactly first main possible usual a an the this that these those it its i me my mine myself we us our you your they them their he she him her his
            someone somebody everybody everybody's everyone everyone's anyone people others else else's any some all both each one ones
            thing things something anything everything to of in on at for with about from by as than like into out up down over off
            through or and but because since if whether when where why how what which who whose then there here now later soon today
            tomorrow tonight yet still so far just really actually honestly frankly tbh imo imho btw ps nb oh ah well too very quite
            pretty bit little lot much many more most less least enough again also even though although ever always often sometimes
            usually once back long time times moment day week month year years months weeks ten is am are be been being have has having
            do does did doing done can could may will would i'm i've i'd i'll im ive it's its that's there's they'll you'll we'll let
            let's get got go going come comes give given take taken use used try tried want like know known see seen last next first
            before after until by monday tuesday wednesday thursday friday saturday sunday weekend morning please pls yes no ok okay
            touched nothing's having's made him whole main such other another same different full half old new good great best
            right left real fine short compared loud own as only""",
        text="""excuse excuses forced leaflet stretch mind blank clue verb verbs hr certificate certificates diploma photo photos scan copy folder drawer link report wording cliché cliche clichés buzzwords phrase phrases adjectives tone purpose follow-up clue sense belongs idea sentence ground favourite punchier shorter longer wordy waffly clumsy stilted preachy cheerful negative positive impersonal personal formal answer answers reply section sentence sentences paragraph line lines bullet bullets point points part parts opening
            ending intro introduction closing wording word words text draft version page pages detail details example examples story
            stories anecdote anecdotes number numbers figure figures date dates name names source sources evidence proof cv resume
            letter application form slides notes note notebook file files email emails mail screenshot screenshots link links
            interview interviewer panel question questions topic subject requirement requirements award experience knowledge
            theory book books course university school college mind head jargon level spelling grammar reader readers heading
            sounds sound feels feel felt looks look reads read seems seem say saying said write writing written put mention
            think thinking remember tell talk talking help show hope true strong stronger better easy clear hard difficult context""",
        lack="""helpless lost unprepared struggling blank beginner stuck bluff bluffing embarrassed tend bitter favourite clueless never nothing none nope weak weaker weakest weakness weaknesses thin rusty lacking lack gap gaps shaky struggle worried
            worry worries nervous afraid scared embarrassed embarrassing wish haven't havent hasn't didn't hardly barely strongest strength
            basics""",
        doubt="""may forced unconvincing unconvinced pointless redundant repetitive trite corny doubt stretch irrelevant borderline cliché cliche waffly wordy clumsy stilted preachy forth questionable dubious careful not n't isn't aren't don't dont doesn't can't cant cannot won't wouldn't couldn't shouldn't wasn't sure unsure certain
            convinced guess suppose maybe perhaps probably prob prob. possibly rather wrong bragging brag cringe cringy cheesy arrogant boring vague
            generic lame silly stupid flat dull awkward unclear confident comfortable relevant hmm hm worse bad wondering wonder
            might""",
        work="""skip revisit rewrite ring wait expect pick choose avoid mention tone make sharpen simplify split swap reuse double-check look get put add say use think add find dig rewrite rework redo rephrase reword shorten trim cut drop delete remove expand explain elaborate check verify
            ask call ring mail practise practice rehearse prepare work polish fix finish insert move merge clarify quantify revisit
            return update change replace proofread tidy tighten reorder fill complete leave keep start end""",
        need="would will need needs needed should must want ought have could to please better",
        past="was were had told wrote went came asked found took gave began ran led kept became",
        tone="sound sounds feel feels read reads seem seems look looks",
        only="only just merely",
        lore="classroom paper hearsay textbook second-hand experience knowledge theory basics book books course courses university school college",
    ),
    Tongue.GERMAN: Words(
        idle="""mir dir uns fällt ein erzählen erzähle schreibe den dann anderes ohne los alles nichts der die das den dem des ein eine einen einem einer ich mich mir mein meine meinen meiner meinem wir uns man sie es er ihr
            hier da dort dazu davon damit daran darüber dafür dieser diese dieses diesen und oder aber weil denn wenn als ob dass was wie wo wann warum
            wer welche welcher welches zu zum zur in im an am auf von vom mit für bei über aus nach vor seit bis bin ist sind sein war
            wäre habe hab hat haben hätte kann könnte will würde wird werde werden mal noch schon auch nur bloß eher ganz sehr recht ziemlich etwas
            alles viel viele mehr weniger wenig so jetzt später bald heute morgen dann immer oft wieder erst ehrlich gesagt eigentlich wirklich
            leider gerade irgendwie besser gut beste besten neu alt lange zeit jahre jahren einfach sonst selbst mehr los ja tja naja also bitte
            gemacht gehabt gesagt benutzt gelernt gebraucht sagen schreiben steht klingt liest fällt ein hin rein raus anders andere anderes""",
        text="""zeugnis zeugnisse quelle hölzern sperrig ausdruck wort wörter lücke antwort satz sätze absatz stelle punkt abschnitt text formulierung einstieg schluss beispiel beispiele geschichte zahl zahlen
            datum quelle name namen beleg belege nachweis lebenslauf bewerbung gespräch vorstellungsgespräch frage fragen thema anforderung
            unterlagen notizen erfahrung kenntnisse theorie buch büchern uni schule grundlagen worte wort details wahr richtig thema lesen""",
        lack="""nie niemals nichts kein keine keinen keiner keinerlei schwach schwacher schwache schwächste schwächster schwachpunkt schwäche schwachstelle lücke kaum
            eingerostet unsicher peinlich mulmig angst nervös dünn mager""",
        doubt="""hölzern holprig sperrig platt hochtrabend kitschig nicht vielleicht eventuell evtl wohl vermutlich wahrscheinlich weiß unsicher sicher überzeugt fraglich falsch langweilig
            vage angeberisch arrogant seltsam komisch unklar keine hm hmm ahnung passt reicht zählt glaube überhaupt""",
        work="""holen fassen erwähnen umschreiben suche besprechen überdenken weglassen aufschreiben nachlesen lernen ergänzen nachtragen ausführen ausbauen überarbeiten umformulieren umschreiben kürzen streichen prüfen nachprüfen
            nachsehen nachschauen suchen finden heraussuchen raussuchen fragen nachfragen üben vorbereiten ändern einfügen weglassen überlegen klären
            korrigieren verbessern nachdenken""",
        need="eher besser muss müsste sollte soll brauche brauchen braucht fehlt fehlen müssen noch bitte unbedingt",
        past="war hatte wurde waren hatten wurden ging kam nahm",
        tone="anmuten klingt liest wirkt",
        only="nur bloß lediglich",
        lore="erfahrung kenntnisse wissen theorie buch büchern uni schule grundlagen",
    ),
    Tongue.FRENCH: Words(
        idle="""suis es sommes êtes étant plus vois quoi serait très peu pèche que demain tard lui parler compta le la les l' un une des du de d' ce cet cette ces cela ça ceci c'est c' il elle on je j' j'ai me m' mon ma mes moi nous notre vous ils
            se s' y en ici là à au aux dans sur pour par avec sans chez et ou mais car parce que qu' qui quoi où quand comment pourquoi si comme
            est sont être été ai as a avoir eu fait faire peux peut pourrais vais va aller dis dire dit écrire écrit mettre mis trop très assez plutôt
            bien bon bonne mieux meilleur meilleure plus moins peu beaucoup encore toujours aussi même déjà maintenant tard après avant
            depuis temps ans années fois tout tous toute toutes autre autres vraiment honnêtement franchement sincèrement juste seulement
            ne n' n'ai grand-chose chose choses quelque rien d'autre quelqu'un vrai vraie l'ai jusque""",
        text="""phrase tournure attestation certificat réponse phrase paragraphe partie point ligne texte formulation titre début fin exemple exemples histoire anecdote chiffre
            chiffres date source nom preuve cv lettre candidature entretien question questions sujet exigence notes expérience connaissances
            théorie livres livre école université bases détails mots mot idée idées""",
        lack="""pèche débute jamais rien aucun aucune faible faibles faiblesse lacune lacunes rouillé rouillée peur nerveux nerveuse gêné gênée gênant honte maigre inquiète inquiet""",
        doubt="""convaincant creux maladroit lourd banal exagéré hors-sujet longue long pas sais sûr sûre sur certaine certain convaincue convaincu peut-être crois doute faux ennuyeux vague prétentieux bizarre flou
            floue hmm bof plus guère sens""",
        work="""parler mentionner mettre dire reprendre ajouter compléter préciser développer détailler réécrire reformuler raccourcir couper supprimer enlever vérifier chercher trouver
            retrouver demander revoir relire retravailler préparer répéter corriger changer expliquer étoffer illustrer chiffrer travailler""",
        need="serait ne faut faudrait dois devrais devrait besoin manque à",
        past="était avait étais avais étaient fut",
        tone="sonne sonne semble paraît fait",
        only="seulement juste",
        lore="expérience connaissances théorie livres école université bases",
    ),
    Tongue.SPANISH: Words(
        idle="""digo diga contar cuento escribo ocurre llevo sobra espacio se el la los las lo un una unos unas de del al a en con por para sin sobre entre y o u pero porque que qué quien quién cómo cuando cuándo
            dónde donde si sí esto esta este eso esa ese aquí ahí allí yo me mi mis mí se su sus nos nuestro le les es son ser sido soy estoy está están
            he ha han haber hay tengo tiene tener hago hacer hecho puedo puede podría voy va ir digo decir dicho escribir escrito poner puesto muy más menos mucho
            mucha muchos poco poca bastante demasiado bien bueno buena mejor mal peor todavía aún ya también tampoco siempre ahora luego después
            antes desde hasta hace años tiempo veces vez todo toda todos algo otra otro otros cosa cosas verdad sinceramente realmente solo sólo
            como tan tanto nadie alguien seguro parece suena cierto""",
        text="""certificado redacción título respuesta frase párrafo parte punto línea texto redacción título principio final ejemplo ejemplos historia anécdota cifra cifras
            fecha fuente nombre prueba cv carta solicitud entrevista pregunta preguntas tema requisito apuntes experiencia conocimientos teoría
            libro libros escuela universidad bases detalles palabras idea ideas""",
        lack="""domino ni peor nunca nada ningún ninguna ninguno débil débiles flojo floja debilidad carencia oxidado oxidada miedo vergüenza nervioso nerviosa preocupa""",
        doubt="""no sé segura creo dudo quizá quizás tal tal-vez falso aburrido vago raro dudas hmm supongo recuerdo pinta""",
        work="""mencionar poner decir quitar añadir agregar completar precisar ampliar desarrollar detallar reescribir reformular acortar cortar quitar borrar comprobar
            verificar revisar buscar encontrar preguntar repasar preparar practicar corregir cambiar explicar concretar mejorar ensayar""",
        need="habría haría falta faltan hay tengo debo debería necesito que pendiente por",
        past="era había fue estaba tuve hice dije fui estuve tenía",
        tone="suena suena parece",
        only="solo sólo solamente",
        lore="experiencia conocimientos teoría libros escuela universidad bases",
    ),
    Tongue.FINNISH: Words(
        idle="""sanoisin sanoisi sanon sanottua kirjoitan pitkästi osaa osaan uudelleen tähän mitään tämä tämän tätä tähän tässä tästä tuo tuon tuohon se sen sitä siihen siinä siitä ne niitä minä mä mun minun minulla minua minulta me
            on ovat ole olen olla ollut oli olisi ja tai mutta vaan koska kun jos että mitä mikä mitään miten missä milloin miksi kuka kukaan joka jotain
            jokin vielä nyt myös jo aina usein joskus taas enää niin kuin kovin hyvin aika melko vähän paljon enemmän vähemmän parempi paremmin
            paras hyvä huono muuta muu muut muita toinen toista kaikki kaikkea oikein rehellisesti suoraan sanottuna oikeasti aivan ihan
            sanoa sanottavaa sano kirjoittaa kirjoittaisi kirjoittaisin laittaa laittaisi kerrottavaa kertoa kertoisi keksi keksiä tehdä tehnyt
            käyttänyt lukenut vuosi vuotta vuoteen aikaa kertaa myöhemmin ennen jälkeen vain tulee mieleen näin tiedä kannata kannattaa tosi""",
        text="""tulos tulokset todistus sanamuoto* vastau* lause* lausee* kohta* kohda* kappale* teksti* alku* loppu* esimer* tarina* luku lukua luvut päivämäär* lähde* lähte* nimi
            nimen todist* hakemu* haastattel* kysymy* aihe* vaatimu* muistiinpan* kokemu* teoria* kirja* koulu* peruste* yksityiskoh* sana* idea*""",
        lack="""heikoilla osaa puuttuu koskaan mitään heikko* heikoin ruosteessa puute puuttu* ohut ohutta nolo* pelottaa jännittää hermostuttaa hävettää huoles*""",
        doubt="""tyhmältä kömpelö* oudolta en ei eikä epävarma varma varmaan ehkä kai luultavasti tiedä muista luule väärin tylsä* epäselvä* hm hmm mahtaa""",
        work="""muotoile miettiä lisää lisätä täydennä täydentää tarkista tarkistaa tarkenna tarkentaa kysy kysyä etsi etsiä korjaa korjata poista poistaa lyhennä lyhentää
            muotoile muotoilla harjoittele harjoitella valmistaudu mieti miettiä pohdi pohtia paranna parantaa selvitä selvittää avaa avata""",
        need="pitää pitäisi täytyy täytyisi tarvitsee tarvitaan voisi voisin vielä muista",
        past="oli olin olimme",
        tone="vaikuttaa kuulostaa tuntuu näyttää",
        only="vain pelkkää pelkästään",
        lore="kokemus* kokemu* teoria* teorii* kirja* koulu* peruste*",
    ),
    Tongue.SWEDISH: Words(
        idle="""säga säger skriver berätta berättar bara upp frågar om direkt det den de detta denna dessa här där en ett jag mig min mitt mina vi oss vår man du han hon och eller men för att eftersom om när var
            vad vilken vilket vem hur varför så som på i av med till från utan är vara varit har hade ha kan kunde vill skulle ska blir bli gör
            göra gjort säga sagt skriva skrivit sätta mycket mer mest mindre lite litet ganska rätt väldigt alltför bra bättre bäst bästa också även
            redan fortfarande nu sen senare snart idag imorgon alltid ofta ibland igen ännu än bara endast faktiskt ärligt talat egentligen
            riktigt år tid gånger allt något någon någonting annat andra samma använt läst lärt känns låter ser ut kommer mot""",
        text="""siffror formulering sida resultat svar svaret mening meningen stycke stycket del delen punkt punkten rad text texten formulering formuleringen början slut slutet
            inledning exempel exemplet berättelse historia siffra siffror siffran datum källa namn bevis intyg cv brev ansökan intervju
            intervjun fråga frågor frågan ämne krav kravet anteckningar erfarenhet kunskaper teori teorin bok böcker skola universitet grunder
            detaljer ord idé sant""",
        lack="""dålig saknar aldrig inget ingen inga ingenting svag svaga svagt svagaste svaghet svagheter lucka ringrostig nervös rädd orolig pinsamt skäms tunt""",
        doubt="""allmänt flummigt löjligt inte ej osäker säker övertygad kanske nog förmodligen tror vet minns fel tråkigt vagt oklart skrytigt hm hmm undrar tveksam""",
        work="""skriv nämna nämn lägga lägg komplettera utveckla precisera förtydliga skriva korta stryka ta kolla kontrollera leta hitta fråga öva träna förbereda
            ändra rätta förklara förbättra""",
        need="bara måste borde behöver behövs saknas ska bör",
        past="hade blev var fick gick kom tog",
        tone="verkar låter känns verkar",
        only="bara endast",
        lore="erfarenhet kunskaper teori böcker skola universitet grunder grunderna",
    ),
}  # fmt: skip
