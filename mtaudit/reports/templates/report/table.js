// The list of pairs: a click on a heading sorts by it, another one turns the order round.

function sortable(table) {
  const headings = [...table.tHead.rows[0].cells];
  for (const heading of headings) {
    const button = heading.querySelector("button");
    if (!button) continue;
    button.disabled = false;
    button.addEventListener("click", () => {
      const down = heading.getAttribute("aria-sort") !== "descending" && heading.classList.contains("number");
      const turned = heading.getAttribute("aria-sort") === "ascending" && !heading.classList.contains("number");
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", down || turned ? "descending" : "ascending");
      sortBy(table.tBodies[0], heading.cellIndex, down || turned);
    });
  }
}

function sortBy(body, column, descending) {
  const key = (row) => row.cells[column].textContent.trim();
  const { compare } = new Intl.Collator("en", { numeric: true });
  const rows = [...body.rows].sort((a, b) => compare(key(a), key(b)) * (descending ? -1 : 1));
  body.append(...rows);
}
