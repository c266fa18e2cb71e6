public import Diagnostics
import Files
import Parallel
import Processes

/// Looks into documents before they are published: for personal data, and for what their makers left in them.
public struct Inspector: Sendable {
  /// A document that pages refer to.
  public struct Subject: Sendable {
    /// Where it is read from, as the user would type it.
    public let path: String
    /// The pages that refer to it and do not say that it may hold personal data, as the user would type them.
    public let silentPages: [String]

    /// A document at `path`.
    public init(path: String, silentPages: [String]) {
      self.path = path
      self.silentPages = silentPages
    }
  }

  /// A larger document is not looked into.
  private static let largest = 100 << 20
  /// Changes whenever what is looked for does: what an earlier version found clean is then looked into again.
  private static let recipe = "1"

  /// What is wrong with each of these, on `jobs` tasks at once.
  ///
  /// In the folder `cache` is kept which contents hold nothing to tell of: those are not looked into again.
  public static func diagnostics(of subjects: [Subject], jobs: Int, cache: String? = nil) async
    -> [Diagnostic]
  {
    let cache = cache.map(Cache.init)
    let found = await waitingMap(subjects, jobs: jobs) { diagnostics(of: $0, cache) }
    var all: [Diagnostic] = []
    var unread: [String] = []
    for (subject, result) in zip(subjects, found) {
      if let result { all += result } else { unread.append(subject.path) }
    }
    if let first = unread.first { all.append(.readerMissing(first, count: unread.count)) }
    return all
  }

  /// Nil where the programs are missing that could tell.
  private static func diagnostics(of subject: Subject, _ cache: Cache?) -> [Diagnostic]? {
    let ending = subject.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let document: Document
    let name: String
    do throws(Document.Failure) {
      guard let bytes = try bytes(of: subject.path, ending) else { return [] }
      name = "\(contentDigest(bytes))-\(recipe).\(ending)-schoon"
      if cache?.bytes(named: name, most: 16) != nil { return [] }
      document = try read(subject.path, bytes, ending)
    } catch {
      switch error {
      case .noReader: return nil
      case .encrypted: return [.documentLocked(subject.path)]
      case .tooLarge: return [.documentTooLarge(subject.path)]
      case .broken: return [.documentBroken(subject.path, ending)]
      }
    }
    var diagnostics =
      document.traces.isEmpty
      ? [] : [Diagnostic.documentTraces(subject.path, document.traces.sorted(), isPDF: ending == "pdf")]
    guard let page = subject.silentPages.first else { return diagnostics }
    var told: Set<String> = []
    for part in document.parts {
      for data in PersonalData.all(in: part.text) where told.insert(data.value).inserted {
        diagnostics.append(.personalData(data, in: subject.path, part.place, page: page))
      }
    }
    if diagnostics.isEmpty { cache?.keep(Array("schoon".utf8), as: name) }
    return diagnostics
  }

  private static let office: Set<String> = ["docx", "xlsx", "pptx", "odt", "ods", "odp"]

  /// What stands in the file; nil for a kind that is not looked into.
  private static func bytes(of path: String, _ ending: String) throws(Document.Failure) -> [UInt8]? {
    guard office.contains(ending) || ["pdf", "csv", "svg"].contains(ending) else { return nil }
    do throws(SystemError) {
      return try Files.bytes(ofFile: path, most: largest)
    } catch {
      // That it cannot be read at all is told by whoever publishes it.
      if error.code == 27 { throw .tooLarge }
      return nil
    }
  }

  private static func read(_ path: String, _ bytes: [UInt8], _ ending: String) throws(Document.Failure)
    -> Document
  {
    if office.contains(ending) { return try OfficeReader.read(bytes) }
    if ending == "pdf" { return try PDFReader.read(path, bytes) }
    if ending == "svg" { return drawing(bytes) }
    var table = Document()
    // Spreadsheet programs write two bytes a sign, or one, as often as UTF-8.
    table.parts = [Document.Part(place: .text, text: TextBytes.decoded(bytes))]
    return table
  }

  /// The words of a drawing, which its readers can copy like any other.
  private static func drawing(_ bytes: [UInt8]) -> Document {
    var drawing = Document()
    var scan = XMLScan(bytes)
    while let token = scan.next() {
      switch token {
      case .text(let text): drawing.parts.append(Document.Part(place: .text, text: text))
      case .start(let element):
        for (name, value) in element.attributes where OfficePart.local(name) == "aria-label" {
          drawing.parts.append(Document.Part(place: .text, text: value))
        }
      case .end: break
      }
    }
    return drawing
  }
}
