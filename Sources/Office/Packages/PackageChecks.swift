import Domain

/// From what a stranger wrote to values of ours: everything is bounded, and what cannot be is refused with a sentence
/// that names the initiative.
extension PackageContent {
  /// The longest name of a body or plan, in characters.
  private static let nameLimit = 500
  /// The most files of one initiative.
  private static let filesLimit = 200

  /// - Parameter today: the day on which it is looked at.
  /// - Returns: the list's key and the initiatives with the dossiers' keys at the other installation.
  /// - Throws: a `Refusal` for what no installation would have sent.
  func checked(
    on today: Day
  ) throws -> (list: ForwardingList.ID, initiatives: [(dossier: Dossier.ID, initiative: Initiative)]) {
    guard let list = ForwardingList.ID(id) else { throw Refusal.package("khóa của danh mục không hợp lệ") }
    guard today.admitsLetter(of: letterDay) else {
      throw Refusal.package("ngày công văn \(letterDay.short) không hợp lý")
    }
    for name in [plan, planTitle, issuer, to, letterNumber] {
      try Refusal.requireText(name, 1...PackageContent.nameLimit, "tên cơ quan, kế hoạch hoặc số công văn không hợp lệ")
    }
    guard (1...ForwardingList.limit).contains(initiatives.count) else {
      throw Refusal.package("số sáng kiến không hợp lệ (\(initiatives.count))")
    }
    var seen: Set<Dossier.ID> = []
    let keyed = try initiatives.map { initiative in
      guard let key = Dossier.ID(initiative.dossier) else {
        throw Refusal.package("khóa hồ sơ không hợp lệ", of: initiative.title)
      }
      guard seen.insert(key).inserted else { throw Refusal.package("có hai lần trong danh mục", of: initiative.title) }
      try initiative.checkFiles(limit: PackageContent.filesLimit)
      _ = try initiative.writing()
      _ = try initiative.checkedExceptions(on: today)
      _ = try initiative.finding?.checked(initiative.title, on: today)
      return (key, initiative)
    }
    return (list, keyed)
  }
}

extension PackageContent.Initiative {
  /// What the authors chose, as the plan there calls it.
  var names: NamesBelow {
    NamesBelow(
      work: work?.typed, field: field.typed, solution: solution?.typed,
      proofs: Set(files.filter { $0.isProof == true }.map(\.digest)))
  }

  /// What the authors wrote, as a dossier of this installation begins: what they chose is found by its name in the
  /// higher plan, the answers to the conditions are its own.
  ///
  /// - Throws: a `Refusal` that names the initiative for what no author could have written here.
  public func writing() throws -> Writing {
    try require((1...Writing.titleLimit).contains(title.typed.count), "tên sáng kiến trống hoặc quá dài")
    try require(
      yearlyBenefit.map { (0...Dong.limit.amount).contains($0) } ?? true, "số tiền làm lợi không hợp lệ")
    try require((1...50).contains(authors.count), "số tác giả không hợp lệ")
    let texts = authors.flatMap { [$0.name, $0.workplace, $0.position, $0.qualification] } + passages.values
    try require(
      ([title, unit, owner, field] + texts).allSatisfy { !$0.hasStrangeControls }, "có ký tự điều khiển")
    try require(unit.count <= 200 && field.count <= 200, "tên đơn vị hoặc lĩnh vực dài hơn 200 ký tự")
    let chosen = [work, solution, collective, address].compactMap { $0 }
    try require(
      chosen.allSatisfy { (1...Writing.titleLimit).contains($0.typed.count) && !$0.hasStrangeControls },
      "tên loại, tập thể hoặc địa chỉ không hợp lệ")
    var writing = Writing(
      title: title.typed, authors: try authors.map(author), owner: owner.typed, firstApplied: firstApplied,
      yearlyBenefit: yearlyBenefit.map(Dong.init),
      passages: Dictionary(uniqueKeysWithValues: try passages.map(passage)),
      recognitions: try recognitions.map(recognition), told: try answers())
    (writing.collective, writing.address) = (collective?.typed, address?.typed)
    writing.consents = try zip(writing.authors, authors).compactMap { try consent(of: $0, as: $1) }
    do {
      try writing.requireFitting()
    } catch let refusals as Refusals {
      throw Refusal.package(refusals.all.first?.reason.lowercasedFirst ?? "", of: title)
    }
    return writing
  }

  private func recognition(_ entry: PackageContent.Recognised) throws -> Recognition {
    try require(
      [entry.body, entry.number, entry.form].allSatisfy { !$0.hasStrangeControls }, "có ký tự điều khiển")
    return Recognition(body: entry.body, number: entry.number, day: entry.day, form: entry.form)
  }

  /// What was told in fields of the office's own form.
  private func answers() throws -> [String: Told] {
    try require(told.count <= 200, "có hơn 200 ô của mẫu riêng")
    return try told.mapValues { answer in
      let cells = answer.rows ?? []
      try require(
        cells.count <= 100 && cells.allSatisfy { $0.count <= 50 }
          && ([answer.text].compactMap { $0 } + cells.joined()).allSatisfy { !$0.hasStrangeControls },
        "ô của mẫu riêng không hợp lệ")
      switch (answer.text, answer.amount, answer.day, answer.rows) {
      case (let text?, nil, nil, nil): return .text(text)
      case (nil, let amount?, nil, nil) where (0...Dong.limit.amount).contains(amount): return .amount(Dong(amount))
      case (nil, nil, let day?, nil): return .day(day)
      case (nil, nil, nil, let rows?): return .rows(rows)
      default: throw Refusal.package("ô của mẫu riêng không hợp lệ", of: title)
      }
    }
  }

  /// What was let in there.
  func checkedExceptions(on today: Day) throws -> [Origin.Exception] {
    try require(exceptions.count <= 20, "có hơn 20 ngoại lệ")
    return try exceptions.map { exception in
      guard let kind = Origin.Exception.Kind(rawValue: exception.kind) else {
        throw Refusal.package("có ngoại lệ lạ “\(exception.kind.prefix(40))”", of: title)
      }
      for (text, most) in [(exception.reason, 2000), (exception.document, 100), (exception.officer, 200)] {
        try Refusal.requireText(text, 1...most, "ngoại lệ ghi không hợp lệ", of: title)
      }
      try require(today.admitsLetter(of: exception.day), "ngày văn bản \(exception.day.short) không hợp lý")
      return Origin.Exception(
        kind, reason: exception.reason.typed,
        document: DecisionReference(number: exception.document.typed, day: exception.day),
        officer: exception.officer.typed)
    }
  }

  func checkFiles(limit: Int) throws {
    try require(files.count <= limit, "có hơn \(limit) tệp")
    try require(Set(files.map(\.digest)).count == files.count, "có hai tệp cùng nội dung")
    for file in files {
      let isPlain = (1...150).contains(file.name.count) && !file.name.hasStrangeControls
      try require(
        isPlain && !file.name.contains { $0 == "/" || $0 == "\\" || $0.isNewline },
        "tên tệp «\(file.name.prefix(40))» không hợp lệ")
      try require(
        file.digest.utf8.count == 64
          && file.digest.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) },
        "mã của tệp «\(file.name)» không hợp lệ")
    }
  }

  private func author(_ author: PackageContent.Author) throws -> Author {
    try require(!author.name.typed.isEmpty, "có tác giả không có tên")
    let share = author.share.flatMap { Share(hundredths: $0) }
    try require((share == nil) == (author.share == nil), "tỷ lệ đóng góp của \(author.name.prefix(80)) không hợp lệ")
    return Author(
      name: author.name.typed, birth: author.birth, sex: author.sex, workplace: author.workplace.typed,
      position: author.position.typed,
      qualification: author.qualification.typed, share: share)
  }

  /// What may be public of an author, where the other office says that something may not.
  private func consent(of author: Author, as told: PackageContent.Author) throws -> Consent? {
    guard let told = told.withheld else { return nil }
    let withheld = told.compactMap(Consent.Matter.init)
    try require(withheld.count == told.count, "có điều không được công bố lạ")
    return Consent(
      of: author, guardian: "", relation: nil, agreed: Set(Consent.Matter.allCases).subtracting(withheld),
      ownWord: false)
  }

  private func passage(_ name: String, _ text: String) throws -> (Writing.Passage, String) {
    guard let passage = Writing.Passage(rawValue: name) else {
      throw Refusal.package("có mục lạ “\(name.prefix(40))”", of: title)
    }
    return (passage, text.typed)
  }

  private func require(_ holds: Bool, _ reason: String) throws {
    guard holds else { throw Refusal.package(reason, of: title) }
  }
}

extension PackageResults {
  /// - Returns: the list's key and the findings by the dossiers' keys.
  /// - Throws: a `Refusal` for what no installation would have sent.
  func checked(on today: Day) throws -> (list: ForwardingList.ID, findings: [Dossier.ID: Finding]) {
    guard let list = ForwardingList.ID(list) else { throw Refusal.package("khóa của danh mục không hợp lệ") }
    for name in [plan, planTitle, issuer] {
      try Refusal.requireText(name, 1...500, "tên cơ quan hoặc kế hoạch không hợp lệ")
    }
    guard (1...ForwardingList.limit).contains(answers.count) else {
      throw Refusal.package("số kết quả không hợp lệ (\(answers.count))")
    }
    var findings: [Dossier.ID: Finding] = [:]
    for answer in answers {
      guard let dossier = Dossier.ID(answer.dossier) else { throw Refusal.package("khóa hồ sơ không hợp lệ") }
      guard findings.updateValue(try answer.finding.checked(nil, on: today), forKey: dossier) == nil else {
        throw Refusal.package("có hai kết quả của một hồ sơ")
      }
    }
    return (list, findings)
  }
}

extension PackageFinding {
  /// - Parameter title: the initiative that a refusal names.
  func checked(_ title: String?, on today: Day) throws -> Finding {
    guard let known = Finding.Verdict(rawValue: verdict) else {
      throw Refusal.package("có kết quả lạ “\(verdict.prefix(40))”", of: title)
    }
    for text in [mean, grade, decisionNumber].compactMap({ $0 }) {
      try Refusal.requireText(text, 1...Finding.textLimit, "kết quả ghi không hợp lệ", of: title)
    }
    if let decisionDay, !today.admitsLetter(of: decisionDay) {
      throw Refusal.package("ngày quyết định \(decisionDay.short) không hợp lý", of: title)
    }
    return Finding(
      known, mean: mean?.typed, grade: grade?.typed, decisionNumber: decisionNumber?.typed, decisionDay: decisionDay)
  }
}

extension Day {
  /// Whether a letter or decision of that day can have come by this one: it is of this century, and not written after
  /// today, though the clock where it was written may run a day ahead.
  fileprivate func admitsLetter(of day: Day) -> Bool { day.year >= 2000 && day <= adding(days: 1) }
}

extension String {
  /// Whether there are controls beside the ends of lines and tabs, or marks that turn the direction of what follows.
  fileprivate var hasStrangeControls: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 9, 10, 13: false
      case 0..<32, 127..<160, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}

extension Refusal {
  /// What is wrong with a package, in the initiative of that title.
  static func package(_ reason: String, of title: String? = nil) -> Refusal {
    let sentence =
      title.map { "Sáng kiến “\($0.prefix(80))” trong gói: \(reason)" } ?? "Gói không nhận được: \(reason)"
    return Refusal(
      sentence.hasSuffix(".") ? sentence : sentence + ".", kind: .input, next: Package.askAgain)
  }

  fileprivate static func requireText(
    _ text: String, _ range: ClosedRange<Int>, _ reason: String, of title: String? = nil
  ) throws {
    guard range.contains(text.typed.count), !text.hasStrangeControls else { throw package(reason, of: title) }
  }
}
