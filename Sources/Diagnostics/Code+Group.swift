extension Code {
  /// What kinds of mistake belong together: the headings of `Code.swift` and of the editors' manual.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case files = "Bestanden en mappen"
    case frontMatter = "Front matter: de sleutels bovenaan"
    case references = "Verwijzingen en adressen"
    case domain = "Kernen, disciplines, activiteiten en begrippen"
    case markdown = "De tekst zelf"
    case privacy = "Persoonsgegevens, documenten en afbeeldingen"
    case theme = "Kleuren en lettertype"
    case templates = "Templates: voor de beheerder"
    case search = "Zoeken: voor de beheerder"
    case command = "De opdracht zelf"
    case output = "De map waar de site komt te staan"
  }

  /// The group that the code belongs to.
  public var group: Group {
    switch self {
    case .contentMissing, .fileUnreadable, .fileNotUTF8, .fileHasNUL, .fileHasControl, .fileTooLarge,
      .fileEmpty, .fileName,
      .fileSkipped, .fileUnused, .folderUnknown, .linkLeavesContent, .linkCircle:
      .files
    case .frontMatterMissing, .frontMatterInvalid, .frontMatterNotMapping, .frontMatterAlias, .keyDuplicate,
      .keyUnknown, .keyMissing, .keyType, .valueUnknown, .dateInvalid, .dateOrder, .checkDue:
      .frontMatter
    case .referenceUnknown, .referenceType, .referenceDead, .referenceAnchor, .referenceOutside,
      .referenceBroken, .referencePlaceholder, .referenceHidden, .referenceLapsed, .addressUnsafe,
      .addressBare, .addressTaken,
      .redirectHides,
      .redirectCircle:
      .references
    case .kernTwice, .kernUnknown, .replacesNothing, .disciplineComma, .disciplineUnsure, .activityTwice,
      .termTwice, .decisionSecret:
      .domain
    case .rawHTML, .markdownTooDeep, .markdownTooWide, .markdownTooHard, .headingLevel, .headingSkipped,
      .imageMissing, .footnoteUnknown, .headingEmpty, .columnUnnamed, .markupLeft, .markupLost,
      .structureUnseen,
      .phraseLanguage:
      .markdown
    case .personalData, .documentTraces, .documentUnread, .pictureRefused: .privacy
    case .themeInvalid, .themeUnknown, .themeType, .themeCircle, .themeContrast: .theme
    case .templateMissing, .templateVariable, .templatePartial, .templateCircle, .templateUnclosed,
      .templateEscaping, .templateTooLarge:
      .templates
    case .searchMissing, .searchFailed, .searchForeign, .searchUnstable: .search
    case .commandWrong, .previewMissing: .command
    case .outputForeign, .outputUnwritable, .outputBusy: .output
    }
  }
}
