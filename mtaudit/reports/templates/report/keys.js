// Keys, for those who review without a mouse. They can be switched off (WCAG 2.1.4).

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => current && accept(current),
  d: () => current && dismiss(current),
  "/": () => { search.focus(); search.select(); },
  "?": () => byId("keys").showModal(),
};

function onKey(event) {
  if (event.key === "Escape" && event.target === search) return clearSearch();
  const writing = event.target.closest("input:not([type=checkbox]):not([type=range]), textarea, select");
  if (writing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (!byId("use-keys").checked || !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
}

function clearSearch() {
  search.value = "";
  search.blur();
  applyFilters();
}
