internal import Diagnostics

/// Whether an alternative text says nothing: it is the name of a file, of a camera, or only says that it is a picture.
func saysNothing(_ text: String, of destination: String) -> Bool {
  let words = text.lowercased()
  let name = (destination.split(separator: "/").last.map(String.init) ?? destination).lowercased()
  let bare = name.split(separator: ".").dropLast().joined(separator: ".")
  if words == name || words == bare {
    return words.contains { $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
  }
  if [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".svg"].contains(where: {
    words.hasSuffix($0)
  }) {
    return true
  }
  let empty = [
    "afbeelding", "foto", "plaatje", "image", "picture", "img", "photo", "figuur", "illustratie",
    "screenshot",
    "schermafbeelding", "alt-tekst", "alttekst", "beschrijving", "wat er te zien is",
  ]
  let letters = words.filter { $0.isLetter || $0 == "-" || $0 == " " }.split(separator: " ").joined(
    separator: " ")
  if empty.contains(letters) { return true }
  return [
    "img_", "img-", "dsc_", "dsc0", "dscn", "pxl_", "whatsapp image", "schermafbeelding 2", "screenshot 2",
  ].contains {
    words.hasPrefix($0)
  }
}

extension Diagnostic {
  /// An alternative text that tells nothing of what the image shows.
  static func imageTextEmpty(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .imageMissing, .warning, at: place,
      Phrase(
        nl: "“\(text)” zegt niet wat er op de afbeelding te zien is.",
        en: "“\(text)” does not say what the image shows."),
      help: Phrase(
        nl: "Schrijf tussen de haken wat er te zien is, zoals: Twee mensen overleggen in het wijkgebouw.",
        en: "Write between the brackets what it shows, such as: Two people talk in the community centre."))
  }
}
