import Domain

/// What an author meets: what is taken in and from whom, what must hold, what belongs to a dossier.
extension Mapping {
  static let work = Mapping(
    "works[]", "A kind of work that the plan takes in.",
    [.must("id", "id", "its id"), .must("name", "text", "what it is called in a sentence: `ý tưởng mới`"), .source])

  static let participants = Mapping(
    "participants", "Who may take part.",
    [
      .must("text", "text", "the plan's words"),
      .may(
        "who", "list of \(words(of: Plan.Participants.Candidate.self))",
        "as whom authors file: one, several, a group under its own name; all of them unless it says otherwise"),
      .may("under", "list of bodies", "the bodies below which it applies; the issuer unless it says otherwise"),
      .may("unit-kinds", "list of ids", "kinds of units whose people may file; without it all"),
      .may(
        "territory", "text", "where people who belong to no unit live or work; without it only people of units file"),
      .may("born", "mapping", "when authors were born"),
      .may("age", "mapping", "how old authors are; not beside `born`"),
      .may("guide", "mapping", "somebody files for the authors and guides them, who then need no accounts"),
      .may("consent", "mapping", "whose guardians have to consent, and to what"),
      .source,
    ])

  static let guide = Mapping(
    "participants.guide",
    "Somebody who files for the authors and guides them, such as a teacher; kept out of judging as an author is.",
    [
      .must("name", "text", "what they are called in a sentence: `giáo viên hướng dẫn`"),
      .may("at-most", "1 to 1,000", "how many dossiers of a round one of them files at most"),
      .may("works-of-author", "1 to 100", "in how many dossiers of a round one author stands at most"),
      .may("certificate", "true or false", "whether they get a certificate of their own; false unless it says so"),
      .source,
    ])

  static let consent = Mapping(
    "participants.consent",
    "Whose guardians have to consent on a paper that they sign. What they do not consent to is not public.",
    [
      .must("below", "1 to 18", "the age below which a guardian signs, in whole years"),
      .may("own-from", "0 to 17", "the age from which the author agrees too"),
      .must("on", "day", "the day on which ages count"),
      .must(
        "to", "list of \(words(of: Consent.Matter.self))",
        "what guardians may consent to: publishing the name, pictures, the text of the work"),
      .source,
    ])

  static let born = Mapping(
    "participants.born", "When authors were born: at least one of the two.",
    [.may("from", "day", "the first birthday"), .may("through", "day", "the last birthday")])

  static let age = Mapping(
    "participants.age", "How old authors are: at least one of `from` and `through`.",
    [
      .may("from", "0 to 120", "the least age in whole years"), .may("through", "0 to 120", "the greatest age"),
      .must("on", "day", "the day on which it counts"),
    ])

  static let when = Mapping(
    "when", "To which dossiers a rule speaks: those that have what each of its keys names.",
    [
      .may("work", "list of ids", "kinds of works"), .may("solution", "list of ids", "kinds of solutions, or groups"),
      .may("field", "list of ids", "fields, or groups"),
    ])

  static let condition = Mapping(
    "conditions[]", "What must hold.",
    [
      .must("id", "id", "its id"), .must("text", "text", "the condition"),
      .may("check", words(of: Condition.Check.self), "what is computed; `office` unless it says otherwise"),
      .may("application", "mapping", "when the first use must have been; for `applied`"),
      .may("evidence", words(of: Condition.Evidence.self), "whether a file has to prove it"),
      .may("when", "mapping", "to which dossiers it speaks; without it to all"), .source,
    ])

  static let application = Mapping(
    "conditions[].application", "When the first use or trial must have been.",
    [
      .may("from", "day", "the first day"), .may("through", "day", "the last day"),
      .may("months", "1 to 120", "for how many months at least when the dossier is filed"),
    ])

  static let exclusion = Mapping(
    "exclusions[]", "What is not recognised.",
    [
      .must("id", "id", "its id"), .must("text", "text", "the exclusion"),
      .may(
        "ask", "list of \(words(of: Exclusion.Moment.self))",
        "when it is asked about; `intake` unless it says otherwise"),
      .source,
    ])

  static let part = Mapping(
    "dossier[]", "A part of a dossier: one of `paper`, `files` and `object` must be there.",
    [
      .must("id", "id", "its id"), .must("name", "text", "its name, the title of the paper"),
      .may("paper", words(of: PaperForm.self), "the form that the program fills in"),
      .may("files", "`any`, or list of \(words(of: FileFormat.self))", "files that are attached"),
      .may("object", "true or false", "something that is handed over"),
      .may("by", "`author` or `unit`", "who makes it"),
      .may("required", "true or false", "true unless it says otherwise"),
      .may("for-each-author", "true or false", "whether each author gives one"),
      .may("copies", "0 to 100", "printed copies; none are asked for unless it says otherwise"),
      .may("electronic", "true, or an e-mail address", "whether a soft copy is asked for, and where it is sent"),
      .may("max-megabytes", "1 to 2,000", "the largest file; 100 unless it says otherwise"),
      .may("asks", "list of mappings", "what the office's own form asks besides"),
      .may("when", "mapping", "to which dossiers it belongs; without it to all"), .source,
    ])

  static let ask = Mapping(
    "dossier[].asks[]", "A field of the office's own form.",
    [
      .must("id", "id", "its id"), .must("name", "text", "its label"),
      .may("as", words(of: Ask.Form.self), "how it is answered; `text` unless it says otherwise"),
      .may("options", "list of texts", "what can be chosen; for `choice`"),
      .may("columns", "list of texts", "the columns; for `table`"),
      .may("required", "true or false", "false unless it says otherwise"),
    ])
}
