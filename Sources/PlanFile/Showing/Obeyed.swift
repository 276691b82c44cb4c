/// What obeys each key of a plan file: who is refused, asked, offered or late by it, which paper or figure follows it.
enum Obeyed {
  /// What obeys a key of a mapping; nil where nobody has said it.
  static func by(_ key: String, in path: String) -> String? {
    byKey[path]?[key] ?? byKey[path]?["*"] ?? (byKey[path] == nil ? nil : usual[key])
  }

  /// Keys that mean the same wherever they are.
  private static let usual = [
    "id": "addresses, records and the other keys that name it", "name": "forms, lists and papers",
    "source": "cited by each refusal, mark § and paper of the rule",
  ]

  /// By the place of a mapping, then by its keys; `*` is for all of them.
  static let byKey = file.merging(intake) { $1 }.merging(judging) { $1 }.merging(afterwards) { $1 }

  private static let file: [String: [String: String]] = [
    "": [
      "plan": "addresses; registers and records of the plan", "title": "papers that cite the plan",
      "short-title": "pages, lists, duties, file names", "document": "how papers and pages cite the plan",
      "bodies": "the page that asks which units they are; who receives, signs, decides, is late",
      "issuer": "head and signature of letters and plans; the unit beneath which people take part",
      "superior": "the line above the issuer in the head of its papers", "place": "place and day of every paper",
      "level": "the plan's page, packages to other levels",
      "period": "days outside of it are refused; rounds, registers, years of money",
      "basis": "`Căn cứ` of decisions, estimates, submissions; a note where one is out of force",
      "offices": "who heads papers, receives complaints, sits as council, decides",
      "signature": "proposed for papers that the issuer signs",
      "recipients": "`Nơi nhận` proposed for every outgoing paper",
      "difficulties": "the page where people ask, the inbox of who answers, their duty",
      "works": "what an author chooses, what forms, papers and lists call it",
      "participants": "who is offered the plan; refusal on beginning and on filing, admission by document",
      "fields": "choice in the form, tracks, sheets, caps, filters, counts",
      "solutions": "choice, filter, counts by group",
      "conditions": "the author while writing, the unit, the check sheet, acceptance",
      "exclusions": "the author's declaration, the check sheet, council and forwarding",
      "tracks": "what can be begun and filed on a day, and where it goes",
      "dossier": "what is missing before filing, what is counted on receipt, the receipt",
      "time-limits": "due days of check, completion, decision, complaint",
      "judging": "sessions, sheets, ballots, results and what goes on",
      "grades": "ranking, decision, certificate, prizes",
      "order": "ranking without least means", "caps": "ranking; a decision over them is refused",
      "ties": "what the ranking proposes where means are equal",
      "special-prizes": "the council's choice with its reason, decision, certificate, public page, list of prizes",
      "commendations": "nominations, verification, lists",
      "targets": "figures on the plan's page, units that are behind",
      "duties": "the front page and the list of duties of each body", "budget": "sources of the estimate",
      "estimate-appraisal": "approval waits for it",
      "fund": "the ledger, the public statement",
      "book": "the yearly book, its stories and files",
      "forwards": "lists to a higher level, duties, letters",
    ],
    "document": ["*": "`Căn cứ Kế hoạch số …` of papers, the plan's page; the words for its clauses"],
    "bodies[]": [
      "in-full": "head and text of papers", "post-of": "heads and signs papers as that office",
      "title": "line of the signature", "council": "compared with the council that is set up",
      "kinds": "units that targets, recipients and duties mean; whose unit passes a dossier on or selects it",
      "under": "the same", "direct": "the same",
      "of": "the author's unit in the chain and in selections", "any-of": "the first that has a unit has the dossier",
      "cluster": "caps for each cluster", "outside": "not asked about when bodies are bound; answers by letter",
      "independent": "nothing above it in the head of its papers", "signature": "how its papers are signed",
    ],
    "bodies[].council": ["*": "setting up a council that lacks it is refused"],
    "bodies[].council.members": ["*": "setting up a council outside of it is refused"],
    "bodies[].cluster": [
      "leader": "has what the cluster is given to do, while no cluster of the year is set up",
      "members": "caps for each cluster",
    ],
    "recipients[]": ["*": "`Nơi nhận`"],
    "difficulties": ["to": "whose inbox and duty the questions are", "text": "what the page where people ask says"],
    "level": ["*": "the plan's page, packages"],
    "period": [
      "from": "days before it are refused; targets and duties begin", "through": "days after it are refused",
      "every": "«Mở đợt sau»; numbers, caps, targets, estimates of each round", "first": "the year of the first round",
    ],
    "basis[]": ["*": "`Căn cứ` of papers of the day; the note on what is out of force"],
    "offices": [
      "standing": "head of letters and receipts, where questions go", "council": "head of minutes, who holds sessions",
      "decides": "head and signature of decisions",
    ],
    "signature": ["*": "signature proposed for papers of the issuer"],
  ]

  private static let intake: [String: [String: String]] = [
    "works[]": ["name": "form, application, certificate, decision, register, public list"],
    "participants": [
      "text": "the plan's page, the page on admissions", "who": "refusal on filing under another kind of author",
      "under": "refusal of units elsewhere, the reach of targets", "unit-kinds": "refusal of other kinds of units",
      "territory": "the address that people without a unit give and the office confirms",
      "born": "refusal by birthday; birthdays are asked for", "age": "refusal by age on the day",
      "guide": "who files is no author, and judges nothing of it",
      "consent": "what is missing before filing, the paper to sign, what is public of an author",
    ],
    "participants.guide": [
      "name": "form, application, lists, notices, what a judge is told", "at-most": "one more is refused on filing",
      "works-of-author": "one more is refused on filing", "certificate": "a certificate is printed for them too",
    ],
    "participants.consent": [
      "below": "of whom a signed paper is asked for", "own-from": "who agrees for themselves too",
      "on": "the day on which ages count", "to": "what the paper asks; what is not consented to is not public",
    ],
    "participants.born": ["*": "refusal of those who were born on other days"],
    "participants.age": ["*": "refusal of other ages on that day"],
    "fields[], solutions[], … children[]": [
      "code": "before the name in forms, columns and counts", "children": "headings of choices and counts",
    ],
    "when": ["*": "whether the rule is asked of a dossier at all"],
    "conditions[]": [
      "text": "form, check sheet, refusal", "check": "what the program answers by itself",
      "application": "refusal by the day of first use", "evidence": "a file is missing before filing",
      "when": "asked of these dossiers alone",
    ],
    "conditions[].application": ["*": "the condition is unmet on other days"],
    "exclusions[]": ["text": "declaration, check sheet", "ask": "asked again before council or forwarding"],
    "tracks[]": [
      "fields": "refusal of other fields", "through": "who has the dossier, lists upward, who is late",
      "receives": "head of receipt and notices, whose queue it is", "intake": "refusal outside, asking to file late",
    ],
    "tracks[].through[]": ["body": "whose head passes it on, and is late", "does": "what duty and steps call it"],
    "tracks[].intake": [
      "from": "refusal before", "before": "refusal from that day on", "through": "refusal after that day",
      "postmarked": "what came by post is in time by its postmark",
    ],
    "dossier[]": [
      "name": "title of the paper, line of receipt and request", "paper": "the paper that is printed",
      "files": "which files are taken", "object": "ticked on receipt", "by": "asked of author or unit",
      "required": "missing before filing or acceptance", "for-each-author": "as many as there are authors",
      "copies": "counted on receipt; acceptance waits", "electronic": "the soft copy that is noted on receipt",
      "max-megabytes": "larger files are refused", "asks": "fields of the form, columns of the register",
      "when": "asked of these dossiers alone",
    ],
    "dossier[].asks[]": [
      "as": "how the field is filled in and read", "options": "what can be chosen", "columns": "the table's columns",
      "required": "missing before filing",
    ],
    "time-limits": [
      "check-months": "due day of the check, receipt", "completion-months": "day proposed for completion",
      "decision-months": "due day of the decision", "endorsement-days": "due day of the unit's word",
      "complaints": "days to complain and to answer",
    ],
    "time-limits.complaints": ["*": "refusal after, due days of complaints"],
    "when, due, results-due": ["*": "duty on the front page from its first day, late after its last"],
  ]

  private static let judging: [String: [String: String]] = [
    "judging[]": [
      "by": "who can hold it; papers of the session", "tracks": "which dossiers come before it",
      "window": "refusal outside of its days, duty of the secretary", "after": "what it looks at once more",
      "scoring": "sheet and ballots", "passes": "who passes", "returns": "who is asked to complete and is scored again",
      "then": "the vote in the meeting, without which nothing is closed", "asks": "questions of the ballot, findings",
      "may-not-come": "the note that closes dossiers without an answer", "decides": "the decision rests on it",
      "carries": "the means in ranking, decision and papers",
    ],
    "judging[].carries": ["*": "the means in ranking, decision and papers"],
    "judging[].window": ["*": "sessions and answers outside are refused, or admitted by document"],
    "judging[].passes": ["*": "who is recognised or goes on"],
    "judging[].returns": ["*": "who goes back once"], "judging[].then": ["*": "whether the vote passes"],
    "judging[].asks[]": ["required": "what is answered no stays behind"],
    "judging[].scoring": [
      "method": "ballots with points, votes or answers", "out-of": "the sheet's sum", "yes": "who passes the vote",
      "of": "what the share is counted of", "criteria": "the rows of the sheet", "sheets": "the sheet of a field",
      "ballots": "closing waits for so many", "mean": "means in ranking and papers", "outliers": "ballots left out",
      "step": "other points are refused", "groups": "the rows of the sheet with their subtotals",
      "markers": "who is asked to mark", "recommends": "asked on the sheet; the minutes count it",
      "blind": "names hidden until the closing", "secret": "ballots without names",
      "same-unit-conflict": "members of the unit do not score",
    ],
    "judging[].scoring.sheets[]": ["*": "the sheet of a dossier of these fields"],
    "criteria[]": [
      "about": "hint on the sheet", "max": "points above are refused", "weight": "sum and mean",
      "floor": "nothing is recognised below", "warn-below": "a warning in the ranking",
      "levels": "choice on the sheet",
    ],
    "groups[]": [
      "*": "subtotals of the sheet and the scores", "floor": "nothing is recognised below",
      "warn-below": "a warning in the ranking",
    ],
    "criteria[].levels[]": ["*": "choice on the sheet, points outside are refused"],
    "judging[].scoring.ballots": ["*": "closing waits for so many ballots"],
    "judging[].scoring.outliers": ["*": "ballots left out of the mean, named in the scores"],
    "judging[].scoring.markers": [
      "*": "how many are assigned, when one more is asked, and whose points count then"
    ],
    "grades[]": [
      "mean": "ranking", "floors": "ranking; who falls short gets the next grade", "prize": "decision, list of prizes",
    ],
    "grades[].floors": ["*": "ranking"],
    "caps[]": ["*": "ranking, and the decision, give no more places"],
    "special-prizes[]": ["at-most": "more in a round are refused", "prize": "decision, list of prizes"],
    "ties[]": ["*": "proposed in the ranking with its source; sex is asked for where unknown"],
  ]

  private static let afterwards: [String: [String: String]] = [
    "commendations[]": [
      "by": "head of the decision, whose answer is recorded", "for": "who can be nominated",
      "cap": "lists with more are refused", "merits": "ticks of a nomination; refusal without them",
      "conditions": "answers before a nominee is eligible",
    ],
    "commendations[].cap": ["*": "lists with more are refused"],
    "commendations[].merits[]": ["*": "what a nomination must tick"],
    "commendations[].merits[].all[]": ["*": "the tick, with words, files or a recognised initiative"],
    "commendations[].conditions[]": ["text": "the question of verification"],
    "targets[]": [
      "text": "the figure's words, the duty of units behind", "count": "the figure", "among": "whose dossiers count",
      "field": "which dossiers count", "from": "from which step they count", "related": "what the head confirms counts",
      "goal": "reached or behind",
    ],
    "duties[]": [
      "who": "whose front page and list it is, who is late", "what": "the duty's words",
      "when": "open from its first day, late after its last", "to": "who is told; who has no such duty to itself",
      "done-by": "what closes it, by itself or by hand", "at-least": "open until there are so many records",
      "judgement": "which closed sessions close it, which results are proposed for the notice",
      "review": "the report's name, the lists of duties and honours that are filled in",
      "serves-below": "whose plan in response lets a dossier be accepted",
      "headings": "form and paper of the report, what units wrote side by side",
    ],
    "duties[].headings[]": ["*": "what is written under it is kept by its id, shown by its name"],
    "budget[]": [
      "*": "lines proposed for the estimate, prizes paid from the line of their grade",
      "rates-by": "lines of the estimate from that source without the article of their rate are refused",
    ],
    "estimate-appraisal": ["*": "approval of the estimate waits for it"],
    "fund": [
      "name": "ledger, statement, public page", "by": "head and signature of the statement; its head approves spending",
      "with": "whose heads see the ledger and approve spending too", "purposes": "spending on anything else is refused",
    ],
    "fund.purposes[]": [
      "name": "choice of spending, sums of the statement",
      "award": "prizes of that award are paid under it, each once, never above what its rules give",
    ],
    "book": ["name": "title of the book, on its pages and its cover"],
    "forwards[]": [
      "to": "addressee of list and letter", "plan": "dossiers appear there", "what": "title of list and duty",
      "takes": "which dossiers are offered", "by": "whose duty the list is",
      "issuer": "head and signature of the letter",
      "copies": "sending waits until they are counted", "consolidated": "a second list of the round is refused",
      "nominates": "who or what is chosen for each line", "asks": "confirmed of each initiative on the list",
      "cap": "a longer list is refused", "due": "duty, late after it; a list does not go before its days",
      "results-due": "duty to record answers",
      "on-authors-wish": "only those whose authors asked are listed", "found": "others are refused",
    ],
    "forwards[].asks[]": ["name": "the question on the list"],
  ]
}
