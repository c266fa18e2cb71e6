import Domain
import Loading
import YAML

/// The text of a new file: what is known filled in, what else can be said as hints that are no more than comments.
struct Skeleton {
  private var lines: [String] = []

  /// The values of `given` keys, then a hint for each of `others`.
  init(
    given: [(field: Field, values: [String])], others: [Field], inventory: Inventory, regio: String?
  ) {
    for (field, values) in given { write(field, values) }
    lines.append("")
    lines.append("# Dit kan ook. Haal het hekje voor de sleutel weg, en vul in wat u weet.")
    // The explanation on a line of its own: behind the value it would be taken for a part of it.
    for field in others {
      lines += ["# \(field.explanation)", "#\(field.name): \(Self.example(of: field, inventory, regio))"]
    }
  }

  private mutating func write(_ field: Field, _ values: [String]) {
    if case .records = field.kind, let key = field.recordKey {
      lines.append("\(field.name):")
      lines += values.map { "  - \(key.name): \(Self.written($0, inList: true))" }
    } else if field.isList {
      lines.append(
        "\(field.name): [\(values.map { Self.written($0, inList: true) }.joined(separator: ", "))]")
    } else {
      lines.append("\(field.name): \(Self.written(values.first ?? "", inList: false))")
    }
  }

  /// As YAML reads it back: with quotes wherever there may be a doubt.
  private static func written(_ value: String, inList: Bool) -> String {
    let isTame = value.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || " -’".unicodeScalars.contains($0)
    }
    return isTame || !inList ? Quoting.plainOrQuoted(value) : Quoting.quoted(value)
  }

  /// A value that can be used as it stands, where there is a page to name.
  private static func example(of field: Field, _ inventory: Inventory, _ regio: String?) -> String {
    guard case .page(let type) = field.itemKind, let name = inventory.names(of: type, from: regio).first
    else { return field.example }
    switch field.kind {
    case .list: return "[\(name)]"
    case .records: return "[{\(field.recordKey?.name ?? ""): \(name)}]"
    case .text, .number, .flag, .day, .moment, .period, .address, .siteAddress, .reason, .contact, .language,
      .choice,
      .page:
      return name
    }
  }

  /// As a file of settings.
  var settings: String { lines.joined(separator: "\n") + "\n" }

  /// As a page, which has room for a text below.
  func page(with own: (text: String, hint: String)? = nil) -> String {
    let hint = own.map { ["# " + $0.hint] } ?? []
    return
      (["---"] + lines + [
        "",
        "# De tekst komt onder de streepjes hieronder. Een kop begint met ##; wat er nog meer kan, staat in de",
        "# handleiding bij “Tekst opmaken”. Regels met een hekje komen niet op de site; u mag ze weghalen.",
      ] + hint + ["---", "", own.map { $0.text + "\n" } ?? ""]).joined(separator: "\n")
  }
}
