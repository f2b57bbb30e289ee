// SPDX-License-Identifier: Apache-2.0
// Filters and sorts rows and opens what a link leads to. Everything can be read without it. Both the
// filter and the place stand in the fragment of the address, so that a view can be handed on.
(() => {
  "use strict";
  const form = document.querySelector(".filter");
  const rows = [...document.querySelectorAll(".row")];
  const shown = document.getElementById("shown");
  const empty = document.querySelector(".empty");
  const pictured = [...document.querySelectorAll("svg [data-device]")];
  const texts = new Map();
  const choices = [...form.querySelectorAll("select")].map((select) => select.name);
  const table = document.querySelector("table.sortable");
  const totals = table ? [...table.querySelectorAll(".total td")] : [];

  const textOf = (row) => {
    if (!texts.has(row)) {
      texts.set(row, row.textContent.toLowerCase());
    }
    return texts.get(row);
  };

  // A fragment without an equals sign is the id of a place.
  const state = () => {
    const text = location.hash.slice(1);
    return text.includes("=")
      ? new URLSearchParams(text)
      : new URLSearchParams(text ? { at: text } : {});
  };

  const fragment = (wanted) => "#" + wanted.toString();

  const listed = (row, name, value) => row.dataset[name].split(" ").includes(value);

  const says = (row, text) =>
    text.toLowerCase().split(/\s+/).every((word) => textOf(row).includes(word));

  const filter = (wanted) => {
    const verdicts = (wanted.get("verdict") || "").split(",").filter(Boolean);
    const asked = choices.filter((name) => wanted.get(name));
    const text = wanted.get("q");
    const counts = {};
    let visible = 0;
    const hidden = new Set();
    for (const row of rows) {
      const fits =
        asked.every((name) => listed(row, name, wanted.get(name))) &&
        (!text || says(row, text));
      const own = row.dataset.verdict.split(" ");
      for (const verdict of own) {
        counts[verdict] = (counts[verdict] || 0) + (fits ? 1 : 0);
      }
      row.hidden = !fits || (verdicts.length > 0 && !own.some((each) => verdicts.includes(each)));
      visible += row.hidden ? 0 : 1;
      if (row.hidden) {
        hidden.add(row.id);
      }
    }
    for (const chip of form.querySelectorAll(".chip")) {
      const box = chip.querySelector("input");
      box.checked = verdicts.includes(box.value);
      chip.querySelector("output").textContent = counts[box.value] || 0;
    }
    for (const name of choices) {
      form.elements[name].value = wanted.get(name) || "";
    }
    if (form.elements.q.value.trim() !== (wanted.get("q") || "")) {
      form.elements.q.value = wanted.get("q") || "";
    }
    shown.textContent = visible;
    empty.hidden = visible > 0;
    for (const element of pictured) {
      element.classList.toggle("dim", hidden.has(element.dataset.device));
    }
  };

  // The first column is in the order of the rows.
  const places = new Map(rows.map((row, place) => [row, place]));
  const number = (row, column) =>
    column === 0 ? places.get(row) : Number((row.cells[column] || {}).textContent) || 0;

  const sum = () => {
    const visible = rows.filter((row) => !row.hidden);
    totals.forEach((cell, column) => {
      if (column > 0) {
        cell.textContent = visible.reduce((total, row) => total + number(row, column), 0);
      }
    });
  };

  // A column, from the least on; with a minus in front from the most on.
  const sort = (wanted) => {
    const column = Math.abs(Number(wanted)) || 0;
    const most = String(wanted).startsWith("-");
    const sorted = [...rows];
    if (wanted) {
      const turn = most ? -1 : 1;
      sorted.sort((one, other) =>
        turn * (number(one, column) - number(other, column)));
    }
    table.tBodies[0].append(...sorted);
    [...table.tHead.rows[0].cells].forEach((head, index) => {
      const order = most ? "descending" : "ascending";
      head.setAttribute("aria-sort", wanted && index === column ? order : "none");
    });
  };

  const open = (id) => {
    document.querySelectorAll(".here").forEach((old) => old.classList.remove("here"));
    const place = id && document.getElementById(id);
    if (!place) {
      return;
    }
    for (let step = place; step; step = step.parentElement) {
      if (step.tagName === "DETAILS") {
        step.open = true;
      }
    }
    place.classList.add("here");
    place.scrollIntoView({ block: place.tagName === "LI" ? "center" : "start" });
    const summary = place.querySelector(":scope > summary");
    if (summary) {
      summary.focus({ preventScroll: true });
    }
  };

  const show = () => {
    const wanted = state();
    filter(wanted);
    if (table) {
      sum();
      sort(wanted.get("sort"));
    }
    open(wanted.get("at"));
  };

  const asked = () => {
    const wanted = new URLSearchParams();
    const verdicts = [...form.querySelectorAll("input:checked")].map((box) => box.value);
    if (verdicts.length > 0) {
      wanted.set("verdict", verdicts.join(","));
    }
    for (const name of ["q", ...choices]) {
      const value = form.elements[name].value.trim();
      if (value) {
        wanted.set(name, value);
      }
    }
    if (state().get("sort")) {
      wanted.set("sort", state().get("sort"));
    }
    return wanted;
  };

  form.addEventListener("input", () => {
    const wanted = asked();
    history.replaceState(null, "", fragment(wanted));
    filter(wanted);
    sum();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    history.replaceState(null, "", "#");
    show();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const target = document.getElementById(link.getAttribute("href").slice(1));
    const wanted = target && target.hidden ? new URLSearchParams() : state();
    wanted.set("at", link.getAttribute("href").slice(1));
    if (location.hash === fragment(wanted)) {
      show();
    } else {
      location.hash = fragment(wanted);
    }
  });
  addEventListener("hashchange", show);

  for (const [column, head] of table ? [...table.tHead.rows[0].cells].entries() : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const wanted = asked();
      wanted.set("sort", head.getAttribute("aria-sort") === "descending" ? column : "-" + column);
      history.replaceState(null, "", fragment(wanted));
      sort(wanted.get("sort"));
    });
  }
  document.documentElement.classList.add("scripted");
  form.hidden = false;
  show();
})();
