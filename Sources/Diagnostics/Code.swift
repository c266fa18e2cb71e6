/// Every kind of mistake, by a name that never changes its meaning.
///
/// The raw value is what the user sees and what scripts may rely on. What each means, and what to do
/// about it, stands in `Code+Explanation.swift`; the editors' manual is made from there.
public enum Code: String, Sendable, Hashable, CaseIterable {
  // Files
  case contentMissing = "inhoud-ontbreekt"
  case fileUnreadable = "bestand-onleesbaar"
  case fileNotUTF8 = "bestand-geen-utf8"
  case fileHasNUL = "bestand-nul-teken"
  case fileHasControl = "bestand-stuurteken"
  case fileTooLarge = "bestand-te-groot"
  case fileEmpty = "bestand-leeg"
  case fileName = "bestandsnaam"
  case fileSkipped = "bestand-overgeslagen"
  case fileUnused = "bestand-ongebruikt"
  case folderUnknown = "map-onbekend"
  case linkLeavesContent = "koppeling-naar-buiten"
  case linkCircle = "koppeling-kringloop"

  // Front matter
  case frontMatterMissing = "front-matter-ontbreekt"
  case frontMatterInvalid = "front-matter-ongeldig"
  case frontMatterNotMapping = "front-matter-geen-sleutels"
  case frontMatterAlias = "front-matter-alias"
  case keyDuplicate = "sleutel-dubbel"
  case keyUnknown = "sleutel-onbekend"
  case keyMissing = "sleutel-ontbreekt"
  case keyType = "sleutel-soort"
  case valueUnknown = "waarde-onbekend"
  case dateInvalid = "datum-ongeldig"
  case dateOrder = "datum-volgorde"
  case checkDue = "controle-nodig"

  // References and addresses
  case referenceUnknown = "verwijzing-onbekend"
  case referenceType = "verwijzing-type"
  case referenceDead = "verwijzing-dood"
  case referenceAnchor = "verwijzing-anker"
  case referenceOutside = "verwijzing-naar-buiten"
  case referenceBroken = "verwijzing-kapot"
  case referencePlaceholder = "verwijzing-leeg"
  case referenceHidden = "verwijzing-niet-zichtbaar"
  case referenceLapsed = "verwijzing-vervallen"
  case addressUnsafe = "adres-onveilig"
  case addressBare = "adres-kaal"
  case addressTaken = "adres-bezet"
  case redirectHides = "omleiding-verbergt"
  case redirectCircle = "omleiding-kringloop"

  // The domain
  case kernTwice = "kern-dubbel"
  case kernUnknown = "kern-onbekend"
  case replacesNothing = "vervangt-niets"
  case disciplineComma = "disciplines-komma"
  case disciplineUnsure = "disciplines-onzeker"
  case activityTwice = "activiteit-dubbel"
  case termTwice = "begrip-dubbel"
  case decisionSecret = "besluit-niet-openbaar"

  // Markdown
  case rawHTML = "html-in-tekst"
  case markdownTooDeep = "tekst-te-diep"
  case markdownTooWide = "tabel-te-breed"
  case markdownTooHard = "tekst-te-ingewikkeld"
  case headingLevel = "kop-niveau"
  case headingSkipped = "kop-overgeslagen"
  case imageMissing = "afbeelding"
  case footnoteUnknown = "voetnoot-onbekend"
  case headingEmpty = "kop-leeg"
  case columnUnnamed = "kolom-zonder-naam"
  case markupLeft = "opmaak-blijft-staan"
  case markupLost = "tekst-valt-weg"
  case structureUnseen = "opmaak-anders"
  case phraseLanguage = "taal-van-woorden"

  // Personal data and documents
  case personalData = "persoonsgegevens"
  case documentTraces = "document-sporen"
  case documentUnread = "document-ongelezen"
  case pictureRefused = "afbeelding-geweigerd"

  // Colours and type
  case themeInvalid = "thema-ongeldig"
  case themeUnknown = "thema-onbekend"
  case themeType = "thema-soort"
  case themeCircle = "thema-kringloop"
  case themeContrast = "thema-contrast"

  // Templates
  case templateMissing = "template-ontbreekt"
  case templateVariable = "template-variabele"
  case templatePartial = "template-deel"
  case templateCircle = "template-kringloop"
  case templateUnclosed = "template-open"
  case templateEscaping = "template-escaping"
  case templateTooLarge = "template-te-groot"

  // Search
  case searchMissing = "zoeken-ontbreekt"
  case searchFailed = "zoeken-mislukt"
  case searchForeign = "zoeken-vreemd"
  case searchUnstable = "zoeken-wisselend"

  // The command
  case commandWrong = "opdracht-onjuist"
  case previewMissing = "preview-ontbreekt"

  // Output
  case outputForeign = "uitvoer-vreemd"
  case outputUnwritable = "uitvoer-onschrijfbaar"
  case outputBusy = "uitvoer-bezig"
}
