// Filters and search: which findings are shown, and which passages hold what is searched for.

const panel = byId("filters");
const search = byId("search");

const chosen = (name) => new Set([...panel.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value));

function applyFilters() {
  const [severities, families, states] = ["severity", "family", "status"].map(chosen);
  const least = Number(byId("confidence").value) / 100;
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text) => words.every((word) => text.includes(word));
  for (const bead of beads) {
    const said = has(bead.text);
    for (const finding of bead.findings) {
      finding.shown = (said || has(finding.text)) && severities.has(finding.severity)
        && families.has(finding.family) && states.has(statusOf(finding)) && finding.confidence >= least;
      finding.card.hidden = !finding.shown;
      finding.tick?.classList.toggle("off", !finding.shown);
    }
    bead.element.hidden = !said && !bead.findings.some((finding) => finding.shown);
  }
  for (const mark of marks) showMark(mark);
  for (const section of sections) {
    const none = section.querySelector(".none-left");
    if (none) none.hidden = section.querySelector(".bead:not([hidden])") !== null;
  }
  highlight(words);
  tellFilters(least);
}

// Over the same words the worst finding that is shown gives the colour and is where the link leads.
function showMark({ element, over }) {
  const top = over.find((finding) => finding.shown);
  element.classList.toggle("off", !top);
  if (!top) return element.removeAttribute("href");
  element.classList.remove("minor", "major", "critical");
  element.classList.add(top.severity);
  element.classList.toggle("dismissed", statusOf(top) === "dismissed");
  element.setAttribute("href", "#" + top.id);
}

function tellFilters(least) {
  byId("at-least").textContent = `${Math.round(100 * least)}%`;
  const groups = [...panel.querySelectorAll("fieldset")];
  const active = groups.filter((group) => group.querySelector("[type=checkbox]:not(:checked)")).length + (least > 0);
  byId("filtering").hidden = active === 0;
  byId("filtering").textContent = active;
  tellPosition();
}

function highlight(words) {
  if (!globalThis.Highlight) return;
  const ranges = [];
  for (const { element } of words.length ? beads.filter((bead) => !bead.element.hidden) : []) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) ranges.push(...hits(walker.currentNode, words));
  }
  CSS.highlights.set("search", new Highlight(...ranges));
}

function hits(node, words) {
  const text = node.data.toLowerCase();
  if (text.length !== node.data.length) return [];  // a letter whose small form is longer
  const ranges = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

function resetFilters() {
  panel.reset();
  search.value = "";
  applyFilters();
}
