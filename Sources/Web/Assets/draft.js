// Autosave of a draft: what is typed is sent after a moment's pause, and kept in the browser until it has arrived.
function autosave(form) {
  const state = document.querySelector("[data-save-state]");
  const key = `nhap:${location.pathname}`;
  let timer = null, wait = 1000, busy = false, dirty = false, leaving = null, typed = 0;
  const say = (text, kind = "") => { state.textContent = text; state.className = `saved ${kind}`; };
  const fields = () => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== "go"));

  async function save() {
    if (busy) { dirty = true; return; }
    clearTimeout(timer);
    busy = true; dirty = false;
    say("Đang lưu…", "waiting");
    const body = fields(), sent = typed;
    try {
      const answer = await fetch(form.action, {
        method: "POST", body, headers: { Accept: "application/json", "X-CSRF": csrf() },
      });
      const told = await answer.json().catch(() => ({}));
      if (answer.ok) saved(told, sent === typed);
      else if (isPassing(answer)) throw new Error("the site is away");
      else if (answer.status === 409) conflict(told);
      else if (answer.status === 401) {
        say("Phiên làm việc đã hết. Đăng nhập ở thẻ khác rồi bấm Lưu; nội dung vẫn còn trên máy này.", "trouble");
      } else {
        say(told.refused?.map((item) => `${item.reason} ${item.next ?? ""}`).join(" ") || "Chưa lưu được.", "trouble");
      }
    } catch {
      say("Chưa lưu được, đang thử lại. Nội dung vẫn còn trên máy này.", "trouble");
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

  function saved(told, isAll) {
    wait = 1000;
    form.elements.revision.value = told.revision;
    const unsaved = told.unsaved ?? [];
    mark(form, unsaved);
    // What the site could not take, and what was typed meanwhile, stays in the browser, to be offered again.
    if (unsaved.length === 0 && isAll) localStorage.removeItem(key);
    if (!isAll) say("Chưa lưu…", "waiting");
    else if (unsaved.length === 0) say(`✓ Đã lưu lúc ${told.savedAt}`);
    else say(`Đã lưu lúc ${told.savedAt}, trừ ${unsaved.length} ô ghi chưa đúng.`, "trouble");
    if (!told.missing) return;
    const list = document.querySelector("[data-missing]");
    list?.replaceChildren(...told.missing.map((item) => {
      const link = Object.assign(document.createElement("a"), { href: item.href, textContent: item.what });
      const entry = document.createElement("li");
      entry.append(link);
      return entry;
    }));
    const heading = list?.closest(".card").querySelector("h2");
    if (heading) heading.textContent = told.missing.length ? "Còn thiếu để nộp" : "Đã đủ để nộp";
    const meter = document.querySelector("[data-meter]");
    if (!meter) return;
    meter.max = told.total;
    meter.value = told.done;
    meter.setAttribute("aria-label", `Hoàn thành ${told.done} trên ${told.total}`);
  }

  function conflict(told) {
    const otherwise = "Hồ sơ này vừa được sửa ở một cửa sổ khác. Bấm Lưu để xem cả hai bản và chọn.";
    say(told.refused?.map((item) => item.reason).join(" ") || otherwise, "trouble");
    form.removeEventListener("input", schedule);
  }

  function schedule() {
    typed += 1;
    localStorage.setItem(key, fields().toString());
    say("Chưa lưu…", "waiting");
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  }

  form.addEventListener("input", schedule);
  document.addEventListener("visibilitychange", () => { if (document.hidden && localStorage.getItem(key)) save(); });
  addEventListener("beforeunload", (event) => {
    if (localStorage.getItem(key) && !form.dataset.leaving) event.preventDefault();
  });
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
    const said = { className: "refusal", id: `${field.id}-unsaved`, textContent: reason };
    const sentence = Object.assign(document.createElement("p"), said);
    sentence.dataset.unsaved = field.id;
    (field.closest(".boxes") ?? field).before(sentence);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-errormessage", sentence.id);
    unfold(field.closest("details"));
  }
}

// What an earlier page could not save any more is put back into the form.
function restore(form, key, schedule) {
  const kept = localStorage.getItem(key);
  if (!kept || document.querySelector(".refusals")) return;
  let changed = false;
  for (const [name, value] of new URLSearchParams(kept)) {
    const field = form.elements[name];
    if (name.startsWith("_") || name === "revision") continue;
    if (!field || field.type === "checkbox" || field.value === value) continue;
    field.value = value;
    changed = true;
  }
  if (changed) schedule(); else localStorage.removeItem(key);
}

// The shares of the authors, added up while they are typed.
function shares(form) {
  const total = form.querySelector("[data-share-total]");
  const add = () => {
    const fields = [...form.querySelectorAll("input[name^=author-share-]")];
    const sum = fields.reduce((all, field) => all + (number(field.value) ?? 0), 0);
    if (sum === 100) total.textContent = "Đã đủ 100%.";
    else total.textContent = sum < 100 ? `Còn ${shown(100 - sum)}%.` : `Thừa ${shown(sum - 100)}%.`;
  };
  form.addEventListener("input", add);
  add();
}

const draft = document.getElementById("draft");
if (draft && document.querySelector("[data-save-state]")) autosave(draft);
if (draft?.querySelector("[data-share-total]")) shares(draft);
