import Markup

extension Schema {
  static let plans: [SQL] = [
    records("plan", ", plan TEXT NOT NULL, edition BIGINT NOT NULL, UNIQUE (plan, edition)"),
    // Found by the key of the plan.
    records("plan_bodies"),
  ]

  static let dossiers: [SQL] = [
    // The document stands last, so that lists are read without walking over the documents.
    """
    CREATE TABLE dossier (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, round BIGINT NOT NULL, track TEXT NOT NULL, unit TEXT, unit_name TEXT, passed BIGINT,
      holder TEXT,
      filer TEXT NOT NULL, state TEXT NOT NULL, title TEXT NOT NULL, byline TEXT NOT NULL,
      coauthors BIGINT NOT NULL, work TEXT, field TEXT, solution TEXT, number BIGINT, submitted BIGINT,
      changed BIGINT NOT NULL, due TEXT, asks_late BIGINT NOT NULL, at_office BIGINT NOT NULL,
      session TEXT, grade TEXT, specials TEXT, decision TEXT, decided TEXT, code TEXT UNIQUE,
      certificate BIGINT, origin TEXT, arrival TEXT, forwarded TEXT,
      wishes_higher BIGINT NOT NULL, endorsed_by TEXT, own_field BIGINT NOT NULL, uncounted BIGINT NOT NULL,
      benefit BIGINT,
      document TEXT NOT NULL)
    """,
    // The intake queue: what has reached the receiving office, the most urgent first (`DossierOrder.columns`). The
    // state stands last: a queue of one state is found in the index alone.
    """
    CREATE INDEX dossier_queue ON dossier (
      plan, round, at_office, (CASE WHEN state IN ('endorsed', 'received', 'incomplete') THEN 0 ELSE 1 END),
      (COALESCE(due, '9999-12-31')), (COALESCE(submitted, 0)), id, state)
    """,
    // The same of one state; what is ready for a session; what can go to a higher level.
    "CREATE INDEX dossier_plan_state ON dossier (plan, state, changed, id)",
    // The counts of the states of a unit, its drafts.
    "CREATE INDEX dossier_unit ON dossier (unit, state, changed, id)",
    // What waits at a unit for its word.
    "CREATE INDEX dossier_holder ON dossier (holder, changed, id) WHERE holder IS NOT NULL",
    // What was received and not counted.
    "CREATE INDEX dossier_uncounted ON dossier (plan, track) WHERE uncounted = 1",
    // What is in one state, over all plans.
    "CREATE INDEX dossier_state ON dossier (state, changed, id)",
    // How many are overdue.
    "CREATE INDEX dossier_due ON dossier (plan, due)",
    // The register of certificates by number, and that no number is given twice.
    "CREATE UNIQUE INDEX dossier_certificate ON dossier (plan, round, certificate)",
    // The numbers of the register, none of them twice.
    "CREATE UNIQUE INDEX dossier_number ON dossier (plan, round, number)",
    // The dossier that came from below, taken in once.
    "CREATE UNIQUE INDEX dossier_origin ON dossier (origin)",
    // The lists that came from below, and how far their dossiers are.
    "CREATE INDEX dossier_arrival ON dossier (plan, arrival, state) WHERE arrival IS NOT NULL",
    // What a head endorsed, for the submission lists of the unit.
    "CREATE INDEX dossier_endorsed ON dossier (endorsed_by, plan, id) WHERE endorsed_by IS NOT NULL",

    // Those who are let take part though a plan's rule keeps them out, each once.
    records(
      "admitted_participant", ", plan TEXT NOT NULL, person TEXT, dossier TEXT UNIQUE, UNIQUE (plan, person)"),

    // The dossiers that a person files or writes.
    "CREATE TABLE dossier_author (person TEXT NOT NULL, dossier TEXT NOT NULL, PRIMARY KEY (person, dossier))",
    // The authors of a dossier, which a whole check compares with it.
    "CREATE INDEX dossier_author_dossier ON dossier_author (dossier)",

    // What waits for a person's word on authors.
    """
    CREATE TABLE author_notice (
      person TEXT NOT NULL, dossier TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (person, dossier, kind))
    """,
    // What waits because of a dossier, which a whole check compares with it.
    "CREATE INDEX author_notice_dossier ON author_notice (dossier)",

    // How many dossiers are in each state, and of each kind of solution. Where writes run at once several rows share
    // one count (`Connection.shares`).
    """
    CREATE TABLE tally (
      plan TEXT NOT NULL, round BIGINT NOT NULL, kind TEXT NOT NULL, track TEXT NOT NULL, value TEXT NOT NULL,
      share TEXT NOT NULL, count BIGINT NOT NULL, PRIMARY KEY (plan, round, kind, track, value, share))
    """,
    // The numbers that registers gave last; the mark of the units.
    "CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
  ]

  /// What units submit.
  static let submissions: [SQL] = [
    records(
      "submission_list", ", plan TEXT NOT NULL, unit TEXT NOT NULL, number TEXT, year BIGINT, discarded BIGINT NOT NULL"
    ),
    // The lists of a unit under a plan, and the numbers that it used.
    "CREATE INDEX submission_list_unit ON submission_list (unit, plan, id)",
    "CREATE TABLE submission_item (list TEXT NOT NULL, dossier TEXT NOT NULL, PRIMARY KEY (list, dossier))",
    // The lists that a dossier is on.
    "CREATE INDEX submission_item_dossier ON submission_item (dossier)",
  ]

  /// Which records name which files, and files on their way.
  static let files: [SQL] = [
    // Whether any record names a file.
    """
    CREATE TABLE record_file (
      digest TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (digest, kind, id))
    """,
    // The files of a record, which a whole check compares with it.
    "CREATE INDEX record_file_record ON record_file (kind, id)",
    """
    CREATE TABLE upload (
      id TEXT PRIMARY KEY, person TEXT NOT NULL, dossier TEXT NOT NULL, part TEXT NOT NULL, name TEXT NOT NULL,
      size BIGINT NOT NULL, started BIGINT NOT NULL)
    """,
    // What a person has begun, and what was begun for a dossier: counted with each announcement.
    "CREATE INDEX upload_person ON upload (person)", "CREATE INDEX upload_dossier ON upload (dossier)",
  ]
}
