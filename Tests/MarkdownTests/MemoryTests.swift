import CMarkGFM
import Foundation
import Synchronization
import Testing

@testable import Markdown

/// How many blocks of C memory are in use, counted by an allocator that only these tests use.
private let blocksInUse = Atomic<Int>(0)
private let blocksEver = Atomic<Int>(0)

/// Everything that cmark takes it gives back.
@Suite(.serialized) struct MemoryTests {
  private func withCountingMemory(_ body: (UnsafeMutablePointer<cmark_mem>) -> Void) {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    defer { memory.deallocate() }
    memory.initialize(
      to: cmark_mem(
        calloc: { count, size in
          blocksInUse.add(1, ordering: .relaxed)
          blocksEver.add(1, ordering: .relaxed)
          return calloc(count, size)
        },
        realloc: { block, size in
          if block == nil { blocksInUse.add(1, ordering: .relaxed) }
          return realloc(block, size)
        },
        free: { block in
          if block != nil { blocksInUse.subtract(1, ordering: .relaxed) }
          free(block)
        }))
    body(memory)
  }

  @Test func aThousandTreesLeakNothing() {
    withCountingMemory { memory in
      for number in 0..<1_000 {
        let source = MarkdownSource(
          file: "a.md", text: Array(ConcurrencyTests.page(number).utf8), firstLine: 1)
        var scan = Scan()
        #expect(source.text.withUnsafeBufferPointer { scan.refusal(of: $0) } == nil)
        guard let tree = Tree(parsing: source.text, memory: memory) else { continue }
        #expect(blocksInUse.load(ordering: .relaxed) > 100)
        var walk = Walk(
          of: source, lineStarts: scan.lineStarts, vocabulary: .empty, options: MarkdownOptions())
        walk.run(over: tree)
        #expect(!walk.html.isEmpty)
      }
    }
    #expect(blocksEver.load(ordering: .relaxed) > 100_000)
    #expect(blocksInUse.load(ordering: .relaxed) == 0)
  }
}
