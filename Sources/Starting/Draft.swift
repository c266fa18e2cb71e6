public import Diagnostics
public import Domain
public import Loading

/// A file that is to be made.
public struct NewFile: Sendable, Equatable {
  /// Where, from the folder with the texts; that of a site from its own folder.
  public let path: String
  /// What stands in it.
  public let text: String
  /// Whether it is made because another new page refers to it.
  public let isNamed: Bool

  init(_ path: String, _ text: String, isNamed: Bool = false) {
    (self.path, self.text, self.isNamed) = (path, text, isNamed)
  }
}

/// What becomes of a request, beside the pages that there are.
public struct Draft: Sendable {
  private let inventory: Inventory
  private let today: Datum

  /// Drafts for a folder with `inventory`, on a day.
  public init(_ inventory: Inventory, today: Datum) {
    self.inventory = inventory
    self.today = today
  }

  /// The value that an option gets where nobody is asked; nil where it is better left out.
  public func usual(_ field: Field, of request: Request) -> String? {
    switch (request.beginning, field.name) {
    case (.site, "map"), (.page, "regio"): nil
    case (.site, "titel"): "Nieuwe site"
    case (.site, "afzender"): "Naam van uw organisatie"
    case (.site, "adres"): "https://voorbeeld.example"
    case (.site, "taal"): "nl"
    case (.site, _): ContentType.regio.newTitle
    case (.page(.sectie), "map"): freeFolder(request.regio)
    case (.page(let type), "titel"): type.newTitle
    case (.page, _):
      switch field.kind {
      case .day: today.iso
      case .moment: "onbekend"
      case .text, .number, .flag, .period, .address, .siteAddress, .reason, .contact, .language, .choice,
        .page, .list,
        .records:
        field.example
      }
    }
  }

  /// The first folder with a list that has no introduction yet: one above no list would not be shown.
  private func freeFolder(_ regio: String?) -> String? {
    let taken = inventory.names(of: .sectie, from: regio)
    let types = ContentType.listed + (regio == nil ? [.regio] : [])
    let listed = types.filter { !inventory.names(of: $0, from: regio).isEmpty }
    return (listed.compactMap(\.folder).filter { !taken.contains($0) } + types.compactMap(\.folder)).first
  }

  /// What is wrong with a value; nil where nothing is.
  public func problem(with answer: String, for field: Field, of request: Request) -> Diagnostic? {
    if let problem = field.problem(with: answer) { return .refused(problem) }
    if field.name == Field.sectieFolder.name, answer == ContentType.regio.folder, request.regio != nil {
      return .noRegiosWithin
    }
    for item in field.items(of: answer) {
      if case .page(let type) = field.itemKind,
        case .failure(let refusal) = reference(to: type, item, from: request.regio)
      {
        return refusal.diagnostic
      }
      if namesFile(field, of: request), let problem = fileNameProblem(item) { return problem }
    }
    return nil
  }

  /// Whether the name of a file follows from what is said there.
  private func namesFile(_ field: Field, of request: Request) -> Bool {
    switch (request.beginning, field.name) {
    case (.site, "regio"), (.page, "bestand"): true
    case (.page(let type), "titel"): type != .sectie && request[.fileName] == nil
    default: false
    }
  }

  private func fileNameProblem(_ words: String) -> Diagnostic? {
    switch Inventory.fileName(for: words) {
    case "": .nameless(words)
    case "index": .fileIsList
    default: nil
    }
  }

  /// A page that is referred to.
  private enum Reference {
    case known(String)
    /// None yet, but its name is enough to make it.
    case made(String, titel: String)

    var name: String {
      switch self {
      case .known(let name), .made(let name, _): name
      }
    }
  }

  private func reference(to type: ContentType, _ words: String, from regio: String?)
    -> Result<Reference, Refusal>
  {
    if let name = inventory.name(of: type, meant: words, from: regio) { return .success(.known(name)) }
    if type == .regio {
      return .failure(Refusal(.regioUnknown(words, known: inventory.regios)))
    }
    let name = Inventory.fileName(for: words)
    let known = inventory.names(of: type, from: regio)
    if let near = nearest(to: name, in: known) {
      return .failure(Refusal(.nearlyThere(type, words, near: near)))
    }
    if let problem = fileNameProblem(words) { return .failure(Refusal(problem)) }
    guard Schema.schema(of: type).all.filter(\.isRequired).map(\.name) == ["titel"] else {
      return .failure(Refusal(.notThere(type, words)))
    }
    let titel = words == name ? words.prefix(1).uppercased() + words.dropFirst() : words
    return .success(.made(name, titel: titel))
  }

  /// The files that a request comes to, with its own first; throws where a value of it is wrong.
  public func files(for request: Request) throws(Refusal) -> [NewFile] {
    var request = request
    for field in request.beginning.asked where request[field] == nil {
      request[field] = usual(field, of: request)
    }
    for field in request.beginning.asked + request.beginning.offered {
      guard let answer = request[field] else { continue }
      if let problem = problem(with: answer, for: field, of: request) { throw Refusal(problem) }
    }
    switch request.beginning {
    case .site: return try siteFiles(for: request)
    case .page(let type): return try pageFiles(for: request, of: type)
    }
  }

  private func pageFiles(for request: Request, of type: ContentType) throws(Refusal) -> [NewFile] {
    var regio: String?
    if let named = request.regio { regio = try reference(to: .regio, named, from: nil).get().name }
    let schema = Schema.schema(of: type)
    var others: [String: NewFile] = [:]
    var given: [(field: Field, values: [String])] = []
    for field in schema.all {
      guard let answer = request[field] else { continue }
      var values = field.items(of: answer)
      if case .page(let type) = field.itemKind {
        for (position, words) in values.enumerated() {
          let reference = try reference(to: type, words, from: regio).get()
          values[position] = reference.name
          guard case .made(let name, let titel) = reference else { continue }
          others[path(of: type, name, in: nil)] = page(type, titel, at: path(of: type, name, in: nil))
        }
      }
      given.append((field, values))
    }
    let hints = (schema.own + Schema.common).filter { field in
      !given.contains { $0.field.name == field.name }
        && field.name != (regio == nil && type.traits.standing != .home ? "vervangt" : "regios")
    }
    let own = path(of: request, type, in: regio)
    let name = own.split(separator: "/").last?.dropLast(3) ?? ""
    let text = Skeleton(given: given, others: hints, inventory: inventory, regio: regio)
      .page(with: type.newText(named: String(name)))
    return [NewFile(own, text)] + others.values.filter { $0.path != own }.sorted { $0.path < $1.path }
  }

  /// A page of which nothing is known but its title.
  private func page(_ type: ContentType, _ titel: String, at path: String) -> NewFile {
    let schema = Schema.schema(of: type)
    let given = schema.all.filter(\.isRequired).map { (field: $0, values: [titel]) }
    let hints = (schema.own + Schema.common).filter { !$0.isRequired && $0.name != "vervangt" }
    let text = Skeleton(given: given, others: hints, inventory: inventory, regio: nil).page()
    return NewFile(path, text, isNamed: true)
  }

  private func path(of request: Request, _ type: ContentType, in regio: String?) -> String {
    let titel = Schema.common.first.flatMap { request[$0] } ?? ""
    let name = Inventory.fileName(for: request[.fileName] ?? titel)
    guard type == .sectie, let folder = request[.sectieFolder] else { return path(of: type, name, in: regio) }
    return (regio.map { "regios/\($0)/" } ?? "") + (folder.isEmpty ? "" : folder + "/") + "index.md"
  }

  private func path(of type: ContentType, _ name: String, in regio: String?) -> String {
    if type.traits.standing == .home { return "regios/\(name)/index.md" }
    return (regio.map { "regios/\($0)/" } ?? "") + "\(type.folder ?? "")/\(name).md"
  }

  private func siteFiles(for request: Request) throws(Refusal) -> [NewFile] {
    let titel = Schema.site.all.first.flatMap { request[$0] } ?? ""
    var given: [(field: Field, values: [String])] = []
    for field in Schema.site.all {
      if let answer = request[field] { given.append((field, field.items(of: answer))) }
    }
    let hints = Schema.site.all.filter { field in !given.contains { $0.field.name == field.name } }
    let settings = Skeleton(given: given, others: hints, inventory: inventory, regio: nil).settings
    var regio = Request(.page(.regio))
    var home = Request(.page(.sectie))
    if let key = Schema.common.first {
      regio[key] = request[.firstRegio]
      home[key] = titel
    }
    home[.sectieFolder] = ""
    let pages = try pageFiles(for: home, of: .sectie) + pageFiles(for: regio, of: .regio)
    let service = request[.service].flatMap { Service(rawValue: $0) }
    return [NewFile("content/site.yml", settings)]
      + pages.map { NewFile("content/" + $0.path, $0.text) }
      + [NewFile(".gitignore", Self.ignored)]
      + (service.map { [NewFile($0.path, $0.text)] } ?? [])
  }

  /// What is made from the texts, and made again at any time.
  private static let ignored = """
    # Wat resv maakt, hoort niet bij de teksten.
    /public/
    /kijk/
    .*.resv/

    """
}
