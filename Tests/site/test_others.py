"""Others put files into the output all the time, and builds are killed at any moment: nothing of theirs is lost."""

import random
import threading
import time

from binary import DAY, ROOT, start
from small_site import SmallSite

BUILDS = 24


class Writer(threading.Thread):
    """Puts files everywhere below the output, as an upload or a certificate tool does, and remembers them."""

    def __init__(self, output):
        super().__init__(daemon=True)
        self.output, self.written, self.ended = output, {}, threading.Event()

    def run(self):
        number = 0
        while not self.ended.is_set():
            number += 1
            for folder in ("", "oost/", "uploads/", "uploads/diep/", f"eigen/{number % 5}/"):
                name = f"{folder}van-anderen-{number}.txt"
                path = self.output / name
                try:
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(str(number))
                except FileNotFoundError:
                    continue  # The folder went while we came: then the file was never there.
                self.written[name] = str(number)
            time.sleep(0.004)

    def end(self):
        self.ended.set()
        self.join()


def test_nothing_of_others_is_lost(tmp_path):
    sites = [SmallSite(tmp_path / word) for word in ("aap", "noot")]
    for site, word in zip(sites, ("aap", "noot")):
        site.fill(60, word)
    output = tmp_path / "uit" / "public"
    output.parent.mkdir()

    def begin(number):
        return start(
            "build", "--zonder-zoeken", "--content", sites[number % 2].content, "--templates", ROOT / "templates", "--output", output,
            "--datum", DAY)

    clock = time.monotonic()
    out, err = (first := begin(0)).communicate(timeout=120)
    assert first.returncode == 0, (out, err)
    seconds = time.monotonic() - clock
    seed = time.time_ns()
    moments = random.Random(seed)
    writer = Writer(output)
    writer.start()
    killed = 0
    try:
        for number in range(1, BUILDS):
            process = begin(number)
            if number % 2:
                time.sleep(moments.uniform(0.2, 1.2) * seconds)
                process.kill()
            out, err = process.communicate(timeout=120)
            killed += process.returncode < 0
            assert process.returncode <= 0, (out, err)
    finally:
        writer.end()
    assert killed > 2 and len(writer.written) > 200
    # One more, which tidies up behind those that were killed.
    out, err = (last := begin(BUILDS)).communicate(timeout=120)
    assert last.returncode == 0, (out, err)
    lost = [name for name, text in writer.written.items() if not (output / name).exists() or (output / name).read_text() != text]
    assert lost == [], f"seed {seed}: {len(lost)} of {len(writer.written)} are gone, such as {lost[:5]}"
    assert [path.name for path in output.parent.iterdir()] == ["public"]
