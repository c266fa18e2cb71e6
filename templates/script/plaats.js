// An ARIA 1.2 combobox over the page's table of places.
(() => {
  const [box, input, list, status, answer] = ["zoeker", "plaats", "keuzes", "stand", "antwoord"]
    .map((id) => document.getElementById("_" + id));
  const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/y/g, "ij").replace(/[^\p{L}\d]/gu, "");
  const places = [...document.querySelectorAll(".plaatsen [data-soort]")].map((row) => {
    const [name, where] = [...row.cells].map((cell) => cell.textContent);
    return { row, name, where, key: fold(name.replace(/\(.*/, "")), words: name.split(/[\s-]/).map(fold) };
  });
  let hits = [], active = -1, timer;

  // Typing errors up to the start of a name (Damerau-Levenshtein).
  const errors = (typed, name) => {
    let before, last = [...Array(name.length + 1).keys()];
    [...typed].forEach((letter, i) => {
      const now = [i + 1];
      [...name].forEach((other, j) => {
        now.push(Math.min(last[j + 1] + 1, now[j] + 1, last[j] + (letter !== other),
          letter === name[j - 1] && typed[i - 1] === other ? before[j - 1] + 1 : 99));
      });
      [before, last] = [last, now];
    });
    return Math.min(...last);
  };

  // Best first; those with typing errors only where no other fits.
  const search = () => {
    const typed = fold(input.value), most = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
    const ranked = (rank, worst) => places.map((place) => ({ place, rank: rank(place) }))
      .filter((hit) => hit.rank <= worst).sort((one, other) => one.rank - other.rank);
    hits = ranked(({ key, words }) => key === typed ? 0 : key.startsWith(typed) ? 1
      : words.some((word) => word.startsWith(typed)) ? 2 : 3, typed ? 2 : -1);
    if (!hits[0] && most) hits = ranked(({ key }) => errors(typed, key.slice(0, typed.length + 2)), most);
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
    answer.replaceChildren();
    search();
    const count = hits.length;
    list.replaceChildren(...hits.slice(0, 9).map(({ place }, at) =>
      Object.assign(make("li", `${place.name} – ${place.where}`), { id: "_keuze" + at, role: "option" })));
    open(count > 0);
    say(!input.value ? "" : !count ? status.dataset.geen
      : status.dataset.gevonden.replace("#", count) + (count > 9 ? " " + status.dataset.negen : ""));
  };

  const choose = ({ row, name, where }) => {
    input.value = name;
    open(false);
    say("");
    const region = row.cells[2].cloneNode(true), links = [...region.querySelectorAll("a")].map(String);
    const parts = [make("h2", name), make("p", where), make("p", region.querySelector("strong") ? "" : answer.dataset.regio + " ", ...region.childNodes)];
    if (row.dataset.soort === "verdeeld")
      parts.push(make("p", answer.dataset.kern), ...places.filter((place) => place.where === name).map((place) => {
        const button = make("button", place.name);
        button.onclick = () => { choose(place); input.focus(); };
        return button;
      }));
    // What is known there, from the other table.
    const table = document.querySelector(".tabel table").cloneNode(true);
    [...table.tBodies[0].rows].forEach((one) => links.includes(`${one.querySelector("a")}`) || one.remove());
    answer.replaceChildren(...parts, table.rows[1] ? table : "");
  };

  const step = (to) => list.hidden ? suggest() : mark((to + list.children.length) % list.children.length);
  const keys = {
    ArrowDown: () => step(active + 1),
    ArrowUp: () => step(Math.max(active, 0) - 1),
    Home: () => mark(0),
    End: () => step(-1),
    Enter: () => {
      if (active < 0) search();
      const exact = hits.filter((hit) => !hit.rank), [first, second] = exact[0] ? exact : hits;
      if (active < 0 && (second || !first)) suggest();
      else choose((hits[active] || first).place);
    },
    Escape: () => { if (list.hidden) input.value = ""; open(false); },
  };
  input.oninput = suggest;
  input.onblur = () => open(false);
  input.onkeydown = (event) => {
    const { key } = event;
    if (event.isComposing || !keys[key] || (active < 0 && /Home|End/.test(key))) return;
    event.preventDefault();
    keys[key]();
  };
  // The focus stays in the field.
  list.onmousedown = (event) => event.preventDefault();
  list.onclick = ({ target }) => target.id !== list.id && choose(hits[target.id.slice(6)].place);

  box.hidden = false;
  input.value = new URLSearchParams(location.search).get("plaats") || "";
  if (input.value) keys.Enter();
})();
