// The beginning: what the browser remembers, who listens to what, and the place that was asked for.

function listen(id, type, does) {
  byId(id).addEventListener(type, does);
}

function turnTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  keep("theme", root.dataset.theme);
}

function onClick(event) {
  const mark = event.target.closest(".mark[href], a.tick, .permalink");
  const button = event.target.closest("[data-do]");
  if (button) {
    const finding = findings.find((one) => one.card.contains(button));
    if (finding !== current) select(finding);
    (button.dataset.do === "confirmed" ? accept : dismiss)(finding);
  } else if (mark && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const over = mark.dataset.f?.split(" ").map((n) => byNumber.get(Number(n))).filter((one) => one.shown);
    if (!over) return go(mark.getAttribute("href").slice(1));
    select(over[(over.indexOf(current) + 1) % over.length]);
  } else if (event.target.closest(".card > summary")) {
    const finding = findings.find((one) => one.card.contains(event.target));
    if (finding === current || finding.card.open) return;
    event.preventDefault();
    select(finding);
  }
}

function openForPrint() {
  const closed = [...document.querySelectorAll("details:not([open])")];
  for (const details of closed) details.open = true;
  addEventListener("afterprint", () => closed.forEach((details) => { details.open = false; }), { once: true });
}

for (const tools of document.querySelectorAll(".tools")) tools.hidden = false;
for (const finding of findings) showDecision(finding, decisionOn(finding));
for (const table of document.querySelectorAll("table.list")) sortable(table);
byId("by").value = recall("by") ?? "";
byId("use-keys").checked = recall("keys") !== "off";
if (!keeps) byId("kept").textContent = "This browser keeps nothing: save your decisions before you close the page.";

document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey);
addEventListener("hashchange", () => go(fragment()));
addEventListener("beforeprint", openForPrint);
for (const type of ["scroll", "resize"]) addEventListener(type, () => requestAnimationFrame(trackStrip), { passive: true });
listen("search", "input", applyFilters);
listen("filters", "input", applyFilters);
listen("show-all", "click", resetFilters);
listen("next", "click", () => step(1));
listen("previous", "click", () => step(-1));
listen("save", "click", saveDecisions);
listen("theme", "click", turnTheme);
listen("help", "click", () => byId("keys").showModal());
listen("by", "change", () => keep("by", byId("by").value.trim() || null));
listen("use-keys", "change", () => keep("keys", byId("use-keys").checked ? null : "off"));
document.querySelector("#dismissal form").addEventListener("submit", confirmDismissal);
document.querySelector("#dismissal [data-close]").addEventListener("click", () => byId("dismissal").close());

countDecisions();
applyFilters();
show(home);
if (location.hash) go(fragment());
