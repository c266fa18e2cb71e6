/// A phase, or something that is to be ready at a moment.
public struct Mijlpaal: Sendable {
  /// Whether it lasts or happens.
  public enum Soort: String, Sendable, CaseIterable {
    case mijlpaal, fase
  }

  /// What one source says about when.
  public struct Versie: Sendable {
    /// The source.
    public let bron: PageIndex
    /// When, according to it.
    public let wanneer: Wanneer
    /// What else it says.
    public let opmerking: String?

    /// A source's version.
    public init(bron: PageIndex, wanneer: Wanneer, opmerking: String?) {
      self.bron = bron
      self.wanneer = wanneer
      self.opmerking = opmerking
    }
  }

  /// Phase or milestone.
  public let soort: Soort
  /// When.
  public let wanneer: Wanneer
  /// What each source says.
  public let versies: [Versie]
  /// Which tasks it concerns.
  public let hoofdtaken: [PageIndex]

  /// A milestone.
  public init(soort: Soort, wanneer: Wanneer, versies: [Versie], hoofdtaken: [PageIndex]) {
    self.soort = soort
    self.wanneer = wanneer
    self.versies = versies
    self.hoofdtaken = hoofdtaken
  }

  /// Whether the sources give different moments.
  public var isConflict: Bool {
    guard let first = versies.first else { return false }
    return versies.dropFirst().contains { !$0.wanneer.agrees(with: first.wanneer) }
  }
}
