/// Whom to tell that something is not right.
extension Words {
  /// How a sentence calls the region.
  package func theRegion(_ name: String) -> String { pick(nl: "de regio \(name)", en: "the region \(name)") }

  /// Where only a telephone number or the like is known.
  package func getInTouch(with recipient: String, _ contact: String) -> String {
    pick(nl: "Neem contact op met \(recipient): \(contact)", en: "Contact \(recipient): \(contact)")
  }

  package func reportOnWebsite(of recipient: String) -> String {
    pick(nl: "Meld het via de website van \(recipient)", en: "Report it on the website of \(recipient)")
  }

  package func mailAboutThisPage(_ recipient: String) -> String {
    pick(nl: "Mail \(recipient) over deze pagina", en: "Email \(recipient) about this page")
  }

  /// The subject of that message.
  package func mistakeSubject(_ title: String, _ site: String) -> String {
    pick(nl: "Klopt niet: \(title) (\(site))", en: "Something is wrong: \(title) (\(site))")
  }
}
