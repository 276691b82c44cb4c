extension PlanFile {
  /// The plan files that the program carries with it, by the name of the plan.
  public static let builtIn: [(name: String, bytes: [UInt8])] = [
    ("hung-yen-2024", PackageResources.hung_yen_2024_yaml),
    ("quang-tri-2023", PackageResources.quang_tri_2023_yaml),
    ("tam-diep-2024", PackageResources.tam_diep_2024_yaml),
    ("thua-thien-hue", PackageResources.thua_thien_hue_yaml),
    ("vinh-tuong-2022", PackageResources.vinh_tuong_2022_yaml),
  ]
}
