/// Something that disciplines can make agreements about (bijlage 1).
public struct Activiteit: Sendable {
  /// The group it stands under.
  public let groep: String?
  /// Who takes part, in the order written.
  public let disciplines: [PageIndex]
  /// The tasks it belongs to.
  public let hoofdtaken: [PageIndex]
  /// The bijlage that it comes from.
  public let bijlage: PageIndex?

  /// An activity.
  public init(groep: String?, disciplines: [PageIndex], hoofdtaken: [PageIndex], bijlage: PageIndex?) {
    self.groep = groep
    self.disciplines = disciplines
    self.hoofdtaken = hoofdtaken
    self.bijlage = bijlage
  }
}

/// A list of activities in one document.
public struct Bijlage: Sendable {
  /// The tasks its activities belong to.
  public let hoofdtaken: [PageIndex]

  /// A bijlage.
  public init(hoofdtaken: [PageIndex]) { self.hoofdtaken = hoofdtaken }
}
