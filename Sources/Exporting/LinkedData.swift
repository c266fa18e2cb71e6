/// What other programs read of a page (schema.org): the way to it, and what it is about.
package struct LinkedData: Sendable {
  /// An address in the two parts that it is known in: joining them first would make a text of its own.
  package struct Place: Sendable {
    let start: String
    let end: String

    package init(_ start: String, _ end: String = "") {
      self.start = start
      self.end = end
    }
  }

  /// A step on the way to a page; the page itself has no address.
  package struct Step: Sendable {
    let name: String
    let item: Place?

    package init(name: String, item: Place?) {
      self.name = name
      self.item = item
    }
  }

  /// Who publishes.
  package struct Publisher: Sendable {
    let isGovernment: Bool
    let name: String
    let url: Place

    package init(isGovernment: Bool, name: String, url: Place) {
      self.isGovernment = isGovernment
      self.name = name
      self.url = url
    }
  }

  /// What something is called, where it is, and what it is in short.
  package struct About: Sendable {
    let name: String
    let url: String
    let description: String?

    package init(name: String, url: String, description: String?) {
      self.name = name
      self.url = url
      self.description = description
    }
  }

  /// A thing that a page is about.
  package enum Thing: Sendable {
    case site(name: String, url: Place, language: String, Publisher)
    /// A region or a gemeente, with the names of the places in it.
    case area(About, contains: [String])
    /// Something with exact days, each as `2026-07-15`.
    case event(About, start: String, end: String)
    case term(About, code: String?, set: Place)
    case termSet(About)
    case dataset(About, Publisher)
  }

  let steps: [Step]
  let things: [Thing]

  package init(steps: [Step], things: [Thing]) {
    self.steps = steps
    self.things = things
  }

  /// As JSON-LD, in UTF-8; nothing in it can end the script element that it stands in.
  package var encoded: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "https://schema.org")
      json.list("@graph") { json in
        json.object { way(&$0) }
        for thing in things { json.object { Self.append(thing, &$0) } }
      }
    }
    return json.bytes
  }

  private func way(_ json: inout JSONWriter) {
    json.member("@type", "BreadcrumbList")
    json.list("itemListElement") { json in
      for (position, step) in steps.enumerated() {
        json.object { json in
          json.member("@type", "ListItem")
          json.member("position", position + 1)
          json.member("name", step.name)
          if let item = step.item { json.member("item", item.start, item.end) }
        }
      }
    }
  }

  private static func append(_ thing: Thing, _ json: inout JSONWriter) {
    switch thing {
    case .site(let name, let url, let language, let publisher):
      json.member("@type", "WebSite")
      json.member("name", name)
      json.member("url", url.start, url.end)
      json.member("inLanguage", language)
      append(publisher, &json)
    case .area(let about, let places):
      append("AdministrativeArea", about, &json)
      guard !places.isEmpty else { return }
      json.list("containsPlace") { json in
        for place in places {
          json.object { json in
            json.member("@type", "AdministrativeArea")
            json.member("name", place)
          }
        }
      }
    case .event(let about, let start, let end):
      append("Event", about, &json)
      json.member("startDate", start)
      json.member("endDate", end)
    case .term(let about, let code, let set):
      append("DefinedTerm", about, &json)
      if let code { json.member("termCode", code) }
      json.member("inDefinedTermSet", set.start, set.end)
    case .termSet(let about): append("DefinedTermSet", about, &json)
    case .dataset(let about, let publisher):
      append("Dataset", about, &json)
      append(publisher, &json)
    }
  }

  private static func append(_ type: StaticString, _ about: About, _ json: inout JSONWriter) {
    json.member("@type", type)
    json.member("name", about.name)
    json.member("url", about.url)
    if let description = about.description { json.member("description", description) }
  }

  private static func append(_ publisher: Publisher, _ json: inout JSONWriter) {
    json.object("publisher") { json in
      json.member("@type", publisher.isGovernment ? "GovernmentOrganization" : "Organization")
      json.member("name", publisher.name)
      json.member("url", publisher.url.start, publisher.url.end)
    }
  }
}
