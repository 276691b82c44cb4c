import Markup

/// What the schema of the connection consists of. What an extension of the server brought is none of ours.
extension PostgresConnection {
  func tables() throws -> [Table] {
    var tables: [Table] = []
    try each(
      """
      SELECT CAST(relation.relname AS TEXT), CAST(attribute.attname AS TEXT)
      FROM (\(PostgresConnection.relations)) AS relation
        JOIN pg_attribute AS attribute ON attribute.attrelid = relation.oid
      WHERE relation.relkind IN ('r', 'p') AND attribute.attnum > 0 AND NOT attribute.attisdropped
      ORDER BY CAST(relation.relname AS TEXT), CAST(attribute.attname AS TEXT)
      """
    ) { row in
      let (table, column) = (try row.text(0), try row.text(1))
      if tables.last?.name != table { tables.append(Table(name: table, columns: [])) }
      tables[tables.count - 1].columns.append(column)
    }
    return tables
  }

  func shape() throws -> SchemaShape {
    SchemaShape(tables: Set(try tables()), indexes: Set(try indexes()), active: Set(try active()))
  }

  private func indexes() throws -> [SchemaShape.Index] {
    try rows(
      """
      SELECT CAST(relation.relname AS TEXT), CAST(entry.indisunique AS INTEGER), (
        SELECT string_agg(coalesce(CAST(attribute.attname AS TEXT), ''), ' ' ORDER BY part.place)
        FROM unnest(entry.indkey) WITH ORDINALITY AS part (number, place)
          LEFT JOIN pg_attribute AS attribute ON attribute.attrelid = relation.oid AND attribute.attnum = part.number)
      FROM pg_index AS entry JOIN (\(PostgresConnection.relations)) AS relation ON relation.oid = entry.indrelid
      WHERE entry.indisvalid
      """
    ) { row in
      SchemaShape.Index(
        table: try row.text(0),
        columns: (try row.optionalText(2) ?? "").split(separator: " ", omittingEmptySubsequences: false)
          .map(String.init), isUnique: try row.bool(1))
    }
  }

  /// Triggers, rules and views.
  private func active() throws -> [String] {
    try rows(
      """
      SELECT 'trigger ' || CAST(act.tgname AS TEXT)
      FROM pg_trigger AS act JOIN (\(PostgresConnection.relations)) AS relation ON relation.oid = act.tgrelid
      WHERE NOT act.tgisinternal
      UNION ALL SELECT 'rule ' || CAST(act.rulename AS TEXT)
      FROM pg_rewrite AS act JOIN (\(PostgresConnection.relations)) AS relation ON relation.oid = act.ev_class
      WHERE relation.relkind IN ('r', 'p')
      UNION ALL SELECT 'view ' || CAST(relation.relname AS TEXT)
      FROM (\(PostgresConnection.relations)) AS relation WHERE relation.relkind IN ('v', 'm')
      """
    ) { try $0.text(0) }
  }

  private static var relations: SQL {
    """
    SELECT oid, relname, relkind FROM pg_class
    WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND relname NOT LIKE 'search%'
      AND NOT EXISTS (
        SELECT 1 FROM pg_depend
        WHERE classid = CAST('pg_class' AS REGCLASS) AND objid = pg_class.oid AND deptype = 'e')
    """
  }
}
