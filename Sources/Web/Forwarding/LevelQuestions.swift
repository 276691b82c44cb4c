import Domain
import Markup
import Office
import Store

/// What is asked before something goes to, or is turned away from, another level.
extension Confirmation {
  static func sending(_ id: ForwardingList.ID, _ visit: Visit, _ desk: Desk) throws -> Confirmation {
    let page = try ForwardingListPage.load(id, desk)
    return Confirmation(
      deed: "Chuyển danh mục",
      subject:
        "\(page.list.items.count) sáng kiến gửi \(page.list.to)\(page.list.unitName.map { ", của \($0)" } ?? "").",
      follows: [
        "Danh mục đã chuyển thì không sửa, không hủy được; mỗi sáng kiến chỉ chuyển lên một lần.",
        page.higher == nil
          ? "Gửi cấp trên gói hồ sơ đã ký hoặc bản giấy kèm công văn; kết quả ghi lại khi có công văn trả lời."
          : "Cấp trên nhận được hồ sơ ngay trong hệ thống này; kết quả tự hiện ở danh mục.",
      ],
      facts: [
        ("Số công văn", visit.form["number"]), ("Ngày", (try? visit.form.day("day"))??.short ?? ""),
        ("Người ký", visit.form["signer"]),
      ], place: .forwarding)
  }

  static func decliningPackage(_ key: String, _ visit: Visit, _ desk: Desk) throws -> Confirmation {
    let package = try desk.receivedPackage(key)
    return Confirmation(
      deed: "Từ chối gói",
      subject: "Gói của \(package.from): \(package.count) sáng kiến, đến ngày \(package.arrived.day.short).",
      follows: [
        "Gói này không nhập được nữa; nơi gửi phải gửi gói mới.", "Nơi gửi không tự biết: báo cho nơi gửi lý do.",
      ],
      facts: [("Lý do", visit.form["reason"])], place: .forwarding)
  }
}
