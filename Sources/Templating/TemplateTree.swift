import Diagnostics

/// A template as a tree: text, names, and sections with what stands inside them.
indirect enum TemplateNode {
  case text(ArraySlice<UInt8>)
  /// A name to show.
  case variable(Tag)
  /// `{{#naam}}` or `{{^naam}}` with its inside.
  case section(Tag, [TemplateNode])
  /// `{{>naam}}`
  case partial(Tag)
  /// `{{<naam}}` with the blocks inside it.
  case parent(Tag, [TemplateNode])
  /// `{{$naam}}` with its inside.
  case block(Tag, [TemplateNode])

  /// More sections within each other than any page needs; without a limit they could use up the stack.
  private static let deepest = 100

  /// The tree of a template; sections that do not close are reported, and leave it empty.
  static func tree(of text: [UInt8], file: String, diagnostics: inout [Diagnostic]) -> [TemplateNode] {
    var open: [(tag: Tag, nodes: [TemplateNode])] = []
    var nodes: [TemplateNode] = []
    let before = diagnostics.count
    let tokens = TagScanner.tokens(in: text, file: file, diagnostics: &diagnostics)
    // After a tag that does not close, nothing can be said about the rest.
    guard diagnostics.count == before else { return [] }
    for token in tokens {
      switch token {
      case .text(let text): nodes.append(.text(text))
      case .tag(let tag):
        switch tag.kind {
        case .escaped, .raw, .word: nodes.append(.variable(tag))
        case .partial: nodes.append(.partial(tag))
        case .comment: continue
        case .other: diagnostics.append(.tagNotUsed(tag))
        case .section, .inverted, .parent, .block:
          guard open.count < deepest else {
            diagnostics.append(.sectionsTooDeep(tag, most: deepest))
            return []
          }
          open.append((tag, nodes))
          nodes = []
        case .close:
          guard var last = open.popLast(), last.tag.name == tag.name else {
            diagnostics.append(.closesNothing(tag))
            return []
          }
          last.nodes.append(node(last.tag, around: nodes))
          nodes = last.nodes
        }
      }
    }
    for (tag, _) in open { diagnostics.append(.sectionUnclosed(tag)) }
    return open.isEmpty ? nodes : []
  }

  private static func node(_ tag: Tag, around inside: [TemplateNode]) -> TemplateNode {
    switch tag.kind {
    case .parent: .parent(tag, inside)
    case .block: .block(tag, inside)
    default: .section(tag, inside)
    }
  }
}

extension Diagnostic {
  static func tagNotUsed(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateVariable, at: tag.place,
      Phrase(
        nl: "Dit soort tag kan niet in een template van resv.",
        en: "This kind of tag cannot be used in a template of resv."),
      help: Phrase(
        nl: "Gebruik {{naam}}, {{woord naam}}, {{{html}}}, {{#naam}}, {{^naam}}, {{>deel}} of {{<basis}}.",
        en: "Use {{name}}, {{woord name}}, {{{html}}}, {{#name}}, {{^name}}, {{>partial}} or {{<parent}}."))
  }

  static func sectionUnclosed(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      .templateUnclosed, at: tag.place,
      Phrase(
        nl: "Het deel “\(tag.name)” wordt niet gesloten.", en: "The section “\(tag.name)” is never closed."),
      help: Phrase(nl: "Voeg {{/\(tag.name)}} toe.", en: "Add {{/\(tag.name)}}."))
  }

  static func sectionsTooDeep(_ tag: Tag, most: Int) -> Diagnostic {
    Diagnostic(
      .templateUnclosed, at: tag.place,
      Phrase(
        nl: "Hier staan meer dan \(most) delen open.", en: "More than \(most) sections are open here."),
      help: Phrase(nl: "Sluit de delen eerder.", en: "Close the sections earlier."))
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
