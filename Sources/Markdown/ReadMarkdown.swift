public import Diagnostics

/// Parses a body once, and walks over it once.
///
/// Everything that is wrong with it is appended to `diagnostics`, in the order of the walk; the HTML is safe to show
/// even so. Nil when the body was refused for what it would cost to parse: an error says why. `rules` looks at what
/// was read, and answers with more that is wrong.
public func readMarkdown(
  _ source: MarkdownSource, vocabulary: Vocabulary, options: MarkdownOptions,
  diagnostics: inout [Diagnostic], rules: (SourceText) -> [Diagnostic] = { _ in [] }
) -> MarkdownDocument? {
  var lineStarts: [Int] = []
  guard let tree = parse(source, lineStarts: &lineStarts, diagnostics: &diagnostics) else { return nil }
  var walk = Walk(of: source, lineStarts: lineStarts, vocabulary: vocabulary, options: options)
  walk.run(over: tree)
  if !walk.comments.isEmpty {
    // Read again with comments that cmark knows: nothing of them is text. What is told stays as it was written.
    let plain = MarkdownSource(
      file: source.file, text: withPlainComments(source.text, at: walk.comments), firstLine: source.firstLine)
    return readAgain(
      plain, lineStarts, vocabulary: vocabulary, options: options, diagnostics: &diagnostics, rules: rules)
  }
  let outline = outline(of: tree, source, lineStarts, options)
  return finished(walk, outline, diagnostics: &diagnostics, rules: rules)
}

/// What the headings and lists say, where somebody asks for it.
private func outline(
  of tree: borrowing Tree, _ source: MarkdownSource, _ lineStarts: [Int], _ options: MarkdownOptions
) -> ListOutline? {
  guard options.outlines else { return nil }
  var walk = OutlineWalk(of: source, lineStarts: lineStarts)
  walk.run(over: tree)
  return walk.finished()
}

/// Nil where there is no memory for a second tree.
private func readAgain(
  _ source: MarkdownSource, _ lineStarts: [Int], vocabulary: Vocabulary, options: MarkdownOptions,
  diagnostics: inout [Diagnostic], rules: (SourceText) -> [Diagnostic]
) -> MarkdownDocument? {
  guard let tree = Tree(parsing: source.text) else { return nil }
  var walk = Walk(of: source, lineStarts: lineStarts, vocabulary: vocabulary, options: options)
  walk.run(over: tree)
  let outline = outline(of: tree, source, lineStarts, options)
  return finished(walk, outline, diagnostics: &diagnostics, rules: rules)
}

private func finished(
  _ walk: borrowing Walk, _ outline: ListOutline?, diagnostics: inout [Diagnostic],
  rules: (SourceText) -> [Diagnostic]
) -> MarkdownDocument {
  diagnostics += walk.diagnostics
  diagnostics += rules(walk.layout)
  return MarkdownDocument(
    // No larger than what they hold: they are kept.
    html: walk.html, holes: walk.holes.map(\.self), headings: walk.headings.map(\.self),
    references: walk.references.map(\.self), outline: outline)
}

/// The tree of a body that is within the limits, and where its lines start; nil, with an error, for one that is not.
func parse(
  _ source: MarkdownSource, lineStarts: inout [Int], diagnostics: inout [Diagnostic]
) -> Tree? {
  var scan = Scan()
  if let (reason, line) = source.text.withUnsafeBufferPointer({ scan.refusal(of: $0) }) {
    diagnostics.append(.refused(reason, at: source, line: line))
    return nil
  }
  lineStarts = scan.lineStarts
  guard let tree = Tree(parsing: source.text) else {
    diagnostics.append(
      Diagnostic(
        .markdownTooHard, at: Place(source.file),
        Phrase(
          nl: "Er is te weinig geheugen voor dit bestand.", en: "There is too little memory for this file.")))
    return nil
  }
  return tree
}
