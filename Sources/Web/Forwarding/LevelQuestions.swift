import Domain
import Markup
import Office

/// What is asked before something goes to, or is turned away from, another level.
extension Confirmation {
  static func sending(_ found: ForwardingListLook.Found, _ visit: Visit) -> Confirmation {
    let (list, works) = (found.list, found.plan.workNames)
    return Confirmation(
      deed: "Chuyển danh mục",
      subject: "\(list.items.count) \(works) gửi \(list.to)\(list.unitName.map { ", của \($0)" } ?? "").",
      follows: [
        "Danh mục đã chuyển thì không sửa, không hủy được; mỗi \(works) chỉ chuyển lên một lần.",
        found.higher == nil
          ? "Gửi cấp trên gói hồ sơ đã ký hoặc bản giấy kèm công văn; kết quả ghi lại khi có công văn trả lời."
          : "Cấp trên nhận được hồ sơ ngay trong hệ thống này; kết quả tự hiện ở danh mục.",
      ],
      facts: [
        ("Số công văn", (try? ForwardingList.letterNumber(visit.form["number"])) ?? ""),
        ("Ngày", visit.form.shownDay("day")),
        ("Người ký", visit.form["signer"]),
      ], place: .forwarding)
  }

  static func declining(_ package: ReceivedPackage, _ visit: Visit) -> Confirmation {
    Confirmation(
      deed: "Từ chối gói",
      subject: "Gói của \(package.from): \(package.count) sáng kiến, đến ngày \(package.arrived.day.short).",
      follows: [
        "Gói này không nhập được nữa; nơi gửi phải gửi gói mới.", "Nơi gửi không tự biết: báo cho nơi gửi lý do.",
      ],
      facts: [("Lý do", visit.form["reason"])], place: .forwarding)
  }
}
