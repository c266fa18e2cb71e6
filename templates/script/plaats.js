// “Waar hoor ik bij?”: a combobox (ARIA 1.2) over the table of places in the page, which holds all the data.
(() => {
  const [box, input, list, status, answer] = ["zoeker", "plaats", "keuzes", "stand", "antwoord"].map((id) =>
    document.getElementById("_" + id));
  const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/y/g, "ij").replace(/[^\p{L}\p{N}]/gu, "");
  const places = [...document.querySelectorAll(".plaatsen [data-soort]")].map((row) => {
    const [name, where] = [...row.cells].map((cell) => cell.textContent);
    return { row, name, where, key: fold(name.replace(/\(.*/, "")), words: name.split(/[\s-]/).map(fold) };
  });
  let found = [], active = -1, timer;

  // The typing errors between what was typed and the start of a name (Damerau-Levenshtein).
  const errors = (typed, name) => {
    let before, last = [...Array(name.length + 1).keys()];
    for (let i = 1; i <= typed.length; i++) {
      const now = [i];
      for (let j = 1; j <= name.length; j++) {
        now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (typed[i - 1] !== name[j - 1]));
        if (i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1])
          now[j] = Math.min(now[j], before[j - 2] + 1);
      }
      before = last;
      last = now;
    }
    return Math.min(...last);
  };

  // The places that fit, best first; those with typing errors only where no other fits.
  const search = () => {
    const typed = fold(input.value), most = [0, 0, 0, 0, 1, 1, 1][typed.length] ?? 2;
    const ranked = (rank, worst) => places.map((place) => [rank(place), place])
      .filter((hit) => hit[0] <= worst).sort((one, other) => one[0] - other[0]);
    const hits = ranked(({ key, words }) => key === typed ? 0 : key.startsWith(typed) ? 1
      : words.some((word) => word.startsWith(typed)) ? 2 : 3, typed ? 2 : -1);
    return hits.length || !most ? hits : ranked(({ key }) => errors(typed, key.slice(0, typed.length + 2)), most);
  };

  const say = (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = text; }, 400);
  };
  const mark = (number) => {
    active = number;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", at === active));
    input.setAttribute("aria-activedescendant", list.children[active]?.id || "");
    list.children[active]?.scrollIntoView({ block: "nearest" });
  };
  const open = (isOpen) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", isOpen);
    mark(-1);
  };
  const make = (name, ...content) => {
    const element = document.createElement(name);
    element.append(...content);
    return element;
  };

  const suggest = () => {
    const hits = search(), count = hits.length;
    found = hits.slice(0, 9).map((hit) => hit[1]);
    list.replaceChildren(...found.map(({ name, where }, at) =>
      Object.assign(make("li", `${name} – ${where}`), { id: "_keuze" + at, role: "option" })));
    open(count > 0);
    say(!input.value ? "" : count ? `Gevonden: ${count}` + (count > 9 ? ". De eerste 9 staan in de lijst." : ".")
      : "Geen plaats lijkt hierop. Kijk in de lijst van A tot Z, of vraag het aan uw gemeente.");
  };

  const choose = ({ row, name, where }) => {
    input.value = name;
    open(false);
    say("");
    const answered = row.cells[2].cloneNode(true), links = [...answered.querySelectorAll("a")].map(String);
    const parts = [make("h2", name), make("p", where), make("p", ...answered.childNodes)];
    if (row.dataset.soort === "verdeeld")
      parts.push(make("p", "In welke kern woont u?"), ...places.filter((place) => place.where === name).map((place) => {
        const button = make("button", place.name);
        button.onclick = () => { choose(place); input.focus(); };
        return button;
      }));
    // Who decides there: the rows of the other table that are about these regions.
    const table = document.querySelector(".tabel table")?.cloneNode(true);
    table?.querySelectorAll("tbody tr").forEach((each) => links.includes(`${each.querySelector("a")}`) || each.remove());
    answer.replaceChildren(...parts, table?.tBodies[0].rows.length ? table : "");
  };

  const step = (to) => list.hidden ? suggest() : mark((to + found.length) % found.length);
  const keys = {
    ArrowDown: () => step(active + 1),
    ArrowUp: () => step(active < 0 ? -1 : active - 1),
    Home: () => mark(0),
    End: () => mark(found.length - 1),
    Enter: () => {
      const hits = search(), exact = hits.filter((hit) => !hit[0]), only = hits[1] ? exact : hits;
      if (active < 0 && only.length !== 1) return suggest();
      choose(found[active] || only[0][1]);
    },
    Escape: () => { if (list.hidden) input.value = ""; open(false); },
  };
  input.oninput = suggest;
  input.onblur = () => open(false);
  input.onkeydown = (event) => {
    const key = event.key;
    if (event.isComposing || !keys[key] || (active < 0 && /Home|End/.test(key))) return;
    event.preventDefault();
    keys[key]();
  };
  // The focus stays in the field, also where a finger or a mouse chooses.
  list.onmousedown = (event) => event.preventDefault();
  list.onclick = ({ target }) => target !== list && choose(found[target.id.slice(7)]);

  box.hidden = false;
  input.value = new URLSearchParams(location.search).get("plaats") || "";
  if (input.value) keys.Enter();
})();
