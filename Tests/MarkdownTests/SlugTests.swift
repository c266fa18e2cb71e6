import Testing

@testable import Markdown

@Suite struct SlugTests {
  @Test(arguments: [
    ("Diëtist", "dietist"), ("HWV's & RESV-plan", "hwv-s-resv-plan"), ("  --a--b__c  ", "a-b-c"), ("", ""),
    ("!?", ""),
    ("Œuvre Æon æ œ", "oeuvre-aeon-ae-oe"), ("Straße ẞ", "strasse-ss"), ("Ørsted øl", "orsted-ol"),
    ("ĲSSEL ĳs", "ijssel-ijs"),
    ("IJssel-Vecht", "ijssel-vecht"), ("1,5-lijnszorg", "1-5-lijnszorg"),
    ("Coördinatie van crèche, naïef", "coordinatie-van-creche-naief"),
    ("e\u{301}e\u{308}n", "een"), ("Łódź Đurđa Þór", "lodz-durda-thor"), ("ÀÉÎÕÜÝÑÇŠŽ", "aeiouyncsz"),
    ("a😀b", "a-b"), ("日本", ""),
    ("ŉ ſ ŀ", "n-s-l"), ("×÷", ""), ("Ș Ț ŵ ŷ", "s-t-w-y"), ("A\u{00A0}B\tC\nD", "a-b-c-d"), ("É", "e"),
  ])
  func folds(text: String, expected: String) {
    #expect(slug(text) == expected)
  }

  /// Every letter of the Latin alphabets of Europe becomes something, and only letters, digits and single hyphens come out.
  @Test func everyLatinLetterIsFolded() {
    for value in 0xC0...0x17F as ClosedRange<UInt32> where value != 0xD7 && value != 0xF7 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let result = slug(String(scalar))
      #expect(!result.isEmpty && result.utf8.allSatisfy { (0x61...0x7A).contains($0) }, "\(scalar)")
      // An accent that is parted from its letter folds to the same.
      let first = scalar.properties.lowercaseMapping.unicodeScalars.first.map { String($0) } ?? ""
      #expect(slug(first) == result, "\(scalar)")
    }
  }
}
