import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// For what asks pages and forms, which are the same whatever keeps the rows: the run on PostgreSQL leaves it out.
  static var onOneEngine: Self { .enabled(if: TestDatabase.server == nil) }
}
