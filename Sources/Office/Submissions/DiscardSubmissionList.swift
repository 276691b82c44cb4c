import Domain

extension Command<SubmissionList> {
  /// Gives up a submission list that was not signed. The outcome is the list as it is then.
  public static func discardSubmissionList(_ list: SubmissionList.ID) -> Command {
    .at({ try $0.place(of: try $0.submissionList(list).unit) }, .prepareSubmission) { desk in
      let before = try desk.held(SubmissionList.self, list.description)
      let after = try before.value.discarded()
      try desk.replace(before, by: after, ["state": "discarded"])
      return after
    }
  }
}
