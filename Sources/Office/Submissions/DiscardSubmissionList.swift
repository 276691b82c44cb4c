import Domain
import Store

/// Gives up a submission list that was not signed.
public struct DiscardSubmissionList: SubmissionCommand {
  public var list: SubmissionList.ID
  public static let action = Action.prepareSubmission

  public init(list: SubmissionList.ID) { self.list = list }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(SubmissionList.self, list.description)
    try desk.replace(before, by: try before.value.discarded(), ["state": "discarded"])
  }
}
