import Building
import Diagnostics
import Domain
import Glibc
import Synchronization

/// What can be seen: the last good snapshot of each day that somebody looks at, and what is wrong since.
final class Stage: Sendable {
  /// What is seen on one day.
  struct Scene: Sendable {
    /// The last snapshot that was whole; nil where none has been.
    var snapshot: Snapshot?
    /// What is wrong now.
    var problems: [Diagnostic] = []
    /// The day.
    let day: Datum
    /// How many times something changed before.
    var generation = 0
  }

  /// Why a listener is woken.
  enum Tick: Sendable {
    /// Something can be seen that could not before.
    case changed
    /// Nothing: it is only to find out whether somebody still listens.
    case alive
  }

  private struct State {
    /// The newest snapshot of today, whole or not: the next is made after it.
    var newest: Snapshot?
    var today: Scene
    var others: [(day: Datum, generation: Int, last: Snapshot?, task: Task<Scene, Never>)] = []
    var listeners: [Int: AsyncStream<Tick>.Continuation] = [:]
    var listenersEver = 0
  }

  private let options: Snapshot.Options
  /// The day that it always is; nil for the day of each moment.
  private let fixedDay: Datum?
  private let state: Mutex<State>
  /// How many days other than today are kept.
  private static let mostDays = 3

  init(_ options: Snapshot.Options, fixedDay: Datum?) {
    (self.options, self.fixedDay) = (options, fixedDay)
    state = Mutex(State(today: Scene(day: options.today)))
  }

  private var now: Datum { fixedDay ?? Build.day(at: Glibc.time(nil), content: options.content) }

  /// Whether another day has begun.
  var isYesterday: Bool { state.withLock { $0.today.day } != now }

  /// Reads what changed and shows it; one at a time.
  func change(_ changed: Set<String>) async -> Scene {
    var options = options
    options.today = now
    let last = state.withLock { $0.newest }
    let snapshot = await Snapshot(options, after: last, changed: changed)
    let (scene, listeners) = state.withLock { state in
      state.newest = snapshot
      let shown = snapshot.isWhole ? snapshot : state.today.snapshot
      state.today = Scene(
        snapshot: shown, problems: Build.withoutPersonalData(snapshot.diagnostics), day: options.today,
        generation: state.today.generation + 1)
      return (state.today, Array(state.listeners.values))
    }
    for listener in listeners { listener.yield(.changed) }
    return scene
  }

  /// What is seen on a day: today where it is nil.
  func scene(on day: Datum?) async -> Scene {
    guard let day else { return state.withLock { $0.today } }
    let task = state.withLock { state -> Task<Scene, Never>? in
      guard day != state.today.day else { return nil }
      let position = state.others.firstIndex { $0.day == day }
      if let position, state.others[position].generation == state.today.generation {
        return state.others[position].task
      }
      let last = position.flatMap { state.others[$0].last }
      let task = Task { [newest = state.newest, generation = state.today.generation] in
        await self.scene(on: day, after: newest, showing: last, generation)
      }
      if let position { state.others.remove(at: position) }
      state.others.append((day, state.today.generation, last, task))
      if state.others.count > Self.mostDays { state.others.removeFirst() }
      return task
    }
    guard let task else { return state.withLock { $0.today } }
    return await task.value
  }

  private func scene(
    on day: Datum, after newest: Snapshot?, showing last: Snapshot?, _ generation: Int
  ) async -> Scene {
    var options = options
    options.today = day
    let snapshot = await Snapshot(options, after: newest)
    let shown = snapshot.isWhole ? snapshot : last
    state.withLock { state in
      guard let position = state.others.firstIndex(where: { $0.day == day }) else { return }
      state.others[position].last = shown
    }
    return Scene(
      snapshot: shown, problems: Build.withoutPersonalData(snapshot.diagnostics), day: day,
      generation: generation)
  }

  // MARK: - Listening

  /// A tick now, one for each change, and some in between; until nobody listens.
  func listen() -> AsyncStream<Tick> {
    let (ticks, continuation) = AsyncStream.makeStream(of: Tick.self, bufferingPolicy: .bufferingNewest(2))
    let number = state.withLock { state in
      state.listenersEver += 1
      state.listeners[state.listenersEver] = continuation
      return state.listenersEver
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }
    continuation.yield(.changed)
    return ticks
  }

  /// Lets every listener find out whether somebody is still there.
  func wake() {
    let listeners = state.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.yield(.alive) }
  }
}
