import Domain
import Drawing
import Planning
import Templating
import Words

/// Makes the picture of who makes up a region.
struct PartnerMaker: Maker {
  let context: Context

  /// The parties of a region, by kind; the facts beside it say the same.
  func partners(of regio: Regio, named name: String) -> PictureView {
    let unknown = PartnerTree.Member(name: words.unknown, state: .open)
    func party(_ kind: String, _ name: String?) -> PartnerTree.Group {
      PartnerTree.Group(
        name: kind, members: [name.map { PartnerTree.Member(name: $0, state: .firm) } ?? unknown])
    }
    var gemeenten = regio.gemeenten.prefix(PartnerTree.longestGroup).map { member(of: $0, in: regio) }
    let rest = regio.gemeenten.count - gemeenten.count
    if rest > 0 { gemeenten.append(PartnerTree.Member(name: words.andMore(rest), state: .firm)) }
    if let centrum = regio.centrumgemeente, !regio.gemeenten.contains(where: { $0.gemeente == centrum }) {
      gemeenten.insert(
        PartnerTree.Member(name: publication[centrum].facts.titel, remark: words.isCentre, state: .firm),
        at: 0)
    }
    let wijkverbanden = site.lists[.wijkverband]?.count ?? 0
    let groups = [
      PartnerTree.Group(name: words.municipalities, members: gemeenten.isEmpty ? [unknown] : gemeenten),
      party(words.insurer, regio.verzekeraar), party(words.network, regio.netwerk),
      party(words.treasurer, regio.kassier),
      party(
        words.plural(of: .wijkverband),
        wijkverbanden == 0 ? nil : words.neighbourhoodPartnerships(wijkverbanden)),
    ]
    return PictureView(
      titel: words.partnersTitle,
      uitleg: words.partnersExplained,
      tekening: PartnerTree(name: "RESV \(name)", groups: groups).drawing(
        title: words.partners(of: name), description: Self.described(groups)))
  }

  private func member(of deelname: Deelname, in regio: Regio) -> PartnerTree.Member {
    let kernen = deelname.kernen.count
    let remarks = [
      deelname.gemeente == regio.centrumgemeente ? words.isCentre : nil,
      deelname.rol == .intentie ? words.intends : nil,
      deelname.rol == nil ? words.partNotKnown : nil,
      kernen == 0 ? nil : words.withPlaces(kernen),
    ].compactMap { $0 }
    return PartnerTree.Member(
      name: publication[deelname.gemeente].facts.titel,
      remark: remarks.isEmpty ? nil : remarks.joined(separator: ", "),
      state: deelname.rol == nil ? .open : deelname.rol == .intentie ? .intended : .firm)
  }

  private static func described(_ groups: [PartnerTree.Group]) -> String {
    groups.map { group in
      let members = group.members.map { member in
        member.remark.map { "\(member.name) (\($0))" } ?? member.name
      }
      return "\(group.name): \(members.joined(separator: ", "))."
    }.joined(separator: " ")
  }
}
