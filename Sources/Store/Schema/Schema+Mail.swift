import Markup

extension Schema {
  static let mail: [SQL] = [
    records("reminder", ", plan TEXT NOT NULL, person TEXT NOT NULL, sent BIGINT NOT NULL"),
    // The reminders of a plan, the latest first.
    "CREATE INDEX reminder_plan ON reminder (plan, id)",
    // What a unit was reminded of lately.
    """
    CREATE TABLE reminder_unit (
      unit TEXT NOT NULL, sent BIGINT NOT NULL, reminder TEXT NOT NULL, PRIMARY KEY (unit, sent, reminder))
    """,
    // The units of a reminder, which a whole check compares with it.
    "CREATE INDEX reminder_unit_reminder ON reminder_unit (reminder)",
    // Found by the key of the person.
    records("mail_settings", ", digests BIGINT NOT NULL, hour BIGINT NOT NULL"),
    // Who gets a digest by that hour.
    "CREATE INDEX mail_settings_hour ON mail_settings (digests, hour)",
    // Addresses whose owners are asked to confirm them, one for each person.
    """
    CREATE TABLE mail_link (
      person TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, address TEXT NOT NULL, expires BIGINT NOT NULL)
    """,
    // The day of a person's last digest, and what was told until then.
    """
    CREATE TABLE digest_turn (
      person TEXT PRIMARY KEY, day TEXT NOT NULL, since BIGINT NOT NULL, told TEXT NOT NULL)
    """,
    // Who makes a person's digest now: nobody else does until then.
    "CREATE TABLE digest_claim (person TEXT PRIMARY KEY, claimed_until BIGINT NOT NULL)",
    """
    CREATE TABLE mail (
      id TEXT PRIMARY KEY, person TEXT NOT NULL, address TEXT NOT NULL, content TEXT NOT NULL, state TEXT NOT NULL,
      made BIGINT NOT NULL, due BIGINT NOT NULL, tries BIGINT NOT NULL, said TEXT NOT NULL, changed BIGINT NOT NULL,
      claimed_until BIGINT)
    """,
    // The next mail that is due.
    "CREATE INDEX mail_due ON mail (state, due)",
    // The mails in a state, the newest first.
    "CREATE INDEX mail_state ON mail (state, id)",
    // A person's mails, the newest first.
    "CREATE INDEX mail_person ON mail (person, id)",
  ]
}
