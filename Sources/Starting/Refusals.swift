public import Diagnostics
import Domain
public import Loading

extension Diagnostic {
  private static func wrong(_ message: Phrase, help: Phrase?) -> Diagnostic {
    Diagnostic(.commandWrong, at: nil, message, help: help)
  }

  private static func more(_ beginning: Beginning) -> Phrase {
    Phrase(
      nl: "Typ `resv new \(beginning.name) --help` voor wat er kan.",
      en: "Type `resv new \(beginning.name) --help` for what there is.")
  }

  private static var kinds: Phrase {
    let list = Beginning.names.joined(separator: ", ")
    return Phrase(nl: "U kunt kiezen uit: \(list).", en: "You can choose from: \(list).")
  }

  /// Nothing is named that can be begun.
  public static var kindMissing: Diagnostic {
    wrong(
      Phrase(nl: "Wat wilt u maken? Achter “new” mist de soort.", en: "Make what? The kind is missing."),
      help: kinds)
  }

  /// Nothing of that name can be begun.
  public static func kindUnknown(_ name: String) -> Diagnostic {
    wrong(
      Phrase(nl: "Er is geen soort “\(name)”.", en: "There is no kind “\(name)”."),
      help: .didYouMean(
        name, in: Beginning.names + ContentType.allCases.flatMap(\.commandNames), otherwise: kinds))
  }

  static func optionUnknown(_ name: String, of beginning: Beginning) -> Diagnostic {
    let known = (beginning.asked + beginning.offered).map(\.option)
    return wrong(
      Phrase(nl: "Er is geen optie “\(name)”.", en: "There is no option “\(name)”."),
      help: .didYouMean(name, in: known, otherwise: more(beginning)))
  }

  static func valueMissing(_ field: Field) -> Diagnostic {
    wrong(
      Phrase(
        nl: "Achter “\(field.option)” mist een waarde.", en: "A value is missing behind “\(field.option)”."),
      help: Phrase(
        nl: "Schrijf bijvoorbeeld `\(field.option) \(quoted(field.typedExample))`.",
        en: "Write for example `\(field.option) \(quoted(field.typedExample))`."))
  }

  static func optionTwice(_ field: Field) -> Diagnostic {
    wrong(
      Phrase(nl: "“\(field.option)” staat er twee keer.", en: "“\(field.option)” stands there twice."),
      help: Phrase(nl: "Laat er één staan.", en: "Leave one."))
  }

  static func wordUnexpected(_ word: String, of beginning: Beginning) -> Diagnostic {
    wrong(
      Phrase(
        nl: "“\(word)” hoort niet bij deze opdracht.", en: "“\(word)” does not belong to this command."),
      help: Phrase(
        nl: "Een optie begint met twee streepjes, en een waarde met spaties staat tussen aanhalingstekens. "
          + more(beginning).dutch,
        en: "An option starts with two hyphens, and a value with spaces stands in quotes. "
          + more(beginning).english))
  }

  /// A value that a check would refuse, in the words of that check.
  static func refused(_ problem: Diagnostic) -> Diagnostic { wrong(problem.message, help: problem.help) }

  static func nameless(_ titel: String) -> Diagnostic {
    wrong(
      Phrase(
        nl: "Van “\(titel)” is geen naam voor een bestand te maken.",
        en: "No file name can be made of “\(titel)”."),
      help: Phrase(
        nl: "Gebruik een titel met letters of cijfers, of geef het bestand een naam met `--bestand`.",
        en: "Use a title with letters or digits, or name the file with `--bestand`."))
  }

  static var fileIsList: Diagnostic {
    wrong(
      Phrase(
        nl: "Een bestand “index.md” is de inleiding van een map, en geen pagina.",
        en: "A file “index.md” is the introduction of a folder, and no page."),
      help: Phrase(
        nl: "Kies een andere titel, of geef het bestand een naam met `--bestand`.",
        en: "Choose another title, or name the file with `--bestand`."))
  }

  static var noRegiosWithin: Diagnostic {
    wrong(
      Phrase(nl: "Een regio heeft geen map “regios”.", en: "A region has no folder “regios”."),
      help: Phrase(
        nl: "Kies een andere map, of laat `--regio` weg.",
        en: "Choose another folder, or leave out `--regio`."))
  }

  /// A name that is like that of a page there is: a slip of the pen, more likely than something new.
  static func nearlyThere(_ type: ContentType, _ name: String, near: String) -> Diagnostic {
    let kind = type.commandNames.first ?? type.reference
    return wrong(
      Phrase(nl: "Er is geen \(kind) “\(name)”.", en: "There is no \(kind) “\(name)”."),
      help: Phrase(
        nl:
          "Bedoelt u “\(near)”? Is het een andere, typ dan eerst `resv new \(kind) --titel \(quoted(name))`.",
        en: "Did you mean “\(near)”? If it is another, first type `resv new \(kind) --titel \(quoted(name))`."
      ))
  }

  static func regioUnknown(_ name: String, known: [String]) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return wrong(
      Phrase(nl: "Er is geen regio “\(name)”.", en: "There is no region “\(name)”."),
      help: .didYouMean(
        name, in: known,
        otherwise: known.isEmpty
          ? Phrase(
            nl: "Er zijn nog geen regio’s. Typ eerst `resv new regio --titel \(quoted(name))`.",
            en: "There are no regions yet. First type `resv new regio --titel \(quoted(name))`.")
          : Phrase(nl: "De regio’s zijn: \(list).", en: "The regions are: \(list).")))
  }

  /// It cannot be made along with what refers to it: more has to be known of it than its name.
  static func notThere(_ type: ContentType, _ name: String) -> Diagnostic {
    let kind = type.commandNames.first ?? type.reference
    return wrong(
      Phrase(nl: "Er is geen \(kind) “\(name)”.", en: "There is no \(kind) “\(name)”."),
      help: Phrase(
        nl: "Typ eerst `resv new \(kind) --titel \(quoted(name))`.",
        en: "First type `resv new \(kind) --titel \(quoted(name))`."))
  }

  /// There is no content folder to put a page into.
  public static func nowhere(_ content: String) -> Diagnostic {
    wrong(
      Phrase(
        nl: "Er is hier geen map “\(content)” met teksten.",
        en: "There is no folder “\(content)” of texts here."),
      help: Phrase(
        nl:
          "Ga eerst naar de map van uw site, wijs de map aan met `--content`, of begin met `resv new site .`.",
        en:
          "Go to the folder of your site first, name the folder with `--content`, or begin with `resv new site .`."
      ))
  }

  /// Nothing is ever overwritten.
  public static func alreadyThere(_ path: String) -> Diagnostic {
    wrong(
      Phrase(
        nl: "“\(path)” bestaat al. Er is niets veranderd.",
        en: "“\(path)” exists already. Nothing was changed."),
      help: Phrase(
        nl: "Wijzig dat bestand zelf, of kies een andere naam of titel.",
        en: "Change that file yourself, or choose another name or title."))
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      (97...122).contains($0 | 32) || (48...57).contains($0) || [45, 46, 47, 58].contains($0)
    }
    return isPlain ? text : "\"\(text.filter { !"\"\\$`".contains($0) })\""
  }
}

extension Field {
  /// The option that stands for it.
  public var option: String { "--" + name.replacing("_", with: "-") }

  /// A value as it would be typed on a command line.
  var typedExample: String {
    if case .records = kind { return recordKey?.example ?? example }
    return isList ? itemKind.example : example
  }
}
