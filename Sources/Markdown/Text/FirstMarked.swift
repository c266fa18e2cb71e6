/// The first byte from `index` on whose class is not zero; their number where there is none.
///
/// Eight at a time, for nearly all bytes of a text are plain.
@inline(__always)
func firstMarked(
  in bytes: UnsafeBufferPointer<UInt8>, from index: Int, classes: UnsafePointer<UInt8>
) -> Int {
  guard let start = bytes.baseAddress else { return bytes.count }
  var index = index
  while index &+ 8 <= bytes.count {
    let next = start + index
    let first = classes[Int(next[0])] | classes[Int(next[1])] | classes[Int(next[2])] | classes[Int(next[3])]
    let second = classes[Int(next[4])] | classes[Int(next[5])] | classes[Int(next[6])] | classes[Int(next[7])]
    if first | second != 0 { break }
    index &+= 8
  }
  while index < bytes.count, classes[Int(start[index])] == 0 { index &+= 1 }
  return index
}
