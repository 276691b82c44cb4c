import Domain
import Store

extension Duties {
  /// Lists for a higher level that have to be made, sent or answered, from when their days begin.
  func forwarding(_ plans: [Plan]) throws -> [Duty] {
    try plans.flatMap { plan -> [Duty] in
      let place = Place(plan: plan.id)
      let (mayForward, mayRecord) = (desk.allows(.forwardDossiers, at: place), desk.allows(.recordFindings, at: place))
      guard !plan.forwards.isEmpty, mayForward || mayRecord else { return [] }
      let lists = try ForwardingLists.of(plan.id, on: desk.connection)
      return try plan.forwards.flatMap { way -> [Duty] in
        let own = lists.filter { $0.forwarding == way.id }
        return try (mayForward ? sending(way, own, under: plan) : [])
          + (mayRecord ? answers(way, own, under: plan) : [])
      }
    }
  }

  /// A list to be sent, or one to be made while none has gone in this round; where authors have to ask, one for those
  /// who asked.
  private func sending(_ way: Forwarding, _ lists: [ForwardingList], under plan: Plan) throws -> [Duty] {
    guard let days = Days(plan.days(of: way.due, on: desk.now.day), on: desk.now.day) else { return [] }
    let open = lists.filter { !$0.isSent && !$0.isDiscarded }
    guard open.isEmpty else {
      return open.map { Duty(.sendForwarded($0, by: days.last), isLate: days.isOver) }
    }
    let hasGone = !plan.lists(lists, of: way.id, on: desk.now.day).isEmpty
    guard !hasGone || way.onAuthorsWish else { return [] }
    let waiting = try Dossiers.countCandidates(way, of: plan.id, on: desk.connection)
    let ready = way.onAuthorsWish ? waiting.asked : waiting.all
    return ready == 0 ? [] : [Duty(.forward(plan, way, dossiers: ready, by: days.last), isLate: days.isOver)]
  }

  /// Lists whose higher level answers by letter and has not answered to everything.
  private func answers(_ way: Forwarding, _ lists: [ForwardingList], under plan: Plan) -> [Duty] {
    lists.filter(\.waitsForAnswer).compactMap { list in
      guard let due = plan.answerDays(of: way, on: list.prepared.day), let days = Days(due, on: desk.now.day) else {
        return nil
      }
      let open = list.items.count { $0.answer == nil }
      return Duty(.recordAnswers(list, open: open, by: days.last), isLate: days.isOver)
    }
  }
}

/// The days in which something is due, from when they have begun; without an end where nothing is set.
private struct Days {
  var last: Day?
  var isOver = false

  /// Nil while they have not begun.
  init?(_ days: (first: Day, last: Day)?, on today: Day) {
    guard let days else { return }
    guard today >= days.first else { return nil }
    last = days.last
    isOver = today > days.last
  }
}
