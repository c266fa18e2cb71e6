import Diagnostics
import Domain
import Words

/// What `site.yml` says.
struct SiteSettings {
  private let record: Record<SiteKeys>
  let site: Publication.Site
  /// How long the facts of a page may go unchecked; nil where nobody is to be told.
  var controlerenNa: Termijn? { record[SiteKeys.controlerenNa] }

  init(_ tree: SourceTree, today: Datum, diagnostics: inout [Diagnostic]) {
    // Without the file, or where it cannot be read, an error has been reported.
    var record = Record<SiteKeys>(Values([:], at: Place(tree.settings ?? "")))
    if let path = tree.settings, let text = TextFile.read(path, diagnostics: &diagnostics) {
      var reader = FrontMatterReader(file: path, lineOffset: 0)
      if let settings = reader.record(from: text.bytes[...], schema: .site) { record = Record(settings) }
      diagnostics += reader.diagnostics
      if record[SiteKeys.bevatGegevens] == nil {
        diagnostics += RawPage.personal(in: text.bytes, of: path)
      }
    }
    self.record = record
    if let zone = record[SiteKeys.tijdzone], ZoneFiles.zone(named: zone.text) == nil {
      diagnostics.append(.zoneUnknown(zone))
    }
    site = Publication.Site(
      titel: record[SiteKeys.titel], afzender: record[SiteKeys.afzender],
      adres: record[SiteKeys.adres].withoutLastSlash, taal: record[SiteKeys.taal] ?? "nl",
      melding: record[SiteKeys.melding],
      toegankelijkheidsverklaring: record[SiteKeys.toegankelijkheidsverklaring],
      contact: record[SiteKeys.contact], isOverheid: record[SiteKeys.overheid] ?? false,
      beveiliging: Self.security(in: record, today: today, &diagnostics))
  }

  /// The regions in the order asked for; those not mentioned follow by name.
  func order(of regios: [String], diagnostics: inout [Diagnostic]) -> [String] {
    var order: [String] = []
    for value in record[SiteKeys.regios] {
      let name = value.text
      if !regios.contains(name) {
        diagnostics.append(.referenceUnknown(.regio, name, at: value.place, near: regios))
      } else if !order.contains(name) {
        order.append(name)
      }
    }
    return order + regios.filter { !order.contains($0) }
  }

  /// Whom to tell of a leak: the address and its last day belong together.
  private static func security(
    in record: Record<SiteKeys>, today: Datum, _ diagnostics: inout [Diagnostic]
  ) -> (contact: String, tot: Datum)? {
    let (contact, until) = (record[SiteKeys.beveiliging], record.place(of: SiteKeys.beveiligingTot))
    guard let contact, let until, let day = record[SiteKeys.beveiligingTot] else {
      if let alone = contact?.place ?? until { diagnostics.append(.securityHalf(at: alone)) }
      return nil
    }
    let address = contact.text
    let isWeb = address.hasPrefix("https://") && !address.contains(where: \.isWhitespace)
    guard isWeb || MailAddress(address) != nil else {
      diagnostics.append(.securityContact(address, at: contact.place))
      return nil
    }
    if day <= today { diagnostics.append(.securityPast(day, at: until)) }
    return (isWeb ? address : "mailto:" + address, day)
  }
}

extension Diagnostic {
  fileprivate static func securityHalf(at place: Place) -> Diagnostic {
    Diagnostic(
      .keyMissing, at: place,
      Phrase(
        nl: "De sleutels “beveiliging” en “beveiliging_tot” horen bij elkaar; een van de twee ontbreekt.",
        en: "The keys “beveiliging” and “beveiliging_tot” belong together; one of them is missing."),
      help: Phrase(
        nl: "Vul beide in, zoals `beveiliging_tot: 2027-06-30`; of haal beide weg.",
        en: "Fill in both, such as `beveiliging_tot: 2027-06-30`; or remove both."))
  }

  fileprivate static func securityContact(_ address: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .keyType, at: place,
      Phrase(
        nl: "Bij “beveiliging” hoort een e-mailadres, of een webadres dat met https:// begint.",
        en: "“beveiliging” takes a mail address, or a web address that starts with https://."),
      help: Phrase(
        nl: "Schrijf bijvoorbeeld `beveiliging: lek@voorbeeld.nl`.",
        en: "Write `beveiliging: lek@voorbeeld.nl`, for instance."))
  }

  fileprivate static func securityPast(_ day: Datum, at place: Place) -> Diagnostic {
    Diagnostic(
      .dateOrder, .warning, at: place,
      Phrase(
        nl: "Het adres om een lek te melden gold tot \(Words(.nl).day(day)); die dag is voorbij.",
        en: "The address to report a leak to held until \(day.iso), which is past."),
      help: Phrase(
        nl: "Controleer het adres en kies een nieuwe dag bij `beveiliging_tot`.",
        en: "Check the address and choose a new day for `beveiliging_tot`."))
  }
}
