import Domain
import Store

extension Command<Int> {
  /// Does not confirm several requests for one reason, such as those that one stranger sent in numbers; what was
  /// decided meanwhile stays as it is. One mail goes to an address, however many requests name it. The outcome is how
  /// many were refused.
  public static func refuseAccounts(
    _ ids: [AccountRequest.ID], reason: String, telling letters: AccountLetters
  ) -> Command {
    .at(.installation, AccountRequest.row(.refuse).action) { desk in
      guard !ids.isEmpty else { throw Refusal.input("request", "Chưa chọn yêu cầu nào.") }
      let most = AccountRequestsLook.size
      guard ids.count <= most else { throw Refusal.input("request", "Chọn nhiều nhất \(most) yêu cầu một lần.") }
      let person = try desk.person.id
      var count = 0
      var told: Set<String> = []
      for id in Set(ids).sorted() where try desk.has(AccountRequest.self, id.description) {
        let before = try desk.held(AccountRequest.self, id.description)
        guard before.value.allows(.refuse) else { continue }
        let after = try before.value.refused(reason, by: person, at: desk.now)
        try desk.save(after, over: before)
        if told.insert(after.content.mailKey).inserted { try letters.tell(after, at: desk) }
        count += 1
      }
      guard count > 0 else { throw Refusal("Các yêu cầu này vừa được người khác xử lý.", kind: .conflict) }
      return count
    }
  }
}
