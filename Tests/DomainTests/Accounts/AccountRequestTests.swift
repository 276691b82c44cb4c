import Domain
import Testing

@Suite("A request for an account")
struct AccountRequestTests {
  private let now = VietnamTime.instant(Day(daysSince1970: 19_800), hour: 9)  // 18/3/2024
  private let officer = Person.ID(at: Instant(microseconds: 2))
  private let account = Person.ID(at: Instant(microseconds: 3))

  private func content(
    _ asker: AccountRequest.Asker = .person, name: String = "Mạc Văn Mẫu", by representative: String = "",
    mail: String = "", phone: String = "0912 345 678", place: String = "Xã Mẫu", agrees: Bool = true
  ) throws -> AccountRequest.Content {
    try AccountRequest.Content(
      asker: asker, name: name, representative: representative, mail: mail, phone: phone, place: place, purpose: "",
      agrees: agrees)
  }

  @Test("It is asked back once, answered, confirmed or not; each step is open where the table says so")
  func life() throws {
    let waiting = AccountRequest(id: AccountRequest.ID(at: now), try content(), at: now)
    let asked = try waiting.asked("Bạn ở thôn nào?", by: officer, at: now)
    let answered = try asked.answered("Thôn Mẫu.", at: now)
    let confirmed = try answered.confirmed(as: account, by: officer, at: now)
    let refused = try waiting.refused("Không ở trên địa bàn.", by: officer, at: now)
    let withdrawn = try asked.withdrawn(at: now)
    func take(_ step: AccountRequest.Step, of request: AccountRequest) throws -> AccountRequest {
      switch step {
      case .ask: try request.asked("Bạn ở thôn nào?", by: officer, at: now)
      case .answer: try request.answered("Thôn Mẫu.", at: now)
      case .confirm: try request.confirmed(as: account, by: officer, at: now)
      case .refuse: try request.refused("Không ở trên địa bàn.", by: officer, at: now)
      case .withdraw: try request.withdrawn(at: now)
      }
    }
    let places = [
      ("wa", waiting), ("as", asked), ("an", answered), ("co", confirmed), ("re", refused), ("wi", withdrawn),
    ]
    #expect(
      LifeTable.written(places) { try take($0, of: $1) } == """
                                    wa as an co re wi
        ask                         X  .  .  .  .  .
        answer                      .  X  .  .  .  .
        confirm                     X  X  X  .  .  .
        refuse                      X  X  X  .  .  .
        withdraw                    X  X  X  .  X  .
        """)
  }

  @Test("Who takes it back leaves nothing of what was written")
  func withdrawn() throws {
    let asked = try AccountRequest(id: AccountRequest.ID(at: now), try content(mail: "mau@vidu.vn"), at: now)
      .asked("Bạn ở thôn nào?", by: officer, at: now)
    let left = try asked.withdrawn(at: now)
    #expect(left.content.name == "" && left.content.mail == nil && left.content.phone == "" && left.content.place == "")
    #expect(left.question == nil && left.answer == nil)
    let refused = try asked.refused("Không ở trên địa bàn.", by: officer, at: now).withdrawn(at: now)
    #expect(refused.content.name == "" && refused.decision?.reason == "")
  }

  @Test("What is drawn by lot with it and with each of its steps is never the same")
  func salted() throws {
    let id = AccountRequest.ID(at: now)
    let sent = try AccountRequest(id: id, content(), at: now)
    #expect(try AccountRequest(id: id, content(), at: now) != sent)
    #expect(try sent.withdrawn(at: now) != sent.withdrawn(at: now))
  }

  @Test("All that is wrong with it is said at once, each at its field")
  func refusals() throws {
    func fields(_ make: () throws -> AccountRequest.Content) -> [String] {
      do {
        _ = try make()
        return []
      } catch { return (Refusals.ofInput(error) ?? []).compactMap(\.field) }
    }
    #expect(fields { try content() } == [])
    #expect(
      fields { try content(name: " ", phone: "", place: "", agrees: false) } == ["name", "mail", "place", "agrees"])
    #expect(fields { try content(.enterprise, name: "Công ty Mẫu") } == ["representative"])
    #expect(fields { try content(mail: "không phải thư", phone: "12") } == ["mail", "phone"])
    #expect(fields { try content(name: String(repeating: "a", count: 101)) } == ["name"])
  }

  @Test("Names stand in one line without what nobody sees; telephones are kept in one form")
  func typed() throws {
    let written = try content(
      .household, name: "Hộ\n\u{202E}Gốm  Mẫu", by: "Kiều\tThị Mẫu", mail: "Gom.Mau@Vidu.VN",
      phone: "+84 (912) 345-678")
    #expect(written.name == "Hộ Gốm Mẫu" && written.holder == "Kiều Thị Mẫu")
    #expect(written.phone == "0912345678" && written.signIn == "gom.mau@vidu.vn")
    #expect(try content(phone: "84912345678").signIn == "0912345678")
    #expect(try content(phone: "0229.3871.123").phone == "02293871123")
  }

  @Test("Its number is found however it is typed")
  func number() throws {
    let request = AccountRequest(id: AccountRequest.ID(at: now), try content(), at: now)
    let plain = request.number.replacing("-", with: " ").lowercased()
    #expect(AccountRequest.number(typed: plain) == request.number)
    #expect(AccountRequest.number(typed: String(request.number.dropFirst(3))) == request.number)
    for wrong in ["", "YC", "YC-1234-567", "YC-1234-567G", String(repeating: "1", count: 900)] {
      #expect(AccountRequest.number(typed: wrong) == nil, "\(wrong.prefix(20))")
    }
  }
}
