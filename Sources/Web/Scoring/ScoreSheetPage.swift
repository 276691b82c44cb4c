import Domain
import Markup
import Office

/// Taking the score sheet along as an Excel file, and bringing it back.
extension ScoreSheetLook.Found {
  var page: Page {
    Page(
      title: "\(judgement.verb.capitalisedFirst) bằng Excel", place: .councils,
      crumbs: [("Hội đồng", .councils), (session.name, .session(session))],
      lead: #"<p class="small">Phiên họp ngày \#(session.day.short) · \#(judgement.name(of: session.state))</p>"#,
      body: #"<div class="grid half">\#(session.allows(.score) ? steps : closed)</div>"#)
  }

  private var closed: HTML {
    let (verb, state) = (judgement.verb, judgement.name(of: session.state))
    return Parts.card("Chưa \(verb) được", "<p>Phiên họp \(state). Phiếu Excel chỉ dùng khi đang \(verb).</p>")
  }

  private var steps: HTML {
    let secrecy: HTML =
      judgement.scoring.secret
      ? #"<p class="small">Phiếu kín: nộp rồi không sửa được, và không ai xem được phiếu ghi gì.</p>"# : .empty
    return """
      \(Parts.card("1. Tải phiếu về", """
      <p>Một tệp Excel có sẵn các hồ sơ bạn phải \(judgement.verb)\
      \(judgement.isVote ? " và phiếu" : ", các tiêu chí với điểm tối đa, và điểm") bạn đã nháp.</p>
      <p>\(Parts.link("Tải phiếu Excel", Link.session(session, "phieu-excel").with([("dang", "xlsx")])))</p>
      """))
      \(Parts.card("2. Điền xong, tải lên", Parts.fileForm(.session(session, "phieu-excel"), """
      <div class="field"><label for="file">Phiếu đã điền (.xlsx) <span class="needed">bắt buộc</span></label>
      <p class="hint" id="file-hint">Mỗi ô được kiểm tra; có một ô sai thì chưa nhận phiếu nào.</p>
      <input type="file" id="file" name="file" accept=".xlsx" aria-describedby="file-hint" required></div>
      <div class="check"><input type="checkbox" id="nop" name="nop" value="1">\
      <label for="nop">Nộp luôn các phiếu đã điền; không chọn thì lưu làm bản nháp</label></div>
      \(if: asksApart, ApartField(isTicked: false, about: "các hồ sơ trong phiếu này").html)\(secrecy)
      \(Parts.button("Tải phiếu lên"))
      """)))
      """
  }
}
