package import Diagnostics

/// Why a picture cannot be published.
package enum PictureFailure: Error, Hashable, Sendable {
  case unreadable(String, Phrase)
  case broken(String)
  case tooLarge(String)
  case otherKind(String, ending: String, kind: String)
  case foreign(String, String)
  case avif(String)
  case needsProgram(String, hasMetadata: Bool)
  case svg(String, Phrase)
  case failed(String, String)

  /// What to tell of it.
  package var diagnostic: Diagnostic {
    switch self {
    case .unreadable(let path, let reason):
      refused(
        path,
        Phrase(
          nl: "Deze afbeelding kan niet worden gelezen: \(reason.dutch).",
          en: "This picture cannot be read: \(reason.english)."),
        Phrase(nl: "Controleer of u het bestand mag lezen.", en: "Check that you may read the file."))
    case .broken(let path):
      refused(
        path,
        Phrase(
          nl: "Deze afbeelding is kapot, of geen afbeelding.", en: "This picture is broken, or no picture."),
        Phrase(
          nl: "Open haar in een fotoprogramma en bewaar haar opnieuw als jpg of png.",
          en: "Open it in a photo program and save it anew as jpg or png."))
    case .tooLarge(let path):
      refused(
        path, Phrase(nl: "Deze afbeelding is te groot.", en: "This picture is too large."),
        Phrase(
          nl: "Maak haar kleiner: hooguit 64 MB en 120 miljoen beeldpunten.",
          en: "Make it smaller: at most 64 MB and 120 million pixels."))
    case .otherKind(let path, let ending, let kind):
      refused(
        path,
        Phrase(
          nl: "Deze afbeelding is geen \(ending) maar een \(kind).",
          en: "This picture is no \(ending) but a \(kind)."),
        Phrase(
          nl: "Geef het bestand een naam die op .\(kind) eindigt, ook waar een pagina ernaar verwijst.",
          en: "Give the file a name that ends in .\(kind), also where a page refers to it."))
    case .foreign(let path, let ending):
      refused(
        path,
        Phrase(
          nl: "Een \(ending) kunnen browsers niet laten zien.", en: "Browsers cannot show a \(ending)."),
        Phrase(
          nl: """
            Bewaar de foto als jpg, of een tekening als png, en verwijs daarnaar. Op een iPhone: Instellingen > Camera > \
            Structuren > Meest compatibel.
            """,
          en: """
            Save the photo as jpg, or a drawing as png, and refer to that. On an iPhone: Settings > Camera > Formats > \
            Most Compatible.
            """))
    case .avif(let path):
      refused(
        path,
        Phrase(
          nl: "In deze avif zitten gegevens over de foto, zoals plaats of camera.",
          en: "This avif holds data about the photo, such as place or camera."),
        Phrase(
          nl: "Bewaar haar als jpg en verwijs daarnaar; dan haalt `resv` die gegevens eruit.",
          en: "Save it as jpg and refer to that; then `resv` takes the data out."))
    case .needsProgram(let path, let hasMetadata):
      refused(
        path,
        hasMetadata
          ? Phrase(
            nl:
              "In deze afbeelding zitten gegevens over de foto, zoals plaats of camera, en wij kunnen ze er niet uit halen.",
            en: "This picture holds data about the photo, such as place or camera, and we cannot take it out."
          )
          : Phrase(
            nl: "Deze afbeelding is groter dan 500 kB, en wij kunnen haar niet kleiner maken.",
            en: "This picture is larger than 500 kB, and we cannot make it smaller."),
        Phrase(
          nl: "Installeer het Debian-pakket \(Studio.package).",
          en: "Install the Debian package \(Studio.package)."))
    case .svg(let path, let what):
      refused(
        path,
        Phrase(
          nl: "In deze tekening (svg) zit \(what.dutch).", en: "This drawing (svg) holds \(what.english)."),
        Phrase(
          nl: "Bewaar haar als “gewone svg” zonder scripts en zonder verwijzingen naar buiten, of als png.",
          en: "Save it as “plain svg” without scripts and references to the outside, or as png."))
    case .failed(let path, let what):
      refused(
        path,
        Phrase(
          nl: "Het is niet gelukt om deze afbeelding te verkleinen (\(what)).",
          en: "This picture could not be made smaller (\(what))."),
        Phrase(
          nl: "Bewaar haar opnieuw als jpg. Blijft het zo, zeg het dan tegen de beheerder.",
          en: "Save it anew as jpg. If that does not help, tell the administrator."))
    }
  }

  private func refused(_ path: String, _ message: Phrase, _ help: Phrase) -> Diagnostic {
    Diagnostic(.pictureRefused, at: Place(path), message, help: help)
  }
}
