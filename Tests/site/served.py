"""A built tree with the server that shows it, and the addresses that stand for all its pages."""

from dataclasses import dataclass

from kinds import REDIRECTS, file_of
from server import Server
from website import Website


def none(found):
    """Fails with everything that was found, a line each."""
    lines = [str(one) for one in found]
    assert not lines, f"{len(lines)} found\n" + "\n".join(lines)


@dataclass(frozen=True)
class Served:
    name: str
    website: Website
    server: Server
    addresses: list

    @property
    def url(self):
        return self.server.url

    @property
    def kinds(self):
        """The addresses to look at; `test_html.py` says which of them do not exist."""
        return [a for a in self.addresses if a not in REDIRECTS and file_of(a) in self.website.pages]

    def content(self):
        """The addresses that load no script of ours."""
        return [a for a in self.kinds if not self.website[a].all("//script[@src]")]
