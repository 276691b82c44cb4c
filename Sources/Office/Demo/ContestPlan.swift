/// A made-up contest of a province with two intakes every year: two mark each work, prizes come from one list over both
/// intakes, and there are prizes beside.
enum ContestPlan {
  /// The plan file.
  static let text = """
    plan: hoi-thi-mau
    title: Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh Mẫu hằng năm
    short-title: Hội thi tỉnh Mẫu
    document: {kind: the-le, number: 17/TL-UBND, day: 2021-12-20}
    bodies:
      - {id: ubnd, name: Ủy ban nhân dân tỉnh, in-full: Ủy ban nhân dân tỉnh Mẫu}
      - {id: so, name: Sở Khoa học và Công nghệ tỉnh Mẫu}
      - {id: ban-giam-khao, name: Ban Giám khảo Hội thi, council: {members: {from: 3}}, source: Điều 6}
      - id: chu-tich
        name: Chủ tịch Ủy ban nhân dân tỉnh
        in-full: Chủ tịch Ủy ban nhân dân tỉnh Mẫu
        post-of: ubnd
        title: Chủ tịch
    issuer: ubnd
    place: Mẫu
    level: {id: tinh, name: Cấp tỉnh}
    period: {from: 01-01, through: 12-31, every: year, first: 2023, source: Điều 2}
    offices: {standing: so, council: ban-giam-khao, decides: chu-tich, source: Điều 3}
    signature: {authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH], title: PHÓ CHỦ TỊCH}
    recipients: ["Lưu: VT"]
    works: [{id: giai-phap, name: giải pháp dự thi, source: Điều 1}]
    participants:
      text: Người lao động của các đơn vị trong tỉnh Mẫu
      under: [ubnd]
      source: Điều 4
    fields:
      - {id: co-khi, name: "Cơ khí, tự động hóa", source: Điều 1}
      - {id: nong-nghiep, name: "Nông nghiệp, môi trường", source: Điều 1}
    exclusions:
      - {id: tranh-chap, text: Đang có tranh chấp về quyền tác giả, source: Điều 4}
    tracks:
      - id: vong-1
        name: Vòng 1
        fields: [co-khi, nong-nghiep]
        receives: so
        intake: {from: 01-02, through: 01-20, postmarked: true}
        source: Điều 5
      - id: vong-2
        name: Vòng 2
        fields: [co-khi, nong-nghiep]
        receives: so
        intake: {from: 02-01, through: 02-20, postmarked: true}
        source: Điều 5
    dossier:
      - {id: phieu, name: Phiếu đăng ký dự thi, paper: m-02, copies: 2, source: Điều 5}
      - {id: mo-hinh, name: Mô hình hoặc sản phẩm, object: true, source: Điều 5}
    judging:
      - id: cham-thi
        name: Ban Giám khảo chấm thi
        by: ban-giam-khao
        scoring:
          method: points
          out-of: 100
          groups:
            - id: sang-tao
              name: Tính mới, tính sáng tạo
              floor: 20
              source: Điều 7
              criteria:
                - {id: tinh-moi, name: Tính mới, max: 30, source: Điều 7}
                - {id: trinh-do, name: Trình độ kỹ thuật, max: 20, source: Điều 7}
            - id: hieu-qua
              name: Khả năng áp dụng, hiệu quả
              source: Điều 7
              criteria:
                - {id: ap-dung, name: Khả năng áp dụng, max: 30, source: Điều 7}
                - {id: kinh-te, name: "Hiệu quả kinh tế, xã hội", max: 20, source: Điều 7}
          markers: {count: 2, points-apart: 10, settles: chair, source: Điều 7}
        passes: {mean: 60}
        decides: true
        source: Điều 7
    grades:
      - {id: nhat, name: Giải Nhất, mean: 85, prize: 10000000, source: Điều 8}
      - {id: nhi, name: Giải Nhì, mean: 75, prize: 5000000, source: Điều 8}
      - {id: ba, name: Giải Ba, mean: 65, prize: 2000000, source: Điều 8}
    caps:
      - {grades: [nhat], at-most: 1, per: round, source: Điều 8}
      - {grades: [nhi], at-most: 2, per: round, source: Điều 8}
      - {grades: [ba], at-most: 3, per: round, source: Điều 8}
    special-prizes:
      - {id: tre, name: Giải Tác giả trẻ, at-most: 1, prize: 1000000, source: Điều 9}
    budget:
      - line: Tổ chức chấm thi, trao giải
        from: Ngân sách sự nghiệp khoa học và công nghệ của tỉnh
        source: Điều 10

    """
}
