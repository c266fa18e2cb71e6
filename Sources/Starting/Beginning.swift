public import Domain
public import Loading
import Words

/// What somebody wants to begin: a site, or a page of a type.
public enum Beginning: Sendable, Equatable {
  case site
  case page(ContentType)

  /// What goes by a name on the command line; nil where nothing does.
  public init?(named name: String) {
    let name = name.lowercased()
    if name == "site" {
      self = .site
    } else if let type = ContentType.allCases.first(where: { $0.commandNames.contains(name) }) {
      self = .page(type)
    } else {
      return nil
    }
  }

  /// The usual names of everything that can be begun.
  public static let names = ["site"] + ContentType.allCases.compactMap(\.commandNames.first)

  /// The usual name.
  public var name: String {
    switch self {
    case .site: "site"
    case .page(let type): type.commandNames.first ?? type.reference
    }
  }

  /// What it cannot do without, and where it goes: what is asked for, in this order.
  public var asked: [Field] {
    switch self {
    case .site: [.siteFolder] + SiteFields.asked + [.firstRegio]
    case .page(let type):
      (type.traits.isGathered ? [.regio] : []) + (type == .sectie ? [.sectieFolder] : [])
        + Schema.schema(of: type).all.filter(\.isRequired)
    }
  }

  /// What may be said besides: keys, and where the file goes.
  public var offered: [Field] {
    let asked = Set(asked.map(\.name))
    let others: [Field]
    switch self {
    case .site: others = Schema.site.all.filter { $0.name != Field.firstRegio.name + "s" } + [.service]
    case .page(let type):
      let schema = Schema.schema(of: type)
      let keys = schema.own + Schema.common
      let isHome = type.traits.standing == .home
      others = keys + (isHome ? [] : [.regio]) + (type == .sectie || isHome ? [] : [.fileName])
    }
    return others.filter { !asked.contains($0.name) && $0.canBeTyped } + [.contentFolder]
  }

  /// The option of a name, with hyphens or underscores.
  public func field(named name: String) -> Field? {
    let name = name.replacing("-", with: "_")
    return (asked + offered).first { $0.name == name }
  }
}

extension ContentType {
  /// What one page of it is called on the command line, the usual name first.
  var commandNames: [String] {
    switch self {
    case .participatie: ["meedoen", "participatie"]
    case .mijlpaal: ["mijlpaal", "planning", "moment"]
    case .governance: ["governance", "bestuur"]
    case .sectie: ["sectie", "inleiding"]
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .besluit, .nieuws, .begrip,
      .bijlage, .bron, .pagina:
      [reference]
    }
  }

  /// The title of a page that nobody has thought of one for.
  var newTitle: String {
    switch self {
    case .regio: "Nieuwe regio"
    case .gemeente: "Nieuwe gemeente"
    case .hoofdtaak: "Nieuwe hoofdtaak"
    case .activiteit: "Nieuwe activiteit"
    case .discipline: "Nieuwe discipline"
    case .wijkverband: "Nieuw wijkverband"
    case .governance: "Nieuw onderwerp"
    case .mijlpaal: "Nieuwe mijlpaal"
    case .participatie: "Nieuwe bijeenkomst"
    case .besluit: "Nieuw besluit"
    case .nieuws: "Nieuw bericht"
    case .begrip: "Nieuw begrip"
    case .bijlage: "Nieuwe bijlage"
    case .bron: "Nieuwe bron"
    case .pagina: "Nieuwe pagina"
    case .sectie: "Nieuwe inleiding"
    }
  }
}

extension ContentType {
  /// What a page of it cannot do without in its text, and what that is for.
  func newText(named name: String) -> (text: String, hint: String)? {
    switch self {
    case .bijlage:
      (
        "- Activiteit uit \(name)",
        "Elke regel met een streepje wordt een activiteit met een eigen pagina; vul de echte in."
      )
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .mijlpaal,
      .participatie, .besluit, .nieuws, .begrip, .bron, .pagina, .sectie:
      nil
    }
  }
}

/// The settings of a site that are asked for.
enum SiteFields {
  /// What it cannot do without, and its language, which every page is in.
  static let asked = Schema.site.all.filter { $0.isRequired || $0.name == "taal" }
}

extension Field {
  /// Whether a value of it fits on a command line.
  var canBeTyped: Bool {
    if case .records = kind { recordKey != nil } else { true }
  }

  static let siteFolder = Field("map", .text, required: true, "De map waar de site in komt.")
  static let firstRegio = Field("regio", .text, required: true, "De naam van de eerste regio.")
  static let service = Field(
    "ci", .choice(Service.allCases.map(\.rawValue)),
    "Waar de teksten worden bewaard: daarvoor komt er een bestand dat bij elke wijziging nakijkt en bouwt.")
  static let regio = Field(
    "regio", .page(.regio), "De regio waar de pagina bij hoort; zonder regio is zij landelijk.")
  static let sectieFolder = Field(
    "map", .choice((ContentType.listed + [.regio]).compactMap(\.folder)), required: true,
    "De map waar de inleiding boven staat.")
  static let fileName = Field(
    "bestand", .text, example: "welzijn-op-recept",
    "De naam van het bestand, zonder .md; anders volgt die uit de titel.")
  static let contentFolder = Field("content", .text, example: "content", "De map met de teksten.")
}
