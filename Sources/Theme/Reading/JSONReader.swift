import Diagnostics

/// Reads JSON as strictly as RFC 8259 has it: design tools read the same files.
///
/// Our own, since neither Foundation nor a reader of YAML tells both where something stands and that it is no JSON.
struct JSONReader {
  /// Why a text is no JSON; reading ends there.
  struct Problem: Error {
    let diagnostic: Diagnostic
  }

  private let file: String
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private static let deepest = 32

  /// The value that `text` holds.
  static func value(of text: String, file: String) throws(Problem) -> JSON {
    var reader = JSONReader(file: file, scalars: Array(text.unicodeScalars))
    // Editors of Windows write it; readers may pass over it.
    if reader.next == "\u{FEFF}" { reader.position += 1 }
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    if let next = reader.next {
      throw reader.problem(
        nl: "na het einde staat nog “\(next)”", en: "“\(next)” stands after the end",
        helpNL: "Haal weg wat er na de laatste accolade staat.",
        helpEN: "Remove what stands after the last brace.")
    }
    return value
  }

  private init(file: String, scalars: [Unicode.Scalar]) {
    self.file = file
    self.scalars = scalars
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
  private var place: Place { Place(file, line: line, column: position - lineStart + 1) }

  private mutating func skipBlanks() {
    while let next, next == " " || next == "\n" || next == "\t" || next == "\r" {
      position += 1
      if next == "\n" { (line, lineStart) = (line + 1, position) }
    }
  }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard next == wanted else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Problem) -> JSON {
    skipBlanks()
    let place = place
    guard depth < Self.deepest else {
      throw problem(
        nl: "groepen staan te diep in elkaar", en: "groups are nested too deep",
        helpNL: "Neem de vorm over uit de handleiding.", helpEN: "Take the form from the manual.")
    }
    let content: JSON.Content
    switch next {
    case "{": content = .object(try members(depth: depth))
    case "[": content = .array(try elements(depth: depth))
    case "\"": content = .text(try string())
    case let scalar? where scalar == "-" || ("0"..."9").contains(scalar): content = .number(try number())
    default: content = try word()
    }
    return JSON(content: content, place: place)
  }

  private mutating func members(depth: Int) throws(Problem) -> [JSON.Member] {
    position += 1
    var members: [JSON.Member] = []
    var names: Set<String> = []
    skipBlanks()
    if take("}") { return members }
    repeat {
      skipBlanks()
      guard next == "\"" else { throw unexpected() }
      let place = place
      let name = try string()
      guard names.insert(name).inserted else {
        throw Problem(diagnostic: .themeNameTwice(name, at: place))
      }
      skipBlanks()
      guard take(":") else { throw unexpected() }
      members.append(JSON.Member(name: name, place: place, value: try value(depth: depth + 1)))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw unexpected() }
    return members
  }

  private mutating func elements(depth: Int) throws(Problem) -> [JSON] {
    position += 1
    var elements: [JSON] = []
    skipBlanks()
    if take("]") { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(",")
    guard take("]") else { throw unexpected() }
    return elements
  }

  private mutating func string() throws(Problem) -> String {
    position += 1
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != "\"" {
      guard scalar.value >= 0x20 else { throw unexpected() }
      if scalar == "\\" {
        text.append(try escaped())
      } else {
        text.append(scalar)
        position += 1
      }
    }
    guard take("\"") else { throw unexpected() }
    return String(text)
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
  ]

  private mutating func escaped() throws(Problem) -> Unicode.Scalar {
    position += 1
    guard let letter = next else { throw unexpected() }
    if let meant = Self.escapes[letter] {
      position += 1
      return meant
    }
    guard letter == "u" else { throw unexpected() }
    position += 1
    let high = try hexadecimal()
    guard (0xD800..<0xDC00).contains(high) else {
      guard let scalar = Unicode.Scalar(high) else { throw unexpected() }
      return scalar
    }
    guard take("\\"), take("u") else { throw unexpected() }
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw unexpected() }
    return scalar
  }

  private mutating func hexadecimal() throws(Problem) -> UInt32 {
    guard position + 4 <= scalars.count,
      scalars[position..<position + 4].allSatisfy({ $0.properties.isASCIIHexDigit }),
      let number = UInt32(text(position..<position + 4), radix: 16)
    else { throw unexpected() }
    position += 4
    return number
  }

  private mutating func number() throws(Problem) -> Double {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("-") { _ = take("+") }
      try digits()
    }
    guard let number = Double(text(start..<position)), number.isFinite else { throw unexpected() }
    return number
  }

  private mutating func digits() throws(Problem) {
    let start = position
    while let next, ("0"..."9").contains(next) { position += 1 }
    guard position > start else { throw unexpected() }
  }

  private mutating func word() throws(Problem) -> JSON.Content {
    let words: [(String, JSON.Content)] = [("true", .flag(true)), ("false", .flag(false)), ("null", .null)]
    for (word, content) in words {
      let end = position + word.unicodeScalars.count
      if end <= scalars.count, text(position..<end) == word {
        position = end
        return content
      }
    }
    throw unexpected()
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}

extension JSONReader {
  /// What stands here is not what JSON has here.
  private func unexpected() -> Problem {
    guard let next else {
      return problem(
        nl: "het bestand houdt te vroeg op", en: "the file ends too early",
        helpNL: "Sluit elk aanhalingsteken, elke haak en elke accolade.",
        helpEN: "Close every quotation mark, bracket and brace.")
    }
    let (dutch, english) =
      switch next {
      case "}", "]":
        (
          "Haal de komma ervoor weg, of zet er een waarde tussen.",
          "Remove the comma before it, or put a value between them."
        )
      case "\"": ("Zet een komma tussen twee delen.", "Put a comma between two parts.")
      case "/", "#":
        (
          "JSON kent geen opmerkingen. Schrijf ze in \"$description\".",
          "JSON has no comments. Write them in \"$description\"."
        )
      case "“", "”", "„", "'", "‘", "’":
        ("Gebruik rechte aanhalingstekens: \".", "Use straight double quotation marks: \".")
      case "\n", "\r":
        ("Sluit de tekst met \" op dezelfde regel.", "Close the text with \" on the same line.")
      default:
        (
          "Namen en teksten staan tussen rechte aanhalingstekens, met een dubbele punt ertussen.",
          "Names and texts stand between straight quotation marks, with a colon between them."
        )
      }
    let (shown, shownEN) =
      switch next {
      case _ where next.value < 0x20: ("de regel niet ophouden", "the line cannot end here")
      case "“", "”", "„", "'", "‘", "’":
        ("dit aanhalingsteken niet staan", "this quotation mark cannot stand here")
      default: ("“\(next)” niet staan", "“\(next)” cannot stand here")
      }
    return problem(nl: "hier kan \(shown)", en: shownEN, helpNL: dutch, helpEN: english)
  }

  private func problem(nl: String, en: String, helpNL: String, helpEN: String) -> Problem {
    Problem(
      diagnostic: Diagnostic(
        .themeInvalid, at: place,
        Phrase(nl: "Dit bestand is geen JSON: \(nl).", en: "This file is no JSON: \(en)."),
        help: Phrase(nl: helpNL, en: helpEN)))
  }
}

extension Diagnostic {
  static func themeNameTwice(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .themeInvalid, at: place,
      Phrase(
        nl: "De naam “\(name)” staat twee keer in dezelfde groep.",
        en: "The name “\(name)” stands twice in one group."),
      help: Phrase(nl: "Laat er één staan.", en: "Keep one of them."))
  }
}
