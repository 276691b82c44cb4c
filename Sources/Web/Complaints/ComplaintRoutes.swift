import Domain
import Office

/// Complaints about results, and what is answered.
enum ComplaintRoutes {
  static let all: [Route] = [
    .list("/khieu-nai", { _ in ComplaintsLook() }, page: \.page),
    .page("/ho-so/:id/khieu-nai", { ComplainingLook(try $0.id()) }, \.page),
    .post(
      "/ho-so/:id/khieu-nai",
      { .fileComplaint(id: try $0.form.required("key"), dossier: try $0.id(), text: $0.form["text"]) },
      then: { .complaint(try $0.form.required("key")) }, .complained),
    .page("/khieu-nai/:id", look, \.page),
    .paper("/khieu-nai/:id/thong-bao", back: complaint) { try look($0).notice },
    .paper("/khieu-nai/:id/quyet-dinh", back: complaint) { try look($0).settlement },
    .post(
      "/khieu-nai/:id/thu-ly",
      { .acceptComplaint(try $0.id(), note: $0.form["note"], notice: try $0.form.outgoing()) }, then: complaint,
      .complaintAccepted),
    .post(
      "/khieu-nai/:id/khong-thu-ly",
      { .declineComplaint(try $0.id(), reason: $0.form["reason"], notice: try $0.form.outgoing()) },
      then: complaint, .complaintDeclined
    ).asking(look, Confirmation.declining),
    .post(
      "/khieu-nai/:id/keo-dai", { .prolongComplaint(try $0.id(), reason: $0.form["reason"]) }, then: complaint,
      .saved),
    .post(
      "/khieu-nai/:id/rut", { .withdrawComplaint(try $0.id(), reason: $0.form["reason"]) }, then: complaint,
      .complaintWithdrawn
    ).asking(look, Confirmation.withdrawingComplaint),
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
    ).asking(look, Confirmation.settling),
  ]

  @Sendable private static func look(_ visit: Visit) throws -> ComplaintLook { ComplaintLook(try visit.id()) }
  @Sendable private static func complaint(_ visit: Visit) throws -> Link { .complaint(try visit.id()) }
}
