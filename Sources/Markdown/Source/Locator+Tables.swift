extension Locator {
  /// Goes to the first cell of the row of a table on `line` (from 0).
  mutating func beginRow(line: Int, quotes: Int) {
    // All that came before is forgotten: the row and its cells set everything anew.
    forgetSteps()
    self.quotes = quotes
    self.line = line - 1
    nextLine()
    nextCell = byte == UInt8(ascii: "|") ? offset + 1 : offset
  }

  /// Goes to the text of the next cell of the row, by counting bars: the columns that cmark gives are wrong where
  /// a row is not indented like the heading row.
  mutating func beginCell() {
    textIndex = 0
    offset = nextCell
    end = lines.start(of: line + 1)
    while nextCell < end, bytes[nextCell] != UInt8(ascii: "|") {
      nextCell += bytes[nextCell] == UInt8(ascii: "\\") ? 2 : 1
    }
    end = min(end, nextCell)
    nextCell += 1
    skipBlanks()
  }

  /// How many cells the row has, asked at its start; bars with a backslash before them part no cells.
  var cellCount: Int {
    let rowEnd = lines.start(of: line + 1)
    var count = 1
    var index = nextCell
    var last = nextCell
    while index < rowEnd {
      if bytes[index] == UInt8(ascii: "|") {
        count += 1
        last = index + 1
      }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    // What follows the last bar is a cell only if there is anything.
    return bytes[min(last, rowEnd)..<rowEnd].allSatisfy { $0 <= 0x20 } ? count - 1 : count
  }
}
