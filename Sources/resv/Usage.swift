import ArgumentParser
import Diagnostics
import FoundationEssentials

/// What the command line can be, as the parser itself describes it.
struct Usage: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed.
      var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let allValues: [String]?

    var takesValue: Bool { kind == "option" }
  }

  struct Command: Decodable {
    let commandName: String
    /// Other names for it.
    let aliases: [String]?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// The command below this one that goes by a name.
    func subcommand(_ name: String) -> Command? {
      subcommands?.first { $0.commandName == name || $0.aliases?.contains(name) == true }
    }

    /// The names that the commands below this one go by.
    var subcommandNames: [String] { (subcommands ?? []).flatMap { [$0.commandName] + ($0.aliases ?? []) } }

    /// The option of this name, such as `--output`.
    func option(_ typed: String) -> Argument? {
      arguments?.first { $0.names?.contains { $0.typed == typed } ?? false }
    }

    /// The long names of all options.
    var optionNames: [String] {
      (arguments ?? []).flatMap { $0.names ?? [] }.map(\.typed).filter { $0.hasPrefix("--") }
    }
  }

  let command: Command

  /// Asked of the parser, which tells it as JSON.
  static func described() -> Usage? {
    do {
      _ = try Resv.parseAsRoot(["--experimental-dump-help"])
      return nil
    } catch {
      return try? JSONDecoder().decode(Usage.self, from: Data(Resv.fullMessage(for: error).utf8))
    }
  }
}
