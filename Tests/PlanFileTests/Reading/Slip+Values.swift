extension Slip {
  static let values: [Slip] = [
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
      special-prizes, commendations, targets, duties, budget, estimate-appraisal, fund, book, forwards
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
      "headings of what is no report", "done-by: note, source: IV",
      "done-by: note, headings: [{id: a, name: Một}], source: IV",
      "mau.yaml:99:107: khóa «headings» không dùng cho việc không xong bằng báo cáo; bỏ khóa này"),
    Slip(
      "no heading", "done-by: report, source: IV", "done-by: report, headings: [], source: IV",
      "mau.yaml:100:118: danh sách «headings» trống; ghi ít nhất một mục"),
    Slip(
      "a heading twice", "done-by: report, source: IV",
      "done-by: report, headings: [{id: a, name: Một}, {id: a, name: Hai}], source: IV",
      "mau.yaml:100:144: mã «a» đã dùng ở dòng 100; đặt mã khác cho mục này"),
    Slip(
      "more headings than a report has room for", "done-by: report, source: IV",
      "done-by: report, headings: [\((1...13).map { "{id: m\($0), name: Mục}" }.joined(separator: ", "))], source: IV",
      "mau.yaml:100:118: báo cáo có 13 mục; ghi nhiều nhất 12 mục"),
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
      decision, payment, plan, inspection, replication, model, need, answer, file, note)
      """
    ),
    Slip(
      "unknown value near none", "done-by: event", "done-by: họp",
      """
      mau.yaml:101:100: không có giá trị «họp»; chọn trong: notice, event, report, list, session, decision, payment, \
      plan, inspection, replication, model, need, answer, file, note
      """
    ),
    Slip(
      "judgement of what no session closes", "done-by: event", "done-by: event, judgement: hoi-dong",
      """
      mau.yaml:101:118: chỉ việc xong khi có phiên họp, hoặc thông báo kết quả của phiên họp, mới ghi lần xét; bỏ khóa \
      này hoặc viết «done-by: session», «done-by: notice»
      """
    ),
    Slip(
      "judgement that is not there", "done-by: event", "done-by: session, judgement: hoi-dog",
      "mau.yaml:101:120: không lần xét nào họp phiên có mã «hoi-dog»; viết «hoi-dong»"),
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
}
