import Domain
import Testing

@Suite("What a unit applies of others")
struct ReplicationTests {
  private let now = VietnamTime.instant(Day(daysSince1970: 19_800), hour: 9)  // 18/3/2024
  private let clerk = Person.ID(at: Instant(microseconds: 1))
  private let head = Person.ID(at: Instant(microseconds: 2))
  private let unit = Unit.ID(at: Instant(microseconds: 3))
  private let dossier = Dossier.ID(at: Instant(microseconds: 4))

  private func content(
    since: String = "2023-01-09", result: String = "Giảm nửa thời gian làm hồ sơ.",
    _ benefits: Replication.Benefit...
  ) throws -> Replication.Content {
    Replication.Content(
      place: "Bộ phận một cửa", since: try #require(Day(since)), changes: "", result: result, benefits: benefits)
  }

  private func benefit(_ year: Int, _ amount: Int) -> Replication.Benefit {
    Replication.Benefit(
      year: year, amount: Dong(amount), basis: "Giờ công nhân với đơn giá.", document: "Báo cáo số 7")
  }

  private func recorded(
    _ content: Replication.Content, _ initiative: ReplicatedInitiative? = nil, among known: [Dong] = [],
    sure: Bool = false
  ) throws -> Replication {
    try Replication(
      id: Replication.ID(at: now), of: unit, initiative ?? .here(dossier, of: "mau"), title: "Bảng màu", content,
      among: UsualBenefit(known), sure: sure, by: clerk, at: now)
  }

  @Test("It is recorded, confirmed, corrected, withdrawn; each step is open where the table says so")
  func life() throws {
    let (first, second) = (try content(benefit(2023, 4_000_000)), try content(benefit(2023, 5_000_000)))
    let waiting = try recorded(first)
    let returned = try waiting.sentBack("Ghi rõ cách tính.", by: head, at: now)
    let confirmed = try waiting.confirmed(isPublic: true, by: head, at: now)
    let withdrawn = try confirmed.withdrawn("Ghi nhầm đơn vị.", by: head, at: now)
    func take(_ step: Replication.Step, of replication: Replication) throws -> Replication {
      let usual = UsualBenefit([])
      return switch step {
      case .write: try replication.written(second, reason: "Sửa", among: usual, sure: false, by: clerk, at: now)
      case .confirm: try replication.confirmed(isPublic: true, by: head, at: now)
      case .sendBack: try replication.sentBack("Ghi rõ cách tính.", by: head, at: now)
      case .drop: try replication.dropped(by: clerk, at: now)
      case .correct:
        try replication.corrected(second, reason: "Cộng sót.", among: usual, sure: false, by: clerk, at: now)
      case .say: try replication.said(isApplied: false, reason: "Đã có phần mềm.", by: head, at: now)
      case .withdraw: try replication.withdrawn("Ghi nhầm đơn vị.", by: head, at: now)
      }
    }
    let places = [("wa", waiting), ("re", returned), ("co", confirmed), ("wi", withdrawn)]
    #expect(
      LifeTable.written(places) { try take($0, of: $1) } == """
                                    wa re co wi
        write                       =  X  .  .
        confirm                     X  .  .  .
        send-back                   X  .  .  .
        drop                        X  X  .  .
        correct                     .  .  X  .
        say                         .  .  =  .
        withdraw                    .  .  X  .
        """)
  }

  @Test("What was confirmed holds until the head confirms the correction; both versions are kept")
  func correction() throws {
    let first = try recorded(try content(benefit(2023, 4_000_000))).confirmed(isPublic: true, by: head, at: now)
    let later = try content(benefit(2023, 4_000_000), benefit(2024, 1_500_000))
    let waiting = try first.corrected(
      later, reason: "Bổ sung năm 2024.", among: UsualBenefit([]), sure: false, by: clerk, at: now)
    #expect(waiting.standing?.proposal.content.benefits.map(\.year) == [2023])
    #expect(try waiting.dropped(by: clerk, at: now).state == .confirmed)
    let second = try waiting.confirmed(isPublic: false, by: head, at: now)
    #expect(second.standing?.proposal.content.benefits.map(\.year) == [2023, 2024])
    #expect(second.confirmed.map(\.proposal.reason) == ["", "Bổ sung năm 2024."])
    #expect(second.confirmed.map(\.isPublic) == [true, false])
    #expect(try second.withdrawn("Ghi nhầm đơn vị.", by: head, at: now).standing == nil)
  }

  @Test("A correction needs a reason and something else than what was confirmed")
  func reasons() throws {
    let confirmed = try recorded(try content()).confirmed(isPublic: true, by: head, at: now)
    #expect(throws: Refusals.self) {
      try confirmed.corrected(
        try content(benefit(2024, 900_000)), reason: "", among: UsualBenefit([]), sure: false, by: clerk, at: now)
    }
    #expect(throws: Refusal("Chưa có gì khác với bản đã xác nhận.", kind: .input)) {
      try confirmed.corrected(
        try content(), reason: "Xem lại", among: UsualBenefit([]), sure: false, by: clerk, at: now)
    }
  }

  private func said(_ replication: () throws -> Replication) -> [String] {
    do {
      _ = try replication()
      return []
    } catch { return (error as? Refusals)?.all.map(\.reason) ?? ["\(error)"] }
  }

  @Test("Millions typed where đồng are meant are asked back, until who writes says that they looked")
  func millions() throws {
    let asked = "Năm 2023: 250 đồng, có phải là 250 triệu đồng (250.000.000 đồng)?"
    #expect(said { try recorded(try content(benefit(2023, 250))) } == [asked])
    #expect(said { try recorded(try content(benefit(2023, 250)), sure: true) } == [])
    // The same rule as for money of a fund.
    #expect(
      said { try recorded(try content(benefit(2023, 9_999))) }
        == ["Năm 2023: 9.999 đồng, có phải là 9.999 triệu đồng (9.999.000.000 đồng)?"])
    #expect(said { try recorded(try content(benefit(2023, 0))) } == [])
    #expect(
      said { try recorded(try content(benefit(2023, 40_000))) }
        == ["Năm 2023: 40.000 đồng, rất nhỏ cho một năm. Có đúng không?"])
    #expect(
      said { try recorded(try content(benefit(2023, 250_000_000_000))) }
        == ["Năm 2023: 250.000.000.000 đồng, rất lớn cho một năm. Có đúng không?"])
  }

  @Test("A hundred times less or more than what is known of the initiative is asked back, and nothing between")
  func unusual() throws {
    let known = [Dong(10_000_000), Dong(20_000_000), Dong(400_000_000)]
    let (less, more) = (
      "200.000 đồng, nhỏ hơn nhiều so với mức đã biết (20.000.000 đồng). Có đúng không?",
      "2.000.000.000 đồng, lớn hơn nhiều so với mức đã biết (20.000.000 đồng). Có đúng không?"
    )
    let usual = UsualBenefit(known)
    #expect(usual.doubt(of: Dong(200_000)) == less)
    #expect(usual.doubt(of: Dong(2_000_000_000)) == more)
    #expect([200_001, 20_000_000, 1_999_999_999].map { usual.doubt(of: Dong($0)) } == [nil, nil, nil])
  }

  @Test("An amount that was kept is not asked about again; another of the same year is")
  func askedOnce() throws {
    let kept = try recorded(try content(benefit(2023, 250)), sure: true).confirmed(isPublic: true, by: head, at: now)
    func correct(_ benefits: Replication.Benefit...) throws -> Replication {
      var content = try content(result: "Nay đã dùng ở cả hai tổ.")
      content.benefits = benefits
      return try kept.corrected(
        content, reason: "Bổ sung.", among: UsualBenefit([]), sure: false, by: clerk, at: now)
    }
    #expect(said { try correct(benefit(2023, 250)) } == [])
    #expect(said { try correct(benefit(2023, 251)) }.count == 1)
  }

  @Test("A year counts once, within the time of use, with how it was counted and what shows it")
  func years() throws {
    let wrong = try content(
      since: "2023-06-01", benefit(2022, 5_000_000), benefit(2023, 5_000_000), benefit(2023, 6_000_000),
      benefit(2025, 5_000_000))
    #expect(
      said { try recorded(wrong) } == [
        "Năm 2022 không nằm trong thời gian áp dụng, từ 2023 đến nay.", "Năm 2023 đã ghi ở dòng trên.",
        "Năm 2025 không nằm trong thời gian áp dụng, từ 2023 đến nay.",
      ])
    let bare = Replication.Benefit(year: 2023, amount: Dong(5_000_000), basis: "Tính", document: "")
    #expect(
      said { try recorded(try content(bare)) } == [
        "Ghi cách tính số tiền của năm 2023, từ 10 đến 2.000 ký tự.",
        "Ghi tài liệu chứng minh của năm 2023, từ 3 đến 300 ký tự.",
      ])
    #expect(said { try recorded(try content(since: "2024-03-19")) } == ["Ngày áp dụng chưa tới (19/3/2024)."])
  }

  @Test("A year after its confirmation the unit is asked, and each year after an answer, until it stops")
  func asking() throws {
    let confirmed = try recorded(try content()).confirmed(isPublic: true, by: head, at: now)
    #expect(confirmed.asksOn?.description == "2025-03-18")
    #expect(throws: Refusal.self) { try confirmed.said(isApplied: true, reason: "", by: clerk, at: now) }
    let year = VietnamTime.instant(try #require(Day("2025-03-20")), hour: 9)
    let still = try confirmed.said(isApplied: true, reason: "", by: clerk, at: year)
    #expect(still.asksOn?.description == "2026-03-20")
    let stopped = try still.said(isApplied: false, reason: "Đã có phần mềm.", by: clerk, at: year)
    #expect(stopped.asksOn == nil && stopped.isStopped)
    #expect(throws: Refusal.self) { try stopped.said(isApplied: false, reason: "Lần nữa", by: clerk, at: year) }
    let again = try stopped.said(isApplied: true, reason: "", by: clerk, at: year)
    #expect(again.asksOn?.description == "2026-03-20")
    #expect(again.checks.map(\.isApplied) == [true, false, true])
  }

  @Test("An initiative of elsewhere is confirmed only with its proof")
  func elsewhere() throws {
    let recognition = Recognition(body: "Sở Khoa học", number: "12/QĐ", day: Day("2022-05-06"), form: "Giải Nhì")
    let told = try ReplicatedInitiative.Elsewhere(
      title: "Nghe rò rỉ", authors: "Tạ Văn Mẫu", unit: "Công ty Nơi Khác", recognition: recognition)
    let waiting = try recorded(try content(), .elsewhere(told))
    #expect(throws: Refusal.self) { try waiting.confirmed(isPublic: true, by: head, at: now) }
    let file = KeptFile(digest: "ab", name: "qd.pdf", size: 1, type: "application/pdf")
    let proved = try waiting.with(file).confirmed(isPublic: true, by: head, at: now)
    #expect(proved.state == .confirmed)
    #expect(throws: Refusal.self) { try proved.without(file: "ab") }
    let wrong = #expect(throws: Refusals.self) {
      try ReplicatedInitiative.Elsewhere(
        title: "", authors: "", unit: "", recognition: Recognition(body: "", number: "", day: nil, form: ""))
    }
    #expect(
      wrong?.all.map(\.field) == ["title", "authors", "author-unit", "body", "number", "form", "recognised"])
  }
}
