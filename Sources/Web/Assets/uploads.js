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
    const begun = { max: file.size, value: 0, ariaLabel: `Đang tải ${file.name}` };
    const bar = Object.assign(document.createElement("progress"), begun);
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
            headers: {
              "Tus-Resumable": "1.0.0", "Upload-Offset": String(offset), "X-CSRF": csrf(), Accept: "application/json",
              "Content-Type": "application/offset+octet-stream",
            },
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
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.toggle("over", kind === "dragover");
    });
  }
  form.addEventListener("drop", (event) => take([...event.dataTransfer.files]));
}

class Refused extends Error {
  constructor(told) {
    super();
    const reasons = told.refused?.map((item) => `${item.reason} ${item.next ?? ""}`);
    this.sentence = reasons?.join(" ") || "Tệp chưa tải lên được.";
  }
}

document.querySelectorAll("form[data-upload]").forEach(uploads);
