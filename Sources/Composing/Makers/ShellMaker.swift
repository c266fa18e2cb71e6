import Domain
import Planning
import Templating
import Words

/// Makes what every page has.
struct ShellMaker: Maker {
  let context: Context

  /// What a page says of itself that its shell is made of.
  struct Cover {
    let titel: String
    let titelVolledig: String
    var samenvatting: String?
    var zoekwoorden: [String] = []
    let canoniek: String
    let kruimels: [CrumbView]
    /// Whether search engines are to leave it.
    var isVerborgen = false
    /// Whether it asks if something is not right; hidden pages do not.
    var asks: Bool?
    /// The list that the menu marks.
    var active: ContentType?
    /// The script that it needs, by name.
    var script: String?
    var isSearch = false
  }

  /// The shell of a page that is no page of the content; `about` is what programs read that it is.
  func shell(_ cover: Cover, _ about: LinkedDataMaker.Subject? = nil) -> Shell {
    shell(cover, about, page: nil)
  }

  /// The shell of a page of the content.
  func shell(_ cover: Cover, _ about: LinkedDataMaker.Subject?, page index: PageIndex?) -> Shell {
    let page = index.map { publication[$0] }
    let isArticle = page?.type.traits.isArticle == true
    return Shell(
      taal: publication.site.taal, titel: cover.titel, titelVolledig: cover.titelVolledig,
      samenvatting: cover.samenvatting,
      zoekwoorden: cover.zoekwoorden.isEmpty ? nil : cover.zoekwoorden.joined(separator: ", "),
      canoniek: cover.canoniek, isVerborgen: cover.isVerborgen || publication.isViewCopy,
      nietOpenbaar: page.flatMap { words.notPublic($0, on: plan.today) },
      frame: context.frames.frame(
        for: FrameMaker(context: context), active: cover.active, page: index, isSearch: cover.isSearch),
      script: cover.script.flatMap { context.files.scripts[$0] }.map {
        ScriptView(
          adres: linker.address(ofFile: $0.path), integriteit: linker.opensFromDisk ? nil : $0.integrity)
      },
      kruimels: cover.kruimels,
      klopt: cover.asks ?? !cover.isVerborgen
        ? MistakeMaker(context: context).mistake(on: cover.titel, index) : nil,
      siteTitel: site.titel, ogSoort: isArticle ? "article" : "website",
      ogTaal: Self.locale(of: publication.site.taal),
      jsonLD: LinkedDataMaker(context: context).linkedData(of: cover, about))
  }

  /// The language with its country, as Open Graph has it; others than these keep what was written.
  private static func locale(of language: String) -> String {
    switch language {
    case "nl": "nl_NL"
    case "en": "en_GB"
    default: String(language.map { $0 == "-" ? "_" : $0 })
    }
  }
}
