/// The bodies of a plan, and to whom its papers go.
extension Mapping {
  static let body = Mapping(
    "bodies[]",
    """
    A body that the plan speaks of. It is one unit, which is named when the plan is opened, unless one of `post-of`, \
    `council`, `under`, `of`, `any-of`, `cluster` and `outside` says what else it is.
    """,
    [
      .must("id", "id", "its id"),
      .may("name", "text", "as the plan names it; only `any-of` does without: its bodies, joined by «hoặc»"),
      .may("in-full", "text", "as papers name it; `name` unless it says otherwise"),
      .may("post-of", "body", "the body whose head it is"),
      .may("title", "text", "the title of that head; required with `post-of`"),
      .may("council", "mapping", "it is a council: who sits there; `{}` where the plan does not say"),
      .may("kinds", "list of ids", "it is all units of these kinds; with `under`"),
      .may("under", "list of bodies", "it is all units beneath these bodies"),
      .may("direct", "true or false", "only those directly beneath; with `under`"),
      .may("of", "`author`", "it is the unit that the dossier comes from"),
      .may("any-of", "list of bodies", "it is one of these"), .may("cluster", "mapping", "it is a cluster"),
      .may("outside", "true or false", "it has no place in the installation"),
      .may("independent", "true or false", "nothing stands above it in the head of its papers"),
      .may("signature", "mapping", "how it signs, where bodies of its name usually sign otherwise"), .optionalSource,
    ])

  static let composition = Mapping(
    "bodies[].council", "Who sits in a council; compared with its members when it is set up.",
    [
      .may("members", "mapping", "how many: `from`, `through`"), .may("chair", "body", "who chairs it"),
      .may("must-include", "list of bodies", "the bodies that are represented in it"),
    ])

  static let seats = Mapping(
    "bodies[].council.members", "How many sit in a council.",
    [.may("from", "1 to 99", "at least"), .may("through", "1 to 99", "at most")])

  static let cluster = Mapping(
    "bodies[].cluster", "A cluster of bodies.",
    [
      .may("leader", "body", "the body that leads it, where the plan says so"),
      .must("members", "list of bodies", "the other bodies"),
    ])

  static let recipient = Mapping(
    "recipients[]", "A recipient that is a body of the plan; others are written as text.",
    [
      .must("to", "body", "the body"),
      .may("as", "text", "the document's words for it: `UBND tỉnh (để b/c)`; its name unless it says otherwise"),
    ])
}
