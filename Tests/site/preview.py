"""Runs `resv serve` as a writer does, and edits under it."""

import re
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

from binary import DAY, PROGRAM, ROOT, environment

ADDRESS = re.compile(r"http://\S+/")


class Preview:
    """A preview that runs: its address, what it said, and what it answers."""

    def __init__(self, process):
        self.process, self.lines, self.url = process, [], None
        threading.Thread(target=self._read, daemon=True).start()
        self.until(lambda: self.url or process.poll() is not None, "an address")
        assert self.url, (process.wait(), self.said)
        self.until(lambda: self.get("")[0] != 0, "an answer")

    def _read(self):
        for line in self.process.stderr:
            self.lines.append(line)
            if self.url is None and (found := ADDRESS.search(line)):
                self.url = found.group(0)

    @property
    def said(self):
        return "".join(self.lines)

    def get(self, path, method="GET", **headers):
        """Status, headers and body; redirects are not followed."""
        request = urllib.request.Request(self.url + path, method=method, headers=headers)
        opener = urllib.request.build_opener(NoRedirect)
        try:
            with opener.open(request, timeout=60) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()
        except OSError:
            return 0, {}, b""

    def until(self, condition, what, seconds=20):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"waited in vain for {what}\n{self.said}"
            time.sleep(0.005)

    def until_it_says(self, text, path=""):
        self.until(lambda: text.encode() in self.get(path)[2], f"“{text}” at /{path}")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None


def command(*arguments, content, templates=ROOT / "templates", day=DAY):
    at = [] if day is None else ["--datum", day]
    search = [] if "--pagefind" in arguments else ["--zonder-zoeken"]
    return [str(PROGRAM), "serve", "--content", str(content), "--templates", str(templates), *at, *search, *map(str, arguments)]


@contextmanager
def preview(content, *arguments, cwd=ROOT, env=None, **options):
    """A preview of `content`, ended when the block is."""
    process = subprocess.Popen(
        command(*arguments, content=content, **options), cwd=cwd, env=environment(env), stdin=subprocess.DEVNULL, text=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        yield Preview(process)
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
