import Diagnostics
public import Domain
import Files

/// The clocks that the system knows: Debian's package `tzdata`.
enum ZoneFiles {
  private static let folder = "/usr/share/zoneinfo"
  /// The zones that people live in, a line each.
  private static let list = folder + "/zone.tab"

  /// The clock of this name, which is a path below the folder; nil where there is none.
  static func zone(named name: String) -> Tijdzone? {
    if name == Tijdzone.standardName { return .amsterdam }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    // What lies in `right` counts leap seconds, which no clock of ours does.
    guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }), parts.first != "right",
      name.utf8.allSatisfy({
        (48...57).contains($0) || (65...90).contains($0 & 0xDF) || "/_+-".utf8.contains($0)
      })
    else { return nil }
    return (try? Files.bytes(ofFile: folder + "/" + name, most: 1 << 16)).flatMap(Tijdzone.init(zoneFile:))
  }

  /// The names of the zones that people live in; empty where the package is missing.
  static var names: [String] {
    guard let bytes = try? Files.bytes(ofFile: list, most: 1 << 20) else { return [] }
    return bytes.split(separator: 10).filter { $0.first != UInt8(ascii: "#") }.compactMap { line in
      let columns = line.split(separator: 9)
      return columns.count > 2 ? String(decoding: columns[2], as: UTF8.self) : nil
    }
  }
}

extension Loader {
  /// The clock that decides which day is today; that of the Netherlands where `site.yml` names none that there is.
  ///
  /// What is wrong with the name is told when the content is loaded.
  public static func tijdzone(ofContent content: String) -> Tijdzone {
    var ignored: [Diagnostic] = []
    let path = content + "/site.yml"
    guard let text = TextFile.read(path, diagnostics: &ignored) else { return .amsterdam }
    var reader = FrontMatterReader(file: path, lineOffset: 0)
    guard let values = reader.record(from: text.bytes[...], schema: .site),
      let zone = Record<SiteKeys>(values)[SiteKeys.tijdzone]
    else { return .amsterdam }
    return ZoneFiles.zone(named: zone.text) ?? .amsterdam
  }
}

extension Diagnostic {
  /// A time zone that the system does not know.
  static func zoneUnknown(_ zone: PlacedText) -> Diagnostic {
    let names = ZoneFiles.names
    let message = Phrase(
      nl: "“\(zone.text)” is geen tijdzone die dit systeem kent.",
      en: "“\(zone.text)” is no time zone that this system knows.")
    guard !names.isEmpty else {
      return Diagnostic(
        .valueUnknown, at: zone.place, message,
        help: Phrase(
          nl:
            "Installeer het Debian-pakket tzdata, of haal `tijdzone` weg: dan geldt \(Tijdzone.standardName).",
          en: "Install the Debian package tzdata, or remove `tijdzone`: \(Tijdzone.standardName) holds then.")
      )
    }
    let city = zone.text.split(separator: "/").last.map { $0.lowercased().split { !$0.isLetter } } ?? []
    // Of `Aruba`, `europe/amsterdam` and `CET/Brussels` the last part says what is meant.
    let same = names.filter { $0.split(separator: "/").last?.lowercased().split { !$0.isLetter } == city }
    return Diagnostic(
      .valueUnknown, at: zone.place, message,
      help: same.count == 1
        ? Phrase(nl: "Bedoelt u “\(same[0])”?", en: "Did you mean “\(same[0])”?")
        : .didYouMean(
          zone.text, in: names,
          otherwise: Phrase(
            nl: "Schrijf een werelddeel en een stad, zoals `tijdzone: America/Curacao`.",
            en: "Write a continent and a city, such as `tijdzone: America/Curacao`.")))
  }
}
