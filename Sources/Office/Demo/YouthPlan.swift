/// A made-up contest for the young of a province: teachers file for pupils, families consent on signed papers, two
/// rounds are judged.
enum YouthPlan {
  /// The plan file.
  static let text = """
    plan: cuoc-thi-tre-mau
    title: Tổ chức Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh Mẫu năm 2024
    short-title: Cuộc thi trẻ tỉnh Mẫu 2024
    document: {kind: the-le, number: 21/TL-TĐ, day: 2023-12-01}
    bodies:
      - {id: ubnd, name: Ủy ban nhân dân tỉnh}
      - {id: tinh-doan, name: Tỉnh đoàn Mẫu}
      - {id: bi-thu, name: Bí thư Tỉnh đoàn Mẫu, post-of: tinh-doan, title: Bí thư}
      - {id: to-so-khao, name: Tổ Giám khảo vòng sơ khảo, council: {members: {from: 3}}}
      - {id: ban-giam-khao, name: Ban Giám khảo Cuộc thi, council: {members: {from: 3}}}
      - {id: truong, name: Trường của thí sinh, of: author}
    issuer: tinh-doan
    place: Mẫu
    level: {id: tinh, name: Cấp tỉnh}
    period: {from: 2023-12-01, through: 2024-09-30, source: Điều 1}
    offices: {standing: tinh-doan, council: ban-giam-khao, decides: bi-thu, source: Điều 2}
    signature: {title: BÍ THƯ, source: Điều 2}
    recipients: ["Lưu: VP"]
    works: [{id: san-pham, name: sản phẩm dự thi, source: Điều 3}]
    participants:
      text: Nhóm học sinh từ 6 đến 18 tuổi, tính đến ngày 01/6/2024, đang học ở các trường trong tỉnh Mẫu
      who: [team]
      under: [ubnd]
      unit-kinds: [truong-hoc]
      age: {from: 6, through: 18, on: 2024-06-01}
      guide: {name: giáo viên hướng dẫn, at-most: 5, works-of-author: 1, certificate: true, source: Điều 4}
      consent: {below: 16, own-from: 7, on: 2024-06-01, to: [ho-ten, hinh-anh, san-pham], source: Điều 4}
      source: Điều 4
    fields:
      - {id: do-dung, name: Đồ dùng dành cho học tập, source: Điều 3}
      - {id: moi-truong, name: Sản phẩm thân thiện với môi trường, source: Điều 3}
    tracks:
      - id: mua-xuan
        name: Đợt mùa xuân
        fields: [do-dung, moi-truong]
        through: [{body: truong, does: passes-on}]
        receives: tinh-doan
        intake: {from: 2024-01-02, through: 2024-02-24}
        source: Điều 5
      - id: mua-he
        name: Đợt mùa hè
        fields: [do-dung, moi-truong]
        through: [{body: truong, does: passes-on}]
        receives: tinh-doan
        intake: {from: 2024-03-01, through: 2024-06-15}
        source: Điều 5
    dossier:
      - {id: danh-sach, name: Danh sách sản phẩm của trường, paper: m-01, by: unit, source: Điều 5}
      - {id: phieu, name: Phiếu đăng ký dự thi, paper: m-02, source: Điều 5}
      - {id: hoc-sinh, name: Giấy xác nhận học sinh, files: [pdf, image], for-each-author: true, source: Điều 5}
    judging:
      - id: so-khao
        name: Vòng sơ khảo
        by: to-so-khao
        scoring:
          method: points
          out-of: 20
          criteria:
            - {id: sang-tao, name: Tính sáng tạo, max: 10, source: Điều 6}
            - {id: ap-dung, name: Khả năng áp dụng, max: 10, source: Điều 6}
          same-unit-conflict: true
          ballots: {at-least: 2/3, of: members, source: Điều 6}
        passes: {mean: 10, best: 3, per: unit, source: Điều 6}
        source: Điều 6
      - id: chung-khao
        name: Vòng chung khảo
        by: ban-giam-khao
        scoring: so-khao
        carries: {from: so-khao, share: 30%, source: Điều 6}
        passes: {mean: 10}
        decides: true
        source: Điều 6
    grades:
      - {id: nhat, name: Giải Nhất, mean: 17, prize: 3000000, source: Điều 7}
      - {id: khuyen-khich, name: Giải Khuyến khích, mean: 12, prize: 500000, source: Điều 7}
    caps:
      - {grades: [nhat], at-most: 1, per: round, source: Điều 7}
    duties:
      - {id: trao-giai, who: tinh-doan, what: "Tổ chức lễ tổng kết, trao giải", when: {through: 2024-09-15}, \
    done-by: event, source: Điều 8}

    """
}
