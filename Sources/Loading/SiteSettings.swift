import Diagnostics
import Domain

/// What `site.yml` says.
struct SiteSettings {
  private let record: Record?
  let site: Publication.Site

  init(_ tree: SourceTree, diagnostics: inout [Diagnostic]) {
    var record: Record?
    if let path = tree.settings, let text = TextFile.read(path, diagnostics: &diagnostics) {
      var reader = FrontMatterReader(file: path, lineOffset: 0)
      record = reader.record(from: text.bytes[...], schema: .site)
      diagnostics += reader.diagnostics
    }
    self.record = record
    site = Publication.Site(
      titel: record?.text("titel") ?? "", afzender: record?.text("afzender") ?? "",
      adres: record?.text("adres") ?? "", taal: record?.text("taal") ?? "nl",
      melding: record?.text("melding"),
      toegankelijkheidsverklaring: record?.text("toegankelijkheidsverklaring"),
      contact: record?.text("contact"), isOverheid: record?.flag("overheid") ?? false)
  }

  /// The regions in the order asked for; those not mentioned follow by name.
  func order(of regios: [String], diagnostics: inout [Diagnostic]) -> [String] {
    var order: [String] = []
    for value in record?.list("regios") ?? [] {
      guard case .text(let name) = value.content else { continue }
      if !regios.contains(name) {
        diagnostics.append(.referenceUnknown(.regio, name, at: value.place, near: regios))
      } else if !order.contains(name) {
        order.append(name)
      }
    }
    return order + regios.filter { !order.contains($0) }
  }
}
