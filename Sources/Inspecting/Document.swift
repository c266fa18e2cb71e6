/// What a document holds besides what its readers see.
struct Document {
  /// Something that was left in a document.
  enum Trace: Hashable, Comparable {
    /// Who made it, or changed it last.
    case author(String)
    /// Where its maker works.
    case company(String)
    case changes
    /// What the document said before it was saved again.
    case versions
    case comments
    /// Text, rows, columns, sheets or slides that are not shown.
    case hidden
    case notes
    case macros
    /// Whole files within it.
    case files
    case script

    private var rank: Int {
      switch self {
      case .author: 0
      case .company: 1
      case .changes: 2
      case .versions: 3
      case .comments: 4
      case .hidden: 5
      case .notes: 6
      case .macros: 7
      case .script: 8
      case .files: 9
      }
    }

    static func < (left: Trace, right: Trace) -> Bool {
      switch (left, right) {
      case (.author(let one), .author(let other)), (.company(let one), .company(let other)): one < other
      default: left.rank < right.rank
      }
    }
  }

  /// Why it cannot be looked into.
  enum Failure: Error {
    case broken
    case encrypted
    case tooLarge
    /// The programs that look into PDF are not installed.
    case noReader
  }

  /// A part of its text.
  struct Part {
    let place: PartPlace
    var text: [UInt8]
  }

  /// Where in a document something stands.
  enum PartPlace: Hashable {
    case text
    case page(Int)
    case comments
    case properties
    case notes
  }

  var traces: Set<Trace> = []
  var parts: [Part] = []

  /// Notes who made it, unless it is only a program that says so.
  mutating func note(author name: String) {
    let plain = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words = plain.lowercased().split { !$0.isLetter }.map(String.init)
    guard !words.isEmpty, !words.contains(where: Self.programs.contains) else { return }
    traces.insert(.author(String(plain.prefix(60))))
  }

  mutating func note(company name: String) {
    let plain = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !plain.isEmpty { traces.insert(.company(String(plain.prefix(60)))) }
  }

  /// What programs call themselves where a name of a person could stand.
  private static let programs: Set<String> = [
    "microsoft", "office", "word", "excel", "powerpoint", "acrobat", "adobe", "indesign", "libreoffice",
    "openoffice", "writer", "calc", "impress", "tex", "latex", "pdftex", "xetex", "luatex", "hyperref",
    "chrome",
    "chromium", "mozilla", "firefox", "quartz", "pdf", "ghostscript", "cairo", "docx", "openpyxl", "pptx",
    "pandoc", "canva", "google", "skia", "scanner", "xerox", "canon", "ricoh", "konica", "kyocera", "hp",
    "wkhtmltopdf", "weasyprint", "reportlab", "unknown", "onbekend", "anonymous", "unspecified", "pypdf",
    "apache",
    "fop", "itext", "pdfsharp", "pdfcreator", "printer", "print", "windows", "macos", "pages", "keynote",
    "numbers",
  ]
}
