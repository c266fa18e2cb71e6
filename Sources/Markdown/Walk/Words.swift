/// The words that the HTML needs, in the language of the document.
struct Words: Sendable {
  let footnote: StaticString
  let footnotes: StaticString
  let back: StaticString
  let table: StaticString
  let done: StaticString
  let open: StaticString

  init(in language: DocumentLanguage) {
    switch language {
    case .dutch:
      footnote = "Voetnoot"
      footnotes = "Voetnoten"
      back = "Terug naar de tekst bij voetnoot"
      table = "Tabel"
      done = "Gereed:"
      open = "Nog te doen:"
    case .english:
      footnote = "Footnote"
      footnotes = "Footnotes"
      back = "Back to the text at footnote"
      table = "Table"
      done = "Done:"
      open = "To do:"
    }
  }
}
