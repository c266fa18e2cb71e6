import Domain
import Planning
import Templating

/// Pictures in texts: sizes, so that nothing moves when they come, and widths, so that a phone fetches what it shows.
extension Linker {
  /// How wide the text is: all of a narrow screen, and a column of a wide one.
  private static let sizes = "(min-width: 48em) 46rem, 100vw"
  /// What a browser gets that chooses nothing: as wide as a screen.
  private static let usual = 1_280

  /// The address of a picture for browsers that choose no width.
  func pictureAddress(_ file: Int) -> Address {
    let widths = plan.pictures[file]?.widths ?? []
    guard let width = widths.last(where: { $0 <= Self.usual }) ?? widths.first else {
      return address(of: .file(file))
    }
    return address(ofPicture: file, width: width, isWebP: false)
  }

  /// WebP for the browsers that know it: all of this decade.
  func pictureStart(_ file: Int) -> String {
    guard let picture = plan.pictures[file], hasKinds(picture) else { return "" }
    return "<picture><source type=\"image/webp\"\(choices(file, picture, isWebP: true))>"
  }

  func pictureEnd(_ file: Int) -> String {
    plan.pictures[file].map(hasKinds) == true ? "</picture>" : ""
  }

  func pictureSize(_ file: Int) -> String {
    guard let picture = plan.pictures[file] else { return "" }
    let width = picture.widths.last ?? picture.width
    let size = " width=\"\(width)\" height=\"\(picture.height(at: width))\""
    return (picture.widths.isEmpty ? "" : choices(file, picture, isWebP: false)) + size
  }

  private func hasKinds(_ picture: Picture) -> Bool { !picture.widths.isEmpty && picture.kinds.count > 1 }

  private func choices(_ file: Int, _ picture: Picture, isWebP: Bool) -> String {
    let all = picture.widths.map { width in
      // What could mean something in an attribute is encoded already.
      let address = address(ofPicture: file, width: width, isWebP: isWebP)
      return "\(address.root)\(address.path) \(width)w"
    }
    return " srcset=\"\(all.joined(separator: ", "))\" sizes=\"\(Self.sizes)\""
  }

  private func address(ofPicture position: Int, width: Int, isWebP: Bool) -> Address {
    let file = plan.publication.files[position]
    let path = Picture.path(of: file.path, width: width, isWebP: isWebP)
    return address(
      ofFile: PercentEncoding.encoded(path, also: UInt8(ascii: "/")), in: plan.site(of: file.regio))
  }
}
