"""Serves a built tree on this machine as a careful host would: strict headers, right types, its own page for what is not there."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from headers import HEADERS, OTHER, TYPES


class Server(ThreadingHTTPServer):
    """A host for one tree; `requests` holds (path, status) of everything that was asked."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, root):
        super().__init__(("127.0.0.1", 0), Handler)
        self.root = Path(root).resolve()
        self.requests = []

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def find(self, path):
        """(status, file, address to go to) for a path that was asked."""
        file = (self.root / path.lstrip("/")).resolve()
        if not file.is_relative_to(self.root):
            return 404, None, None
        if file.is_dir():
            if not path.endswith("/"):
                return 301, None, path + "/"
            file = file / "index.html"
        if file.is_file():
            return 200, file, None
        # A region has a page of its own for what it does not have.
        for folder in [self.root / path.lstrip("/").split("/")[0], self.root]:
            if (folder / "404.html").is_file():
                return 404, folder / "404.html", None
        return 404, None, None


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and content leave together; apart, the second would wait for the first to be acknowledged.
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        status, file, target = self.server.find(path)
        self.server.requests.append((path, status))
        content = file.read_bytes() if file else b""
        self.send_response(status)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", TYPES.get(file.suffix, OTHER) if file else TYPES[".txt"])
        self.send_header("Content-Length", str(len(content)))
        # So `linkchecker` knows that this host is its own, and does not spare it.
        self.send_header("LinkChecker", "welcome")
        if target:
            self.send_header("Location", target)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_HEAD = do_GET

    def handle(self):
        try:
            super().handle()
        except ConnectionError:
            pass  # The browser went away.

    def log_message(self, *_):
        pass


@contextmanager
def serve(root):
    """The server while it runs; stopped at the end."""
    server = Server(root)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
