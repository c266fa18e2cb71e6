import Testing

@testable import Imaging

@Suite struct SVGCleanerTests {
  /// What is left of a drawing; nil where it is refused.
  private func cleaned(_ drawing: String) -> String? {
    (try? SVGCleaner.clean(Array(drawing.utf8), path: "a.svg")).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func onlyWhatIsDrawnIsLeft() {
    #expect(
      cleaned(
        """
        <?xml version="1.0"?><!-- Jan --><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="x" \
        inkscape:version="1" data-pad="/home/jan"><metadata><a>Jan</a></metadata><sodipodi:view/>\
        <title>Zorg &amp; 'welzijn'</title><path d="M0 0" fill="url(#v)"/><use href="#v"/></svg>
        """)
        == "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Zorg &amp; &#39;welzijn&#39;</title>"
        + "<path d=\"M0 0\" fill=\"url(#v)\"/><use href=\"#v\"/></svg>")
  }

  @Test(arguments: [
    "<script>1</script>", "<g onclick=\"x\"/>", "<g ONLOAD='x'/>", "<foreignObject/>", "<x:script/>",
    "<image href=\"https://a.example/p.png\"/>", "<image xlink:href=\"data:image/png;base64,AA\"/>",
    "<a href=\"java&#115;cript:x\"/>", "<use href=\" //a.example/#v\"/>",
    "<style>@import 'x'</style>", "<g style=\"fill:url(https://a.example)\"/>",
    "<style>g{fill:u\\72l(x)}</style>", "<animate/>", "<set/>", "<g a\"b=\"c\"/>",
  ])
  func whatCouldDoSomethingIsRefused(_ part: String) {
    #expect(cleaned("<svg>\(part)</svg>") == nil, "\(part)")
  }

  @Test(arguments: ["", "<g/>", "<svg>", "<svg></svg></g>", "tekst"]) func whatIsNoDrawing(_ text: String) {
    #expect(cleaned(text) == nil)
  }

  @Test(arguments: [
    ("width=\"30\" height=\"20px\"", 30, 20), ("viewBox=\"0 0 30.4 19.6\"", 30, 20),
    ("width=\"100%\" height=\"100%\" viewBox=\"0,0,3,2\"", 3, 2), ("width=\"30\" viewBox=\"0 0 3 2\"", 3, 2),
  ])
  func size(_ attributes: String, _ width: Int, _ height: Int) throws {
    let found = try SVGCleaner.size(of: Array("<svg \(attributes)/>".utf8), path: "a.svg")
    #expect(found.width == width && found.height == height)
  }

  @Test(arguments: ["", "viewBox=\"0 0 1\"", "viewBox=\"0 0 nan nan\"", "width=\"1e9\" height=\"-3\""])
  func withoutSize(_ attributes: String) {
    #expect(throws: PictureFailure.self) {
      _ = try SVGCleaner.size(of: Array("<svg \(attributes)/>".utf8), path: "a.svg")
    }
  }
}
