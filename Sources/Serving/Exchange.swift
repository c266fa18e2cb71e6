/// What a browser asks.
public struct Request: Sendable {
  /// Such as `GET`.
  public let method: String
  /// The path as it was sent, without what stands behind a question mark.
  public let path: String
  /// What stands behind the question mark; empty where there is nothing.
  public let query: String
  /// The host and port that the browser thinks it speaks to; nil where it does not say.
  public let host: String?

  /// A request.
  public init(method: String, path: String, query: String = "", host: String?) {
    (self.method, self.path, self.query, self.host) = (method, path, query, host)
  }
}

/// What it gets.
public struct Answer: Sendable {
  /// What comes behind the headers.
  public enum Body: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// The bytes of the file at this path.
    case file(String)
    /// Events, for as long as somebody listens.
    case events(AsyncStream<[UInt8]>)
  }

  /// The number of the outcome, such as 200.
  public let status: Int
  /// Names and values, the strict policy among them.
  public private(set) var headers: [(name: String, value: String)]
  /// What comes behind them.
  public let body: Body

  init(_ status: Int, _ type: String, _ body: Body, location: String? = nil) {
    self.status = status
    self.body = body
    headers = [("Content-Type", type), ("Cache-Control", "no-store")] + Self.policy
    if let location { headers.append(("Location", location)) }
    if status == 405 { headers.append(("Allow", "GET, HEAD")) }
  }

  init(_ status: Int, saying text: String) {
    self.init(status, "text/plain; charset=utf-8", .bytes(Array((text + "\n").utf8)))
  }

  /// The headers of `docs/hosting.md` that also make sense on one’s own computer: what works here works there.
  private static let policy = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
  ]
}

/// The kind of a file, by the end of its name: the table of `docs/hosting.md`.
enum MediaType {
  private static let kinds = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "svg": "image/svg+xml", "xml": "application/xml",
    "json": "application/json",
    "ics": "text/calendar; charset=utf-8", "webmanifest": "application/manifest+json",
    "wasm": "application/wasm",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "gif": "image/gif",
    "avif": "image/avif", "pdf": "application/pdf",
  ]

  static func of(_ path: String) -> String {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return kinds[ending] ?? "application/octet-stream"
  }
}
