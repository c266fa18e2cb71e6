import Diagnostics

/// What one file says a token is, and where.
struct TokenEntry: Sendable {
  enum Value: Sendable {
    case alias(TokenKey)
    case color(RGB)
    /// What is no colour, as CSS writes it.
    case css(String)
  }

  let value: Value
  let place: Place
  /// Which file it is from: 0 for resv’s own, 1 for the nation’s, 2 for a region’s.
  let layer: Int
}

/// The tokens of one file.
struct TokenLayer: Sendable {
  private(set) var entries: [TokenKey: TokenEntry] = [:]
  private let number: Int

  /// Reads a file in the W3C form; nil, with every mistake told, where it has one.
  init?(_ text: String, file: String, number: Int, diagnostics: inout [Diagnostic]) {
    self.number = number
    var found: [Diagnostic] = []
    do throws(JSONReader.Problem) {
      let root = try JSONReader.value(of: text, file: file)
      if root.members == nil {
        found.append(.themeNoGroup("", at: root.place))
      } else {
        read(root, path: "", type: nil, &found)
      }
    } catch {
      found.append(error.diagnostic)
    }
    diagnostics += found
    if found.hasErrors { return nil }
  }

  fileprivate static let groups: Set<String> = Set(
    TokenKey.all.flatMap { key -> [String] in
      let words = key.name.split(separator: ".")
      return (1..<words.count).map { words.prefix($0).joined(separator: ".") }
    })

  /// Reads a group; `type` is what a group around it says of all its tokens.
  private mutating func read(
    _ group: JSON, path: String, type: JSON?, _ diagnostics: inout [Diagnostic]
  ) {
    let type = group["$type"] ?? type
    for member in group.members ?? [] {
      if member.name.hasPrefix("$") {
        check(member, isToken: false, isRoot: path.isEmpty, &diagnostics)
        continue
      }
      let name = path.isEmpty ? member.name : path + "." + member.name
      if let key = TokenKey(name: name) {
        read(key, member.value, type: type, &diagnostics)
      } else if !Self.groups.contains(name) || member.value["$value"] != nil {
        diagnostics.append(.themeUnknown(name, at: member.place))
      } else if member.value.members == nil {
        diagnostics.append(.themeNoGroup(name, at: member.value.place))
      } else {
        read(member.value, path: name, type: type, &diagnostics)
      }
    }
  }

  private mutating func read(_ key: TokenKey, _ token: JSON, type: JSON?, _ diagnostics: inout [Diagnostic]) {
    guard let value = token["$value"] else {
      diagnostics.append(.themeNoValue(key, at: token.place))
      return
    }
    for member in token.members ?? [] {
      if member.name.hasPrefix("$") {
        check(member, isToken: true, isRoot: false, &diagnostics)
      } else {
        diagnostics.append(.themeUnknown(key.name + "." + member.name, at: member.place))
      }
    }
    if let type = token["$type"] ?? type {
      guard type.text == key.token.kind.rawValue else {
        diagnostics.append(.themeWrongType(key, type))
        return
      }
    } else if value.text?.hasPrefix("{") != true {
      diagnostics.append(.themeNoType(key, at: value.place))
      return
    }
    if let read = TokenValueReader(key: key, value: value).value(&diagnostics) {
      entries[key] = TokenEntry(value: read, place: value.place, layer: number)
    }
  }

  /// The names with a `$` that the form knows.
  private func check(_ member: JSON.Member, isToken: Bool, isRoot: Bool, _ diagnostics: inout [Diagnostic]) {
    let known =
      ["$type", "$description", "$extensions", "$deprecated"] + (isToken ? ["$value"] : [])
      + (isRoot ? ["$schema"] : [])
    guard known.contains(member.name) else {
      diagnostics.append(.themeUnknownProperty(member.name, at: member.place, known: known.sorted()))
      return
    }
    if !isToken, member.name == "$type", Token.Kind(rawValue: member.value.text ?? "") == nil {
      diagnostics.append(.themeUnknownType(member.value))
    }
  }
}

extension Diagnostic {
  static func themeUnknown(_ name: String, at place: Place) -> Diagnostic {
    let group = name.split(separator: ".").dropLast().joined(separator: ".")
    let beside = TokenKey.all.map(\.name).filter { group != "resv" && $0.hasPrefix(group + ".") }.prefix(3)
    let names = beside.isEmpty ? "resv.accent.color" : beside.joined(separator: ", ")
    return Diagnostic(
      .themeUnknown, at: place,
      Phrase(nl: "Er is geen token “\(name)”.", en: "There is no token “\(name)”."),
      help: .didYouMean(
        name, in: TokenKey.all.map(\.name) + TokenLayer.groups,
        otherwise: name.hasPrefix("resv.")
          ? Phrase(
            nl: "De namen staan in de handleiding. Hier kan bijvoorbeeld: \(names).",
            en: "The manual lists the names. Here, for instance: \(names).")
          : Phrase(
            nl: "Alle tokens staan in de groep “resv”, zoals “resv.accent.color”.",
            en: "All tokens stand in the group “resv”, such as “resv.accent.color”.")))
  }

  fileprivate static func themeUnknownProperty(_ name: String, at place: Place, known: [String]) -> Diagnostic
  {
    Diagnostic(
      .themeUnknown, at: place,
      Phrase(nl: "Het woord “\(name)” bestaat hier niet.", en: "The word “\(name)” does not exist here."),
      help: .didYouMean(
        name, in: known,
        otherwise: Phrase(
          nl: "Mogelijk zijn: \(known.joined(separator: ", ")).",
          en: "Possible are: \(known.joined(separator: ", ")).")))
  }

  fileprivate static func themeUnknownType(_ type: JSON) -> Diagnostic {
    let kinds = Token.Kind.allCases.map(\.rawValue)
    return Diagnostic(
      .themeType, at: type.place,
      Phrase(
        nl: "De soort \(type.shown) kennen wij niet.", en: "We do not know the type \(type.shown)."),
      help: .didYouMean(
        type.text ?? "", in: kinds,
        otherwise: Phrase(
          nl: "Mogelijk zijn: \(kinds.joined(separator: ", ")).",
          en: "Possible are: \(kinds.joined(separator: ", ")).")))
  }

  fileprivate static func themeWrongType(_ key: TokenKey, _ type: JSON) -> Diagnostic {
    Diagnostic(
      .themeType, at: type.place,
      Phrase(
        nl: "Bij “\(key.name)” hoort een andere soort dan \(type.shown).",
        en: "“\(key.name)” has another type than \(type.shown)."),
      help: Phrase(
        nl: "Schrijf \"$type\": \"\(key.token.kind.rawValue)\".",
        en: "Write \"$type\": \"\(key.token.kind.rawValue)\"."))
  }

  fileprivate static func themeNoType(_ key: TokenKey, at place: Place) -> Diagnostic {
    Diagnostic(
      .themeType, at: place,
      Phrase(nl: "Bij “\(key.name)” ontbreekt de soort.", en: "“\(key.name)” has no type."),
      help: Phrase(
        nl: "Zet erbij: \"$type\": \"\(key.token.kind.rawValue)\".",
        en: "Add \"$type\": \"\(key.token.kind.rawValue)\"."))
  }

  fileprivate static func themeNoValue(_ key: TokenKey, at place: Place) -> Diagnostic {
    let example = "{ \"$type\": \"\(key.token.kind.rawValue)\", \"$value\": … }"
    return Diagnostic(
      .themeInvalid, at: place,
      Phrase(nl: "Het token “\(key.name)” heeft geen waarde.", en: "The token “\(key.name)” has no value."),
      help: Phrase(nl: "Schrijf \(example).", en: "Write \(example)."))
  }

  fileprivate static func themeNoGroup(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .themeInvalid, at: place,
      Phrase(
        nl: name.isEmpty ? "Dit bestand is geen groep van tokens." : "“\(name)” is geen groep van tokens.",
        en: name.isEmpty ? "This file is no group of tokens." : "“\(name)” is no group of tokens."),
      help: Phrase(
        nl: "Een groep staat tussen accolades: { … }.", en: "A group stands between braces: { … }."))
  }
}

extension JSON {
  /// The value as a message names it.
  var shown: String {
    switch content {
    case .text(let text): "“\(text)”"
    case .number(let number): "“\(number)”"
    case .flag(let flag): "“\(flag)”"
    case .null: "“null”"
    case .object: "{ … }"
    case .array: "[ … ]"
    }
  }
}
