import Diagnostics
package import Domain

extension Studio {
  /// The widths that pages offer: a phone, a phone with fine points, a screen, a screen with fine points.
  private static let widths = [480, 800, 1_280, 1_920]
  /// Narrower ones are signs and buttons, which are published as they are.
  private static let narrowest = 200
  /// More points than any camera of a reader has; what is more is a trap for memory.
  private static let mostPixels = 120_000_000
  /// How large a picture may be that nothing can make smaller.
  private static let largestAsItIs = 500_000

  /// What a page has to know of the picture at `path`; nil for a file that is no picture. Throws why it is refused.
  package func facts(of path: String) throws(PictureFailure) -> Picture? {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard Self.endings.contains(ending) else {
      if Self.foreign.contains(ending) { throw .foreign(path, ending) }
      return nil
    }
    let bytes = try Self.read(path)
    if ending == "svg" {
      let (width, height) = try SVGCleaner.size(of: SVGCleaner.clean(bytes, path: path), path: path)
      return Picture(width: width, height: height, widths: [], kind: "svg")
    }
    let header = try look(at: bytes, path).header
    guard header.kind.rawValue == (ending == "jpeg" ? "jpg" : ending) else {
      throw .otherKind(path, ending: ending, kind: header.kind.rawValue)
    }
    // By division: the product of two sides may be more than a number holds.
    guard header.height <= Self.mostPixels / header.width else { throw .tooLarge(path) }
    if header.kind == .avif {
      // Its parts cannot be taken out without making it anew, which takes seconds.
      if header.hasMetadata { throw .avif(path) }
      return Picture(width: header.width, height: header.height, widths: [], kind: "avif")
    }
    if header.kind == .gif || header.isAnimated {
      return Picture(width: header.width, height: header.height, widths: [], kind: header.kind.rawValue)
    }
    guard isOpen else {
      if header.hasMetadata { throw .needsProgram(path, hasMetadata: true) }
      if bytes.count > Self.largestAsItIs { throw .needsProgram(path, hasMetadata: false) }
      return Picture(width: header.width, height: header.height, widths: [], kind: header.kind.rawValue)
    }
    var widths = header.width < Self.narrowest ? [] : Self.widths.filter { $0 < header.width }
    if (Self.narrowest...1_920).contains(header.width) { widths.append(header.width) }
    return Picture(width: header.width, height: header.height, widths: widths, kind: header.kind.rawValue)
  }

  private static let endings: Set<String> = ["png", "jpg", "jpeg", "webp", "gif", "avif", "svg"]
  /// Kinds that cameras and programs make, and browsers do not show.
  private static let foreign: Set<String> = [
    "heic", "heif", "tif", "tiff", "bmp", "psd", "jxl", "jp2", "dng", "cr2", "nef", "arw", "ico", "eps", "ai",
  ]
}
