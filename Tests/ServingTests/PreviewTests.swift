import Glibc
import Testing

@testable import Serving

@Suite struct AddressTests {
  @Test(arguments: [
    ("/zwolle/", "/zwolle/"), ("/a%20b/%C3%A9", "/a b/é"), ("/%2e%2e/x", "/../x"), ("/100%25", "/100%"),
  ])
  func whatIsMeantIsRead(sent: String, meant: String) {
    #expect(PercentCode.decoded(sent) == meant)
  }

  @Test(arguments: ["/%", "/%4", "/%zz", "/%ff", "/a%00b", "/%+1"])
  func whatMeansNothingIsRefused(sent: String) {
    #expect(PercentCode.decoded(sent) == nil)
  }

  @Test(arguments: ["zwolle/", "a b/é", "100%", "\"><script>", "vraag?hek#"])
  func whatIsWrittenIsReadBack(path: String) {
    let encoded = PercentCode.encoded(path)
    #expect(PercentCode.decoded(encoded) == path)
    #expect(encoded.utf8.allSatisfy { !"\"<>?# ".utf8.contains($0) })
  }

  @Test func whoLooksForAPageGetsThoseThatAreLikeIt() {
    let known = ["", "oost/", "contact/", "oost/contact/", "west/contact/", "oost/nieuws/", "nieuws/"]
    #expect(Nearby(known).like("oost/contcat/") == ["oost/contact/", "west/contact/", "contact/"])
    #expect(Nearby(known).like("niews/") == ["nieuws/", "oost/nieuws/"])
    #expect(Nearby(known).like("iets-heel-anders/").isEmpty)
    #expect(Nearby(known).like("").isEmpty)
  }
}

@Suite struct WatcherTests {
  /// A folder that goes when the test ends.
  private final class Folder {
    let path: String

    init() throws {
      var name = Array("/tmp/serving-XXXXXX".utf8CString)
      path = try #require(mkdtemp(&name).map { String(cString: $0) })
    }

    func put(_ text: String, at name: String) {
      let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      _ = write(file, text, text.utf8.count)
      close(file)
    }

    deinit { if let remover = popen("rm -rf \(path)", "r") { pclose(remover) } }
  }

  @Test func everyWayToChangeAFileIsTold() throws {
    let folder = try Folder()
    mkdir(folder.path + "/content", 0o755)
    folder.put("een", at: "content/a.md")
    let content = folder.path + "/content"
    var notices = try Notices(of: [content])
    folder.put("twee", at: "content/a.md")
    let told1 = notices.next()
    #expect(told1 == [content + "/a.md"])
    folder.put("drie", at: "nieuw.md")
    rename(folder.path + "/nieuw.md", content + "/a.md")
    let told2 = notices.next()
    #expect(told2 == [content + "/a.md"])
    mkdir(content + "/map", 0o755)
    folder.put("vier", at: "content/map/b.md")
    let made = notices.next()
    #expect(made?.contains(content + "/map") == true)
    folder.put("vijf", at: "content/map/b.md")
    let told3 = notices.next()
    #expect(told3 == [content + "/map/b.md"])
    rename(content + "/map", folder.path + "/weg")
    let told4 = notices.next()
    #expect(told4 == [content + "/map"])
    // What goes on where it went is no concern of ours.
    folder.put("zes", at: "weg/b.md")
    unlink(content + "/a.md")
    let told5 = notices.next()
    #expect(told5 == [content + "/a.md"])
    rename(content, folder.path + "/alles-weg")
    let told6 = notices.next()
    #expect(told6?.contains(content) == true)
    rename(folder.path + "/alles-weg", content)
    let told7 = notices.next()
    #expect(told7?.contains(content) == true)
    folder.put("zeven", at: "content/c.md")
    let told8 = notices.next()
    #expect(told8 == [content + "/c.md"])
  }

  @Test func whoLooksAgainFindsTheSame() throws {
    let folder = try Folder()
    folder.put("een", at: "a.md")
    folder.put("een", at: "b.md")
    let first = Listing(of: [folder.path])
    folder.put("anders", at: "a.md")
    unlink(folder.path + "/b.md")
    folder.put("nieuw", at: "c.md")
    let changed = Listing(of: [folder.path]).differences(from: first)
    #expect(changed == Set(["a.md", "b.md", "c.md"].map { folder.path + "/" + $0 }))
    #expect(Listing(of: [folder.path]).differences(from: Listing(of: [folder.path])).isEmpty)
  }
}
