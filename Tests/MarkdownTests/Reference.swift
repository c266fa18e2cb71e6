import CMarkGFM
import Foundation

/// What cmark's own renderer makes of a text, with the rules put in where ours are simply other words for the same.
func cmarkHTML(_ text: String) -> String {
  cmark_gfm_core_extensions_ensure_registered()
  let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES)
  defer { cmark_parser_free(parser) }
  for name in ["table", "tasklist"] {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
  }
  let bytes = Array(text.utf8CString)
  cmark_parser_feed(parser, bytes, bytes.count - 1)
  guard let root = cmark_parser_finish(parser) else { return "" }
  defer { cmark_node_free(root) }
  guard let html = cmark_render_html(root, 0, cmark_parser_get_syntax_extensions(parser)) else { return "" }
  defer { free(html) }
  return String(cString: html)
    .replacing("'", with: "&#39;")
    .replacing(" align=\"right\"", with: " class=\"rechts\"")
    .replacing(" align=\"center\"", with: " class=\"midden\"")
    .replacing(" align=\"left\"", with: "")
    .replacing("<th", with: "<th scope=\"col\"")
    .replacing("<th scope=\"col\"ead>", with: "<thead>")
    .replacing("<!-- raw HTML omitted -->\n", with: "")
    .replacing("<!-- raw HTML omitted -->", with: "")
}

/// Our HTML without what only we write: ids of headings, regions around tables and their captions, the names
/// of columns at cells, lazy images.
func withoutOurRules(_ html: String) -> String {
  html
    .replacing(#/<h([2-6]) id="[^"]*">/#) { "<h\($0.output.1)>" }
    .replacing(#/<div class="tabel[^>]*>\n/#, with: "")
    .replacing(#/ data-kolom="[^"]*"/#, with: "")
    .replacing(#/<caption>[^<]*</caption>\n/#, with: "")
    .replacing("</table>\n</div>\n", with: "</table>\n")
    .replacing(" loading=\"lazy\">", with: " />")
}
