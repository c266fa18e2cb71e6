import Diagnostics

/// Checks templates when they are loaded: swift-mustache renders an unknown name, a missing partial or an
/// unknown transform as nothing, and crashes on a partial that includes itself.
struct TemplateCheck {
  /// The tags of every template, by name.
  let tags: [String: [Tag]]
  /// The files, for messages.
  let files: [String: String]
  private(set) var diagnostics: [Diagnostic] = []

  /// Names that swift-mustache knows inside a list.
  private static let listFunctions: Set<String> = ["first()", "last()", "index()", "even()", "odd()"]

  init(tags: [String: [Tag]], files: [String: String]) {
    self.tags = tags
    self.files = files
  }

  /// Follows the template `name` with everything it includes, as it will be rendered with `shape`.
  mutating func check(_ name: String, shape: Shape) {
    follow(name, stack: [shape], path: [name])
  }

  /// Checks only that sections close: for templates that nothing includes.
  mutating func checkSections(_ name: String) {
    var open: [Tag] = []
    for tag in tags[name] ?? [] {
      switch tag.kind {
      case .section, .inverted, .parent, .block: open.append(tag)
      case .close:
        guard let last = open.popLast(), last.name == tag.name else {
          diagnostics.append(.closesNothing(tag))
          return
        }
      default: break
      }
    }
    if let last = open.last { diagnostics.append(.sectionUnclosed(last)) }
  }

  private mutating func follow(_ name: String, stack start: [Shape], path: [String]) {
    var stack = start
    var open: [(name: String, entered: Bool)] = []
    for tag in tags[name] ?? [] {
      switch tag.kind {
      case .comment: break
      case .other: diagnostics.append(.tagNotUsed(tag))
      case .escaped, .raw: checkVariable(tag, in: stack)
      case .section:
        let inner = shapeInside(tag, stack)
        open.append((tag.name, inner != nil))
        if let inner { stack.append(inner) }
      case .inverted:
        checkExists(tag, stack)
        open.append((tag.name, false))
      case .block: open.append((tag.name, false))
      case .parent:
        include(tag, stack, path)
        open.append((tag.name, false))
      case .partial: include(tag, stack, path)
      case .close:
        guard let last = open.popLast() else { continue }
        if last.entered { stack.removeLast() }
      }
    }
  }

  private mutating func include(_ tag: Tag, _ stack: [Shape], _ path: [String]) {
    guard tags[tag.name] != nil else {
      diagnostics.append(.partialMissing(tag, known: tags.keys.sorted()))
      return
    }
    guard !path.contains(tag.name) else {
      diagnostics.append(.partialCircle(tag, path: path + [tag.name]))
      return
    }
    follow(tag.name, stack: stack, path: path + [tag.name])
  }

  /// What a dotted name stands for, searched from the innermost view outwards as swift-mustache does.
  private func kind(of name: String, in stack: [Shape]) -> ViewKind? {
    var parts = name.split(separator: ".").map(String.init)
    guard !parts.isEmpty else { return nil }
    let first = parts.removeFirst()
    guard var kind = stack.reversed().lazy.compactMap({ $0.fields[first] }).first else { return nil }
    for part in parts {
      guard case .object(let shape) = kind, let next = shape().fields[part] else { return nil }
      kind = next
    }
    return kind
  }

  private mutating func checkVariable(_ tag: Tag, in stack: [Shape]) {
    if Self.listFunctions.contains(tag.name) { return }
    switch (kind(of: tag.name, in: stack), tag.kind) {
    case (nil, _): reportUnknown(tag, stack)
    case (.text?, .escaped), (.markup?, .raw): break
    case (.text?, _): diagnostics.append(.mustEscape(tag))
    case (.markup?, _): diagnostics.append(.mustNotEscape(tag))
    case (.flag?, _), (.list?, _), (.object?, _): diagnostics.append(.isNoText(tag))
    }
  }

  private mutating func checkExists(_ tag: Tag, _ stack: [Shape]) {
    if Self.listFunctions.contains(tag.name) { return }
    if kind(of: tag.name, in: stack) == nil { reportUnknown(tag, stack) }
  }

  private mutating func shapeInside(_ tag: Tag, _ stack: [Shape]) -> Shape? {
    checkExists(tag, stack)
    return switch kind(of: tag.name, in: stack) {
    case .list(let shape)?, .object(let shape)?: shape()
    default: nil
    }
  }

  private mutating func reportUnknown(_ tag: Tag, _ stack: [Shape]) {
    let known = Set(stack.flatMap(\.fields.keys)).sorted()
    diagnostics.append(.variableUnknown(tag, known: known))
  }
}

extension Diagnostic {
  static func variableUnknown(_ tag: Tag, known: [String]) -> Diagnostic {
    Diagnostic(
      .templateVariable, at: tag.place,
      Phrase(nl: "De naam “\(tag.name)” bestaat hier niet.", en: "There is no name “\(tag.name)” here."),
      help: .didYouMean(
        tag.name, in: known,
        otherwise: Phrase(
          nl: "Mogelijk zijn: \(known.joined(separator: ", ")).", en: "Possible are: \(known.joined(separator: ", ")).")))
  }

  static func tagNotUsed(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateVariable, at: tag.place,
      Phrase(
        nl: "Dit soort tag kan niet in een template van resv.", en: "This kind of tag cannot be used in a template of resv."),
      help: Phrase(
        nl: "Gebruik {{naam}}, {{{html}}}, {{#naam}}, {{^naam}}, {{>deel}} of {{<basis}}.",
        en: "Use {{name}}, {{{html}}}, {{#name}}, {{^name}}, {{>partial}} or {{<parent}}."))
  }

  static func mustEscape(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateEscaping, at: tag.place,
      Phrase(
        nl: "“\(tag.name)” is tekst en moet met twee accolades.", en: "“\(tag.name)” is text and needs two braces."),
      help: Phrase(nl: "Schrijf {{\(tag.name)}}.", en: "Write {{\(tag.name)}}."))
  }

  static func mustNotEscape(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateEscaping, at: tag.place,
      Phrase(
        nl: "“\(tag.name)” is HTML en moet met drie accolades.", en: "“\(tag.name)” is HTML and needs three braces."),
      help: Phrase(nl: "Schrijf {{{\(tag.name)}}}.", en: "Write {{{\(tag.name)}}}."))
  }

  static func isNoText(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateEscaping, at: tag.place,
      Phrase(nl: "“\(tag.name)” is geen tekst.", en: "“\(tag.name)” is not a text."),
      help: Phrase(
        nl: "Gebruik {{#\(tag.name)}} … {{/\(tag.name)}}.", en: "Use {{#\(tag.name)}} … {{/\(tag.name)}}."))
  }

  static func partialMissing(_ tag: Tag, known: [String]) -> Diagnostic {
    Diagnostic(
      .templatePartial, at: tag.place,
      Phrase(
        nl: "Er is geen template “\(tag.name).mustache”.", en: "There is no template “\(tag.name).mustache”."),
      help: .didYouMean(
        tag.name, in: known,
        otherwise: Phrase(nl: "Maak het bestand, of haal deze tag weg.", en: "Create the file, or remove this tag.")))
  }

  static func partialCircle(_ tag: Tag, path: [String]) -> Diagnostic {
    let circle = path.joined(separator: " → ")
    return Diagnostic(
      .templateCircle, at: tag.place,
      Phrase(nl: "Deze template roept zichzelf op: \(circle).", en: "This template includes itself: \(circle)."),
      help: Phrase(nl: "Haal deze tag weg.", en: "Remove this tag."))
  }

  static func sectionUnclosed(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateUnclosed, at: tag.place,
      Phrase(nl: "Het deel “\(tag.name)” wordt niet gesloten.", en: "The section “\(tag.name)” is never closed."),
      help: Phrase(nl: "Voeg {{/\(tag.name)}} toe.", en: "Add {{/\(tag.name)}}."))
  }

  static func closesNothing(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateUnclosed, at: tag.place,
      Phrase(
        nl: "{{/\(tag.name)}} sluit niet wat het laatst is geopend.",
        en: "{{/\(tag.name)}} does not close what was opened last."),
      help: Phrase(
        nl: "Controleer de volgorde van openen en sluiten.", en: "Check the order of opening and closing."))
  }
}
