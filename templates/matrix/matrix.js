// SPDX-License-Identifier: Apache-2.0
// Chooses cells by how they ended, and opens what a link leads to. Everything can be read without it.
(() => {
  "use strict";
  const form = document.querySelector(".filter");
  const shown = document.getElementById("shown");
  const cells = [...document.querySelectorAll(".cell")];
  const patches = [...document.querySelectorAll(".patch")];
  const rows = [...document.querySelectorAll(".row")];

  const ended = (element, wanted) =>
    wanted.length === 0 || wanted.some((word) => element.classList.contains(word));

  const filter = () => {
    const wanted = [...form.querySelectorAll("input:checked")].map((box) => box.value);
    for (const cell of cells) {
      cell.hidden = !ended(cell, wanted);
    }
    for (const patch of patches) {
      patch.hidden = !patch.querySelector(".cell:not([hidden])");
    }
    for (const row of rows) {
      const fields = [...row.querySelectorAll("td")];
      fields.forEach((field) => field.classList.toggle("dim", !ended(field, wanted)));
      row.hidden = fields.every((field) => field.classList.contains("dim"));
    }
    shown.textContent = cells.filter((cell) => !cell.hidden).length;
  };

  const open = () => {
    const place = document.getElementById(location.hash.slice(1));
    const part = place && place.closest("details");
    if (!part) {
      return;
    }
    if (part.closest("[hidden]")) {
      form.reset();
      filter();
    }
    for (let step = part; step; step = step.parentElement) {
      if (step.tagName === "DETAILS") {
        step.open = true;
      }
    }
    place.scrollIntoView();
    part.querySelector("summary").focus({ preventScroll: true });
  };

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  addEventListener("hashchange", open);
  form.hidden = false;
  filter();
  open();
})();
