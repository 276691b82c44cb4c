import Domain
import Markup
import Office

/// The head of the journal, to be printed or copied and kept elsewhere, and the check of one that was kept.
extension JournalLook.Found {
  var page: Page {
    Page(
      title: "Quản trị: nhật ký", place: .administration,
      body: """
        \(AdministrationTabs.html(.journal))\(alarm)
        <div class="grid two"><div>\(head)</div><aside>\(comparing)\(takenOver)</aside></div>
        """)
  }

  // MARK: The head

  private var alarm: HTML {
    guard strange > 0 || !isOurs || hasTrouble else { return .empty }
    let reasons = [
      isOurs ? nil : "Chữ ký ở cuối nhật ký không phải của hệ thống này.",
      strange > 0 ? "Có \(strange.grouped) mục không do chương trình ghi." : nil,
    ].compactMap { $0 }.map { "<li>\($0)</li>" as HTML }
    return """
      <div class="refusals" role="alert"><h2>Nhật ký có dấu hiệu bị can thiệp</h2><ul>\(reasons)</ul>
      <p>Chương trình không niêm phong thêm mục nào. Báo ngay người quản trị máy chủ chạy lệnh kiểm tra toàn bộ \
      (sangkien verify), giữ nguyên
      hiện trạng và đối chiếu với bản sao lưu gần nhất.</p></div>
      """
  }

  private var head: HTML {
    guard let signed else { return Parts.card("Cuối nhật ký", Parts.empty("Nhật ký chưa được ký lần nào.")) }
    return Parts.card(
      "Cuối nhật ký",
      """
      <p>Mọi thay đổi đều được ghi vào nhật ký; mục sau khóa tất cả các mục trước. In trang này hoặc chép dòng dưới \
      đây, giữ ở nơi
      khác: về sau, nếu có ai sửa, bỏ hay chèn bất cứ mục nào trước đó, kể cả người quản trị máy chủ, thì đối chiếu sẽ \
      thấy.</p>
      <dl><dt>Số mục đã niêm phong</dt><dd><b>\(signed.head.sequence.grouped)</b>\
      \(if: waiting > 0, " <small>(\(waiting.grouped) mục vừa ghi, đang chờ)</small>")</dd>
      <dt>Lúc</dt><dd>\(signed.time.long)</dd>
      <dt>Mã của mục cuối</dt><dd class="fingerprint">\(grouped(signed.head.hash))</dd>
      <dt>Khóa ký</dt><dd class="fingerprint">\(signed.key.fingerprint)</dd>
      <dt>In bởi</dt><dd>\(viewer), \(now.short)</dd></dl>
      <div class="field"><label for="dong">Dòng để chép và giữ lại</label>
      <textarea id="dong" class="fingerprint" rows="5" readonly>\(signed.text)</textarea></div>
      <p class="actions no-print"><button class="btn" type="button" data-print>In trang này</button></p>
      """)
  }

  /// In eights, so that it can be read from paper.
  private func grouped(_ hash: String) -> String {
    let digits = Array(hash)
    return stride(from: 0, to: digits.count, by: 8).map { String(digits[$0..<min($0 + 8, digits.count)]) }
      .joined(separator: " ")
  }

  // MARK: Comparing

  private var comparing: HTML {
    """
    <div class="no-print">\(Parts.card("Đối chiếu với bản đã giữ", """
    <form action="\(Link.journal)"><div class="field">\
    <label for="giu">Dòng đã giữ, hoặc số mục và mã trên bản in</label>
    <textarea id="giu" name="giu" rows="4">\(kept)</textarea></div><p class="actions">\
    <button class="btn quiet">Đối chiếu</button></p></form>
    \(comparison.map(verdict))
    """))</div>
    """
  }

  private func verdict(_ comparison: JournalLook.Comparison) -> HTML {
    switch comparison {
    case .unreadable:
      #"<p class="refusal" role="status">Không đọc được: chép đủ cả dòng, hoặc gõ số mục rồi 64 ký tự của mã.</p>"#
    case .differs(let head):
      """
      <p class="refusal" role="status"><b>Không khớp.</b>\
       Mục số \(head.sequence.grouped) trong nhật ký không phải là mục đã giữ: nhật ký đã
      bị thay. Giữ nguyên hiện trạng, báo người phụ trách an toàn thông tin.</p>
      """
    case .agrees(let head):
      """
      <p role="status"><b>Khớp.</b> Mục số \(head.sequence.grouped) trong nhật ký đúng là mục đã giữ. Để kiểm lại từng \
      mục, từng hồ sơ và từng
      tệp, người quản trị máy chủ chạy: <code>sangkien verify --since</code> với dòng này.</p>
      """
    }
  }

  private var takenOver: HTML {
    guard !takeovers.isEmpty else { return .empty }
    let items = takeovers.map { takeover in
      """
      <li>\(takeover.time.short), từ mục \(takeover.sequence.grouped): \(takeover.reason)
      <br><small class="fingerprint">\(takeover.signedBy.fingerprint)</small></li>
      """ as HTML
    }
    return Parts.card("Những lần nhật ký đổi khóa hoặc được phục hồi", #"<ul class="plain-list">\#(items)</ul>"#)
  }
}
