/// The templates that pages are made with; each is a file `NAME.mustache` in the templates folder.
enum TemplateName: String, CaseIterable {
  case pagina, regio, portaal, lijst, matrix, waar, alles, zoeken, vervallen, omleiding
  case nietGevonden = "niet-gevonden"
  case kop, voet
  case hoofdThema = "hoofd-thema"
  case feed, sitemap
  case sitemapIndex = "sitemap-index"
  case robots

  /// What the template can show.
  var shape: Shape {
    switch self {
    case .kop, .voet: FrameView.shape
    case .hoofdThema: HeadView.shape
    case .feed: FeedView.shape
    case .sitemap, .sitemapIndex, .robots: AddressesView.shape
    default: PageView.shape
    }
  }
}
