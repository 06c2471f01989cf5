// Keeps the reader's choices in the address and the reader's place on the page. Everything else is CSS.
"use strict";
(() => {
  const root = document.documentElement;
  const main = document.querySelector("main");
  const bar = document.querySelector(".bar");
  const radios = [...document.querySelectorAll(".bar input[type=radio]")];
  const sourceLanguage = root.lang;
  const blocks = ".pair, main > header, .chapter > *, section > *";
  const passages = "p, li, dt, dd, tr, pre";

  const readingLine = () => bar.getBoundingClientRect().bottom;
  const isShown = element => element.getClientRects().length > 0;
  const sidesOf = block => [...block.children].filter(child => child.matches(".side"));

  // Where an element stands: as a share of it above the line when it is partly read, else by its upper edge.
  function measure(element, line) {
    const box = element.getBoundingClientRect();
    return { element, top: box.top, share: box.top < line && box.height ? (line - box.top) / box.height : 0 };
  }

  // The passage at the top of the window; its side and its block stand in for it when it gets hidden.
  function findPlace() {
    if (!window.scrollY) return null;
    const box = main.getBoundingClientRect();
    const line = readingLine();
    const reaches = element => isShown(element) && element.getBoundingClientRect().bottom > line;
    for (let y = line + 2; y < window.innerHeight; y += 12) {
      const under = document.elementsFromPoint(box.left + box.width / 2, y);
      const block = under.map(element => element.closest(blocks)).find(block => block && main.contains(block));
      if (!block) continue;
      const side = sidesOf(block).find(reaches) || block;
      const passage = [...side.querySelectorAll(passages)].find(reaches) || side;
      return { block, side: measure(side, line), passage: measure(passage, line) };
    }
    return null;
  }

  function restore({ top, share }, element) {
    const box = element.getBoundingClientRect();
    const moved = box.top - (share ? readingLine() - share * box.height : top);
    if (moved) window.scrollBy({ top: moved, behavior: "instant" });
  }

  // The place stays the same until the reader scrolls, so that choosing back leads back.
  let place = null;
  let keptAt = null;
  function keepPlace() {
    if (place && isShown(place.passage.element)) restore(place.passage, place.passage.element);
    else if (place) restore(place.side, sidesOf(place.block).find(isShown) || place.block);
    keptAt = window.scrollY;
  }

  function writeAddress() {
    const query = new URLSearchParams();
    for (const radio of radios) {
      if (radio.checked && !radio.defaultChecked) query.set(radio.name, radio.value);
    }
    const text = query.toString();
    try {
      history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
    } catch { /* some browsers forbid it for local files: the choice holds, only the address stays */ }
  }

  function readAddress() {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const radio = radios.find(radio => radio.name === name && radio.value === value);
      if (radio) radio.checked = true;
    }
  }

  // What CSS cannot say: the language of the page, and descriptions in it.
  function applyLanguage() {
    const radio = radios.find(radio => radio.name === "language" && radio.checked);
    const single = radio && radio.value !== "all";
    root.lang = single ? radio.value : sourceLanguage;
    const key = single ? "altL" + radio.id.split("-").pop() : "altL1";
    for (const picture of document.querySelectorAll("img[data-alt-l1]")) {
      const own = picture.dataset[key];
      picture.alt = own || picture.dataset.altL1;
      picture.lang = own ? root.lang : sourceLanguage;
      for (const other of picture.parentElement.querySelectorAll(".alt-text")) other.hidden = Boolean(single && own);
    }
  }

  // A link may lead to a language that is hidden: its pair is there all the same.
  function showTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && !target.getClientRects().length) target.closest(".pair")?.scrollIntoView();
  }

  // What scrolls must be reachable by keyboard.
  function markScrollers() {
    for (const box of document.querySelectorAll("pre, .table, .math-block")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  }

  // Notes open beside their mark; without this they are links to the end of the chapter.
  const card = document.createElement("div");
  card.className = "note-card";
  card.popover = "auto";
  card.tabIndex = -1;
  card.setAttribute("role", "note");
  let opener = null;
  function showNote(event) {
    const link = event.target.closest("a[role=doc-noteref]");
    const note = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!note || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const copy = note.cloneNode(true);
    copy.removeAttribute("id");
    copy.className = "";
    for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
    copy.querySelector("a[role=doc-backlink]")?.remove();
    card.replaceChildren(...copy.childNodes);
    card.lang = note.closest("[lang]").lang;
    card.setAttribute("aria-label", link.textContent);
    main.append(card);
    opener = link;
    card.showPopover({ source: link }); // its place in the order of the Tab key
    const mark = link.getBoundingClientRect();
    const below = mark.bottom + 8 + card.offsetHeight < window.innerHeight;
    const left = Math.min(Math.max(16, mark.left - 24), window.innerWidth - card.offsetWidth - 16);
    card.style.left = left + window.scrollX + "px";
    card.style.top = (below ? mark.bottom + 8 : mark.top - card.offsetHeight - 8) + window.scrollY + "px";
    card.focus({ preventScroll: true });
  }
  card.addEventListener("toggle", event => {
    const isLost = document.activeElement === document.body || card.contains(document.activeElement);
    if (event.newState === "closed" && isLost) opener.focus({ preventScroll: true });
  });
  card.addEventListener("focusout", event => {
    if (event.relatedTarget && !card.contains(event.relatedTarget)) card.hidePopover();
  });

  // The contents show where the reader is.
  function followReader() {
    const links = new Map();
    for (const link of document.querySelectorAll(".contents a")) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    const headings = [...links.keys()];
    let current = [];
    return () => {
      const line = bar.offsetHeight + 48;
      const passed = headings.filter(heading => heading.getClientRects().length && heading.getBoundingClientRect().top < line);
      const reached = passed.length ? passed[passed.length - 1].closest(".pair") || passed[passed.length - 1] : null;
      const next = reached ? headings.filter(heading => (heading.closest(".pair") || heading) === reached) : [];
      for (const heading of current) links.get(heading).removeAttribute("aria-current");
      for (const heading of next) links.get(heading).setAttribute("aria-current", "true");
      current = next;
    };
  }

  readAddress();
  applyLanguage();
  markScrollers();
  const follow = followReader();
  let waiting = false;
  function settle() {
    waiting = false;
    if (window.scrollY !== keptAt) {
      place = findPlace();
      keptAt = null;
    }
    follow();
  }
  function soon() {
    if (!waiting) { waiting = true; requestAnimationFrame(settle); }
  }
  for (const radio of radios) {
    radio.addEventListener("change", () => {
      applyLanguage();
      keepPlace();
      markScrollers();
      writeAddress();
      soon();
    });
  }
  addEventListener("scroll", soon, { passive: true });
  let width = window.innerWidth;
  addEventListener("resize", () => {
    if (window.innerWidth !== width) keepPlace();
    width = window.innerWidth;
    const contents = document.querySelector(".contents:popover-open");
    if (contents && !document.querySelector(".open-contents").offsetWidth) contents.hidePopover();
    markScrollers();
    soon();
  });
  addEventListener("hashchange", showTarget);
  main.addEventListener("click", showNote);
  document.querySelector(".contents").addEventListener("click", event => {
    const panel = event.currentTarget;
    if (event.target.closest("a") && panel.matches(":popover-open")) panel.hidePopover();
  });
  showTarget();
  soon();
})();
