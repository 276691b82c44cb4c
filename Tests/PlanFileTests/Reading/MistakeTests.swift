import PlanFile
import Testing

/// A slip made in the sample, and the one line that is printed for it.
struct Slip: CustomTestStringConvertible {
  var kind: String
  var old: String
  var new: String
  var line: String

  var testDescription: String { kind }

  init(_ kind: String, _ old: String, _ new: String, _ line: String) {
    (self.kind, self.old, self.new, self.line) = (kind, old, new, line)
  }
}

@Suite("Mistakes in a plan file")
struct MistakeTests {
  @Test("The sample itself is read without a mistake")
  func sample() {
    #expect(Sample.lines(of: Sample.text) == [])
  }

  @Test("A slip in a key or a value is said at its place", arguments: valueSlips)
  func values(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A slip in markers, groups, steps or caps is said at its place", arguments: markingSlips)
  func marking(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A slip in tracks, windows or days is said at its place", arguments: trackSlips)
  func tracks(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A slip in scoring, grades or commendations is said at its place", arguments: scoringSlips)
  func scoring(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A slip in the judgements is said at its place", arguments: judgingSlips)
  func judging(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A group passes dossiers on beneath one unit, before that unit; it selects only what passes through it")
  func groups() {
    func lines(_ body: String, _ through: String, judging: String = "") -> [String] {
      let track = "    fields: [giao-duc]\n"
      return Sample.lines(
        of: (Sample.text + "  - \(body)\n")
          .replacing(track, with: track + "    through: [\(through)]\n").replacing(
            "judging:\n", with: "judging:\n\(judging)"))
    }
    let (group, passes) = (
      "{id: cac-phong, name: Các phòng, under: [phong]}", "{body: cac-phong, does: passes-on, source: II}"
    )
    #expect(lines(group, passes) == [])
    #expect(
      lines(group, "{body: phong, does: vets, source: II}, \(passes)")
        == ["mau.yaml:29:61: «cac-phong» ở dưới «phong», nên không thể sau nó; viết nó trước «phong»"])
    #expect(
      lines("{id: cac-phong, name: Các phòng, under: [hoi-dong]}", passes)
        == ["mau.yaml:114:46: «hoi-dong» phải là một đơn vị; xem lại cơ quan này trong «bodies»"])
    let selection = """
        - id: xet-chon
          name: Xét chọn
          by: cac-phong
          scoring: {method: answers, criteria: [{id: dung, name: Đúng, source: II}]}
          source: II

      """
    #expect(
      lines(group, passes, judging: selection)
        == [
          """
          mau.yaml:46:9: hồ sơ của «dot-2» không qua «cac-phong», nên không ai xét chọn; thêm «cac-phong» vào «through» \
          của «dot-2»
          """
        ])
  }

  @Test("A slip in names, targets or the dossier is said at its place", arguments: referenceSlips)
  func references(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("What is no YAML is said in the words of the person who writes it", arguments: syntaxSlips)
  func syntax(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }
}

private let valueSlips = [
  Slip(
    "unknown key near a known one", "decides:", "decide:",
    "mau.yaml:9:51: không có khóa «decide»; viết «decides»"),
  Slip(
    "unknown key near none", "place: Mẫu", "place: Mẫu\nmàu-sắc: đỏ",
    """
    mau.yaml:7:1: không có khóa «màu-sắc»; các khóa ở đây: plan, title, short-title, document, bodies, issuer, \
    superior, place, level, period, basis, offices, signature, recipients, difficulties, works, participants, fields, \
    solutions, \
    conditions, exclusions, tracks, dossier, time-limits, judging, grades, order, caps, ties, \
    special-prizes, commendations, targets, duties, budget, estimate-appraisal, forwards
    """
  ),
  Slip(
    "unknown key inside a section", "of: members, source: III", "off: members, source: III",
    "mau.yaml:75:32: không có khóa «off»; viết «of»"),
  Slip("missing key", "issuer: phong\n", "", "mau.yaml:1:1: thiếu khóa «issuer»; thêm «issuer: …»"),
  Slip(
    "empty key", "issuer: phong", "issuer:", "mau.yaml:5:8: khóa «issuer» để trống; viết giá trị sau dấu hai chấm"),
  Slip(
    "missing source", "{id: moi, text: Có tính mới, check: office, source: I}", "{id: moi, text: Có tính mới}",
    """
    mau.yaml:22:5: quy tắc này thiếu «source»; ghi điều khoản, ví dụ «source: II.5», hoặc «source: "assumption: lý do"»
    """
  ),
  Slip(
    "empty source", "done-by: note, source: IV", #"done-by: note, source: """#,
    #"mau.yaml:99:105: «source» để trống; ghi điều khoản, ví dụ «source: II.5», hoặc «source: "assumption: lý do"»"#),
  Slip(
    "assumption without a reason", "done-by: note, source: IV", #"done-by: note, source: "assumption:""#,
    #"mau.yaml:99:105: giả định không có lý do; viết «source: "assumption: lý do"»"#),
  Slip(
    "mistyped assumption", "done-by: note, source: IV", #"done-by: note, source: "asumption: im lặng""#,
    "mau.yaml:99:105: không có loại nguồn «asumption»; viết «assumption: lý do»"),
  Slip(
    "list where keys belong", "level: {id: co-so, name: Cấp cơ sở}", "level: [co-so]",
    "mau.yaml:7:8: chỗ này cần các khóa; viết «khóa: giá trị», các khóa: id, name"),
  Slip(
    "text where a list belongs", "authority: []", "authority: TM.",
    "mau.yaml:10:24: chỗ này cần một danh sách; viết mỗi mục sau dấu «- »"),
  Slip(
    "keys where text belongs", "title: Kế hoạch mẫu", "title: {vi: Kế hoạch mẫu}",
    "mau.yaml:2:8: chỗ này cần chữ; viết một dòng chữ, trong dấu ngoặc kép nếu có dấu hai chấm"),
  Slip(
    "number with points between thousands", "prize: 2000000", "prize: 2.000.000",
    "mau.yaml:80:63: «2.000.000» không phải số nguyên; viết «2000000»"),
  Slip(
    "no number", "copies: 2", "copies: hai",
    "mau.yaml:40:47: «hai» không phải số nguyên; viết bằng chữ số, từ 0 đến 100"),
  Slip(
    "negative prize", "prize: 1000000", "prize: -1",
    "mau.yaml:81:44: số -1 ngoài khoảng cho phép; viết số từ 0 đến 100.000.000.000"),
  Slip(
    "cap below zero", "at-most: 5", "at-most: -5",
    "mau.yaml:83:28: số -5 ngoài khoảng cho phép; viết số từ 1 đến 1.000.000"),
  Slip(
    "huge number", "amount: 20000000", "amount: 99999999999999999999999",
    "mau.yaml:103:50: «99999999999999999999999» không phải số nguyên; viết bằng chữ số, từ 0 đến 1.000.000.000.000"),
  Slip(
    "number out of bounds", "amount: 20000000", "amount: 9000000000000",
    "mau.yaml:103:50: số 9.000.000.000.000 ngoài khoảng cho phép; viết số từ 0 đến 1.000.000.000.000"),
  Slip(
    "no points", "max: 40", "max: bốn mươi",
    "mau.yaml:74:41: «bốn mươi» không phải số điểm; viết số từ 0, nhiều nhất hai số lẻ, ví dụ «79.5»"),
  Slip(
    "negative points", "mean: 50", "mean: -50",
    "mau.yaml:76:20: «-50» không phải số điểm; viết số từ 0, nhiều nhất hai số lẻ, ví dụ «79.5»"),
  Slip(
    "share above one", "at-least: 2/3", "at-least: 3/2",
    "mau.yaml:75:27: «3/2» không phải tỷ lệ lớn hơn 0 và không quá 1; viết ví dụ «2/3» hoặc «50%»"),
  Slip(
    "share of zero", "at-least: 2/3", "at-least: 0%",
    "mau.yaml:75:27: «0%» không phải tỷ lệ lớn hơn 0 và không quá 1; viết ví dụ «2/3» hoặc «50%»"),
  Slip(
    "day in the Vietnamese order", "day: 2024-01-05", "day: 5/1/2024",
    "mau.yaml:4:17: không có ngày «5/1/2024»; viết năm-tháng-ngày, ví dụ «2024-01-05»"),
  Slip(
    "day that no calendar has", "day: 2024-01-05", "day: 2024-02-30",
    "mau.yaml:4:17: không có ngày «2024-02-30»; viết năm-tháng-ngày, ví dụ «2024-04-20»"),
  Slip(
    "year far away", "day: 2024-01-05", "day: 0024-01-05",
    "mau.yaml:4:17: năm 24 ngoài khoảng cho phép; viết năm từ 1945 đến 2100"),
  Slip(
    "neither true nor false", "required: false", "required: không",
    "mau.yaml:41:53: chỗ này cần «true» hoặc «false»; viết «true» nếu có, «false» nếu không"),
  Slip(
    "unknown value near a known one", "done-by: event", "done-by: evnt",
    """
    mau.yaml:101:100: không có giá trị «evnt»; viết «event» (chọn trong: notice, event, report, list, session, \
    decision, payment, plan, inspection, answer, file, note)
    """
  ),
  Slip(
    "unknown value near none", "done-by: event", "done-by: họp",
    """
    mau.yaml:101:100: không có giá trị «họp»; chọn trong: notice, event, report, list, session, decision, payment, \
    plan, inspection, answer, file, note
    """
  ),
  Slip(
    "unknown paper", "paper: m-02", "paper: m-07",
    "mau.yaml:40:33: không có mẫu «m-07»; viết «m-01» (chọn trong: m-01, m-02, bao-cao-mo-ta)"),
  Slip(
    "id with marks", "id: quan-ly, name", "id: quản lý, name",
    """
    mau.yaml:20:18: mã «quản lý» không dùng được; chỉ dùng chữ không dấu, chữ số và gạch nối, ví dụ \
    «cai-cach-hanh-chinh»
    """
  ),
  Slip(
    "control character in a text", "name: Đợt 1", #"name: "Đợt\#\u0001 1""#,
    "mau.yaml:27:11: có ký tự điều khiển trong chữ; xóa ký tự này"),
  Slip(
    "text of more than 4.000 characters", "title: Kế hoạch mẫu", "title: " + String(repeating: "ă", count: 4001),
    "mau.yaml:2:8: đoạn này dài hơn 4.000 ký tự; chỉ ghi lời của quy tắc"),
]

private let trackSlips = [
  Slip(
    "period upside down", "through: 2024-12-31", "through: 2023-12-31",
    "mau.yaml:8:37: ngày cuối 31/12/2023 trước ngày đầu 1/1/2024; xem lại hai ngày của kế hoạch"),
  Slip(
    "window upside down", "intake: {from: 2024-02-01, through: 2024-02-29}",
    "intake: {from: 2024-02-20, through: 2024-02-10}",
    "mau.yaml:30:41: hạn cuối trước ngày bắt đầu 20/2/2024; xem lại hai ngày"),
  Slip(
    "window without an end", "intake: {from: 2024-02-01, through: 2024-02-29}", "intake: {from: 2024-02-01}",
    "mau.yaml:30:13: thiếu hạn cuối; viết «before: 2024-04-20» (trước ngày) hoặc «through: 2024-04-20» (đến hết ngày)"),
  Slip(
    "window with two ends", "before: 2024-05-01", "before: 2024-05-01, through: 2024-05-01",
    "mau.yaml:36:61: có cả «before» và «through»; giữ một: «before» là trước ngày, «through» là đến hết ngày"),
  Slip(
    "intake after the plan", "before: 2024-05-01", "before: 2025-05-01",
    "mau.yaml:36:13: hạn nhận hồ sơ 30/4/2025 nằm ngoài thời gian của kế hoạch; viết ngày từ 1/1/2024 đến 31/12/2024"),
  Slip(
    "intake before the plan", "intake: {from: 2024-02-01", "intake: {from: 2023-02-01",
    """
    mau.yaml:30:20: ngày bắt đầu nhận hồ sơ 1/2/2023 nằm ngoài thời gian của kế hoạch; viết ngày từ 1/1/2024 đến \
    31/12/2024
    """),
  Slip(
    "council over before the appraisal", "{from: 2024-05-01, through: 2024-05-20}",
    "{from: 2024-03-01, through: 2024-03-05}",
    "mau.yaml:58:13: «Hội đồng chấm điểm» hết trước khi «Thẩm định» xong (10/3/2024); xem lại ngày của hai bước"),
  Slip(
    "unknown field of a track", "fields: [giao-duc]\n    receives", "fields: [giao-dục]\n    receives",
    """
    mau.yaml:28:14: mã «giao-dục» không dùng được; chỉ dùng chữ không dấu, chữ số và gạch nối, ví dụ \
    «cai-cach-hanh-chinh»
    """
  ),
  Slip(
    "unknown field near a known one", "fields: [giao-duc]\n    receives", "fields: [giao-duk]\n    receives",
    "mau.yaml:28:14: không có lĩnh vực «giao-duk»; viết «giao-duc»"),
  Slip(
    "field twice in a track", "fields: [giao-duc]\n    receives", "fields: [giao-duc, giao-duc]\n    receives",
    "mau.yaml:28:24: lĩnh vực «giao-duc» ghi hai lần; giữ một lần"),
  Slip(
    "two tracks for all others", "fields: [giao-duc]\n    receives", "fields: other\n    receives",
    "mau.yaml:34:13: đợt «dot-1» cũng nhận «other»; chỉ một đợt nhận các lĩnh vực còn lại"),
  Slip(
    "field nobody receives", "fields: other", "fields: [nong-nghiep]",
    """
    mau.yaml:19:9: không đợt nào nhận lĩnh vực «cong-nghiep»; ghi lĩnh vực vào một đợt, hoặc cho một đợt nhận «other»
    """),
  Slip(
    "two tracks for one field at once", "fields: other\n    receives: van-phong\n    intake: {from: 2024-03-01",
    "fields: [kinh-te, giao-duc]\n    receives: van-phong\n    intake: {from: 2024-02-29",
    """
    mau.yaml:36:13: trùng ngày với đợt «dot-1» (từ ngày 1/2/2024 đến hết ngày 29/2/2024) về lĩnh vực «giao-duc»; cho \
    hai đợt cách nhau về ngày hoặc chia lĩnh vực
    """
  ),
  Slip(
    "due without a day", "when: {quarter: 2, year: 2024}", "when: {year: 2024}",
    "mau.yaml:99:56: thiếu hạn; viết đúng một trong: before, through, quarter, month, yearly-before, yearly-through"),
  Slip(
    "due of two kinds", "when: {quarter: 2, year: 2024}", "when: {quarter: 2, month: 3, year: 2024}",
    """
    mau.yaml:99:56: có nhiều hạn: quarter, month; viết đúng một trong: before, through, quarter, month, yearly-before, \
    yearly-through
    """
  ),
  Slip(
    "fifth quarter", "when: {quarter: 2, year: 2024}", "when: {quarter: 5, year: 2024}",
    "mau.yaml:99:66: số 5 ngoài khoảng cho phép; viết số từ 1 đến 4"),
  Slip(
    "month without a year", "when: {month: 3, year: 2024}", "when: {month: 3}",
    "mau.yaml:101:67: thiếu khóa «year»; thêm «year: …»"),
  Slip(
    "no such day of the year", "yearly-before: 11-10", "yearly-before: 11-31",
    "mau.yaml:100:68: không có ngày «11-31» trong năm; viết tháng-ngày, ví dụ «06-05» cho ngày 05/6"),
  Slip(
    "year beside a day of every year", "yearly-before: 11-10", "yearly-before: 11-10, year: 2024",
    "mau.yaml:100:81: khóa «year» không dùng với «yearly-before»; bỏ khóa này"),
]

private let scoringSlips = [
  Slip(
    "criteria that do not add up", "max: 40", "max: 30",
    "mau.yaml:67:9: các tiêu chí cộng lại 90 điểm, «out-of» là 100; sửa «max» của tiêu chí cho đủ 100 điểm"),
  Slip(
    "criteria of a field that do not add up", "max: 100, floor: 20", "max: 90, floor: 20",
    "mau.yaml:65:13: các tiêu chí cộng lại 90 điểm, «out-of» là 100; sửa «max» của tiêu chí cho đủ 100 điểm"),
  Slip(
    "floor above the maximum", "floor: 20", "floor: 120",
    "mau.yaml:65:61: điểm sàn 120 lớn hơn điểm tối đa 100; viết «floor» không quá 100"),
  Slip(
    "criterion without points", "max: 40", "max: 0",
    "mau.yaml:74:41: tiêu chí «ich» không có điểm nào; viết «max» lớn hơn 0"),
  Slip(
    "level above the maximum", "from: 31, through: 60", "from: 31, through: 61",
    "mau.yaml:71:15: mức «Mới» đến 61 điểm, tối đa là 60; viết «through» không quá 60"),
  Slip(
    "level upside down", "from: 31, through: 60", "from: 60, through: 31",
    "mau.yaml:71:15: mức «Mới» lộn ngược: từ 60 đến 31; đổi chỗ hai số điểm"),
  Slip(
    "overlapping levels", "through: 30.99", "through: 31",
    "mau.yaml:72:15: mức «Ít mới» chồng lên mức «Mới»; cho các mức rời nhau"),
  Slip(
    "a hole between levels", "through: 30.99", "through: 30.9",
    "mau.yaml:71:33: từ 30,91 đến dưới 31 điểm không có mức nào; viết «from: 30.91», hoặc cho mức «Ít mới» cao hơn"),
  Slip(
    "points below all levels", "from: 0, through: 30.99", "from: 10, through: 30.99",
    "mau.yaml:72:36: dưới 10 điểm không có mức nào; cho mức thấp nhất từ 0 điểm"),
  Slip(
    "levels that stop below the maximum", "from: 31, through: 60", "from: 31, through: 59",
    "mau.yaml:71:13: mức cao nhất đến 59 điểm, tối đa là 60; cho mức cao nhất đến 60"),
  Slip(
    "unknown field of a sheet", "fields: [giao-duc]\n          criteria", "fields: [giao-du]\n          criteria",
    "mau.yaml:63:20: không có lĩnh vực «giao-du»; viết «giao-duc»"),
  Slip(
    "one criterion on two sheets", "{id: day-hoc", "{id: moi",
    "mau.yaml:67:15: mã «moi» đã dùng ở dòng 65; đặt mã khác cho mục này"),
  Slip(
    "key of the other method", "out-of: 100", "out-of: 100\n      yes: 2/3",
    "mau.yaml:62:12: khóa «yes» không dùng khi chấm điểm; bỏ khóa này"),
  Slip(
    "weight of nothing", "max: 60\n", "max: 60\n          weight: 0\n",
    "mau.yaml:70:19: «0» không phải hệ số; viết số lớn hơn 0, không quá 100, ví dụ «2» hoặc «0.5»"),
  Slip(
    "weighted criteria that do not add up", "max: 60\n", "max: 60\n          weight: 1.5\n",
    """
    mau.yaml:67:9: các tiêu chí cộng lại 130 điểm sau khi nhân hệ số, «out-of» là 100; sửa «max» của tiêu chí cho đủ \
    100 điểm
    """
  ),
  Slip(
    "secret ballots of markers", "ballots: {at-least: 2/3, of: members, source: III}",
    "markers: {count: 2, points-apart: 10, settles: mean, source: III}\n      secret: true",
    "mau.yaml:76:15: khóa «secret» không dùng khi mỗi hồ sơ có người chấm riêng (markers); bỏ khóa này"),
  Slip(
    "markers further apart than can be", "ballots: {at-least: 2/3, of: members, source: III}",
    "markers: {count: 2, points-apart: 100, settles: mean, source: III}",
    "mau.yaml:75:41: hai phiếu không thể lệch nhau quá 100 điểm trên tổng 100; viết số điểm nhỏ hơn 100"),
  Slip(
    "grades out of order", "mean: 70", "mean: 85",
    "mau.yaml:81:33: loại «B» cần 85 điểm, không thấp hơn loại «A» (80); xếp các loại từ cao xuống thấp"),
  Slip(
    "grade above the total", "mean: 80", "mean: 101",
    "mau.yaml:80:33: loại «A» cần 101 điểm trên tổng 100; viết điểm không quá 100"),
  Slip(
    "lower grade with the higher prize", "prize: 1000000", "prize: 3000000",
    "mau.yaml:81:44: loại «B» thưởng 3.000.000 đồng, cao hơn loại «A» (2.000.000 đồng); xem lại mức thưởng"),
  Slip(
    "recognised above the lowest grade", "mean: 50", "mean: 75",
    "mau.yaml:76:20: điểm công nhận 75 cao hơn loại thấp nhất «B» (70); viết điểm không quá 70"),
  Slip(
    "no points to be recognised", "{mean: 50}", "{source: III}",
    "mau.yaml:55:5: thiếu điểm để đạt; thêm «passes: {mean: …}»"),
  Slip(
    "grade without a least mean", "name: Loại B, mean: 70,", "name: Loại B,",
    "mau.yaml:81:5: thiếu khóa «mean»; thêm «mean: …»"),
  Slip(
    "order that orders nothing", "caps:\n", "order: by-mean\ncaps:\n",
    """
    mau.yaml:82:8: khóa «order» không dùng khi loại nào cũng có điểm tối thiểu; bỏ khóa này, hoặc bỏ «mean» của giải
    """
  ),
  Slip(
    "floor on no criterion", "floors: {moi: 30}", "floors: {moii: 30}",
    "mau.yaml:80:52: không có tiêu chí «moii»; viết «moi»"),
  Slip(
    "floor above the most points", "floors: {moi: 30}", "floors: {moi: 61}",
    """
    mau.yaml:80:51: điểm sàn 61 lớn hơn điểm tối đa 60 của tiêu chí «moi»; viết không quá 60, hoặc một tỷ lệ như «40%»
    """
  ),
  Slip(
    "cap of nothing", "at-most: 5", "at-most: 0",
    "mau.yaml:83:28: số 0 ngoài khoảng cho phép; viết số từ 1 đến 1.000.000"),
  Slip(
    "cap on no grade", "grades: [A, B], at-most", "grades: [A, D], at-most",
    "mau.yaml:84:18: không có loại «D»; chọn trong: A, B"),
  Slip(
    "caps that contradict each other", "at-most: 20%, per: unit", "at-most: 3, per: round",
    """
    mau.yaml:83:28: hạn mức này không bao giờ dùng tới, vì hạn mức ở dòng 84 giữ chặt hơn; xem lại hai hạn mức: viết \
    số nhỏ hơn ở đây, hoặc bỏ một hạn mức
    """
  ),
  Slip(
    "base of a number", "at-most: 5, per: round", "at-most: 5, of: judged, per: round",
    "mau.yaml:83:35: khóa «of» không dùng khi «at-most» là một số; bỏ khóa này"),
  Slip(
    "commendation for nobody", "for: [collective]", "for: []",
    "mau.yaml:91:10: danh sách «for» trống; ghi ít nhất một mục"),
  Slip(
    "merit for another candidate", "[{for: collective", "[{for: individual",
    """
    mau.yaml:93:20: «giay-khen» không dành cho «individual»; thêm «individual» vào «for» của hình thức này, hoặc bỏ \
    tiêu chuẩn
    """
  ),
  Slip(
    "cap joint and separate", "cap: {joint: 5}", "cap: {joint: 5, individuals: 3}",
    "mau.yaml:92:34: khóa «individuals» không dùng với «joint»; bỏ khóa này"),
  Slip(
    "cap of one kind only", "cap: {joint: 5}", "cap: {individuals: 3}",
    "mau.yaml:92:10: thiếu khóa «collectives»; thêm «collectives: …»"),
]

private let judgingSlips = [
  Slip(
    "two that decide for a track", "    source: II\n  - id: hoi-dong",
    "    decides: true\n    source: II\n  - id: hoi-dong",
    """
    mau.yaml:78:14: «hoi-dong» cũng quyết định ở đợt «dot-1», như «tham-dinh»; giữ «decides: true» ở một lần xét \
    cho mỗi đợt
    """
  ),
  Slip(
    "none that decides for a track", "    by: hoi-dong\n", "    by: hoi-dong\n    tracks: [dot-1]\n",
    """
    mau.yaml:43:3: không lần xét nào quyết định việc công nhận ở đợt «dot-2»; thêm «decides: true» vào một lần xét \
    của đợt này
    """
  ),
  Slip(
    "judgements that wait for each other", "    tracks: [dot-1]\n", "    tracks: [dot-1]\n    after: hoi-dong\n",
    "mau.yaml:47:12: «tham-dinh» và «hoi-dong» chờ nhau; chọn lần xét quyết định đứng trước: hoi-dong"),
  Slip(
    "unknown track of a judgement", "tracks: [dot-1]", "tracks: [dot-3]",
    "mau.yaml:46:14: không có đợt «dot-3»; viết «dot-1»"),
  Slip(
    "judgement on days outside of the plan", "{from: 2024-05-01, through: 2024-05-20}",
    "{from: 2024-05-01, through: 2025-05-20}",
    """
    mau.yaml:58:13: «Hội đồng chấm điểm» có ngày nằm ngoài thời gian của kế hoạch; viết ngày từ 1/1/2024 đến \
    31/12/2024
    """
  ),
  Slip(
    "band that ends below the pass mark", "passes: {mean: 50}",
    "passes: {mean: 50}\n    returns: {from: 30, below: 40}",
    """
    mau.yaml:77:32: từ 40 đến dưới 50 điểm không đạt mà không được hoàn thiện, điểm thấp hơn lại được; viết «below: 50»
    """),
  Slip(
    "band upside down", "passes: {mean: 50}", "passes: {mean: 50}\n    returns: {from: 60, below: 50}",
    "mau.yaml:77:14: từ 60 đến dưới 50 không có điểm nào; đổi hai số điểm"),
  Slip(
    "vote after a vote", "    source: II\n  - id: hoi-dong",
    "    then: {yes: 1/2, of: present}\n    source: II\n  - id: hoi-dong",
    "mau.yaml:54:11: khóa «then» chỉ dùng khi chấm điểm; bỏ khóa này"),
]

/// The lines are filled in as they are printed.
private let markingSlips = [
  Slip(
    "cap per cluster without clusters", "at-most: 20%, per: unit", "at-most: 20%, per: cluster",
    """
    mau.yaml:84:41: kế hoạch không có cụm nào, nên hạn mức này không giữ ai lại; thêm cụm vào «bodies» với \
    «cluster: {leader: …, members: […]}», hoặc viết «per: unit»
    """),
  Slip(
    "markers that differ in two ways", "ballots: {at-least: 2/3, of: members, source: III}",
    "markers: {count: 2, third-when: grades-differ, points-apart: 10, settles: third, source: III}",
    "mau.yaml:75:39: khóa «third-when» không dùng với «points-apart»; bỏ khóa này"),
  Slip(
    "markers and nothing that settles", "ballots: {at-least: 2/3, of: members, source: III}",
    "markers: {count: 2, third-when: grades-differ, source: III}",
    "mau.yaml:75:16: thiếu khóa «settles»; thêm «settles: …»"),
  Slip(
    "step that the most points are not on", "out-of: 100", "out-of: 100\n      step: 7",
    """
    mau.yaml:62:13: bước 7 không chia hết điểm tối đa của tiêu chí «day-hoc», «moi», «ich»; viết bước nhỏ hơn, ví dụ \
    «0.5»
    """),
  Slip(
    "warning below the floor", "floor: 20,", "floor: 20, warn-below: 15,",
    """
    mau.yaml:65:77: dưới 20 điểm đã là không đạt, nên mức lưu ý 15 không dùng tới; viết «warn-below» lớn hơn 20, \
    hoặc bỏ khóa này
    """),
  Slip(
    "criterion of a name that files use", "{id: ich", "{id: bieu-quyet",
    "mau.yaml:74:16: mã «bieu-quyet» có nghĩa riêng trong tệp phiếu; đặt mã khác"),
  Slip(
    "group with a floor that nobody reaches",
    "criteria:\n            - {id: day-hoc, name: Dạy học, max: 100, floor: 20, source: III}",
    "groups: [{id: g, name: G, floor: 101, source: III, criteria: [{id: day, name: D, max: 100, source: III}]}]",
    "mau.yaml:64:44: điểm sàn 101 lớn hơn điểm tối đa 100; viết «floor» không quá 100"),
  Slip(
    "groups beside criteria", "fields: [giao-duc]\n          criteria",
    "fields: [giao-duc]\n          groups: [{id: g, name: G, source: III, criteria: [{id: day, name: D, max: 100, "
      + "source: III}]}]\n          criteria",
    "mau.yaml:66:13: khóa «criteria» không dùng với «groups»; bỏ khóa này"),
]

private let referenceSlips = [
  Slip(
    "field twice", "id: nong-nghiep", "id: giao-duc",
    "mau.yaml:18:14: mã «giao-duc» đã dùng ở dòng 13; đặt mã khác cho mục này"),
  Slip("track twice", "id: dot-2", "id: dot-1", "mau.yaml:32:9: mã «dot-1» đã dùng ở dòng 26; đặt mã khác cho mục này"),
  Slip(
    "condition and exclusion of one id", "id: trai-luat", "id: moi",
    "mau.yaml:24:10: mã «moi» đã dùng ở dòng 22; đặt mã khác cho mục này"),
  Slip("part twice", "id: kem", "id: don", "mau.yaml:41:10: mã «don» đã dùng ở dòng 40; đặt mã khác cho mục này"),
  Slip(
    "grade twice", "caps:\n", "  - {id: A, name: Loại C, mean: 60, source: III}\ncaps:\n",
    "mau.yaml:82:10: mã «A» đã dùng ở dòng 80; đặt mã khác cho mục này"),
  Slip(
    "criterion twice", "{id: ich", "{id: moi", "mau.yaml:74:16: mã «moi» đã dùng ở dòng 67; đặt mã khác cho mục này"),
  Slip(
    "target twice", "id: nam-ho-so", "id: tham-gia",
    "mau.yaml:97:10: mã «tham-gia» đã dùng ở dòng 96; đặt mã khác cho mục này"),
  Slip(
    "paper twice", "paper: m-02", "paper: m-01, by: unit",
    "mau.yaml:40:33: mẫu «m-01» đã có trong hồ sơ; giữ một phần cho mỗi mẫu"),
  Slip(
    "list of the unit written by the author", "paper: m-01, by: unit", "paper: m-01",
    "mau.yaml:39:5: mẫu «m-01» do đơn vị lập; viết «by: unit»"),
  Slip(
    "part of neither kind", "files: any, ", "",
    """
    mau.yaml:41:5: phần hồ sơ cần đúng một trong các khóa «paper», «files», «object»; viết «paper: m-02», «files: any» \
    hoặc «object: true»
    """),
  Slip(
    "files of a kind", "files: any", "files: pdf",
    """
    mau.yaml:41:38: «files» cần chữ «any» hoặc danh sách loại tệp; viết «files: any» hoặc «files: [pdf, image]»
    """),
  Slip(
    "target of an unknown field", "field: giao-duc", "field: giao-dut",
    "mau.yaml:97:62: không có lĩnh vực «giao-dut»; viết «giao-duc»"),
  Slip(
    "target with a share of dossiers", "goal: 5", "goal: 50%",
    "mau.yaml:97:78: «dossiers» cần một số, không phải tỷ lệ; viết ví dụ «goal: 5»"),
  Slip(
    "target of an unknown body", "among: [phong]", "among: [phongs]",
    "mau.yaml:96:73: không có cơ quan «phongs»; viết «phong»"),
  Slip(
    "target of a council", "among: [phong]", "among: [hoi-dong]",
    "mau.yaml:96:73: «hoi-dong» không phải là các đơn vị; chọn cơ quan là đơn vị ở đây"),
  Slip(
    "forwarding to itself", "to: tinh,", "to: tinh, plan: mau-2024,",
    "mau.yaml:105:22: kế hoạch không thể chuyển lên chính nó; viết mã của kế hoạch cấp trên, hoặc bỏ khóa này"),
  Slip(
    "forwarding of what is not known", "takes: recognised", "takes: recognized",
    "mau.yaml:105:50: không có giá trị «recognized»; viết «recognised» (chọn trong: recognised, accepted)"),
  Slip(
    "forwarding without a name beside another", "forwards:\n",
    "forwards:\n  - {to: tinh, what: Tiêu biểu, source: V}\n",
    "mau.yaml:106:5: mã «cap-tren» đã dùng ở dòng 105; đặt mã khác cho mục này"),
  Slip(
    "empty list", "fields: [giao-duc]\n          criteria", "fields: []\n          criteria",
    "mau.yaml:63:19: danh sách «fields» trống; ghi ít nhất một mục"),
]

private let syntaxSlips = [
  Slip(
    "key twice", "place: Mẫu", "place: Mẫu\nplace: Mẫu",
    "mau.yaml:6:1: khóa viết nhiều lần ở cùng một chỗ: «place»; giữ một lần"),
  Slip(
    "colon in a value", "title: Kế hoạch mẫu", "title: Kế hoạch: mẫu",
    "mau.yaml:2:16: có dấu hai chấm trong một giá trị; đặt cả giá trị trong dấu ngoặc kép, hoặc xem lại thụt lề"),
  Slip(
    "assumption without quotes", "source: IV}\nbudget", "source: assumption: kế hoạch không nói}\nbudget",
    """
    mau.yaml:101:125: các khóa trong ngoặc nhọn thiếu dấu phẩy hoặc dấu «}»; viết «{khóa: giá trị, khóa: giá trị}», giá \
    trị có dấu phẩy hay dấu hai chấm thì đặt trong dấu ngoặc kép
    """
  ),
  Slip(
    "bracket left open", "fields: [giao-duc]\n    receives", "fields: [giao-duc\n    receives",
    """
    mau.yaml:29:13: danh sách trong ngoặc vuông thiếu dấu phẩy hoặc dấu «]»; viết «[một, hai]», chữ có dấu phẩy thì \
    đặt trong dấu ngoặc kép
    """
  ),
  Slip(
    "brace left open", "check: office, source: I}", "check: office, source: I",
    """
    mau.yaml:23:11: các khóa trong ngoặc nhọn thiếu dấu phẩy hoặc dấu «}»; viết «{khóa: giá trị, khóa: giá trị}», giá \
    trị có dấu phẩy hay dấu hai chấm thì đặt trong dấu ngoặc kép
    """
  ),
  Slip(
    "quote left open", "title: Kế hoạch mẫu", #"title: "Kế hoạch mẫu"#,
    "mau.yaml:2:8: dấu ngoặc kép ở đây không được đóng; đóng dấu ngoặc kép"),
  Slip(
    "item out of line", "  - {id: B,", " - {id: B,",
    "mau.yaml:81:2: chỗ này cần một khóa; xem lại thụt lề và dấu ngoặc kép của dòng này và dòng trên"),
  Slip(
    "indentation by a tab", "    name: Đợt 1", "\tname: Đợt 1", "mau.yaml:27:1: thụt lề bằng phím tab; dùng dấu cách"),
  Slip(
    "alias", "title: Kế hoạch mẫu", "title: *ten",
    """
    mau.yaml:2:8: dấu «*» ở đây là neo hoặc bí danh của YAML, kế hoạch không dùng; viết lại đầy đủ; nếu là chữ thì \
    thêm dấu cách sau «*»
    """
  ),
  Slip(
    "anchor", "title: Kế hoạch mẫu", "title: &ten Kế hoạch mẫu",
    """
    mau.yaml:2:8: dấu «&» ở đây là neo hoặc bí danh của YAML, kế hoạch không dùng; viết lại đầy đủ; nếu là chữ thì \
    thêm dấu cách sau «&»
    """
  ),
  Slip(
    "two plans in one file", "plan: mau-2024", "plan: mau-2024\n---\nplan: mau-2025",
    "mau.yaml:2:1: tệp có nhiều hơn một kế hoạch; mỗi tệp một kế hoạch, bỏ dòng «---» hoặc «...» ở giữa"),
]
