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

document.querySelectorAll("[data-live]").forEach(live);
