// Searches this site; where that fails, the list of all pages is there.
(() => {
  const form = document.getElementById("_zoeken");
  if (!form) return;
  const [question, filters, status, list, more, none, failed, az] =
    ["vraag", "filters", "uitslag", "gevonden", "meer", "niets", "mislukt", "az"].map((id) => document.getElementById("_" + id));
  const selects = [...filters.querySelectorAll("select")];
  const asked = new URL(location).searchParams;
  let engine, results, shown, timer, turn = 0;

  // Fetched just before a search.
  const load = () => engine ??= (async () => {
    const pagefind = await import(new URL(form.dataset.index + "pagefind.js", location));
    await pagefind.options({ ranking: { metaWeights: { woorden: 10, delen: 0.2 } } });
    const counts = await pagefind.filters();
    offer(counts, counts);
    for (const select of selects) select.value = asked.get(select.dataset.filter) ?? "";
    filters.hidden = false;
    return pagefind;
  })();

  // The values of each filter with their counts; of a filter that is set, as if it were not.
  const offer = (counts, all) => {
    for (const select of selects) {
      const { value, dataset: { filter } } = select;
      const values = (value ? all : counts)[filter] ?? {};
      const names = Object.keys(values).filter((name) => values[name] || name === value);
      names.sort((one, other) => one.localeCompare(other, document.documentElement.lang));
      select.length = 1;
      for (const name of names) select.add(new Option(`${name} (${values[name]})`, name, false, name === value));
    }
  };

  const search = async () => {
    const number = ++turn;
    try {
      const pagefind = await load();
      const words = question.value.trim();
      const wanted = {};
      for (const select of selects) if (select.value) wanted[select.dataset.filter] = select.value;
      const address = new URL(location);
      address.search = new URLSearchParams({ ...(words && { q: words }), ...wanted });
      history.replaceState(null, "", address);
      const named = await pagefind.search(words || null, { filters: { ...wanted, naam: words.toLowerCase() } });
      const found = await pagefind.search(words || null, { filters: wanted });
      if (number !== turn) return;
      offer(found.filters, found.totalFilters);
      clear();
      if (!address.search) return;
      // Exact names first.
      const first = named.results.map(({ id }) => id);
      results = [...named.results, ...found.results.filter(({ id }) => !first.includes(id))];
      const count = results.length;
      none.hidden = count > 0;
      list.hidden = az.open = !count;
      await show();
      const { geen, een, meer, voor } = status.dataset;
      const said = !count ? geen : count === 1 ? een : meer.replace("#", count);
      if (number === turn) status.textContent = words ? `${said} ${voor.replace("…", () => words)}` : said;
    } catch {
      if (number === turn) fail();
    }
  };

  const clear = () => {
    list.replaceChildren();
    list.hidden = more.hidden = none.hidden = az.open = true;
    status.textContent = "";
    shown = 0;
  };

  const fail = () => {
    clear();
    filters.hidden = true;
    failed.hidden = false;
  };

  // Adds ten more, and gives the first.
  const show = async () => {
    const number = turn;
    const pages = await Promise.all(results.slice(shown, shown + 10).map((result) => result.data()));
    if (number !== turn) return;
    const items = pages.map(item);
    list.append(...items);
    shown += items.length;
    more.hidden = shown >= results.length;
    return items[0];
  };

  const make = (name, ...content) => {
    const element = document.createElement(name);
    element.append(...content);
    return element;
  };

  const item = ({ raw_url, meta, excerpt }) => {
    const link = make("a", meta.title);
    link.href = new URL(raw_url, new URL(form.dataset.wortel, location));
    const kind = make("span", [meta.soort, meta.regio].filter(Boolean).join(", "));
    kind.className = "bij";
    return make("li", link, " ", kind, make("p", ...(meta.samenvatting ? [meta.samenvatting] : marked(excerpt))));
  };

  // Pagefind gives these words as HTML.
  const marked = (excerpt) => excerpt.split(/<mark>(.*?)<\/mark>/).map((part, place) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return place % 2 ? make("mark", text) : text;
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
  question.addEventListener("focus", () => load().catch(fail), { once: true });
  question.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 300);
  });
  filters.addEventListener("change", search);
  more.addEventListener("click", async () => (await show().catch(fail))?.firstChild.focus());

  failed.hidden = true;
  question.value = asked.get("q") ?? "";
  if (asked.size) search();
})();
