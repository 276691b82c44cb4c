import Foundation
import PlanFile

/// A small plan without a mistake, for tests that make one.
enum Sample {
  static let text = """
    plan: mau-2024
    title: Kế hoạch mẫu
    short-title: Mẫu 2024
    document: {day: 2024-01-05}
    issuer: phong
    place: Mẫu
    level: {id: co-so, name: Cấp cơ sở}
    period: {from: 2024-01-01, through: 2024-12-31}
    offices: {standing: van-phong, council: hoi-dong, decides: truong-phong, source: I}
    signature: {authority: [], title: TRƯỞNG PHÒNG}
    participants: {text: Mọi người, unit-kinds: [phong-ban, truong-hoc], source: I}
    fields:
      - {id: giao-duc, name: Giáo dục, source: I}
      - id: kinh-te
        name: Kinh tế
        source: I
        children:
          - {id: nong-nghiep, name: Nông nghiệp}
          - {id: cong-nghiep, name: Công nghiệp}
    solutions: [{id: quan-ly, name: Quản lý, source: I}]
    conditions:
      - {id: moi, text: Có tính mới, check: office, source: I}
    exclusions:
      - {id: trai-luat, text: Trái pháp luật, source: I}
    tracks:
      - id: dot-1
        name: Đợt 1
        fields: [giao-duc]
        receives: van-phong
        intake: {from: 2024-02-01, through: 2024-02-29}
        source: II
      - id: dot-2
        name: Đợt 2
        fields: other
        receives: van-phong
        intake: {from: 2024-03-01, before: 2024-05-01}
        source: II
    dossier:
      - {id: to-trinh, name: Tờ trình, paper: m-01, by: unit, source: II}
      - {id: don, name: Đơn, paper: m-02, copies: 2, source: II}
      - {id: kem, name: Tài liệu, files: any, required: false, source: II}
    judging:
      - id: tham-dinh
        name: Thẩm định
        by: to-tham-dinh
        tracks: [dot-1]
        window: {from: 2024-03-01, through: 2024-03-10}
        scoring:
          method: vote
          yes: 1/2
          of: present
          criteria: [{id: dung, name: Đúng chuyên môn, source: II}]
          ballots: {at-least: 1/2, of: present, source: II}
        source: II
      - id: hoi-dong
        name: Hội đồng chấm điểm
        by: hoi-dong
        window: {from: 2024-05-01, through: 2024-05-20}
        scoring:
          method: points
          out-of: 100
          sheets:
            - fields: [giao-duc]
              criteria:
                - {id: day-hoc, name: Dạy học, max: 100, floor: 20, source: III}
          criteria:
            - id: moi
              name: Tính mới
              max: 60
              levels:
                - {name: Mới, from: 31, through: 60}
                - {name: Ít mới, from: 0, through: 30.99}
              source: III
            - {id: ich, name: Lợi ích, max: 40, source: III}
          ballots: {at-least: 2/3, of: members, source: III}
        passes: {mean: 50}
        decides: true
        source: III
    grades:
      - {id: A, name: Loại A, mean: 80, floors: {moi: 30}, prize: 2000000, source: III}
      - {id: B, name: Loại B, mean: 70, prize: 1000000, source: III}
    caps:
      - {grades: [A], at-most: 5, per: round, source: III}
      - {grades: [A, B], at-most: 20%, per: unit, source: III}
    ties:
      - {prefer: woman-or-70-percent-women, source: III}
    commendations:
      - id: giay-khen
        name: Giấy khen
        by: truong-phong
        for: [collective]
        cap: {joint: 5}
        merits: [{for: collective, any: [{text: Có thành tích, evidence: initiative, source: III}]}]
        source: III
    targets:
      - {id: tham-gia, text: Mọi đơn vị, count: units-with-dossier, among: [phong], goal: 100%, source: I}
      - {id: nam-ho-so, text: Năm hồ sơ, count: dossiers, field: giao-duc, goal: 5, source: I}
    duties:
      - {id: nhan, who: van-phong, what: Nhận hồ sơ, when: {quarter: 2, year: 2024}, done-by: note, source: IV}
      - {id: nam, who: phong, what: Báo cáo năm, when: {yearly-before: 11-10}, to: van-phong, done-by: report, source: IV}
      - {id: tap-huan, who: [phong, van-phong], what: Tập huấn, when: {month: 3, year: 2024}, done-by: event, source: IV}
    budget:
      - {line: Tiền thưởng, from: Ngân sách, amount: 20000000, source: V}
    forwards:
      - {to: tinh, what: Sáng kiến tiêu biểu, takes: recognised, cap: 10, due: {quarter: 2, year: 2024}, source: V}
    bodies:
      - {id: phong, name: Phòng Mẫu}
      - {id: van-phong, name: Văn phòng}
      - {id: hoi-dong, name: Hội đồng, council: {}}
      - {id: to-tham-dinh, name: Tổ thẩm định, council: {}}
      - {id: truong-phong, name: Trưởng phòng, post-of: phong, title: Trưởng phòng}
      - {id: tinh, name: Tỉnh, outside: true}

    """

  /// What is printed for the sample after `old` was replaced by `new` where it stands first.
  static func lines(_ old: String, _ new: String) -> [String] {
    guard let place = text.range(of: old) else { return ["the sample does not hold «\(old)»"] }
    return lines(of: text.replacingCharacters(in: place, with: new))
  }

  static func lines(of text: String) -> [String] {
    PlanFile.read(text).mistakes.map { $0.text(file: "mau.yaml") }
  }
}
