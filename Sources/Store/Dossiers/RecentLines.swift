/// Lines of dossiers that a connection gave lately, by the seal of the dossier, which each of them follows from alone.
///
/// Connections share none: lists write the same lines at the same time, and two cores that count the references of one
/// object wait for each other.
public final class RecentLines {
  /// Some 500 kB in a generation.
  var bySeal = RecentValues<String, DossierLine>(limit: 1000)
}
