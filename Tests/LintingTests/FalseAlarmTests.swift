import Foundation
import Diagnostics
import Testing

@testable import Linting

/// Ordinary text gets no message: a message that is wrong once is not read again.
@Suite struct FalseAlarmTests {
  static let content: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("content").path
    return (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(".md") }.sorted().map {
      folder + "/" + $0
    }
  }()

  @Test func theExampleHasNone() throws {
    #expect(Self.content.count > 200)
    for file in Self.content {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let body = text.split(separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
      #expect(Linted(String(body)).findings == [], "\(file)")
    }
  }

  /// What Dutch people write, with the signs that they write: as a paragraph, an item, a cell and a quotation.
  @Test func proseHasNone() {
    let lines = prose.split(separator: "\n").map(String.init)
    #expect(lines.count > 60)
    let alarms = lines.filter { line in
      [line, "- " + line, "> " + line, "## Kop\n\n" + line + "\n\n" + line].contains {
        !Linted($0).findings.isEmpty
      }
    }
    #expect(alarms == [])
    #expect(Linted(lines.joined(separator: "\n\n")).findings == [])
    #expect(Linted(lines.joined(separator: "\n")).findings == [], "in one paragraph")
  }

  private let prose = """
    De huisarts, de wijkverpleging en de gemeente werken samen aan zorg dichtbij huis.
    Wij verwachten 20 à 25 deelnemers – meer past er niet in de zaal.
    Het spreekuur is van 9.00–12.30 uur; op vrijdag van 10:00 tot 11:30 uur.
    Kosten: € 12,50 p.p. (incl. btw), te voldoen vóór 1 maart.
    Zie ook artikel 2.4.1 van de Wmo 2015 en bijlage 3.
    De score was 3 * 4 = 12 punten, dus * geldt niet.
    Prijs* is onder voorbehoud.
    Bel 038 - 123 45 67 of 06-12345678 (ma t/m vr).
    1 op de 3 inwoners is ouder dan 65 jaar.
    Tussen de 5% en 10% van de mensen met COPD/astma.
    't Is fijn als u 's avonds kunt; zo'n avond duurt ± 2 uur.
    De temperatuur was -3 °C en de wind kracht 6.
    “Samen komen we verder”, zei de wethouder.
    Hij vroeg: wat nu? Dat weten we niet!
    Doelgroep(en): ouderen, mantelzorgers & vrijwilligers.
    De wijk Stadshagen (ca. 25.000 inwoners) groeit.
    Mevr. A. de Vries en dhr. B. Jansen lichten het toe.
    De route is A28 → afslag 19 → rechtsaf.
    Het budget is > 1 miljoen en < 2 miljoen euro.
    Meer dan 50 % zegt "ja"; de rest zegt 'nee'.
    Versie 1.0 is vastgesteld op 1-11-2026.
    In 2025/2026 starten we in Kampen/IJsselmuiden.
    Vraag 1: hoe gaat het? Antwoord: goed.
    De Q&A staat op de site; zie FAQ nr. 12.
    Wij hebben [nog] geen datum.
    Het woord [sic] staat in de bron.
    De werkgroep (zie §3.2) komt 4x per jaar bijeen.
    Een ~ staat voor ongeveer, zoals in ~100 mensen.
    Gebruik van #meedoen op sociale media mag.
    Het bestand heet plan_2026_v2.docx.
    De formule is a + b = c, of a = b - c.
    De leeftijd is 18+ en maximaal 65-.
    Zij werkt bij o.a. de GGD, t.z.t. ook bij het CJG.
    Dat kost 2 x 3 uur.
    De code is X|Y en het kenteken AB-12-CD.
    Ja/nee/weet niet: kruis aan wat past.
    De cijfers zijn: 10.000, 20.000 en 30.000.
    Iedereen doet mee!!! Echt waar.
    Wat??? Ja, echt.
    Het duurt 1 uur: 30 minuten uitleg en 30 minuten oefenen.
    De afspraak is om 13.30u, i.v.m. de vergadering.
    Er zijn drie stappen: (a) aanmelden, (b) intake, (c) start.
    Let op: neem uw verzekeringspas mee.
    Bron: CBS (2025), bewerkt.
    Op- en afschalen gaat in overleg; zo ook in- en uitstroom.
    De zorg -ook die in de avond- blijft bereikbaar.
    De pilot loopt t/m Q2 2027.
    Hoofdtaak 1 | Hoofdtaak 2
    Wie doet wat? Dat staat in het "wie-doet-wat"-schema.
    Voor € 0,- kunt u mee.
    De helft (½) of een kwart (¼) van de tijd.
    Meting: 120/80 mmHg, 37,5 °C, 5 mg/dl.
    Een regel met een backslash \\ en een accolade } erin.
    Het antwoord is {onbekend}.
    Zij is 1e-lijns verpleegkundige in de 2e lijn.
    No. 5 van de lijst: "zelf doen".
    E-mail: wordt nog bekend.
    Kamer 3.14 is op de 3e verdieping.
    * Onder voorbehoud van vaststelling.
    Dit is, zoals gezegd – en dat is belangrijk – nog niet zeker.
    Vanaf 65+; tot 75.
    Nr 1: start. Nr 2: vervolg.
    Zie hoofdstuk 3; daar staat meer.
    De uitkomst: 3-1 voor ons.
    A is niet B.
    """
}
