import Testing

@testable import Inspecting

@Suite struct XMLScanTests {
  /// What is read, a mark or a text after the other: `<a x=1>`, `</a>`, `“text”`.
  private func read(_ bytes: [UInt8]) -> [String] {
    var scan = XMLScan(bytes)
    var found: [String] = []
    while let token = scan.next() {
      switch token {
      case .text(let text): found.append("“" + String(decoding: text, as: UTF8.self) + "”")
      case .end(let name): found.append("</\(name)>")
      case .start(let element):
        let attributes = element.attributes.map { " \($0.name)=" + String(decoding: $0.value, as: UTF8.self) }
        found.append("<\(element.name)\(attributes.joined())\(element.isEmpty ? "/" : "")>")
      }
    }
    return found
  }

  private func read(_ text: String) -> [String] { read(Array(text.utf8)) }

  @Test func marksAndTexts() {
    #expect(
      read("<w:p a=\"1\" b='2'>een<br/>twee<leeg c=\"3\" /></w:p>")
        == ["<w:p a=1 b=2>", "“een”", "<br/>", "“twee”", "<leeg c=3/>", "</w:p>"])
  }

  /// XML's own entities alone mean something; a text can declare none.
  @Test func entities() {
    #expect(read("&amp;&lt;&gt;&quot;&apos;&#233;&#xE9;") == ["“&<>\"'éé”"])
    #expect(read("&nbsp; &#xD800; &#; & ;") == ["“&nbsp; &#xD800; &#; & ;”"])
    #expect(read("<a b=\"&lt;&amp;amp;\">") == ["<a b=<&amp;>"])
    #expect(read("<!DOCTYPE a [<!ENTITY e \"boem\">]><a>&e;</a>").last == "</a>")
    #expect(!read("<!DOCTYPE a [<!ENTITY e \"boem\">]><a>&e;</a>").joined().contains("boem”"))
  }

  @Test func whatIsNoTextGoesByAndCodeIsText() {
    #expect(read("a<!-- <b> -->c<?php d ?>e<![CDATA[<f>&amp;]]>") == ["“a”", "“c”", "“e”", "“<f>&amp;”"])
    #expect(read("<!-- open") == [])
    // Nothing is overlooked for a missing bracket.
    #expect(read("<![CDATA[open]]") == ["“open]]”"] && read("<![CDATA[") == ["“”"])
  }

  @Test func sixteenBits() {
    let little: [UInt8] = [0xFF, 0xFE] + "<a>é</a>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + "<a>é</a>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(read(little) == ["<a>", "“é”", "</a>"] && read(big) == read(little))
  }

  /// Wherever a file breaks off, and whatever a byte of it becomes, the scan comes to its end.
  @Test func everyBrokenFileEnds() {
    let whole = Array("<?xml?><!DOCTYPE a><a b=\"c\" d='&lt;'><!-- e -->f&amp;<![CDATA[g]]><h i/></a>".utf8)
    for count in whole.indices { #expect(read(Array(whole[..<count])).count <= count + 1) }
    for position in whole.indices {
      for byte in "<>&/='\"-!?] ".utf8 {
        var broken = whole
        broken[position] = byte
        #expect(read(broken).count <= whole.count)
      }
    }
  }
}
