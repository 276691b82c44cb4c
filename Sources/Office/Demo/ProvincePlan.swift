import PlanFile

/// A made-up plan of a province, to which the rehearsal's district forwards what it recognised.
public enum ProvincePlan {
  /// The plan file.
  public static let text = """
    plan: tinh-mau-2022
    title: Xét, công nhận sáng kiến cấp tỉnh năm 2022
    short-title: Tỉnh Mẫu 2022
    document: {kind: ke-hoach, number: 11/KH-UBND, day: 2022-01-10}
    bodies:
      - {id: ubnd, name: Ủy ban nhân dân tỉnh, in-full: Ủy ban nhân dân tỉnh Mẫu}
      - {id: so, name: Sở Khoa học và Công nghệ tỉnh Mẫu}
      - {id: hoi-dong, name: Hội đồng Sáng kiến tỉnh Mẫu, council: {}}
      - id: chu-tich
        name: Chủ tịch Ủy ban nhân dân tỉnh
        in-full: Chủ tịch Ủy ban nhân dân tỉnh Mẫu
        post-of: ubnd
        title: Chủ tịch
    issuer: ubnd
    place: Mẫu
    level: {id: tinh, name: Cấp tỉnh}
    period: {from: 2022-01-01, through: 2022-12-31, source: "assumption: kế hoạch dựng cho bản diễn tập"}
    offices:
      standing: so
      council: hoi-dong
      decides: chu-tich
      source: "assumption: kế hoạch dựng cho bản diễn tập"
    signature: {authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH], title: PHÓ CHỦ TỊCH}
    recipients: ["Lưu: VT"]
    participants: {text: Tổ chức và cá nhân trong tỉnh, source: "assumption: kế hoạch dựng cho bản diễn tập"}
    fields:
      - {id: giao-duc, name: Giáo dục và Đào tạo, source: "assumption: kế hoạch dựng cho bản diễn tập"}
      - {id: quan-ly-nha-nuoc, name: Cải cách hành chính, source: "assumption: kế hoạch dựng cho bản diễn tập"}
      - {id: san-xuat-kinh-doanh, name: "Sản xuất, kinh doanh", source: "assumption: kế hoạch dựng cho bản diễn tập"}
    solutions:
      - {id: ky-thuat, name: Giải pháp kỹ thuật, source: "assumption: kế hoạch dựng cho bản diễn tập"}
      - {id: quan-ly, name: Giải pháp quản lý, source: "assumption: kế hoạch dựng cho bản diễn tập"}
    conditions:
      - {id: tinh-moi, text: Có tính mới trong phạm vi tỉnh, source: "assumption: kế hoạch dựng cho bản diễn tập"}
    tracks:
      - id: ca-nam
        name: Đợt xét năm 2022
        fields: other
        receives: so
        intake: {from: 2022-09-15, through: 2022-12-15}
        source: "assumption: kế hoạch dựng cho bản diễn tập"
    dossier:
      - {id: don, name: Đơn yêu cầu công nhận sáng kiến, paper: m-02, source: "assumption: bản diễn tập"}
      - id: kem-theo
        name: Hồ sơ cấp dưới chuyển lên
        files: any
        required: false
        source: "assumption: kế hoạch dựng cho bản diễn tập"
    judging:
      - id: hoi-dong
        name: Hội đồng xét công nhận
        by: hoi-dong
        scoring:
          method: points
          out-of: 100
          criteria:
            - {id: tinh-moi, name: Tính mới, max: 40, source: "assumption: kế hoạch dựng cho bản diễn tập"}
            - {id: ap-dung, name: Khả năng áp dụng, max: 30, source: "assumption: kế hoạch dựng cho bản diễn tập"}
            - {id: hieu-qua, name: Hiệu quả, max: 30, source: "assumption: kế hoạch dựng cho bản diễn tập"}
          ballots: {at-least: 2/3, of: members, source: "assumption: kế hoạch dựng cho bản diễn tập"}
        passes: {mean: 70}
        decides: true
        source: "assumption: kế hoạch dựng cho bản diễn tập"

    """

  /// Publishes it, and the district's plan that names it.
  static func publish(in office: Office) async throws {
    try await office.runUnattended(.publishPlan(text))
    for plan in PlanFile.builtIn where plan.name == Cast.vinhTuong.description {
      try await office.runUnattended(.publishPlan(named(in: String(decoding: plan.bytes, as: UTF8.self))))
    }
  }

  /// The text of a district's plan with this plan as the one it forwards to.
  public static func named(in text: String) -> String {
    text.replacing("\n    on-authors-wish: true\n", with: "\n    plan: tinh-mau-2022\n    on-authors-wish: true\n")
  }
}
