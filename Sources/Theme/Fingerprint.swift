internal import CMessageDigest
import FoundationEssentials

/// The fingerprint of bytes that are published.
public struct Fingerprint: Sendable, Equatable {
  /// The value of an `integrity` attribute: `sha256-` and the hash in base 64.
  ///
  /// Source of the rule: W3C Subresource Integrity.
  public let integrity: String
  /// The first twelve hexadecimal digits of the hash, for file names.
  public let short: String

  /// The SHA-256 fingerprint of `bytes`.
  public init(of bytes: [UInt8]) {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    SHA256Final(&digest, &context)
    integrity = "sha256-" + Data(digest).base64EncodedString()
    short = digest.prefix(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
