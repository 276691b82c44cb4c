import Domain
import Store

extension Command<Void> {
  /// Gives up a submission list that was not signed.
  public static func discardSubmissionList(_ list: SubmissionList.ID) -> Command {
    .at({ try $0.place(of: try $0.submissionList(list).unit) }, .prepareSubmission) { desk in
      let before = try desk.held(SubmissionList.self, list.description)
      try desk.replace(before, by: try before.value.discarded(), ["state": "discarded"])
    }
  }
}
