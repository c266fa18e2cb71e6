import Diagnostics

/// Turns the trees of templates into programs, with every name found and every partial put in its place.
///
/// What does not fit is reported here, so that rendering cannot go wrong: a name that the view does not
/// have, text without escaping, a missing partial, a template that includes itself.
struct TemplateCompiler {
  /// The trees of all templates, by name.
  let trees: [String: [TemplateNode]]
  /// The position of each word of the site itself in what is said at rendering.
  private let words: [String: Int]
  private(set) var diagnostics: [Diagnostic] = []
  /// The shapes that were asked for: most templates show the same few views.
  private var shapes: [ObjectIdentifier: Shape] = [:]

  /// The partials and parents that are being put in their places now, outermost first.
  private var open: [Tag] = []
  /// How many nodes the program has so far.
  private var size = 0

  /// More partials within each other than any page needs; without a limit they could use up the stack.
  private static let deepest = 50
  /// More parts than any page needs: partials that include others twice, and those again, would never end.
  private static let largest = 100_000

  init(trees: [String: [TemplateNode]], words: [String] = []) {
    self.trees = trees
    self.words = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
  }

  /// The blocks that a template gives to its parent, with the templates they stand in.
  private typealias Blocks = [String: (nodes: [TemplateNode], path: [String])]

  /// The program of a template that is rendered with views of type `view`.
  mutating func program(of name: String, view: ViewType) -> TemplateProgram {
    let level = Level(shape(of: view), isList: false)
    (open, size) = ([], 0)
    return TemplateProgram(steps: steps(of: trees[name] ?? [], in: [level], [name], [:]))
  }

  private mutating func shape(of view: ViewType) -> Shape {
    if let known = shapes[view.id] { return known }
    let shape = view.shape()
    shapes[view.id] = shape
    return shape
  }

  /// A view that names are looked up in; lists also know which item is the last.
  private struct Level {
    let shape: Shape
    let isList: Bool

    init(_ shape: Shape, isList: Bool) {
      self.shape = shape
      self.isList = isList
    }
  }

  /// Inside a list: whether this is the last item.
  private static let last = "laatste"

  private mutating func steps(
    of nodes: [TemplateNode], in levels: [Level], _ path: [String], _ blocks: Blocks
  ) -> [TemplateProgram.Step] {
    var steps: [TemplateProgram.Step] = []
    for node in nodes {
      // What a template says itself is never too much; only what it includes can be without end.
      if let tag = open.last {
        size += 1
        guard size <= Self.largest else {
          if size == Self.largest + 1 { diagnostics.append(.templateTooLarge(tag)) }
          break
        }
      }
      switch node {
      case .text(let text): steps.append(.text(text))
      case .variable(let tag): steps += variable(tag, in: levels)
      case .section(let tag, let inside): steps += section(tag, inside, in: levels, path, blocks)
      case .partial(let tag):
        guard let tree = tree(of: tag, path) else { continue }
        open.append(tag)
        steps += self.steps(of: tree, in: levels, path + [tag.name], blocks)
        open.removeLast()
      case .parent(let tag, let inside):
        guard let tree = tree(of: tag, path) else { continue }
        var given = blocks
        for case .block(let block, let nodes) in inside where given[block.name] == nil {
          given[block.name] = (nodes, path)
        }
        open.append(tag)
        steps += self.steps(of: tree, in: levels, path + [tag.name], given)
        open.removeLast()
      case .block(let tag, let inside):
        let block = blocks[tag.name] ?? (inside, path)
        steps += self.steps(of: block.nodes, in: levels, block.path, blocks)
      }
    }
    return steps
  }

  private mutating func tree(of tag: Tag, _ path: [String]) -> [TemplateNode]? {
    guard let tree = trees[tag.name] else {
      diagnostics.append(.partialMissing(tag, known: trees.keys.sorted()))
      return nil
    }
    guard !path.contains(tag.name) else {
      diagnostics.append(.partialCircle(tag, path: path + [tag.name]))
      return nil
    }
    // A block brings the path of the template that gave it: a circle through blocks only shows here.
    if let first = open.firstIndex(where: { $0.place == tag.place }) {
      diagnostics.append(.partialCircle(tag, path: open[first...].map(\.name) + [tag.name]))
      return nil
    }
    guard open.count < Self.deepest, size <= Self.largest else {
      if size <= Self.largest { diagnostics.append(.templateTooLarge(tag)) }
      size = Self.largest + 2
      return nil
    }
    return tree
  }

  /// Where a name stands, from the innermost view outwards.
  private func find(_ name: String, in levels: [Level]) -> (place: TemplateProgram.Slot, kind: ViewKind)? {
    for depth in levels.indices.reversed() {
      if let found = levels[depth].shape.slots[name] {
        return (TemplateProgram.Slot(depth: depth, index: found.slot), found.kind)
      }
    }
    return nil
  }

  private mutating func variable(_ tag: Tag, in levels: [Level]) -> [TemplateProgram.Step] {
    if case .word = tag.kind {
      if let word = words[tag.name] { return [.word(word)] }
      diagnostics.append(.wordUnknown(tag, known: words.keys.sorted()))
      return []
    }
    guard let found = find(tag.name, in: levels) else {
      reportUnknown(tag, levels)
      return []
    }
    switch (found.kind, tag.kind) {
    case (.text, .escaped): return [.value(found.place)]
    case (.markup, .raw): return [.value(found.place)]
    case (.text, _): diagnostics.append(.mustEscape(tag))
    case (.markup, _): diagnostics.append(.mustNotEscape(tag))
    case (.flag, _), (.list, _), (.object, _): diagnostics.append(.isNoText(tag))
    }
    return []
  }

  private mutating func section(
    _ tag: Tag, _ inside: [TemplateNode], in levels: [Level], _ path: [String], _ blocks: Blocks
  ) -> [TemplateProgram.Step] {
    let isInverted = if case .inverted = tag.kind { true } else { false }
    if tag.name == Self.last, levels.last?.isList == true {
      return [.ifLast(!isInverted, steps(of: inside, in: levels, path, blocks))]
    }
    guard let found = find(tag.name, in: levels) else {
      reportUnknown(tag, levels)
      return []
    }
    if isInverted { return [.unless(found.place, steps(of: inside, in: levels, path, blocks))] }
    switch found.kind {
    case .text, .markup, .flag: return [.when(found.place, steps(of: inside, in: levels, path, blocks))]
    case .list(let view): return each(found.place, Level(shape(of: view), isList: true))
    case .object(let view): return each(found.place, Level(shape(of: view), isList: false))
    }
    func each(_ place: TemplateProgram.Slot, _ level: Level) -> [TemplateProgram.Step] {
      let inside = steps(of: inside, in: levels + [level], path, blocks)
      return [.each(place, width: level.shape.slots.count, inside)]
    }
  }

  private mutating func reportUnknown(_ tag: Tag, _ levels: [Level]) {
    let known = Set(levels.flatMap(\.shape.slots.keys)).sorted()
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
          nl: "Mogelijk zijn: \(known.joined(separator: ", ")).",
          en: "Possible are: \(known.joined(separator: ", ")).")))
  }

  static func wordUnknown(_ tag: Tag, known: [String]) -> Diagnostic {
    Diagnostic(
      .templateVariable, at: tag.place,
      Phrase(nl: "Er is geen woord “\(tag.name)”.", en: "There is no word “\(tag.name)”."),
      help: .didYouMean(
        tag.name, in: known,
        otherwise: Phrase(
          nl: known.isEmpty
            ? "Schrijf de tekst zelf, zonder accolades." : "Mogelijk zijn: \(known.joined(separator: ", ")).",
          en: known.isEmpty
            ? "Write the text itself, without braces." : "Possible are: \(known.joined(separator: ", ")).")))
  }

  static func mustEscape(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateEscaping, at: tag.place,
      Phrase(
        nl: "“\(tag.name)” is tekst en moet met twee accolades.",
        en: "“\(tag.name)” is text and needs two braces."),
      help: Phrase(nl: "Schrijf {{\(tag.name)}}.", en: "Write {{\(tag.name)}}."))
  }

  static func mustNotEscape(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateEscaping, at: tag.place,
      Phrase(
        nl: "“\(tag.name)” is HTML en moet met drie accolades.",
        en: "“\(tag.name)” is HTML and needs three braces."),
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
        otherwise: Phrase(
          nl: "Maak het bestand, of haal deze tag weg.", en: "Create the file, or remove this tag.")))
  }

  static func templateTooLarge(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateTooLarge, at: tag.place,
      Phrase(
        nl: "Hier wordt de template te groot: delen roepen delen op, meer dan een pagina kan hebben.",
        en: "Here the template becomes too large: partials include partials, more than a page can have."),
      help: Phrase(
        nl: "Haal deze tag weg, of zet de tekst van “\(tag.name)” op haar plaats.",
        en: "Remove this tag, or put the text of “\(tag.name)” in its place."))
  }

  static func partialCircle(_ tag: Tag, path: [String]) -> Diagnostic {
    let circle = path.joined(separator: " → ")
    return Diagnostic(
      .templateCircle, at: tag.place,
      Phrase(
        nl: "Deze template roept zichzelf op: \(circle).", en: "This template includes itself: \(circle)."),
      help: Phrase(nl: "Haal deze tag weg.", en: "Remove this tag."))
  }
}
