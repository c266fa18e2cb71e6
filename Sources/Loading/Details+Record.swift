import Diagnostics
import Domain

extension Details {
  /// What a page's type adds, from its checked front matter; references go through the resolver.
  init(of entry: Entry, _ resolver: inout Resolver) {
    switch entry.type {
    case .regio: self = .regio(Regio(entry.own(), &resolver))
    case .gemeente: self = .gemeente(Gemeente(kernen: entry.own()[GemeenteKeys.kernen]))
    case .hoofdtaak: self = .hoofdtaak(Hoofdtaak(entry.own(), &resolver))
    case .activiteit: self = .activiteit(Activiteit(entry, &resolver))
    case .discipline: self = .discipline(Discipline(entry.own(), &resolver))
    case .wijkverband: self = .wijkverband(Wijkverband(entry.own(), &resolver))
    case .governance: self = .governance(Governance(entry.own(), &resolver))
    case .mijlpaal: self = .mijlpaal(Mijlpaal(entry.own(), &resolver))
    case .participatie: self = .participatie(Participatie(entry.own(), &resolver))
    case .besluit: self = .besluit(Besluit(entry, &resolver))
    case .nieuws: self = .nieuws(datum: entry.own()[NieuwsKeys.datum])
    case .begrip: self = .begrip(Begrip(entry.own()))
    case .bijlage:
      self = .bijlage(Bijlage(hoofdtaken: resolver.pages(entry.own()[BijlageKeys.hoofdtaken])))
    case .bron: self = .bron(Bron(entry.own()))
    case .pagina: self = .pagina(entry.own()[PaginaKeys.menu] ?? .geen)
    case .sectie: self = .sectie
    }
  }
}

extension Discipline {
  fileprivate init(_ record: Record<DisciplineKeys>, _ resolver: inout Resolver) {
    self.init(
      aliassen: record[DisciplineKeys.aliassen], groep: resolver.page(record[DisciplineKeys.groep]))
  }
}

extension Wijkverband {
  fileprivate init(_ record: Record<WijkverbandKeys>, _ resolver: inout Resolver) {
    self.init(
      gebied: record[WijkverbandKeys.gebied],
      disciplines: resolver.pages(record[WijkverbandKeys.disciplines]))
  }
}

extension Governance {
  fileprivate init(_ record: Record<GovernanceKeys>, _ resolver: inout Resolver) {
    self.init(
      soort: record[GovernanceKeys.soort], nummer: record[GovernanceKeys.nummer],
      disciplines: resolver.pages(record[GovernanceKeys.disciplines]),
      hoofdtaken: resolver.pages(record[GovernanceKeys.hoofdtaken]))
  }
}

extension Begrip {
  fileprivate init(_ record: Record<BegripKeys>) {
    self.init(
      afkorting: record[BegripKeys.afkorting]?.text, voluit: record[BegripKeys.voluit],
      synoniemen: record[BegripKeys.synoniemen])
  }
}

extension Bron {
  fileprivate init(_ record: Record<BronKeys>) {
    self.init(
      uitgever: record[BronKeys.uitgever], datum: record[BronKeys.datum], adres: record[BronKeys.adres],
      geraadpleegd: record[BronKeys.geraadpleegd], soort: record[BronKeys.soort])
  }
}

extension Regio {
  fileprivate init(_ record: Record<RegioKeys>, _ resolver: inout Resolver) {
    let gemeenten = record[RegioKeys.gemeenten].compactMap { part -> Deelname? in
      guard let gemeente = resolver.page(part[DeelnameKeys.gemeente]) else { return nil }
      return Deelname(
        gemeente: gemeente, rol: part[DeelnameKeys.rol], kernen: part[DeelnameKeys.kernen].map(\.text))
    }
    self.init(
      andereNamen: record[RegioKeys.andereNamen], gebied: record[RegioKeys.gebied],
      centrumgemeente: resolver.page(record[RegioKeys.centrumgemeente]),
      verzekeraar: record[RegioKeys.verzekeraar], netwerk: record[RegioKeys.netwerk],
      organisatievorm: resolver.page(record[RegioKeys.organisatievorm]),
      kassier: record[RegioKeys.kassier], fase: record[RegioKeys.fase],
      adres: record[RegioKeys.adres]?.withoutLastSlash,
      contact: record[RegioKeys.contact], gemeenten: gemeenten,
      activiteiten: resolver.pages(record[RegioKeys.activiteiten]))
  }
}

extension Hoofdtaak {
  fileprivate init(_ record: Record<HoofdtaakKeys>, _ resolver: inout Resolver) {
    self.init(
      namen: record[HoofdtaakKeys.namen].compactMap { part -> Naam? in
        guard let bron = resolver.page(part[NaamKeys.bron]) else { return nil }
        return Naam(
          bron: bron, nummer: part[NaamKeys.nummer], naam: part[NaamKeys.naam],
          opmerking: part[NaamKeys.opmerking])
      })
  }
}

extension Activiteit {
  /// What a bijlage says counts; saying it again in the activity's own file is a mistake.
  fileprivate init(_ entry: Entry, _ resolver: inout Resolver) {
    let record = entry.own(ActiviteitKeys.self)
    guard let listed = entry.listed else {
      self.init(
        groep: record[ActiviteitKeys.groep], disciplines: resolver.pages(record[ActiviteitKeys.disciplines]),
        hoofdtaken: resolver.pages(record[ActiviteitKeys.hoofdtaken]), bijlage: nil)
      return
    }
    func refuse<Read>(_ key: RecordKey<ActiviteitKeys, Read>) {
      guard let place = record.place(of: key) else { return }
      resolver.diagnostics.append(.activityHasListed(key.field.name, at: place, listed: listed.place))
    }
    refuse(ActiviteitKeys.groep)
    refuse(ActiviteitKeys.disciplines)
    refuse(ActiviteitKeys.hoofdtaken)
    self.init(
      groep: listed.groep.isEmpty ? nil : listed.groep,
      disciplines: listed.disciplines.compactMap {
        resolver.page(.discipline, named: $0, at: listed.place)
      },
      hoofdtaken: resolver.pages(listed.hoofdtaken),
      bijlage: resolver.page(.bijlage, named: listed.bijlage, at: listed.place))
  }
}

extension Wanneer {
  /// The moment, with word of it where no source names it.
  fileprivate func shown(isCalculated: Bool?) -> Wanneer { isCalculated == true ? calculated : self }
}

extension Mijlpaal {
  fileprivate init(_ record: Record<MijlpaalKeys>, _ resolver: inout Resolver) {
    self.init(
      soort: record[MijlpaalKeys.soort] ?? .mijlpaal,
      wanneer: record[MijlpaalKeys.wanneer].shown(isCalculated: record[MijlpaalKeys.berekend]),
      versies: record[MijlpaalKeys.versies].compactMap { part -> Versie? in
        guard let bron = resolver.page(part[VersieKeys.bron]), let wanneer = part[VersieKeys.wanneer]
        else { return nil }
        return Versie(
          bron: bron, wanneer: wanneer.shown(isCalculated: part[VersieKeys.berekend]),
          opmerking: part[VersieKeys.opmerking], regios: resolver.regios(VersieKeys.regios, of: part))
      },
      hoofdtaken: resolver.pages(record[MijlpaalKeys.hoofdtaken]))
  }
}

extension Participatie {
  fileprivate init(_ record: Record<ParticipatieKeys>, _ resolver: inout Resolver) {
    self.init(
      opent: record[ParticipatieKeys.opent], sluit: record[ParticipatieKeys.sluit],
      voor: record[ParticipatieKeys.voor], hoe: record[ParticipatieKeys.hoe],
      terugkoppeling: record[ParticipatieKeys.terugkoppeling])
    if let first = opent?.earliest, let last = sluit?.latest, last < first,
      let place = record.place(of: ParticipatieKeys.sluit)
    {
      resolver.diagnostics.append(.closesBeforeItOpens(at: place))
    }
  }
}

extension Besluit {
  fileprivate init(_ entry: Entry, _ resolver: inout Resolver) {
    let record = entry.own(BesluitKeys.self)
    self.init(
      datum: record[BesluitKeys.datum], zaaknummer: record[BesluitKeys.zaaknummer],
      gemeente: resolver.page(record[BesluitKeys.gemeente]), team: record[BesluitKeys.team],
      portefeuillehouder: record[BesluitKeys.portefeuillehouder], openbaar: record[BesluitKeys.openbaar],
      onderwerp: record[BesluitKeys.onderwerp], beslispunten: record[BesluitKeys.beslispunten],
      betekenis: record[BesluitKeys.betekenis],
      argumenten: record[BesluitKeys.argumenten].compactMap { part -> Argument? in
        guard let kant = part[ArgumentKeys.kant], let tekst = part[ArgumentKeys.tekst] else { return nil }
        return Argument(kant: kant, titel: part[ArgumentKeys.titel], tekst: tekst)
      },
      bijlagen: record[BesluitKeys.bijlagen].map {
        Stuk(
          titel: $0[StukKeys.titel], soort: $0[StukKeys.soort], adres: $0[StukKeys.adres],
          bestand: resolver.file($0[StukKeys.bestand], on: entry))
      },
      afstemming: record[BesluitKeys.afstemming].map {
        Afstemming(met: $0[AfstemmingKeys.met], onderdelen: $0[AfstemmingKeys.onderdelen])
      },
      hoofdtaken: resolver.pages(record[BesluitKeys.hoofdtaken]))
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
