import Domain

extension Schema {
  /// The keys that a type adds to the common ones.
  static func ownFields(of type: ContentType) -> [Field] {
    switch type {
    case .regio: regio
    case .gemeente: [Field("kernen", .list(.text), "De namen van alle kernen van de gemeente.")]
    case .hoofdtaak: [Field("namen", .records(naamPerBron), "Hoe elke bron deze taak noemt.")]
    case .activiteit:
      [
        Field("groep", .text, "De groep waaronder de activiteit staat."), disciplines, hoofdtaken,
      ]
    case .discipline:
      [
        Field("aliassen", .list(.text), "Andere schrijfwijzen, zoals een meervoud."),
        Field("groep", .page(.discipline), "De discipline die voor een groep staat, zoals `paramedie`."),
      ]
    case .wijkverband: [Field("gebied", .text, "Het gebied, in woorden."), disciplines]
    case .governance:
      [
        Field(
          "soort", .choice(Governance.Soort.allCases.map(\.rawValue)), required: true,
          "Wat voor onderwerp het is."),
        Field("nummer", .number, "Het nummer in de bron."), disciplines, hoofdtaken,
      ]
    case .mijlpaal:
      [
        Field("wanneer", .moment, required: true, "Het moment, zo precies of vaag als de bron het zegt."),
        Field(
          "soort", .choice(Mijlpaal.Soort.allCases.map(\.rawValue)),
          "Een moment (`mijlpaal`) of een periode (`fase`)."),
        Field("berekend", .flag, "`true`: geen bron noemt dit moment; het is zelf uitgerekend."),
        Field("versies", .records(versiePerBron), "Wat elke bron over het moment zegt."), hoofdtaken,
      ]
    case .participatie:
      [
        Field("opent", .moment, "Vanaf wanneer mensen kunnen meedoen."),
        Field("sluit", .moment, "Tot en met wanneer mensen kunnen meedoen."),
        Field("voor", .text, "Wie kunnen meedoen."), Field("hoe", .text, "Hoe mensen kunnen meedoen."),
        Field("terugkoppeling", .text, "Wat er met de inbreng is gedaan."),
      ]
    case .besluit: besluit
    case .nieuws: [Field("datum", .day, required: true, "De dag van het nieuws.")]
    case .begrip:
      [
        Field("afkorting", .text, "De afkorting."),
        Field("voluit", .text, "Waar de afkorting voor staat. Laat weg als geen bron dat zegt."),
        Field("synoniemen", .list(.text), "Andere woorden voor hetzelfde."),
      ]
    case .bijlage: [hoofdtaken]
    case .bron:
      [
        Field("uitgever", .text, "Wie het document heeft uitgegeven."),
        Field("datum", .moment, "Wanneer; laat weg als het document geen datum heeft."),
        Field("adres", .address, "Waar het document te lezen is."),
        Field("geraadpleegd", .day, "De dag waarop iemand het document heeft bekeken."),
        Field("soort", .text, "Wat voor document het is."),
      ]
    case .pagina:
      [
        Field(
          "menu", .choice(Menu.allCases.map(\.rawValue)),
          "Waar de pagina in het menu staat: bovenaan, onderaan of niet.")
      ]
    case .sectie: []
    }
  }

  private static let disciplines = Field(
    "disciplines", .list(.page(.discipline)), "De codes van de disciplines die meedoen, zoals `[ha, wv]`.")
  private static let hoofdtaken = Field(
    "hoofdtaken", .list(.page(.hoofdtaak)), "De hoofdtaken waar het bij hoort.")

  private static let naamPerBron = [
    Field("bron", .page(.bron), required: true, "De bron."),
    Field("nummer", .number, "Het nummer van de taak in die bron."),
    Field("naam", .text, "De naam in die bron; laat weg als de bron de taak niet noemt."),
    Field("opmerking", .text, "Wat er nog over te zeggen is."),
  ]

  private static let versiePerBron = [
    Field("bron", .page(.bron), required: true, "De bron."),
    Field("wanneer", .moment, required: true, "Het moment volgens die bron."),
    Field("opmerking", .text, "Wat de bron er nog over zegt."),
    Field("berekend", .flag, "`true`: de bron noemt dit moment niet; het is zelf uitgerekend."),
    Field("regios", .list(.page(.regio)), "Wat deze bron zegt, geldt alleen in deze regio’s."),
  ]

  private static let regio = [
    Field("andere_namen", .list(.text), "Andere namen van de regio."),
    Field("gebied", .text, "Het gebied, in woorden."),
    Field("centrumgemeente", .page(.gemeente), "De gemeente die namens de andere optreedt."),
    Field("verzekeraar", .text, "De preferente zorgverzekeraar."),
    Field("netwerk", .text, "Het netwerk waar het RESV uit voortkomt."),
    Field("organisatievorm", .page(.governance), "De pagina over de gekozen organisatievorm."),
    Field("kassier", .text, "Wie het geld ontvangt en verdeelt."),
    Field("fase", .text, "Hoe ver de regio is."),
    Field("adres", .address, "Het eigen webadres van de regio."),
    Field("contact", .text, "Een e-mailadres of webadres voor vragen."),
    Field(
      "gemeenten",
      .records([
        Field("gemeente", .page(.gemeente), required: true, "De gemeente."),
        Field("rol", .choice(Deelname.Rol.allCases.map(\.rawValue)), "Hoe vast de gemeente meedoet."),
        Field(
          "kernen", .list(.text), "De kernen die bij deze regio horen, als het niet de hele gemeente is."),
      ]), "De gemeenten die meedoen."),
    Field("activiteiten", .list(.page(.activiteit)), "De activiteiten die de regio doet."),
  ]

  private static let besluit = [
    Field("datum", .day, required: true, "De dag van het besluit."),
    Field("zaaknummer", .text, "Het zaaknummer."),
    Field("gemeente", .page(.gemeente), "De gemeente die besluit."),
    Field("team", .text, "Het team dat het besluit heeft voorbereid."),
    Field("portefeuillehouder", .text, "De functie van wie verantwoordelijk is, zoals `wethouder`."),
    Field("openbaar", .flag, "`true` als het besluit openbaar is."),
    Field("onderwerp", .text, "Waar het besluit over gaat."),
    Field("beslispunten", .list(.text), "Wat er besloten is, punt voor punt."),
    Field("betekenis", .text, "Wat het besluit betekent voor inwoners."),
    Field(
      "argumenten",
      .records([
        Field(
          "kant", .choice(Besluit.Argument.Kant.allCases.map(\.rawValue)), required: true,
          "Voor of tegen het besluit."),
        Field("titel", .text, "Het argument in een paar woorden."),
        Field("tekst", .text, required: true, "Het argument in eigen woorden."),
      ]), "De argumenten voor en tegen."),
    Field(
      "bijlagen",
      .records([
        Field("titel", .text, required: true, "De naam van het stuk."),
        Field("soort", .text, "Wat voor document het is."),
        Field("adres", .address, "Waar het te lezen is."),
        Field(
          "bestand", .text, example: "nota.pdf",
          "De naam van het bestand in de map van deze pagina; de site noemt soort en grootte."),
      ]), "De stukken die erbij horen."),
    Field(
      "afstemming",
      .records([
        Field("met", .text, required: true, "Met wie."),
        Field("onderdelen", .list(.text), "Waarover."),
      ]), "Met wie het besluit is afgestemd."),
    hoofdtaken,
  ]
}
