import Domain
import PlanFile

/// A plan that the program carries, for tests of the domain that need a whole one.
public enum SamplePlan {
  /// The plan of that name.
  public static func plan(_ name: String = "tam-diep-2024") throws -> Plan {
    guard let file = PlanFile.builtIn.first(where: { $0.name == name }), let plan = PlanFile.read(file.bytes).plan
    else {
      throw Refusal.absent
    }
    return plan
  }
}
