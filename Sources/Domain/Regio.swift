/// One RESV: a region in which primary care works together.
public struct Regio: Sendable {
  /// Other names that occur.
  public let andereNamen: [String]
  /// The area, in words.
  public let gebied: String?
  /// The gemeente that speaks for the others.
  public let centrumgemeente: PageIndex?
  /// The insurer that leads the market (preferente zorgverzekeraar).
  public let verzekeraar: String?
  /// The regional network it grows from.
  public let netwerk: String?
  /// The governance page of its form of organisation.
  public let organisatievorm: PageIndex?
  /// Who handles the money.
  public let kassier: String?
  /// Where it stands in the phases.
  public let fase: String?
  /// The web address of its own, without a final slash.
  public let adres: String?
  /// Where a reader can ask.
  public let contact: String?
  /// The gemeenten, in the order written.
  public let gemeenten: [Deelname]
  /// The activities it does.
  public let activiteiten: [PageIndex]

  /// A region.
  public init(
    andereNamen: [String], gebied: String?, centrumgemeente: PageIndex?, verzekeraar: String?,
    netwerk: String?, organisatievorm: PageIndex?, kassier: String?, fase: String?, adres: String?,
    contact: String?, gemeenten: [Deelname], activiteiten: [PageIndex]
  ) {
    self.andereNamen = andereNamen
    self.gebied = gebied
    self.centrumgemeente = centrumgemeente
    self.verzekeraar = verzekeraar
    self.netwerk = netwerk
    self.organisatievorm = organisatievorm
    self.kassier = kassier
    self.fase = fase
    self.adres = adres
    self.contact = contact
    self.gemeenten = gemeenten
    self.activiteiten = activiteiten
  }
}

/// How a gemeente takes part in a region.
public struct Deelname: Sendable {
  /// How firmly it takes part.
  public enum Rol: String, Sendable, CaseIterable {
    case tekent, intentie, deelnemer
  }

  /// The gemeente.
  public let gemeente: PageIndex
  /// How firmly; nil where no source says.
  public let rol: Rol?
  /// The kernen that belong to this region; empty for the gemeente as a whole.
  public let kernen: [String]

  /// A gemeente's part in a region.
  public init(gemeente: PageIndex, rol: Rol?, kernen: [String]) {
    self.gemeente = gemeente
    self.rol = rol
    self.kernen = kernen
  }
}
