import Domain
import Office

/// Rehearsals only: one-click sign-in and the clock.
enum RehearsalRoutes {
  static let all: [Route] = [
    .get("/dien-tap", .rehearse) { visit in
      try await visit.page { try RehearsalPage(desk: $0).page() }
    },
    .post("/dien-tap/vao", for: .entrance) { visit in
      guard let person: Person.ID = visit.form.id("person") else { throw Refusal.absent }
      guard try await visit.office.read(as: nil, { try $0.person(person).closed }) == nil else { throw Refusal.absent }
      let ticket = try await visit.office.grant(to: person, in: visit.visitor)
      return try await SignInRoutes.entered(ticket, visit)
    },
    .post("/dien-tap/dong-ho", for: .entrance) { visit in
      let day = try visit.form.requiredDay("day", "Chọn ngày cho đồng hồ diễn tập.")
      let to = VietnamTime.instant(day, hour: 8)
      try visit.office.clock.advance(to: to > visit.office.clock.now ? to : VietnamTime.start(of: day))
      return .redirect(.returning(to: visit.form["then"]), .advanced)
    },
  ]
}
