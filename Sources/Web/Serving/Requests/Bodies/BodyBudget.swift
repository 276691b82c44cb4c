import HeavyWork
import Synchronization

/// How much of all requests in flight may lie in memory and on the disk together before it is dealt with, so that
/// whatever is sent at once, the program has room for everyone. People who are signed in share one part, strangers
/// another and smaller one; nobody takes all of a part.
final class BodyBudget: Sendable {
  private struct Part {
    /// Bytes of forms, for all and for each.
    var bytes: Int
    var bytesEach: Int
    /// Files that arrive, for all and for each.
    var files: Int
    var filesEach: Int
  }

  private struct Taken {
    var bytes = 0
    var files = 0
  }

  private static let people = Part(bytes: 32 << 20, bytesEach: 12 << 20, files: 64, filesEach: 6)
  private static let strangers = Part(bytes: 8 << 20, bytesEach: 3 << 20, files: 0, filesEach: 0)
  private static let secondsToWait = 5

  private struct State {
    var all: [Bool: Taken] = [:]
    var each: [Requester: Taken] = [:]
  }

  private let state = Mutex(State())

  /// What one request takes of it, until it is given back.
  final class Share: Sendable {
    private let budget: BodyBudget
    private let requester: Requester
    private let taken = Mutex(Taken())

    fileprivate init(_ budget: BodyBudget, _ requester: Requester) {
      self.budget = budget
      self.requester = requester
    }

    deinit {
      let taken = taken.withLock { $0 }
      budget.change(requester, bytes: -taken.bytes, files: -taken.files)
    }

    /// - Throws: `Busy` when there is no room.
    func take(bytes: Int = 0, files: Int = 0) throws {
      try budget.take(bytes, files, requester)
      taken.withLock { taken in
        taken.bytes += bytes
        taken.files += files
      }
    }
  }

  func share(of requester: Requester) -> Share { Share(self, requester) }

  private func take(_ bytes: Int, _ files: Int, _ requester: Requester) throws {
    let part = requester.isKnown ? BodyBudget.people : BodyBudget.strangers
    let refusal: Busy? = state.withLock { state in
      let all = state.all[requester.isKnown, default: Taken()]
      let own = state.each[requester, default: Taken()]
      if own.bytes + bytes > part.bytesEach || own.files + files > part.filesEach {
        return Busy(.ownWorkWaits, seconds: BodyBudget.secondsToWait)
      }
      if all.bytes + bytes > part.bytes || all.files + files > part.files {
        return Busy(.full, seconds: BodyBudget.secondsToWait)
      }
      BodyBudget.change(&state, requester, bytes: bytes, files: files)
      return nil
    }
    if let refusal { throw refusal }
  }

  private func change(_ requester: Requester, bytes: Int, files: Int) {
    guard bytes != 0 || files != 0 else { return }
    state.withLock { BodyBudget.change(&$0, requester, bytes: bytes, files: files) }
  }

  private static func change(_ state: inout State, _ requester: Requester, bytes: Int, files: Int) {
    state.all[requester.isKnown, default: Taken()].bytes += bytes
    state.all[requester.isKnown, default: Taken()].files += files
    var own = state.each[requester, default: Taken()]
    own.bytes += bytes
    own.files += files
    state.each[requester] = own.bytes == 0 && own.files == 0 ? nil : own
  }
}

extension Requester {
  fileprivate var isKnown: Bool {
    switch self {
    case .person: true
    case .address: false
    }
  }
}
