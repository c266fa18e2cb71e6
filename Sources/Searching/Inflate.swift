/// Takes gzip (RFC 1952) apart: what Pagefind writes, it writes so.
struct Inflate {
  private let input: [UInt8]
  private var position: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  /// More than this is no index of ours.
  private static let largest = 1 << 28

  /// What was compressed; nil for what is no plain gzip of one member.
  static func gunzip(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 18, bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8, bytes[3] == 0 else {
      return nil
    }
    var inflate = Inflate(input: Array(bytes.dropLast(8)), position: 10)
    guard inflate.run() else { return nil }
    return inflate.output
  }

  private init(input: [UInt8], position: Int) {
    self.input = input
    self.position = position
  }

  /// The blocks, one after the other (RFC 1951, section 3.2.3).
  private mutating func run() -> Bool {
    while true {
      guard let isLast = take(1), let kind = take(2) else { return false }
      let isGood =
        switch kind {
        case 0: stored()
        case 1: compressed(literals: Self.fixedLiterals, distances: Self.fixedDistances)
        case 2: dynamic()
        default: false
        }
      guard isGood, output.count <= Self.largest else { return false }
      if isLast == 1 { return true }
    }
  }

  private mutating func take(_ count: Int) -> Int? {
    while bitCount < count {
      guard position < input.count else { return nil }
      bits |= UInt32(input[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
    let value = Int(bits & ((1 << UInt32(count)) - 1))
    bits >>= UInt32(count)
    bitCount -= count
    return value
  }

  private mutating func stored() -> Bool {
    (bits, bitCount) = (0, 0)
    guard position + 4 <= input.count else { return false }
    let count = Int(input[position]) | Int(input[position + 1]) << 8
    position += 4
    guard position + count <= input.count else { return false }
    output += input[position..<position + count]
    position += count
    return true
  }

  private mutating func dynamic() -> Bool {
    guard let literals = take(5), let distances = take(5), let codes = take(4) else { return false }
    var lengths = [Int](repeating: 0, count: 19)
    for place in Self.order.prefix(codes + 4) {
      guard let length = take(3) else { return false }
      lengths[place] = length
    }
    let code = Huffman(lengths)
    let total = literals + 257 + distances + 1
    lengths = []
    while lengths.count < total {
      guard let symbol = next(code) else { return false }
      switch symbol {
      case 0...15: lengths.append(symbol)
      case 16:
        guard let last = lengths.last, let more = take(2) else { return false }
        lengths += repeatElement(last, count: more + 3)
      case 17:
        guard let more = take(3) else { return false }
        lengths += repeatElement(0, count: more + 3)
      default:
        guard let more = take(7) else { return false }
        lengths += repeatElement(0, count: more + 11)
      }
    }
    guard lengths.count == total else { return false }
    return compressed(
      literals: Huffman(Array(lengths[..<(literals + 257)])),
      distances: Huffman(Array(lengths[(literals + 257)...])))
  }

  private mutating func compressed(literals: Huffman, distances: Huffman) -> Bool {
    while true {
      guard let symbol = next(literals) else { return false }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return true }
      guard symbol < 286, let more = take(Self.lengthBits[symbol - 257]), let place = next(distances),
        place < 30,
        let further = take(Self.distanceBits[place])
      else { return false }
      let length = Self.lengthStart[symbol - 257] + more
      let distance = Self.distanceStart[place] + further
      guard distance <= output.count, output.count <= Self.largest else { return false }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func next(_ code: Huffman) -> Int? {
    var (value, first, index) = (0, 0, 0)
    for length in 1...15 {
      guard let bit = take(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let lengthStart = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  private static let distanceBits = (0..<30).map { max(0, $0 / 2 - 1) }
  private static let distanceStart = (0..<30).map { $0 < 2 ? $0 + 1 : (2 + $0 % 2) << ($0 / 2 - 1) + 1 }
  private static let fixedLiterals = Huffman(
    (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = Huffman([Int](repeating: 5, count: 30))
}

/// A canonical code: how many symbols there are of each length, and the symbols in order (RFC 1951, section 3.2.2).
private struct Huffman {
  private(set) var counts = [Int](repeating: 0, count: 16)
  private(set) var symbols: [Int]

  init(_ lengths: [Int]) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    var next = [Int](repeating: 0, count: 17)
    for length in 1...15 { next[length + 1] = next[length] + counts[length] }
    symbols = [Int](repeating: 0, count: lengths.count)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[next[length]] = symbol
      next[length] += 1
    }
  }
}
