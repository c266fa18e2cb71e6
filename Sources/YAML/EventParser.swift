internal import CYAML

/// Asks libyaml for the events of one text; owns its memory.
struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// A copy, since libyaml keeps the address of what it reads.
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    parser = .allocate(capacity: 1)
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    // Fails only where there is no memory left.
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The one document of the text; nil where it holds nothing.
  mutating func document() throws(WrittenProblem) -> Written? {
    _ = try next()
    guard case .documentStart = try next().kind else { return nil }
    let written = try node(from: try next())
    _ = try next()
    let end = try next()
    guard case .streamEnd = end.kind else {
      throw WrittenProblem(.unreadable("found another document"), line: end.line, column: end.column)
    }
    return written
  }

  /// How many lists and keys may stand within each other: far more than any schema has, and few enough for
  /// the stack of a task.
  private static let deepest = 400
  private var depth = 0

  private mutating func node(from event: Event) throws(WrittenProblem) -> Written {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw WrittenProblem(.unreadable("nested too deep"), line: event.line, column: event.column)
    }
    let content: WrittenContent
    switch event.kind {
    case .scalar(let text, let isPlain): content = .scalar(text, isPlain: isPlain)
    case .listStart: content = .list(try items())
    case .mappingStart: content = .mapping(try pairs())
    case .alias: throw WrittenProblem(.alias, line: event.line, column: event.column)
    case .documentStart, .streamEnd, .other:
      throw WrittenProblem(
        .unreadable("did not find expected node"), line: event.line, column: event.column)
    }
    return Written(content: content, line: event.line, column: event.column)
  }

  private mutating func items() throws(WrittenProblem) -> [Written] {
    var items: [Written] = []
    while true {
      let event = try next()
      if case .other = event.kind { return items }
      items.append(try node(from: event))
    }
  }

  private mutating func pairs() throws(WrittenProblem) -> [WrittenPair] {
    var pairs: [WrittenPair] = []
    var keys: [String: Int] = [:]
    while true {
      let event = try next()
      if case .other = event.kind { return pairs }
      let key = try node(from: event)
      if let name = key.text, let first = keys.updateValue(key.line, forKey: name) {
        throw WrittenProblem(.duplicate(key: name, firstLine: first), line: key.line, column: key.column)
      }
      pairs.append(WrittenPair(key: key, value: try node(from: try next())))
    }
  }

  private struct Event {
    enum Kind {
      case documentStart, listStart, mappingStart, alias, streamEnd
      case scalar(String, isPlain: Bool)
      /// The beginning of the stream, and the end of a list, of keys or of a document.
      case other
    }

    let kind: Kind
    let line: Int
    let column: Int
  }

  private mutating func next() throws(WrittenProblem) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    try refuseMarks(of: event)
    let kind: Event.Kind =
      switch event.type {
      case YAML_DOCUMENT_START_EVENT: .documentStart
      case YAML_SEQUENCE_START_EVENT: .listStart
      case YAML_MAPPING_START_EVENT: .mappingStart
      case YAML_ALIAS_EVENT: .alias
      case YAML_STREAM_END_EVENT: .streamEnd
      case YAML_SCALAR_EVENT:
        .scalar(
          String(
            decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length),
            as: UTF8.self),
          isPlain: event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
      default: .other
      }
    return Event(kind: kind, line: event.start_mark.line + 1, column: event.start_mark.column + 1)
  }

  /// A tag or anchor is no part of the text that it stands before: that would lose a word.
  private func refuseMarks(of event: yaml_event_t) throws(WrittenProblem) {
    let (anchor, tag) =
      switch event.type {
      case YAML_SCALAR_EVENT: (event.data.scalar.anchor, event.data.scalar.tag)
      case YAML_SEQUENCE_START_EVENT: (event.data.sequence_start.anchor, event.data.sequence_start.tag)
      case YAML_MAPPING_START_EVENT: (event.data.mapping_start.anchor, event.data.mapping_start.tag)
      default: (nil, nil)
      }
    guard anchor != nil || tag != nil else { return }
    throw WrittenProblem(
      .sign(tag == nil ? "&" : "!"), line: event.start_mark.line + 1, column: event.start_mark.column + 1)
  }

  /// What libyaml says is wrong.
  private var problem: WrittenProblem {
    let words = parser.pointee.problem.map { String(cString: $0) } ?? "no memory left"
    if parser.pointee.error == YAML_READER_ERROR {
      let line = text.prefix(parser.pointee.problem_offset).count { $0 == UInt8(ascii: "\n") } + 1
      return WrittenProblem(.unreadable(words), line: line, column: 0)
    }
    // What was never closed shows at the end only; the reader wants the place where it was opened.
    let isOpen = words.contains("end of stream") || words.contains("expected ','")
    let mark =
      isOpen && parser.pointee.context != nil ? parser.pointee.context_mark : parser.pointee.problem_mark
    return WrittenProblem(.unreadable(words), line: mark.line + 1, column: mark.column + 1)
  }
}
