import CMessageDigest
import Glibc

/// The very files that `tools/pagefind` installs, known by their hashes.
///
/// They follow `tools/pagefind.txt`, which names the version: a test holds the one to the other.
enum PinnedPagefind {
  /// The version, which stands in every index that it makes.
  static let version = "1.5.2"

  /// SHA-256 of the program for each processor that there is a package for.
  static let hashes: Set<String> = [
    // x86_64
    "c4b86009ce5420dc2a1748ab2705bef6ba730ed883f684fd52ef6008bd600532",
    // aarch64
    "91b45c26c08ab9c974de9e2b3f2a37cefc627d0f0b9f5b0baefbf1f4738cca9b",
  ]

  /// Whether the file at `path` is one of them.
  static func isIt(_ path: String) -> Bool { hash(of: path).map(hashes.contains) ?? false }

  /// The hash of a file in hexadecimal digits; nil where it cannot be read.
  static func hash(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var context = SHA2_CTX()
    SHA256Init(&context)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      SHA256Update(&context, chunk, count)
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
