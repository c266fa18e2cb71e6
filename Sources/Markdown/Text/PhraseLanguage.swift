/// The language of a phrase, by its code: `en`, `tr`, `zh-Hans`.
///
/// Source of the codes: ISO 639-1; of their form: BCP 47, as `lang` in HTML takes it.
public struct PhraseLanguage: Sendable, Hashable {
  /// The code in lower case.
  public let code: String
  /// Whether it is written from right to left.
  public let isRightToLeft: Bool

  /// Nil where no language has this code.
  public init?(_ written: String) {
    let code = written.lowercased()
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      PhraseLanguage.known.contains(String(first)),
      parts.dropFirst().allSatisfy({ (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isLetterOrDigit) })
    else { return nil }
    self.code = code
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      isRightToLeft = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"].contains(script)
    } else {
      isRightToLeft = ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "ks"].contains(first)
    }
  }

  /// The part of the code that names the language itself: `zh` of `zh-Hans`.
  public var primary: Substring { code.prefix { $0 != "-" } }

  /// The code of a language by its Dutch or English name; nil where the name is not known.
  public static func code(named name: String) -> String? { names[name.lowercased()] }

  private static let known = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es \
    et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki \
    kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no \
    nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te \
    tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ber ckb nds pap rif zgh
    """.split(separator: " ").map(String.init))

  private static let names = [
    "engels": "en", "english": "en", "eng": "en", "duits": "de", "german": "de", "frans": "fr",
    "french": "fr",
    "fries": "fy", "frysk": "fy", "turks": "tr", "turkish": "tr", "arabisch": "ar", "arabic": "ar",
    "pools": "pl",
    "polish": "pl", "oekraïens": "uk", "ukrainian": "uk", "spaans": "es", "spanish": "es", "italiaans": "it",
    "latijn": "la", "latin": "la", "nederlands": "nl", "dutch": "nl", "perzisch": "fa", "farsi": "fa",
    "dari": "fa",
    "tigrinya": "ti", "somalisch": "so", "chinees": "zh", "russisch": "ru", "portugees": "pt",
    "roemeens": "ro",
    "bulgaars": "bg", "koerdisch": "ku", "hebreeuws": "he", "urdu": "ur", "berbers": "ber",
    "papiaments": "pap",
  ]
}
