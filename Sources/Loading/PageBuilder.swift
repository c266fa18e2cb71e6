import Diagnostics
import Domain
import Markdown

/// Turns entries into pages: references found, text ready but for what depends on the site.
struct PageBuilder: Sendable {
  let catalogue: Catalogue
  /// The pages of the words that texts hold, by number.
  let terms: [PageIndex?]
  let anchors: AnchorTable

  func page(_ entry: Entry, at index: PageIndex, document: MarkdownDocument?) -> BuiltPage {
    var resolver = Resolver(catalogue: catalogue, regio: entry.regio, isLapsed: entry.isExpired)
    let details = Details(of: entry, &resolver)
    let facts = facts(of: entry, &resolver)
    let regios = regios(of: entry, &resolver)
    let body = body(of: entry, at: index, document: document, &resolver)
    let own = if case .adds(let national) = entry.role { national } else { index }
    let page = Page(
      type: entry.type, slug: entry.slug, regio: entry.regio, file: entry.file, role: entry.role,
      regios: regios, isExpired: entry.isExpired, facts: facts, details: details, body: body,
      names: resolver.names.filter { $0 != own && $0 != index }, files: resolver.files,
      bevatGegevens: entry.record[PageKeys.bevatGegevens],
      isDraft: entry.record[PageKeys.concept] == true)
    return BuiltPage(page: page, diagnostics: resolver.diagnostics, missing: resolver.missing)
  }

  private func facts(of entry: Entry, _ resolver: inout Resolver) -> Page.Facts {
    let record = entry.record
    return Page.Facts(
      titel: entry.titel, samenvatting: record[PageKeys.samenvatting],
      bronnen: resolver.pages(record[PageKeys.bronnen]), eigenaar: record[PageKeys.eigenaar],
      gecontroleerd: record[PageKeys.gecontroleerd], publiceren: record[PageKeys.publiceren],
      vervalt: record[PageKeys.vervalt], eerder: formerAddresses(record, &resolver.diagnostics),
      zoekwoorden: record[PageKeys.zoekwoorden], taal: record[PageKeys.taal],
      isRightToLeft: record[PageKeys.taal].flatMap { PhraseLanguage($0) }?.isRightToLeft ?? false,
      volgorde: record[PageKeys.volgorde])
  }

  private func regios(of entry: Entry, _ resolver: inout Resolver) -> [Int]? {
    guard let place = entry.record.place(of: PageKeys.regios) else { return nil }
    guard entry.regio == nil else {
      resolver.diagnostics.append(.regiosOfRegional(at: place))
      return nil
    }
    return resolver.regios(PageKeys.regios, of: entry.record)
  }

  /// Addresses such as `/oud/adres/`, as `oud/adres`; each once, since each is a file of its own.
  private func formerAddresses(_ record: Record<PageKeys>, _ diagnostics: inout [Diagnostic])
    -> [Page.FormerAddress]
  {
    var files: Set<String> = []
    return record[PageKeys.eerder].compactMap { value in
      let written = value.text
      let parts = written.split(separator: "/").map(String.init)
      let isPlain = written.utf8.allSatisfy {
        (97...122).contains($0 | 32) || (48...57).contains($0) || [45, 46, 47, 95].contains($0)
      }
      // No browser sends, and no disk holds, what is longer.
      let isShort = written.utf8.count <= 1_000 && parts.allSatisfy { $0.utf8.count <= 200 }
      guard isPlain, isShort, !parts.isEmpty, !parts.contains(where: { $0.hasPrefix(".") }) else {
        diagnostics.append(.formerAddress(written, at: value.place))
        return nil
      }
      let former = Page.FormerAddress(parts.joined(separator: "/"), at: value.place)
      return files.insert(former.file).inserted ? former : nil
    }
  }

  /// The text with every reference found; a reference that was refused leaves its hole without a target.
  private func body(
    of entry: Entry, at index: PageIndex, document: MarkdownDocument?, _ resolver: inout Resolver
  ) -> Body {
    guard let document else { return .empty }
    let targets = document.references.map {
      resolver.target(of: $0, on: entry, at: index, anchors: anchors)
    }
    var holes: [Body.Hole] = []
    holes.reserveCapacity(document.holes.count)
    for hole in document.holes {
      switch hole.content {
      case .address(let reference):
        guard let target = targets[reference] else { continue }
        if case .file(let file) = target, document.references[reference].isImage {
          holes.append(Body.Hole(at: hole.offset, .picture(file)))
        } else {
          holes.append(Body.Hole(at: hole.offset, .address(target)))
        }
      case .pictureStart(let reference):
        if case .file(let file)? = targets[reference] {
          holes.append(Body.Hole(at: hole.offset, .pictureStart(file)))
        }
      case .pictureSize(let reference):
        if case .file(let file)? = targets[reference] {
          holes.append(Body.Hole(at: hole.offset, .pictureSize(file)))
        }
      case .pictureEnd(let reference):
        if case .file(let file)? = targets[reference] {
          holes.append(Body.Hole(at: hole.offset, .pictureEnd(file)))
        }
      case .title(let reference):
        guard let target = targets[reference] else { continue }
        if case .page = target {
          holes.append(Body.Hole(at: hole.offset, .title(target)))
        } else {
          resolver.diagnostics.append(.linkWithoutText(at: document.references[reference].place))
        }
      case .headingStart(let heading):
        holes.append(Body.Hole(at: hole.offset, .headingStart(heading)))
      case .headingEnd(let heading): holes.append(Body.Hole(at: hole.offset, .headingEnd(heading)))
      case .anchorPrefix: holes.append(Body.Hole(at: hole.offset, .anchorPrefix))
      case .term(let term, let word, let explained):
        guard let page = terms[term] else { continue }
        if page != index { resolver.note(page) }
        holes.append(Body.Hole(at: hole.offset, .term(page, word: word, explained: explained)))
      }
    }
    return Body(
      html: document.html, holes: holes,
      headings: document.headings.map { Body.Heading(level: $0.level, id: $0.id, html: $0.html) })
  }
}

extension Diagnostic {
  static func regiosOfRegional(at place: Place) -> Diagnostic {
    Diagnostic(
      .valueUnknown, at: place,
      Phrase(
        nl: "“regios” geldt alleen voor landelijke pagina’s.", en: "“regios” is for national pages only."),
      help: Phrase(nl: "Haal de sleutel weg.", en: "Remove the key."))
  }

  static func formerAddress(_ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .valueUnknown, at: place,
      Phrase(
        nl: "“\(written)” is geen adres binnen de site.", en: "“\(written)” is no address within the site."),
      help: Phrase(
        nl: "Schrijf het oude adres als `/map/pagina/`.", en: "Write the old address as `/folder/page/`."))
  }

  static func linkWithoutText(at place: Place) -> Diagnostic {
    Diagnostic(
      .referencePlaceholder, at: place,
      Phrase(nl: "Deze verwijzing heeft geen tekst.", en: "This link has no text."),
      help: Phrase(
        nl: "Zet tussen de rechte haken waar de verwijzing heen leidt.",
        en: "Put where the link leads between the square brackets."))
  }
}
