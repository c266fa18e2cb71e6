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
    func pick(nl: StaticString, en: StaticString) -> StaticString {
      switch language {
      case .dutch: nl
      case .english: en
      }
    }
    return switch self {
    case .letOp: pick(nl: "Let op", en: "Please note")
    case .tip: pick(nl: "Tip", en: "Tip")
    case .info: pick(nl: "Informatie", en: "Information")
    case .uitleg: pick(nl: "Uitleg", en: "Explanation")
    case .voorbeeld: pick(nl: "Voorbeeld", en: "Example")
    case .belangrijk: pick(nl: "Belangrijk", en: "Important")
    }
  }
}
