import Diagnostics
import Markdown

extension Diagnostic {
  static func contentMissing(_ root: String) -> Diagnostic {
    Diagnostic(
      .contentMissing, at: Place(root),
      Phrase(
        nl: "De map “\(root)” met de inhoud is er niet.", en: "The content folder “\(root)” does not exist."),
      help: Phrase(
        nl: "Ga naar de map van uw project, of wijs de inhoud aan met --content.",
        en: "Go to the folder of your project, or point at the content with --content."))
  }

  static func settingsMissing(_ root: String) -> Diagnostic {
    Diagnostic(
      .contentMissing, at: Place(root + "/site.yml"),
      Phrase(nl: "Het bestand site.yml ontbreekt.", en: "The file site.yml is missing."),
      help: Phrase(
        nl: "Maak het met ten minste `titel:`, `afzender:` en `adres:`.",
        en: "Create it with at least `titel:`, `afzender:` and `adres:`."))
  }

  static func regioMissing(_ file: String, regio: String) -> Diagnostic {
    Diagnostic(
      .contentMissing, at: Place(file),
      Phrase(nl: "De regio “\(regio)” heeft geen index.md.", en: "The region “\(regio)” has no index.md."),
      help: Phrase(
        nl: "Maak het bestand met ten minste `titel:`; of haal de map weg.",
        en: "Create the file with at least `titel:`; or remove the folder."))
  }

  static func fileUnreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: Place(path),
      Phrase(nl: "Dit kan niet als bestand worden gelezen.", en: "This cannot be read as a file."),
      help: Phrase(
        nl: "Controleer of het een gewoon bestand is en of u het mag lezen.",
        en: "Check that it is an ordinary file and that you may read it."))
  }

  static func fileSkipped(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileSkipped, .warning, at: Place(path),
      Phrase(nl: "Dit bestand komt niet op de site.", en: "This file does not become part of the site."),
      help: path.hasSuffix(".json")
        ? Phrase(
          nl: "Kleuren staan in \(SourceTree.themeName): in de map van een regio, of naast site.yml.",
          en: "Colours stand in \(SourceTree.themeName): in a region’s folder, or beside site.yml.")
        : Phrase(
          nl: "Pagina’s eindigen op .md; afbeeldingen en documenten op onder meer .png, .jpg en .pdf.",
          en: "Pages end in .md; pictures and documents in .png, .jpg, .pdf and the like."))
  }

  static func pageEnding(_ path: String, name: String, ending: String) -> Diagnostic {
    let better = slug(String(name.dropLast(ending.count + 1))) + ".md"
    return Diagnostic(
      .fileName, at: Place(path),
      Phrase(
        nl: "Het bestand “\(name)” eindigt op .\(ending) in plaats van .md.",
        en: "The file “\(name)” ends in .\(ending) instead of .md."),
      help: Phrase(nl: "Noem het “\(better)”.", en: "Call it “\(better)”."))
  }

  static func linkLeavesContent(_ path: String) -> Diagnostic {
    Diagnostic(
      .linkLeavesContent, at: Place(path),
      Phrase(
        nl: "Deze symbolische koppeling wijst naar een plek buiten de inhoud.",
        en: "This symbolic link leads out of the content."),
      help: Phrase(nl: "Zet het bestand zelf in deze map.", en: "Put the file itself into this folder."))
  }

  static func linkCircle(_ path: String) -> Diagnostic {
    Diagnostic(
      .linkCircle, at: Place(path),
      Phrase(
        nl: "Deze symbolische koppeling loopt in een kring.", en: "This symbolic link goes round in a circle."
      ),
      help: Phrase(nl: "Haal de koppeling weg.", en: "Remove the link."))
  }

  static func folderUnknown(_ path: String, name: String, known: [String]) -> Diagnostic {
    let none = Phrase(
      nl: "Zet de pagina’s zelf in de map erboven, zonder submap.",
      en: "Put the pages themselves in the folder above, without a subfolder.")
    return Diagnostic(
      .folderUnknown, at: Place(path),
      Phrase(nl: "De map “\(name)” hoort hier niet.", en: "The folder “\(name)” does not belong here."),
      help: known.isEmpty
        ? none
        : .didYouMean(
          name, in: known,
          otherwise: Phrase(
            nl: "Mogelijk zijn: \(known.joined(separator: ", ")).",
            en: "Possible are: \(known.joined(separator: ", "))."
          )))
  }

  static func pageMisplaced(_ path: String, name: String) -> Diagnostic {
    Diagnostic(
      .folderUnknown, at: Place(path),
      Phrase(
        nl: "Deze pagina staat niet in een map die zegt waar ze over gaat.",
        en: "This page is not in a folder that says what it is about."),
      help: Phrase(
        nl:
          "Zet haar in een map zoals nieuws/ of paginas/; een regio is een map regios/\(name)/ met een index.md.",
        en:
          "Put it in a folder such as nieuws/ or paginas/; a region is a folder regios/\(name)/ with an index.md."
      ))
  }

  static func fileName(_ path: String, name: String, better: String) -> Diagnostic {
    Diagnostic(
      .fileName, at: Place(path),
      Phrase(
        nl: "De naam “\(name)” kan geen adres worden.", en: "The name “\(name)” cannot become an address."),
      help: Phrase(
        nl: "Gebruik kleine letters, cijfers en koppeltekens, zoals “\(better.isEmpty ? "naam" : better)”.",
        en: "Use small letters, digits and hyphens, such as “\(better.isEmpty ? "name" : better)”."))
  }
}
