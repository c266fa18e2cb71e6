/// Which disciplines take part in activities together.
///
/// Found once for a list of activities; who works alongside one discipline then takes a walk over its own.
public struct Samenwerking: Sendable {
  /// A discipline that works alongside another.
  public struct Buur: Sendable, Equatable {
    /// The other discipline.
    public let discipline: PageIndex
    /// The activities that both take part in, in the order of the list.
    public let activiteiten: [PageIndex]
  }

  /// The disciplines that take part in any of the activities: those of the list first, in its order.
  public let disciplines: [PageIndex]
  private let activiteiten: [PageIndex]
  /// Who takes part, per activity: places in `disciplines`, each once.
  private let deelnemers: [[Int]]
  /// The other way around, per discipline: places in `activiteiten`.
  private let deelname: [[Int]]
  private let numbers: [PageIndex: Int]

  /// Who works with whom in `activiteiten`; `replacements` are the pages that stand in for national ones.
  public init(
    in activiteiten: [PageIndex], of publication: Publication, disciplines listed: [PageIndex],
    replacements: [PageIndex: PageIndex] = [:]
  ) {
    let rows = activiteiten.map { index -> [PageIndex] in
      guard case .activiteit(let activiteit) = publication[index].details else { return [] }
      return activiteit.disciplines.map { replacements[$0] ?? $0 }
    }
    let active = Set(rows.joined())
    var disciplines = listed.filter(active.contains)
    var numbers = Dictionary(uniqueKeysWithValues: zip(disciplines, 0...))
    for other in rows.joined() where numbers[other] == nil {
      numbers[other] = disciplines.count
      disciplines.append(other)
    }
    var deelname = [[Int]](repeating: [], count: disciplines.count)
    deelnemers = rows.enumerated().map { position, row in
      row.compactMap { discipline in
        guard let number = numbers[discipline], deelname[number].last != position else { return nil }
        deelname[number].append(position)
        return number
      }
    }
    self.disciplines = disciplines
    self.activiteiten = activiteiten
    self.deelname = deelname
    self.numbers = numbers
  }

  /// The activities that a discipline takes part in, in the order of the list.
  public func activiteiten(of discipline: PageIndex) -> [PageIndex] {
    numbers[discipline].map { deelname[$0].map { activiteiten[$0] } } ?? []
  }

  /// Who works alongside a discipline: whom it shares most activities with first, then in order.
  public func buren(of discipline: PageIndex) -> [Buur] {
    guard let own = numbers[discipline] else { return [] }
    var shared = [[Int]](repeating: [], count: disciplines.count)
    for activiteit in deelname[own] {
      for other in deelnemers[activiteit] where other != own { shared[other].append(activiteit) }
    }
    return shared.indices.filter { !shared[$0].isEmpty }
      .sorted { (shared[$1].count, $0) < (shared[$0].count, $1) }
      .map { other in
        Buur(discipline: disciplines[other], activiteiten: shared[other].map { activiteiten[$0] })
      }
  }
}
