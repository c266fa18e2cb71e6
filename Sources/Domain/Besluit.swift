/// A decision of a gemeente's board.
public struct Besluit: Sendable {
  /// Something that belongs to the decision.
  public struct Stuk: Sendable {
    /// What it is called.
    public let titel: String
    /// What kind of document.
    public let soort: String?
    /// Where it can be found.
    public let adres: String?

    /// An attachment.
    public init(titel: String, soort: String?, adres: String?) {
      self.titel = titel
      self.soort = soort
      self.adres = adres
    }
  }

  /// With whom it was agreed beforehand.
  public struct Afstemming: Sendable {
    /// With whom.
    public let met: String
    /// On what.
    public let onderdelen: [String]

    /// One round of agreement.
    public init(met: String, onderdelen: [String]) {
      self.met = met
      self.onderdelen = onderdelen
    }
  }

  /// The day of the decision.
  public let datum: Datum
  /// The case number.
  public let zaaknummer: String?
  /// Whose decision it is.
  public let gemeente: PageIndex?
  /// The team that wrote it.
  public let team: String?
  /// Who answers for it, by function.
  public let portefeuillehouder: String?
  /// Whether it is public; nil where not said.
  public let openbaar: Bool?
  /// What it is about.
  public let onderwerp: String?
  /// What was decided, point by point.
  public let beslispunten: [String]
  /// What belongs to it.
  public let bijlagen: [Stuk]
  /// With whom it was agreed.
  public let afstemming: [Afstemming]
  /// Which tasks it concerns.
  public let hoofdtaken: [PageIndex]

  /// A decision.
  public init(
    datum: Datum, zaaknummer: String?, gemeente: PageIndex?, team: String?, portefeuillehouder: String?,
    openbaar: Bool?, onderwerp: String?, beslispunten: [String], bijlagen: [Stuk],
    afstemming: [Afstemming], hoofdtaken: [PageIndex]
  ) {
    self.datum = datum
    self.zaaknummer = zaaknummer
    self.gemeente = gemeente
    self.team = team
    self.portefeuillehouder = portefeuillehouder
    self.openbaar = openbaar
    self.onderwerp = onderwerp
    self.beslispunten = beslispunten
    self.bijlagen = bijlagen
    self.afstemming = afstemming
    self.hoofdtaken = hoofdtaken
  }
}
