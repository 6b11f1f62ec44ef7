// Writes a Swift file whose one constant holds the given text files, so that they travel inside the binary.
// Use: FixtureLiteral OUTPUT.swift DATA-FOLDER FILE…
import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("Use: FixtureLiteral OUTPUT.swift DATA-FOLDER FILE…\n".utf8))
  exit(2)
}
let folder = URL(filePath: arguments[2]).standardizedFileURL.path + "/"

/// A raw string literal that is longer in number signs than any quote inside it.
func literal(_ text: String) -> String {
  var fence = "#"
  while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
  return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
}

do {
  let entries = try arguments.dropFirst(3).sorted().map { path in
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let name = URL(filePath: path).standardizedFileURL.path.replacingOccurrences(of: folder, with: "")
    return "  (name: \(literal(name)), contents: \(literal(text)))"
  }
  let source = """
    // Written by FixtureLiteral from Sources/LedeFixtures/Data; change the files there.
    let embeddedFixtures: [(name: String, contents: StaticString)] = [
    \(entries.joined(separator: ",\n"))
    ]

    """
  try Data(source.utf8).write(to: URL(filePath: arguments[1]))
} catch {
  FileHandle.standardError.write(Data("The fixtures cannot be embedded: \(error)\n".utf8))
  exit(1)
}
