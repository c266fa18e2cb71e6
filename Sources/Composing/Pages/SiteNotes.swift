import Domain
import Synchronization

/// What many pages of one site say alike, worked out by the first that asks.
struct SiteNotes: Sendable {
  /// About how large the page with everything is, in words.
  let everythingSize = Once<String>()
  /// Where sources contradict each other.
  let conflicts = Once<Conflicts>()
  /// The regions that do an activity which a discipline takes part in, per discipline.
  let regios = Once<[PageIndex: [PageIndex]]>()
}

/// A value that is made once; whoever asks meanwhile waits for it.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value, which `make` makes where it is not there yet.
  func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
