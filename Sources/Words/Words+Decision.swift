/// Decisions, and what belongs to them.
extension Words {
  package var whatItMeans: String {
    pick(nl: "Wat betekent dit voor inwoners?", en: "What does this mean for residents?")
  }

  package var howItWasDecided: String {
    pick(nl: "Hoe het besluit tot stand kwam", en: "How the decision was made")
  }

  package func openness(_ isPublic: Bool) -> String {
    isPublic ? pick(nl: "Ja", en: "Yes") : pick(nl: "Nee, vertrouwelijk", en: "No, confidential")
  }

  // MARK: - Attachments

  package var sizeUnknown: String { pick(nl: "grootte niet bekend", en: "size not known") }

  package var attachmentElsewhere: String {
    pick(
      nl: "niet op deze site; soort bestand en grootte niet bekend",
      en: "not on this site; type and size of the file not known")
  }
}
