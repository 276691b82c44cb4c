import Markup

extension Schema {
  /// The office that runs the installation: one row.
  static let host: [SQL] = [records("host_office")]
}
