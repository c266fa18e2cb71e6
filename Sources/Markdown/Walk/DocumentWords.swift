/// The words that the HTML of a text needs, in the language of the document.
///
/// They stand here, not in the room of that name: a text in another language than its site keeps its own, and this
/// room knows nothing of sites.
struct DocumentWords: Sendable {
  let footnote: StaticString
  let footnotes: StaticString
  let back: StaticString
  let table: StaticString
  let done: StaticString
  let open: StaticString

  init(in language: DocumentLanguage) {
    func pick(nl: StaticString, en: StaticString) -> StaticString {
      switch language {
      case .dutch: nl
      case .english: en
      }
    }
    footnote = pick(nl: "Voetnoot", en: "Footnote")
    footnotes = pick(nl: "Voetnoten", en: "Footnotes")
    back = pick(nl: "Terug naar de tekst bij voetnoot", en: "Back to the text at footnote")
    table = pick(nl: "Tabel", en: "Table")
    done = pick(nl: "Gereed:", en: "Done:")
    open = pick(nl: "Nog te doen:", en: "To do:")
  }
}
