internal import CMarkGFM
internal import Glibc

/// The memory of the tree that a thread works on: handed out from one slab, and taken back all at once.
///
/// cmark makes some hundreds of small blocks for a page; to give each back by itself costs as much as to read the
/// page. What cmark frees while it parses is used again, so that hostile texts take no more memory than from C.
/// The functions that cmark calls get no context, so the arena is that of the thread they are called on: a tree has
/// to be let go of on the thread that made it, which holds as long as no tree outlives a function.
struct Arena {
  /// Before every block: its size, in a word of its own so that blocks stay aligned.
  private static let header = 16
  /// Blocks up to this size come from slabs, greater ones from C.
  private static let largestSmall = 1024
  private static let slabSize = 1 << 18

  /// What stands before a great block, and at the start of a slab.
  private struct Link {
    var previous: UnsafeMutablePointer<Link>?
    var next: UnsafeMutablePointer<Link>?
  }

  private var isInUse = false
  private var free: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private let firstSlab: UnsafeMutableRawPointer
  /// The slabs behind the first one.
  private var slabs: UnsafeMutablePointer<Link>?
  private var great: UnsafeMutablePointer<Link>?
  /// For each size in sixteens, the blocks that were given back: each points to the next.
  private let returned: UnsafeMutablePointer<UnsafeMutableRawPointer?>

  private init() {
    firstSlab = .allocate(byteCount: Arena.slabSize, alignment: 16)
    free = firstSlab
    end = firstSlab + Arena.slabSize
    returned = .allocate(capacity: Arena.largestSmall / 16 + 1)
    returned.initialize(repeating: nil, count: Arena.largestSmall / 16 + 1)
  }

  // MARK: The arena of the thread

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { arena in
      let arena = arena?.assumingMemoryBound(to: Arena.self)
      arena?.pointee.empty()
      arena?.pointee.firstSlab.deallocate()
      arena?.pointee.returned.deallocate()
      arena?.deallocate()
    }
    return key
  }()

  @inline(__always)
  private static var current: UnsafeMutablePointer<Arena>? {
    pthread_getspecific(key)?.assumingMemoryBound(to: Arena.self)
  }

  /// What cmark is given to take memory with; never written to, so threads may share it.
  nonisolated(unsafe) private static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: { count, size in
          let block = Arena.current?.pointee.block(of: count * size)
          if let block { memset(block, 0, count * size) }
          return block
        },
        realloc: { block, size in Arena.current?.pointee.resized(block, to: size) },
        free: { block in
          if let block { Arena.current?.pointee.giveBack(block) }
        }))
    return memory
  }()

  /// The arena of this thread, for one tree; nil where another tree has it.
  static func take() -> UnsafeMutablePointer<cmark_mem>? {
    if let arena = current {
      if arena.pointee.isInUse { return nil }
      arena.pointee.isInUse = true
      return memory
    }
    let arena = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
    arena.initialize(to: Arena())
    arena.pointee.isInUse = true
    if pthread_setspecific(key, arena) == 0 { return memory }
    arena.pointee.firstSlab.deallocate()
    arena.pointee.returned.deallocate()
    arena.deallocate()
    return nil
  }

  /// Takes back all that was handed out on this thread since `take`.
  static func drop() {
    current?.pointee.empty()
  }

  private mutating func empty() {
    for list in [slabs, great] {
      var link = list
      while let block = link {
        link = block.pointee.next
        Glibc.free(block)
      }
    }
    (slabs, great) = (nil, nil)
    free = firstSlab
    end = firstSlab + Arena.slabSize
    returned.update(repeating: nil, count: Arena.largestSmall / 16 + 1)
    isInUse = false
  }

  // MARK: Blocks

  private mutating func block(of size: Int) -> UnsafeMutableRawPointer {
    if size > Arena.largestSmall { return greatBlock(of: size) }
    let sixteens = (size &+ 15) &>> 4
    if let block = returned[sixteens] {
      returned[sixteens] = block.load(as: UnsafeMutableRawPointer?.self)
      return block
    }
    let length = sixteens &<< 4 &+ Arena.header
    if free + length > end { addSlab() }
    let block = free + Arena.header
    free += length
    (block - Arena.header).storeBytes(of: sixteens &<< 4, as: Int.self)
    return block
  }

  private mutating func addSlab() {
    let slab = Arena.fromC(Arena.slabSize).bindMemory(to: Link.self, capacity: 1)
    slab.initialize(to: Link(previous: nil, next: slabs))
    slabs = slab
    free = UnsafeMutableRawPointer(slab) + Arena.header
    end = UnsafeMutableRawPointer(slab) + Arena.slabSize
  }

  private mutating func greatBlock(of size: Int) -> UnsafeMutableRawPointer {
    let link = Arena.fromC(size + 2 * Arena.header).bindMemory(to: Link.self, capacity: 1)
    link.initialize(to: Link(previous: nil, next: great))
    great?.pointee.previous = link
    great = link
    let block = UnsafeMutableRawPointer(link) + 2 * Arena.header
    (block - Arena.header).storeBytes(of: size, as: Int.self)
    return block
  }

  private mutating func giveBack(_ block: UnsafeMutableRawPointer) {
    let size = (block - Arena.header).load(as: Int.self)
    if size <= Arena.largestSmall {
      // An empty block has no room for the way to the next one.
      if size == 0 { return }
      block.storeBytes(of: returned[size &>> 4], as: UnsafeMutableRawPointer?.self)
      returned[size &>> 4] = block
      return
    }
    let link = (block - 2 * Arena.header).assumingMemoryBound(to: Link.self)
    let (previous, next) = (link.pointee.previous, link.pointee.next)
    if let previous { previous.pointee.next = next } else { great = next }
    next?.pointee.previous = previous
    Glibc.free(link)
  }

  private mutating func resized(
    _ old: UnsafeMutableRawPointer?, to size: Int
  ) -> UnsafeMutableRawPointer {
    guard let old else { return block(of: size) }
    let oldSize = (old - Arena.header).load(as: Int.self)
    if size <= oldSize { return old }
    let new = block(of: size)
    memcpy(new, old, oldSize)
    giveBack(old)
    return new
  }

  /// Memory from C; like cmark's own, it ends the program where there is none.
  private static func fromC(_ size: Int) -> UnsafeMutableRawPointer {
    guard let block = malloc(size) else { abort() }
    return block
  }
}
