import Domain

extension ContentType {
  /// The keys that the type adds to those of every page.
  var keys: any TypeKeys.Type {
    switch self {
    case .regio: RegioKeys.self
    case .gemeente: GemeenteKeys.self
    case .hoofdtaak: HoofdtaakKeys.self
    case .activiteit: ActiviteitKeys.self
    case .discipline: DisciplineKeys.self
    case .wijkverband: WijkverbandKeys.self
    case .governance: GovernanceKeys.self
    case .mijlpaal: MijlpaalKeys.self
    case .participatie: ParticipatieKeys.self
    case .besluit: BesluitKeys.self
    case .nieuws: NieuwsKeys.self
    case .begrip: BegripKeys.self
    case .bijlage: BijlageKeys.self
    case .bron: BronKeys.self
    case .pagina: PaginaKeys.self
    case .sectie: SectieKeys.self
    }
  }
}

/// What stands in for a day that is required and missing: no page with that mistake is published.
private let noDay = Datum(secondsSince1970: 0)

enum GemeenteKeys: TypeKeys {
  static let type = ContentType.gemeente

  static let kernen = Key("kernen", .list(.text), "De namen van alle kernen van de gemeente.")

  static let all = [kernen.field]
}

enum HoofdtaakKeys: TypeKeys {
  static let type = ContentType.hoofdtaak

  static let namen = Key("namen", .records(NaamKeys.self), "Hoe elke bron deze taak noemt.")

  static let all = [namen.field]
}

/// What one source calls a hoofdtaak.
enum NaamKeys: Keys {
  static let bron = Key("bron", required: .page(.bron), "De bron.")
  static let nummer = Key("nummer", .number, "Het nummer van de taak in die bron.")
  static let naam = Key(
    "naam", .text, "De naam in die bron; laat weg als de bron de taak niet noemt.")
  static let opmerking = Key("opmerking", .text, "Wat er nog over te zeggen is.")

  static let all = [bron.field, nummer.field, naam.field, opmerking.field]
}

enum ActiviteitKeys: NamesDisciplines, NamesHoofdtaken {
  static let type = ContentType.activiteit

  static let groep = Key("groep", .text, "De groep waaronder de activiteit staat.")

  static let all = [groep.field, disciplines.field, hoofdtaken.field]
}

enum DisciplineKeys: TypeKeys {
  static let type = ContentType.discipline

  static let aliassen = Key("aliassen", .list(.text), "Andere schrijfwijzen, zoals een meervoud.")
  static let groep = Key(
    "groep", .page(.discipline), "De discipline die voor een groep staat, zoals `paramedie`.")

  static let all = [aliassen.field, groep.field]
}

enum WijkverbandKeys: NamesDisciplines {
  static let type = ContentType.wijkverband

  static let gebied = Key("gebied", .text, "Het gebied, in woorden.")

  static let all = [gebied.field, disciplines.field]
}

enum GovernanceKeys: NamesDisciplines, NamesHoofdtaken {
  static let type = ContentType.governance

  static let soort = Key(
    "soort", required: .choice(Governance.Soort.self), standIn: .uitleg, "Wat voor onderwerp het is.")
  static let nummer = Key("nummer", .number, "Het nummer in de bron.")

  static let all = [soort.field, nummer.field, disciplines.field, hoofdtaken.field]
}

enum MijlpaalKeys: NamesHoofdtaken {
  static let type = ContentType.mijlpaal

  static let wanneer = Key(
    "wanneer", required: .moment, standIn: .unknown,
    "Het moment, zo precies of vaag als de bron het zegt.")
  static let soort = Key(
    "soort", .choice(Mijlpaal.Soort.self), "Een moment (`mijlpaal`) of een periode (`fase`).")
  static let berekend = Key(
    "berekend", .flag, "`true`: geen bron noemt dit moment; het is zelf uitgerekend.")
  static let versies = Key("versies", .records(VersieKeys.self), "Wat elke bron over het moment zegt.")

  static let all = [
    wanneer.field, soort.field, berekend.field, versies.field, hoofdtaken.field,
  ]
}

/// What one source says of a moment.
enum VersieKeys: Keys {
  static let bron = Key("bron", required: .page(.bron), "De bron.")
  static let wanneer = Key("wanneer", required: .moment, "Het moment volgens die bron.")
  static let opmerking = Key("opmerking", .text, "Wat de bron er nog over zegt.")
  static let berekend = Key(
    "berekend", .flag, "`true`: de bron noemt dit moment niet; het is zelf uitgerekend.")
  static let regios = Key(
    "regios", .list(.page(.regio)), "Wat deze bron zegt, geldt alleen in deze regio’s.")

  static let all = [bron.field, wanneer.field, opmerking.field, berekend.field, regios.field]
}

enum ParticipatieKeys: TypeKeys {
  static let type = ContentType.participatie

  static let opent = Key("opent", .moment, "Vanaf wanneer mensen kunnen meedoen.")
  static let sluit = Key("sluit", .moment, "Tot en met wanneer mensen kunnen meedoen.")
  static let voor = Key("voor", .text, "Wie kunnen meedoen.")
  static let hoe = Key("hoe", .text, "Hoe mensen kunnen meedoen.")
  static let terugkoppeling = Key("terugkoppeling", .text, "Wat er met de inbreng is gedaan.")

  static let all = [opent.field, sluit.field, voor.field, hoe.field, terugkoppeling.field]
}

enum NieuwsKeys: TypeKeys {
  static let type = ContentType.nieuws

  static let datum = Key("datum", required: .day, standIn: noDay, "De dag van het nieuws.")

  static let all = [datum.field]
}

enum BegripKeys: TypeKeys {
  static let type = ContentType.begrip

  static let afkorting = Key("afkorting", .placedText, "De afkorting.")
  static let voluit = Key(
    "voluit", .text, "Waar de afkorting voor staat. Laat weg als geen bron dat zegt.")
  static let synoniemen = Key("synoniemen", .list(.text), "Andere woorden voor hetzelfde.")

  static let all = [afkorting.field, voluit.field, synoniemen.field]
}

enum BijlageKeys: NamesHoofdtaken {
  static let type = ContentType.bijlage
  static let all = [hoofdtaken.field]
}

enum BronKeys: TypeKeys {
  static let type = ContentType.bron

  static let uitgever = Key("uitgever", .text, "Wie het document heeft uitgegeven.")
  static let datum = Key("datum", .moment, "Wanneer; laat weg als het document geen datum heeft.")
  static let adres = Key("adres", .address, "Waar het document te lezen is.")
  static let geraadpleegd = Key(
    "geraadpleegd", .day, "De dag waarop iemand het document heeft bekeken.")
  static let soort = Key("soort", .text, "Wat voor document het is.")

  static let all = [uitgever.field, datum.field, adres.field, geraadpleegd.field, soort.field]
}

enum PaginaKeys: TypeKeys {
  static let type = ContentType.pagina

  static let menu = Key(
    "menu", .choice(Menu.self), "Waar de pagina in het menu staat: bovenaan, onderaan of niet.")

  static let all = [menu.field]
}

enum SectieKeys: TypeKeys {
  static let type = ContentType.sectie
  static let all: [Field] = []
}

enum RegioKeys: TypeKeys {
  static let type = ContentType.regio

  static let andereNamen = Key("andere_namen", .list(.text), "Andere namen van de regio.")
  static let gebied = Key("gebied", .text, "Het gebied, in woorden.")
  static let centrumgemeente = Key(
    "centrumgemeente", .page(.gemeente), "De gemeente die namens de andere optreedt.")
  static let verzekeraar = Key("verzekeraar", .text, "De preferente zorgverzekeraar.")
  static let netwerk = Key("netwerk", .text, "Het netwerk waar het RESV uit voortkomt.")
  static let organisatievorm = Key(
    "organisatievorm", .page(.governance), "De pagina over de gekozen organisatievorm.")
  static let kassier = Key("kassier", .text, "Wie het geld ontvangt en verdeelt.")
  static let fase = Key("fase", .text, "Hoe ver de regio is.")
  static let adres = Key("adres", .siteAddress, "Het eigen webadres van de regio.")
  static let contact = Key("contact", .contact, "Een e-mailadres of webadres voor vragen.")
  static let gemeenten = Key("gemeenten", .records(DeelnameKeys.self), "De gemeenten die meedoen.")
  static let activiteiten = Key(
    "activiteiten", .list(.page(.activiteit)), "De activiteiten die de regio doet.")

  static let all = [
    andereNamen.field, gebied.field, centrumgemeente.field, verzekeraar.field, netwerk.field,
    organisatievorm.field, kassier.field, fase.field, adres.field, contact.field, gemeenten.field,
    activiteiten.field,
  ]
}

/// How one gemeente takes part in a region.
enum DeelnameKeys: Keys {
  static let gemeente = Key("gemeente", required: .page(.gemeente), "De gemeente.")
  static let rol = Key("rol", .choice(Deelname.Rol.self), "Hoe vast de gemeente meedoet.")
  static let kernen = Key(
    "kernen", .list(.placedText),
    "De kernen die bij deze regio horen, als het niet de hele gemeente is.")

  static let all = [gemeente.field, rol.field, kernen.field]
}

enum BesluitKeys: NamesHoofdtaken {
  static let type = ContentType.besluit

  static let datum = Key("datum", required: .day, standIn: noDay, "De dag van het besluit.")
  static let zaaknummer = Key("zaaknummer", .text, "Het zaaknummer.")
  static let gemeente = Key("gemeente", .page(.gemeente), "De gemeente die besluit.")
  static let team = Key("team", .text, "Het team dat het besluit heeft voorbereid.")
  static let portefeuillehouder = Key(
    "portefeuillehouder", .text, "De functie van wie verantwoordelijk is, zoals `wethouder`.")
  static let openbaar = Key("openbaar", .flag, "`true` als het besluit openbaar is.")
  static let onderwerp = Key("onderwerp", .text, "Waar het besluit over gaat.")
  static let beslispunten = Key("beslispunten", .list(.text), "Wat er besloten is, punt voor punt.")
  static let betekenis = Key("betekenis", .text, "Wat het besluit betekent voor inwoners.")
  static let argumenten = Key(
    "argumenten", .records(ArgumentKeys.self), "De argumenten voor en tegen.")
  static let bijlagen = Key("bijlagen", .records(StukKeys.self), "De stukken die erbij horen.")
  static let afstemming = Key(
    "afstemming", .records(AfstemmingKeys.self), "Met wie het besluit is afgestemd.")

  static let all = [
    datum.field, zaaknummer.field, gemeente.field, team.field, portefeuillehouder.field, openbaar.field,
    onderwerp.field, beslispunten.field, betekenis.field, argumenten.field, bijlagen.field,
    afstemming.field, hoofdtaken.field,
  ]
}

/// One argument for or against a decision.
enum ArgumentKeys: Keys {
  static let kant = Key(
    "kant", required: .choice(Besluit.Argument.Kant.self), "Voor of tegen het besluit.")
  static let titel = Key("titel", .text, "Het argument in een paar woorden.")
  static let tekst = Key("tekst", required: .text, "Het argument in eigen woorden.")

  static let all = [kant.field, titel.field, tekst.field]
}

/// One document that belongs to a decision.
enum StukKeys: Keys {
  static let titel = Key("titel", required: .text, standIn: "", "De naam van het stuk.")
  static let soort = Key("soort", .text, "Wat voor document het is.")
  static let adres = Key("adres", .address, "Waar het te lezen is.")
  static let bestand = Key(
    "bestand", .placedText, example: "nota.pdf",
    "De naam van het bestand in de map van deze pagina; de site noemt soort en grootte.")

  static let all = [titel.field, soort.field, adres.field, bestand.field]
}

/// With whom a decision was talked over.
enum AfstemmingKeys: Keys {
  static let met = Key("met", required: .text, standIn: "", "Met wie.")
  static let onderdelen = Key("onderdelen", .list(.text), "Waarover.")

  static let all = [met.field, onderdelen.field]
}
