import Diagnostics
import YAML

extension FrontMatterReader {
  /// What makes the front matter unreadable, or should be looked at, at its place.
  func diagnostic(for problem: WrittenProblem, lastLine: Int) -> Diagnostic {
    // What is not closed is missed at the end: there is no line behind the last.
    let line = min(problem.line, lastLine)
    let place = Place(file, line: line + lineOffset, column: line < problem.line ? 0 : problem.column)
    let fix = problem.mended.map { Replacement(line: $0.line + lineOffset, old: $0.old, new: $0.new) }
    let (message, help) = problem.words(firstLine: lineOffset)
    return Diagnostic(
      problem.code, problem.isWarning ? .warning : .error, at: place, message, help: help, fix: fix)
  }
}

extension WrittenProblem {
  fileprivate var code: Code {
    switch kind {
    case .notMapping: .frontMatterNotMapping
    case .alias: .frontMatterAlias
    case .duplicate: .keyDuplicate
    default: .frontMatterInvalid
    }
  }

  /// The mended lines, as part of a sentence.
  private var lines: Phrase {
    let lines = (mended?.new ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return Phrase(
      nl: lines.map { "`\($0)`" }.joined(separator: " en daaronder "),
      en: lines.map { "`\($0)`" }.joined(separator: " and below it "))
  }

  private var write: Phrase { Phrase(nl: "Schrijf: \(lines.dutch)", en: "Write: \(lines.english)") }

  /// How many columns what should stand further to the left stands too far to the right.
  private var excess: Int {
    guard let mended else { return 0 }
    return mended.old.prefix { $0 == " " }.count - mended.new.prefix { $0 == " " }.count
  }

  private var direction: Phrase {
    excess < 0
      ? Phrase(nl: "te ver naar links", en: "too far to the left")
      : Phrase(nl: "te ver naar rechts", en: "too far to the right")
  }

  /// What is wrong, and what to do; `firstLine` is added to lines that are named.
  fileprivate func words(firstLine: Int) -> (message: Phrase, help: Phrase) {
    switch kind {
    case .notMapping:
      return (
        Phrase(
          nl: "De front matter bestaat niet uit sleutels met waarden.",
          en: "The front matter does not consist of keys with values."),
        Phrase(nl: "Schrijf op elke regel `sleutel: waarde`.", en: "Write `key: value` on each line.")
      )
    case .alias:
      return (
        Phrase(
          nl: "Een waarde kan hier niet met een sterretje beginnen.",
          en: "A value cannot begin with an asterisk here: that makes it an alias."),
        mended == nil
          ? Phrase(
            nl: "Zet de tekst met het sterretje tussen aanhalingstekens.",
            en: "Put the text with the asterisk in quotes.") : write
      )
    case .duplicate(let key, let line):
      return (
        Phrase(
          nl: "De sleutel “\(key)” staat er twee keer: ook op regel \(line + firstLine).",
          en: "The key “\(key)” occurs twice: also on line \(line + firstLine)."),
        Phrase(nl: "Haal een van de twee weg.", en: "Remove one of the two.")
      )
    case .spaceMissing(let key):
      return (
        Phrase(
          nl: "Achter “\(key):” ontbreekt een spatie.", en: "There is no space behind “\(key):”."), write
      )
    case .oddSpace:
      return (
        Phrase(
          nl: "Op deze regel staat een tab of een vaste spatie waar een gewone spatie hoort.",
          en: "There is a tab or a no-break space on this line where a plain space belongs."), write
      )
    case .keyMisplaced(let key):
      return (
        Phrase(
          nl: "De sleutel “\(key)” staat \(direction.dutch).",
          en: "The key “\(key)” stands \(direction.english)."), straight
      )
    case .itemMisplaced:
      return (
        Phrase(
          nl: "Dit streepje staat \(direction.dutch): niet recht onder de andere.",
          en: "This hyphen stands \(direction.english): not below the others."), straight
      )
    case .itemUnderValue(let key):
      return (
        Phrase(
          nl: "Achter “\(key):” staat al iets; dan kan er geen lijst onder staan.",
          en: "There is something behind “\(key):” already; then no list can stand below it."),
        mended == nil
          ? Phrase(
            nl: "Haal weg wat achter “\(key):” staat, of haal deze regel weg.",
            en: "Remove what stands behind “\(key):”, or remove this line.") : write
      )
    case .itemMark(let mark):
      return (
        mark == "-"
          ? Phrase(
            nl: "Achter het streepje ontbreekt een spatie.", en: "There is no space behind the hyphen.")
          : Phrase(
            nl: "Een punt van een lijst begint met een streepje, niet met `\(mark)`.",
            en: "An item of a list begins with a hyphen, not with `\(mark)`."), write
      )
    case .colonMissing: return colonMissing
    case .comment: return comment
    case .sign("-") where mended == nil || mended?.new.isEmpty == true:
      return (
        Phrase(
          nl: "Achter deze dubbele punt staat alleen een streepje.",
          en: "Only a hyphen stands behind this colon."),
        mended == nil
          ? Phrase(nl: "Vul hier iets in.", en: "Fill something in here.")
          : Phrase(
            nl: "Is er niets in te vullen? Haal deze regel dan weg.",
            en: "Is there nothing to fill in? Then take this line out.")
      )
    case .sign(let sign):
      return (
        Phrase(
          nl: "Een waarde kan hier niet met `\(sign)` beginnen.",
          en: "A value cannot begin with `\(sign)` here."
        ),
        mended == nil
          ? Phrase(nl: "Zet de waarde tussen aanhalingstekens.", en: "Put the value in quotes.") : write
      )
    default: return wordsOfQuotes
    }
  }

  private var straight: Phrase {
    excess < 0
      ? Phrase(nl: "Zet er spaties voor: \(lines.dutch)", en: "Put spaces before it: \(lines.english)")
      : Phrase(
        nl: "Haal spaties ervoor weg: \(lines.dutch)", en: "Remove spaces before it: \(lines.english)")
  }

  private var colonMissing: (Phrase, Phrase) {
    let message = Phrase(
      nl: "Op deze regel ontbreekt een dubbele punt.", en: "A colon is missing on this line.")
    guard let mended else {
      return (
        message,
        Phrase(nl: "Elke regel heeft de vorm `sleutel: waarde`.", en: "Each line has the form `key: value`.")
      )
    }
    guard mended.new.hasPrefix(" "), excess < 0 else { return (message, write) }
    return (
      message,
      Phrase(
        nl: "Hoort de tekst bij de regel erboven? Zet er dan spaties voor: \(lines.dutch)",
        en: "Does the text belong to the line above? Put spaces before it: \(lines.english)")
    )
  }

  private var comment: (Phrase, Phrase) {
    let message = Phrase(
      nl: "Alles vanaf dit `#` valt weg.", en: "All from this `#` on is dropped.")
    guard let mended else {
      return (message, Phrase(nl: "Zet de waarde tussen aanhalingstekens.", en: "Put the value in quotes."))
    }
    if mended.new.hasPrefix("#") {
      return (
        message,
        Phrase(
          nl: "Zet een aantekening op een regel voor zichzelf: \(lines.dutch)",
          en: "Put a remark on a line of its own: \(lines.english)")
      )
    }
    return (
      message,
      Phrase(
        nl:
          "Hoort het bij de tekst? Schrijf dan: \(lines.dutch) (Een aantekening kan alleen op een regel voor zichzelf.)",
        en:
          "Does it belong to the text? Then write: \(lines.english) (A remark can only stand on a line of its own.)"
      )
    )
  }

  private var wordsOfQuotes: (Phrase, Phrase) {
    let inQuotes =
      mended == nil
      ? Phrase(nl: "Zet de waarde tussen aanhalingstekens.", en: "Put the value in quotes.") : write
    switch kind {
    case .colonInValue:
      return (
        Phrase(
          nl: "In deze waarde staat een dubbele punt: dan moet zij tussen aanhalingstekens.",
          en: "There is a colon in this value: then it has to be in quotes."), inQuotes
      )
    case .apostrophe:
      return (
        Phrase(
          nl: "De apostrof aan het begin telt hier als een aanhalingsteken.",
          en: "The apostrophe at the beginning counts as a quotation mark here."), inQuotes
      )
    case .quoteUnclosed:
      return (
        Phrase(
          nl: "Het aanhalingsteken dat hier staat, wordt niet gesloten.",
          en: "The quote that stands here is never closed."), inQuotes
      )
    case .quoteInside:
      return (
        Phrase(
          nl: "Achter dit aanhalingsteken gaat de tekst verder.", en: "The text goes on behind this quote."),
        inQuotes
      )
    case .escape:
      return (
        Phrase(
          nl: "Een `\\` tussen dubbele aanhalingstekens betekent iets anders dan er staat.",
          en: "A `\\` between double quotes means something else than it says."),
        mended == nil
          ? Phrase(nl: "Schrijf er `\\\\` voor in de plaats.", en: "Write `\\\\` instead of it.") : write
      )
    case .bracketUnclosed:
      return (
        Phrase(
          nl: "De haak die hier staat, wordt niet gesloten.",
          en: "The bracket that stands here is never closed."
        ), write
      )
    case .linesLost:
      return (
        Phrase(
          nl: "Een waarde is één alinea: de regels en alinea’s hieronder zouden aan elkaar groeien.",
          en: "A value is one paragraph: the lines and paragraphs below would become one."), write
      )
    case .curlyQuotes: return curlyQuotes
    case .unreadable(let problem):
      return (
        Phrase(
          nl: "Bij deze regel is niet te lezen wat er bedoeld is.",
          en: "This is not valid YAML (\(problem))."),
        Phrase(
          nl: "Controleer de aanhalingstekens, haakjes en spaties op deze regel en de regel erboven.",
          en: "Check quotes, brackets and indentation on this line and the one above.")
      )
    default: return (inQuotes, inQuotes)
    }
  }

  private var curlyQuotes: (Phrase, Phrase) {
    guard isWarning, let mended else {
      return (
        Phrase(
          nl: "Aanhalingstekens zoals “ en ” houden een waarde niet bij elkaar.",
          en: "Quotes such as “ and ” do not hold a value together."), write
      )
    }
    let parts = mended.old.split(separator: ":", maxSplits: 1)
    let shown = (parts.last ?? "").drop { $0 == " " || $0 == "-" }
    let (first, last) = (
      shown.first.map(String.init) ?? "“", shown.last { $0 != " " }.map(String.init) ?? "”"
    )
    return (
      Phrase(
        nl: "De aanhalingstekens \(first) en \(last) worden zo deel van de tekst op de site.",
        en: "The quotes \(first) and \(last) become part of the text on the site."),
      Phrase(
        nl: "\(write.dutch) (Horen ze erbij? Zet er dan gewone omheen: `\"\(shown)\"`.)",
        en: "\(write.english) (Do they belong to it? Put plain ones around them: `\"\(shown)\"`.)")
    )
  }
}
