/// A term of the glossary.
public struct Begrip: Sendable {
  /// The abbreviation.
  public let afkorting: String?
  /// What it stands for; nil where no source writes it out.
  public let voluit: String?
  /// Other words for it.
  public let synoniemen: [String]

  /// A term.
  public init(afkorting: String?, voluit: String?, synoniemen: [String]) {
    self.afkorting = afkorting
    self.voluit = voluit
    self.synoniemen = synoniemen
  }
}
