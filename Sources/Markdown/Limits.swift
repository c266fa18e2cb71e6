internal import Diagnostics

func refusal(of source: MarkdownSource) -> Diagnostic? { nil }
