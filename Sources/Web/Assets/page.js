// What every page does beyond plain forms, and what the other scripts use. Every page works without them.

const csrf = () => document.querySelector('input[name="_csrf"]')?.value ?? "";
const number = (text) => {
  const value = Number(String(text).trim().replace(",", "."));
  return text.trim() === "" || Number.isNaN(value) ? null : value;
};
const shown = (value) => (Math.round(value * 100) / 100).toString().replace(".", ",");
// The site is away, or has no room now: the same may be sent again a little later.
const isPassing = (answer) => answer.status >= 500 || answer.status === 429;

// A form is sent once; the button comes back when the page does.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent && !form.hasAttribute("data-filter")) { event.preventDefault(); return; }
  // What gives a file leaves the page where it is: the form can be sent again.
  if (form.method === "post" && !event.submitter?.hasAttribute("data-gives-file")) form.dataset.sent = "1";
  form.dataset.leaving = "1";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// What an address names is unfolded, and on paper every chapter.
const unfold = (fold) => { for (; fold; fold = fold.parentElement.closest("details")) fold.open = true; };
function showNamed() {
  const fold = document.querySelector(":target")?.closest("details:not([open])");
  if (fold) { unfold(fold); document.querySelector(":target").scrollIntoView(); }
}
addEventListener("hashchange", showNamed);
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details.chapter")) fold.open = true;
});
showNamed();

document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => print()));
document.querySelector(".refusals")?.focus();

// Words that are sent by other ways: a button takes them along. Without it, a click into them selects all of them.
for (const words of navigator.clipboard ? document.querySelectorAll("[data-copied]") : []) {
  const look = { type: "button", className: "btn quiet small", textContent: "Chép" };
  const button = Object.assign(document.createElement("button"), look);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words.textContent);
    button.textContent = words.dataset.copied;
  });
  words.after(button);
}

// A page on which something is under way looks again by itself.
for (const list of document.querySelectorAll("[data-reload]")) {
  setTimeout(() => location.replace(location.pathname), Number(list.dataset.reload) * 1000);
}
