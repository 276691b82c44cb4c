import Domain

extension Refusal {
  public static let signInNeeded = Refusal(
    "Bạn cần đăng nhập.", kind: .forbidden, next: "Đăng nhập rồi làm tiếp; nội dung đã viết vẫn được giữ.")
  public static let notYours = Refusal(
    "Bạn không có nhiệm vụ này.", kind: .forbidden, next: "Liên hệ người quản trị nếu bạn được giao nhiệm vụ mới.")
}
