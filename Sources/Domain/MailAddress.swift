/// The e-mail address of one recipient, and nothing else.
public struct MailAddress: Sendable {
  /// As it was written.
  public let text: String

  /// Nil where `text` is no such address, or would say more to a mail program than whom to write to.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let isPlain = text.utf8.allSatisfy { byte in
      byte > 32 && byte < 127 && ![UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "#")].contains(byte)
    }
    guard isPlain else { return nil }
    self.text = text
  }
}
