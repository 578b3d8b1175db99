// Makes the table around this script sortable and filterable; without it the table stands as it is.
(() => {
  // Where a front end runs the script elsewhere, it takes every table that is not alive yet.
  const near = document.currentScript && document.currentScript.closest(".ishizue-table");
  const roots = near ? [near] : document.querySelectorAll(".ishizue-table:not([data-live])");
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  const fold = text => text.normalize("NFKC").toLowerCase();
  const number = text => Number(text.replace(/,/g, "").replace("∞", "Infinity"));
  const make = (tag, text, attributes) => {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    return element;
  };
  const bring = root => {
    const table = root.querySelector("table");
    const say = root.dataset;
    if (say.live || !table || !table.tHead) return;
    say.live = "yes";
    const body = table.tBodies[0];
    const box = root.querySelector(".box");
    const whole = [...body.rows];
    const last = whole.filter(row => row.matches(".gap,.total"));
    const first = whole.filter(row => !last.includes(row));
    if (first.length < 2) return;
    const collator = new Intl.Collator(root.lang || undefined, {numeric: true});
    const quiet = {"data-lm-suppress-shortcuts": "true"};
    const input = make("input", "", {type: "search", autocomplete: "off", ...quiet});
    const status = make("span", "", {role: "status"});
    const found = new Map();
    let order = null;
    let said = "";

    const textOf = row => {
      if (!found.has(row)) {
        const cells = [...row.cells].filter(cell => !cell.matches(".m")).map(cell => fold(cell.textContent));
        found.set(row, [...cells, ...cells.map(cell => cell.replace(/,/g, ""))].join("\n"));
      }
      return found.get(row);
    };
    const draw = () => {
      const words = fold(input.value).split(/\s+/).filter(word => word);
      const rows = (order || first).filter(row => words.every(word => textOf(row).includes(word)));
      body.replaceChildren(...(order || words.length ? [...rows, ...last] : whole));
      const count = words.length ? fill(say.count, rows.length, first.length) : "";
      status.textContent = [said, count, (order || count) && say.part].filter(part => part).join(" · ");
    };
    const valuesOf = column => {
      const numeric = root.classList.contains("r" + (column + 1));
      return new Map(first.map(row => {
        const cell = row.cells[column];
        const value = numeric ? number(cell.textContent) : cell.textContent;
        return [row, cell.matches(".m") || cell.textContent === "" || Number.isNaN(value) ? null : value];
      }));
    };
    const sort = (header, column, name) => {
      const now = header.getAttribute("aria-sort");
      const next = now === "ascending" ? "descending" : now === "descending" ? "" : "ascending";
      for (const cell of header.parentNode.cells) cell.removeAttribute("aria-sort");
      order = null;
      if (next) {
        header.setAttribute("aria-sort", next);
        const values = valuesOf(column);
        const sign = next === "ascending" ? 1 : -1;
        const compare = (a, b) => typeof a === "number" ? (a > b) - (a < b) : collator.compare(a, b);
        // What is missing stays last, whichever way.
        order = [...first].sort((a, b) => {
          const x = values.get(a);
          const y = values.get(b);
          return x === null || y === null ? (x === null) - (y === null) : sign * compare(x, y);
        });
      }
      said = fill(next ? say[next] : say.none, name);
      draw();
    };

    [...table.tHead.rows[0].cells].forEach((header, column) => {
      const name = header.firstElementChild;
      const button = make("button", "", {type: "button", title: say.sort, ...quiet});
      header.insertBefore(button, name);
      button.append(name);
      button.addEventListener("click", () => sort(header, column, name.textContent));
    });
    for (const cell of body.querySelectorAll(".m")) cell.setAttribute("aria-label", cell.title);
    input.addEventListener("input", draw);
    input.addEventListener("keydown", event => {
      if (event.key === "Escape" && input.value) {
        input.value = "";
        draw();
        event.stopPropagation();
      }
    });
    // The keys that scroll belong to the box while it has the focus, not to the notebook around it.
    box.addEventListener("keydown", event => {
      const scrolls = /^(Arrow|Page|Home|End)/.test(event.key);
      if (scrolls && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
    });
    const bar = make("div", "", {class: "bar"});
    const label = make("label", say.filter, {});
    label.append(input);
    if (first.length > 9) bar.append(label);
    bar.append(status);
    root.insertBefore(bar, box);
  };
  roots.forEach(bring);
})();
