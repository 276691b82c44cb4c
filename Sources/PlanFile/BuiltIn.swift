extension PlanFile {
  /// The plan files that the program carries with it, by the name of the plan.
  public static let builtIn: [(name: String, bytes: [UInt8])] = [
    ("hung-yen-2024", PackageResources.hung_yen_2024_yaml),
    ("quang-tri-2023", PackageResources.quang_tri_2023_yaml),
    ("tam-diep-2024", PackageResources.tam_diep_2024_yaml),
    ("thua-thien-hue", PackageResources.thua_thien_hue_yaml),
    ("vinh-tuong-2022", PackageResources.vinh_tuong_2022_yaml),
  ]

  /// Plans of offices that do not exist, each of another kind, from which an own one is written.
  public static let examples: [(name: String, bytes: [UInt8])] = [
    ("xa", PackageResources.xa_yaml),
    ("quy-che-tinh", PackageResources.quy_che_tinh_yaml),
    ("nganh-giao-duc", PackageResources.nganh_giao_duc_yaml),
    ("cuoc-thi-tre", PackageResources.cuoc_thi_tre_yaml),
    ("hoi-thi-ky-thuat", PackageResources.hoi_thi_ky_thuat_yaml),
    ("giai-thuong-ba-nam", PackageResources.giai_thuong_ba_nam_yaml),
  ]
}
