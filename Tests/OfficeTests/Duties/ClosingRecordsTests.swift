import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// Which records close which duty of a plan.
@Suite("Records close the duties that they are of")
struct ClosingRecordsTests {
  private func duty(_ id: GivenDuty.ID, of plan: Plan) throws -> GivenDuty { try #require(plan.givenDuty(id)) }

  private let submission = DutyEvidence.Kind.submission(Identifier(at: Instant(microseconds: 0)))
  private let honours = DutyEvidence.Kind.commendations(Identifier(at: Instant(microseconds: 0)), "bang-khen")

  @Test("Submitting candidates for an honour is done by a list of candidates alone (Hưng Yên V.4)")
  func honoursList() throws {
    let plan = try SamplePlan.plan("hung-yen-2024")
    let submitting = try duty("trinh-khen-thuong", of: plan)
    #expect(plan.closes(submitting, honours))
    #expect(!plan.closes(submitting, submission))
    for way in plan.forwards {
      #expect(!plan.closes(submitting, .forwarding(Identifier(at: Instant(microseconds: 0)), way.id)))
    }
  }

  @Test("What the education office sends to the standing office is done by its request alone (Tam Điệp IV.4)")
  func request() throws {
    let plan = try SamplePlan.plan("tam-diep-2024")
    let collecting = try duty("tong-hop-truong", of: plan)
    #expect(plan.closes(collecting, submission))
    #expect(!plan.closes(collecting, honours))
  }

  @Test("A session closes the duty of its own judgement; where none is named, of that which decides")
  func sessions() throws {
    let plan = try SamplePlan.plan("tam-diep-2024")
    var scoring = try duty("cham-diem", of: plan)
    let (session, council) = (
      Session.ID(at: Instant(microseconds: 0)), Council.ID(at: Instant(microseconds: 0))
    )
    #expect(plan.closes(scoring, .session(session, council, "hoi-dong")))
    #expect(!plan.closes(scoring, .session(session, council, "to-tham-dinh")))
    scoring.judgement = "to-tham-dinh"
    #expect(!plan.closes(scoring, .session(session, council, "hoi-dong")))
    #expect(plan.closes(scoring, .session(session, council, "to-tham-dinh")))
  }
}
