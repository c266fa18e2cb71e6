package import Domain

/// Ways for citizens to take part, and where each is in its life.
extension Words {
  /// From when to when, in the words of the source.
  package func period(of participatie: Participatie) -> String {
    switch (participatie.opent?.known, participatie.sluit?.known) {
    case (let opent?, let sluit?):
      if opent.isPlain, opent.agrees(with: sluit), opent.exactDays != nil {
        return pick(nl: "Open op \(moment(opent)).", en: "Open on \(moment(opent)).")
      }
      if opent.isPlain, sluit.isPlain {
        return pick(
          nl: "Open van \(moment(opent)) tot en met \(moment(sluit)).",
          en: "Open from \(moment(opent)) up to and including \(moment(sluit)).")
      }
      return pick(
        nl: "Gaat open: \(moment(opent)). Sluit: \(moment(sluit)).",
        en: "Opens: \(moment(opent)). Closes: \(moment(sluit)).")
    case (let opent?, nil):
      return pick(
        nl: "Gaat open: \(moment(opent)). Wanneer het sluit, is nog niet bekend.",
        en: "Opens: \(moment(opent)). It is not yet known when it closes.")
    case (nil, let sluit?):
      return sluit.isPlain
        ? pick(
          nl: "Open tot en met \(moment(sluit)).", en: "Open up to and including \(moment(sluit)).")
        : pick(nl: "Sluit: \(moment(sluit)).", en: "Closes: \(moment(sluit)).")
    case (nil, nil): return pick(nl: "Er is nog geen datum bekend.", en: "No date is known yet.")
    }
  }

  /// Where it is in its life, in a few words with the date that matters.
  package func label(of participatie: Participatie, on day: Datum) -> String {
    let opent = participatie.opent?.known
    let sluit = participatie.sluit?.known
    switch participatie.stand(on: day) {
    case .open:
      let until = sluit.map {
        $0.isPlain
          ? pick(nl: " tot en met \(moment($0))", en: " up to and including \(moment($0))") : " \(moment($0))"
      }
      let from = opent.map {
        $0.isPlain ? pick(nl: " vanaf \(moment($0))", en: " from \(moment($0))") : " \(moment($0))"
      }
      return "Open" + (until ?? from ?? "")
    case .misschienOpen:
      return pick(nl: "Misschien open: ", en: "Possibly open: ")
        + [opent, sluit].compactMap { $0.map(moment) }.joined(separator: " – ")
    case .gaatOpen:
      let when = opent.map(moment) ?? ""
      return pick(nl: "Gaat open: \(when)", en: "Opens: \(when)")
    case .gesloten: return pick(nl: "Gesloten", en: "Closed") + (sluit.map { " " + after($0) } ?? "")
    case .afgerond:
      guard let sluit else { return pick(nl: "Afgerond", en: "Completed") }
      return pick(nl: "Afgerond, gesloten \(after(sluit))", en: "Completed, closed \(after(sluit))")
    case .nietsGepland: return pick(nl: "Nog niets gepland", en: "Nothing planned yet")
    }
  }

  /// What comes after it.
  private func after(_ wanneer: Wanneer) -> String {
    wanneer.isPlain
      ? pick(nl: "na \(moment(wanneer))", en: "after \(moment(wanneer))") : "(\(moment(wanneer)))"
  }

  /// The heading of its group in the list.
  package func heading(of stand: Participatie.Stand) -> String {
    switch stand {
    case .open: "Open"
    case .misschienOpen:
      pick(
        nl: "Misschien open: de bron noemt geen vaste dag",
        en: "Possibly open: the source gives no exact day")
    case .gaatOpen: pick(nl: "Gaat nog open", en: "Not open yet")
    case .gesloten: pick(nl: "Gesloten, nog zonder terugkoppeling", en: "Closed, no feedback yet")
    case .afgerond: pick(nl: "Afgerond, met terugkoppeling", en: "Completed, with feedback")
    case .nietsGepland: pick(nl: "Nog niets gepland", en: "Nothing planned yet")
    }
  }

  /// Where it was on the day that the page was made: right when it is read later, too.
  package func status(_ stand: Participatie.Stand, made today: Datum) -> String {
    let was =
      switch stand {
      case .open: pick(nl: "was dit open", en: "this was open")
      case .misschienOpen:
        pick(
          nl: "was dit misschien open: de bron noemt geen vaste dag",
          en: "this was possibly open: the source gives no exact day")
      case .gaatOpen: pick(nl: "was dit nog niet open", en: "this was not open yet")
      case .gesloten:
        pick(
          nl: "was dit gesloten, en was er nog geen terugkoppeling",
          en: "this was closed, and there was no feedback yet")
      case .afgerond: pick(nl: "was dit afgerond", en: "this was completed")
      case .nietsGepland: pick(nl: "was er nog niets gepland", en: "nothing was planned yet")
      }
    return pick(
      nl: "Op \(day(today)), toen deze pagina werd gemaakt, \(was).",
      en: "On \(day(today)), when this page was made, \(was).")
  }

  // MARK: - Its days, among others

  package func participationOpens(_ title: String) -> String {
    pick(nl: "Meedoen gaat open: \(title)", en: "Taking part opens: \(title)")
  }

  package func participationCloses(_ title: String) -> String {
    pick(nl: "Meedoen sluit: \(title)", en: "Taking part closes: \(title)")
  }

  package func lastDayToTakePart(_ title: String) -> String {
    pick(nl: "Laatste dag om mee te doen: \(title)", en: "Last day to take part: \(title)")
  }

  package func takePart(_ title: String) -> String {
    pick(nl: "Meedoen: \(title)", en: "Take part: \(title)")
  }
}

extension Wanneer {
  /// Whether nothing but a moment is written, so that words can stand before it.
  package var isPlain: Bool {
    if case .single(nil, _) = kind { true } else { false }
  }
}
