import Diagnostics
import Publishing

/// A publisher that was refused.
struct Refusal: Error {
  let diagnostics: [Diagnostic]
}

extension Publisher {
  /// A publisher for the portal and one region, or the refusal as an error.
  static func open(
    _ output: String, sites: [String] = ["", "zwolle"], complete: Bool = false, protecting: [String] = []
  ) throws -> Publisher {
    var diagnostics: [Diagnostic] = []
    guard
      let publisher = Publisher(
        output: output, sites: sites, complete: complete, protecting: protecting, diagnostics: &diagnostics)
    else { throw Refusal(diagnostics: diagnostics) }
    return publisher
  }

  func write(_ text: String, to path: String) throws(PublishError) {
    try write(Array(text.utf8), to: path)
  }
}

extension Scratch {
  /// One whole run.
  @discardableResult
  func build(
    _ files: [String: String], sites: [String] = ["", "zwolle"], complete: Bool = false,
    into name: String = "public"
  ) throws -> Summary {
    let publisher = try Publisher.open(path + "/" + name, sites: sites, complete: complete)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try publisher.write(text, to: path) }
    return try publisher.commit()
  }
}

/// The one diagnostic that `body` ends in; nil where it succeeds.
func diagnostic(of body: () throws -> Void) -> Diagnostic? {
  do {
    try body()
    return nil
  } catch let error as PublishError {
    return error.diagnostic
  } catch let error as Refusal where error.diagnostics.count == 1 {
    return error.diagnostics.first
  } catch {
    return nil
  }
}
