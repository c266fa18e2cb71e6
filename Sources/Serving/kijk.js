// The bar and the panel of the preview. Listens to what the server tells of this page, and never sends anything.
(() => {
  'use strict';
  const mark = document.currentScript.dataset;
  const start = mark.basis + mark.dag;
  let words = {};
  let state = null;
  let wasBroken = false;

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, '');
      else if (value !== false && value != null) element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child != null));
    return element;
  };

  const host = make('resv-kijk');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { position: fixed; inset: auto 0 0 auto; display: flex; flex-direction: column-reverse; z-index: 2147483647; max-width: 100%; color-scheme: light;
      font: 1rem/1.4 system-ui, sans-serif; color: #1b1b1b; }
    @media print { :host { display: none; } }
    .balk { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: flex-end; padding: .5rem; }
    button, input, select { font: inherit; color: inherit; background: #fff; border: 2px solid #1b1b1b; border-radius: .25rem;
      padding: .35rem .7rem; min-height: 2.5rem; box-sizing: border-box; max-width: 100%; }
    button { cursor: pointer; }
    .knop { background: #1b1b1b; color: #fff; }
    .knop.fout { background: #a80000; border-color: #a80000; }
    :focus-visible { outline: 3px solid #0b5fff; outline-offset: 2px; }
    .vak { box-sizing: border-box; width: 30rem; max-width: 100vw; max-height: 75vh; overflow: auto; background: #fff; padding: 1rem;
      border: 2px solid #1b1b1b; border-radius: .25rem; margin-inline-start: auto; }
    .vak[hidden] { display: none; }
    h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
    p, ol, form { margin: 0 0 .75rem; }
    ol { padding: 0; list-style: none; }
    li { border-top: 1px solid #767676; padding: .6rem 0; }
    label { display: block; font-weight: 600; }
    .rij { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
    code, pre { font: .875rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
    pre { overflow-x: auto; background: #f3f3f3; padding: .4rem; margin: .3rem 0; white-space: pre; }
    .soort { font-weight: 700; }
    .soort.fout { color: #a80000; }
    .stil { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  `);
  shadow.adoptedStyleSheets = [sheet];

  const spoken = make('p', { class: 'stil', role: 'status' });
  const box = make('section', { class: 'vak', id: 'vak', hidden: true });
  const button = make('button', { class: 'knop', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'vak', onclick: () => toggle() });
  shadow.append(spoken, make('div', { class: 'balk' }, button), box);

  const toggle = (open = box.hidden) => {
    box.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    sessionStorage.setItem('resv-kijk', open ? 'open' : '');
  };
  shadow.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !box.hidden) { toggle(false); button.focus(); }
  });

  const count = (number, one, many) => `${number} ${number === 1 ? words[one] : words[many]}`;

  const messages = () => {
    if (!state.meldingen.length) return null;
    const items = state.meldingen.map((message) => make('li', {},
      make('span', { class: message.isFout ? 'soort fout' : 'soort' }, message.isFout ? words.fout : words.let_op), ' ',
      message.bestand ? make('code', {}, `${message.bestand}:${message.regel}`) : null,
      make('div', {}, message.tekst),
      message.uittreksel ? make('pre', {}, message.uittreksel) : null,
      message.hulp ? make('div', {}, `${words.hulp} ${message.hulp}`) : null));
    if (state.meer) items.push(make('li', {}, `${state.meer} ${words.meer}`));
    return make('ol', {}, ...items);
  };

  const source = () => {
    if (!state.bestand) return null;
    const copy = make('button', { type: 'button', onclick: async () => {
      try { await navigator.clipboard.writeText(state.bestand); copy.textContent = words.gekopieerd; } catch { getSelection().selectAllChildren(name); }
    } }, words.kopieer);
    const name = make('code', {}, `${state.bestand}:1`);
    return make('p', {}, `${words.bestand}: `, name, ' ', copy);
  };

  const dayForm = () => {
    const input = make('input', { type: 'date', id: 'dag', value: state.dag, required: true });
    const form = make('form', { onsubmit: (event) => {
      event.preventDefault();
      if (input.value) location.href = `${mark.basis}${input.value === state.vandaag ? '' : `@${input.value}/`}${mark.pad}${location.hash}`;
    } }, make('label', { for: 'dag' }, words.dag), make('div', { class: 'rij' }, input, make('button', {}, words.kijk)));
    if (state.dag !== state.vandaag) form.append(make('p', {}, make('a', { href: mark.basis + mark.pad }, words.vandaag)));
    return form;
  };

  const siteForm = () => {
    const select = make('select', { id: 'site' }, ...state.sites.map((site) => make('option', { value: site.adres, selected: site.hier }, site.titel)));
    return make('form', { onsubmit: (event) => { event.preventDefault(); location.href = start + select.value; } },
      make('label', { for: 'site' }, words.site), make('div', { class: 'rij' }, select, make('button', {}, words.kijk)));
  };

  const show = () => {
    const errors = state.fouten;
    const warnings = state.meldingen.filter((message) => !message.isFout).length + (errors ? 0 : state.meer);
    const parts = [words.balk];
    if (state.dag !== state.vandaag) parts.push(state.dag);
    if (errors) parts.push(count(errors, 'fout', 'fouten'));
    if (warnings) parts.push(count(warnings, 'waarschuwing', 'waarschuwingen'));
    button.textContent = parts.join(' · ');
    button.classList.toggle('fout', errors > 0);
    box.setAttribute('aria-label', words.balk);
    // Whoever is typing a day keeps what was typed.
    const typing = shadow.activeElement && box.contains(shadow.activeElement) && shadow.activeElement !== button;
    if (!typing || errors || wasBroken) {
      box.replaceChildren(...[
        make('h2', {}, words.balk),
        errors ? make('p', {}, words.oud) : null, messages(), source(), siteForm(), dayForm(),
        make('button', { type: 'button', onclick: () => { toggle(false); button.focus(); } }, words.sluit),
      ].filter(Boolean));
    }
    if (errors) { toggle(true); spoken.textContent = `${count(errors, 'fout', 'fouten')}. ${words.oud} ${state.meldingen[0]?.tekst ?? ''}`; }
    if (!errors && wasBroken) { toggle(false); spoken.textContent = words.goed; }
    wasBroken = errors > 0;
  };

  const exchange = () => {
    const old = [...document.querySelectorAll('link[rel="stylesheet"]')].find((link) => /stijl\.[0-9a-f]{12}\.css$/.test(link.href));
    if (!old || old.href.endsWith('/' + state.stijl)) return false;
    const fresh = old.cloneNode();
    fresh.href = old.href.replace(/stijl\.[0-9a-f]{12}\.css$/, state.stijl);
    fresh.integrity = state.integriteit;
    fresh.addEventListener('load', () => old.remove());
    fresh.addEventListener('error', () => location.reload());
    old.after(fresh);
    return true;
  };

  const events = new EventSource(`${mark.basis}_kijk/stand?pad=/${mark.dag}${mark.pad}`);
  events.onmessage = (event) => {
    state = JSON.parse(event.data);
    words = state.woorden;
    host.lang = words.taal;
    performance.mark('resv-kijk');
    if ((state.versie || '') !== mark.versie && !(state.fouten && !state.versie)) { location.reload(); return; }
    if (state.stijl) exchange();
    if (!host.isConnected) {
      document.body.append(host);
      toggle(sessionStorage.getItem('resv-kijk') === 'open');
    }
    show();
  };
  events.onerror = () => { if (words.weg && state) { button.textContent = words.weg; spoken.textContent = words.weg; } };
})();
