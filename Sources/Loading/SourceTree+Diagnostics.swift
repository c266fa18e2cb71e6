import Diagnostics
import Files
import Glibc
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

  static func fileUnreadable(_ path: String, _ error: SystemError) -> Diagnostic {
    unreadable(
      path,
      Phrase(
        nl: "Dit bestand kan niet worden gelezen: \(error.reason.dutch).",
        en: "This file cannot be read: \(error.reason.english)."), error)
  }

  /// Half of a folder would be a site with half of its pages.
  static func folderUnreadable(_ path: String, _ error: SystemError) -> Diagnostic {
    unreadable(
      path,
      Phrase(
        nl: "Deze map kan niet worden gelezen: \(error.reason.dutch).",
        en: "This folder cannot be read: \(error.reason.english)."), error)
  }

  private static func unreadable(_ path: String, _ message: Phrase, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: Place(path), message,
      help: [EACCES, EPERM].contains(error.code)
        ? Phrase(
          nl: "Vraag wie het beheert om leesrechten.", en: "Ask whoever looks after it for the right to read."
        )
        : Phrase(
          nl: "Kijk of u het zelf kunt openen, en probeer het dan opnieuw.",
          en: "See whether you can open it yourself, then try again."))
  }

  static func fileNotOrdinary(_ path: String, _ kind: Phrase) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: Place(path),
      Phrase(
        nl: "Dit is geen gewoon bestand maar \(kind.dutch).",
        en: "This is no ordinary file but \(kind.english)."),
      help: Phrase(
        nl: "Haal het weg, of geef het een andere naam.", en: "Remove it, or give it another name."))
  }

  static func linkToNothing(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: Place(path),
      Phrase(
        nl: "Deze symbolische koppeling wijst naar iets dat er niet is.",
        en: "This symbolic link leads to something that is not there."),
      help: Phrase(
        nl: "Haal de koppeling weg, of zet het bestand zelf in deze map.",
        en: "Remove the link, or put the file itself into this folder."))
  }

  /// A document or picture whose name no address can be made of.
  static func attachmentName(_ path: String, name: String, hasControl: Bool) -> Diagnostic {
    let ending = name.split(separator: ".").last.map { "." + SourceTree.allowed(String($0)) } ?? ""
    let base = SourceTree.allowed(String(name.dropLast(ending.count)))
    let better = (base.isEmpty ? "bestand" : base) + ending
    return Diagnostic(
      .fileName, at: Place(path),
      hasControl
        ? Phrase(
          nl: "In de naam van dit bestand staat een onzichtbaar stuurteken.",
          en: "There is an invisible control character in the name of this file.")
        : Phrase(nl: "De naam van dit bestand is te lang.", en: "The name of this file is too long."),
      help: Phrase(nl: "Noem het “\(better)”.", en: "Call it “\(better)”."))
  }

  static func fileSkipped(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileSkipped, .warning, at: Place(path),
      Phrase(nl: "Dit bestand komt niet op de site.", en: "This file does not become part of the site."),
      help: path.hasSuffix(".json")
        ? Phrase(
          nl: "Kleuren staan in \(SourceTree.themeName): in de map van een regio, of naast site.yml.",
          en: "Colours stand in \(SourceTree.themeName): in a region’s folder, or beside site.yml.")
        : whatToDo(with: path))
  }

  /// What to do with a file of a kind that cannot be published.
  private static func whatToDo(with path: String) -> Phrase {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    let better = slug(String(name.dropLast(ending.utf8.count + 1)))
    switch ending {
    case "txt", "text":
      return Phrase(
        nl:
          "Is dit een pagina? Noem het bestand “\(better).md”. Is het een aantekening? Haal het weg uit deze map.",
        en: "Is this a page? Call the file “\(better).md”. Is it a note? Remove it from this folder.")
    // Pictures of other kinds are known by their name: `Studio` tells what to do with them where a page has one.
    case "psd", "raw":
      return Phrase(
        nl: "Open de foto en sla haar op als .jpg, zoals “\(better).jpg”.",
        en: "Open the picture and save it as .jpg, such as “\(better).jpg”.")
    case "doc", "rtf", "pages", "wpd", "ppt", "key", "xls", "numbers":
      return Phrase(
        nl:
          "Sla het document op als pdf, zoals “\(better).pdf”; of zet de tekst in een pagina die op .md eindigt.",
        en:
          "Save the document as a PDF, such as “\(better).pdf”; or put its text into a page that ends in .md."
      )
    default:
      return Phrase(
        nl: "Pagina’s eindigen op .md; afbeeldingen en documenten op onder meer .png, .jpg en .pdf.",
        en: "Pages end in .md; pictures and documents in .png, .jpg, .pdf and the like.")
    }
  }

  static func pageEnding(_ path: String, name: String, ending: String) -> Diagnostic {
    let base = SourceTree.allowed(String(name.dropLast(ending.count + 1)))
    let better = (base.isEmpty ? "pagina" : base) + ".md"
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
    let isLong = name.utf8.count > SourceTree.longestName
    let most = SourceTree.longestName
    return Diagnostic(
      .fileName, at: Place(path),
      isLong
        ? Phrase(
          nl: "De naam “\(name)” is langer dan \(most) tekens, te lang voor een adres.",
          en: "The name “\(name)” is longer than \(most) characters, too long for an address.")
        : Phrase(
          nl: "De naam “\(name)” kan geen adres worden.", en: "The name “\(name)” cannot become an address."),
      help: Phrase(
        nl: "Gebruik kleine letters, cijfers en koppeltekens, zoals “\(better.isEmpty ? "naam" : better)”.",
        en: "Use small letters, digits and hyphens, such as “\(better.isEmpty ? "name" : better)”."))
  }
}
