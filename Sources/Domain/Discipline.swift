/// A profession or party that takes part; its code is the name of its file.
public struct Discipline: Sendable {
  /// Other ways to write it.
  public let aliassen: [String]
  /// The discipline that stands for a group of them, such as `paramedie`.
  public let groep: PageIndex?

  /// A discipline.
  public init(aliassen: [String], groep: PageIndex?) {
    self.aliassen = aliassen
    self.groep = groep
  }
}
