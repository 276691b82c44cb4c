import Domain

extension PlanFile {
  /// The plan as an official would read it: plain Vietnamese, each rule with its clause.
  public static func shown(_ plan: Plan) -> String { PlanText(plan: plan).text }
}

/// A plan as plain text, wrapped at a hundred columns.
private struct PlanText {
  var plan: Plan

  var text: String {
    let sections = [
      head, tracks, section("Hồ sơ gồm", plan.dossier.map { (describe($0), $0.source) }),
      section("Điều kiện công nhận", plan.conditions.map { ($0.text, $0.source) }),
      section("Không công nhận", plan.exclusions.map { ($0.text, $0.source) }), scoring, honours,
      section("Chỉ tiêu", plan.targets.map { ($0.text, $0.source) }),
      section("Phân công", plan.tasks.map { ("\($0.who): \($0.what)\(due($0.due))", $0.source) }),
      section("Báo cáo", plan.reports.map { ("\($0.name): \($0.from) gửi \($0.to)\(due($0.due))", $0.source) }),
      section("Hoạt động", plan.activities.map { ("\($0.name)\(due($0.due))", $0.source) }),
      section(
        "Chuyển cấp trên", plan.forwards.map { ("\($0.what): gửi \($0.to)\(due($0.due))\(wish($0))", $0.source) }),
      section("Quy định khác", plan.provisions.map { ($0.text, $0.source) }),
      section("Kinh phí", plan.budget.map { ("\($0.line): \($0.from)", $0.source) }),
      section("Lĩnh vực", tree(plan.fields)), section("Loại giải pháp", tree(plan.solutions)),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var head: String {
    let number = plan.number.map { "Số \($0)" + (plan.issued.map { " ngày \($0.short)" } ?? "") + "\n" } ?? ""
    let basis = plan.basis.map {
      wrapped("Căn cứ \($0.cite)\($0.date.map { " ngày \($0.short)" } ?? "") \($0.about ?? "")", indent: 2)
    }
    return """
      \(plan.issuer.uppercased())
      \(number)KẾ HOẠCH
      \(wrapped(plan.title, indent: 0))
      Thời gian: từ \(plan.period.from.short) đến \(plan.period.through.short)\(plan.period.everyYear ? ", hằng năm" : "")
      Thường trực: \(plan.offices.standing)
      Hội đồng: \(plan.offices.council)
      Quyết định công nhận: \(plan.offices.decides)
      \(basis.joined(separator: "\n"))

      """
  }

  private var tracks: String {
    section(
      "Thời gian nhận hồ sơ",
      plan.tracks.flatMap { track -> [(String, Source)] in
        let stages: [(String, Track.Stage?)] = [
          ("hướng dẫn", track.guidance), ("thẩm định", track.appraisal), ("Hội đồng", track.council),
        ]
        let fields = plan.fields(of: track).map(\.name).joined(separator: "; ")
        return [("\(track.name): nhận tại \(track.receives) \(words(track.intake)); lĩnh vực: \(fields)", track.source)]
          + stages.compactMap { name, stage in
            stage.map { ("\(track.name), \(name): \($0.window.phrase)\($0.by.map { ", \($0)" } ?? "")", $0.source) }
          }
      })
  }

  private func words(_ window: Window) -> String {
    guard case .before(let day) = window.until else { return window.phrase }
    return "\(window.phrase) (\(day.day)/\(day.month) đã là trễ)"
  }

  private func describe(_ part: Part) -> String {
    let copies = part.copies > 1 ? ", \(part.copies.twoDigits) bản" : ""
    return
      "\(part.name): \(part.by == .unit ? "đơn vị lập" : "tác giả lập")\(copies)\(part.electronic ? ", kèm bản mềm" : "")\(part.required ? "" : ", nếu có")"
  }

  private var scoring: String {
    let scoring = plan.scoring
    let method =
      switch scoring.method {
      case .points(let outOf): "Chấm điểm trên thang \(outOf.text)"
      case .vote(let yes, let base):
        "Bỏ phiếu: đạt khi ít nhất \(yes.text) \(base == .members ? "thành viên" : "người bỏ phiếu") tán thành"
      }
    let rules = [
      (method, scoring.source),
      (
        "Kết quả hợp lệ khi có phiếu của ít nhất \(scoring.validity.atLeast.text) \(scoring.validity.of == .members ? "thành viên" : "người có mặt")",
        scoring.validity.source
      ),
    ]
    let criteria = scoring.sheets.flatMap(\.criteria).map { criterion in
      ("\(criterion.name)\(criterion.max > .zero ? ": tối đa \(criterion.max.text) điểm" : "")", criterion.source)
    }
    return section("Cách chấm", rules + criteria)
  }

  private var honours: String {
    let grades = plan.grades.map { grade in
      (
        "\(grade.name): bình quân từ \(grade.mean.text) điểm\(grade.cap.map { ", tối đa \($0) giải" } ?? "")\(grade.prize > .zero ? ", thưởng \(grade.prize.text)" : "")",
        grade.source
      )
    }
    let least =
      plan.recognised.mean.map { [("Được công nhận: bình quân từ \($0.text) điểm", plan.recognised.source)] } ?? []
    let commendations = plan.commendations.flatMap { kind in
      [("\(kind.name)\(cap(kind.cap))", kind.source)]
        + kind.merits.map { ("\($0.candidate == .collective ? "Tập thể" : "Cá nhân"): \($0.text)", $0.source) }
    }
    return section("Công nhận, xếp loại, khen thưởng", grades + least + commendations)
  }

  private func cap(_ cap: CommendationKind.Cap) -> String {
    switch cap {
    case .none: ""
    case .joint(let places): ": không quá \(places) tập thể, cá nhân"
    case .separate(let collectives, let individuals): ": không quá \(collectives) tập thể và \(individuals) cá nhân"
    }
  }

  private func tree(_ categories: [Domain.Category]) -> [(String, Source)] {
    categories.flattened.map { (String(repeating: "  ", count: $0.depth) + $0.category.name, $0.category.source) }
  }

  private func due(_ due: Due?) -> String { due.map { " (\($0.phrase))" } ?? "" }

  private func wish(_ forwarding: Forwarding) -> String {
    forwarding.onAuthorsWish ? ", theo nguyện vọng của tác giả" : ""
  }

  private func section(_ title: String, _ rules: [(text: String, source: Source)]) -> String {
    guard !rules.isEmpty else { return "" }
    let lines = rules.map { wrapped("- \($0.text) [\(mark($0.source))]", indent: 2) }
    return "\(title.uppercased())\n\(lines.joined(separator: "\n"))\n"
  }

  private func mark(_ source: Source) -> String {
    switch source {
    case .clause(let clause): clause
    case .assumption(let reason): "giả định: \(reason)"
    }
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = text.prefix { $0 == " " }.description
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > 100 - indent, !line.isEmpty {
        lines.append(line)
        line = "  "
      }
      line += line.isEmpty || line.allSatisfy { $0 == " " } ? String(word) : " \(word)"
    }
    return (lines + [line]).map { margin + $0 }.joined(separator: "\n")
  }
}
