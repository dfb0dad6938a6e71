// The findings: what the report says of them, and the elements that show them.

const byId = (id) => document.getElementById(id);
const told = JSON.parse(byId("data").textContent);

const findings = told.findings.map((finding, number) => {
  const card = byId(finding.id);
  const bead = card?.closest(".bead");
  const identity = Object.fromEntries(told.fields.map((field, i) => [field, told.texts[finding.identity[i]]]));
  const pair = card?.closest(".pair").id;
  return { ...finding, identity, number, card, bead, pair, marks: [], tick: null, shown: true };
}).filter((finding) => finding.card);

const byNumber = new Map(findings.map((finding) => [finding.number, finding]));
const order = new Map([...document.querySelectorAll(".card")].map((card, place) => [card, place]));
findings.sort((a, b) => order.get(a.card) - order.get(b.card));
findings.forEach((finding, place) => { finding.place = place; });

const textOf = (element, which) => [...element.querySelectorAll(which)].map((part) => part.textContent).join("\n").toLowerCase();

for (const finding of findings) finding.text = textOf(finding.card, ".rule, bdi, dd");

const ofBead = Map.groupBy(findings, (finding) => finding.bead);
const beads = [...document.querySelectorAll(".bead")].map((element) => ({
  element,
  text: textOf(element, ".side bdi"),
  findings: ofBead.get(element) ?? [],
}));

const marks = [...document.querySelectorAll(".mark")].map((element) => {
  const over = element.dataset.f.split(" ").map((number) => byNumber.get(Number(number))).filter(Boolean);
  for (const finding of over) finding.marks.push(element);
  return { element, over };
});

for (const tick of document.querySelectorAll(".tick")) {
  const finding = byNumber.get(Number(tick.dataset.n));
  if (finding) finding.tick = tick;
}

function say(text) {
  byId("said").textContent = text;
}
