import Domain

/// What the bodies of the rehearsal's plans are.
extension Cast {
  private static let bodies: [(plan: Plan.ID, units: [Body.ID: String])] = [
    (
      tamDiep,
      [
        "ubnd": "td", "phong-kinh-te": "td-kt", "phong-van-hoa": "td-vh", "phong-giao-duc": "td-gd",
        "phong-noi-vu": "td-nv", "phong-tai-chinh": "td-tc",
      ]
    ),
    (vinhTuong, ["ubnd": "vt", "phong-kinh-te": "vt-kt", "phong-giao-duc": "vt-gd"]),
    (quangTri, ["so": "qt", "van-phong": "qt-vp"]),
    (hungYen, ["so": "hy", "ubnd-tinh": "hy-tinh", "van-phong": "hy-vp"]),
    (thuaThienHue, ["mat-tran": "tth"]),
    (province, ["ubnd": "tinh", "so": "tinh-kh"]), (contest, ["ubnd": "tinh", "so": "tinh-kh"]),
    (youth, ["ubnd": "tinh", "tinh-doan": "tre"]),
  ]

  /// Says of each body which of the made-up units it is, or that it has none.
  func bindBodies(in office: Office) async throws {
    for (plan, units) in Cast.bodies {
      let bodies = try await office.read(as: nil) { try $0.plan(plan) }.bodiesToBind
      let answers = bodies.map { body -> (body: Body.ID, answer: BodyAnswer) in
        (body.id, units[body.id].flatMap { self.units[$0] }.map(BodyAnswer.unit) ?? .absent)
      }
      try await office.runUnattended(.bindBodies(plan, answers, from: office.clock.now.day))
    }
  }
}
