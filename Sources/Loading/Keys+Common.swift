import Domain
import Words

/// The keys that every page has.
enum PageKeys: Keys {
  // Required, and nil nowhere but for an activity that has no file of its own.
  static let titel = Key("titel", required: .text, "De titel van de pagina. Begin niet met een lidwoord.")
  static let samenvatting = Key("samenvatting", .text, "Een of twee zinnen: wat leest de bezoeker hier?")
  static let bronnen = Key(
    "bronnen", .list(.page(.bron)), "Waar de feiten op deze pagina vandaan komen.")
  static let eigenaar = Key(
    "eigenaar", .text, "De functie van wie de pagina bijhoudt. Geen namen van medewerkers.")
  static let gecontroleerd = Key(
    "gecontroleerd", .day, "De dag waarop iemand de feiten voor het laatst heeft nagekeken.")
  static let concept = Key(
    "concept", .flag, "`true`: de pagina is nog niet klaar en komt niet op de site.")
  static let publiceren = Key("publiceren", .day, "Vanaf deze dag staat de pagina op de site.")
  static let vervalt = Key(
    "vervalt", .day, "Vanaf deze dag staat op dit adres alleen nog dat de pagina is vervallen.")
  static let eerder = Key(
    "eerder", .list(.placedText), example: "[/oud/adres/]",
    "Oude adressen, zoals `/oud/adres/`. Ze leiden naar deze pagina.")
  static let zoekwoorden = Key(
    "zoekwoorden", .list(.text), "Andere woorden waarmee mensen deze pagina zoeken.")
  static let taal = Key("taal", .language, "De taal van de pagina, als die anders is dan die van de site.")
  static let volgorde = Key("volgorde", .number, "De plaats in lijsten; een laag getal komt eerst.")
  static let regios = Key(
    "regios", .list(.page(.regio)), "Toon deze landelijke pagina alleen in deze regio’s.")
  static let bevatGegevens = Key(
    "bevat_gegevens", .reason,
    "Waarom een nummer of mailadres dat van een persoon lijkt, hier toch mag staan.")
  static let vervangt = Key(
    "vervangt", .flag, "`true`: deze regionale pagina komt in de plaats van de landelijke.")

  static let all = [
    titel.field, samenvatting.field, bronnen.field, eigenaar.field, gecontroleerd.field, concept.field,
    publiceren.field, vervalt.field, eerder.field, zoekwoorden.field, taal.field, volgorde.field,
    regios.field, bevatGegevens.field, vervangt.field,
  ]
}

/// The keys of types whose pages name the disciplines that take part.
protocol NamesDisciplines: TypeKeys {}

extension NamesDisciplines {
  static var disciplines: Key<[PageName]> {
    Key(
      "disciplines", .list(.page(.discipline)),
      "De codes van de disciplines die meedoen, zoals `[ha, wv]`.")
  }
}

/// The keys of types whose pages belong to hoofdtaken.
protocol NamesHoofdtaken: TypeKeys {}

extension NamesHoofdtaken {
  static var hoofdtaken: Key<[PageName]> {
    Key("hoofdtaken", .list(.page(.hoofdtaak)), "De hoofdtaken waar het bij hoort.")
  }
}

/// The settings of the whole publication, in `site.yml`.
enum SiteKeys: Keys {
  static let titel = Key("titel", required: .text, standIn: "", "De naam van de site.")
  static let afzender = Key(
    "afzender", required: .text, standIn: "", "De organisatie die de site uitgeeft.")
  static let adres = Key(
    "adres", required: .siteAddress, standIn: "",
    "Het webadres van het portaal, zoals `https://voorbeeld.nl`.")
  static let taal = Key(
    "taal", .oneOf(Words.codes),
    "De taal van de teksten en van alles wat de site zelf zegt; `nl` als u niets invult.")
  static let melding = Key("melding", .text, "Een zin die bovenaan elke pagina staat.")
  static let toegankelijkheidsverklaring = Key(
    "toegankelijkheidsverklaring", .address, "Het adres van de officiële verklaring.")
  static let overheid = Key("overheid", .flag, "`true` als de afzender een overheidsorganisatie is.")
  static let contact = Key("contact", .contact, "Een e-mailadres of webadres voor vragen.")
  static let beveiliging = Key(
    "beveiliging", .placedText, example: "https://voorbeeld.nl/lek-melden",
    "Een e-mailadres of webadres om een lek in de site te melden (`security.txt`).")
  static let beveiligingTot = Key(
    "beveiliging_tot", .day, "Tot welke dag dat adres geldt: hooguit een jaar vooruit.")
  static let tijdzone = Key(
    "tijdzone", .placedText, example: Tijdzone.standardName,
    "De klok die zegt welke dag het vandaag is; `Europe/Amsterdam` als u niets invult.")
  static let bevatGegevens = Key(
    "bevat_gegevens", .reason,
    "Waarom een nummer of mailadres dat van een persoon lijkt, hier toch mag staan.")
  static let controlerenNa = Key(
    "controleren_na", .period,
    "Na hoeveel tijd iemand een pagina weer moet nakijken; wie dat vergeet, krijgt een waarschuwing.")
  static let regios = Key(
    "regios", .list(.placedText), "De volgorde van de regio’s; zonder deze lijst op naam.")

  static let all = [
    titel.field, afzender.field, adres.field, taal.field, melding.field,
    toegankelijkheidsverklaring.field, overheid.field, contact.field, beveiliging.field,
    beveiligingTot.field, tijdzone.field, controlerenNa.field, regios.field, bevatGegevens.field,
  ]
}
