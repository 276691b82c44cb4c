import Domain

extension PaperSamples {
  /// The statement of a fund, the list of a ceremony, a yearly book.
  static func honours(under plan: Plan, on day: Day) throws -> [Sample] {
    let now = VietnamTime.start(of: day)
    func id<T>(_ number: UInt64) -> Identifier<T> { Identifier(at: now, random: (number, number)) }
    let honour = try Honour(
      id: id(80), by: Post.Publisher(office: plan.id),
      Honour.Content(
        level: .province, form: "Giấy khen", occasion: "Tổng kết phong trào", issuer: plan.issuer, number: "40/QĐ-MTTQ",
        day: day,
        honourees: [
          Honour.Honouree(name: "Nguyễn Thị Thử", isCollective: false, unit: "Trường Mẫu", work: "Sổ nhật ký đọc"),
          Honour.Honouree(name: "Tổ chuyên môn Mẫu", isCollective: true),
        ]), file: nil, at: now)
    let rules = BookRules(name: "Gương sáng tạo mẫu", source: plan.offices.source)
    let book = try YearBook(id: id(81), of: plan.id, in: day.year, on: day)
      .written(foreword: "Những câu chuyện thật của phong trào.")
    let story = try BookStory(
      id: id(82), of: book, by: nil,
      about: BookStory.Subject(
        origin: "", name: "Nguyễn Thị Thử", unitName: "Trường Mẫu", work: "Sổ nhật ký đọc", honour: "Giấy khen")
    ).written(
      "Mỗi sáng cô đọc cùng học sinh mười phút.\nSau một năm, cả lớp thích đọc.", consent: nil, by: id(2), on: day)
    let paper = BookPaper(book, of: rules, under: plan, [story])
    return [
      Sample(name: "bao-cao-quy", paper: try statement(under: plan, on: day, id)),
      Sample(name: "danh-sach-ton-vinh", paper: Paper.honourList([honour], under: plan, year: day.year)),
      Sample(name: "an-pham", paper: .together(paper.title, paper.parts + [paper.contents([1, 3])])),
    ]
  }

  private static func statement(
    under plan: Plan, on day: Day, _ id: (UInt64) -> FundEntry.ID
  ) throws -> Paper {
    let now = VietnamTime.start(of: day)
    let person = Person.ID(at: now, random: (2, 2))
    let rules = FundRules(
      name: "Quỹ mẫu", by: plan.offices.standing,
      purposes: [FundRules.Purpose(id: "giai-thuong", name: "Tiền thưởng", source: plan.offices.source)],
      source: plan.offices.source)
    let voucher = try CitedDocument(number: "PT-01", day: day, file: nil, today: day)
    var (fund, entries) = (Fund(of: plan.id, founding: voucher, at: now), [FundEntry]())
    for (number, giver) in ["Công ty Mẫu", "Ông Giấu Tên"].enumerated() {
      let change = try fund.receiving(
        .init(giver: giver, isOrganisation: number == 0, isNamed: number == 0), id: id(UInt64(90 + number)),
        amount: Dong(50_000_000), day: day, late: "", text: "", voucher: voucher, by: person, at: now)
      fund = change.fund
      entries.append(change.entry)
    }
    return .fundStatement(
      FundStatement(of: day.year, opening: .zero, entries), of: rules, under: plan, isClosed: false, day: day)
  }
}
