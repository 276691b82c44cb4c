/// A list that offices keep in Excel, and that comes in and goes out.
public enum ListKind: String, Hashable, Sendable, Codable, CaseIterable {
  case units = "don-vi"
  case people = "nguoi"
  case pastInitiatives = "sang-kien"

  public var name: String {
    switch self {
    case .units: "Đơn vị"
    case .people: "Người và vai trò"
    case .pastInitiatives: "Sáng kiến đã công nhận các năm trước"
    }
  }

  /// The columns, in the order of the template.
  public var fields: [ListField] {
    switch self {
    case .units: ListField.units
    case .people: ListField.people
    case .pastInitiatives: ListField.pastInitiatives
    }
  }

  /// The columns of the template, in which the list also goes out.
  public var offeredFields: [ListField] { fields.filter { $0.id != ListField.givenName.id } }

  public func field(_ id: String) -> ListField? { fields.first { $0.id == id } }

  /// Which column holds what, guessed from the headings: for each column the field, nil where nothing fits.
  ///
  /// - Parameter headings: of two rows, the upper before a colon: `Vai trò trong hệ thống: Phạm vi`.
  public func match(_ headings: [String]) -> [String?] {
    let whole = headings.map(ListField.plain)
    let lower = headings.map { ListField.plain(String($0.split(separator: ":").last ?? "")) }
    var columns = [String?](repeating: nil, count: headings.count)
    var open = fields
    // What fits wholly comes first, so that «Đơn vị» is not taken by «Đơn vị cấp trên».
    for (fits, plain) in [(ListField.isNamed, whole), (ListField.isNamed, lower), (ListField.begins, whole)] {
      for field in open {
        guard let index = plain.indices.first(where: { columns[$0] == nil && fits(field)(plain[$0]) }) else { continue }
        columns[index] = field.id
        open.removeAll { $0.id == field.id }
      }
    }
    // «Tên» beside «Họ và tên đệm» is the given name, alone it is the whole one.
    if let name = columns.firstIndex(of: ListField.givenName.id), !columns.contains("ho-ten") {
      columns[name] = "ho-ten"
    }
    return columns
  }
}

/// A column of a list.
public struct ListField: Hashable, Sendable, Identifiable {
  /// What it is called in the program.
  public let id: String
  public var heading: String
  /// Other headings that offices give it; a heading that begins with one of them is taken too.
  public var also: [String]
  /// Headings that it is taken for only when nothing follows: «Năm sinh» is no «Năm».
  public var alone: [String]
  public var isNeeded: Bool
  /// What belongs there, for the template.
  public var hint: String
  /// Made-up content, for the template.
  public var example: String
  /// In characters.
  public var width: Double

  init(
    _ id: String, _ heading: String, also: [String] = [], alone: [String] = [], needed: Bool = false, hint: String = "",
    example: String,
    width: Double = 18
  ) {
    self.id = id
    self.heading = heading
    self.also = also
    self.alone = alone
    isNeeded = needed
    self.hint = hint
    self.example = example
    self.width = width
  }

  fileprivate func isNamed(_ plain: String) -> Bool { (names + alone.map(ListField.plain)).contains(plain) }
  fileprivate func begins(_ plain: String) -> Bool { names.contains { plain.hasPrefix("\($0) ") } }

  private var names: [String] { ([heading] + also).map(ListField.plain) }

  /// A heading without marks, brackets and what surrounds it: `Họ và tên (*)` is `ho va ten`.
  fileprivate static func plain(_ heading: String) -> String {
    let words = heading.folded.split { !$0.isLetter && !$0.isNumber }
    return words.joined(separator: " ")
  }
}

extension ListField {
  static let units: [ListField] = [
    ListField(
      "ten", "Tên đơn vị", also: ["Đơn vị", "Tên cơ quan, đơn vị", "Cơ quan, đơn vị", "Tên trường"],
      alone: ["Tên", "Cơ quan", "Trường"],
      needed: true, hint: "2 đến 200 ký tự.",
      example: "Trường Tiểu học Mẫu Một", width: 44),
    ListField(
      "loai", "Loại đơn vị", also: ["Loại hình"], alone: ["Loại"],
      hint: "Phòng, ban; Trường học; Ủy ban nhân dân xã, phường; Doanh nghiệp…, hoặc một loại khác.",
      example: "Trường học", width: 28),
    ListField(
      "thuoc", "Thuộc đơn vị", also: ["Đơn vị cấp trên", "Trực thuộc", "Cấp trên", "Đơn vị quản lý"], alone: ["Thuộc"],
      hint: "Tên đơn vị cấp trên, có sẵn hoặc ở dòng khác của bảng; trùng tên thì ghi «Tổ Một < Phường Mẫu».",
      example: "Phòng Giáo dục và Đào tạo", width: 44),
    ListField(
      "tu-ngay", "Từ ngày", also: ["Ngày thành lập", "Có từ ngày"], hint: "Để trống là hôm nay.", example: "01/01/2020",
      width: 13),
  ]

  static let people: [ListField] = [
    ListField(
      "ho-ten", "Họ và tên", also: ["Họ tên", "Tên cán bộ", "Họ và đệm", "Họ đệm", "Họ, tên đệm"],
      alone: ["Họ", "Họ lót"],
      needed: true,
      hint: "2 đến 100 ký tự.", example: "Nguyễn Thị Mẫu", width: 28),
    ListField(
      "dang-nhap", "Tên đăng nhập", also: ["Email", "E-mail", "Thư điện tử", "Địa chỉ thư", "Địa chỉ email"],
      alone: ["Tài khoản", "Tên tài khoản", "Mail", "Username"], needed: true,
      hint: "Địa chỉ thư hoặc tên ngắn không dấu; mỗi người một tên.", example: "mau.nguyen@vidu.vn", width: 28),
    ListField(
      "don-vi", "Đơn vị",
      also: ["Đơn vị công tác", "Tên đơn vị", "Nơi công tác", "Cơ quan công tác", "Cơ quan, đơn vị"],
      alone: ["Cơ quan", "Phòng ban", "Phòng", "Trường", "Bộ phận"],
      hint: "Tên đơn vị đã có trong hệ thống; trùng tên thì ghi «Tổ Một < Phường Mẫu».",
      example: "Trường Tiểu học Mẫu Một", width: 36),
    ListField("chuc-vu", "Chức vụ", also: ["Chức danh"], example: "Giáo viên", width: 22),
    ListField("trinh-do", "Trình độ", also: ["Trình độ chuyên môn"], example: "Đại học"),
    ListField(
      "ngay-sinh", "Ngày sinh", also: ["Ngày tháng năm sinh", "Sinh ngày", "Năm sinh"], hint: "Đủ ngày, tháng, năm.",
      example: "15/08/1985", width: 13),
    ListField(
      "vai-tro", "Vai trò", also: ["Nhiệm vụ"],
      hint: "Để trống nếu chỉ là tác giả. Người có nhiều vai trò thì mỗi vai trò một dòng.",
      example: "Thủ trưởng đơn vị", width: 26),
    ListField(
      "pham-vi", "Phạm vi vai trò", also: ["Phạm vi"],
      hint: "Tên đơn vị, tên kế hoạch, «kế hoạch: đợt», hoặc «Toàn hệ thống».", example: "Trường Tiểu học Mẫu Một",
      width: 36),
    ListField(
      "tu-ngay", "Vai trò từ ngày", also: ["Từ ngày"], hint: "Để trống là hôm nay.", example: "01/01/2024", width: 13),
    ListField(
      "den-ngay", "Vai trò đến ngày", also: ["Đến ngày"], hint: "Để trống nếu không hẹn.", example: "", width: 13),
    givenName,
  ]

  /// In lists that keep it apart from «Họ và tên đệm».
  static let givenName = ListField(
    "ten-rieng", "Tên (cột riêng, sau họ và tên đệm)", alone: ["Tên"], example: "")

  static let pastInitiatives: [ListField] = [
    ListField(
      "ten", "Tên sáng kiến", also: ["Tên giải pháp", "Tên đề tài", "Tên SKKN", "Tên đề tài, sáng kiến"],
      alone: ["Sáng kiến", "Đề tài", "Giải pháp"], needed: true,
      hint: "5 đến 500 ký tự.", example: "Phiếu hẹn giờ giảm thời gian chờ ở bộ phận một cửa", width: 60),
    ListField(
      "tac-gia", "Tác giả", also: ["Họ tên tác giả", "Họ và tên tác giả", "Người thực hiện"],
      alone: ["Họ và tên", "Họ tên"],
      needed: true,
      hint: "Nhiều người thì cách nhau bằng dấu phẩy.", example: "Nguyễn Thị Mẫu, Trần Văn Thử", width: 36),
    ListField(
      "don-vi", "Đơn vị", also: ["Đơn vị công tác", "Nơi công tác"], example: "UBND phường Mẫu Một", width: 36),
    ListField(
      "nam", "Năm công nhận", also: ["Năm học"], alone: ["Năm"], hint: "Để trống thì lấy năm của quyết định.",
      example: "2022", width: 10),
    ListField(
      "cap", "Cấp công nhận", also: ["Cấp xét"], alone: ["Cấp"], hint: "Cơ sở, huyện, tỉnh, toàn quốc…",
      example: "Cơ sở", width: 14),
    ListField("linh-vuc", "Lĩnh vực", example: "Cải cách hành chính", width: 24),
    ListField("xep-loai", "Xếp loại", also: ["Kết quả xếp loại"], alone: ["Kết quả", "Loại"], example: "A", width: 10),
    ListField(
      "so-quyet-dinh", "Số quyết định",
      also: ["Quyết định số", "Số QĐ", "Quyết định công nhận", "Số, ngày quyết định"],
      alone: ["Quyết định"], hint: "Có thể ghi cả ngày: «12/QĐ-UBND ngày 20/11/2022».", example: "12/QĐ-UBND"),
    ListField("ngay-quyet-dinh", "Ngày quyết định", also: ["Ngày QĐ", "Ngày ký"], example: "20/11/2022", width: 13),
    ListField(
      "tom-tat", "Tóm tắt nội dung", also: ["Tóm tắt", "Nội dung"], hint: "Tối đa 5.000 ký tự; dùng để tìm trùng.",
      example: "Người dân chọn giờ đến trước, mỗi khung giờ nhận sáu lượt.", width: 60),
  ]
}
