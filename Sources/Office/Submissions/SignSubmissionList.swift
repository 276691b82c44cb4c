import Domain
import Store

/// Gives a submission list its number, day and signature: from then on it does not change.
public struct SignSubmissionList: SubmissionCommand {
  public var list: SubmissionList.ID
  public var signing: Signing
  public static let action = Action.signSubmission

  public init(list: SubmissionList.ID, signing: Signing) {
    self.list = list
    self.signing = signing
  }

  public func perform(at desk: Desk) throws {
    _ = try desk.held(Unit.self, try desk.submissionList(list).unit.description)
    let before = try desk.held(SubmissionList.self, list.description)
    let sending = try Sending(signing, example: "12/TTr-THM", today: desk.now.day)
    let isTaken = try SubmissionLists.isTaken(
      sending.number, of: before.value.unit, in: sending.day.year, on: desk.connection)
    if before.value.sending == nil, isTaken {
      throw Refusal.input(
        "number", "Số \(sending.number) đã dùng cho tờ trình khác của đơn vị trong năm \(sending.day.year).")
    }
    try desk.replace(before, by: try before.value.signed(sending), ["number": sending.number])
  }
}
