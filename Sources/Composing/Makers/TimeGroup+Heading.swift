import Domain
import Planning

extension TimeGroup {
  /// Its heading in the list of the planning or of participation.
  var heading: String {
    switch self {
    case .mijlpaal(.komt): "Wat nog komt"
    case .mijlpaal(.fase): "Fasen"
    case .mijlpaal(.geweest): "Wat is geweest of al is begonnen"
    case .mijlpaal(.onbekend): "Nog geen moment bekend"
    case .participatie(let stand): stand.heading
    }
  }
}
