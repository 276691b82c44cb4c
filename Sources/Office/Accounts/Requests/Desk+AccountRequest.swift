import Domain
import Store

extension AccountRequest.Step: WritingStep {
  static var write: Self { .answer }
}

extension AccountRequest: Placed {
  /// Who asked sees it by its code, and is not signed in.
  func isSeen(at desk: Desk) -> Bool { desk.allows(.managePeople, at: .installation) }

  func place(for action: Action, at desk: Desk) -> Place { .installation }

  /// To whom mails about it go, who may never get an account.
  var receiver: Person.ID { id.receiver }
}

extension AccountRequest.ID {
  /// To whom mails about the request go. It follows from the key, and the key from it.
  var receiver: Person.ID { Person.ID(number: 1, of: self) }

  /// The request about which mails go to that receiver.
  init(receiver: Person.ID) { self.init(number: -1, of: receiver) }
}
