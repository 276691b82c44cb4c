import Domain
import Office
import Papers

/// An office's own templates for the papers of a plan.
enum TemplateRoutes {
  static let all: [Route] = [
    .page("/ke-hoach/:plan/mau-van-ban", { TemplatesLook(try $0.slug("plan")) }, \.page),
    .page("/ke-hoach/:plan/mau-van-ban/:paper", { TemplateLook(try $0.slug("plan"), try kind($0)) }, \.page),
    .post("/ke-hoach/:plan/mau-van-ban/:paper", file: WordTemplate.limit, take),
    .post(
      "/ke-hoach/:plan/mau-van-ban/:paper/bo",
      { .setTemplate(plan: try $0.slug("plan"), kind: try kind($0), file: nil) },
      then: { .template(try $0.slug("plan"), try kind($0)) }, .removed),
    .get("/ke-hoach/:plan/mau-van-ban/:paper/mau-goc", TemplateTrialLook.self) { visit in
      let kind = try kind(visit)
      let sample = try await visit.look(TemplateTrialLook(try visit.slug("plan"), kind)).sample
      return .download("\(sample.title).docx", type: Visit.wordType, try sample.word())
    },
    .get("/ke-hoach/:plan/mau-van-ban/:paper/tep", TemplatesLook.self) { visit in
      let kind = try kind(visit)
      let template = try await visit.look(TemplatesLook(try visit.slug("plan"))).own[kind.rawValue]
      guard let file = template?.file else { throw Refusal.absent }
      return try await visit.kept(file.digest, file.name, type: Visit.wordType, size: file.size)
    },
    .post(
      "/ke-hoach/:plan/mau-van-ban/:paper/nen", on: "/ke-hoach/:plan/mau-van-ban/:paper",
      file: Office.largestBackground, lay),
    .post(
      "/ke-hoach/:plan/mau-van-ban/:paper/nen/bo",
      { visit in
        .setBackground(plan: try visit.slug("plan"), kind: try kind(visit), orientation(visit.form["kho"]), file: nil)
      }, then: { .template(try $0.slug("plan"), try kind($0)) }, .removed),
    .get("/ke-hoach/:plan/mau-van-ban/:paper/nen", TemplatesLook.self) { visit in
      let background = try kind(visit).background(orientation(visit.query["kho"]))
      let own = try await visit.look(TemplatesLook(try visit.slug("plan"))).own[background]
      guard let file = own?.file else { throw Refusal.absent }
      return try await visit.kept(file.digest, file.name, type: file.backgroundType, size: file.size, isShown: true)
    },
  ]

  private static func orientation(_ asked: String) -> Orientation { Orientation(rawValue: asked) ?? .across }

  /// Takes the background of certificates.
  @Sendable
  private static func lay(_ visit: Visit) async throws -> Answer {
    let (plan, kind) = (try visit.slug("plan") as Plan.ID, try kind(visit))
    _ = try await visit.look(TemplatesLook(plan))
    guard let file = visit.file, file.size > 0 else { throw Refusal.input("background", "Chưa chọn tệp nền.") }
    try await visit.office.use(
      background: try file.bytes, named: file.name, for: kind, lying: orientation(visit.form["kho"]), under: plan,
      as: try visit.signedIn)
    return .redirect(.template(plan, kind), .saved)
  }

  private static func kind(_ visit: Visit) throws -> PaperKind {
    guard let kind = visit.parameters.get("paper").flatMap(PaperKind.init(rawValue:)) else { throw Refusal.absent }
    return kind
  }

  /// Takes a template into use, or gives it back filled to be looked at.
  @Sendable
  private static func take(_ visit: Visit) async throws -> Answer {
    let (plan, kind) = (try visit.slug("plan") as Plan.ID, try kind(visit))
    guard let file = visit.file else { throw Refusal.input("file", "Chưa chọn tệp mẫu.") }
    guard visit.form["go"] == "try" else {
      try await visit.office.use(
        template: try file.bytes, named: file.name, for: kind, under: plan, as: try visit.signedIn)
      return .redirect(.template(plan, kind), .saved)
    }
    let papers = try await visit.look(
      TemplateTrialLook(plan, kind, with: visit.form.id("dossier"), verifying: visit.verifying))
    let filled = try await Office.tried(template: file.bytes, for: papers.sample, with: papers.trial)
    return .download("Xem thử - \(papers.sample.title).docx", type: Visit.wordType, filled)
  }
}
