import Domain
import Store

/// Needs under the plan of Thừa Thiên Huế at each stage, with solutions.
extension Story {
  func needs() async throws {
    let (head, officer) = (try cast.person("tth-thu-truong"), try cast.person("tth-tiep-nhan"))
    let (farmer, author) = (try cast.person("tth-tac-gia-2"), try cast.person("tac-gia-10"))
    let open = try await send(
      "Ủ phân hữu cơ từ rơm rạ sau vụ gặt", field: "san-xuat",
      "Hợp tác xã cần cách ủ rơm thành phân hữu cơ trong một tháng, không phải đảo trộn nhiều.",
      unit: nil, by: farmer)
    try await office.run(.publishNeed(open), as: officer)
    try await solutions(open, author, officer)
    let closed = try await send(
      "Báo giờ tưới cho xã viên", field: "san-xuat", "Cần cách báo giờ mở nước cho trăm hộ mà không phải gọi từng nhà.",
      unit: nil, by: farmer)
    try await office.run(.publishNeed(closed), as: officer)
    try await office.run(.closeNeed(closed, reason: "Hợp tác xã đã dùng loa của thôn."), as: farmer)
    let hospital = try await send(
      "Rút ngắn thời gian chờ khám buổi sáng", field: "y-te",
      "Cần cách chia giờ khám để người bệnh không phải đến từ năm giờ sáng.", unit: "tth-bv", by: head)
    try await office.run(.publishNeed(hospital), as: officer)
    _ = try await send(
      "Giữ nhiệt cho vắc xin khi mất điện", field: "y-te", "Cần cách giữ nhiệt tủ vắc xin bốn giờ khi mất điện.",
      unit: "tth-bv", by: head)
    let returned = try await send(
      "Máy cấy cho ruộng nhỏ", field: "san-xuat", "Cần máy cấy dùng được ở ruộng bậc thang, một người kéo được.",
      unit: nil, by: farmer)
    try await office.run(.returnNeed(returned, reason: "Ghi rõ diện tích ruộng và loại giống lúa."), as: officer)
  }

  /// One that was introduced, one that was not, one that waits.
  private func solutions(_ need: Need.ID, _ author: Person.ID, _ officer: Person.ID) async throws {
    let offers = [author, try cast.person("tac-gia-8"), try cast.person("tac-gia-2")].map {
      (person: $0, id: Need.Offer.ID(at: office.clock.now))
    }
    for (index, offer) in offers.enumerated() {
      let texts = [
        "Tôi có cách ủ rơm bằng chế phẩm vi sinh, đã làm ở xã hai năm.",
        "Tôi nhận làm máy băm rơm theo yêu cầu, có thể chở đến tận nơi.",
        "Phường tôi có nhóm thu gom rơm, có thể cùng làm thử một vụ.",
      ]
      try await office.run(
        .offerSolution(id: offer.id, for: need, unit: nil, initiative: "", text: texts[index]), as: offer.person)
    }
    try await office.run(
      .introduceSolution(
        offers[0].id, of: need, text: "Hai bên gặp nhau tại trụ sở Mặt trận tỉnh, 8 giờ thứ sáu tuần này."), as: officer
    )
    try await office.run(
      .declineSolution(offers[1].id, of: need, reason: "Là chào bán máy, không phải giải pháp cho nhu cầu."),
      as: officer)
  }

  private func send(
    _ title: String, field: Domain.Category.ID, _ what: String, unit key: String?, by person: Person.ID
  ) async throws -> Need.ID {
    let id = Need.ID(at: office.clock.now)
    try await office.run(
      .sendNeed(
        id: id, plan: Cast.thuaThienHue, unit: key.flatMap { cast.units[$0] },
        producer: key == nil ? "Hợp tác xã Thử Nghiệm" : "",
        Need.Content(
          title: title, what: what, why: "Cách làm hiện nay tốn công, kết quả không đều.", field: field,
          until: office.clock.now.day.adding(days: 90))), as: person)
    return id
  }
}
