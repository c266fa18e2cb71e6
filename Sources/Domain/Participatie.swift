/// A way for citizens to take part.
public struct Participatie: Sendable {
  /// From when.
  public let opent: Wanneer?
  /// Until when.
  public let sluit: Wanneer?
  /// For whom.
  public let voor: String?
  /// In what way.
  public let hoe: String?
  /// What was done with it.
  public let terugkoppeling: String?

  /// A way to take part.
  public init(opent: Wanneer?, sluit: Wanneer?, voor: String?, hoe: String?, terugkoppeling: String?) {
    self.opent = opent
    self.sluit = sluit
    self.voor = voor
    self.hoe = hoe
    self.terugkoppeling = terugkoppeling
  }
}
