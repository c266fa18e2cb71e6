public import Diagnostics
public import Loading

/// What was typed behind `resv new` and what it begins, by option.
public struct Request: Sendable {
  /// What is begun.
  public let beginning: Beginning
  private var values: [String: [String]] = [:]

  /// A request with nothing said yet.
  public init(_ beginning: Beginning) { self.beginning = beginning }

  /// Understands options with their values; throws where one is none, or has none.
  public init(_ beginning: Beginning, _ words: some Sequence<String>) throws(Refusal) {
    self.init(beginning)
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        try take(word)
        continue
      }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts.first ?? "")
      guard let field = beginning.field(named: name) else {
        throw Refusal(.optionUnknown("--" + name, of: beginning))
      }
      if parts.count > 1 {
        try add(String(parts[1]), to: field)
      } else if case .flag = field.kind {
        try add("true", to: field)
      } else if let value = rest.first, !value.hasPrefix("--") {
        rest.removeFirst()
        try add(value, to: field)
      } else {
        throw Refusal(.valueMissing(field))
      }
    }
  }

  /// A word without an option: the folder of a site.
  private mutating func take(_ word: String) throws(Refusal) {
    guard beginning == .site, self[.siteFolder] == nil, !word.hasPrefix("-") else {
      throw Refusal(.wordUnexpected(word, of: beginning))
    }
    try add(word, to: .siteFolder)
  }

  private mutating func add(_ value: String, to field: Field) throws(Refusal) {
    guard value.contains(where: { !$0.isWhitespace }) else { throw Refusal(.valueMissing(field)) }
    if values[field.name] != nil, !field.isList { throw Refusal(.optionTwice(field)) }
    values[field.name, default: []].append(value)
  }

  /// What was said for an option; nil where nothing was.
  public subscript(field: Field) -> String? {
    get { values[field.name].map { $0.joined(separator: ", ") } }
    set { values[field.name] = newValue.map { [$0] } }
  }

  /// The region that the page belongs to, as it was said.
  var regio: String? { beginning == .site ? nil : self[.regio] }

  /// The folder with the texts, for which `content` stands where nothing is said.
  public var content: String? { self[.contentFolder] }

  /// The folder that a site goes into.
  public var folder: String? { beginning == .site ? self[.siteFolder] : nil }
}

/// Why something cannot be begun.
public struct Refusal: Error, Sendable {
  /// In words for the person at the keyboard.
  public let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
