// The intake desk by keys: in the queue from row to row, at a dossier through its conditions and on to the next. No key
// does anything while something is being typed.
function desk(help) {
  help.hidden = false;
  const sheet = document.getElementById("ban-kiem-tra");
  const rows = [...document.querySelectorAll("table.queue tbody tr")];
  const find = (selector) => document.querySelector(selector);
  const link = (row) => row?.querySelector("td:last-child a") ?? row?.querySelector("a");
  const step = (by) => {
    if (sheet) { find(by > 0 ? "a[rel=next]" : "a[rel=prev]")?.click(); return; }
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    link(rows[Math.min(Math.max(here < 0 ? 0 : here + by, 0), rows.length - 1)])?.focus();
  };
  const answer = (value) => {
    const conditions = [...document.querySelectorAll("fieldset.condition")];
    const asked = conditions.filter((one) => one.querySelector("[type=radio]"));
    const at = asked.find((one) => one.contains(document.activeElement));
    const open = asked.find((one) => !one.querySelector(":checked"));
    // After an answer the focus is on it: the next key answers the next one that is open.
    const one = at && !at.querySelector(":checked") ? at : open ?? at;
    const choice = one?.querySelector(`[type=radio][value=${value}]`);
    if (choice) { choice.click(); choice.focus(); }
  };
  // A sheet that was touched is not left without a word.
  let touched = sheet !== null && location.pathname.endsWith("/dien"), sent = false;
  sheet?.addEventListener("input", () => { touched = true; });
  sheet?.addEventListener("submit", () => { sent = true; });
  if (sheet) addEventListener("beforeunload", (event) => { if (touched && !sent) event.preventDefault(); });
  sheet?.querySelector("[autofocus]")?.focus();
  // Enter in a field keeps the sheet, by its first button; in the search it searches.
  sheet?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("input[type=search]")) return;
    event.preventDefault();
    find("button[value=tim]")?.click();
  });
  const keys = {
    j: () => step(1), k: () => step(-1), "?": () => { help.open = !help.open; help.querySelector("summary").focus(); },
    ...(sheet
      ? {
          1: () => answer("yes"), 2: () => answer("no"), a: () => find("button[value=tat-ca]")?.click(),
          // Only for who is at work on this sheet: an Enter too many from the one before accepts nothing.
          Enter: () => sheet.contains(document.activeElement) && find("[data-decide]")?.click(),
        }
      : { x: () => rows.find((row) => row.contains(document.activeElement))?.querySelector(".pick input")?.click() }),
  };
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
    if (target.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])")) return;
    // Enter on a link or a button does what that says.
    if (event.key === "Enter" && target.matches("a, button, summary, [type=checkbox]")) return;
    const deed = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (deed) { event.preventDefault(); deed(); }
  });
}

document.querySelectorAll("[data-keys]").forEach(desk);
