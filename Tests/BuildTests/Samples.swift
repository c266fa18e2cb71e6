import Foundation

/// Files of the kinds that are looked into, with nothing in them to tell of.
enum Samples {
  /// The smallest PDF of one empty page.
  static let pdf = Data(
    """
    %PDF-1.4
    1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
    2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
    3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj
    trailer << /Root 1 0 R /Size 4 >>
    %%EOF

    """.utf8)

  /// The same in so many bytes.
  static func pdf(of size: Int) -> Data { pdf + Data(repeating: 10, count: size - pdf.count) }

  /// A black picture of 8 by 6 points.
  static let png =
    Data(
      base64Encoded: """
        iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWNgGIwA\
        AACWAAHmKD87AAAAAElFTkSuQmCC
        """) ?? Data()
}
