import Domain
import Planning
import Words

extension TimeGroup {
  /// Its heading in the list of the planning or of participation.
  func heading(in words: Words) -> String {
    switch self {
    case .mijlpaal(.komt): words.ahead
    case .mijlpaal(.fase): words.phases
    case .mijlpaal(.geweest): words.behind
    case .mijlpaal(.onbekend): words.noMomentKnown
    case .participatie(let stand): words.heading(of: stand)
    }
  }
}
