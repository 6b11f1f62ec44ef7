/// Why a file cannot be used as a model.
public enum ModelFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file cannot be read, with the system's reason.
  case unreadable(path: String, reason: String)
  /// The file cannot be written, with the system's reason.
  case unwritable(path: String, reason: String)
  /// The file does not begin as a model does.
  case notAModel(path: String)
  /// The container or the payload is of a version that this tool does not know.
  case newerVersion(path: String, version: UInt32)
  /// The file ends before its own length says.
  case cutShort(path: String)
  /// The checksum or a table is wrong.
  case damaged(path: String)
  /// The model belongs to another plugin.
  case otherPlugin(path: String, made: String, wanted: String)

  /// A sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "The model ‘\(path)’ cannot be read: \(reason). Check the path."
    case .unwritable(let path, let reason):
      "The model cannot be written to ‘\(path)’: \(reason)."
    case .notAModel(let path):
      "‘\(path)’ is not a model. Make one with `lede train PLUGIN DATA -o MODEL`."
    case .newerVersion(let path, let version):
      "The model ‘\(path)’ was made by a newer version of Lede (format \(version)). Update Lede or train it again."
    case .cutShort(let path):
      "The model ‘\(path)’ is cut short. Copy it again or train it again."
    case .damaged(let path):
      "The model ‘\(path)’ is damaged. Copy it again or train it again."
    case .otherPlugin(let path, let made, let wanted):
      "The model ‘\(path)’ was made for \(made), not \(wanted). Use it as `\(made)(model=\(path))`."
    }
  }
}
