import Domain
import Office

/// Rehearsals only: one-click sign-in and the clock.
enum RehearsalRoutes {
  static let all: [Route] = [
    .page("/dien-tap", { _ in RehearsalLook() }, \.page),
    .post("/dien-tap/vao", for: .entrance) { visit in
      let person = try await visit.look(RehearsedPersonLook(try visit.form.required("person")))
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
