import Domain

/// Sources, and where they say different things.
extension Words {
  /// Where no source says more.
  package var unknown: String { pick(nl: "Nog niet bekend", en: "Not known yet") }

  package var remark: String { pick(nl: "Opmerking", en: "Remark") }

  package var undated: String { pick(nl: "zonder datum", en: "no date") }

  package var documentHasNoDate: String {
    pick(nl: "Het document heeft geen datum", en: "The document has no date")
  }

  package var noAddressKnown: String { pick(nl: "Geen adres bekend", en: "No address known") }

  /// What a web address leads to: an address itself is poor link text.
  package func document(on host: String, isPDF: Bool) -> String {
    pick(nl: "Het document op \(host)", en: "The document on \(host)") + (isPDF ? " (pdf)" : "")
  }

  package var noDisciplinesNamed: String {
    pick(nl: "De bron noemt geen disciplines", en: "The source names no disciplines")
  }

  // MARK: - How sources call a task

  package var namesOfTask: String {
    pick(nl: "Hoe elke bron deze taak noemt", en: "What each source calls this task")
  }

  package var nameColumns: [String] {
    [
      singular(of: .bron), pick(nl: "Nummer", en: "Number"),
      pick(nl: "Naam in de bron", en: "Name in the source"), remark,
    ]
  }

  package var noNumber: String { pick(nl: "geen", en: "none") }

  package var notNamed: String { pick(nl: "niet genoemd", en: "not named") }

  /// Its number and name in one source; one of them is there.
  package func task(_ number: Int?, named name: String?) -> String {
    [number.map { pick(nl: "taak \($0)", en: "task \($0)") }, name.map { "“\($0)”" }].compactMap { $0 }
      .joined(separator: ": ")
  }

  // MARK: - Where they differ

  // Not that they contradict each other: who uses another word may mean the same.

  package var whatSourcesSay: String { pick(nl: "Wat de bronnen zeggen", en: "What the sources say") }

  package var whatThisSourceSays: String { pick(nl: "Wat deze bron zegt", en: "What this source says") }

  package var whatOtherSourcesSay: String {
    pick(nl: "Wat andere bronnen zeggen", en: "What other sources say")
  }

  package var conflictingMoments: String {
    pick(
      nl: "Hier zeggen bronnen iets anders: wanneer iets gebeurt",
      en: "Where sources say different things: when something happens")
  }

  package var conflictingMomentsNote: String {
    pick(
      nl: "Wij kiezen niet tussen bronnen. Op de pagina van het moment staan ze naast elkaar.",
      en: "We do not choose between sources. The page about the moment has them side by side.")
  }

  package var conflictingNames: String {
    pick(
      nl: "Hier zeggen bronnen iets anders: hoe een hoofdtaak heet",
      en: "Where sources say different things: what a main task is called")
  }

  package var conflictingNamesNote: String {
    pick(
      nl: "De bronnen geven deze taak een andere naam of een ander nummer.",
      en: "The sources give this task another name or another number.")
  }
}
