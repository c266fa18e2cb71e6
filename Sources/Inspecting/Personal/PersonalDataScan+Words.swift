/// Accounts and mail addresses.
extension PersonalDataScan {
  /// An IBAN that starts here: two letters of a country, and the rest of 97 one (ISO 13616, ISO 7064 MOD 97-10).
  func iban(at start: Int) -> PersonalData? {
    guard !isWordly(before(start)), isLetter(at(start + 1)) else { return nil }
    let country = String(decoding: text[start...].prefix(2), as: UTF8.self).uppercased()
    guard let length = Self.lengths[country] else { return nil }
    var signs: [UInt8] = []
    var position = start
    while signs.count < length {
      if isWordly(at(position)) {
        signs.append(isLetter(at(position)) ? text[position] & 0xDF : text[position])
        position += 1
      } else {
        var gap = separator(at: position)
        if gap == 0, at(position) == 10 { gap = 1 }
        guard gap > 0, isWordly(at(position + gap)) else { return nil }
        position += gap
      }
    }
    guard !isWordly(at(position)), signs.count(where: isDigit) >= 10 else { return nil }
    if country == "NL", !signs[4..<8].allSatisfy(isLetter) || !signs[8...].allSatisfy(isDigit) { return nil }
    var rest = 0
    for sign in signs[4...] + signs[..<4] {
      rest = isDigit(sign) ? (rest * 10 + Int(sign - 48)) % 97 : (rest * 100 + Int(sign - 55)) % 97
    }
    guard rest == 1 else { return nil }
    let value = String(decoding: signs, as: UTF8.self)
    return PersonalData(
      kind: .iban, range: start..<position, value: value, hint: value.prefix(4) + "…" + value.suffix(2))
  }

  /// How long an IBAN is, by country (SWIFT IBAN Registry).
  private static let lengths: [String: Int] = [
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20,
    "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26,
    "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28,
    "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TR": 26, "UA": 29, "AE": 23,
    "IL": 23, "MA": 28, "SA": 24, "TN": 24,
  ]

  /// A mail address around an `@` that looks private: at a provider for private use, or named after a person.
  func mail(around middle: Int) -> PersonalData? {
    var start = middle
    // An escape of Markdown may stand before the sign.
    if before(start) == UInt8(ascii: "\\") { start -= 1 }
    let localEnd = start
    while start > 0, middle - start < 70, isLocal(text[start - 1]) { start -= 1 }
    while start < localEnd, !isWordly(text[start]) { start += 1 }
    var end = middle + 1
    while end < text.count, end - middle < 255, isWordly(text[end]) || text[end] == 45 || text[end] == 46 {
      end += 1
    }
    while end > middle, !isWordly(text[end - 1]) { end -= 1 }
    guard start < localEnd, end > middle + 1 else { return nil }
    let local = String(decoding: text[start..<localEnd], as: UTF8.self).lowercased()
    let domain = String(decoding: text[(middle + 1)..<end], as: UTF8.self).lowercased()
    guard domain.contains("."), Self.isPrivate(domain) || Self.isPerson(local) else { return nil }
    return PersonalData(
      kind: .mail, range: start..<end, value: local + "@" + domain, hint: local.prefix(1) + "…@" + domain)
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    isWordly(byte) || [46, 95, 37, 43, 45].contains(byte)
  }

  private static func isPrivate(_ domain: String) -> Bool {
    providers.contains(domain)
      || domain.split(separator: ".").first.map { families.contains(String($0)) } == true
  }

  /// Whether the part before the `@` is the name of a person: `j.jansen`, `anna.de.vries`; not `info.zwolle`.
  ///
  /// Two to five words of letters with dots between them, none of which is a word that organisations use.
  private static func isPerson(_ local: String) -> Bool {
    let parts = local.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...5).contains(parts.count), let last = parts.last, last.utf8.count > 1 else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
        && !part.split(separator: "-").contains { roles.contains(String($0)) }
    }
  }

  /// Providers with an ending for each country.
  private static let families: Set<String> = [
    "gmail", "googlemail", "hotmail", "outlook", "live", "yahoo", "ymail", "gmx", "aol", "protonmail",
    "icloud", "msn", "tutanota", "mailbox", "fastmail", "yandex", "zoho",
  ]

  private static let providers: Set<String> = [
    "me.com", "mac.com", "proton.me", "pm.me", "tuta.io", "tuta.com", "mail.com", "hey.com", "web.de",
    "t-online.de", "freenet.de", "telenet.be", "skynet.be", "scarlet.be", "orange.fr", "free.fr",
    "laposte.net",
    "mail.ru", "wp.pl", "ziggo.nl", "kpnmail.nl", "kpnplanet.nl", "planet.nl", "hetnet.nl", "xs4all.nl",
    "home.nl", "casema.nl", "upcmail.nl", "chello.nl", "quicknet.nl", "telfort.nl", "telfortglasvezel.nl",
    "tele2.nl", "online.nl", "zonnet.nl", "wanadoo.nl", "tiscali.nl", "solcon.nl", "caiway.nl", "caiway.net",
    "zeelandnet.nl", "kabelfoon.net", "kabelfoon.nl", "onsbrabantnet.nl", "xmsnet.nl", "ziggomail.com",
    "freeler.nl", "versatel.nl", "het.net", "orange.nl", "12move.nl", "hccnet.nl", "concepts.nl",
    "multiweb.nl",
    "lijbrandt.nl", "delta.nl", "deltahome.nl", "freedom.nl", "trined.nl", "plex.nl", "cs.com", "kliksafe.nl",
    "filternet.nl", "introweb.nl", "box.nl", "wxs.nl", "worldonline.nl", "zonnet.net", "mailinator.com",
  ]

  private static let roles: Set<String> = [
    "info", "contact", "zorg", "redactie", "communicatie", "bestuur", "secretariaat", "receptie", "balie",
    "post", "postbus", "pers", "klacht", "klachten", "vraag", "vragen", "hulp", "team", "support", "service",
    "servicepunt", "loket", "gemeente", "regio", "plan", "plannen", "project", "projecten", "resv", "azwa",
    "planning", "inkoop", "beleid", "samen", "meedoen", "meedenken", "participatie", "nieuwsbrief", "nieuws",
    "no", "reply", "noreply", "privacy", "avg", "fg", "security", "lek", "melden", "meldpunt", "data",
    "website", "web", "webmaster", "beheer", "app", "wijk", "wijkteam", "wijkverband", "sociaal", "domein",
    "jeugd", "wmo", "ggd", "ggz", "huisarts", "huisartsen", "apotheek", "praktijk", "klant", "klanten",
    "klantcontact", "publiek", "burgerzaken", "griffie", "college", "raad", "bezwaar", "subsidie",
    "subsidies", "vacature", "vacatures", "hr", "personeel", "administratie", "financien", "facturen",
    "factuur", "debiteuren", "crediteuren", "organisatie", "programma", "coordinatie", "netwerk",
    "ondersteuning", "advies", "voor", "uw", "mijn", "ons", "onze", "afdeling", "directie", "kantoor",
    "centrum", "welzijn", "werk", "school", "onderwijs", "bibliotheek", "stichting", "vereniging", "coop",
    "cooperatie", "health", "ehealth", "digitaal", "omgevingsdienst", "veiligheidsregio", "provincie",
    "waterschap", "monitor", "onderzoek", "inschrijven", "aanmelden", "afmelden", "evenementen", "events",
    "marketing", "sales", "office", "mail", "email", "test", "demo", "user", "gebruiker",
  ]
}
