internal import CMarkGFM

/// The tree that cmark made of one body; the only owner of its memory.
///
/// Nodes and events point into it and must not outlive it: both stay inside the function that made the tree.
struct Tree: ~Copyable {
  private let parser: OpaquePointer
  private let root: OpaquePointer
  private let isInArena: Bool

  /// Registering writes to a global list, so it happens once for the whole process.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses `text`, with tables, task lists and footnotes.
  ///
  /// Only these two extensions are attached: others add special characters to a global table while they parse,
  /// which two threads cannot do at once. Nil where cmark has no memory left. All memory comes from `given`, or
  /// else from the arena of the thread.
  init?(parsing text: [UInt8], memory given: UnsafeMutablePointer<cmark_mem>? = nil) {
    _ = Tree.registered
    let arena = given == nil ? Arena.take() : nil
    guard
      let parser = cmark_parser_new_with_mem(
        CMARK_OPT_FOOTNOTES, given ?? arena ?? cmark_get_default_mem_allocator())
    else {
      if arena != nil { Arena.drop() }
      return nil
    }
    for name in ["table", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      if arena != nil { Arena.drop() }
      return nil
    }
    isInArena = arena != nil
    self.parser = parser
    self.root = root
  }

  deinit {
    if isInArena {
      Arena.drop()
      return
    }
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// The whole tree, each node entered and left.
  borrowing func events() -> Events {
    Events(from: root)
  }
}

/// A walk over a tree or a part of it, without recursion.
struct Events: ~Copyable {
  private let iterator: OpaquePointer?

  /// Everything in `node`, itself included.
  init(in node: Node) {
    self.init(from: node.pointer)
  }

  fileprivate init(from root: OpaquePointer) {
    iterator = cmark_iter_new(root)
  }

  deinit {
    if let iterator { cmark_iter_free(iterator) }
  }

  /// The next event; leaves are entered and never left. Nil at the end.
  mutating func next() -> (node: Node, isEntering: Bool)? {
    guard let iterator else { return nil }
    let event = cmark_iter_next(iterator)
    if event == CMARK_EVENT_DONE { return nil }
    guard let node = cmark_iter_get_node(iterator) else { return nil }
    return (Node(pointer: node), event == CMARK_EVENT_ENTER)
  }
}
