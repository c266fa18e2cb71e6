import Bytes

/// A template ready to run: every name is a slot, every partial is in place.
///
/// Made by `TemplateCompiler`. Rendering only copies bytes; it finds no names, casts no types and counts no
/// references, which is what makes a page with hundreds of links cost microseconds.
struct TemplateProgram: Sendable {
  /// Where a value stands: how many views out from the page, and which of its parts.
  struct Slot: Sendable {
    let depth: Int
    let index: Int
  }

  /// A step as the compiler makes it, with what stands inside it.
  indirect enum Step {
    case text(ArraySlice<UInt8>)
    case value(Slot)
    /// A word of the site itself, by its position.
    case word(Int)
    case when(Slot, [Step])
    case unless(Slot, [Step])
    /// For each item of a list, or once for an object; each has `width` values.
    case each(Slot, width: Int, [Step])
    case ifLast(Bool, [Step])
  }

  /// A step as it runs: in one row with all others, where what is left out is jumped over.
  private enum Instruction: Sendable {
    /// A range of `texts`.
    case text(start: Int, count: Int)
    case value(Slot)
    case word(Int)
    case when(Slot, end: Int)
    case unless(Slot, end: Int)
    case each(Slot, width: Int, end: Int)
    case ifLast(Bool, end: Int)
  }

  private var instructions: [Instruction] = []
  /// What the template itself says.
  private var texts: [UInt8] = []

  init(steps: [Step]) { append(steps) }

  private mutating func append(_ steps: [Step]) {
    // Neighbouring texts become one, but never across the end of a section, where a jump may land.
    var isAfterText = false
    for step in steps {
      switch step {
      case .text(let text):
        let start = texts.count
        texts += text
        if isAfterText, case .text(let first, let count)? = instructions.popLast() {
          instructions.append(.text(start: first, count: count + text.count))
        } else {
          instructions.append(.text(start: start, count: text.count))
        }
      case .value(let slot): instructions.append(.value(slot))
      case .word(let word): instructions.append(.word(word))
      case .when(let slot, let inside): append(inside) { .when(slot, end: $0) }
      case .unless(let slot, let inside): append(inside) { .unless(slot, end: $0) }
      case .each(let slot, let width, let inside): append(inside) { .each(slot, width: width, end: $0) }
      case .ifLast(let wanted, let inside): append(inside) { .ifLast(wanted, end: $0) }
      }
      isAfterText = if case .text = step { true } else { false }
    }
  }

  /// A section: what decides about it, which is told where the section ends, and then its inside.
  private mutating func append(_ inside: [Step], after head: (_ end: Int) -> Instruction) {
    let place = instructions.count
    instructions.append(head(place))
    append(inside)
    instructions[place] = head(instructions.count)
  }

  /// What the template makes of `record`, in the language of `words`.
  func render(_ record: borrowing ViewRecord, saying words: TemplateWords) -> [UInt8] {
    var output = ByteBuffer(capacity: record.bytes.count * 2 + texts.count)
    var levels = [0]
    texts.withUnsafeBytes { texts in
      words.bytes.withUnsafeBytes { said in
        Self.run(
          instructions.span, 0..<instructions.count, texts, words.places.span, said, record.values.span,
          UnsafeRawBufferPointer(record.bytes.bytes), &levels, isLast: true, &output)
      }
    }
    return Array(output.bytes)
  }

  /// Runs some of the instructions; `levels` says where the values of each view begin.
  private static func run(
    _ instructions: Span<Instruction>, _ range: Range<Int>, _ texts: UnsafeRawBufferPointer,
    _ words: Span<ViewValue>, _ said: UnsafeRawBufferPointer, _ values: Span<ViewValue>,
    _ bytes: UnsafeRawBufferPointer, _ levels: inout [Int], isLast: Bool, _ output: inout ByteBuffer
  ) {
    var next = range.lowerBound
    while next < range.upperBound {
      let instruction = instructions[next]
      next += 1
      switch instruction {
      case .text(let start, let count):
        output.append(UnsafeRawBufferPointer(rebasing: texts[start..<start + count]))
      case .value(let slot):
        let value = values[levels[slot.depth] + slot.index]
        output.append(UnsafeRawBufferPointer(rebasing: bytes[value.start..<value.start + value.count]))
      case .word(let number):
        let word = words[number]
        output.append(UnsafeRawBufferPointer(rebasing: said[word.start..<word.start + word.count]))
      case .when(let slot, let end):
        if values[levels[slot.depth] + slot.index].count == 0 { next = end }
      case .unless(let slot, let end):
        if values[levels[slot.depth] + slot.index].count > 0 { next = end }
      case .each(let slot, let width, let end):
        let list = values[levels[slot.depth] + slot.index]
        for number in 0..<list.count {
          levels.append(list.start + number * width)
          run(
            instructions, next..<end, texts, words, said, values, bytes, &levels,
            isLast: number == list.count - 1, &output)
          levels.removeLast()
        }
        next = end
      case .ifLast(let wanted, let end):
        if isLast != wanted { next = end }
      }
    }
  }
}
