import Domain
import Drawing
import Planning
import Templating

/// Makes the picture of who makes up a region.
struct PartnerMaker: Maker {
  let context: Context

  /// The parties of a region, by kind; the facts beside it say the same.
  func partners(of regio: Regio, named name: String) -> PictureView {
    let unknown = PartnerTree.Member(name: DetailMaker.unknown, state: .open)
    func party(_ kind: String, _ name: String?) -> PartnerTree.Group {
      PartnerTree.Group(
        name: kind, members: [name.map { PartnerTree.Member(name: $0, state: .firm) } ?? unknown])
    }
    var gemeenten = regio.gemeenten.prefix(PartnerTree.longestGroup).map { member(of: $0, in: regio) }
    let rest = regio.gemeenten.count - gemeenten.count
    if rest > 0 { gemeenten.append(PartnerTree.Member(name: "en nog \(rest)", state: .firm)) }
    if let centrum = regio.centrumgemeente, !regio.gemeenten.contains(where: { $0.gemeente == centrum }) {
      gemeenten.insert(
        PartnerTree.Member(name: publication[centrum].facts.titel, remark: "centrumgemeente", state: .firm),
        at: 0)
    }
    let wijkverbanden = site.lists[.wijkverband]?.count ?? 0
    let groups = [
      PartnerTree.Group(name: "Gemeenten", members: gemeenten.isEmpty ? [unknown] : gemeenten),
      party("Zorgverzekeraar", regio.verzekeraar), party("Netwerk", regio.netwerk),
      party("Kassier", regio.kassier),
      party(
        "Hechte wijkverbanden",
        wijkverbanden == 0 ? nil : wijkverbanden == 1 ? "1 wijkverband" : "\(wijkverbanden) wijkverbanden"),
    ]
    return PictureView(
      titel: "Wie vormen dit RESV?",
      uitleg:
        "Een volle stip: dit staat in de bronnen. Een halve: wil meedoen. Een open stip: nog niet bekend.",
      tekening: PartnerTree(name: "RESV \(name)", groups: groups).drawing(
        title: "Wie het RESV \(name) vormen", description: Self.words(for: groups)))
  }

  private func member(of deelname: Deelname, in regio: Regio) -> PartnerTree.Member {
    let kernen = deelname.kernen.count
    let remarks = [
      deelname.gemeente == regio.centrumgemeente ? "centrumgemeente" : nil,
      deelname.rol == .intentie ? "wil meedoen" : nil,
      deelname.rol == nil ? "hoe deze gemeente meedoet, is nog niet bekend" : nil,
      kernen == 0 ? nil : kernen == 1 ? "met 1 kern" : "met \(kernen) kernen",
    ].compactMap { $0 }
    return PartnerTree.Member(
      name: publication[deelname.gemeente].facts.titel,
      remark: remarks.isEmpty ? nil : remarks.joined(separator: ", "),
      state: deelname.rol == nil ? .open : deelname.rol == .intentie ? .intended : .firm)
  }

  private static func words(for groups: [PartnerTree.Group]) -> String {
    groups.map { group in
      let members = group.members.map { member in
        member.remark.map { "\(member.name) (\($0))" } ?? member.name
      }
      return "\(group.name): \(members.joined(separator: ", "))."
    }.joined(separator: " ")
  }
}
