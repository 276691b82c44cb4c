/// The way of a list: the council's vote, the decision within the caps, the chairman's answer.
extension CommendationList {
  /// The list with the council's vote; a vote noted before is replaced.
  public func voted(_ vote: Vote, _ items: [Item], at now: Instant) throws -> CommendationList {
    try require(.vote)
    guard vote.day <= now.day else { throw Refusal.input("day", "Ngày họp không thể sau hôm nay.") }
    guard (1...500).contains(vote.present) else {
      throw Refusal.input("present", "Ghi số thành viên Hội đồng bỏ phiếu, từ 1 đến 500.")
    }
    guard !items.isEmpty else {
      throw Refusal(
        "Chưa có đề nghị nào đủ điều kiện để đưa vào danh sách.", next: "Thẩm tra các đề nghị đã gửi trước.")
    }
    for item in items {
      guard (0...vote.present).contains(item.votes) else {
        throw Refusal.input(
          "votes-\(item.nomination)",
          "Số phiếu của «\(item.candidate.name)» phải từ 0 đến \(vote.present), là số người bỏ phiếu.")
      }
      if let place = item.place, !(1...items.count).contains(place) {
        throw Refusal.input(
          "place-\(item.nomination)", "Thứ tự của «\(item.candidate.name)» phải từ 1 đến \(items.count).")
      }
    }
    guard items.allSatisfy({ $0.place == nil }) || !vote.reason.isEmpty else {
      throw Refusal.input("reason", "Ghi lý do xếp thứ tự những đề nghị bằng phiếu.")
    }
    var list = self
    list.vote = vote
    list.items = items
    return list
  }

  /// Who is chosen by the council's vote within the caps, and who stands in a tie across the last place.
  ///
  /// - Parameter given: places that other lists took.
  public func choice(
    of kind: CommendationKind, given: [CommendationKind.Candidate: Int]
  ) -> CommendationKind.Choice<Nomination.ID> {
    let candidates = items.filter(\.withheld.isEmpty).compactMap { item in
      Mean(sum: Points(item.votes), count: vote?.present ?? 0).map {
        CommendationCandidate(key: item.nomination, kind: item.candidate.kind, mean: $0, place: item.place)
      }
    }
    return kind.choose(candidates, given: given)
  }

  /// The list as it goes to the one who gives the commendation: from high to low, never beyond the caps.
  ///
  /// - Parameters:
  ///   - given: places that other lists took.
  ///   - recipients: to whom the submission goes; nil where to whom it addresses, and to the file.
  /// - Throws: `Refusal` before the vote, while a tie across the last place is open, or when nobody is chosen.
  public func submitted(
    under kind: CommendationKind, given: [CommendationKind.Candidate: Int], number: String, recipients: [String]? = nil,
    by person: Person.ID, at now: Instant
  ) throws -> CommendationList {
    var list = try stepped(.submit)
    guard let vote else {
      throw Refusal(
        "Chưa ghi kết quả bỏ phiếu của Hội đồng.", next: "Ghi số phiếu của từng đề nghị rồi chốt danh sách.")
    }
    guard vote.day <= now.day else { throw Refusal.input("day", "Ngày họp không thể sau hôm nay.") }
    guard number.typed.count <= 60 else { throw Refusal.input("number", "Số tờ trình dài tối đa 60 ký tự.") }
    let choice = choice(of: kind, given: given)
    guard choice.open.isEmpty else {
      let names = items.filter { choice.open.contains($0.nomination) }.map { "«\($0.candidate.name)»" }
      throw Refusal(
        "Bằng phiếu ở suất cuối: \(names.joined(separator: ", ")).", clause: kind.source.clause,
        next: "Hội đồng xếp thứ tự những đề nghị này và ghi lý do, rồi chốt lại.")
    }
    guard !choice.chosen.isEmpty else {
      throw Refusal(
        "\(kind.name) không còn suất nào cho danh sách này.", clause: kind.source.clause,
        next: "Chọn hình thức khác hoặc lấy lại một danh sách đã trình.")
    }
    let places = Dictionary(uniqueKeysWithValues: choice.chosen.enumerated().map { ($1, $0) })
    list.items = items.map { item in
      var item = item
      item.outcome =
        !item.withheld.isEmpty ? .withheld : places[item.nomination] == nil ? .beyondCap : .proposed
      return item
    }.sorted { (places[$0.nomination] ?? .max, $1.votes) < (places[$1.nomination] ?? .max, $0.votes) }
    list.submitted = Submission(number: number.typed, day: now.day, by: person, recipients: recipients)
    return list
  }

  /// The list as open again; its places are free.
  public func reopened(reason: String) throws -> CommendationList {
    var list = try stepped(.takeBack)
    let reason = try reason.asked("Ghi lý do lấy lại danh sách đã trình", .some)
    list.submitted = nil
    list.takenBack.append(reason)
    for index in list.items.indices { list.items[index].outcome = .open }
    return list
  }

  /// The day before which the decision cannot have been signed.
  ///
  /// - Throws: `Refusal` unless the list was submitted and waits for its answer.
  public func earliestAnswer() throws -> Day {
    try require(.answer)
    guard let submitted else { throw refusal(of: .answer) }
    return submitted.day
  }

  /// The list with the decision that answers it.
  ///
  /// - Parameter struck: the candidates who were not commended, each with the reason.
  public func decided(_ issuance: Issuance, struck: [Nomination.ID: String]) throws -> CommendationList {
    _ = try earliestAnswer()
    var list = try stepped(.answer)
    for index in list.items.indices where list.items[index].outcome == .proposed {
      let item = list.items[index]
      guard let reason = struck[item.nomination] else {
        list.items[index].outcome = .commended
        continue
      }
      let why = try reason.asked(
        "Ghi lý do không khen thưởng «\(item.candidate.name)»", in: "struck-\(item.nomination)", .some)
      list.items[index].outcome = .struck(reason: why)
    }
    list.issuance = issuance
    return list
  }
}
