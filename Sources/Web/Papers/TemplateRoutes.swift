import Domain
import Office
import Papers
import Store

/// An office's own templates for the papers of a plan.
enum TemplateRoutes {
  static let all: [Route] = [
    .get("/ke-hoach/:plan/mau-van-ban", .manageTemplates) { visit in
      let plan: Plan.ID = try visit.slug("plan")
      return try await visit.page { try TemplatesPage.load(plan, $0).page }
    },
    .get("/ke-hoach/:plan/mau-van-ban/:paper", .manageTemplates) { visit in
      let (plan, kind) = (try visit.slug("plan") as Plan.ID, try kind(visit))
      return try await visit.page { try TemplatePage.load(plan, kind, $0).page }
    },
    .post("/ke-hoach/:plan/mau-van-ban/:paper", file: WordTemplate.limit, take),
    .post(
      "/ke-hoach/:plan/mau-van-ban/:paper/bo",
      { .setTemplate(plan: try $0.slug("plan"), kind: try kind($0), file: nil) },
      then: { .template(try $0.slug("plan"), try kind($0)) }, .removed),
    .get("/ke-hoach/:plan/mau-van-ban/:paper/mau-goc", .manageTemplates) { visit in
      let (plan, kind) = (try visit.slug("plan") as Plan.ID, try kind(visit))
      let sample = try await visit.office.read(as: visit.signedIn) { desk in
        try TemplatePage.load(plan, kind, desk).sample
      }
      return .download("\(kind.name).docx", type: Visit.wordType, try sample.word())
    },
    .get("/ke-hoach/:plan/mau-van-ban/:paper/tep", .manageTemplates) { visit in
      let (plan, kind) = (try visit.slug("plan") as Plan.ID, try kind(visit))
      let template = try await visit.office.read(as: visit.signedIn) { desk in
        try TemplatePage.load(plan, kind, desk).template
      }
      guard let file = template?.file else { throw Refusal.absent }
      return try await visit.kept(file.digest, file.name, type: Visit.wordType, size: file.size)
    },
  ]

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
    let (sample, trial) = try await papers(plan, kind, visit)
    let filled = try await Office.tried(template: file.bytes, for: sample, with: trial)
    return .download("Xem thử - \(kind.name).docx", type: Visit.wordType, filled)
  }

  /// The sample, by which the names are checked, and the paper with which the template is tried.
  private static func papers(_ plan: Plan.ID, _ kind: PaperKind, _ visit: Visit) async throws -> (Paper, Paper) {
    let dossier: Dossier.ID? = visit.form.id("dossier")
    let verifying = visit.verifying
    return try await visit.office.read(as: visit.signedIn) { desk in
      let sample = try TemplatePage.load(plan, kind, desk).sample
      guard let dossier else { return (sample, sample) }
      let paper = try desk.paper(kind, of: try desk.visibleDossier(dossier), verifying: verifying)
      return (sample, paper ?? sample)
    }
  }
}
