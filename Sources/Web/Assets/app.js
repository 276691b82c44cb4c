// What pages do beyond plain forms. Every page works without it.

const csrf = () => document.querySelector('input[name="_csrf"]')?.value ?? "";
const number = (text) => {
  const value = Number(String(text).trim().replace(",", "."));
  return text.trim() === "" || Number.isNaN(value) ? null : value;
};
const shown = (value) => (Math.round(value * 100) / 100).toString().replace(".", ",");

// A form is sent once; the button comes back when the page does.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent && !form.hasAttribute("data-filter")) { event.preventDefault(); return; }
  // What gives a file leaves the page where it is: the form can be sent again.
  if (form.method === "post" && !event.submitter?.hasAttribute("data-gives-file")) form.dataset.sent = "1";
  form.dataset.leaving = "1";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

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

// The site is away, or has no room now: the same may be sent again a little later.
const isPassing = (answer) => answer.status >= 500 || answer.status === 429;

// Autosave of a draft: what is typed is sent after a moment's pause, and kept in the browser until it has arrived.
function autosave(form) {
  const state = document.querySelector("[data-save-state]");
  const key = `nhap:${location.pathname}`;
  let timer = null, wait = 1000, busy = false, dirty = false, leaving = null;
  const say = (text, trouble = false) => { state.textContent = text; state.classList.toggle("trouble", trouble); };
  const fields = () => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== "go"));

  async function save() {
    if (busy) { dirty = true; return; }
    clearTimeout(timer);
    busy = true; dirty = false;
    say("Đang lưu…");
    const body = fields();
    try {
      const answer = await fetch(form.action, {
        method: "POST", body, headers: { Accept: "application/json", "X-CSRF": csrf() },
      });
      const told = await answer.json().catch(() => ({}));
      if (answer.ok) saved(told);
      else if (isPassing(answer)) throw new Error("the site is away");
      else if (answer.status === 409) conflict(told);
      else if (answer.status === 401) say("Phiên làm việc đã hết. Đăng nhập ở thẻ khác rồi bấm Lưu; nội dung vẫn còn trên máy này.", true);
      else say(told.refused?.map((item) => `${item.reason} ${item.next ?? ""}`).join(" ") || "Chưa lưu được.", true);
    } catch {
      say("Chưa lưu được, đang thử lại. Nội dung vẫn còn trên máy này.", true);
      timer = setTimeout(save, wait);
      wait = Math.min(wait * 2, 30000);
    } finally {
      busy = false;
      if (leaving) send();
      else if (dirty) schedule();
    }
  }

  // What is handed in goes out after the save that is under way, so that neither takes the other for somebody else's.
  function send() {
    delete form.dataset.sent;
    form.requestSubmit(leaving.button);
  }

  function saved(told) {
    wait = 1000;
    form.elements.revision.value = told.revision;
    const unsaved = told.unsaved ?? [];
    mark(form, unsaved);
    // What the site could not take stays in the browser, to be offered again.
    if (unsaved.length === 0) localStorage.removeItem(key);
    say(unsaved.length === 0 ? `✓ Đã lưu lúc ${told.savedAt}` : `Đã lưu lúc ${told.savedAt}, trừ ${unsaved.length} ô ghi chưa đúng.`, unsaved.length > 0);
    if (!told.missing) return;
    const list = document.querySelector("[data-missing]");
    list?.replaceChildren(...told.missing.map((item) => {
      const link = Object.assign(document.createElement("a"), { href: item.href, textContent: item.what });
      const entry = document.createElement("li");
      entry.append(link);
      return entry;
    }));
    const meter = document.querySelector("[data-meter]");
    if (meter) { meter.max = told.total; meter.value = told.done; meter.setAttribute("aria-label", `Hoàn thành ${told.done} trên ${told.total}`); }
  }

  function conflict(told) {
    say(told.refused?.map((item) => item.reason).join(" ") || "Hồ sơ này vừa được sửa ở một cửa sổ khác. Bấm Lưu để xem cả hai bản và chọn.", true);
    form.removeEventListener("input", schedule);
  }

  function schedule() {
    localStorage.setItem(key, fields().toString());
    say("Chưa lưu…");
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  }

  form.addEventListener("input", schedule);
  document.addEventListener("visibilitychange", () => { if (document.hidden && localStorage.getItem(key)) save(); });
  addEventListener("beforeunload", (event) => { if (localStorage.getItem(key) && !form.dataset.leaving) event.preventDefault(); });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (busy) { event.preventDefault(); leaving = { button: event.submitter }; return; }
    localStorage.removeItem(key);
  });
  restore(form, key, schedule);
}

// Says at each field that could not be saved why, and nothing at the others.
function mark(form, unsaved) {
  form.querySelectorAll(".refusal[data-unsaved]").forEach((sentence) => {
    const field = document.getElementById(sentence.dataset.unsaved);
    field?.removeAttribute("aria-invalid");
    field?.removeAttribute("aria-errormessage");
    sentence.remove();
  });
  for (const { field: name, reason } of unsaved) {
    const field = form.elements[name];
    // Somebody is still typing the rest of a day.
    if (!field?.id || field.closest(".boxes")?.contains(document.activeElement)) continue;
    const sentence = Object.assign(document.createElement("p"), { className: "refusal", id: `${field.id}-unsaved`, textContent: reason });
    sentence.dataset.unsaved = field.id;
    (field.closest(".boxes") ?? field).before(sentence);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-errormessage", sentence.id);
  }
}

// What an earlier page could not save any more is put back into the form.
function restore(form, key, schedule) {
  const kept = localStorage.getItem(key);
  if (!kept || document.querySelector(".refusals")) return;
  let changed = false;
  for (const [name, value] of new URLSearchParams(kept)) {
    const field = form.elements[name];
    if (name.startsWith("_") || name === "revision" || !field || field.type === "checkbox" || field.value === value) continue;
    field.value = value;
    changed = true;
  }
  if (changed) schedule(); else localStorage.removeItem(key);
}

// The shares of the authors, added up while they are typed.
function shares(form) {
  const total = form.querySelector("[data-share-total]");
  const add = () => {
    const sum = [...form.querySelectorAll("input[name^=author-share-]")].reduce((all, field) => all + (number(field.value) ?? 0), 0);
    total.textContent = sum === 100 ? "Đã đủ 100%." : sum < 100 ? `Còn ${shown(100 - sum)}%.` : `Thừa ${shown(sum - 100)}%.`;
  };
  form.addEventListener("input", add);
  add();
}

// Uploads in pieces that can be resumed (tus 1.0), one file after the other.
function uploads(form) {
  const box = form.querySelector("[data-progress]"), piece = 1 << 20;
  let before = Promise.resolve(), left = 0, refused = false;

  // The page shows them anew when all have arrived; what was refused stays to be read.
  function take(files) {
    if (left === 0) { box.replaceChildren(); refused = false; }
    for (const file of files) {
      const line = Object.assign(document.createElement("p"), { textContent: `«${file.name}» chờ tải lên…` });
      box.append(line);
      left += 1;
      before = before.then(() => send(file, line)).then((isTaken) => {
        left -= 1;
        refused ||= !isTaken;
        if (left === 0 && !refused) location.reload();
      });
    }
  }

  // Whether it was taken.
  async function send(file, line) {
    const key = `tep:${form.dataset.upload}:${file.name}:${file.size}:${file.lastModified}`;
    const bar = Object.assign(document.createElement("progress"), { max: file.size, value: 0, ariaLabel: `Đang tải ${file.name}` });
    line.textContent = `Đang tải «${file.name}»…`;
    line.after(bar);
    let place = localStorage.getItem(key), offset = 0, wait = 1000;
    for (;;) {
      try {
        if (place) {
          const head = await fetch(place, { method: "HEAD", headers: { "Tus-Resumable": "1.0.0", "X-CSRF": csrf() } });
          if (head.ok) offset = Number(head.headers.get("Upload-Offset"));
          else if (isPassing(head)) throw new Error("the site is away");
          else place = null;
        }
        if (!place) {
          offset = 0;
          place = await announce(file);
          localStorage.setItem(key, place);
        }
        while (offset < file.size) {
          const answer = await fetch(place, {
            method: "PATCH", body: file.slice(offset, offset + piece),
            headers: { "Tus-Resumable": "1.0.0", "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream", "X-CSRF": csrf(), Accept: "application/json" },
          });
          await requireTaken(answer);
          offset = Number(answer.headers.get("Upload-Offset"));
          bar.value = offset;
        }
        localStorage.removeItem(key);
        line.textContent = `✓ Đã tải «${file.name}».`;
        bar.remove();
        return true;
      } catch (error) {
        if (error instanceof Refused) {
          localStorage.removeItem(key);
          line.textContent = error.sentence;
          line.className = "refusal";
          bar.remove();
          return false;
        }
        line.textContent = `Mạng bị ngắt, «${file.name}» sẽ tự tải tiếp.`;
        await new Promise((resume) => setTimeout(resume, wait));
        wait = Math.min(wait * 2, 30000);
      }
    }
  }

  async function announce(file) {
    const encode = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
    const answer = await fetch(form.dataset.upload, {
      method: "POST",
      headers: {
        "Tus-Resumable": "1.0.0", "Upload-Length": String(file.size), "X-CSRF": csrf(), Accept: "application/json",
        "Upload-Metadata": `filename ${encode(file.name)},part ${encode(form.dataset.part)}`,
      },
    });
    await requireTaken(answer);
    return answer.headers.get("Location");
  }

  // A site that is away is tried again like a broken network; what is refused is not.
  async function requireTaken(answer) {
    if (isPassing(answer)) throw new Error("the site is away");
    if (!answer.ok) throw new Refused(await answer.json().catch(() => ({})));
  }

  form.querySelector("button")?.classList.add("hidden");
  for (const input of form.querySelectorAll("input[type=file]")) {
    input.addEventListener("change", () => { take([...input.files]); input.value = ""; });
  }
  for (const kind of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.toggle("over", kind === "dragover"); });
  }
  form.addEventListener("drop", (event) => take([...event.dataTransfer.files]));
}

class Refused extends Error {
  constructor(told) {
    super();
    this.sentence = told.refused?.map((item) => `${item.reason} ${item.next ?? ""}`).join(" ") || "Tệp chưa tải lên được.";
  }
}

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
    if (event.ctrlKey && event.key === "Enter") { event.preventDefault(); form.requestSubmit(form.querySelector("[data-submit]")); return; }
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

// A board that follows a session: the site tells who has handed in; when it is away the page asks again by itself.
function live(board) {
  const find = (name) => board.querySelector(`[data-live-${name}]`);
  const say = (text) => { find("state").textContent = text; };
  function show(event) {
    const news = JSON.parse(event.data);
    const isOpen = board.querySelector("details")?.open;
    find("summary").textContent = news.summary;
    find("board").innerHTML = news.board;
    if (isOpen) board.querySelector("details").open = true;
  }
  function follow() {
    const source = new EventSource(board.dataset.live);
    source.addEventListener("change", (event) => { show(event); say("Đang cập nhật trực tiếp."); });
    source.addEventListener("end", (event) => { source.close(); show(event); say("Đã chấm xong."); });
    source.addEventListener("error", () => {
      say("Mất kết nối, trang đang tự nối lại…");
      if (source.readyState === EventSource.CLOSED) setTimeout(follow, 10000);
    });
  }
  follow();
}

// Lists with boxes: choose all that the form has, count in each button the boxes that it is for. `/` goes to the
// search.
function choosing(form) {
  const buttons = [...form.querySelectorAll("[data-bulk]")], all = form.querySelector("[data-all]");
  const boxes = [...form.querySelectorAll("td.pick input")];
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
  if (touched) find("[data-decide]")?.focus();
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
document.addEventListener("keydown", (event) => {
  const search = document.querySelector("input[type=search]");
  if (event.key === "/" && search && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { event.preventDefault(); search.focus(); }
});
document.querySelectorAll("form[data-filter] select").forEach((field) => field.addEventListener("change", () => field.form.requestSubmit()));


// Words that are sent by other ways: a button takes them along. Without it, a click into them selects all of them.
for (const words of navigator.clipboard ? document.querySelectorAll("[data-copied]") : []) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "btn quiet small", textContent: "Chép" });
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words.textContent);
    button.textContent = words.dataset.copied;
  });
  words.after(button);
}

const draft = document.getElementById("draft");
if (draft && document.querySelector("[data-save-state]")) autosave(draft);
if (draft?.querySelector("[data-share-total]")) shares(draft);
document.querySelectorAll("form[data-upload]").forEach(uploads);
const sheet = document.getElementById("phieu");
if (sheet) { scoring(sheet); autosave(sheet); goOn(sheet); }
document.querySelectorAll("[data-live]").forEach(live);
document.querySelectorAll("form").forEach(choosing);
document.querySelectorAll("[data-keys]").forEach(desk);

// A page on which something is under way looks again by itself.
for (const list of document.querySelectorAll("[data-reload]")) {
  setTimeout(() => location.replace(location.pathname), Number(list.dataset.reload) * 1000);
}
