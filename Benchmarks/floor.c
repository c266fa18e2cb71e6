/* The floor of the benchmark: what reading, parsing, rendering and writing cost with libcmark-gfm alone.
 *
 *   floor LIST OUTPUT
 *
 * LIST names one Markdown file a line; the HTML of the n-th goes to OUTPUT/n.html. One thread, no links, no pages.
 */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(1);
}

/* Reads a whole file; the caller frees it. */
static char *read_file(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) fail(path);
  char *text = malloc((size_t)status.st_size + 1);
  if (!text) fail(path);
  *length = 0;
  while (*length < (size_t)status.st_size) {
    ssize_t count = read(file, text + *length, (size_t)status.st_size - *length);
    if (count < 0) fail(path);
    if (count == 0) break;
    *length += (size_t)count;
  }
  text[*length] = 0;
  close(file);
  return text;
}

static void write_file(const char *path, const char *text, size_t length) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0) fail(path);
  while (length > 0) {
    ssize_t count = write(file, text, length);
    if (count < 0) fail(path);
    text += count;
    length -= (size_t)count;
  }
  if (close(file) < 0) fail(path);
}

/* Where the body begins: after the second `---` line. */
static const char *body_of(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text + 3, "\n---\n");
  return end ? end + 5 : text;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: floor LIST OUTPUT\n");
    return 2;
  }
  if (mkdir(arguments[2], 0755) < 0) fail(arguments[2]);
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  cmark_syntax_extension *tasklist = cmark_find_syntax_extension("tasklist");

  size_t list_length;
  char *list = read_file(arguments[1], &list_length);
  char path[4096];
  int number = 0;
  for (char *line = strtok(list, "\n"); line; line = strtok(NULL, "\n")) {
    size_t length;
    char *text = read_file(line, &length);
    const char *body = body_of(text);

    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_attach_syntax_extension(parser, tasklist);
    cmark_parser_feed(parser, body, length - (size_t)(body - text));
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));

    snprintf(path, sizeof path, "%s/%d.html", arguments[2], ++number);
    write_file(path, html, strlen(html));
    cmark_get_default_mem_allocator()->free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    free(text);
  }
  free(list);
  return 0;
}
