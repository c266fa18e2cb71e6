import Testing

import Words

@Suite struct SizeTests {
  @Test(arguments: [
    (0, "minder dan 1 kB"), (999, "minder dan 1 kB"), (1000, "1 kB"), (1499, "1 kB"), (1500, "2 kB"),
    (999_499, "999 kB"), (999_500, "1 MB"), (1_050_000, "1,1 MB"), (12_000_000, "12 MB"),
  ]) func isRounded(_ bytes: Int, _ words: String) {
    #expect(Words(.nl).size(bytes) == words)
  }
}
