import Archives
import Domain
import Foundation
@_spi(Desk) import Office
import Sheets
import Store
import TestSupport
import Testing

/// Lists that come in and go out.
@Suite struct ListTests {
  /// What a workbook writes.
  private func written(_ book: some Workbook, _ office: Office) async throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await office.read(as: nil) { try book.write(path: path, at: $0) }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Takes a whole file in, as the command line does.
  @discardableResult
  private func takeIn(_ bytes: [UInt8], _ kind: ListKind, _ office: Office) async throws -> ListImport {
    let list = try await office.open(bytes, name: "danh sách.xlsx", as: kind, by: nil)
    try await office.runUnattended(.beginImport(list.id))
    try await office.take(list.id, by: nil)
    return list
  }

  private func csv(_ lines: String...) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  /// A sheet as Excel writes it, every cell as text; an empty text is no cell.
  private func sheet(_ rows: [[String]], merged: [String] = [], hidden: Int? = nil) throws -> [UInt8] {
    let lines = rows.enumerated().map { index, row in
      let cells = row.enumerated().filter { !$1.isEmpty }.map { column, text in
        "<c r='\(CellAddress(column: column, row: index))' t='inlineStr'><is><t>\(text)</t></is></c>"
      }
      return "<row r='\(index + 1)'\(hidden == index + 1 ? " hidden='1'" : "")>\(cells.joined())</row>"
    }
    let writer = try ArchiveWriter(format: .zip)
    for (name, text) in [
      ("xl/workbook.xml", "<workbook><sheets><sheet name='Danh sách' r:id='r1'/></sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", "<R><Relationship Id='r1' Target='worksheets/sheet1.xml'/></R>"),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet>\(lines.joined())\(merged.map { "<mergeCell ref='\($0)'/>" }.joined())</worksheet>"
      ),
    ] { try writer.add(name, Array(text.utf8)) }
    return try writer.finish()
  }

  /// People as they are told apart from outside: without keys.
  private func people(_ office: Office) async throws -> [String] {
    try await office.read(as: nil) { desk in
      let names = UnitNames(try Units.tree(on: desk.connection), on: desk.now.day)
      var lines: [String] = []
      try People.each(words: "", on: desk.connection) { person in
        let roles = try People.appointments(of: person.id, on: desk.connection).map { role in
          let scope = if case .unit(let unit) = role.scope { names.words(for: unit) } else { "\(role.scope)" }
          return "\(role.role) \(scope) \(role.from) \(role.through?.description ?? "")"
        }
        lines.append(
          """
          \(person.name)|\(person.signIn)|\(person.unit.map(names.words) ?? "")|\(person.position)\
          |\(person.qualification)|\(person.birth?.description ?? "")|\(roles.sorted())
          """
        )
      }
      return lines
    }
  }

  @Test("Units and people that were taken along come into an empty installation just as they were")
  func roundTrip() async throws {
    let old = try await TestOffice(on: "2024-03-10")
    let province = try await old.unit("Tỉnh Mẫu", kind: "tinh")
    var last = province
    for name in ["Phường Một", "Phường Hai"] {
      let ward = try await old.unit(name, kind: "phuong-xa", under: province)
      // The same name twice: it is told apart by what is above.
      last = try await old.unit("Tổ Văn phòng", kind: "phong-ban", under: ward)
    }
    _ = try await old.person("Nguyễn Thị Mẫu", in: last, (.unitHead, .unit(last)), (.auditor, .installation))
    _ = try await old.person("Trần Văn Thử", in: province, (.intakeOfficer, .track("tam-diep-2024", "dot-2")))
    let full = try Person(
      id: Person.ID(at: old.office.clock.now), name: "Đặng «Ơn» Ừ, <b>", signIn: "don@vidu.vn", unit: last,
      birth: Day(year: 1985, month: 2, day: 28), position: #"Tổ trưởng; "chính""#, qualification: "Thạc sĩ")
    try await old.office.runUnattended(.addPerson(full))

    let new = try await TestOffice(on: "2024-03-10")
    for kind in [ListKind.units, .people] {
      let list = try await takeIn(try await written(ListWorkbook(kind: kind), old.office), kind, new.office)
      #expect(list.missing == [] && list.notes == [])
    }
    #expect(try await people(new.office) == people(old.office))
    #expect(try await people(new.office).count == 3)
    // Once more: nobody comes twice.
    let again = try await takeIn(try await written(ListWorkbook(kind: .people), old.office), .people, new.office)
    let result = try await new.office.read(as: nil) { try Lists.latest(on: $0.connection).first { $0.id == again.id } }
    #expect(result?.state == .done && result?.additions == 0)
    _ = try await new.verify()
  }

  @Test("A list brings no administrator; one who is there already may be in it")
  func administrators() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let administrator = try await test.person("Quản Trị Thử", (.administrator, .installation))
    func mistakes(_ row: String) async throws -> [String] {
      let list = try await test.office.open(
        csv("Họ và tên,Email,Vai trò,Phạm vi", row), name: "ds.csv", as: .people, by: administrator)
      let checked = try await test.office.check(list)
      return checked.mistakes.map { "\($0.row) \($0.field ?? ""): \($0.reason)" }
    }
    #expect(
      try await mistakes("Nguyễn Mới,moi@vidu.vn,Quản trị,")
        == ["2 vai-tro: vai trò «Quản trị» không nhận theo bảng; giao riêng ở trang của người đó"])
    #expect(try await mistakes("Quản Trị Thử,p-\(administrator),administrator,toàn hệ thống") == [])
  }

  @Test("A cell longer than Excel takes is refused with its address, however long it is")
  func longCell() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let administrator = try await test.person("Quản Trị Thử", (.administrator, .installation))
    let refusal = await #expect(throws: Refusal.self) {
      _ = try await test.office.open(
        csv("Họ và tên,Email", "Nguyễn Mới,moi@vidu.vn", String(repeating: "ế", count: 2_000_000) + ",x@vidu.vn"),
        name: "ds.csv", as: .people, by: administrator)
    }
    #expect(refusal?.reason == "Tệp «ds.csv», ô A3: dài quá 32.767 ký tự.")
  }

  @Test("One wrong cell, and no row is taken in; each wrong cell is named with its row")
  func allOrNothing() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    _ = try await test.unit("Phòng Mẫu")
    let administrator = try await test.person("Quản Trị Thử", (.administrator, .installation))
    let list = try await test.office.open(
      csv(
        "STT,Họ và tên (*),Email,Đơn vị công tác,Ngày sinh,Vai trò,Phạm vi",
        "1,Nguyễn Thị Mẫu,mau@vidu.vn,phòng  mẫu,28/2/1985,Thủ trưởng đơn vị,Phòng Mẫu",
        "2,X,sai địa chỉ,Phòng Lạ,30/2/1985,Trưởng thôn,", "3,Trần Khác,mau@vidu.vn,,,,",
        "4,Lê Văn Thử,thu@vidu.vn,,,Ủy viên Hội đồng,", "5,Lê Văn Thử,thu@vidu.vn,,,Cán bộ tiếp nhận,Kế hoạch Lạ"),
      name: "ds.csv", as: .people, by: administrator)
    #expect(list.columns == [nil, "ho-ten", "dang-nhap", "don-vi", "ngay-sinh", "vai-tro", "pham-vi"])
    let checked = try await test.office.check(list)
    #expect(
      checked.mistakes.map { "\($0.row) \($0.field ?? ""): \($0.reason)" } == [
        "3 dang-nhap: Tên đăng nhập dài từ 3 đến 100 ký tự, gồm chữ không dấu, số và các dấu . @ - _ +",
        "3 ho-ten: Họ và tên dài từ 2 đến 100 ký tự", "3 don-vi: không có đơn vị nào tên «Phòng Lạ»",
        "3 ngay-sinh: ngày sinh «30/2/1985» không phải một ngày; viết như 20/4/2024",
        """
        3 vai-tro: không có vai trò «Trưởng thôn»; các vai trò: Cán bộ đầu mối của đơn vị, Thủ trưởng đơn vị, Cán bộ \
        tiếp nhận, Thành viên tổ thẩm định, Người quyết định công nhận, Cán bộ tài chính, Người kiểm tra
        """,
        "4 dang-nhap: tên đăng nhập «mau@vidu.vn» là của Nguyễn Thị Mẫu ở dòng 2",
        "5 vai-tro: vai trò «Ủy viên Hội đồng» được giao khi lập Hội đồng",
        "6 pham-vi: không có kế hoạch nào tên «Kế hoạch Lạ»",
      ])
    try await test.office.run(.beginImport(list.id), as: administrator)
    #expect(try await test.office.doNextWork(of: [ImportWork()]))
    let after = try await test.office.look(ListImportLook(list.id), as: administrator).found
    #expect(after.state == .open)
    #expect(
      after.failure
        == """
        Dòng 3: Tên đăng nhập dài từ 3 đến 100 ký tự, gồm chữ không dấu, số và các dấu . @ - _ +; và 7 chỗ sai nữa. \
        Không dòng nào được nhập. Sửa trong tệp rồi tải lên lại.
        """
    )
    #expect(try await people(test.office).count == 1)
    _ = try await test.verify()
  }

  @Test("A list is taken back as long as nothing relies on it, and the same can come in again")
  func undo() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let before = try await test.verify()
    let units = try await takeIn(
      csv("Tên đơn vị;Trực thuộc", "Tổ Một;Phường Mẫu", "Phường Mẫu;"), .units, test.office)
    let people = try await takeIn(
      csv(
        "Họ tên,Tài khoản,Đơn vị,Vai trò,Phạm vi", "Nguyễn Thị Mẫu,mau,Tổ Một,Thủ trưởng đơn vị,Tổ Một",
        "Nguyễn Thị Mẫu,mau,,Người kiểm tra,Toàn hệ thống", "Trần Thử,thu,Phường Mẫu,,"), .people, test.office)
    let inUse = await #expect(throws: Refusal.self) {
      try await test.office.runUnattended(.undoImport(units.id))
    }
    #expect(
      inUse?.reason == "Không hoàn tác được: đơn vị «Phường Mẫu», «Tổ Một» đã được dùng sau khi nhập."
        || inUse?.reason == "Không hoàn tác được: đơn vị «Tổ Một», «Phường Mẫu» đã được dùng sau khi nhập.")
    let hash = try await Password.hash("mật khẩu đủ dài")
    try await test.office.runUnattended(.setPassword(signIn: "thu", passwordHash: hash))
    let hasPassword = await #expect(throws: Refusal.self) {
      try await test.office.runUnattended(.undoImport(people.id))
    }
    #expect(
      hasPassword?.reason
        == "Không hoàn tác được: người «Trần Thử» đã có mật khẩu, vai trò, hồ sơ hoặc việc đã làm sau khi nhập.")

    let past = try await takeIn(
      csv(
        "Danh mục sáng kiến", "", "TT,Tên sáng kiến,Tác giả,Đơn vị,Năm,Ngày QĐ",
        #"1,Phiếu hẹn giờ ở một cửa,"Nguyễn Mẫu, Trần Thử",Phường Mẫu,2021-2022,"#), .pastInitiatives, test.office)
    func found(_ words: String) async throws -> [PastInitiative] {
      try await test.office.read(as: nil) { try PastInitiatives.list(words: words, on: $0.connection).initiatives }
    }
    #expect(try await found("phieu hen tran").map(\.year) == [2022])
    #expect(try await found("phieu hen tran").map(\.authors) == [["Nguyễn Mẫu", "Trần Thử"]])
    try await test.office.runUnattended(.undoImport(past.id))
    #expect(try await found("") == [])
    #expect(try await found("phieu") == [])
    await #expect(throws: Refusal("Danh sách này đã hoàn tác; không có gì để hoàn tác.")) {
      try await test.office.runUnattended(.undoImport(past.id))
    }
    let after = try await test.verify()
    #expect(after.files == before.files + 3)
  }

  @Test("What stands in a file is refused with its sheet and cell: merged cells, hidden marks, no rows")
  func files() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    func refusal(_ bytes: [UInt8], _ kind: ListKind = .units) async -> String? {
      do {
        _ = try await test.office.open(bytes, name: "ds.csv", as: kind, by: nil)
        return nil
      } catch { return (error as? Refusal)?.reason ?? "\(error)" }
    }
    #expect(
      await refusal(csv("Tên đơn vị", "Phường\u{202E}Mẫu"))
        == "Trang «ds.csv», ô A2: có ký tự điều khiển không nhìn thấy.")
    #expect(await refusal(csv("Tên đơn vị,Loại")) == "Trang «ds.csv» không có dòng nào dưới dòng tiêu đề (dòng 1).")
    // A file whose headings say nothing comes in with its columns open.
    let list = try await test.office.open(csv("a,b", "Phường Mẫu,x"), name: "ds.csv", as: .units, by: nil)
    #expect(list.missing.map(\.heading) == ["Tên đơn vị"])
    await #expect(throws: Refusal.self) { try await test.office.runUnattended(.beginImport(list.id)) }
    await #expect(throws: Refusal.self) {
      try await test.office.runUnattended(.matchColumns(list.id, columns: ["ten", "ten"]))
    }
    try await test.office.runUnattended(.matchColumns(list.id, columns: ["ten", nil]))
    try await test.office.runUnattended(.beginImport(list.id))
    #expect(try await test.office.take(list.id, by: nil).units.map(\.name) == ["Phường Mẫu"])
    // The same headings once more need no matching.
    let again = try await test.office.open(csv("a,b", "Phường Lạ,x"), name: "ds.csv", as: .units, by: nil)
    #expect(again.columns == ["ten", nil])
  }

  @Test("A list as offices print it is understood: titles, headings of two rows, merged cells, sums and signatures")
  func printed() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    _ = try await test.unit("Phòng Nội vụ")
    let bytes = try sheet(
      [
        ["ỦY BAN NHÂN DÂN PHƯỜNG MẪU"], ["DANH SÁCH CÁN BỘ, CÔNG CHỨC"], [],
        ["STT", "Họ và tên", "", "Ngày, tháng, năm sinh", "Cơ quan, đơn vị", "Địa chỉ thư", "Vai trò trong hệ thống"],
        ["", "", "", "", "", "", "Vai trò", "Phạm vi"], ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
        ["1", "NGUYỄN THỊ", "MẪU", "15/08/1985", "Phòng\u{A0}Nội  vụ", "MAU@vidu.vn "],
        ["2", "Trần\u{200B} Văn", "Thử", "5-8-85", "", "thu@vidu.vn", "Cán bộ đầu mối của đơn vị", "Phòng Nội vụ"], [],
        ["3", "Lê Văn", "Năm", "ngày 2 tháng 9 năm 1990", "", "nam@vidu.vn"], ["Tổng cộng: 3 người"],
        ["", "", "", "", "NGƯỜI LẬP BIỂU"], ["", "", "", "", "Nguyễn Văn Lập"],
      ],
      merged: ["A1:E1", "A4:A5", "B4:C5", "D4:D5", "E4:E5", "F4:F5", "G4:H4", "E7:E10", "A11:D11", "H9:A2"], hidden: 8)
    let list = try await test.office.open(bytes, name: "ds.xlsx", as: .people, by: nil)
    #expect(
      list.headings == [
        "STT", "Họ và tên", "", "Ngày, tháng, năm sinh", "Cơ quan, đơn vị", "Địa chỉ thư",
        "Vai trò trong hệ thống: Vai trò", "Vai trò trong hệ thống: Phạm vi",
      ])
    #expect(list.columns == [nil, "ho-ten", nil, "ngay-sinh", "don-vi", "dang-nhap", "vai-tro", "pham-vi"])
    #expect(
      list.notes == [
        "Có ô gộp nhiều dòng (từ ô E7): nội dung được hiểu là của mọi dòng trong ô gộp, 2 ô được điền.",
        "Cột B đến C cùng tiêu đề «Họ và tên» được ghép làm một.",
        """
        Bỏ qua phần cuối trang, không thuộc danh sách: dòng 11 «Tổng cộng: 3 người», dòng 12 «NGƯỜI LẬP BIỂU», dòng 13 \
        «Nguyễn Văn Lập».
        """,
        "1 dòng đang ẩn trong Excel (từ dòng 8) cũng được đọc.",
      ])
    #expect(try await test.office.check(list).remarks == [7: "họ tên được ghi là «Nguyễn Thị Mẫu»"])
    try await test.office.runUnattended(.beginImport(list.id))
    try await test.office.take(list.id, by: nil)
    #expect(
      try await people(test.office).sorted() == [
        "Lê Văn Năm|nam@vidu.vn|Phòng Nội vụ|||1990-09-02|[]",
        "Nguyễn Thị Mẫu|mau@vidu.vn|Phòng Nội vụ|||1985-08-15|[]",
        #"Trần Văn Thử|thu@vidu.vn|Phòng Nội vụ|||1985-08-05|["unitClerk Phòng Nội vụ 2024-03-10 "]"#,
      ])
  }

  @Test("What would come in wrong without anyone seeing it is marked or matched to nothing")
  func silent() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let ward = try await test.unit("Phường Mẫu")
    _ = try await test.unit("Tổ Một", under: ward)
    func mistakes(_ list: ListImport) async throws -> [String] {
      try await test.office.check(list).mistakes.map(list.sentence)
    }
    let names = try await test.office.open(
      csv(
        "Họ và tên đệm,Tên,Email,Chức vụ,Năm sinh", "Nguyễn Thị,Hoa,hoa@vidu.vn,#N/A,1985",
        "Trần,Thử,thu@vidu.vn,,5/8/24"),
      name: "ds.csv", as: .people, by: nil)
    #expect(names.columns == ["ho-ten", "ten-rieng", "dang-nhap", "chuc-vu", "ngay-sinh"])
    #expect(
      try await mistakes(names) == [
        "Dòng 2, «Chức vụ»: Excel không tính được ô này («#N/A»); sửa công thức hoặc gõ giá trị vào ô.",
        "Dòng 2, «Ngày sinh»: ngày sinh chỉ có năm «1985»; ghi đủ như 20/4/1985, hoặc bỏ qua cột này khi ghép cột.",
        "Dòng 3, «Ngày sinh»: ngày sinh «5/8/24» không hợp lý; ghi năm bằng bốn chữ số.",
      ])
    let units = try await test.office.open(csv("Tên đơn vị", "Tổ Một"), name: "ds.csv", as: .units, by: nil)
    #expect(
      try await mistakes(units) == [
        "Dòng 2, «Tên đơn vị»: đã có đơn vị này: «Tổ Một < Phường Mẫu»; ghi cột «Thuộc đơn vị», hoặc bỏ dòng này."
      ])
    let past = try await test.office.open(
      csv(
        "Tên sáng kiến;Họ và tên;Năm sinh;Số quyết định, ngày",
        "Phiếu hẹn giờ, bảng số;1. Lê A, 2. Lê B;1985;12/QĐ-UBND ngày 20/11/2022"),
      name: "ds.csv", as: .pastInitiatives, by: nil)
    #expect(past.columns == ["ten", "tac-gia", nil, "so-quyet-dinh"])
    let initiative = try await test.office.check(past).initiatives.first
    #expect(initiative?.year == 2022 && initiative?.authors == ["Lê A", "Lê B"])
    #expect(initiative?.decisionNumber == "12/QĐ-UBND" && initiative?.decisionDay?.description == "2022-11-20")
    // Headings of another language are still there to be matched by hand, below their title.
    let foreign = try await test.office.open(
      csv("STAFF LIST", "", "No,Full name,Mailbox", "1,Lê A,a@vidu.vn"), name: "ds.csv", as: .people, by: nil)
    #expect(foreign.headings == ["No", "Full name", "Mailbox"] && foreign.rows == 1)
  }

  @Test("Units that lie below themselves, twice in a list, or below one of two of a name are refused")
  func unitTree() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    for ward in ["Phường Một", "Phường Hai"] { _ = try await test.unit("Tổ Một", under: try await test.unit(ward)) }
    let list = try await test.office.open(
      csv(
        "Tên đơn vị,Thuộc đơn vị", "A1,B1", "B1,A1", "Tổ Hai,Tổ Một", "Tổ Ba,Tổ Một < Phường Hai",
        "Tổ Ba,Tổ Một < Phường Hai",
        "Tổ Một,Phường Một", "Tổ Bốn,Tổ Ba < Tổ Một"), name: "ds.csv", as: .units, by: nil)
    let checked = try await test.office.check(list)
    #expect(
      checked.mistakes.map { "\($0.row): \($0.reason)" } == [
        "2: đơn vị này nằm dưới chính nó", "3: đơn vị này nằm dưới chính nó",
        "4: có 2 đơn vị tên «Tổ Một»; ghi thêm đơn vị cấp trên, như «Tổ Một < …»",
        "6: đơn vị này đã có ở dòng 5 của bảng",
        "8: có 2 đơn vị tên «Tổ Ba < Tổ Một»; ghi thêm đơn vị cấp trên, như «Tổ Ba < Tổ Một < …»",
      ])
    #expect(checked.fates[7] == .known)
  }
}
