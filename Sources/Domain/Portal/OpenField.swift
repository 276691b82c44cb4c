/// A field of the open data of the public register: whatever leaves as open data is declared here, and nothing leaves
/// that is not. The dictionary that goes with the data is printed from it.
public struct OpenField: Sendable {
  public enum Kind: String, Sendable {
    case text = "chuỗi"
    case list = "danh sách"
    case number = "số"
    case day = "ngày"
    case address = "địa chỉ"
  }

  public enum Value: Hashable, Sendable {
    case none
    case text(String)
    case list([String])
    case number(Int)
  }

  /// As files name it: small letters, digits and underscores.
  public let id: String
  public let name: String
  public let meaning: String
  public let kind: Kind
  private let read: @Sendable (PublicInitiative) -> Value

  private init(
    _ id: String, _ name: String, _ kind: Kind, _ meaning: String,
    _ read: @escaping @Sendable (PublicInitiative) -> Value
  ) {
    (self.id, self.name, self.kind, self.meaning, self.read) = (id, name, kind, meaning, read)
  }

  public func value(of initiative: PublicInitiative) -> Value { read(initiative) }

  /// Every field, in the order of the files.
  public static let all: [OpenField] = [
    OpenField(
      "ma", "Mã", .text, "Mã cố định của sáng kiến; không đổi khi đơn vị sáp nhập hay quyết định được đính chính."
    ) {
      .text($0.address.description)
    },
    OpenField("dia_chi", "Địa chỉ", .address, "Trang của sáng kiến, tính từ địa chỉ của hệ thống.") {
      .text("/sang-kien/\($0.address)")
    },
    OpenField("ten", "Tên", .text, "Tên sáng kiến như quyết định ghi, đã đính chính nếu có.") { .text($0.title) },
    OpenField("loai", "Loại", .text, "Loại công trình, ví dụ Sáng kiến, Ý tưởng mới.") { .text($0.kind) },
    OpenField(
      "tac_gia", "Tác giả", .list, "Họ và tên tác giả như quyết định công bố; không có thông tin nào khác về họ."
    ) {
      .list($0.authors)
    },
    OpenField("tap_the", "Tập thể", .text, "Tên tập thể đứng tên; trống nếu tác giả đứng tên riêng.") {
      .optional($0.collective)
    },
    OpenField("don_vi", "Đơn vị", .text, "Tên đơn vị lúc được công nhận; trống nếu là cá nhân.") {
      .optional($0.unitName)
    },
    OpenField("linh_vuc", "Lĩnh vực", .text, "Lĩnh vực theo kế hoạch hoặc danh mục.") { .optional($0.field) },
    OpenField("tom_tat", "Tóm tắt", .text, "Phần đầu của nội dung, tối đa \(PublicInitiative.summaryLength) ký tự.") {
      .optional($0.summary)
    },
    OpenField(
      "trang_thai", "Trạng thái", .text,
      "«đã công bố» hoặc «đã đính chính»; sáng kiến bị hủy bỏ không có trong dữ liệu."
    ) {
      .text($0.state == .corrected ? "đã đính chính" : "đã công bố")
    },
    OpenField("nguon", "Nguồn", .text, "Dữ liệu này từ đâu mà có.") { .text($0.source.name) },
    OpenField("nam", "Năm", .number, "Năm được công nhận ở cấp cao nhất.") { .optional($0.highest?.year) },
    OpenField("cap", "Các cấp công nhận", .list, "Từ cấp cao nhất xuống.") {
      .list($0.recognised.map(\.level).filter { !$0.isEmpty })
    },
    OpenField("ke_hoach", "Kế hoạch", .list, "Kế hoạch của các cấp đã công nhận.") {
      .list($0.recognised.compactMap(\.planTitle))
    },
    OpenField("xep_loai", "Xếp loại", .text, "Xếp loại hoặc giải ở cấp cao nhất; trống nếu không xếp loại.") {
      .optional($0.highest?.grade)
    },
    OpenField("giai_rieng", "Giải riêng", .text, "Giải ngoài xếp loại; trống nếu không có.") {
      .optional($0.highest?.specials)
    },
    OpenField("so_quyet_dinh", "Số quyết định", .text, "Số, ký hiệu quyết định ở cấp cao nhất.") {
      .optional($0.highest?.decisionNumber)
    },
    OpenField("ngay_quyet_dinh", "Ngày quyết định", .day, "Dạng năm-tháng-ngày; trống nếu danh mục không ghi.") {
      .optional($0.highest?.decisionDay?.description)
    },
    OpenField("noi_cong_nhan", "Nơi công nhận", .list, "Nơi công nhận, khi không phải cơ quan dùng hệ thống này.") {
      .list($0.recognised.compactMap(\.body))
    },
    OpenField("khen_thuong", "Khen thưởng", .list, "Khen thưởng đã trao vì sáng kiến này.") { .list($0.commended) },
    OpenField(
      "ma_quoc_gia", "Mã quốc gia", .text, "Mã trên Cổng sáng kiến quốc gia (sangkien.gov.vn); trống nếu chưa ghi."
    ) {
      .optional($0.nationalNumber)
    },
  ]
}

extension OpenField.Value {
  fileprivate static func optional(_ text: String?) -> Self { text.map { $0.isEmpty ? .none : .text($0) } ?? .none }
  fileprivate static func optional(_ number: Int?) -> Self { number.map { .number($0) } ?? .none }
}
