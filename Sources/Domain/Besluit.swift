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
    /// The file in the content that it is, by its place in `Publication.files`.
    public let bestand: Int?

    /// An attachment.
    public init(titel: String, soort: String?, adres: String?, bestand: Int?) {
      self.titel = titel
      self.soort = soort
      self.adres = adres
      self.bestand = bestand
    }
  }

  /// A reason for or against.
  public struct Argument: Sendable {
    /// Which way it points.
    public enum Kant: String, Sendable, CaseIterable {
      /// For the decision.
      case voor
      /// Against it.
      case tegen
    }

    /// For or against.
    public let kant: Kant
    /// The reason in a few words.
    public let titel: String?
    /// The reason.
    public let tekst: String

    /// A reason.
    public init(kant: Kant, titel: String?, tekst: String) {
      self.kant = kant
      self.titel = titel
      self.tekst = tekst
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
  /// What it means for citizens.
  public let betekenis: String?
  /// The reasons for and against.
  public let argumenten: [Argument]
  /// What belongs to it.
  public let bijlagen: [Stuk]
  /// With whom it was agreed.
  public let afstemming: [Afstemming]
  /// Which tasks it concerns.
  public let hoofdtaken: [PageIndex]

  /// A decision.
  public init(
    datum: Datum, zaaknummer: String?, gemeente: PageIndex?, team: String?, portefeuillehouder: String?,
    openbaar: Bool?, onderwerp: String?, beslispunten: [String], betekenis: String?,
    argumenten: [Argument], bijlagen: [Stuk], afstemming: [Afstemming], hoofdtaken: [PageIndex]
  ) {
    self.datum = datum
    self.zaaknummer = zaaknummer
    self.gemeente = gemeente
    self.team = team
    self.portefeuillehouder = portefeuillehouder
    self.openbaar = openbaar
    self.onderwerp = onderwerp
    self.beslispunten = beslispunten
    self.betekenis = betekenis
    self.argumenten = argumenten
    self.bijlagen = bijlagen
    self.afstemming = afstemming
    self.hoofdtaken = hoofdtaken
  }
}
