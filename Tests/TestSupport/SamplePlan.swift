import Domain
import PlanFile
import Synchronization

/// A plan that the program carries, for tests of the domain that need a whole one.
public enum SamplePlan {
  /// Those that were read: reading one takes longer than most tests.
  private static let read = Mutex<[String: Plan]>([:])

  /// The plan of that name.
  public static func plan(_ name: String = "tam-diep-2024") throws -> Plan {
    if let plan = read.withLock({ $0[name] }) { return plan }
    guard let file = PlanFile.builtIn.first(where: { $0.name == name }), let plan = PlanFile.read(file.bytes).plan
    else {
      throw Refusal.absent
    }
    read.withLock { $0[name] = plan }
    return plan
  }
}
