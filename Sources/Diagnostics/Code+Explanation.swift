extension Code {
  /// What it means and what to do, in plain Dutch (B1), for people who write and do not program.
  ///
  /// A few short sentences of Markdown on one line. The switch is exhaustive: a new code does not compile without one.
  public var explanation: String {
    switch self {
    // Files
    case .contentMissing:
      """
      De map met de teksten ontbreekt, of een bestand dat er altijd in hoort: `site.yml`, of de `index.md` \
      van een regio. Ga naar de goede map, of maak het bestand dat in de melding staat.
      """
    case .fileUnreadable:
      "Dit bestand kan niet worden gelezen. Controleer of het een gewoon bestand is en of u het mag openen."
    case .fileNotUTF8:
      """
      In dit bestand staan tekens die niet in UTF-8 zijn bewaard. Bewaar het opnieuw en kies als codering \
      UTF-8.
      """
    case .fileHasControl:
      "In het bestand staat een onzichtbaar teken dat niet op een webpagina mag staan. Typ de regel opnieuw, zonder te plakken."
    case .fileHasNUL:
      """
      Dit is geen gewone tekst: er staat een onzichtbaar teken in dat daar niet mag staan. Vaak is het een \
      Word-bestand of een afbeelding met een verkeerde naam. Bewaar de tekst als platte tekst in UTF-8.
      """
    case .fileTooLarge:
      """
      Een pagina is hooguit 1 MB tekst. Verdeel de tekst over meer pagina’s, of zet een groot document als \
      pdf in de map.
      """
    case .fileEmpty: "Er staat niets in dit bestand. Schrijf de pagina, of haal het bestand weg."
    case .fileName:
      """
      De naam van het bestand wordt het adres van de pagina. Gebruik daarom alleen kleine letters, cijfers \
      en koppeltekens, zoals `welzijn-op-recept.md`.
      """
    case .fileSkipped:
      """
      Let op: dit soort bestand komt niet op de site. Haal het weg, of bewaar het als pagina (`.md`), \
      afbeelding (`.png`, `.jpg`) of document (`.pdf`).
      """
    case .fileUnused:
      """
      Let op: een afbeelding of document komt alleen op de site als een pagina die op de site staat ernaar \
      verwijst. Verwijs ernaar, of haal het bestand weg.
      """
    case .folderUnknown:
      """
      De map zegt waar een pagina over gaat, en deze map kennen wij niet of zij staat op de verkeerde \
      plek. Kies een van de mappen uit deze handleiding.
      """
    case .linkLeavesContent:
      "Dit bestand is een koppeling naar een plek buiten de map met teksten. Zet het bestand zelf in de map."
    case .linkCircle: "Deze koppeling komt bij zichzelf uit. Haal haar weg."
    // Front matter
    case .frontMatterMissing:
      """
      Een pagina begint met een regel `---`, dan de sleutels, dan weer een regel `---`. Zet dat blok \
      bovenaan, of zet de tweede streep erbij.
      """
    case .frontMatterInvalid:
      """
      De sleutels bovenaan zijn niet goed geschreven, of een deel van de tekst zou wegvallen. De melding noemt \
      de regel zoals hij moet worden. Vaak ontbreekt een spatie, of moet een waarde tussen rechte aanhalingstekens.
      """
    case .frontMatterNotMapping:
      "Tussen de strepen staat geen lijst van sleutels. Schrijf op elke regel `sleutel: waarde`."
    case .frontMatterAlias:
      """
      Een waarde begint met een sterretje; dat telt als een verwijzing binnen de front matter. Zet de tekst \
      tussen aanhalingstekens.
      """
    case .keyDuplicate: "Deze sleutel staat twee keer in hetzelfde blok. Haal een van de twee weg."
    case .keyUnknown:
      """
      Deze sleutel bestaat niet voor dit soort pagina; vaak is het een tikfout. Kijk in de tabel van dit \
      soort pagina welke sleutels er zijn.
      """
    case .keyMissing:
      "Een sleutel die verplicht is, ontbreekt of is leeg. Voeg hem toe; de melding geeft een voorbeeld."
    case .keyType:
      """
      De waarde is van een andere soort dan de sleutel vraagt, bijvoorbeeld een woord waar een lijst \
      hoort. De melding geeft een voorbeeld.
      """
    case .valueUnknown:
      "Deze waarde kan hier niet. Kies een van de waarden die de melding noemt, of haal de sleutel weg."
    case .dateInvalid:
      """
      Dit is geen datum die bestaat, of geen moment dat wij begrijpen. Schrijf bijvoorbeeld `15 juli \
      2026`, of bij een moment ook `medio juli 2026`.
      """
    case .decisionSecret:
      "Bij een besluit staat `openbaar: false`. Wat niet openbaar is, hoort niet in de map van de site."
    case .checkDue:
      """
      De feiten op deze pagina zijn nooit nagekeken, of langer geleden dan `controleren_na` in `site.yml` zegt. Kijk ze na \
      en zet de dag bij `gecontroleerd`. Met `resv overzicht` ziet u welke pagina’s van wie zijn.
      """
    case .dateOrder:
      """
      De pagina vervalt voordat zij verschijnt: maak `vervalt` later dan `publiceren`. Of het meedoen sluit \
      voordat het opent: maak `sluit` gelijk aan `opent` of later.
      """
    // References and addresses
    case .referenceUnknown:
      """
      U noemt een pagina die er niet is, of die alleen bij een andere regio bestaat. Neem de naam van het \
      bestand zonder `.md` over, of maak de pagina.
      """
    case .referenceType:
      "Wat voor de dubbele punt staat, is geen soort pagina. Schrijf bijvoorbeeld `activiteit:` of `begrip:`."
    case .referenceDead:
      "Het bestand waar u naar verwijst, is er niet. Controleer de naam en het pad; `../` is één map omhoog."
    case .referenceAnchor:
      "De pagina bestaat, maar heeft geen kop met deze naam. Kies een van de koppen die de melding noemt."
    case .referenceOutside:
      """
      Deze verwijzing wijst naar een plek buiten de map met teksten, of begint met een `/`. Verwijs naar \
      een bestand vanaf deze pagina, zoals `../bronnen/naam.md`, of met een soort, zoals `bron:naam`.
      """
    case .referenceBroken:
      """
      Hier staan de haken van een link, maar het wordt er geen. Meestal staat er een spatie in het adres. \
      Haal de spatie weg, ook uit de naam van het bestand.
      """
    case .referencePlaceholder:
      """
      Deze verwijzing is nog niet af: het adres of de tekst ontbreekt. Vul haar in, of haal de haken weg \
      en houd de tekst.
      """
    case .referenceHidden:
      """
      U verwijst naar een pagina die nog niet op de site staat. Maak die pagina zichtbaar, of haal de \
      verwijzing tot dan weg.
      """
    case .referenceLapsed:
      """
      U verwijst naar een pagina waarvan de dag bij `vervalt` is gekomen. Op dat adres staat alleen nog dat zij is vervallen. \
      Haal de verwijzing weg, of verwijs naar iets anders.
      """
    case .addressUnsafe:
      """
      Een adres dat zo begint, kan op de computer van de bezoeker iets uitvoeren of lezen. Gebruik een \
      adres dat met `https://` begint.
      """
    case .addressBare:
      """
      Let op: hier staat een kaal webadres. Schrijf wat er te lezen is, met het adres erachter: \
      `[Regiobeeld](https://voorbeeld.nl)`.
      """
    case .addressTaken:
      """
      Twee pagina’s of bestanden willen hetzelfde adres; hoofdletters tellen daarbij niet mee. Geef een \
      van de twee een andere naam.
      """
    case .redirectHides:
      """
      Een oud adres onder `eerder` is nu van een andere pagina. Haal het daar weg, of geef die andere \
      pagina een andere naam.
      """
    case .redirectCircle: "Een oud adres onder `eerder` is het adres van de pagina zelf. Haal het weg."
    // The domain
    case .kernTwice:
      "Een kern hoort bij één regio, en twee regio’s noemen haar. Haal de kern bij een van de twee weg."
    case .kernUnknown:
      """
      De gemeente heeft geen kern met deze naam. Verbeter de naam, of zet de kern eerst bij `kernen` op de \
      pagina van de gemeente.
      """
    case .replacesNothing:
      """
      Er staat `vervangt: true`, maar er is geen landelijke pagina met dezelfde naam in dezelfde map. Haal \
      `vervangt` weg, of geef het bestand de naam van de landelijke pagina.
      """
    case .disciplineComma:
      "Tussen twee disciplines ontbreekt een komma. Schrijf `gemeente, fysio` in plaats van `gemeente fysio`."
    case .disciplineUnsure:
      """
      Let op: wat tussen haakjes staat, lijkt op een discipline maar is het niet. Wij lezen het als gewone \
      tekst; verbeter het als u een discipline bedoelt.
      """
    case .activityTwice:
      """
      Een activiteit staat twee keer in de bijlage, of haar eigen bestand herhaalt wat de bijlage al zegt. \
      Geef elke activiteit een eigen naam, of haal de sleutel uit het bestand weg.
      """
    case .termTwice: "Twee begrippen leggen dezelfde afkorting uit. Laat de afkorting bij één begrip staan."
    // Markdown
    case .rawHTML:
      """
      In een tekst mag geen HTML staan, ook geen HTML-commentaar. De melding zegt wat u in plaats daarvan \
      schrijft.
      """
    case .markdownTooDeep: "Lijsten of citaten staan te diep in elkaar. Spring minder ver in."
    case .markdownTooWide:
      """
      De tabel is te breed of te groot, of een rij heeft meer cellen dan de kopregel. Geef elke rij \
      evenveel cellen, of verdeel de tabel.
      """
    case .markdownTooHard:
      """
      Deze tekst kost te veel tijd om te lezen, meestal door heel veel haken of sterretjes. Maak de tekst \
      eenvoudiger, of verdeel haar over meer pagina’s.
      """
    case .headingLevel:
      "Een kop met één `#` is de titel, en die staat al bij `titel`. Begin een kop in de tekst met `##`."
    case .headingSkipped: "De kop slaat een niveau over. Na de titel komt `##`, daarna `###`."
    case .imageMissing:
      """
      De afbeelding heeft geen beschrijving, of staat op een andere site. Schrijf tussen de haken wat er \
      te zien is, en zet het bestand zelf in de map van de pagina.
      """
    case .footnoteUnknown:
      """
      Een voetnoot heeft geen tekst, of de tekst van een voetnoot heeft geen plek. Zet `[^1]` in de tekst \
      en onderaan een regel die begint met `[^1]:`.
      """
    case .headingEmpty:
      "Een kop heeft geen woorden, of alleen tekens die niemand ziet. Schrijf de kop, of haal de regel weg."
    case .columnUnnamed:
      """
      Let op: een kolom van de tabel heeft geen naam. Wie de tabel laat voorlezen, hoort dan niet wat er staat. \
      Schrijf boven elke kolom wat erin staat.
      """
    case .markupLeft:
      """
      Let op: hier staan tekens die opmaak lijken, maar niets doen: zij staan zo op de pagina. De melding geeft de \
      regel zoals hij moet zijn. Bedoelt u de tekens zelf, zet er dan een `\\` voor.
      """
    case .markupLost:
      """
      Let op: wat hier staat, komt niet op de pagina. Zet het in de tekst, of haal het weg.
      """
    case .structureUnseen:
      """
      De tekst wordt iets anders dan u ziet: een blok code, een kop of een rij van een tabel. De melding zegt \
      hoe u het schrijft.
      """
    case .phraseLanguage:
      """
      Woorden in een andere taal staan tussen rechte haken, met de code van de taal er direct achter: \
      `[Stepped care]{lang=en}`.
      """
    // Personal data and documents
    case .personalData:
      """
      Hier staat iets dat op een burgerservicenummer, een rekeningnummer, een mobiel nummer of het mailadres van een \
      persoon lijkt. Haal het weg. Mag het wel op de site staan, zet dan bij de sleutels `bevat_gegevens:` met de reden.
      """
    case .documentTraces:
      """
      Let op: in het document zit meer dan de lezer ziet, zoals de naam van wie het schreef, wijzigingen of opmerkingen. \
      Maak het document schoon; hoe dat moet, staat in de melding en bij [Documenten](#documenten).
      """
    case .documentUnread:
      """
      Let op: wij konden niet in dit document kijken, dus ook niet of er persoonsgegevens in staan. Bewaar het opnieuw \
      zonder wachtwoord, of laat de beheerder het programma installeren dat in de melding staat.
      """
    case .pictureRefused:
      """
      Deze afbeelding kan zo niet op de site: browsers kunnen haar niet laten zien, ze is kapot of te groot, of er zitten \
      gegevens of opdrachten in die niet openbaar mogen worden. In de melding staat wat u kunt doen.
      """
    // Colours and type
    case .themeInvalid:
      """
      Het bestand `thema.tokens.json` heeft niet de vorm die ook ontwerpprogramma’s lezen. Meestal is er een \
      komma, een aanhalingsteken of een accolade te veel of te weinig. Neem het voorbeeld over uit de handleiding.
      """
    case .themeUnknown:
      """
      Een naam in `thema.tokens.json` bestaat niet. Verbeter de naam; een deel dat u niet nodig hebt, laat u weg.
      """
    case .themeType:
      """
      In `thema.tokens.json` hoort bij deze naam een andere soort waarde. Schrijf een kleur als `"#1b6e53"`, \
      een maat als `"38rem"`, en zet `"$type"` erbij.
      """
    case .themeCircle:
      "In `thema.tokens.json` verwijzen namen in een kring naar elkaar. Geef een ervan een eigen waarde."
    case .themeContrast:
      """
      Twee kleuren die op elkaar staan, lijken te veel op elkaar: niet iedereen kan dat lezen. De melding noemt \
      de dichtstbijzijnde kleur die wel goed is; neem die over, of kies zelf een kleur die meer verschilt.
      """
    // Templates
    case .templateMissing:
      """
      Een template ontbreekt, of de hele map met templates. Zet haar terug, of wijs de map aan met \
      `--templates`.
      """
    case .templateVariable:
      """
      De template noemt een naam die op deze plek niet bestaat, of gebruikt een soort tag die hier niet \
      kan. Kies een naam uit de melding.
      """
    case .templatePartial:
      "De template roept een andere template op die er niet is. Verbeter de naam, of maak het bestand."
    case .templateCircle: "De template roept zichzelf op, soms via een andere. Haal een van de stappen weg."
    case .templateUnclosed:
      """
      Een tag of een deel van de template wordt niet gesloten, of in de verkeerde volgorde. Sluit wat het \
      laatst is geopend het eerst.
      """
    case .templateEscaping:
      "Tekst hoort tussen twee accolades en HTML tussen drie. Neem over wat de melding voorstelt."
    case .templateTooLarge:
      """
      Delen van templates roepen elkaar zo vaak of zo diep op dat er meer uit komt dan een pagina kan hebben. Zet de tekst \
      van een van de delen op de plaats van de tag.
      """
    // Search
    case .searchMissing:
      """
      Het programma Pagefind staat niet op deze computer. De sites worden gewoon gemaakt, maar zonder zoekvak: er \
      is wel een lijst van alle pagina’s van A tot Z. Typ `make site` om Pagefind te installeren.
      """
    case .searchFailed:
      """
      Pagefind is er wel, maar maakt geen zoekindex. Er is niets gepubliceerd. Controleer de plek die bij \
      `--pagefind` of in `RESV_PAGEFIND` staat, typ `make site` om Pagefind opnieuw te installeren, of bouw met \
      `--zonder-zoeken`.
      """
    case .searchForeign:
      """
      In deze map staat een programma dat Pagefind heet, maar het is niet het Pagefind dat `make site` neerzet. Het kan met \
      de teksten zijn meegekomen, en wordt daarom niet gestart. Vertrouwt u het, wijs het dan aan met `--pagefind`.
      """
    case .searchUnstable:
      """
      Deze versie van Pagefind schrijft een deel van de zoekindex in een vorm die resv niet kent. Zoeken werkt, maar de \
      bestanden van de index zijn bij elke keer anders. Gebruik de versie die `make site` neerzet.
      """
    // Output
    case .outputForeign:
      """
      In de map voor de site staat iets wat wij niet hebben gemaakt, of de map kan niet veilig worden \
      vervangen. Er is niets weggehaald; kies met `--output` een lege map.
      """
    case .outputUnwritable:
      """
      De site kan niet worden geschreven, bijvoorbeeld omdat de schijf vol is of omdat u daar niet mag \
      schrijven. De vorige site staat er nog.
      """
    case .commandWrong:
      """
      De opdracht die u typte klopt niet: een naam of een optie bestaat niet, of er mist een waarde. Typ `resv --help` \
      voor wat er kan.
      """
    case .previewMissing:
      """
      Bij `resv serve` hoort een tweede programma, `resv-kijk`, dat naast `resv` moet staan. Wie alleen sites maakt, heeft het \
      niet nodig. `make kijk` maakt het; `make install` zet het erbij.
      """
    case .outputBusy:
      "Er loopt al een andere bouw naar dezelfde map. Wacht tot die klaar is en probeer het opnieuw."
    }
  }
}
