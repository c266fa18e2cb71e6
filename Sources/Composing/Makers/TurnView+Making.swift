import Templating
import Words

extension Maker {
  /// The links to the pages before and after page `number` of `count`.
  func turn(_ number: Int, of count: Int, address: (_ page: Int) -> Address) -> TurnView {
    TurnView(
      vorige: number > 1
        ? LinkView(titel: words.previousPage(number - 1), adres: address(number - 1)) : nil,
      volgende: number < count
        ? LinkView(titel: words.nextPage(number + 1), adres: address(number + 1)) : nil)
  }
}
