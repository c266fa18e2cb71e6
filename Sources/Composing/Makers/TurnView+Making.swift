import Templating

extension Maker {
  /// The links to the pages before and after page `number` of `count`.
  func turn(_ number: Int, of count: Int, address: (_ page: Int) -> Address) -> TurnView {
    TurnView(
      vorige: number > 1
        ? LinkView(titel: "Vorige pagina (\(number - 1))", adres: address(number - 1)) : nil,
      volgende: number < count
        ? LinkView(titel: "Volgende pagina (\(number + 1))", adres: address(number + 1)) : nil)
  }
}
