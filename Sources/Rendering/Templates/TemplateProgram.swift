/// A template ready to run: every name is a slot, every partial is in place.
///
/// Made by `TemplateCompiler`. Rendering only appends bytes; it finds no names and casts no types, which is
/// what makes a page with hundreds of links cost microseconds.
struct TemplateProgram: Sendable {
  /// Where a value stands: how many views out from the page, and which of its parts.
  struct Slot: Sendable {
    let depth: Int
    let index: Int
  }

  indirect enum Step: Sendable {
    case text([UInt8])
    case escaped(Slot)
    case raw(Slot)
    case when(Slot, [Step])
    case unless(Slot, [Step])
    /// For each item of a list, or once for an object.
    case each(Slot, [Step])
    case ifLast(Bool, [Step])
  }

  let steps: [Step]

  init(steps: [Step]) { self.steps = Self.joined(steps) }

  /// What the template makes of `record`.
  func render(_ record: Record) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    var levels = [record]
    Self.run(steps, &levels, isLast: true, &output)
    return output
  }

  private static func run(_ steps: [Step], _ levels: inout [Record], isLast: Bool, _ output: inout [UInt8]) {
    for step in steps {
      switch step {
      case .text(let text): output.append(contentsOf: text)
      case .escaped(let slot):
        if case .text(let text) = levels[slot.depth].values[slot.index] {
          HTMLEscaping.append(text, to: &output)
        }
      case .raw(let slot):
        if case .markup(let html) = levels[slot.depth].values[slot.index] { output.append(contentsOf: html) }
      case .when(let slot, let inside):
        if levels[slot.depth].values[slot.index].isShown { run(inside, &levels, isLast: isLast, &output) }
      case .unless(let slot, let inside):
        if !levels[slot.depth].values[slot.index].isShown { run(inside, &levels, isLast: isLast, &output) }
      case .each(let slot, let inside):
        switch levels[slot.depth].values[slot.index] {
        case .list(let records):
          for (number, record) in records.enumerated() {
            levels.append(record)
            run(inside, &levels, isLast: number == records.count - 1, &output)
            levels.removeLast()
          }
        case .object(let record):
          levels.append(record)
          run(inside, &levels, isLast: true, &output)
          levels.removeLast()
        default: break
        }
      case .ifLast(let wanted, let inside):
        if isLast == wanted { run(inside, &levels, isLast: isLast, &output) }
      }
    }
  }

  /// With neighbouring texts as one.
  private static func joined(_ steps: [Step]) -> [Step] {
    var joined: [Step] = []
    for step in steps {
      switch (joined.last, step) {
      case (.text(let before)?, .text(let text)): joined[joined.count - 1] = .text(before + text)
      case (_, .when(let slot, let inside)): joined.append(.when(slot, Self.joined(inside)))
      case (_, .unless(let slot, let inside)): joined.append(.unless(slot, Self.joined(inside)))
      case (_, .each(let slot, let inside)): joined.append(.each(slot, Self.joined(inside)))
      case (_, .ifLast(let wanted, let inside)): joined.append(.ifLast(wanted, Self.joined(inside)))
      default: joined.append(step)
      }
    }
    return joined
  }
}

/// Escapes for HTML and XML, text and attributes alike.
enum HTMLEscaping {
  /// Appends `text` with the five characters that mean something in HTML escaped.
  static func append(_ text: String, to html: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for position in bytes.indices {
        guard let replacement = replacement(for: bytes[position]) else { continue }
        html.append(contentsOf: bytes[start..<position])
        html.append(
          contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
        start = position + 1
      }
      html.append(contentsOf: bytes[start...])
    }
  }

  @inline(__always)
  private static func replacement(for byte: UInt8) -> StaticString? {
    guard byte < 63 else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
