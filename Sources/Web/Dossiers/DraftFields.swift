import Domain
import Markup

/// The fields of the guided form, and reading them back.
struct DraftFields {
  var dossier: Dossier
  var plan: Plan
  var search = AuthorFields.Search()
  var isFiler = true

  private var writing: Writing { dossier.writing }

  func fields(of section: Domain.Section) -> HTML {
    switch section {
    case .name: names
    case .authors: AuthorFields(dossier: dossier, plan: plan, search: search, isFiler: isFiler).html
    case .consent: ConsentFields(dossier: dossier, plan: plan).html
    case .nature: passages(.nature)
    case .benefit: "\(benefitFacts)\(passages(.benefit))"
    case .conditions: conditions
    case .form: AskFields(dossier: dossier, plan: plan).html
    case .evidence, .review: .empty
    }
  }

  // MARK: Names

  private var names: HTML {
    let track = plan.track(dossier.track)
    let name = "Tên \(plan.workName(of: writing))"
    return """
      \(work)\(Field("title", name, hint: "Nói được làm gì, cho ai, ở đâu.", required: true).area(writing.title))
      \(Field("field", "Lĩnh vực", clause: Parts.clause(track?.source, of: plan), required: true)
        .select(
          track.map { plan.headedFields(of: $0) } ?? [], writing.field?.description ?? "", blank: "Chọn lĩnh vực"))
      \(if: !plan.solutions.isEmpty,
        Field("solution", "Loại giải pháp", clause: Parts.clause(plan.solutions.first?.source, of: plan),
          required: true)
        .select(plan.solutions, writing.solution?.description ?? "", blank: "Chọn loại giải pháp"))
      \(Field("owner", "Chủ đầu tư tạo ra \(plan.workName(of: writing))", hint: "Để trống nếu chính là tác giả.")
        .text(writing.owner))
      """
  }

  /// What it is, where the plan takes in several kinds of works.
  private var work: HTML {
    guard plan.asksForWork else { return .empty }
    return Field("work", "Loại", clause: Parts.clause(plan.works.first?.source, of: plan), required: true)
      .select(
        plan.works.map { ($0.id.description, $0.name.capitalisedFirst) }, writing.work?.description ?? "",
        blank: "Chọn loại")
  }

  // MARK: Texts

  private func passages(_ section: Domain.Section) -> HTML {
    section.passages.map { passage in
      Field(
        passage.rawValue, plan.name(of: passage, in: writing), hint: passage.hint,
        required: passage.isRequired && dossier.onPaper == nil
      ).area(writing.passages[passage] ?? "", tall: passage == .content)
    }.joined()
  }

  private var benefitFacts: HTML {
    let condition = plan.application(of: writing)
    let rule = condition?.application.map { "Kế hoạch yêu cầu \($0.words)." } ?? ""
    let isAsked = condition != nil
    return """
      <div class="grid half">\
      \(Field(
        "first-applied", "Ngày áp dụng lần đầu hoặc áp dụng thử", hint: isAsked ? rule : "Để trống nếu chưa áp dụng.",
        clause: Parts.clause(condition?.source, of: plan), required: isAsked)
        .boxes(writing.firstApplied))
      \(Field("yearly-benefit", "Số tiền làm lợi một năm (đồng)", hint: "Để trống nếu không tính được bằng tiền.")
        .text(writing.yearlyBenefit.map { $0.amount.grouped } ?? "", inputmode: "numeric"))</div>
      """
  }

  private var conditions: HTML {
    // What is computed nobody is asked to argue.
    let answers = plan.conditions(for: writing).filter { $0.check == .office }.map { condition in
      Field(
        "answer-\(condition.id)", condition.text, hint: "Nói ngắn vì sao hồ sơ đáp ứng, nếu cần.",
        clause: Parts.clause(condition.source, of: plan)
      ).area(writing.answers[condition.id.description] ?? "")
    }
    let recognitions = plan.asksForRecognitions(of: dossier) ? RecognitionFields.html(writing.recognitions) : .empty
    let declarations = plan.exclusions.map { exclusion -> HTML in
      let id = exclusion.id.description
      return """
        <div class="check"><input type="checkbox" id="declared-\(id)" name="declared-\(id)" value="1"\
        \(if: writing.declared.contains(id), " checked")>
        <label for="declared-\(id)">\(exclusion.text)</label> \(Parts.clause(exclusion.source, of: plan))</div>
        """
    }
    let fieldset: HTML =
      declarations.isEmpty
      ? .empty
      : """
      <fieldset><legend>Tôi cam kết \(plan.workName(of: writing)) không thuộc các trường hợp sau</legend>\
      \(declarations)</fieldset>
      """
    return "\(answers)\(recognitions)\(fieldset)"
  }

  // MARK: Reading back

  /// What a form says of a section.
  ///
  /// - Throws: `Refusal` for a field that cannot be read.
  static func read(_ form: Form, _ section: Domain.Section, plan: Plan) throws -> @Sendable (inout Writing) -> Void {
    switch section {
    case .name:
      return { writing in
        writing.title = form["title"].replacing("\n", with: " ")
        if plan.asksForWork { writing.work = form.slug("work").flatMap(plan.work)?.id }
        writing.field = form.slug("field")
        writing.solution = form.slug("solution")
        writing.owner = form["owner"]
      }
    case .authors:
      let authors = try AuthorFields.read(form)
      let isShared = form.contains("share-writing")
      let (collective, address) = (form["collective"], form["address"])
      return { writing in
        (writing.authors, writing.coauthorsMayWrite) = (authors, isShared)
        writing.collective = collective.isEmpty ? nil : collective
        writing.address = address.isEmpty ? nil : address
      }
    case .consent: return ConsentFields.read(form, under: plan)
    case .nature, .benefit:
      let day = section == .benefit ? try form.day("first-applied") : nil
      let amount = section == .benefit ? try readAmount(form) : nil
      return { writing in
        for passage in section.passages {
          writing.passages[passage] = form[passage.rawValue].isEmpty ? nil : form[passage.rawValue]
        }
        if section == .benefit { (writing.firstApplied, writing.yearlyBenefit) = (day, amount) }
      }
    case .form:
      let told = try AskFields.read(form, under: plan)
      return { $0.tell(told) }
    case .conditions:
      let recognitions = form.rows("recognition-body-").isEmpty ? nil : try RecognitionFields.read(form)
      return { writing in
        if let recognitions { writing.recognitions = recognitions }
        for condition in plan.conditions where form.contains("answer-\(condition.id)") {
          let answer = form["answer-\(condition.id)"]
          writing.answers[condition.id.description] = answer.isEmpty ? nil : answer
        }
        writing.declared = Set(plan.exclusions.map(\.id.description).filter { form.contains("declared-\($0)") })
      }
    case .evidence, .review:
      return { _ in }
    }
  }

  private static func readAmount(_ form: Form) throws -> Dong? {
    form["yearly-benefit"].isEmpty ? nil : try form.dong("yearly-benefit")
  }

  /// The texts of a section by their labels, for laying two versions side by side.
  func texts(of section: Domain.Section, in writing: Writing) -> [(label: String, value: String)] {
    switch section {
    case .name:
      [
        ("Tên \(plan.workName(of: writing))", writing.title),
        ("Lĩnh vực", writing.field.flatMap { plan.fields.category($0)?.name } ?? ""),
        ("Loại giải pháp", writing.solution.flatMap { plan.solutions.category($0)?.name } ?? ""),
        ("Chủ đầu tư", writing.owner),
      ]
    case .authors: [("Tác giả", writing.authors.map { "\($0.name) \($0.share?.text ?? "")" }.joined(separator: "\n"))]
    case .consent:
      writing.authors.compactMap { author in
        writing.consent(of: author).map { consent in
          let given = consent.agreed.map(\.name) + (consent.ownWord ? ["tác giả cũng đồng ý"] : [])
          return (author.name, ([consent.guardian, consent.relation?.name ?? ""] + given).joined(separator: "; "))
        }
      }
    case .nature, .benefit: section.passages.map { ($0.name, writing.passages[$0] ?? "") }
    case .conditions:
      plan.conditions.map { ($0.text, writing.answers[$0.id.description] ?? "") }
        + [("Công nhận, giải thưởng", writing.recognitions.map(\.text).joined(separator: "\n"))]
    case .form: plan.dossier.flatMap(\.asks).map { ($0.name, writing.told[$0.id.description]?.words ?? "") }
    case .evidence, .review: []
    }
  }
}
