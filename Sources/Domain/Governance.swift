/// Something about how an RESV is run or paid for.
public struct Governance: Sendable {
  /// What kind of thing it is.
  public enum Soort: String, Sendable, CaseIterable {
    case uitleg, ontwerpcriterium, organisatievorm, kassier, mandaat, financiering, bouwsteen
    case succesfactor, basisfunctionaliteit, scenario
  }

  /// Its kind.
  public let soort: Soort
  /// Its number in the source.
  public let nummer: Int?
  /// Whom it concerns.
  public let disciplines: [PageIndex]
  /// Which tasks it concerns.
  public let hoofdtaken: [PageIndex]

  /// A governance page.
  public init(soort: Soort, nummer: Int?, disciplines: [PageIndex], hoofdtaken: [PageIndex]) {
    self.soort = soort
    self.nummer = nummer
    self.disciplines = disciplines
    self.hoofdtaken = hoofdtaken
  }
}
