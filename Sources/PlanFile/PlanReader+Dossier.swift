import Domain
import Yams

/// Conditions, tracks and the parts of a dossier.
extension PlanReader {
  func condition(_ node: Node) -> Condition {
    let fields = Fields(node, known: ["id", "text", "check", "evidence", "source"], log)
    return Condition(
      id: fields.slug("id"), text: fields.text("text"), check: fields.choice("check", default: .office),
      evidence: fields.choice("evidence", default: .none), source: fields.source())
  }

  func exclusion(_ node: Node) -> Exclusion {
    let fields = Fields(node, known: ["id", "text", "source"], log)
    return Exclusion(id: fields.slug("id"), text: fields.text("text"), source: fields.source())
  }

  func track(_ node: Node) -> Track {
    let fields = Fields(
      node, known: ["id", "name", "fields", "receives", "guidance", "intake", "appraisal", "council", "source"], log)
    return Track(
      id: fields.slug("id"), name: fields.text("name"), fields: trackFields(fields), receives: receiver(fields, node),
      guidance: fields["guidance"].map(stage),
      intake: fields.required("intake").map { window($0, Fields($0, known: ["from", "before", "through"], log)) }
        ?? Window(until: .through(.standIn)),
      appraisal: fields["appraisal"].map(stage), council: fields["council"].map(stage), source: fields.source())
  }

  private func receiver(_ fields: Fields, _ node: Node) -> String {
    guard fields["receives"] == nil else { return fields.text("receives") }
    log.add(node, "không ai tiếp nhận đợt này", "thêm «receives: tên cơ quan tiếp nhận»")
    return ""
  }

  private func trackFields(_ fields: Fields) -> Track.Fields {
    guard let node = fields.required("fields") else { return .other }
    if node.scalar?.string == "other" { return .other }
    guard node.sequence != nil else {
      log.add(
        node, "«fields» cần danh sách mã lĩnh vực hoặc chữ other", "viết «fields: [giao-duc]» hoặc «fields: other»")
      return .other
    }
    return .these(log.items(node).map { log.slug($0) })
  }

  private func stage(_ node: Node) -> Track.Stage {
    let fields = Fields(node, known: ["from", "before", "through", "by", "source"], log)
    return Track.Stage(window: window(node, fields), by: fields.optionalText("by"), source: fields.source())
  }

  func part(_ node: Node) -> Part {
    let fields = Fields(
      node,
      known: ["id", "name", "paper", "files", "by", "required", "copies", "electronic", "max-megabytes", "source"], log)
    return Part(
      id: fields.slug("id"), name: fields.text("name"), content: content(fields, node),
      by: fields.choice("by", default: .author), required: fields.bool("required", default: true),
      copies: fields.optionalInt("copies", 0...100) ?? 1, electronic: fields.bool("electronic", default: false),
      source: fields.source())
  }

  private func content(_ fields: Fields, _ node: Node) -> Part.Content {
    let megabytes = fields.optionalInt("max-megabytes", 1...2000) ?? 100
    switch (fields["paper"], fields["files"]) {
    case (let paper?, nil): return .paper(log.choice(paper) ?? .application)
    case (nil, let files?):
      if files.scalar?.string != "any" { log.add(files, "«files» chỉ nhận giá trị any", "viết «files: any»") }
      return .files(maxMegabytes: megabytes)
    default:
      log.add(node, "phần hồ sơ cần đúng một trong hai khóa «paper», «files»", "viết «paper: m-02» hoặc «files: any»")
      return .files(maxMegabytes: megabytes)
    }
  }

  func timeLimits(_ node: Node) -> TimeLimits {
    let fields = Fields(
      node, known: ["check-months", "completion-months", "decision-months", "endorsement-days", "source"], log)
    return TimeLimits(
      checkMonths: fields.int("check-months", 0...24), completionMonths: fields.int("completion-months", 0...24),
      decisionMonths: fields.int("decision-months", 0...24),
      endorsementDays: fields.int("endorsement-days", 0...365), source: fields.source())
  }
}
