/// A gemeente with its kernen (villages and towns).
public struct Gemeente: Sendable {
  /// The names of its kernen, in the order written.
  public let kernen: [String]

  /// A gemeente.
  public init(kernen: [String]) { self.kernen = kernen }
}
