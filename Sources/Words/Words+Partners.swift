/// The picture of who makes up a region.
extension Words {
  package var municipalities: String { pick(nl: "Gemeenten", en: "Municipalities") }

  package var insurer: String { pick(nl: "Zorgverzekeraar", en: "Health insurer") }

  package var network: String { pick(nl: "Netwerk", en: "Network") }

  /// Who receives and passes on the money: not a cashier in a shop.
  package var treasurer: String { pick(nl: "Kassier", en: "Treasurer") }

  package func neighbourhoodPartnerships(_ count: Int) -> String {
    self.count(
      count, nl: ("wijkverband", "wijkverbanden"),
      en: ("neighbourhood partnership", "neighbourhood partnerships"))
  }

  package var partnersTitle: String { pick(nl: "Wie vormen dit RESV?", en: "Who makes up this RESV?") }

  package var partnersExplained: String {
    pick(
      nl: "Een volle stip: dit staat in de bronnen. Een halve: wil meedoen. Een open stip: nog niet bekend.",
      en: "A full dot: the sources say this. A half dot: intends to take part. An open dot: not known yet.")
  }

  package func partners(of region: String) -> String {
    pick(nl: "Wie het RESV \(region) vormen", en: "Who makes up the RESV \(region)")
  }

  // MARK: - Beside a gemeente

  package var isCentre: String { pick(nl: "centrumgemeente", en: "centre municipality") }

  package var intends: String { pick(nl: "wil meedoen", en: "intends to take part") }

  package var partNotKnown: String {
    pick(
      nl: "hoe deze gemeente meedoet, is nog niet bekend",
      en: "it is not yet known how this municipality takes part")
  }

  package func withPlaces(_ count: Int) -> String {
    pick(nl: "met ", en: "with ")
      + self.count(count, nl: ("kern", "kernen"), en: ("place", "places"))
  }
}
