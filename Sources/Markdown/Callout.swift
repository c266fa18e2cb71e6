/// The kinds of callout: a quotation whose first line is `[!KIND]`.
public enum Callout: String, Sendable, CaseIterable {
  case letOp = "LET OP"
  case tip = "TIP"
  case info = "INFO"
  case uitleg = "UITLEG"
  case voorbeeld = "VOORBEELD"
  case belangrijk = "BELANGRIJK"

  /// The kind that is written so, in any case.
  init?(written: String) {
    guard let kind = Callout.allCases.first(where: { $0.rawValue == written.uppercased() }) else {
      return nil
    }
    self = kind
  }

  /// The class of its box.
  var name: StaticString {
    switch self {
    case .letOp: "let-op"
    case .tip: "tip"
    case .info: "info"
    case .uitleg: "uitleg"
    case .voorbeeld: "voorbeeld"
    case .belangrijk: "belangrijk"
    }
  }

  /// What stands above it.
  func title(in language: DocumentLanguage) -> StaticString {
    switch (self, language) {
    case (.letOp, .dutch): "Let op"
    case (.letOp, .english): "Please note"
    case (.tip, _): "Tip"
    case (.info, .dutch): "Informatie"
    case (.info, .english): "Information"
    case (.uitleg, .dutch): "Uitleg"
    case (.uitleg, .english): "Explanation"
    case (.voorbeeld, .dutch): "Voorbeeld"
    case (.voorbeeld, .english): "Example"
    case (.belangrijk, .dutch): "Belangrijk"
    case (.belangrijk, .english): "Important"
    }
  }
}
