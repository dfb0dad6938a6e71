// Review: one finding is current; it can be accepted, dismissed, and followed by the next.

let current = null;

function select(finding) {
  if (current && current !== finding) {
    current.card.open = false;
    markCurrent(current, false);
  }
  current = finding;
  if (finding.card.closest("section") !== currentView()) show(finding.card.closest("section"));
  finding.card.open = true;
  markCurrent(finding, true);
  bringIntoView(finding);
  finding.card.querySelector("summary").focus({ preventScroll: true });
  history.replaceState(null, "", "#" + finding.id);
  tellPosition();
}

function markCurrent(finding, is) {
  finding.card.toggleAttribute("data-current", is);
  for (const element of [...finding.marks, finding.tick]) element?.classList.toggle("current", is);
}

// First the passage from its beginning, then, if that left them out of sight, its marks and its card.
function bringIntoView(finding) {
  finding.bead.scrollIntoView({ block: "nearest" });
  for (const element of [...finding.marks, finding.card]) element.scrollIntoView({ block: "nearest" });
}

const shownFindings = () => findings.filter((finding) => finding.shown);

function step(by) {
  const list = shownFindings();
  const view = currentView();
  // Without a current finding the first step is within the pair that is on the screen.
  const near = current || !view.querySelector(".card") ? list : list.filter((finding) => view.contains(finding.card));
  const next = by > 0
    ? near.find((finding) => !current || finding.place > current.place)
    : near.findLast((finding) => !current || finding.place < current.place);
  if (next) select(next);
}

function tellPosition() {
  const list = shownFindings();
  const place = list.indexOf(current) + 1;
  const text = place ? `${place} of ${list.length}` : `${list.length} finding${list.length === 1 ? "" : "s"}`;
  byId("position").textContent = text;
}

function accept(finding) {
  decide(finding, finding.decision?.verdict === "confirmed" ? null : "confirmed");
}

function dismiss(finding) {
  if (finding.decision?.verdict === "dismissed") return decide(finding, null);
  current = finding;
  byId("dismissal-subject").replaceChildren(...finding.card.querySelector(".words").cloneNode(true).childNodes);
  byId("reason").value = "";
  byId("dismissal").showModal();
}

function confirmDismissal(event) {
  event.preventDefault();
  const reason = byId("reason").value.trim();
  if (!reason) return byId("reason").focus();
  byId("dismissal").close();
  decide(current, "dismissed", reason);
}
