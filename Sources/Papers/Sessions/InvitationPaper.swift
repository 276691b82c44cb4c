import Domain

extension Paper {
  /// Giấy mời họp Hội đồng. What is not set yet is left as dots for the pen.
  ///
  /// - Parameter invited: who is invited, with what they are: `Nguyễn Văn Thử, Ủy viên`.
  public static func invitation(plan: Plan, council: Council, session: Session, invited: [String]) -> Paper {
    let meeting = session.meeting
    let addressees: [Block] =
      invited.count == 1
      ? [.addressee("Kính mời: \(invited[0])")]
      : [.addressee("Kính mời:")] + invited.ended.map { .paragraph("- \($0)") }
    let agenda: [Block] =
      meeting.agenda.isEmpty
      ? [] : [.paragraph("Nội dung:")] + meeting.agenda.enumerated().map { .paragraph("\($0 + 1). \($1).") }
    return Paper(
      "Giấy mời họp",
      [
        .letterhead(plan.letterhead(council: council.name, number: meeting.invitation?.number ?? "…/GM-…", day: nil)),
        .heading("Giấy mời", subject: session.name),
      ] + addressees + [
        .paragraph("\(council.name) trân trọng kính mời dự phiên họp:"),
        .paragraph("Thời gian: \(strong: session.time)."),
        .paragraph("Địa điểm: \(meeting.place.isEmpty ? "…" : "\(meeting.place).")"),
      ] + agenda + [
        .paragraph(
          """
          Đề nghị các thành viên nghiên cứu trước hồ sơ và dự họp đúng thành phần; trường hợp vắng mặt đề nghị báo \
          trước với Thư ký./.
          """
        ),
        .signatures([
          .recipients(meeting.invitation?.recipients ?? plan.invitationRecipients),
          .signer(lines: [Council.Seat.chair.name(in: council.kind).uppercased()], name: nil),
        ]),
      ]
    )
    .of(
      .invitation, under: plan, nil,
      [("phiên họp", session.name), ("thời gian", session.time), ("địa điểm", meeting.place)])
  }
}

extension Session {
  /// When it meets, as papers say it: `08 giờ 00, thứ Tư, ngày 10 tháng 4 năm 2024`.
  var time: String {
    let hour = meeting.time.isEmpty ? "… giờ …" : meeting.time.replacing(":", with: " giờ ")
    return "\(hour), \(day.weekday), \(day.formal)"
  }
}
