import Loading
import Starting

extension NewCommand {
  /// What may come next, asked by the shell with the whole command as it stands.
  @Sendable static func completion(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    let before = words.prefix(max(0, min(index, words.count)))
    guard let start = before.firstIndex(where: { $0 == "new" || $0 == "nieuw" }) else { return [] }
    return Completion.candidates(
      after: Array(before[(start + 1)...]), inventory: Inventory(content: content(in: words)))
  }

  /// The regions, for the options of other commands.
  @Sendable static func regios(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    Inventory(content: content(in: words)).regios
  }

  /// The folder with the texts that a command names.
  private static func content(in words: [String]) -> String {
    guard let option = words.firstIndex(of: "--content"), words.indices.contains(option + 1) else {
      return "content"
    }
    return words[option + 1]
  }
}
