// A council member's sheet: digits choose a level and lead to its points, the total follows, Ctrl+Enter hands in.
function scoring(form) {
  const total = form.querySelector("[data-total]");
  const criteria = [...form.querySelectorAll("[data-criterion]")];
  const points = (criterion) => criterion.querySelector("input[name^=points-]");
  const add = () => {
    const counted = (criterion) => (number(points(criterion).value) ?? 0) * number(criterion.dataset.weight);
    const sum = (some) => shown(some.reduce((all, criterion) => all + counted(criterion), 0));
    if (total) total.textContent = sum(criteria);
    for (const subtotal of form.querySelectorAll("[data-subtotal]")) {
      subtotal.textContent = sum(criteria.filter((criterion) => criterion.dataset.group === subtotal.dataset.subtotal));
    }
    for (const criterion of criteria) {
      const value = number(points(criterion).value);
      const wrong = value !== null && (value < 0 || value > number(criterion.dataset.max));
      points(criterion).setAttribute("aria-invalid", String(wrong));
      if (value === null) continue; // A level that was chosen waits for its points.
      for (const level of criterion.querySelectorAll("input[type=radio]")) {
        level.checked = value !== null && number(level.dataset.from) <= value && value <= number(level.dataset.through);
      }
    }
  };
  // A level says between which points one gives; which of them is the member's to say. Points of another level go.
  const ask = (level) => {
    const field = points(level.closest("[data-criterion]"));
    const { from, through } = level.dataset;
    const value = number(field.value);
    field.placeholder = from === through ? from : `${from}–${through}`;
    if (value !== null && (value < number(from) || value > number(through))) field.value = "";
    return field;
  };
  let isPointed = false; // Who goes through the levels by the arrow keys stays among them.
  form.addEventListener("pointerdown", () => { isPointed = true; });
  form.addEventListener("input", (event) => {
    if (event.target.dataset.through) {
      const field = ask(event.target);
      if (isPointed) setTimeout(() => field.focus());
    }
    add();
  });
  form.addEventListener("keydown", (event) => {
    isPointed = false;
    if (event.ctrlKey && event.key === "Enter") {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[data-submit]"));
      return;
    }
    const criterion = event.target.closest("fieldset.criterion");
    const isTyping = event.target.tagName === "TEXTAREA" || event.target.type === "text";
    if (isTyping || !criterion || !/^[1-9]$/.test(event.key)) return;
    const level = criterion.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
    if (!level) return;
    event.preventDefault();
    level.click();
    (level.dataset.through ? points(criterion) : level).focus();
  });
  form.querySelectorAll("input[data-through]:checked").forEach(ask);
  add();
}

// Who has handed in a sheet goes on with the next one where its first field is, not at the head of the page.
function goOn(form) {
  const isNext = new URLSearchParams(location.search).get("da") === "cham";
  if (!isNext || performance.getEntriesByType("navigation")[0]?.type !== "navigate") return;
  const first = form.querySelector("fieldset.criterion");
  (first?.querySelector("input:checked") ?? first?.querySelector("input"))?.focus();
}

const sheet = document.getElementById("phieu");
if (sheet) { scoring(sheet); autosave(sheet); goOn(sheet); }
