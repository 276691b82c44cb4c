import Foundation

/// The project on disk.
public enum Project {
  /// The folder that holds `Package.swift`.
  public static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
