import Foundation

/// What the words of our sources are in each language, read from the sources themselves: what stands behind `nl:` is
/// Dutch, what stands behind `en:` English.
struct SpokenForms {
  private(set) var dutch: Set<[String]> = []
  private(set) var english: Set<[String]> = []
  /// The texts that stand behind neither `nl:` nor `en:`.
  private(set) var unmarked: [String] = []

  private enum Language { case nl, en }

  init(in folders: [String]) throws {
    for folder in folders {
      for file in Site.files(in: folder) where file.hasSuffix(".swift") {
        let data = FileManager.default.contents(atPath: folder + "/" + file)
        guard let data else { throw Site.Unreadable(file) }
        var scan = Scan(text: Array(String(decoding: data, as: UTF8.self)))
        read(&scan, in: nil, until: nil)
      }
    }
  }

  private struct Scan {
    let text: [Character]
    var place = 0

    func has(_ word: String) -> Bool { text[place...].starts(with: word) }
    var isAfterName: Bool { place > 0 && (text[place - 1].isLetter || text[place - 1].isNumber) }
  }

  /// Reads until the bracket that closes, or the end; a label holds until the next one or that bracket.
  private mutating func read(_ scan: inout Scan, in outer: Language?, until end: Character?) {
    var language = outer
    while scan.place < scan.text.count {
      let character = scan.text[scan.place]
      if character == end {
        scan.place += 1
        return
      }
      if scan.has("//") {
        while scan.place < scan.text.count, !scan.text[scan.place].isNewline { scan.place += 1 }
        continue
      }
      if !scan.isAfterName {
        if scan.has("nl:") { language = .nl }
        if scan.has("en:") { language = .en }
      }
      scan.place += 1
      switch character {
      case "(": read(&scan, in: language, until: ")")
      case "[": read(&scan, in: language, until: "]")
      case "{": read(&scan, in: language, until: "}")
      case "\"": readText(&scan, in: language)
      default: continue
      }
    }
  }

  private mutating func readText(_ scan: inout Scan, in language: Language?) {
    var piece = ""
    while scan.place < scan.text.count, scan.text[scan.place] != "\"", !scan.text[scan.place].isNewline {
      if scan.has("\\(") {
        scan.place += 2
        take(piece, language)
        piece = ""
        read(&scan, in: language, until: ")")
      } else {
        if scan.text[scan.place] == "\\" { scan.place += 1 }
        piece.append(scan.text[scan.place])
        scan.place += 1
      }
    }
    scan.place += 1
    take(piece, language)
  }

  private mutating func take(_ piece: String, _ language: Language?) {
    let words = Self.words(of: piece)
    guard words.joined().count(where: \.isLetter) > 1 else { return }
    switch language {
    case .nl: dutch.insert(words)
    case .en: english.insert(words)
    case nil: unmarked.append(piece)
    }
  }

  /// The words of a text in lower case.
  static func words(of text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }.map(String.init)
  }

  /// The Dutch forms that no English form says too.
  var onlyDutch: [[String]] {
    let said = PhraseIndex(dutch)
    let shared = english.reduce(into: Set<[String]>()) { shared, form in
      shared.formUnion(said.found(in: form))
    }
    return dutch.subtracting(shared).sorted { $0.joined(separator: " ") < $1.joined(separator: " ") }
  }
}

/// Finds phrases among the words of a text.
struct PhraseIndex {
  private var byFirst: [String: [[String]]] = [:]

  init(_ phrases: some Sequence<[String]>) {
    for phrase in phrases { if let first = phrase.first { byFirst[first, default: []].append(phrase) } }
  }

  func found(in words: [String]) -> [[String]] {
    words.indices.flatMap { place in
      (byFirst[words[place]] ?? []).filter { words[place...].starts(with: $0) }
    }
  }
}
