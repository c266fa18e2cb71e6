public import Diagnostics
public import Domain

extension Build {
  /// What came of a run.
  public struct Report: Sendable {
    /// Everything that is wrong, in place order.
    public var diagnostics: [Diagnostic]
    /// How many regions were built.
    public var regios = 0
    /// How many pages can be searched; nil where no search index was made.
    public var searched: Int?
    /// How long the search index took.
    public var searchTime = Duration.zero
    /// How many files were written.
    public var written = 0
    /// How many files stand as they stood.
    public var unchanged = 0
    /// How many files were removed.
    public var removed = 0
    /// How many pages are left out because they are drafts.
    public var drafts = 0
    /// How many pages are left out because their day has not come.
    public var scheduled = 0

    /// What is left out until its day, and which day that is; the earliest first.
    internal(set) public var waiting: [(day: Datum, file: String)] = []
    /// What changes by itself on the next day on which anything does.
    internal(set) public var nextChanges: [Change] = []

    /// What the run worked with: a program that ends here need not wait until all of it is freed.
    internal(set) public var remains: (any Sendable)?

    /// Whether the run was asked for a region that does not exist.
    public var isCommandWrong = false

    /// How many files the built sites hold.
    public var files: Int { written + unchanged }

    /// Whether the site was published, or would have been.
    public var isWhole: Bool { !diagnostics.hasErrors }
  }
}

extension Diagnostic {
  static func regioUnknown(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .referenceUnknown, at: nil,
      Phrase(nl: "Er is geen regio “\(name)”.", en: "There is no region “\(name)”."),
      help: .didYouMean(
        name, in: known,
        otherwise: Phrase(
          nl: "De regio’s zijn: \(known.joined(separator: ", ")).",
          en: "The regions are: \(known.joined(separator: ", ")).")))
  }
}
