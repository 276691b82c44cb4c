// Lists with boxes: choose all that the form has, count in each button the boxes that it is for.
function choosing(form) {
  const buttons = [...form.querySelectorAll("[data-bulk]")], all = form.querySelector("[data-all]");
  const boxes = [...form.querySelectorAll(".pick input")];
  const count = () => {
    for (const button of buttons) {
      const { of } = button.dataset;
      const chosen = boxes.filter((box) => box.checked && (!of || box.name === of)).length;
      button.textContent = button.dataset.bulk.replace("{n}", chosen);
      button.disabled = chosen === 0;
    }
  };
  all?.addEventListener("change", () => { boxes.forEach((box) => (box.checked = all.checked)); count(); });
  boxes.forEach((box) => box.addEventListener("change", count));
  if (buttons.length > 0) count();
}

document.querySelectorAll("form").forEach(choosing);

// `/` goes to the search.
document.addEventListener("keydown", (event) => {
  const search = document.querySelector("input[type=search]");
  if (event.key !== "/" || !search || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  event.preventDefault();
  search.focus();
});

// A filter applies as soon as it is chosen.
for (const field of document.querySelectorAll("form[data-filter] select")) {
  field.addEventListener("change", () => field.form.requestSubmit());
}
