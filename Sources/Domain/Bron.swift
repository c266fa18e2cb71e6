/// A document that facts come from.
public struct Bron: Sendable {
  /// Who published it.
  public let uitgever: String?
  /// When; nil where it is undated.
  public let datum: Wanneer?
  /// Where it can be read.
  public let adres: String?
  /// When it was looked at.
  public let geraadpleegd: Datum?
  /// What kind of document.
  public let soort: String?

  /// A source.
  public init(uitgever: String?, datum: Wanneer?, adres: String?, geraadpleegd: Datum?, soort: String?) {
    self.uitgever = uitgever
    self.datum = datum
    self.adres = adres
    self.geraadpleegd = geraadpleegd
    self.soort = soort
  }
}
