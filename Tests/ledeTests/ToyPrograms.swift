import Foundation

/// Small shell programs that speak Lede's protocol.
enum ToyPrograms {
  private static let head = #"""
    read -r line
    echo '{"lede":1,"id":0,"name":"toy","kind":"KIND","labels":["a","b"]}'
    while read -r line; do
    id=$(printf '%s' "$line" | sed 's/^{"id":\([0-9]*\).*/\1/')

    """#

  /// Labels everything `a`. `$n` may be set to a digit more by whoever wants another answer.
  static let classifier =
    head.replacing("KIND", with: "classifier") + #"""
      n=$((id % 2))
      echo "{\"id\":$id,\"ranking\":[{\"label\":\"a\",\"probability\":0.75},{\"label\":\"b\",\"probability\":0.25}]}"
      done
      """#

  /// Summarizes everything in two words; a document in between takes a while.
  static let summarizer =
    head.replacing("KIND", with: "summarizer") + #"""
      [ $((id % 5)) = 0 ] && sleep 0.01
      echo "{\"id\":$id,\"excerpts\":[{\"text\":\"All well.\"}]}"
      done
      """#

  /// The README's tool with plugins of its own.
  static let ownTool = BuiltTool.executable.deletingLastPathComponent().appending(path: "my-lede")
}
