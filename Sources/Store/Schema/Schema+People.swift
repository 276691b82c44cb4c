import Markup

extension Schema {
  static let units: [SQL] = [
    records("unit", ", name TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT, successor TEXT, above TEXT"),
    // What is below a unit, with those whose work it took over.
    "CREATE INDEX unit_above ON unit (above, id)",
    // Kinds of units that the standard ones do not name, by their slugs.
    records("unit_kind"),
    // The own plans of units in response to a movement.
    records(
      "response_plan",
      ", plan TEXT NOT NULL, round BIGINT NOT NULL, unit TEXT NOT NULL, state TEXT NOT NULL, sent BIGINT NOT NULL"),
    // Which of them wait for the standing office, and which a unit has.
    "CREATE INDEX response_plan_state ON response_plan (plan, round, state, id)",
    "CREATE INDEX response_plan_unit ON response_plan (unit, plan, id)",
    // The units in which dossiers and plans in response were before: the report of one may have counted them.
    """
    CREATE TABLE former_unit (
      record TEXT NOT NULL, place BIGINT NOT NULL, unit TEXT NOT NULL, since BIGINT NOT NULL, until BIGINT NOT NULL,
      PRIMARY KEY (record, place))
    """,
    // The few that were merged or divided, and by whom.
    "CREATE INDEX unit_successor ON unit (successor, id) WHERE successor IS NOT NULL",
  ]

  static let people: [SQL] = [
    records("person", ", name TEXT NOT NULL, sort TEXT NOT NULL, sign_in TEXT NOT NULL UNIQUE, unit TEXT"),
    // The list of people, and namesakes.
    "CREATE INDEX person_sort ON person (sort, id)",
    records("appointment", ", person TEXT NOT NULL, scope TEXT NOT NULL"),
    // The roles of who asks, at each request.
    "CREATE INDEX appointment_person ON appointment (person)",
    // Who heads a unit, who holds roles in a place, who administers.
    "CREATE INDEX appointment_scope ON appointment (scope)",
  ]

  /// Passwords, sign-ins, and wrong tries.
  static let accounts: [SQL] = [
    """
    CREATE TABLE password (
      person TEXT PRIMARY KEY, hash TEXT NOT NULL, changed BIGINT NOT NULL, mark TEXT NOT NULL, once BIGINT NOT NULL)
    """,
    "CREATE TABLE password_link (person TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, expires BIGINT NOT NULL)",
    """
    CREATE TABLE access (
      token TEXT PRIMARY KEY, person TEXT NOT NULL, csrf TEXT NOT NULL, begun BIGINT NOT NULL, expires BIGINT NOT NULL,
      used BIGINT NOT NULL, confined BIGINT NOT NULL, address TEXT NOT NULL, browser TEXT NOT NULL)
    """,
    // One's own sign-ins on the account page, and ending all of them.
    "CREATE INDEX access_person ON access (person)",
    "CREATE TABLE attempt (name TEXT NOT NULL, at BIGINT NOT NULL, source TEXT NOT NULL)",
    // The tries for a name within some minutes.
    "CREATE INDEX attempt_name ON attempt (name, at)",
  ]

  /// Requests for an account of those who have none.
  static let accountRequests: [SQL] = [
    records(
      "account_request",
      """
      , state TEXT NOT NULL, number TEXT NOT NULL, name TEXT NOT NULL, holder TEXT NOT NULL, mail TEXT NOT NULL, \
      phone TEXT NOT NULL, sent BIGINT NOT NULL, changed BIGINT NOT NULL
      """),
    // What waits for the office, in the order in which it came.
    "CREATE INDEX account_request_state ON account_request (state, sent, id)",
    // The one that an asker names.
    "CREATE INDEX account_request_number ON account_request (number)",
    // Those that are like another one.
    "CREATE INDEX account_request_name ON account_request (name)",
    "CREATE INDEX account_request_holder ON account_request (holder)",
    "CREATE INDEX account_request_mail ON account_request (mail)",
    "CREATE INDEX account_request_phone ON account_request (phone)",
    // What is kept no longer.
    "CREATE INDEX account_request_changed ON account_request (changed)",
  ]

  /// Lists that came in from a file, and what some of them brought.
  static let lists: [SQL] = [
    records("list_import", ", state TEXT NOT NULL"),
    records("past_initiative", ", title TEXT NOT NULL, unit TEXT NOT NULL, year BIGINT NOT NULL"),
    // The initiatives of a year.
    "CREATE INDEX past_initiative_year ON past_initiative (year, id)",
  ]
}
