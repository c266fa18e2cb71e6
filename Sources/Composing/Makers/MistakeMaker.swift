import Domain
import Planning
import Templating
import Words

/// Makes the words on whom to tell that something is not right.
struct MistakeMaker: Maker {
  let context: Context

  /// Whom to tell that something is not right on the page called `titel`, which may be one of the content’s.
  ///
  /// Nobody is asked to tell where nobody can be reached; nil where nothing else is to be said either.
  func mistake(on titel: String, _ index: PageIndex?) -> MistakeView? {
    let facts = index.map { publication[$0].facts }
    let melden = report(titel)
    // No address is made up: the page about contact says what is known.
    let page = melden == nil ? site.menus[.voet]?.first { publication[$0].slug == "contact" } : nil
    let contact = page.flatMap { $0 == index ? nil : linker.link(to: $0) }
    let isReachable = melden != nil || contact != nil
    guard isReachable || facts?.gecontroleerd != nil else { return nil }
    return MistakeView(
      isReachable: isReachable,
      gecontroleerd: facts?.gecontroleerd.map(words.day), eigenaar: facts?.eigenaar, melden: melden,
      contact: contact)
  }

  /// Where to write; nil where no address is known.
  private func report(_ titel: String) -> LinkView? {
    guard let contact = regionalContact ?? publication.site.contact else { return nil }
    guard let address = Self.address(ofContact: contact) else {
      return LinkView(titel: words.getInTouch(with: recipient, contact))
    }
    guard address.root == "mailto:" else {
      return LinkView(titel: words.reportOnWebsite(of: recipient), adres: address)
    }
    let subject = words.mistakeSubject(titel, site.titel)
    return LinkView(
      titel: words.mailAboutThisPage(recipient),
      adres: Address(root: "mailto:", path: address.path + "?subject=" + PercentEncoding.encoded(subject)))
  }

  /// Where a contact leads: an e-mail or web address; nil for anything else, such as a telephone number.
  static func address(ofContact contact: String) -> Address? {
    if contact.hasPrefix("https://") || contact.hasPrefix("http://") {
      return contact.contains(where: \.isWhitespace) ? nil : Address(contact)
    }
    return MailAddress(contact).map {
      Address(root: "mailto:", path: PercentEncoding.encoded($0.text, also: UInt8(ascii: "@")))
    }
  }

  private var regionalContact: String? {
    guard let regio = site.regio,
      case .regio(let details) = publication[publication.regios[regio]].details
    else { return nil }
    return details.contact
  }

  private var recipient: String {
    regionalContact == nil ? publication.site.afzender : words.theRegion(site.titel)
  }
}
