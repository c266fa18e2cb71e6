public import Diagnostics

extension Field {
  /// What a check would say of `answer` as the value of this key; nil where it is good, as far as one value can tell.
  ///
  /// An answer for a list is its items with commas between them.
  public func problem(with answer: String) -> Diagnostic? {
    var reader = FrontMatterReader(file: "", lineOffset: 0)
    let place = Place("")
    for item in items(of: answer) {
      _ = reader.scalar(item, for: self, kind: itemKind, at: place)
      if let problem = reader.diagnostics.first(where: { $0.severity == .error }) { return problem }
    }
    guard case .records = kind, recordKey == nil else { return nil }
    return .keyType(self, kind: kind, at: place)
  }

  /// What one item of it may be: what the key itself may where it holds no list.
  public var itemKind: FieldKind {
    switch kind {
    case .list(let item): item
    case .records: recordKey?.kind ?? kind
    case .text, .number, .flag, .day, .moment, .period, .address, .siteAddress, .reason, .contact, .language,
      .choice,
      .page:
      kind
    }
  }

  /// Whether it takes more than one value.
  public var isList: Bool {
    switch kind {
    case .list, .records: true
    case .text, .number, .flag, .day, .moment, .period, .address, .siteAddress, .reason, .contact, .language,
      .choice,
      .page:
      false
    }
  }

  /// The one key that a part of a list of records cannot do without; nil where there are none or more.
  public var recordKey: Field? {
    guard case .records(let fields) = kind else { return nil }
    let required = fields.filter(\.isRequired)
    return required.count == 1 ? required.first : nil
  }

  /// The values in an answer, each without white space around it or line ends within.
  public func items(of answer: String) -> [String] {
    let parts = isList ? answer.split(separator: ",").map(String.init) : [answer]
    return parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !isList || !$0.isEmpty }
  }
}
