// Decisions: kept in the browser under the exact wording they are about, and saved as a file.

const PREFIX = "mtaudit:";
let keeps = true;
let saved = true;
const memory = new Map();

function recall(name) {
  if (keeps) {
    try {
      return localStorage.getItem(PREFIX + name);
    } catch { keeps = false; }
  }
  return memory.get(name) ?? null;
}

function keep(name, text) {
  if (text === null) memory.delete(name);
  else memory.set(name, text);
  if (!keeps) return;
  try {
    if (text === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch { keeps = false; }
}

for (const finding of findings) finding.key = "decision:" + JSON.stringify(Object.values(finding.identity));

function decisionOn(finding) {
  try {
    const decision = JSON.parse(recall(finding.key));
    return ["confirmed", "dismissed"].includes(decision?.verdict) ? decision : null;
  } catch {
    return null;
  }
}

const statusOf = (finding) => finding.decision?.verdict ?? finding.status;

function decide(finding, verdict, reason = "") {
  const decision = verdict && { verdict, reason, by: recall("by") ?? "", date: new Date().toISOString() };
  keep(finding.key, decision && JSON.stringify(decision));
  saved = false;
  // The same words in the same sentences are decided on once, wherever they stand.
  for (const other of findings) if (other.key === finding.key) showDecision(other, decision);
  countDecisions();
  applyFilters();
  say(decision ? verdict : "open again");
}

function showDecision(finding, decision) {
  finding.decision = decision;
  const status = statusOf(finding);
  finding.card.dataset.status = status;
  for (const element of [...finding.marks, finding.tick]) element?.classList.toggle("dismissed", status === "dismissed");
  finding.card.querySelector(".verdict").textContent = status === "unconfirmed" ? "" : status;
  for (const button of finding.card.querySelectorAll("[data-do]")) {
    button.disabled = false;
    button.setAttribute("aria-pressed", String(button.dataset.do === status));
  }
  const reason = finding.card.querySelector(".reason");
  reason.hidden = !decision?.reason;
  reason.querySelector("dd").textContent = decision?.reason ?? "";
}

function countDecisions() {
  const count = findings.filter((finding) => finding.decision).length;
  byId("save").disabled = count === 0;
  byId("decided").hidden = count === 0;
  byId("decided").textContent = count;
  const reviewed = new Map();
  for (const finding of findings) {
    if (statusOf(finding) !== "unconfirmed") reviewed.set(finding.pair, (reviewed.get(finding.pair) ?? 0) + 1);
  }
  for (const cell of document.querySelectorAll("[data-reviewed]")) {
    cell.textContent = reviewed.get(cell.dataset.reviewed) ?? 0;
  }
}

function decisionsFile() {
  const decisions = findings.filter((finding) => finding.decision)
    .map(({ identity, decision }) => ({ ...identity, ...decision }));
  return JSON.stringify({ schema_version: 1, decisions }, null, 2) + "\n";
}

function saveDecisions() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([decisionsFile()], { type: "application/json" }));
  link.download = "decisions.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  saved = true;
}

addEventListener("beforeunload", (event) => {
  if (!keeps && !saved) event.preventDefault();
});
