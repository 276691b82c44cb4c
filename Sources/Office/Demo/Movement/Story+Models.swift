import Domain
import Store

/// Models under the plan of Thừa Thiên Huế at each stage.
extension Story {
  func models() async throws {
    let (head, officer) = (try cast.person("tth-thu-truong"), try cast.person("tth-tiep-nhan"))
    let passed = try await begin("Tổ tự quản rác thải ở chợ phiên", of: "tth-htx", by: head)
    try await pilot(passed, head, officer)
    try await office.run(
      .reviewModel(
        passed, worked: "Rác được phân loại tại quầy, lượng rác phải chở giảm một nửa.",
        failed: "Ngày mưa người bán bỏ việc phân loại.",
        conditions: "Có mái che nơi tập kết và một người trực mỗi phiên.",
        .replicate, number: "14/MTTQ-BPT"), as: officer)
    try await replicate(passed, head)
    let stopped = try await begin("Quầy đổi vỏ chai lấy cây giống", of: "tth-htx", by: head)
    try await pilot(stopped, head, officer)
    try await office.run(
      .reviewModel(
        stopped, worked: "Nhiều người đến đổi trong tháng đầu.", failed: "Không có nguồn cây giống ổn định.",
        conditions: "Có vườn ươm của địa phương.", .stop, number: ""), as: officer)
    let reviewing = try await begin("Góc tư vấn dinh dưỡng tại khoa khám", of: "tth-bv", by: head)
    try await pilot(reviewing, head, officer)
    let piloting = try await begin("Đón bệnh nhân đột quỵ bằng bảng kiểm chung", of: "tth-bv", by: head)
    try await office.run(.registerModel(piloting), as: head)
    try await office.run(.agreeToModel(piloting), as: officer)
    try await office.run(.registerModel(begin("Câu lạc bộ sáng tạo của tổ dân phố", of: "tth", by: head)), as: head)
    _ = try await begin("Ngày hội ý tưởng của hội viên", of: "tth", by: head)
  }

  private func begin(_ name: String, of key: String, by head: Person.ID) async throws -> Model.ID {
    guard let unit = cast.units[key] else { throw Refusal.absent }
    let (id, today) = (Model.ID(at: office.clock.now), office.clock.now.day)
    try await office.run(
      .beginModel(
        id: id, plan: Cast.thuaThienHue, unit: unit,
        Model.Content(
          name: name, what: "Một nhóm nhỏ làm thử theo quy trình chung, ghi lại việc đã làm mỗi tuần.",
          goal: "Nửa số người tham gia giữ được cách làm sau ba tháng.", place: "Nơi làm việc của đơn vị",
          from: today.adding(days: -60), through: today.adding(days: 30), sources: "")), as: head)
    return id
  }

  private func pilot(_ id: Model.ID, _ head: Person.ID, _ officer: Person.ID) async throws {
    let today = office.clock.now.day
    try await office.run(.registerModel(id), as: head)
    try await office.run(.agreeToModel(id), as: officer)
    try await office.run(
      .recordModelRun(
        id, place: "Nơi làm việc của đơn vị", from: today.adding(days: -60), through: today.adding(days: -5),
        done: "Hai mươi người làm thử trong tám tuần.", result: "Mười hai người giữ được cách làm."), as: head)
    try await office.run(.finishPilot(id), as: head)
  }

  /// Another unit applies the model.
  private func replicate(_ model: Model.ID, _ head: Person.ID) async throws {
    guard let unit = cast.units["tth-bv"] else { throw Refusal.absent }
    let id = Replication.ID(at: office.clock.now)
    try await office.run(
      .recordReplication(
        id: id, by: unit, of: .model(model),
        Replication.Content(
          place: "Căng tin bệnh viện", since: office.clock.now.day.adding(days: -3),
          changes: "Thay người trực bằng lịch trực của khoa.", result: "Rác căng tin được phân loại trong tuần đầu.",
          benefits: []), sure: false), as: head)
    try await office.run(.confirmReplication(id, isPublic: true), as: head)
  }
}
