public import Diagnostics
public import Templating
import Words

/// The templates that pages are made with; each is a file `NAME.mustache` in the templates folder.
enum TemplateName: String, CaseIterable {
  case pagina, regio, portaal, lijst, matrix, waar, alles, zoeken, vervallen, omleiding
  case nietGevonden = "niet-gevonden"
  case kop, voet
  case hoofdThema = "hoofd-thema"

  /// What the template can show.
  var view: ViewType {
    switch self {
    case .pagina: ViewType(ContentView.self)
    case .regio: ViewType(RegionView.self)
    case .portaal: ViewType(PortalView.self)
    case .lijst: ViewType(ListView.self)
    case .matrix: ViewType(MatrixView.self)
    case .waar: ViewType(PlaceFinderView.self)
    case .alles: ViewType(EverythingView.self)
    case .zoeken: ViewType(SearchPageView.self)
    case .vervallen: ViewType(LapsedView.self)
    case .omleiding: ViewType(RedirectView.self)
    case .nietGevonden: ViewType(NotFoundView.self)
    case .kop, .voet: ViewType(FrameView.self)
    case .hoofdThema: ViewType(HeadView.self)
    }
  }
}

extension TemplateSet {
  /// Reads and checks the templates in `folder`; nil when there are errors.
  public init?(folder: String, diagnostics: inout [Diagnostic]) {
    self.init(
      folder: folder, views: TemplateName.allCases.map { ($0.rawValue, $0.view) },
      words: Words.templateNames, diagnostics: &diagnostics)
  }

  /// The bytes that template `name` makes of `view`.
  func render(_ view: borrowing some View, with name: TemplateName) -> [UInt8] {
    render(ViewRecord(of: view), with: name.rawValue)
  }
}
