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
    /// The regions that it holds for, by their place in `Publication.regios`; nil for all.
    public let regios: [Int]?

    /// A source's version.
    public init(bron: PageIndex, wanneer: Wanneer, opmerking: String?, regios: [Int]?) {
      self.bron = bron
      self.wanneer = wanneer
      self.opmerking = opmerking
      self.regios = regios
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

  /// What of it holds for a region; all of it for the portal.
  public func seen(from regio: Int?) -> Mijlpaal {
    guard let regio, versies.contains(where: { $0.regios != nil }) else { return self }
    return Mijlpaal(
      soort: soort, wanneer: wanneer, versies: versies.filter { $0.regios?.contains(regio) ?? true },
      hoofdtaken: hoofdtaken)
  }

  /// Whether the sources give different moments.
  public var isConflict: Bool {
    guard let first = versies.first else { return false }
    return versies.dropFirst().contains { !$0.wanneer.agrees(with: first.wanneer) }
  }
}
