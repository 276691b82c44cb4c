import Domain

/// The head and the foot of a plan file, and what dossiers need.
extension Mapping {
  static let plan = Mapping(
    "", "The file itself.",
    [
      .must("plan", "id", "the plan's id, part of its addresses"), .must("title", "text", "what the plan is about"),
      .must("short-title", "text", "its name on pages"), .may("document", "mapping", "the document it was issued in"),
      .must("bodies", "list of mappings", "the bodies it speaks of"),
      .must("issuer", "body", "the body that issues the plan"),
      .may("superior", "body", "the body above it, at the head of papers"),
      .must("place", "text", "the place that papers are dated from"),
      .must("level", "mapping", "the level of the plan"),
      .must("period", "mapping", "when it runs"), .may("basis", "list of mappings", "documents it rests on"),
      .must("offices", "mapping", "who does what"),
      .may("signature", "mapping", "who signs for the issuer; its head unless it is said"),
      .may("recipients", "list of texts or mappings", "`Nơi nhận`, proposed for outgoing papers"),
      .may("difficulties", "mapping", "where to turn with a difficulty"),
      .may("works", "list of mappings", "what it takes in; initiatives (sáng kiến) unless it says otherwise"),
      .must("participants", "mapping", "who may take part"), .must("fields", "list of mappings", "fields of works"),
      .may("solutions", "list of mappings", "kinds of solutions, where the plan tells them apart"),
      .may("conditions", "list of mappings", "what the office checks"),
      .may("exclusions", "list of mappings", "what is not recognised"),
      .must("tracks", "list of mappings", "rounds of intake"),
      .must("dossier", "list of mappings", "the parts of a dossier"),
      .may("time-limits", "mapping", "months and days that the law or the plan gives; without it those of the law"),
      .may("judging", "list of mappings", "the judgements in their order; without it nothing is recognised"),
      .may("grades", "list of mappings", "grades or prizes, the highest first"),
      .may("order", words(of: PrizeOrder.self), "prizes go by the order of means; grades then need no least mean"),
      .may("caps", "list of mappings", "how many grades may be given"),
      .may("ties", "list of mappings", "whom to prefer where means are equal"),
      .may("special-prizes", "list of mappings", "what the council gives beside the grades"),
      .may("commendations", "list of mappings", "kinds of commendation"),
      .may("targets", "list of mappings", "figures to be reached"),
      .may("duties", "list of mappings", "what it gives bodies to do"),
      .may("budget", "list of mappings", "what is paid from where"),
      .may("estimate-appraisal", "mapping", "who looks at the estimate before it is approved"),
      .may("fund", "mapping", "a fund that it sets up"),
      .may("book", "mapping", "a yearly book of exemplary people"),
      .may("forwards", "list of mappings", "what goes to a higher level"),
    ])

  static let document = Mapping(
    "document", "The document in which the plan was issued: how papers and pages cite it.",
    [
      .may("kind", words(of: Plan.Document.Kind.self), "its kind; `ke-hoach` unless it says otherwise"),
      .may("number", "text", "number and symbol, once it has them: `163/KH-UBND`"), .may("day", "day", "its day"),
      .may("signer", "text", "who signed it, proposed for papers signed in the same way"),
    ])

  static let level = Mapping(
    "level", "The level of the plan.",
    [.must("id", "id", "such as `huyen`"), .must("name", "text", "its name: `Cấp huyện`")])

  static let period = Mapping(
    "period", "When the plan runs.",
    [
      .must("from", "day", "the first day"), .must("through", "day", "the last day"),
      .may(
        "every", "`year`, `2 years`, …", "how often it starts again; its days are then written `06-30`, with no year"),
      .may("first", "year", "the year of its first round; required with `every`"), .optionalSource,
    ])

  static let basis = Mapping(
    "basis[]", "A document that the plan rests on.",
    [
      .must("cite", "text", "kind, number and issuer"), .may("date", "day", "its day"),
      .may("about", "text", "what it is about"), .may("until", "day", "the last day on which it is in force"),
      .may("replaced-by", "text", "what papers cite after that day"),
    ])

  static let offices = Mapping(
    "offices", "Who does what.",
    [
      .must("standing", "body", "the standing office"), .must("council", "body", "the council"),
      .may("decides", "body", "who decides on recognition; the issuer unless it is said"),
      .source,
    ])

  static let signature = Mapping(
    "signature", "Who signs for the issuer.",
    [
      .may("authority", "list of texts", "the lines above the title: `TM. ỦY BAN NHÂN DÂN`"),
      .must("title", "text", "the signer's title"), .may("name", "text", "the signer's name"), .optionalSource,
    ])

  static let category = Mapping(
    "fields[], solutions[], … children[]", "A field or a kind of solution, at most five deep.",
    [
      .must("id", "id", "its id"), .may("code", "text", "the plan's own code for it, such as `1a`"),
      .must("name", "text", "its name"), .may("children", "list of mappings", "what is below it"), .inheritedSource,
    ])

  static let difficulties = Mapping(
    "difficulties", "Where those who carry the plan out turn with a difficulty.",
    [
      .must("to", "body", "who answers: a body that is one unit"),
      .may("text", "text", "what the plan says of it"), .source,
    ])

  static let track = Mapping(
    "tracks[]", "A round of intake.",
    [
      .must("id", "id", "its id"), .must("name", "text", "its name"),
      .must("fields", "list of ids, or `other`", "the fields it takes; `other` takes what no other track takes"),
      .may(
        "through", "list of mappings",
        "the bodies that pass dossiers on to it, in order; empty where authors file directly"),
      .must("receives", "body", "the office that receives"), .must("intake", "mapping", "when dossiers are received"),
      .source,
    ])

  static let station = Mapping(
    "tracks[].through[]", "A body through whose hands dossiers go before they reach the receiving office.",
    [
      .must(
        "body", "body",
        """
        the body: one unit, the author's unit, one of several, or a group with `under`, of which it is the nearest one \
        on the way up from the author's unit
        """
      ),
      .must("does", words(of: Track.Station.Work.self), "what it does with them"), .inheritedSource,
    ])

  /// Days with an open or a closed end.
  static let window: [Key] = [
    .may("from", "day", "the first day"), .may("before", "day", "the day before which it ends"),
    .may("through", "day", "its last day; one of `before` and `through` must be there"),
  ]

  static let intake = Mapping(
    "tracks[].intake", "When dossiers are received.",
    window + [
      .may(
        "postmarked", "true or false",
        "what comes by post counts on the day of its postmark; on the day it arrives unless it says otherwise"),
      .inheritedSource,
    ])

  static let timeLimits = Mapping(
    "time-limits", "The days that the office and the author have.",
    [
      .must("check-months", "0 to 24", "months for the check"),
      .must("completion-months", "0 to 24", "months for the author to complete"),
      .must("decision-months", "0 to 24", "months for the decision"),
      .must("endorsement-days", "0 to 365", "days for the unit to endorse"),
      .may("complaints", "mapping", "days for complaints; without it those of the law"), .source,
    ])

  static let complaints = Mapping(
    "time-limits.complaints", "The days for complaints.",
    [
      .must("days", "1 to 365", "days to complain"), .must("acceptance-days", "1 to 90", "days to accept a complaint"),
      .must("settlement-days", "1 to 180", "days to settle it"),
      .must("difficult-days", "1 to 180", "days to settle a difficult one"), .source,
    ])

  static let due = Mapping(
    "when, due, results-due", "When something is due: exactly one of these keys beside `from` and `year`.",
    [
      .may("from", "day", "not before that day; with `before` or `through`"),
      .may("before", "day", "before that day"), .may("through", "day", "through that day"),
      .may("quarter", "1 to 4", "at the end of the quarter"), .may("month", "1 to 12", "at the end of the month"),
      .may("yearly-before", "month-day", "each year before that day: `06-05`"),
      .may("yearly-through", "month-day", "each year through that day"),
      .may("year", "year", "the year of `quarter`, or of `month`, which needs it"),
    ])
}
