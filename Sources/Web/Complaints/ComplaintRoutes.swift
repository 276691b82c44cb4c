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
    .post(
      "/ho-so/:id/khieu-nai",
      { .fileComplaint(id: try $0.form.required("key"), dossier: try $0.id(), text: $0.form["text"]) },
      then: { .complaint(try $0.form.required("key")) }, .complained),
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
    .post(
      "/khieu-nai/:id/thu-ly",
      { .acceptComplaint(try $0.id(), note: $0.form["note"], notice: try $0.form.outgoing()) }, then: complaint,
      .complaintAccepted),
    .post(
      "/khieu-nai/:id/khong-thu-ly",
      { .declineComplaint(try $0.id(), reason: $0.form["reason"], notice: try $0.form.outgoing()) },
      then: complaint, .complaintDeclined
    ).asking { try .declining($0.id(), $0, $1) },
    .post(
      "/khieu-nai/:id/keo-dai", { .prolongComplaint(try $0.id(), reason: $0.form["reason"]) }, then: complaint,
      .saved),
    .post(
      "/khieu-nai/:id/rut", { .withdrawComplaint(try $0.id(), reason: $0.form["reason"]) }, then: complaint,
      .complaintWithdrawn
    ).asking { try .withdrawingComplaint($0.id(), $0, $1) },
    .post(
      "/khieu-nai/:id/giai-quyet",
      { visit in
        guard let outcome = Complaint.Outcome(rawValue: visit.form["outcome"]) else {
          throw Refusal.input("outcome", "Chọn kết luận giải quyết.")
        }
        return .settleComplaint(
          try visit.id(), outcome: outcome, answer: visit.form["answer"],
          followUp: Complaint.FollowUp(rawValue: visit.form["follow-up"]), signing: try visit.form.signing())
      }, then: complaint, .complaintSettled
    ).asking { try .settling($0.id(), $0, $1) },
  ]

  @Sendable private static func complaint(_ visit: Visit) throws -> Link { .complaint(try visit.id()) }
}
