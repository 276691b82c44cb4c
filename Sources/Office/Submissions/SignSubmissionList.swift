import Domain
import Store

extension Command<Void> {
  /// Gives a submission list its number, day and signature: from then on it does not change.
  public static func signSubmissionList(_ list: SubmissionList.ID, signing: Signing) -> Command {
    .at({ try $0.place(of: try $0.submissionList(list).unit) }, .signSubmission) { desk in
      _ = try desk.held(Unit.self, try desk.submissionList(list).unit.description)
      let before = try desk.held(SubmissionList.self, list.description)
      let sending = try Sending(signing, example: "12/TTr-THM", today: desk.now.day)
      let isTaken = try SubmissionLists.isTaken(
        sending.number, of: before.value.unit, in: sending.day.year, on: desk.connection)
      if before.value.sending == nil, isTaken {
        throw Refusal.input(
          "number",
          """
          Số \(sending.number) đã dùng cho \(try desk.plan(before.value.plan).submission) khác của đơn vị trong năm \
          \(sending.day.year).
          """)
      }
      try desk.replace(before, by: try before.value.signed(sending), ["number": sending.number])
    }
  }
}
