public import Domain
import Words
import YAML

/// What a value in the front matter may be.
public indirect enum FieldKind: Sendable {
  case text
  case number
  case flag
  /// One day: `2026-07-15`, or `15 juli 2026`.
  case day
  /// A moment with its own precision: `medio juli 2026`.
  case moment
  /// A web address, with `https://`.
  case address
  /// A language code such as `nl` or `en`.
  case language
  case choice([String])
  /// The name of a page of a type.
  case page(ContentType)
  case list(FieldKind)
  case records([Field])
}

/// One key of the front matter.
public struct Field: Sendable {
  /// The key, as it is written.
  public let name: String
  /// What its value may be.
  public let kind: FieldKind
  /// Whether a page cannot do without it.
  public let isRequired: Bool
  /// What it is for, in Dutch; the editors' manual is made from it.
  public let explanation: String
  /// A value, for messages and the manual.
  public let example: String

  init(
    _ name: String, _ kind: FieldKind, required: Bool = false, example: String? = nil, _ explanation: String
  ) {
    self.name = name
    self.example = example ?? kind.example
    self.kind = kind
    self.isRequired = required
    self.explanation = explanation
  }
}

/// The keys of a content type: declared once, used for checking, for messages and for the editors' manual.
public struct Schema: Sendable {
  /// The keys that every page has.
  public static let common: [Field] = [
    Field("titel", .text, required: true, "De titel van de pagina. Begin niet met een lidwoord."),
    Field("samenvatting", .text, "Een of twee zinnen: wat leest de bezoeker hier?"),
    Field("bronnen", .list(.page(.bron)), "Waar de feiten op deze pagina vandaan komen."),
    Field("eigenaar", .text, "De functie van wie de pagina bijhoudt. Geen namen van medewerkers."),
    Field("gecontroleerd", .day, "De dag waarop iemand de feiten voor het laatst heeft nagekeken."),
    Field("concept", .flag, "`true`: de pagina is nog niet klaar en komt niet op de site."),
    Field("publiceren", .day, "Vanaf deze dag staat de pagina op de site."),
    Field("vervalt", .day, "Vanaf deze dag staat op dit adres alleen nog dat de pagina is vervallen."),
    Field(
      "eerder", .list(.text), example: "[/oud/adres/]",
      "Oude adressen, zoals `/oud/adres/`. Ze leiden naar deze pagina."),
    Field("zoekwoorden", .list(.text), "Andere woorden waarmee mensen deze pagina zoeken."),
    Field("taal", .language, "De taal van de pagina, als die anders is dan die van de site."),
    Field("volgorde", .number, "De plaats in lijsten; een laag getal komt eerst."),
    Field("regios", .list(.page(.regio)), "Toon deze landelijke pagina alleen in deze regio’s."),
    Field(
      "bevat_gegevens", .text, example: "het nummer is van een organisatie",
      "Waarom een nummer of mailadres dat van een persoon lijkt, hier toch mag staan."),
    Field("vervangt", .flag, "`true`: deze regionale pagina komt in de plaats van de landelijke."),
  ]

  /// The keys of `type` alone.
  public let own: [Field]
  /// All keys, the common ones first.
  public let all: [Field]
  /// The keys by name.
  let byName: [String: Field]
  /// What helps to tell what somebody meant to write.
  let known: KnownKeys

  init(own: [Field], common: [Field] = Schema.common) {
    self.own = own
    all = common + own
    byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    let within: [Field] = all.flatMap { field -> [Field] in
      if case .records(let fields) = field.kind { fields } else { [] }
    }
    let every = all + within
    known = KnownKeys(
      all: Set(every.map(\.name)),
      lists: Set(every.filter { if case .list = $0.kind { true } else { false } }.map(\.name)),
      records: Set(every.filter { if case .records = $0.kind { true } else { false } }.map(\.name)))
  }

  /// The schema of a content type.
  public static func schema(of type: ContentType) -> Schema { schemas[type] ?? Schema(own: []) }

  private static let schemas = Dictionary(
    uniqueKeysWithValues: ContentType.allCases.map { ($0, Schema(own: ownFields(of: $0))) })

  /// The settings of the whole publication, in `site.yml`.
  public static let site = Schema(
    own: [
      Field("titel", .text, required: true, "De naam van de site."),
      Field("afzender", .text, required: true, "De organisatie die de site uitgeeft."),
      Field("adres", .address, required: true, "Het webadres van het portaal, zoals `https://voorbeeld.nl`."),
      Field(
        "taal", .choice(Words.codes),
        "De taal van de teksten en van alles wat de site zelf zegt; `nl` als u niets invult."),
      Field("melding", .text, "Een zin die bovenaan elke pagina staat."),
      Field("toegankelijkheidsverklaring", .address, "Het adres van de officiële verklaring."),
      Field("overheid", .flag, "`true` als de afzender een overheidsorganisatie is."),
      Field("contact", .text, "Een e-mailadres of webadres voor vragen."),
      Field(
        "beveiliging", .text, example: "https://voorbeeld.nl/lek-melden",
        "Een e-mailadres of webadres om een lek in de site te melden (`security.txt`)."),
      Field("beveiliging_tot", .day, "Tot welke dag dat adres geldt: hooguit een jaar vooruit."),
      Field("regios", .list(.text), "De volgorde van de regio’s; zonder deze lijst op naam."),
    ], common: [])
}
