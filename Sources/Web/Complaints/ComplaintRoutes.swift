import Domain
import Office
import Papers
import Store

/// Complaints about results, and what is answered.
enum ComplaintRoutes {
  static let all: [Route] = [
    .get("/khieu-nai", .viewComplaint) { visit in
      if visit.wantsWorkbook {
        return try await visit.workbook { ComplaintWorkbook(plans: try ComplaintsPage.load($0).plans) }
      }
      return try await visit.page { try ComplaintsPage.load($0).page }
    },
    .get("/ho-so/:id/khieu-nai", .complain) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.page { try ComplainingPage.load(id, $0).page }
    },
    .post("/ho-so/:id/khieu-nai", file),
    .get("/khieu-nai/:id", .viewComplaint) { visit in
      let id: Complaint.ID = try visit.id()
      return try await visit.page { try ComplaintPage.load(id, $0).page }
    },
    .get("/khieu-nai/:id/thong-bao", .viewComplaint) { visit in
      let id: Complaint.ID = try visit.id()
      return try await visit.paper(back: .complaint(id)) { desk in
        let page = try ComplaintPage.load(id, desk)
        guard page.complaint.isAnswered else { throw Refusal.absent }
        return Paper.complaintNotice(complaint: page.complaint, dossier: page.dossier, plan: page.plan)
      }
    },
    .get("/khieu-nai/:id/quyet-dinh", .viewComplaint) { visit in
      let id: Complaint.ID = try visit.id()
      return try await visit.paper(back: .complaint(id)) { desk in
        let page = try ComplaintPage.load(id, desk)
        guard let settlement = page.complaint.settlement else { throw Refusal.absent }
        return Paper.settlement(
          complaint: page.complaint, settlement: settlement, dossier: page.dossier, plan: page.plan,
          complainant: page.people[page.complaint.complainant]?.name ?? ""
        )
      }
    },
    .post("/khieu-nai/:id/thu-ly") { visit in
      try await change(visit, .complaintAccepted) {
        try await visit.run(.acceptComplaint($0, note: visit.form["note"], notice: visit.form.outgoing()))
      }
    },
    .post("/khieu-nai/:id/khong-thu-ly") { visit in
      try await change(visit, .complaintDeclined) {
        try await visit.run(.declineComplaint($0, reason: visit.form["reason"], notice: visit.form.outgoing()))
      }
    }.asking { try .declining($0.id(), $0, $1) },
    .post("/khieu-nai/:id/keo-dai") { visit in
      try await change(visit, .saved) {
        try await visit.run(.prolongComplaint($0, reason: visit.form["reason"]))
      }
    },
    .post("/khieu-nai/:id/rut") { visit in
      try await change(visit, .complaintWithdrawn) {
        try await visit.run(.withdrawComplaint($0, reason: visit.form["reason"]))
      }
    }.asking { try .withdrawingComplaint($0.id(), $0, $1) },
    .post("/khieu-nai/:id/giai-quyet") { visit in
      try await change(visit, .complaintSettled) { id in
        guard let outcome = Complaint.Outcome(rawValue: visit.form["outcome"]) else {
          throw Refusal.input("outcome", "Chọn kết luận giải quyết.")
        }
        try await visit.run(
          .settleComplaint(
            id, outcome: outcome, answer: visit.form["answer"],
            followUp: Complaint.FollowUp(rawValue: visit.form["follow-up"]), signing: try visit.form.signing()))
      }
    }.asking { try .settling($0.id(), $0, $1) },
  ]

  @Sendable
  private static func file(_ visit: Visit) async throws -> Answer {
    let id: Dossier.ID = try visit.id()
    guard let key: Complaint.ID = visit.form.id("key") else { throw Refusal.absent }
    try await visit.run(.fileComplaint(id: key, dossier: id, text: visit.form["text"]))
    return .redirect(.complaint(key), .complained)
  }

  /// Takes a complaint one step on and shows it.
  private static func change(
    _ visit: Visit, _ notice: Notice, _ step: (Complaint.ID) async throws -> Void
  ) async throws -> Answer {
    let id: Complaint.ID = try visit.id()
    try await step(id)
    return .redirect(.complaint(id), notice)
  }
}
