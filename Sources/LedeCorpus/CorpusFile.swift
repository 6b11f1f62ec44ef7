import Foundation

/// One input of a run: a file, or standard input.
public struct CorpusFile: Sendable, Hashable {
  /// The path as results name it: the path given, joined with the way below it where a folder was given; `-` for
  /// standard input.
  public let path: String
  /// The label that the file's folder gives to its documents, in training data of one folder per label.
  public let label: String?
  /// The last component of the path, from which running ids are made.
  public let name: String

  /// Makes an input from its path.
  public init(path: String, label: String? = nil) {
    self.path = path
    self.label = label
    name = path == "-" ? path : URL(filePath: path).lastPathComponent
  }

  /// Whether this is standard input.
  public var isStandardInput: Bool { path == "-" }

  /// The inputs that paths stand for, and the files of folders that are passed over.
  public struct Listing: Sendable {
    /// The inputs: the paths in the order given, each folder's text files in the byte order of their paths.
    public let files: [CorpusFile]
    /// The files of folders that are no text files.
    public let passedOver: [String]
  }

  /// Finds the inputs that paths stand for. A folder stands for its `.txt` and `.md` files, deeper folders included.
  /// - Throws: A ``CorpusError`` about the first path that cannot be read at all.
  public static func listing(_ paths: [String]) throws(CorpusError) -> Listing {
    try listing(paths) { _ in .some(nil) }
  }

  /// Finds the inputs that paths of training data stand for. A folder holds one folder per label, whose text files are the
  /// label's documents; files beside those folders are passed over.
  /// - Throws: A ``CorpusError`` about the first path that cannot be read at all.
  public static func trainingListing(_ paths: [String]) throws(CorpusError) -> Listing {
    try listing(paths) { below in
      let parts = below.split(separator: "/")
      return parts.count > 1 ? .some(String(parts[0])) : nil
    }
  }

  /// - Parameter label: The label of a text file by its way below the folder given; nil passes the file over.
  private static func listing(_ paths: [String], label: (String) -> String??) throws(CorpusError) -> Listing {
    var files: [CorpusFile] = []
    var passedOver: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      if path == "-" {
        files.append(CorpusFile(path: path))
      } else if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
        throw .missing(path: path)
      } else if !FileManager.default.isReadableFile(atPath: path) {
        throw .unreadable(path: path, reason: "permission is denied")
      } else if isFolder.boolValue {
        guard let deeper = FileManager.default.enumerator(atPath: path) else {
          throw .unreadable(path: path, reason: "its files cannot be listed")
        }
        var found: [CorpusFile] = []
        for case let below as String in deeper where !isHidden(below) {
          let whole = path.hasSuffix("/") ? path + below : "\(path)/\(below)"
          guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder), !isFolder.boolValue else {
            continue
          }
          if InputFormat(path: below) == .text, let label = label(below) {
            found.append(CorpusFile(path: whole, label: label))
          } else {
            passedOver.append(whole)
          }
        }
        files += found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      } else {
        files.append(CorpusFile(path: path))
      }
    }
    passedOver.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Listing(files: files, passedOver: passedOver)
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
