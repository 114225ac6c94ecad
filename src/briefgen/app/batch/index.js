"use strict";
{
  const table = document.querySelector("table");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const said = document.querySelector("[role=status]");
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  };

  // What is empty stays below, whichever way the rest goes; equals stay as they stood.
  const order = (column, direction) => {
    const keyed = [...body.rows].map((row) => [valueOf(row, column), row]);
    keyed.sort(([one], [other]) => {
      if (one === "" || other === "") return (one === "") - (other === "");
      return direction * words.compare(one, other);
    });
    const sorted = document.createDocumentFragment();
    for (const [, row] of keyed) sorted.append(row);
    body.append(sorted);
  };

  const sortBy = (column) => {
    const head = heads[column];
    const up = head.getAttribute("aria-sort") !== "ascending";
    order(column, up ? 1 : -1);
    for (const one of heads) one.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    said.textContent = `sorted by ${head.textContent.trim().toLowerCase()}, ${up ? "ascending" : "descending"}`;
  };

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sortBy(column));
    head.append(button);
  });
}
