import Markup

extension Schema {
  /// What the public may see of initiatives (`PublicInitiatives`); it is made from the records with each write.
  static let portal: [SQL] = [
    """
    CREATE TABLE public_initiative (
      id TEXT PRIMARY KEY, address TEXT NOT NULL UNIQUE, state TEXT NOT NULL, latest TEXT NOT NULL,
      title TEXT NOT NULL, document TEXT NOT NULL)
    """,
    // The latest of them.
    "CREATE INDEX public_initiative_latest ON public_initiative (latest, address)",
    // By their titles.
    "CREATE INDEX public_initiative_title ON public_initiative (title, id)",
    // Further codes that lead to one.
    "CREATE TABLE public_address (address TEXT PRIMARY KEY, initiative TEXT NOT NULL)",
    // The codes of one, which a whole check compares with it.
    "CREATE INDEX public_address_initiative ON public_address (initiative)",
    // For which initiatives someone was commended.
    """
    CREATE TABLE commended_initiative (
      nomination TEXT NOT NULL, dossier TEXT NOT NULL, PRIMARY KEY (nomination, dossier))
    """,
    // The commendations for an initiative.
    "CREATE INDEX commended_initiative_dossier ON commended_initiative (dossier)",
  ]
}
