import Domain
import Markup
import Office

/// Days for people's own calendars: a feed at a secret address, and single events.
enum CalendarRoutes {
  static let all = ofPeople + ofPlans

  /// A person's own calendar, and days that are not a plan's.
  private static let ofPeople: [Route] = [
    .get("/tai-khoan/lich", CalendarAddressLook.self) { visit in
      let address = visit.options.address
      return try await visit.page(CalendarAddressLook()) { $0.page(address) }
    },
    .post("/tai-khoan/lich", { _ in .renewCalendar() }, then: { _ in .calendar }, .calendarRenewed),
    .get("/lich/:token", for: .everyone, feed),
    .get("/lich/viec/:uid", DatedWorkLook.self) { visit in
      let uid = visit.parameters.get("uid") ?? ""
      guard let work = try await visit.look(DatedWorkLook()).first(where: { $0.waiting.uid == uid }) else {
        throw Refusal.absent
      }
      return event(CalendarEvent(work, visit.options.address))
    },
    .get("/ke-hoach/:plan/lich/:track", IntakeDaysLook.self) { visit in
      let found = try await visit.look(IntakeDaysLook(visit.slug("plan"), visit.slug("track")))
      return event(CalendarEvent(found, visit.options.address))
    },
    .get("/hoi-dong/:council/phien/:session/lich", MeetingDayLook.self) { visit in
      event(CalendarEvent(try await visit.look(MeetingDayLook(visit.id("session"))), visit.options.address))
    },
    .get("/su-kien/:id/lich", EventDayLook.self) { visit in
      event(CalendarEvent(try await visit.look(EventDayLook(visit.id())), visit.options.address))
    },
    .get("/ho-so/:id/lich", DossierDueLook.self) { visit in
      let id: Dossier.ID = try visit.id()
      return event(
        CalendarEvent(try await visit.look(DossierDueLook(id)), "ho-so.\(id)", .dossier(id), visit.options.address))
    },
    .get("/khieu-nai/:id/lich", ComplaintDueLook.self) { visit in
      let id: Complaint.ID = try visit.id()
      return event(
        CalendarEvent(
          try await visit.look(ComplaintDueLook(id)), "khieu-nai.\(id)", .complaint(id), visit.options.address))
    },
  ]

  /// Days that plans set, each at the address of its page.
  private static let ofPlans: [Route] = [
    .get("/ke-hoach/:plan/viec/:duty/:holder/lich", DutyDueLook.self) { visit in
      let (plan, duty): (Plan.ID, String) = (try visit.slug("plan"), visit.parameters.get("duty") ?? "")
      guard let holder = visit.parameters.get("holder").flatMap({ DutyHolder($0) }) else { throw Refusal.absent }
      let round = Int(visit.query["dot"])
      return event(
        CalendarEvent(
          try await visit.look(DutyDueLook(duty, of: holder, in: plan, round: round)),
          "viec.\(plan).\(round ?? 0).\(duty).\(holder)", .duty(duty, holder, of: plan, round: round ?? 0),
          visit.options.address))
    },
    .get("/ke-hoach/:plan/bao-cao/:duty/lich", ReportRoundDueLook.self) { visit in
      let (plan, duty): (Plan.ID, String) = (try visit.slug("plan"), visit.parameters.get("duty") ?? "")
      return event(
        CalendarEvent(
          try await visit.look(ReportRoundDueLook(duty, of: plan, round: Int(visit.query["dot"]))),
          "bao-cao.\(plan).\(duty)",
          .reportRound(duty, of: plan), visit.options.address))
    },
    .get("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/lich", ReportDueLook.self) { visit in
      let (plan, duty): (Plan.ID, String) = (try visit.slug("plan"), visit.parameters.get("duty") ?? "")
      let unit: Domain.Unit.ID = try visit.id("unit")
      return event(
        CalendarEvent(
          try await visit.look(ReportDueLook(duty, of: unit, in: plan, round: Int(visit.query["dot"]))),
          "bao-cao.\(plan).\(duty).\(unit)",
          .report(duty, of: unit, in: plan), visit.options.address))
    },
    .get("/ke-hoach/:plan/chi-tieu/:target/lich", TargetDueLook.self) { visit in
      let (plan, target): (Plan.ID, Target.ID) = (try visit.slug("plan"), try visit.slug("target"))
      return event(
        CalendarEvent(
          try await visit.look(TargetDueLook(target, of: plan)), "chi-tieu.\(plan).\(target)",
          .target(target, of: plan), visit.options.address))
    },
    .get("/kiem-tra/:id/lich/:key", FollowUpDueLook.self) { visit in
      let (id, followUp): (Inspection.ID, Inspection.FollowUp.ID) = (try visit.id(), try visit.id("key"))
      return event(
        CalendarEvent(
          try await visit.look(FollowUpDueLook(followUp, of: id)), "kiem-tra.\(followUp)", .inspection(id),
          visit.options.address))
    },
  ]

  /// A person's calendar, for everyone who has its address.
  @Sendable private static func feed(_ visit: Visit) async throws -> Answer {
    let name = visit.parameters.get("token") ?? ""
    guard name.hasSuffix(".ics") else { throw Refusal.absent }
    let person = try await visit.office.person(ofCalendar: String(name.dropLast(4)), from: visit.visitor)
    let address = visit.options.address
    return try await visit.office.look(AgendaLook(), as: person) { seen in
      let events = seen.found.work.map { CalendarEvent($0, address) }
      let meetings = seen.found.meetings.map { CalendarEvent($0, address) }
      let invited = seen.found.events.map { CalendarEvent($0, address) }
      return .calendar(CalendarFile(name: "Sáng kiến", events: events + meetings + invited))
    }
  }

  private static func event(_ event: CalendarEvent) -> Answer {
    .calendar(CalendarFile(name: event.summary, events: [event]))
  }
}

/// One's own calendar: its address, and how another is made.
extension CalendarAddressLook.Found {
  func page(_ address: SiteAddress) -> Page {
    Page(
      title: "Lịch", crumbs: [("Tài khoản", .account)],
      lead: "<p>Việc đến hạn của bạn trong lịch của điện thoại hoặc máy tính, tự cập nhật.</p>",
      body: #"<div class="narrow">\#(card(address))</div>"#)
  }

  private func card(_ address: SiteAddress) -> HTML {
    guard let token else {
      return Parts.card(
        "Địa chỉ lịch",
        """
        <p>Bạn chưa có địa chỉ lịch.</p>\(Parts.form(.calendar, Parts.button("Tạo địa chỉ lịch")))
        """)
    }
    return Parts.card(
      "Địa chỉ lịch",
      """
      <label for="dia-chi-lich">Chép vào chỗ «thêm lịch theo địa chỉ» của ứng dụng lịch</label>
      <input type="text" id="dia-chi-lich" value="\(address.full(.calendarFeed(token)))" readonly>
      <p class="small">Ai có địa chỉ này đều đọc được lịch của bạn. Lỡ đưa cho người khác thì tạo địa chỉ mới: địa chỉ \
      cũ không dùng được nữa.</p>\(Parts.form(.calendar, Parts.quietButton("Tạo địa chỉ mới")))
      """)
  }
}
