import Domain
import Store

extension OpenDuties {
  /// A list that has to be made, counted or sent, from when its days begin; where authors have to ask, one for those
  /// who asked.
  func sending(_ duty: Duty, _ way: Forwarding, of plan: Plan) throws -> [OpenDuty] {
    guard desk.allows(.forwardDossiers, at: Place(plan: plan.id)) else { return [] }
    let lists = try ForwardingLists.of(plan.id, on: desk.connection).filter { $0.forwarding == way.id }
    let open = lists.filter { !$0.isSent && !$0.isDiscarded }
    guard open.isEmpty else {
      return open.map { list in
        let day = list.prepared.day.short
        let what =
          list.isCounted(for: way)
          ? "chuyển danh mục lập ngày \(day) cho \(list.to)"
          : "đếm \(way.copies ?? 0) bộ hồ sơ mỗi sáng kiến của danh mục lập ngày \(day)"
        return found(duty, plan, what, .list(list.id))
      }
    }
    let hasGone = !plan.lists(lists, of: way.id, on: desk.now.day).isEmpty
    guard !hasGone || way.onAuthorsWish else { return [] }
    return found(duty, plan, waiting: try desk.candidates(way, of: plan), .newList(plan.id, way.id))
  }

  /// Lists whose higher level answers by letter and has not answered to everything.
  func answers(_ duty: Duty, _ way: Forwarding, of plan: Plan) throws -> [OpenDuty] {
    guard duty.due != nil, desk.allows(.recordFindings, at: Place(plan: plan.id)) else { return [] }
    return try ForwardingLists.of(plan.id, on: desk.connection)
      .filter { $0.forwarding == way.id && $0.waitsForAnswer }
      .flatMap { list in found(duty, plan, waiting: list.unanswered, .list(list.id)) }
  }
}
