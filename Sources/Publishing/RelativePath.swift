import Glibc

/// The way from the output folder to one file or folder in it, byte for byte as the kernel takes it.
///
/// Bytes and not a `String`: Swift holds “é” in one and in two scalars for equal, Linux has two files.
struct RelativePath: Hashable, Sendable {
  /// The bytes with the NUL that ends them, so that system calls take them without a copy.
  let bytes: [CChar]

  /// The output folder itself.
  static let root = RelativePath(bytes: [0])

  private init(bytes: [CChar]) {
    self.bytes = bytes
  }

  /// A path that cannot leave the output or hide in it; nil for one that could.
  ///
  /// Refused are empty parts (so also a leading or closing slash), `.`, `..`, control characters and the
  /// manifest's own name.
  init?(_ text: String) {
    self.init(Substring(text).utf8)
  }

  init?(_ utf8: some Collection<UInt8>) {
    var bytes: [CChar] = []
    bytes.reserveCapacity(utf8.count + 1)
    var start = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "/") {
        guard Self.isName(bytes[start...]) else { return nil }
        start = bytes.count + 1
      } else if byte < 0x20 || byte == 0x7F {
        return nil
      }
      bytes.append(CChar(bitPattern: byte))
    }
    guard Self.isName(bytes[start...]) else { return nil }
    bytes.append(0)
    self.bytes = bytes
  }

  private static func isName(_ part: ArraySlice<CChar>) -> Bool {
    guard part.first == CChar(bitPattern: UInt8(ascii: ".")) else { return !part.isEmpty }
    return part.count > 2 && !part.elementsEqual(Manifest.name.dropLast())
      || part.count == 2 && part.last != part.first
  }

  /// The path of `name`, which ends in NUL, inside this folder.
  func appending(_ name: [CChar]) -> RelativePath {
    isRoot ? RelativePath(bytes: name) : RelativePath(bytes: bytes.dropLast() + [Self.slash] + name)
  }

  /// The path of what `other` names when it is read from this folder.
  func appending(_ other: RelativePath) -> RelativePath { appending(other.bytes) }

  /// Whether this is the output folder itself.
  var isRoot: Bool { bytes.count == 1 }

  /// The folder that it stands in; the output folder's own is itself.
  var parent: RelativePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return .root }
    return RelativePath(bytes: bytes[..<slash] + [0])
  }

  /// The topmost of the folders that it stands in; nil for what stands in the output folder itself.
  var top: RelativePath? {
    bytes.firstIndex(of: Self.slash).map { RelativePath(bytes: bytes[..<$0] + [0]) }
  }

  /// How messages show it; bytes that are not UTF-8 become the replacement character.
  var text: String {
    String(decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static let slash = CChar(bitPattern: UInt8(ascii: "/"))

  static func == (left: RelativePath, right: RelativePath) -> Bool {
    left.bytes.count == right.bytes.count
      && left.bytes.withUnsafeBytes { one in
        right.bytes.withUnsafeBytes { other in isEqual(one, other) }
      }
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

/// Whether two buffers of one length hold the same bytes.
func isEqual(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
  guard let first = one.baseAddress, let second = other.baseAddress else { return one.count == other.count }
  return one.count == other.count && memcmp(first, second, one.count) == 0
}
