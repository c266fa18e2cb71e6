import Diagnostics
import Domain

extension Details {
  /// What a page's type adds, from its checked front matter; references go through the resolver.
  init(of entry: Entry, at index: PageIndex, _ resolver: inout Resolver, today: Datum) {
    let record = entry.record
    switch entry.type {
    case .regio: self = .regio(Regio(record, &resolver))
    case .gemeente: self = .gemeente(Gemeente(kernen: record.texts("kernen")))
    case .hoofdtaak: self = .hoofdtaak(Hoofdtaak(record, &resolver))
    case .activiteit: self = .activiteit(Activiteit(entry, &resolver))
    case .discipline:
      self = .discipline(
        Discipline(
          aliassen: record.texts("aliassen"), groep: resolver.page("groep", of: record, as: .discipline)))
    case .wijkverband:
      self = .wijkverband(
        Wijkverband(
          gebied: record.text("gebied"),
          disciplines: resolver.pages("disciplines", of: record, as: .discipline)))
    case .governance:
      self = .governance(
        Governance(
          soort: record.choice("soort") ?? .uitleg, nummer: record.number("nummer"),
          disciplines: resolver.pages("disciplines", of: record, as: .discipline),
          hoofdtaken: resolver.pages("hoofdtaken", of: record, as: .hoofdtaak)))
    case .mijlpaal: self = .mijlpaal(Mijlpaal(record, &resolver))
    case .participatie: self = .participatie(Participatie(record, &resolver))
    case .besluit: self = .besluit(Besluit(entry, &resolver, today: today))
    case .nieuws: self = .nieuws(datum: record.day("datum") ?? today)
    case .begrip:
      self = .begrip(
        Begrip(
          afkorting: record.text("afkorting"), voluit: record.text("voluit"),
          synoniemen: record.texts("synoniemen")))
    case .bijlage:
      self = .bijlage(Bijlage(hoofdtaken: resolver.pages("hoofdtaken", of: record, as: .hoofdtaak)))
    case .bron:
      self = .bron(
        Bron(
          uitgever: record.text("uitgever"), datum: record.moment("datum"), adres: record.text("adres"),
          geraadpleegd: record.day("geraadpleegd"), soort: record.text("soort")))
    case .pagina: self = .pagina(record.choice("menu") ?? .geen)
    case .sectie: self = .sectie
    }
  }
}

extension Regio {
  fileprivate init(_ record: Record, _ resolver: inout Resolver) {
    let gemeenten = record.records("gemeenten").compactMap { part -> Deelname? in
      guard let gemeente = resolver.page("gemeente", of: part, as: .gemeente) else { return nil }
      return Deelname(gemeente: gemeente, rol: part.choice("rol"), kernen: part.texts("kernen"))
    }
    self.init(
      andereNamen: record.texts("andere_namen"), gebied: record.text("gebied"),
      centrumgemeente: resolver.page("centrumgemeente", of: record, as: .gemeente),
      verzekeraar: record.text("verzekeraar"), netwerk: record.text("netwerk"),
      organisatievorm: resolver.page("organisatievorm", of: record, as: .governance),
      kassier: record.text("kassier"), fase: record.text("fase"),
      adres: record.text("adres")?.withoutLastSlash,
      contact: record.text("contact"), gemeenten: gemeenten,
      activiteiten: resolver.pages("activiteiten", of: record, as: .activiteit))
  }
}

extension Hoofdtaak {
  fileprivate init(_ record: Record, _ resolver: inout Resolver) {
    self.init(
      namen: record.records("namen").compactMap { part -> Naam? in
        guard let bron = resolver.page("bron", of: part, as: .bron) else { return nil }
        return Naam(
          bron: bron, nummer: part.number("nummer"), naam: part.text("naam"),
          opmerking: part.text("opmerking"))
      })
  }
}

extension Activiteit {
  /// What a bijlage says counts; saying it again in the activity's own file is a mistake.
  fileprivate init(_ entry: Entry, _ resolver: inout Resolver) {
    let record = entry.record
    guard let listed = entry.listed else {
      self.init(
        groep: record.text("groep"), disciplines: resolver.pages("disciplines", of: record, as: .discipline),
        hoofdtaken: resolver.pages("hoofdtaken", of: record, as: .hoofdtaak), bijlage: nil)
      return
    }
    for key in ["groep", "disciplines", "hoofdtaken"] {
      if let value = record.value(key) {
        resolver.diagnostics.append(.activityHasListed(key, at: value.place, listed: listed.place))
      }
    }
    self.init(
      groep: listed.groep.isEmpty ? nil : listed.groep,
      disciplines: listed.disciplines.compactMap {
        resolver.page(.discipline, named: $0, at: listed.place)
      },
      hoofdtaken: resolver.pages(listed.hoofdtaken, as: .hoofdtaak),
      bijlage: resolver.page(.bijlage, named: listed.bijlage, at: listed.place))
  }
}

extension Record {
  /// The moment of `wanneer`, with word of it where no source names it.
  fileprivate var shownMoment: Wanneer? {
    flag("berekend") == true ? moment("wanneer")?.calculated : moment("wanneer")
  }
}

extension Mijlpaal {
  fileprivate init(_ record: Record, _ resolver: inout Resolver) {
    self.init(
      soort: record.choice("soort") ?? .mijlpaal, wanneer: record.shownMoment ?? .unknown,
      versies: record.records("versies").compactMap { part -> Versie? in
        guard let bron = resolver.page("bron", of: part, as: .bron), let wanneer = part.shownMoment
        else {
          return nil
        }
        return Versie(
          bron: bron, wanneer: wanneer, opmerking: part.text("opmerking"), regios: resolver.regios(of: part))
      },
      hoofdtaken: resolver.pages("hoofdtaken", of: record, as: .hoofdtaak))
  }
}

extension Participatie {
  fileprivate init(_ record: Record, _ resolver: inout Resolver) {
    self.init(
      opent: record.moment("opent"), sluit: record.moment("sluit"), voor: record.text("voor"),
      hoe: record.text("hoe"), terugkoppeling: record.text("terugkoppeling"))
    if let first = opent?.earliest, let last = sluit?.latest, last < first, let value = record.value("sluit")
    {
      resolver.diagnostics.append(.closesBeforeItOpens(at: value.place))
    }
  }
}

extension Besluit {
  fileprivate init(_ entry: Entry, _ resolver: inout Resolver, today: Datum) {
    let record = entry.record
    self.init(
      datum: record.day("datum") ?? today, zaaknummer: record.text("zaaknummer"),
      gemeente: resolver.page("gemeente", of: record, as: .gemeente), team: record.text("team"),
      portefeuillehouder: record.text("portefeuillehouder"), openbaar: record.flag("openbaar"),
      onderwerp: record.text("onderwerp"), beslispunten: record.texts("beslispunten"),
      betekenis: record.text("betekenis"),
      argumenten: record.records("argumenten").compactMap { part -> Argument? in
        guard let kant: Argument.Kant = part.choice("kant"), let tekst = part.text("tekst") else {
          return nil
        }
        return Argument(kant: kant, titel: part.text("titel"), tekst: tekst)
      },
      bijlagen: record.records("bijlagen").map {
        Stuk(
          titel: $0.text("titel") ?? "", soort: $0.text("soort"), adres: $0.text("adres"),
          bestand: resolver.file("bestand", of: $0, on: entry))
      },
      afstemming: record.records("afstemming").map {
        Afstemming(met: $0.text("met") ?? "", onderdelen: $0.texts("onderdelen"))
      },
      hoofdtaken: resolver.pages("hoofdtaken", of: record, as: .hoofdtaak))
  }
}

extension Diagnostic {
  static func closesBeforeItOpens(at place: Place) -> Diagnostic {
    Diagnostic(
      .dateOrder, at: place,
      Phrase(
        nl: "Het meedoen sluit voordat het opent.", en: "Taking part closes before it opens."),
      help: Phrase(
        nl: "Maak `sluit` gelijk aan `opent` of later.", en: "Make `sluit` the same as `opent`, or later."))
  }
}
