import Domain
import Store

@testable import Web

/// What a route is asked about in the rehearsal, and what is sent to it.
struct RouteSubject: Sendable {
  /// At which plan; its people ask.
  let setting: Setting
  /// The address of the route with the keys of records in it.
  let address: String
  /// The same with keys of nothing; nil for a route that names nothing.
  let absent: String?
  let fields: [(name: String, value: String)]

  init(of pattern: String, in records: RehearsalRecords) throws {
    let row = RouteSubject.rows.filter { RouteSubject.begins(pattern, with: $0.beginning) }
      .max { $0.beginning.count < $1.beginning.count }
    let setting = row?.setting ?? .tamDiep
    var values = ["plan": setting.plan.description]
    for (name, value) in row?.values ?? [:] {
      values[name] = try value.hasPrefix("=") ? String(value.dropFirst()) : records[value]
    }
    self.setting = setting
    address = try RouteSubject.filled(pattern) { values[$0] }
    let absent = try RouteSubject.filled(pattern) { name in
      values[name].map { RouteSubject.keys.contains(name) ? RouteSubject.nothing(like: $0) : $0 }
    }
    self.absent = absent == address ? nil : absent
    fields = try RouteSubject.form(
      at: setting, dossier: values["id"] ?? values["dossier"] ?? "", person: records["person"]
    )
    .merging(
      try (RouteSubject.forms[pattern] ?? [:]).mapValues { value in
        value.hasPrefix("@") ? try records[String(value.dropFirst())] : value
      }
    ) { $1 }
    .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func begins(_ pattern: String, with beginning: String) -> Bool {
    pattern == beginning || pattern.hasPrefix(beginning + "/")
  }

  /// The pattern with a value for each of its names.
  private static func filled(_ pattern: String, _ value: (String) -> String?) throws -> String {
    let parts = try pattern.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard part.hasPrefix(":") else { return String(part) }
      guard let value = value(String(part.dropFirst())) else {
        throw Fault("no row of the subjects names \(part) of \(pattern)")
      }
      return value
    }
    return parts.joined(separator: "/")
  }

  /// The names in addresses that stand for a record.
  private static let keys: Set<String> = [
    "id", "session", "council", "dossier", "upload", "order", "list", "correction", "decision", "person", "unit",
    "appointment", "digest", "secret", "code", "key", "mail", "token", "holder", "time",
  ]

  /// A key of nothing, as long as one of something.
  private static func nothing(like key: String) -> String {
    switch key.count {
    case 36: "01800000-0000-7000-8000-00000000abcd"
    case 14: "AAAA-BBBB-CCCC"
    default: String(repeating: "0", count: key.count)
    }
  }

  // MARK: Forms

  /// Fields that many forms have, filled in so that what is sent can be read.
  private static func form(at setting: Setting, dossier: String, person: String) -> [String: String] {
    [
      "key": "018ec5a0-0000-7000-8000-00000000aaaa", "plan": setting.plan.description, "track": "dot-1",
      "dossier": dossier, "person": person, "revision": "1", "number": "99/QĐ-THU", "day": "10/4/2024",
      "from": "10/4/2024",
      "due": "30/4/2024", "year": "2024", "signer": "Người Ký Thử", "capacity": "head", "head": "Chủ tịch",
      "name": "Tên gọi thử", "reason": "Lý do thử, đủ dài.", "text": "Nội dung thử, đủ dài.",
      "note": "Ghi chú thử.", "clause": "II.2", "document": "15/BB-THU", "answer": "no", "opinion": "Ý kiến thử.",
      "verdict": "yes", "outcome": "rejected", "decision-number": "98/QĐ-THU", "decision-day": "1/4/2024",
    ]
  }

  /// What else is sent to some routes; after `@` the name of a record.
  private static let forms: [String: [String: String]] = [
    "/tiep-nhan/hop-le": ["passed": "@Trò chơi dân gian trong giờ ra chơi an toàn"],
    "/hoi-dong/:council/phien/:session/phan-cong": ["readers": "2"],
    "/hoi-dong/:council/phien/:session/cham-lai": ["go": "again"],
    "/hoi-dong/:council/phien/:session/giay-to": ["gom": "tat-ca", "dang": "docx"],
    "/quyet-dinh/:id/giay-to": ["gom": "tat-ca", "dang": "docx"],
    "/khen-thuong/danh-sach/:list/bo-phieu": ["present": "9"],
    "/ke-hoach/:plan/khen-thuong/danh-sach": ["kind": "giay-khen"], "/khen-thuong/:id/chuyen": ["kind": "giay-khen"],
    "/ke-hoach/:plan/hoi-dap": [
      "subject": "Bản mềm gửi ở đâu", "text": "Bản mềm của đơn gửi thư điện tử hay tải lên?",
    ],
    "/an-pham/:id/giay-to": ["gom": "tat-ca", "dang": "docx"], "/an-pham/:id/chon": ["origin": "x"],
    "/an-pham/bai/:id/sua": ["consent": "Giấy đồng ý.", "consent-day": "1/4/2024"],
    "/an-pham/bai/:id/anh": ["shows": "Ảnh thử"],
    "/ke-hoach/:plan/giai-thuong/:kind/quy-che": [
      "voucher": "8/QC", "voucher-day": "1/4/2024", "name-0": "Giải Thử", "most-0": "1", "amount-0": "5 triệu",
      "id-0": "018ec5a0-0000-7000-8000-00000000aaaa",
    ],
    "/vinh-danh": [
      "of": Setting.thuaThienHue.plan.description, "level": "province", "form": "Giấy khen", "issuer": "Cơ quan Thử",
      "people": "Người Thử", "day": "1/4/2024",
    ],
    "/vinh-danh/:id/sua": [
      "level": "province", "form": "Giấy khen", "issuer": "Cơ quan Thử", "people": "Người Thử", "day": "1/4/2024",
    ],
    "/ke-hoach/:plan/quy/thanh-lap": ["voucher": "9/QĐ", "voucher-day": "1/4/2024"],
    "/ke-hoach/:plan/quy/thu": [
      "giver": "Công ty Thử", "amount": "1 triệu", "voucher": "PT-9", "voucher-day": "1/4/2024", "named": "1",
    ],
    "/ke-hoach/:plan/quy/chi": [
      "purpose": "ton-vinh", "payee": "Công ty Thử", "amount": "1 triệu", "voucher": "DN-9", "voucher-day": "1/4/2024",
    ],
    "/ke-hoach/:plan/quy/khoa-so": ["closing": "0"],
    "/quy/but-toan/:id/dao": ["voucher": "BB-9", "voucher-day": "1/4/2024"],
    "/quy/khoan-chi/:id/chi": ["voucher": "PC-9", "voucher-day": "1/4/2024"],
    "/tin-tuc": ["of": Setting.tamDiep.plan.description, "kind": "news", "title": "Bài viết thử"],
    "/tin-tuc/:id/sua": ["kind": "news", "title": "Bài viết thử"], "/tin-tuc/:id/anh": ["shows": "Ảnh thử"],
    "/ke-hoach/:plan/viec/:duty/:holder/ghi": ["words": "Đã làm việc này.", "document-day": "9/4/2024"],
    "/ke-hoach/:plan/viec/:duty/:holder/lay-lai": ["entry": "018ec5a0-0000-7000-8000-00000000aaaa"],
    "/ke-hoach/:plan/viec/:duty/:holder/nhan": ["entry": "018ec5a0-0000-7000-8000-00000000aaaa"],
    "/ke-hoach/:plan/viec/:duty/:holder/tra-lai": ["entry": "018ec5a0-0000-7000-8000-00000000aaaa"],
    "/ke-hoach/:plan/van-ban": [
      "kind": "guidance", "title": "Hướng dẫn thử, đủ dài.", "sender": "phong-kinh-te",
    ],
    "/van-ban/:id/sua": ["kind": "guidance", "title": "Hướng dẫn thử, đủ dài."],
    "/van-ban/:id/xac-nhan": ["unit": "@unit"], "/van-ban/:id/chuyen": ["from": "@unit", "all": "1"],
    "/van-ban/:id/da-gui": ["name": "Thường trực Thành ủy (để b/c)", "way": "paper"],
    "/ke-hoach/:plan/huong-ung/:unit": ["summary": "Mỗi phòng đăng ký một sáng kiến."],
    "/cum/:id/bao-cao": ["summary": "Cụm hoạt động đều."], "/cum/danh-sach/:list/ket-thuc": ["summary": "Cụm đã họp."],
    "/cum/:id/danh-sach": ["title": "Đề nghị tặng Cờ thi đua", "candidates": "Phường Mẫu; Cờ thi đua"],
    "/su-kien": [
      "kind": "workshop", "title": "Hội thảo thử", "plan": "tam-diep-2024", "outcome": "Đã tổ chức xong, vui vẻ.",
      "xong": "1", "don-vi": "@unit",
    ],
    "/su-kien/:id/sua": ["kind": "workshop", "title": "Hội thảo thử", "from": "30/4/2024", "place": "Hội trường thử"],
    "/ke-hoach/:plan/bao-cao/:duty/tong-hop/luu": ["revision": "0"],
    "/ke-hoach/:plan/bao-cao/:duty/tong-hop/ban-hanh": ["revision": "0"],
    "/su-kien/:id/ket-qua": ["outcome": "Đã tổ chức xong, vui vẻ.", "reason": "Ghi thêm số liệu."],
    "/su-kien/:id/tin-bai": ["outlet": "Báo Thử", "media-day": "9/4/2024"],
    "/su-kien/:id/moi": ["guests": "Người Khách Thử, Nơi khác", "who": "leaders"],
    "/su-kien/:id/khach": ["guests": "Người Khách Thử, Nơi khác"], "/su-kien/:id/tra-loi": ["answer": "coming"],
    "/su-kien/:id/co-mat/:code/khach": ["guest-name": "Người Khách Thử"],
    "/su-kien/:id/khach-tu-khai": ["go": "present"],
    "/su-kien/:id/danh-gia": ["content": "5", "speaking": "5", "organisation": "4"],
    "/kiem-tra": [
      "don-vi": "@unit", "unit": "Trường Tiểu học Mẫu", "team": "Người Thử, Trưởng đoàn", "content": "Xem hồ sơ.",
      "from": "30/4/2024",
    ],
    "/kiem-tra/:id/ket-luan": ["seen": "Đã xem hồ sơ, sổ sách.", "conclusion": "Thực hiện đúng kế hoạch."],
    "/kiem-tra/:id/sua": ["team": "Người Thử, Trưởng đoàn", "content": "Xem hồ sơ.", "from": "30/4/2024"],
    "/kiem-tra/:id/viec/:key/lam": ["words": "Đã làm xong việc này."],
    "/nhan-rong": ["don-vi": "@unit", "sang-kien": "@published", "place": "Nơi thử"],
    "/nhan-rong/:id/sua": ["place": "Nơi thử", "since": "1/2/2024", "result": "Kết quả thử, đủ dài."],
    "/nhan-rong/:id/con-ap-dung": ["applied": "0"],
    "/mo-hinh": ["don-vi": "@unit", "plan": "thua-thien-hue", "through": "30/4/2024"],
    "/mo-hinh/:id/sua": ["through": "30/4/2024"],
    "/mo-hinh/:id/chay-thu": ["run-from": "1/4/2024", "run-through": "9/4/2024", "run-place": "Nơi thử"],
    "/mo-hinh/:id/danh-gia": [
      "verdict": "stop", "worked": "Được việc.", "failed": "Chưa đều.", "conditions": "Đủ người.",
    ],
    "/nhu-cau": ["ke-hoach": "thua-thien-hue", "until": "30/4/2024", "producer": "Cơ sở thử"],
    "/nhu-cau/:id/sua": ["until": "30/4/2024"],
    "/hoi-dap/:id/cong-khai": ["question": "Bản mềm gửi ở đâu?"],
    "/quan-tri/don-vi": ["since": "1/1/2024", "kind": "phong-ban"], "/quan-tri/nguoi": ["sign-in": "nguoi.thu"],
    "/quan-tri/vai-tro": ["role": "auditor", "scope": "installation"],
    "/quan-tri/yeu-cau-tai-khoan/tu-choi": ["request": "@waiting account request"],
    "/quan-tri/yeu-cau-tai-khoan/:id/hoi-lai": ["question": "Bạn ở phường nào?"],
    "/quan-tri/yeu-cau-tai-khoan/:id/xac-nhan": ["sign-in": "nguoi.xin", "belonging": "none"],
  ]

  // MARK: Records

  private typealias Row = (beginning: String, setting: Setting, values: [String: String])

  /// What routes are about, by the beginning of their address: the longest that fits counts. A value is the name of a
  /// record (`RehearsalRecords`), or after `=` what it says.
  private static let rows: [Row] = dossiers + councils + decisions + afterDecisions + administration

  private static let dossiers: [Row] = {
    let draft = ["id": "draft", "section": "=ten", "digest": "file", "upload": "upload"]
    let received = ["id": "Trò chơi dân gian trong giờ ra chơi an toàn"]
    let published = ["id": "published"]
    return [
      ("/ho-so/:id", .tamDiep, received),
      ("/ho-so/:id/soan", .tamDiep, draft), ("/ho-so/:id/nop", .tamDiep, draft),
      ("/ho-so/:id/xin-muon", .tamDiep, draft), ("/ho-so/:id/moi-tac-gia", .tamDiep, draft),
      ("/ho-so/:id/tep", .tamDiep, draft), ("/ho-so/:id/tai-len", .tamDiep, draft), ("/tai-len", .tamDiep, draft),
      ("/ho-so/:id/bo-sung", .tamDiep, ["id": "Câu lạc bộ đọc sách liên lớp"]),
      ("/ho-so/:id/thong-bao-bo-sung", .tamDiep, ["id": "Câu lạc bộ đọc sách liên lớp"]),
      ("/ho-so/:id/xac-nhan", .tamDiep, ["id": "Đôi bạn cùng tiến trong giờ tự học"]),
      ("/ho-so/:id/xet-chon", .tamDiep, ["id": "Đôi bạn cùng tiến trong giờ tự học"]),
      ("/ho-so/:id/tra-lai", .tamDiep, ["id": "Đôi bạn cùng tiến trong giờ tự học"]),
      ("/ho-so/:id/loi-moi", .tamDiep, ["id": "Lịch học tại nhà theo tuần"]),
      ("/ho-so/:id/trung-ten", .tamDiep, ["id": "Kể chuyện theo tranh lật cỡ lớn"]),
      ("/ho-so/:id/khieu-nai", .tamDiep, ["id": "Sao chép giáo án điện tử dùng chung"]),
      ("/ho-so/:id/thong-bao-tu-choi", .tamDiep, ["id": "Sao chép giáo án điện tử dùng chung"]),
      ("/ho-so/:id/huy-bo", .vinhTuong, published), ("/ho-so/:id/chuyen-cap", .vinhTuong, published),
      ("/ho-so/:id/giay-chung-nhan", .vinhTuong, published), ("/ho-so/:id/phieu-tham-dinh", .vinhTuong, published),
      ("/don-vi/xac-nhan", .tamDiep, ["id": "Đôi bạn cùng tiến trong giờ tự học"]),
      ("/tiep-nhan/nhan", .tamDiep, ["id": "Nhật ký cảm xúc giúp giáo viên chủ nhiệm hiểu học sinh"]),
      ("/tiep-nhan/hop-le", .tamDiep, received), ("/tiep-nhan/:id", .tamDiep, received),
      ("/tiep-nhan/:id/xem-xet", .tamDiep, ["id": "Vườn rau thực nghiệm của trẻ mầm non"]),
      ("/tiep-nhan/:id/nop-muon", .tamDiep, draft), ("/tiep-nhan/:id/tham-dinh", .vinhTuong, published),
    ]
  }()

  private static let councils: [Row] = {
    let scored = "Một số giải pháp giúp học sinh lớp 5 đọc hiểu văn bản thông tin"
    let open = [
      "council": "council of tam-diep-2024", "session": "Phiên chấm thử tháng 4", "dossier": scored, "number": "=1",
    ]
    let closed = [
      "council": "council of vinh-tuong-2022", "session": "decided session", "dossier": "published",
      "order": "session order",
    ]
    let session = "/hoi-dong/:council/phien/:session"
    let afterClosing = ["xep-hang", "xep", "bang-tong-hop", "bien-ban", "ket-qua", "mo-lai", "giay-to"]
    return [("/hoi-dong/lap", .tamDiep, [:]), ("/hoi-dong/:council", .tamDiep, open)]
      + afterClosing.map { ("\(session)/\($0)", .vinhTuong, closed) }
  }()

  private static let decisions: [Row] = [
    ("/quyet-dinh/:id", .vinhTuong, ["id": "decision", "order": "decision order"]),
    ("/quyet-dinh/:id/dinh-chinh", .vinhTuong, ["id": "corrected decision", "correction": "correction"]),
    ("/quyet-dinh/du-thao", .vinhTuong, ["session": "decided session"]),
    ("/quyet-dinh/moi", .vinhTuong, ["session": "decided session"]),
    ("/khieu-nai/:id", .tamDiep, ["id": "complaint"]),
    ("/sang-kien/:code", .vinhTuong, ["code": "code"]), ("/xac-minh/:code", .vinhTuong, ["code": "code"]),
    ("/cong-bo/:id", .vinhTuong, ["id": "decision"]), ("/sitemap/:part", .vinhTuong, ["part": "=1"]),
    ("/ban-ky", .vinhTuong, ["kind": "=quyet-dinh", "key": "decision"]),
  ]

  private static let afterDecisions: [Row] = [
    ("/ke-hoach/:plan", .tamDiep, ["paper": "=don"]), ("/hoi-dap/:id", .tamDiep, ["id": "question"]),
    ("/tin-tuc/:id", .tamDiep, ["id": "post", "number": "=1"]),
    ("/tin-tuc/:id/dang", .tamDiep, ["id": "unread post"]), ("/tin-tuc/:id/tra-lai", .tamDiep, ["id": "unread post"]),
    ("/tin-tuc/:id/lay-lai", .tamDiep, ["id": "unread post"]),
    (
      "/ke-hoach/:plan/viec", .tamDiep, ["duty": "=nguoi-dung-dau", "holder": "interior office", "digest": "duty file"]
    ),
    ("/van-ban/:id", .tamDiep, ["id": "announcement", "digest": "annex"]),
    ("/van-ban/:id/sua", .tamDiep, ["id": "announcement draft"]),
    ("/van-ban/:id/bo", .tamDiep, ["id": "announcement draft"]),
    ("/van-ban/:id/ban-hanh", .tamDiep, ["id": "announcement draft"]),
    ("/ke-hoach/:plan/don-vi", .tamDiep, ["unit": "unit"]),
    (
      "/ke-hoach/:plan/bao-cao", .hungYen,
      ["duty": "=so-ket", "unit": "department", "digest": "report file", "figure": "=filed"]
    ),
    ("/ke-hoach/:plan/huong-ung", .hungYen, ["unit": "responding unit", "id": "response plan"]),
    ("/ke-hoach/:plan/cum", .hungYen, [:]), ("/cum/:id", .hungYen, ["id": "cluster", "digest": "cluster file"]),
    ("/cum/danh-sach", .hungYen, ["list": "cluster list"]),
    ("/su-kien/:id", .tamDiep, ["id": "invited event", "digest": "event file", "code": "event code"]),
    ("/su-kien/:id/danh-gia", .tamDiep, ["id": "event"]), ("/su-kien/:id/diem-danh", .tamDiep, ["id": "event"]),
    ("/su-kien/:id/ket-qua", .tamDiep, ["id": "event"]),
    ("/su-kien/:id/sua", .tamDiep, ["id": "event draft"]), ("/su-kien/:id/huy", .tamDiep, ["id": "event draft"]),
    ("/su-kien/:id/thong-bao", .tamDiep, ["id": "event draft"]),
    ("/ke-hoach/:plan/yeu-cau/:id", .tamDiep, ["id": "unit request"]),
    ("/kiem-tra/:id", .tamDiep, ["id": "inspection", "key": "follow-up", "digest": "inspection file"]),
    ("/kiem-tra/:id/ket-luan", .tamDiep, ["id": "planned inspection"]),
    ("/kiem-tra/:id/huy", .tamDiep, ["id": "planned inspection"]),
    ("/kiem-tra/:id/sua", .tamDiep, ["id": "planned inspection"]),
    ("/nhan-rong/:id", .tamDiep, ["id": "replication", "digest": "replication file"]),
    ("/nhan-rong/:id/xac-nhan", .tamDiep, ["id": "waiting replication"]),
    ("/nhan-rong/:id/tra-lai", .tamDiep, ["id": "waiting replication"]),
    ("/nhan-rong/:id/bo", .tamDiep, ["id": "waiting replication"]),
    ("/nhan-rong/:id/sua", .tamDiep, ["id": "waiting replication"]),
    ("/mo-hinh", .thuaThienHue, [:]), ("/mo-hinh/:id", .thuaThienHue, ["id": "model"]),
    ("/mo-hinh/:id/sua", .thuaThienHue, ["id": "model draft"]),
    ("/mo-hinh/:id/dang-ky", .thuaThienHue, ["id": "model draft"]),
    ("/mo-hinh/:id/dong-y", .thuaThienHue, ["id": "registered model"]),
    ("/mo-hinh/:id/tra-lai", .thuaThienHue, ["id": "registered model"]),
    ("/mo-hinh/:id/chay-thu", .thuaThienHue, ["id": "piloting model"]),
    ("/mo-hinh/:id/de-nghi-danh-gia", .thuaThienHue, ["id": "piloting model"]),
    ("/mo-hinh/:id/rut", .thuaThienHue, ["id": "piloting model"]),
    ("/mo-hinh/:id/danh-gia", .thuaThienHue, ["id": "reviewing model"]),
    ("/nhu-cau", .thuaThienHue, [:]), ("/nhu-cau/cho", .vinhTuong, ["code": "code"]),
    ("/nhu-cau/:id", .thuaThienHue, ["id": "need", "key": "introduced offer"]),
    ("/nhu-cau/:id/giai-phap/:key/gioi-thieu", .thuaThienHue, ["id": "need", "key": "waiting offer"]),
    ("/nhu-cau/:id/giai-phap/:key/tu-choi", .thuaThienHue, ["id": "need", "key": "waiting offer"]),
    ("/nhu-cau/:id/sua", .thuaThienHue, ["id": "waiting need"]),
    ("/nhu-cau/:id/cong-bo", .thuaThienHue, ["id": "waiting need"]),
    ("/nhu-cau/:id/tra-lai", .thuaThienHue, ["id": "waiting need"]),
    ("/nhu-cau/:id/rut", .thuaThienHue, ["id": "waiting need"]),
    ("/ke-hoach/:plan/ket-thuc", .tamDiep, ["time": "closing"]),
    ("/ke-hoach/:plan/kinh-phi/danh-sach-chi", .vinhTuong, ["decision": "decision"]),
    ("/ke-hoach/:plan/khen-thuong", .hungYen, [:]), ("/khen-thuong/:id", .hungYen, ["id": "nomination"]),
    ("/khen-thuong/:id/tep", .hungYen, ["id": "nomination", "digest": "proof"]),
    ("/ke-hoach/:plan/lich", .tamDiep, ["track": "=dot-1"]),
    ("/ke-hoach/:plan/chi-tieu", .tamDiep, ["target": "=moi-don-vi"]),
    ("/khen-thuong/danh-sach", .hungYen, ["list": "commendation list"]),
    ("/ke-hoach/:plan/an-pham", .thuaThienHue, [:]), ("/an-pham/:id", .thuaThienHue, ["id": "book", "order": "=0"]),
    ("/an-pham/bai/:id", .thuaThienHue, ["id": "story draft", "number": "=1"]),
    ("/an-pham/bai/:id/duyet", .thuaThienHue, ["id": "sent story"]),
    ("/an-pham/bai/:id/tra-lai", .thuaThienHue, ["id": "sent story"]),
    ("/an-pham/bai/:id/lay-lai", .thuaThienHue, ["id": "sent story"]),
    ("/an-pham/bai/:id/mo-lai", .thuaThienHue, ["id": "approved story"]),
    ("/vinh-danh", .thuaThienHue, ["id": "honour draft"]),
    ("/vinh-danh/:id/thoi-cong-khai", .thuaThienHue, ["id": "honour"]),
    ("/ke-hoach/:plan/vinh-danh", .thuaThienHue, [:]),
    ("/ke-hoach/:plan/giai-thuong", .thuaThienHue, ["kind": "=giai-thuong", "list": "commendation list"]),
    ("/ke-hoach/:plan/quy", .thuaThienHue, [:]), ("/quy/but-toan", .thuaThienHue, ["id": "fund entry"]),
    ("/quy/khoan-chi", .thuaThienHue, ["id": "fund spending"]),
    ("/quy/khoan-chi/:id/chi", .thuaThienHue, ["id": "approved spending"]),
    ("/chuyen-cap/lap", .vinhTuong, ["forwarding": "=cap-tren"]),
    ("/chuyen-cap/:id", .vinhTuong, ["id": "forwarding list"]),
    ("/goi", .vinhTuong, ["key": "package", "list": "forwarding list"]),
    ("/don-vi/:unit", .tamDiep, ["unit": "unit"]), ("/to-trinh", .tamDiep, ["list": "submission list"]),
  ]

  private static let administration: [Row] = [
    ("/tai-khoan", .tamDiep, ["digest": "=0"]),
    ("/tai-khoan/yeu-cau", .tamDiep, ["id": "confirmed account request", "code": "confirmed account code"]),
    ("/tai-khoan/yeu-cau/:id/:code/rut", .tamDiep, ["id": "asked account request", "code": "asked account code"]),
    ("/tai-khoan/yeu-cau/:id/:code/tra-loi", .tamDiep, ["id": "asked account request", "code": "asked account code"]),
    ("/quan-tri/yeu-cau-tai-khoan", .tamDiep, ["id": "waiting account request"]),
    ("/bieu-trung", .tamDiep, ["digest": "=0"]),
    ("/mat-khau", .tamDiep, ["secret": "secret"]),
    ("/thu/xac-nhan", .tamDiep, ["secret": "mail link"]), ("/thu/ngung", .tamDiep, ["token": "unsubscribing"]),
    ("/quan-tri/thu", .tamDiep, ["mail": "mail"]), ("/lich", .tamDiep, ["token": "calendar", "uid": "=0"]),
    ("/quan-tri/don-vi", .tamDiep, ["unit": "unit"]), ("/quan-tri/nguoi", .tamDiep, ["person": "person"]),
    ("/quan-tri/vai-tro", .tamDiep, ["appointment": "appointment"]),
    ("/quan-tri/danh-sach", .tamDiep, ["id": "list", "kind": "=don-vi"]),
    ("/tro-giup", .tamDiep, ["topic": "=trang-dau", "role": "=tac-gia"]),
  ]
}
