import Domain

/// What templates of homes, lists, places and searching say by themselves.
extension Words {
  /// What the portal and the homes of regions say.
  static let homes: [Named] = [
    Named("de_regios", nl: "De regio’s", en: "The regions"),
    Named("gemeenten") { $0.municipalities },
    Named("zorgverzekeraar") { $0.insurer },
    Named("niet_bekend") { $0.unknown },
    Named("landelijk", nl: "Landelijke informatie", en: "National information"),
    Named("regio_in_het_kort", nl: "De regio in het kort", en: "The region in brief"),
    Named("waar_hoor_ik_bij") { $0.placeFinder },
    Named("meedoen") { $0.plural(of: .participatie) },
  ]

  /// What lists and pictures say.
  static let lists: [Named] = [
    Named("op_letter", nl: "Op letter", en: "By letter"),
    Named("bladeren", nl: "Pagina’s van deze lijst", en: "Pages of this list"),
    Named("bronnen_verschillen", nl: "Bronnen verschillen", en: "Sources differ"),
    Named("een_dag", nl: "een dag", en: "one day"),
    Named("geen_dag", nl: "geen dag genoemd: ergens in dit vlak", en: "no day given: somewhere in this band"),
    Named("uiterlijk", nl: "uiterlijk; begin onbekend", en: "no later than; start unknown"),
    Named("vanaf", nl: "vanaf; einde onbekend", en: "from; end unknown"),
    Named(
      "stippelrand",
      nl: "stippelrand: de dag zelf is niet bekend",
      en: "dashed edge: the day itself is not known"),
    Named("wat_staat_waar", nl: "Wat staat waar?", en: "What is where?"),
    Named("print_hoofdstuk", nl: "Alleen dit hoofdstuk printen", en: "Print this chapter only"),
    Named(
      "print_gekozen", nl: "Als u nu print, komt alleen dit hoofdstuk op papier.",
      en: "If you print now, only this chapter is put on paper."),
    Named("print_alles", nl: "Toch alles printen", en: "Print everything after all"),
    Named("in_deze_regio") { $0.inThisRegion },
    Named("bronnen", nl: "Bronnen:", en: "Sources:"),
  ]

  /// What the page says that finds the region of a place, with its script.
  static let places: [Named] = [
    Named("uw_plaats", nl: "Uw dorp, stad of gemeente", en: "Your village, town or municipality"),
    Named(
      "plaats_uitleg",
      nl: "Typ de eerste letters. Kies daarna uit de lijst.",
      en: "Type the first letters. Then choose from the list."),
    Named("plaatsen", nl: "Plaatsen", en: "Places"),
    Named("geen_plaats", nl: "Geen plaats lijkt hierop.", en: "No place has a name like this."),
    Named(
      "plaats_vragen",
      nl: "Kijk in de lijst, of vraag het aan uw gemeente.",
      en: "Look in the list, or ask your municipality."),
    Named("gevonden", nl: "Gevonden: #.", en: "Found: #."),
    Named("eerste_negen", nl: "U ziet de eerste 9.", en: "The first 9 are shown."),
    Named("hoort_bij", nl: "U hoort bij de regio", en: "You are in the region"),
    Named("welke_kern", nl: "In welke kern woont u?", en: "Which place do you live in?"),
    Named("plaatsen_op_letter", nl: "Plaatsen op letter", en: "Places by letter"),
    Named("plaats", nl: "Plaats", en: "Place"),
    Named("gemeente") { $0.singular(of: .gemeente) },
    Named("regio") { $0.singular(of: .regio) },
    Named("verdeeld", nl: "verdeeld over regio’s", en: "divided between regions"),
    Named("geen_kernen", nl: "geen kernen genoemd", en: "no places named"),
    Named("kernen_niet_apart", nl: "geen kernen apart genoemd", en: "no places named separately"),
    Named("of", nl: "of", en: "or"),
    Named(
      "hangt_af", nl: "Dat hangt af van uw kern.", en: "That depends on which place you live in."),
    Named("onbekend", nl: "Onbekend.", en: "Not known."),
    Named("vraag_gemeente", nl: "Vraag het aan de gemeente", en: "Ask the municipality of"),
    Named("lees_ook", nl: "Lees ook:", en: "Read also:"),
  ]

  /// What the page says that searches, with its script.
  static let search: [Named] = [
    Named("lijst_paginas", nl: "Lijst van alle pagina’s", en: "List of all pages"),
    Named("paginas_op_letter", nl: "Pagina’s op letter", en: "Pages by letter"),
    Named("zie", nl: "zie", en: "see"),
    Named("waar_zoekt_u", nl: "Waar zoekt u naar?", en: "What are you looking for?"),
    Named("beperk", nl: "Beperk de resultaten", en: "Narrow the results"),
    Named("soort_pagina", nl: "Soort pagina", en: "Type of page"),
    Named("discipline") { $0.singular(of: .discipline) },
    Named("alles", nl: "Alles", en: "All"),
    Named(
      "zoeken_mislukt",
      nl: "Zoeken lukt nu niet. Het werkt alleen met JavaScript. Hieronder staan alle pagina’s van A tot Z.",
      en:
        "Search is not available now. It only works with JavaScript. All pages from A to Z are listed below."
    ),
    Named("meer_resultaten", nl: "Meer resultaten", en: "More results"),
    Named("geen_resultaten", nl: "Geen resultaten", en: "No results"),
    Named("een_resultaat", nl: "1 resultaat", en: "1 result"),
    Named("resultaten", nl: "# resultaten", en: "# results"),
    Named("voor_vraag", nl: "voor “…”", en: "for “…”"),
    Named("spelling", nl: "Kijk of het woord goed is geschreven.", en: "Check the spelling of the word."),
    Named(
      "ander_woord",
      nl: "Probeer een ander woord, of een deel van het woord.",
      en: "Try another word, or part of the word."),
    Named("kies_alles", nl: "Kies bij de filters voor “Alles”.", en: "Set the filters to “All”."),
    Named("zoek_op_letter", nl: "Zoek op letter in", en: "Search by letter in"),
    Named("in_alle_paginas", nl: "alle pagina’s van A tot Z", en: "all pages from A to Z"),
    Named("woonplaats", nl: "Zoekt u uw woonplaats? Kijk bij", en: "Looking for where you live? Go to"),
  ]
}
