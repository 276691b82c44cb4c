import Markup

extension Schema {
  /// Events with the people who are invited or were there, and inspections.
  static let events: [SQL] = [
    records(
      "event",
      """
      , unit TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, from_day TEXT NOT NULL, last_day TEXT NOT NULL, \
      is_open BIGINT NOT NULL, audience BIGINT, cost BIGINT, media BIGINT NOT NULL
      """),
    // The events of a unit, the latest first; those that wait for their outcome.
    "CREATE INDEX event_unit ON event (unit, from_day, id)",
    "CREATE INDEX event_day ON event (from_day, id)",
    "CREATE INDEX event_state ON event (state, last_day)",
    // The plans that an event serves; with a duty that it does, and the day on which it did.
    """
    CREATE TABLE event_plan (
      event TEXT NOT NULL, plan TEXT NOT NULL, duty TEXT NOT NULL, holder TEXT NOT NULL, day TEXT,
      PRIMARY KEY (event, plan, duty, holder))
    """,
    // What was done for a plan: its duties ask for it.
    "CREATE INDEX event_plan_plan ON event_plan (plan, day)",
    records(
      "participant",
      """
      , event TEXT NOT NULL, person TEXT, sort TEXT NOT NULL, invited BIGINT NOT NULL, answered BIGINT NOT NULL, \
      present BIGINT NOT NULL, waits BIGINT NOT NULL
      """),
    // The list of an event by name.
    "CREATE INDEX participant_event ON participant (event, sort, id)",
    // The invitations of a person: the front page and the calendar ask for them.
    "CREATE INDEX participant_person ON participant (person, answered) WHERE person IS NOT NULL",
    // Found by the key of the event.
    records("event_rating"),
    records(
      "inspection",
      """
      , plan TEXT NOT NULL, inspector TEXT NOT NULL, unit TEXT NOT NULL, dossier TEXT, state TEXT NOT NULL, \
      from_day TEXT NOT NULL, last_day TEXT NOT NULL, duty TEXT, holder TEXT, day TEXT, due TEXT, \
      waits BIGINT NOT NULL, follow_ups BIGINT NOT NULL, accepted BIGINT NOT NULL
      """),
    // The inspections of a plan, the latest first.
    "CREATE INDEX inspection_plan ON inspection (plan, from_day, id)",
    // Those of a unit: its page shows the last, its front page what has to follow.
    "CREATE INDEX inspection_unit ON inspection (unit, from_day, id)",
    // What a unit inspects.
    "CREATE INDEX inspection_inspector ON inspection (inspector, state, last_day)",
    // The last one of an initiative.
    "CREATE INDEX inspection_dossier ON inspection (dossier, from_day) WHERE dossier IS NOT NULL",
  ]
}
