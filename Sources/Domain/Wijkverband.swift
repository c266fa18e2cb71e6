/// A close-knit network of professionals in one neighbourhood (hecht wijkverband).
public struct Wijkverband: Sendable {
  /// The area it covers.
  public let gebied: String?
  /// Who takes part.
  public let disciplines: [PageIndex]

  /// A wijkverband.
  public init(gebied: String?, disciplines: [PageIndex]) {
    self.gebied = gebied
    self.disciplines = disciplines
  }
}
