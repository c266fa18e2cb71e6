/// A service that keeps texts, and runs commands when they change.
enum Service: String, CaseIterable {
  case github, gitlab, forgejo, gitea

  /// Where it looks for what to run.
  var path: String {
    switch self {
    case .github: ".github/workflows/site.yml"
    case .gitlab: ".gitlab-ci.yml"
    case .forgejo: ".forgejo/workflows/site.yml"
    case .gitea: ".gitea/workflows/site.yml"
    }
  }

  /// What it runs: a check and a build at each change, and each night, because pages wait for their day.
  var text: String {
    switch self {
    case .github: Self.top + Self.workflow(runner: "ubuntu-latest")
    case .forgejo: Self.top + Self.workflow(runner: "docker")
    case .gitea: Self.top + Self.workflow(runner: "ubuntu-latest")
    case .gitlab: Self.top + Self.pipeline
    }
  }

  private static let top = """
    # Kijkt de teksten na en maakt de sites, bij elke wijziging en elke nacht: pagina’s kunnen op een dag wachten.
    #
    # Wat er moet zijn op de machine (of in het image) die dit uitvoert:
    # - het programma resv met zijn templates, zoals `make install` ze neerzet;
    # - de bibliotheken libcmark-gfm, libmd, libyaml en zlib;
    # - Pagefind, voor het zoeken. Zonder Pagefind krijgen de sites een lijst van alle pagina’s.
    # Kies hieronder een machine of image waar dat op staat. De sites komen in de map public.

    """

  private static func workflow(runner: String) -> String {
    """
    name: site
    on:
      push:
      pull_request:
      schedule:
        - cron: "17 3 * * *"
    permissions:
      contents: read
    jobs:
      site:
        runs-on: \(runner)
        env:
          LANG: nl_NL.UTF-8
        steps:
          - uses: actions/checkout@v4
          - run: resv check
          - run: resv build

    """
  }

  private static let pipeline = """
    # De nachtelijke bouw zet u aan in GitLab zelf, bij Build > Pipeline schedules.
    site:
      variables:
        LANG: nl_NL.UTF-8
      script:
        - resv check
        - resv build
      artifacts:
        paths:
          - public

    """
}
