/// One of the five tasks of an RESV.
public struct Hoofdtaak: Sendable {
  /// What one source calls the task.
  public struct Naam: Sendable {
    /// The source.
    public let bron: PageIndex
    /// Its number there.
    public let nummer: Int?
    /// Its name there; nil where the source does not name it.
    public let naam: String?
    /// What else is to be said about it.
    public let opmerking: String?

    /// A name in a source.
    public init(bron: PageIndex, nummer: Int?, naam: String?, opmerking: String?) {
      self.bron = bron
      self.nummer = nummer
      self.naam = naam
      self.opmerking = opmerking
    }
  }

  /// The names, per source.
  public let namen: [Naam]

  /// A task.
  public init(namen: [Naam]) { self.namen = namen }

  /// Whether the sources give different names or numbers; a source that gives none contradicts nobody.
  public var isConflict: Bool {
    Set(namen.compactMap(\.naam)).count > 1 || Set(namen.compactMap(\.nummer)).count > 1
  }
}
