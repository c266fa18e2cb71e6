import Testing

@testable import Markdown

@Suite struct TaskTests {
  @Test func aMarkBecomesAWord() {
    #expect(
      Reading("- [ ] doen\n- [x] gedaan\n- [X] ook\n- gewoon\n").html == """
        <ul>
        <li class="taak"><span class="taak-open">Nog te doen:</span> doen</li>
        <li class="taak"><span class="taak-af">Gereed:</span> gedaan</li>
        <li class="taak"><span class="taak-af">Gereed:</span> ook</li>
        <li>gewoon</li>
        </ul>

        """)
  }

  @Test func aLooseListHasTheWordInItsParagraph() {
    #expect(
      Reading("1. [x] a\n\n2. [ ] b\n").html == """
        <ol>
        <li class="taak">
        <p><span class="taak-af">Gereed:</span> a</p>
        </li>
        <li class="taak">
        <p><span class="taak-open">Nog te doen:</span> b</p>
        </li>
        </ol>

        """)
  }

  @Test func theWordsAreEnglishInEnglish() {
    var options = MarkdownOptions()
    options.language = .english
    let html = Reading("- [ ] a\n- [x] b", options: options).html
    #expect(html.contains("<span class=\"taak-open\">To do:</span> a"))
    #expect(html.contains("<span class=\"taak-af\">Done:</span> b"))
  }

  /// cmark 0.29.0.gfm.6 takes any later `[x]` on the line for a tick.
  @Test(arguments: [
    "- [ ] zie [x](y)", "- a\n  - [ ] zie [x](y)", "-   [ ] zie [X](y)", "1. [ ] [x][]\n\n[x]: y",
  ])
  func aLinkIsNoTick(text: String) {
    let html = Reading(text).html
    #expect(html.contains("Nog te doen:"))
    #expect(!html.contains("Gereed:"))
  }

  @Test func noControlIsFaked() {
    #expect(!Reading("- [ ] a\n- [x] b").html.contains("input"))
  }

  /// cmark 0.29.0.gfm.6 knows no tasks within quotations.
  @Test func aQuotedListHasTasksToo() {
    #expect(
      Reading("> - [ ] doen en **meer**\n> - [X] zie [dit](https://a.nl)\n>\n>   verder\n> - [y] niet\n").html
        == """
        <blockquote>
        <ul>
        <li class="taak">
        <p><span class="taak-open">Nog te doen:</span> doen en <strong>meer</strong></p>
        </li>
        <li class="taak">
        <p><span class="taak-af">Gereed:</span> zie <a href="https://a.nl">dit</a></p>
        <p>verder</p>
        </li>
        <li>
        <p>[y] niet</p>
        </li>
        </ul>
        </blockquote>

        """)
    #expect(Reading("> > 1. [x] a\n").html.contains("<span class=\"taak-af\">Gereed:</span> a"))
    #expect(Reading("> [!LET OP]\n> - [ ] **b**\n").html.contains("Nog te doen:</span> <strong>b"))
    #expect(Reading("> - [x](y.md) a\n> - [x]\n> - \\[x] b\n").html.contains("Gereed") == false)
  }

  @Test func nestedTasksKeepTheirMarks() {
    #expect(
      Reading("- [ ] a\n  - [x] b\n").html == """
        <ul>
        <li class="taak"><span class="taak-open">Nog te doen:</span> a
        <ul>
        <li class="taak"><span class="taak-af">Gereed:</span> b</li>
        </ul>
        </li>
        </ul>

        """)
  }
}
