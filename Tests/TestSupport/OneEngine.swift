import Testing

extension Trait where Self == ConditionTrait {
  /// For pages, papers and forms, which are the same whatever keeps the rows: the run on PostgreSQL leaves them out.
  /// What they ask for is asked of both engines by `EachRouteTests`, what they do is done by the commands' own tests.
  public static var onOneEngine: Self { .enabled(if: TestDatabase.server == nil) }
}
