/// Puts the filters of an index in order.
///
/// Pagefind writes them in the order of a hash table that is seeded anew at each run, and names the files after their
/// bytes: all else is the same from run to run. Files put in order are left uncompressed, which Pagefind reads too.
/// The form is its own business and can change: what is not just as expected is left as it came, all of it.
enum StableFilters {
  private static let mark = Array("pagefind_dcd".utf8)
  private static let folder = "filter/"
  private static let filterEnd = ".pf_filter"
  private static let metaEnd = ".pf_meta"

  /// The files with their filters in order; nil for a form that is not known.
  static func applied(to files: [SearchFile]) -> [SearchFile]? {
    var kept: [SearchFile] = []
    var metas: [SearchFile] = []
    var names: [[UInt8]: [UInt8]] = [:]
    for file in files {
      if file.path.hasPrefix(folder), file.path.hasSuffix(filterEnd) {
        guard let content = content(of: file), let ordered = filter(content) else { return nil }
        let old = String(file.path.dropFirst(folder.count).dropLast(filterEnd.count))
        let new = name(of: ordered, like: old)
        names[Array(old.utf8)] = Array(new.utf8)
        kept.append(SearchFile(path: folder + new + filterEnd, bytes: mark + ordered))
      } else if file.path.hasSuffix(metaEnd) {
        metas.append(file)
      } else if file.path != "pagefind-entry.json" {
        kept.append(file)
      }
    }
    guard let entry = files.first(where: { $0.path == "pagefind-entry.json" }) else { return nil }
    var text = String(decoding: entry.bytes, as: UTF8.self)
    for file in metas {
      guard let content = content(of: file), let ordered = meta(content, names) else { return nil }
      // `pagefind.nl_8827b8125f.pf_meta`
      let old = String(file.path.dropFirst("pagefind.".count).dropLast(metaEnd.count))
      let new = name(of: ordered, like: old)
      guard let place = text.firstRange(of: "\"\(old)\"") else { return nil }
      text.replaceSubrange(place, with: "\"\(new)\"")
      kept.append(SearchFile(path: "pagefind.\(new)\(metaEnd)", bytes: mark + ordered))
    }
    return kept + [SearchFile(path: entry.path, bytes: Array(text.utf8))]
  }

  private static func content(of file: SearchFile) -> [UInt8]? {
    guard let all = Gzip.content(of: file.bytes), all.starts(with: mark) else { return nil }
    return Array(all.dropFirst(mark.count))
  }

  /// `[name, [[value, [page, …]], …]]` with the values in order.
  private static func filter(_ content: [UInt8]) -> [UInt8]? {
    var reader = CBORReader(content)
    guard reader.array() == 2, let name = reader.item(), let values = reader.items(), reader.isAtEnd
    else { return nil }
    return CBORReader.head(2) + name + CBORReader.head(values.count)
      + values.sorted { $0.lexicographicallyPrecedes($1) }.joined()
  }

  /// `[version, pages, chunks, [[filter, file], …], sorts, meta fields]` with the filters in order, and their new
  /// files.
  private static func meta(_ content: [UInt8], _ names: [[UInt8]: [UInt8]]) -> [UInt8]? {
    var reader = CBORReader(content)
    guard let parts = reader.items(), parts.count >= 4, reader.isAtEnd else { return nil }
    var inner = CBORReader(Array(parts[3]))
    guard let filters = inner.items() else { return nil }
    var renamed: [[UInt8]] = []
    for filter in filters {
      var pair = CBORReader(Array(filter))
      guard pair.array() == 2, let name = pair.item(), let file = pair.text(), let new = names[file] else {
        return nil
      }
      renamed.append(CBORReader.head(2) + name + CBORReader.text(new))
    }
    let ordered = renamed.sorted { $0.lexicographicallyPrecedes($1) }
    let head = CBORReader.head(parts.count) + parts[..<3].joined()
    return head + CBORReader.head(ordered.count) + ordered.joined() + parts[4...].joined()
  }

  /// A name after the bytes, in the form of the old one: `nl_` and so many digits.
  private static func name(of bytes: [UInt8], like old: String) -> String {
    // FNV-1a: the name only has to change when the bytes do.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    guard let line = old.lastIndex(of: "_") else { return padded }
    return String(old[...line]) + padded.suffix(old[line...].count - 1)
  }
}
