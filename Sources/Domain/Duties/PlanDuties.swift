/// What gives duties: the chain of a track and its receiving office, the judgements in their days, what goes up.
extension Plan {
  /// What the plan gives its bodies to do in its round, in the order of the plan. Authors' own units are told of each
  /// dossier.
  public var duties: [Duty] {
    tracks.flatMap(duties) + judging.compactMap(duty) + forwards.flatMap(duties) + answering
      + givenDuties.flatMap(duties)
  }

  /// What the plan gives by name, each time that it falls due.
  private func duties(_ given: GivenDuty) -> [Duty] {
    given.times(in: period).map { time in
      Duty(
        id: time.key, who: given.who[0], others: Array(given.who.dropFirst()), work: .given(given.id),
        before: given.what, after: "", from: time.from, opens: time.opens, due: time.due,
        lastsRound: given.when == nil, source: given.source)
    }
  }

  /// Every duty of the round, what falls due first before the rest: what the plan gives by name, and what follows from
  /// its course.
  public var listedDuties: [Duty] { byDay(duties) }

  /// The duty of that key among them; nil where there is none.
  public func listedDuty(_ key: String) -> Duty? { duties.first { $0.id == key } }

  /// What the plan gives by name in its round, what falls due first before the rest.
  public var namedDuties: [Duty] { byDay(givenDuties.flatMap(duties)) }

  private func byDay(_ duties: [Duty]) -> [Duty] {
    duties.enumerated().sorted { one, other in
      let (a, b) = (one.element.due ?? period.through, other.element.due ?? period.through)
      return (a, one.offset) < (b, other.offset)
    }.map(\.element)
  }

  /// The duty of that key among them; nil where there is none.
  public func namedDuty(_ key: String) -> Duty? { namedDuties.first { $0.id == key } }

  /// What the plan says of one of them.
  public func given(_ duty: Duty) -> GivenDuty? {
    guard case .given(let id) = duty.work else { return nil }
    return givenDuty(id)
  }

  /// Questions are answered by the body that the plan names for difficulties.
  private var answering: [Duty] {
    difficulties.map { difficulties in
      [
        Duty(
          id: "hoi-dap", who: difficulties.to, work: .answerQuestions, before: "trả lời", after: "câu hỏi, vướng mắc",
          source: difficulties.source)
      ]
    } ?? []
  }

  private func duties(of track: Track) -> [Duty] {
    let (from, last) = (track.intake.from ?? period.from, track.intake.until.lastDay)
    let passing = track.through.filter { body($0.body).kind != .author }.map { station in
      Duty(
        id: "\(track.id)-\(station.body)", who: station.body, work: .passOn(track.id),
        before: "\(body(station.body).name) \(station.work.name)", after: "hồ sơ \(track.name)", from: from, due: last,
        source: station.source)
    }
    let receiving = Duty(
      id: "\(track.id)-nhan", who: track.receives, work: .receive(track.id), before: "tiếp nhận, kiểm tra",
      after: "hồ sơ \(track.name)", from: from, due: last, source: track.intakeSource)
    let answering = Duty(
      id: "\(track.id)-muon", who: track.receives, work: .answerLate(track.id), before: "trả lời",
      after: "đề nghị nộp muộn, \(track.name)", source: track.intakeSource)
    guard let counted = dossier.first(where: { $0.required && $0.isCounted }) else {
      return passing + [receiving, answering]
    }
    return passing + [
      receiving, answering,
      Duty(
        id: "\(track.id)-dem", who: track.receives, work: .count(track.id), before: "ghi số bản giấy, hiện vật của",
        after: "hồ sơ đã tiếp nhận, \(track.name)", source: counted.source),
    ]
  }

  /// A judgement in its days; one outside is the answer to a list that went up.
  private func duty(of judgement: Judgement) -> Duty? {
    guard let days = judgement.days, !judgement.isOutside, judgement.role != .looksAgain else { return nil }
    return Duty(
      id: "xet-\(judgement.id)", who: judgement.by, work: .judge(judgement.id), before: "\(judgement.name):",
      after: "hồ sơ chờ", from: days.window.from, due: days.window.until.lastDay, source: days.source)
  }

  private func duties(_ way: Forwarding) -> [Duty] {
    let sending = days(of: way.due)
    let answering = answerDays(of: way)
    let receiver = receiver(of: way).name
    return [
      Duty(
        id: "gui-\(way.id)", who: sender(of: way).id, work: .sendUp(way.id), before: "lập danh mục",
        after: "\(workNames) gửi \(receiver)", from: sending?.first, due: sending?.last, source: way.source),
      Duty(
        id: "ket-qua-\(way.id)", who: sender(of: way).id, work: .recordAnswers(way.id),
        before: "ghi kết quả \(receiver) trả cho", after: workNames, from: answering?.first, due: answering?.last,
        source: way.source),
    ]
  }
}

extension Part {
  /// Printed copies or things of it are counted when they come.
  var isCounted: Bool { copies > 0 || content == .object }
}
