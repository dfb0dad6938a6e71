// Views: of several pairs one is on the screen, or the list of them; and the way to any place.

const sections = [...document.querySelectorAll("main > section")];
const home = sections[0];

const currentView = () => sections.find((section) => !section.classList.contains("away"));

function show(section) {
  for (const other of sections) other.classList.toggle("away", other !== section);
  const where = byId("where");
  if (where) where.textContent = section === home ? "" : section.querySelector("h2").textContent;
  trackStrip();
}

// A permalink may name a finding, a passage, a place in a text, or a whole pair.
function go(id) {
  const element = id ? byId(id) : home;
  const section = element?.closest("main > section");
  if (!section) return;
  if (section !== currentView()) show(section);
  const finding = findings.find((one) => one.card === element);
  if (finding) {
    if (!finding.shown) resetFilters();
    select(finding);
  } else if (element === section) {
    scrollTo({ top: 0 });
  } else {
    if (element.closest("[hidden]")) resetFilters();
    element.scrollIntoView({ block: "center" });
    element.focus({ preventScroll: true });
  }
}

function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

// The part of the text that is on the screen, as a frame on the strip.
function trackStrip() {
  const section = currentView();
  const here = section?.querySelector(".here");
  const list = section?.querySelector(".beads");
  if (!here || !list) return;
  const box = list.getBoundingClientRect();
  const share = (y) => Math.min(1, Math.max(0, (y - box.top) / (box.height || 1)));
  const [from, to] = [share(0), share(innerHeight)];
  here.setAttribute("x", `${100 * from}%`);
  here.setAttribute("width", `${100 * (to - from)}%`);
}
