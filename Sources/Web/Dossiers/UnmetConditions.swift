import Domain
import Markup

/// The conditions that a dossier does not meet, as its author and its unit are told.
struct UnmetConditions {
  var findings: [ConditionFinding]
  var plan: Plan

  var items: [HTML] {
    findings.filter(\.isUnmet).map { finding in
      """
      <li>\(finding.condition.text): \(finding.text.lowercasedFirst) \
      \(Parts.clause(finding.condition.source, of: plan))</li>
      """
    }
  }
}
