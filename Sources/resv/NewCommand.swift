import ArgumentParser
import Building
import Diagnostics
import Domain
import Files
import Glibc
import Loading
import Starting

/// `resv new` (`nieuw`): begins a site, or a page of any type.
///
/// What can be said differs by type and stands in the schema, so the words behind it are understood by `Starting`.
struct NewCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: CommandWords.current.pick(
        nl: "Begin een site, of een pagina van welke soort ook.",
        en: "Begin a site, or a page of any kind."),
      usage: CommandWords.current.pick(nl: "resv new SOORT [opties]", en: "resv new KIND [options]"),
      discussion: CommandWords.current.pick(
        nl: """
          De soorten zijn: \(Beginning.names.joined(separator: ", ")).
          Wat nodig is en wat u niet zegt, vraagt resv. Er wordt nooit een bestand overschreven.

          Voorbeelden:
            resv new site mijn-site             een nieuwe site, met een eerste regio
            resv new nieuws --regio oost        een bericht van die regio
            resv new nieuws --help              wat u bij een bericht kunt zeggen
          """,
        en: """
          The kinds are: \(Beginning.names.joined(separator: ", ")).
          What is needed and you do not say, you are asked. No file is ever overwritten.

          Examples:
            resv new site my-site               a new site, with a first region
            resv new nieuws --regio oost        a message of that region
            resv new nieuws --help              what can be said of a message
          """),
      aliases: ["nieuw"])
  }

  /// Whether a command of that name is this one.
  static func isCalled(_ name: String) -> Bool {
    name == configuration.commandName || configuration.aliases.contains(name)
  }

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp(
      CommandWords.current.pick(
        nl: "De soort, en wat u erover wilt zeggen.", en: "The kind, and what you want to say of it."),
      valueName: "soort"),
    completion: .custom(Self.completion))
  var words: [String] = []

  func run() async throws {
    guard let kind = words.first else { throw WrongCommand(.kindMissing) }
    if kind == "--help" || kind == "-h" {
      write(
        HelpText(in: .current).text(Resv.helpMessage(for: Self.self, columns: HelpText.unbroken)) + "\n",
        to: .output)
      return
    }
    guard let beginning = Beginning(named: kind) else { throw WrongCommand(.kindUnknown(kind)) }
    if words.contains("--help") || words.contains("-h") {
      let words = CommandWords.current
      write(HelpText(in: words).text(beginning.help(in: words.language)) + "\n", to: .output)
      return
    }
    do {
      try await begin(try Request(beginning, words.dropFirst()))
    } catch let refusal as Refusal {
      throw WrongCommand(refusal.diagnostic)
    }
  }

  private func begin(_ request: Request) async throws {
    var request = request
    let interview = Interview.ifPossible()
    if request.beginning == .site, request.folder == nil {
      guard let interview, let field = request.beginning.asked.first else {
        throw WrongCommand(.folderMissing)
      }
      request[field] = try interview.answer(field, usual: ".") { _ in nil }
    }
    let folder = request.folder.map(Self.withSlash) ?? ""
    let content = request.folder.map { _ in folder + "content" } ?? request.content ?? "content"
    let options = try ContentOptions.parse(["--content=" + content]).buildOptions()
    let source = options.source.content
    let inventory = Inventory(content: source)
    guard request.beginning == .site || inventory.isThere else { throw WrongCommand(.nowhere(source)) }
    // Nobody is asked seven questions for a site that is there.
    let settings = folder + "content/site.yml"
    if request.beginning == .site, access(settings, F_OK) == 0 { throw WrongCommand(.alreadyThere(settings)) }
    let draft = Draft(inventory, today: options.source.today)
    if let interview { try interview.complete(&request, draft, inventory) }
    let base = request.beginning == .site ? folder : source + "/"
    let files = try draft.files(for: request).map { (path: base + $0.path, file: $0) }
    try await make(files.map { ($0.path, $0.file.text) }, checking: options)
    for (path, file) in files { say(path, isNamed: file.isNamed) }
    sayNext(request, folder: folder, content: source)
  }

  /// Makes the files; they go again where a check has anything to say of them.
  private func make(_ files: [(path: String, text: String)], checking options: Build.Options) async throws {
    // What is there already is told before anything is made.
    for (path, _) in files where access(path, F_OK) == 0 { throw WrongCommand(.alreadyThere(path)) }
    let made: [String]
    do throws(NewFiles.Failure) {
      made = try NewFiles.create(files.map { ($0.path, Array($0.text.utf8)) })
    } catch {
      throw WrongCommand(error.isTaken ? .alreadyThere(error.path) : .notMade(error.path, error.error))
    }
    let paths = Set(files.map(\.path))
    let told = await Build(options).check().diagnostics.filter { problem in
      // Of two files that claim one address, either may be named as the place.
      paths.contains(problem.place?.file ?? "") || paths.contains { problem.message.dutch.contains($0) }
    }
    guard told.isEmpty else {
      // Shown while the files are still there to be quoted from.
      Reporter(format: .text).show(told)
      NewFiles.remove(made)
      throw WrongCommand(.notKept)
    }
  }

  /// The beginning of every path in a folder: nothing for the one that we are in.
  private static func withSlash(_ folder: String) -> String {
    let parts = folder.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return (folder.hasPrefix("/") ? "/" : "") + (parts.isEmpty ? "" : parts + "/")
  }

  private func say(_ path: String, isNamed: Bool) {
    let words = CommandWords.current
    let why =
      isNamed
      ? words.pick(nl: "  (wordt genoemd, en was er nog niet)", en: "  (named, and was not there yet)") : ""
    write(words.pick(nl: "Gemaakt: ", en: "Made: ") + path.visible + why + "\n", to: .output)
  }

  private func sayNext(_ request: Request, folder: String, content: String) {
    let words = CommandWords.current
    let next: String
    if request.beginning == .site {
      let enter = folder.isEmpty ? "" : "cd \(folder.dropLast().description.visible) && "
      next = words.pick(
        nl: "Typ `\(enter)resv build`: dan staat uw site in de map public.",
        en: "Type `\(enter)resv build`: then your site stands in the folder public.")
    } else {
      let option = content == "content" ? "" : " --content \(content.visible)"
      next = words.pick(
        nl: "Open het bestand, schrijf de tekst, en typ `resv check\(option)`.",
        en: "Open the file, write the text, and type `resv check\(option)`.")
    }
    write(next + "\n", to: .output)
  }
}

extension Diagnostic {
  static var folderMissing: Diagnostic {
    Diagnostic(
      .commandWrong, at: nil,
      Phrase(nl: "In welke map komt de site? Die mist.", en: "The folder of the site is missing."),
      help: Phrase(
        nl: "Schrijf `resv new site mijn-site`, of `resv new site .` voor de map waar u staat.",
        en: "Write `resv new site my-site`, or `resv new site .` for the folder that you are in."))
  }

  static func notMade(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .outputUnwritable, at: nil,
      Phrase(
        nl: "“\(path)” kan niet worden gemaakt: \(error.reason.dutch).",
        en: "“\(path)” cannot be made: \(error.reason.english)."),
      help: Phrase(
        nl: "Kies een map waarin u mag schrijven.", en: "Choose a folder that you may write to."))
  }

  static var notKept: Diagnostic {
    Diagnostic(
      .commandWrong, at: nil,
      Phrase(
        nl: "Zo zou de nieuwe pagina meldingen geven. Er is niets gemaakt.",
        en: "The new page would bring the messages above. Nothing was made."),
      help: Phrase(
        nl: "Kies een andere titel of waarde, of geef het bestand een andere naam met `--bestand`.",
        en: "Choose another title or value, or give the file another name with `--bestand`."))
  }
}
