// SPDX-License-Identifier: Apache-2.0
// Filters the devices and opens what a link leads to. Everything can be read without it. Both the
// filter and the place stand in the fragment of the address, so that a view can be handed on.
(() => {
  "use strict";
  const form = document.querySelector(".filter");
  const rows = [...document.querySelectorAll(".device")];
  const shown = document.getElementById("shown");
  const empty = document.querySelector(".empty");
  const pictured = [...document.querySelectorAll("svg [data-device]")];
  const texts = new Map();
  const choices = ["kind", "bus", "iommu"];
  const filters = ["verdict", "q", ...choices];

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

  const matches = {
    q: (row, value) => value.toLowerCase().split(/\s+/).every((word) => textOf(row).includes(word)),
    kind: (row, value) => listed(row, "kinds", value),
    bus: (row, value) => row.dataset.bus === value,
    iommu: (row, value) => listed(row, "iommus", value),
  };

  const filter = (wanted) => {
    const verdicts = (wanted.get("verdict") || "").split(",").filter(Boolean);
    const asked = Object.keys(matches).filter((name) => wanted.get(name));
    const counts = {};
    let visible = 0;
    const hidden = new Set();
    for (const row of rows) {
      const fits = asked.every((name) => matches[name](row, wanted.get(name)));
      const verdict = row.dataset.verdict;
      counts[verdict] = (counts[verdict] || 0) + (fits ? 1 : 0);
      row.hidden = !fits || (verdicts.length > 0 && !verdicts.includes(verdict));
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
    open(wanted.get("at"));
  };

  const asked = () => {
    const wanted = new URLSearchParams();
    const verdicts = [...form.querySelectorAll("input:checked")].map((box) => box.value);
    if (verdicts.length > 0) {
      wanted.set("verdict", verdicts.join(","));
    }
    for (const name of filters.slice(1)) {
      const value = form.elements[name].value.trim();
      if (value) {
        wanted.set(name, value);
      }
    }
    return wanted;
  };

  form.addEventListener("input", () => {
    const wanted = asked();
    history.replaceState(null, "", fragment(wanted));
    filter(wanted);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    history.replaceState(null, "", "#");
    filter(new URLSearchParams());
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

  document.documentElement.classList.add("scripted");
  form.hidden = false;
  show();
})();
