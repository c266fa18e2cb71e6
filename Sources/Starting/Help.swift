public import Diagnostics
import Domain
import Loading
import Words

extension Beginning {
  /// What can be said when this is begun, made from the schema: its names and explanations stand there alone.
  public func help(in language: Language) -> String {
    let words = Words(language == .dutch ? .nl : .en)
    func pick(_ dutch: String, _ english: String) -> String { language == .dutch ? dutch : english }
    var lines = [title(words, pick), ""]
    let typed = self == .site ? "site \(pick("MAP", "FOLDER"))" : name
    lines.append(pick("Gebruik: resv new \(typed) [opties]", "Usage: resv new \(typed) [options]"))
    lines += ["", pick("Dit vraagt resv, als u het niet zelf zegt:", "Asked for, unless you say it:")]
    lines += asked.map { line($0, pick) }
    lines += ["", pick("Mag ook:", "May be said too:")]
    lines += offered.map { line($0, pick) }
    lines += ["", pick("Voorbeeld:", "Example:"), "  " + example, ""]
    lines.append(
      pick(
        "In een lijst komen komma’s tussen de waarden. Er wordt nooit een bestand overschreven.",
        "In a list, values have commas between them. No file is ever overwritten."))
    return lines.joined(separator: "\n")
  }

  private func title(_ words: Words, _ pick: (String, String) -> String) -> String {
    guard case .page(let type) = self else {
      return pick(
        "Begint een site: instellingen, een eerste regio en wat er verder bij hoort.",
        "Begins a site: settings, a first region and what else belongs to it.")
    }
    let kind = words.singular(of: type)
    let folder = type.traits.standing == .home ? "regios/<regio>/index.md" : "\(type.folder ?? "<map>")/"
    return pick(
      "Maakt een bestand voor een pagina van de soort “\(kind)”, in \(folder).",
      "Makes a file for a page of the kind “\(kind)”, in \(folder).")
  }

  private func line(_ field: Field, _ pick: (String, String) -> String) -> String {
    let option =
      self == .site && field.name == "map" ? "<\(pick("map", "folder"))>" : field.option + field.value(pick)
    let gap = String(repeating: " ", count: max(2, 24 - option.count))
    return "  " + option + gap + field.explanation
  }

  private var example: String {
    switch self {
    case .site: "resv new site mijn-site --titel \"Zorg in de Bloemstreek\" --regio Bloemstreek --ci gitlab"
    case .page(let type):
      "resv new \(name) --titel \"\(type.newTitle)\""
        + (type.traits.isGathered ? " --regio bloemstreek" : type == .sectie ? " --map nieuws" : "")
    }
  }
}

extension Field {
  /// What comes behind the option, for people.
  fileprivate func value(_ pick: (String, String) -> String) -> String {
    let kind: String
    switch itemKind {
    case .text, .reason: kind = pick("tekst", "text")
    case .number: kind = pick("getal", "number")
    case .flag: return ""
    case .day: kind = pick("dag", "day")
    case .moment: kind = pick("moment", "moment")
    case .period: kind = pick("termijn", "period")
    case .address, .siteAddress: kind = pick("webadres", "address")
    case .contact: kind = pick("contact", "contact")
    case .language: kind = pick("taalcode", "language")
    case .choice(let choices): kind = choices.joined(separator: "|")
    case .page: kind = pick("naam", "name")
    case .list, .records: kind = pick("waarde", "value")
    }
    return " <\(kind)>" + (isList ? ",…" : "")
  }
}
