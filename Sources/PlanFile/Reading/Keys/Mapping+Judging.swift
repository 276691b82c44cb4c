import Domain

/// How the council judges, what is honoured, and what else the plan asks for.
extension Mapping {
  static let judgement = Mapping(
    "judging[]", "A judgement: a unit's selection, an appraisal, a council, a second look, the answer from above.",
    [
      .must("id", "id", "its id"), .must("name", "text", "its name"),
      .must("by", "body", "who judges; the answer of a body outside is recorded where lists go up"),
      .may("tracks", "list of ids", "the tracks whose dossiers it judges; without it all"),
      .may("window", "mapping", "its days; outside of them it is refused unless an officer admits it"),
      .may("after", "id", "the deciding judgement whose recognised dossiers it looks at once more"),
      .may("scoring", "mapping, or an id", "how it is judged, or the earlier judgement that is judged the same way"),
      .may("passes", "mapping", "what passes"),
      .may("carries", "mapping", "what counts of an earlier judgement; without it the own ballots alone count"),
      .may("returns", "mapping", "the means that go back to be completed and scored once more"),
      .may("then", "mapping", "the vote of the meeting after the points"),
      .may("asks", "list of mappings", "what is answered beside the result"),
      .may("may-not-come", "true or false", "whether a higher level may leave it without an answer"),
      .may("decides", "true or false", "whether recognition rests on it; exactly one decides for a track"), .source,
    ])

  static let judgementDays = Mapping(
    "judging[].window", "The days of a judgement: a quarter with its year, or days.",
    window + [
      .may("quarter", "1 to 4", "the quarter"), .may("year", "year", "the year of the quarter"), .inheritedSource,
    ])

  static let passes = Mapping(
    "judging[].passes", "What passes.",
    [
      .may("mean", "points", "the least mean; for `points`, which needs it"),
      .may("met", "1 to 100", "how many criteria have to be met; for `answers`, without it all"),
      .may(
        "best", "1 to 10,000",
        """
        how many of those go on, by their means; who is equal to the last of them goes on too; for a judgement in \
        sessions that chooses
        """),
      .may(
        "per", "`round`, `track`, `field`, `unit`",
        "where the best are counted; in the round unless it says otherwise"),
      .inheritedSource,
    ])

  static let carries = Mapping(
    "judging[].carries", "What counts of an earlier judgement that gave points out of as many.",
    [
      .must("from", "id", "the earlier judgement"),
      .must("share", "share", "the part that its mean makes of the result; below 1"), .inheritedSource,
    ])

  static let band = Mapping(
    "judging[].returns", "The means that go back once.",
    [
      .must("from", "points", "the lowest"), .must("below", "points", "the mean that needs it no more"),
      .inheritedSource,
    ])

  static let following = Mapping(
    "judging[].then", "The vote of the meeting after the points.",
    [
      .must("yes", "share", "the share of yes that passes"),
      .must("of", words(of: Scoring.Base.self), "what that is a share of"), .inheritedSource,
    ])

  static let question = Mapping(
    "judging[].asks[]", "What is answered beside the result.",
    [
      .must("id", "id", "its id"), .must("name", "text", "what is asked, such as `Tiêu biểu`"),
      .may("required", "true or false", "whether only what it is answered with yes goes on"),
    ])

  static let scoring = Mapping(
    "judging[].scoring", "How it is judged.",
    [
      .must("method", "`points`, `vote` or `answers`", "whether members score or vote, or one answers for all"),
      .may("out-of", "points", "the most points of a sheet; for `points`, which needs it"),
      .may("yes", "share", "the share of yes that passes; for `vote`, which needs it"),
      .may("of", words(of: Scoring.Base.self), "what that is a share of; for `vote`, which needs it"),
      .may("step", "points", "points are given in multiples of it: `0.5`; without it to the hundredth"),
      .may("criteria", "list of mappings", "the criteria of fields without a sheet of their own"),
      .may("groups", "list of mappings", "the same in groups with subtotals, in place of `criteria`"),
      .may("sheets", "list of mappings", "sheets of named fields"),
      .may("ballots", "mapping", "the ballots that a result needs; required without `markers`, not for `answers`"),
      .may("mean", words(of: Scoring.Rounding.self), "how means are rounded; `exact` unless it says otherwise"),
      .may("outliers", "mapping", "ballots that are left out as too far away"),
      .may("markers", "mapping", "a few who mark each dossier, instead of the whole council"),
      .may(
        "recommends", "true or false",
        "whether members also say to recognise or not; the chair answers where most say otherwise than the result"),
      .may("blind", "true or false", "whether who scores sees no names"),
      .may("secret", "true or false", "whether ballots are secret"),
      .may("same-unit-conflict", "true or false", "whether nobody judges their own unit"), .inheritedSource,
    ])

  static let sheet = Mapping(
    "judging[].scoring.sheets[]", "The sheet of some fields.",
    [
      .must("fields", "list of ids", "its fields"),
      .may("criteria", "list of mappings", "its criteria; required without `groups`"),
      .may("groups", "list of mappings", "its criteria in groups with subtotals"),
    ])

  static let criterionGroup = Mapping(
    "groups[]", "A group of criteria, which are added up by themselves.",
    [
      .must("id", "id", "its id"), .must("name", "text", "its name"),
      .must("criteria", "list of mappings", "its criteria"),
      .may("floor", "points", "the mean of the group below which nothing is recognised"),
      .may("warn-below", "points", "the mean below which the council is only warned"), .source,
    ])

  static let criterion = Mapping(
    "criteria[]", "A criterion; `max`, `weight`, `floor`, `warn-below` and `levels` only where members score.",
    [
      .must("id", "id", "its id"), .must("name", "text", "its name"), .may("about", "text", "what is looked at"),
      .may("max", "points", "the most points; required for `points`"),
      .may("weight", "number", "what points are multiplied by; 1 unless it says otherwise"),
      .may("floor", "points", "the mean below which nothing is recognised"),
      .may("warn-below", "points", "the mean below which the council is only warned"),
      .may("levels", "list of mappings", "levels that a member chooses among"), .source,
    ])

  static let criterionLevel = Mapping(
    "criteria[].levels[]", "A level of a criterion.",
    [
      .must("name", "text", "its name"), .must("from", "points", "its least points"),
      .must("through", "points", "its most points"),
    ])

  static let markers = Mapping(
    "judging[].scoring.markers",
    "A few mark each dossier: `{count: 2, points-apart: 10, settles: mean, source: II.3}`. One more is asked when they "
      + "differ.",
    [
      .must("count", "2 to 9", "how many"),
      .may(
        "third-when", "`grades-differ`",
        "they differ when one ballot alone would come to another grade, or would not pass; required without "
          + "`points-apart`"),
      .may("points-apart", "points", "they differ when their totals are further apart; in place of `third-when`"),
      .must(
        "settles", words(of: Scoring.Markers.Settlement.self),
        "what counts then: what the chair decides, the mean of all, or the additional ballot alone"), .source,
    ])

  static let ballots = Mapping(
    "judging[].scoring.ballots", "The ballots that a result needs.",
    [
      .must("at-least", "share", "the least share"),
      .must("of", words(of: Scoring.Base.self), "what that is a share of"),
      .source,
    ])

  static let outliers = Mapping(
    "judging[].scoring.outliers", "Ballots that are left out.",
    [.must("further-than", "points", "how far from the mean"), .source])

  static let grade = Mapping(
    "grades[]", "A grade.",
    [
      .must("id", "id", "its id"), .must("name", "text", "its name"),
      .may("mean", "points", "its least mean; required without `order`"),
      .may("floors", "mapping", "what it asks for on criteria; who falls short competes for the next grade"),
      .may("prize", "đồng", "the prize of an initiative"), .source,
    ])

  static let floors = Mapping(
    "grades[].floors", "The least means on criteria: the id of a criterion, or `each`.",
    [.may("each", "points or share", "what every criterion needs that is not named; `40%` is of its most points")])

  static let gradeCap = Mapping(
    "caps[]", "How many of one or several grades may be given.",
    [
      .must("grades", "list of ids", "the grades that share the places"),
      .must("at-most", "number or share", "the most, above 0; of a share, whole places count"),
      .may("of", words(of: Domain.Cap.Base.self), "what a share is of; `recognised` unless it says otherwise"),
      .must("per", words(of: Domain.Cap.Scope.self), "where it holds: in the round, or in each by itself"), .source,
    ])

  static let tie = Mapping(
    "ties[]", "Whom to prefer where means are equal and places are not enough; proposed, never applied by itself.",
    [.must("prefer", words(of: TieRule.Preference.self), "who is preferred"), .source])

  static let specialPrize = Mapping(
    "special-prizes[]", "A prize that the council gives beside the grades, with a reason.",
    [
      .must("id", "id", "its id"), .must("name", "text", "its name"),
      .must("at-most", "1 to 1,000", "how many in a round"),
      .may("prize", "đồng", "the money, beside that of a grade"), .source,
    ])

  static let commendation = Mapping(
    "commendations[]", "A kind of commendation.",
    [
      .must("id", "id", "its id"), .must("name", "text", "its name"), .must("by", "body", "who gives it"),
      .must("for", "list of \(words(of: CommendationKind.Candidate.self))", "who can get it"),
      .may("cap", "mapping", "its places"),
      .may("merits", "list of mappings", "what is asked for, by kind of candidate"),
      .may("conditions", "list of mappings", "what the standing office asks before it finds a nominee eligible"),
      .source,
    ])

  static let cap = Mapping(
    "commendations[].cap", "The places of a commendation: `joint`, or the two others.",
    [
      .may("joint", "0 to 1,000,000", "collectives and individuals together"),
      .may("collectives", "0 to 1,000,000", "collectives"), .may("individuals", "0 to 1,000,000", "individuals"),
    ])

  static let merits = Mapping(
    "commendations[].merits[]", "What is asked of a kind of candidate.",
    [
      .must("for", words(of: CommendationKind.Candidate.self), "of whom"),
      .may("all", "list of mappings", "merits that everyone must meet"),
      .may("any", "list of mappings", "merits of which one is enough"),
      .may("prefer", "list of mappings", "merits that nobody has to meet; the council sees who does"),
    ])

  static let merit = Mapping(
    "commendations[].merits[].all[]", "A merit; those of `any` and `prefer` are written in the same way.",
    [
      .must("text", "text", "the merit"),
      .may(
        "evidence", words(of: CommendationKind.Merit.Evidence.self),
        "by what it is seen: words and files, or an initiative recognised here or elsewhere; `documents` by default"),
      .source,
    ])

  static let commendationCondition = Mapping(
    "commendations[].conditions[]", "What is asked before a nominee is found eligible.",
    [.must("id", "id", "its id"), .must("text", "text", "what must be so"), .source])

  static let target = Mapping(
    "targets[]", "A figure to be reached.",
    [
      .must("id", "id", "its id"), .must("text", "text", "the plan's words"),
      .must("count", words(of: Target.Count.self), "what is counted"),
      .may("among", "list of ids", "bodies whose units it is counted among; without it all units under the plan"),
      .may("field", "id", "the field it is counted in"),
      .may("from", words(of: Target.From.self), "from which step on a dossier counts; `endorsed` by default"),
      .may(
        "related", words(of: Target.Related.self),
        "only dossiers of which the unit's head confirms that they concern the unit's own field"),
      .must("goal", "number or share", "the figure, or the share"), .source,
    ])

  static let givenDuty = Mapping(
    "duties[]", "What the plan gives bodies to do; each unit of a body has it for itself.",
    [
      .must("id", "id", "its id"), .must("who", "body, or list of bodies", "who has to do it"),
      .must("what", "text", "what there is to do"),
      .may("when", "mapping", "when it is due; without it, at the end of the round"),
      .may("to", "body, or list of bodies", "to whom what is done goes"),
      .must(
        "done-by", words(of: GivenDuty.DoneBy.self),
        "the record that closes it; `answer` with `to` is a request: names, opinions, figures that go there"),
      .may("at-least", "1 to 100", "how many records it takes; one unless it says otherwise"),
      .may(
        "judgement", "judgement",
        "the judgement whose session closes it; without it, one that decides; of a notice, whose results it tells"
      ),
      .may("review", words(of: GivenDuty.Review.self), "a report that looks back: duties kept and missed, honours"),
      .may(
        "headings", "list of mappings",
        """
        the headings of a report, in its form, on paper and where reports are put together; without it results, \
        shortcomings, causes, proposals, next tasks
        """),
      .may("serves-below", "true or false", "a unit's plan in response serves the units below it too"), .source,
    ])

  static let reportHeading = Mapping(
    "duties[].headings[]", "A heading of a report.",
    [
      .must(
        "id", "id", "its id; a review has difficulties filled in under `han-che`, duties ahead under `nhiem-vu`"),
      .must("name", "text", "the heading"),
    ])

  static let budgetLine = Mapping(
    "budget[]", "What is paid from where.",
    [
      .must("line", "text", "what is paid"), .must("from", "text", "from where"), .may("amount", "đồng", "how much"),
      .may("rates-by", "text", "the document by whose rates it is paid: `Thông tư số 03/2019/TT-BTC`"),
      .source,
    ])

  static let estimateAppraisal = Mapping(
    "estimate-appraisal", "Who looks at the estimate before it is approved.",
    [.must("by", "id", "the body that does"), .source])

  static let fund = Mapping(
    "fund", "A fund that the plan sets up.",
    [
      .must("name", "text", "its name: `Quỹ “Người Việt đoàn kết sáng tạo”`"),
      .must("by", "body", "the body that keeps it, whose papers its statements are"),
      .may("with", "list of bodies", "who manages it beside that body"),
      .must("purposes", "list of mappings", "what its money is spent on"), .source,
    ])

  static let fundPurpose = Mapping(
    "fund.purposes[]", "What money of the fund is spent on.",
    [
      .must("id", "id", "its id"), .must("name", "text", "what it is"),
      .may("award", "id", "the commendation whose prizes are paid under it"), .source,
    ])

  static let book = Mapping(
    "book", "A yearly book of exemplary people that the plan asks for.",
    [.must("name", "text", "its name: `Gương người Việt Nam đoàn kết sáng tạo`"), .source])

  static let forwarding = Mapping(
    "forwards[]", "What goes to a higher level.",
    [
      .may("id", "id", "its id, where there are several"), .must("to", "body", "to whom"),
      .may("plan", "id", "the plan there, in the same installation"), .must("what", "text", "what goes"),
      .may("takes", words(of: Forwarding.Takes.self), "what it takes; `recognised` unless it says otherwise"),
      .may("by", "body", "who puts the list together"), .may("issuer", "body", "whose letter it goes with"),
      .may("copies", "1 to 100", "printed copies of each dossier, counted before the list goes"),
      .may("consolidated", "true or false", "whether one list goes up in a round"),
      .may(
        "nominates", "list of \(words(of: Forwarding.Nominated.self))",
        "who or what is named; `initiative` unless it says otherwise"),
      .may("asks", "list of mappings", "what is confirmed of each initiative when the list is made"),
      .may("cap", "1 to 10,000", "the most initiatives"),
      .may("due", "mapping", "when it is due"), .may("results-due", "mapping", "when results are expected"),
      .may("on-authors-wish", "true or false", "whether only on the authors' wish"),
      .may("found", "list of ids", "questions of the judgements that must have been answered with yes"), .source,
    ])

  static let forwardingAsk = Mapping(
    "forwards[].asks[]", "What is confirmed of an initiative when the list is made.",
    [.must("id", "id", "its id"), .must("name", "text", "what is confirmed: `Tiêu biểu`")])
}
