/// What a page knows beyond what every page knows; one case per content type.
public enum Details: Sendable {
  case regio(Regio)
  case gemeente(Gemeente)
  case hoofdtaak(Hoofdtaak)
  case activiteit(Activiteit)
  case discipline(Discipline)
  case wijkverband(Wijkverband)
  case governance(Governance)
  case mijlpaal(Mijlpaal)
  case participatie(Participatie)
  case besluit(Besluit)
  case nieuws(datum: Datum)
  case begrip(Begrip)
  case bijlage(Bijlage)
  case bron(Bron)
  case pagina(Menu)
  case sectie
}

/// Where a page is listed beside its own place.
public enum Menu: String, Sendable, CaseIterable {
  case hoofd, voet, geen
}
