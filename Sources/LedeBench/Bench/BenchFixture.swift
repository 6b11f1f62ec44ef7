public import LedeCore
import LedeText

/// Examples that plugins are measured on.
public struct BenchFixture: Sendable {
  /// What results call it: the file's name without its extension.
  public let name: String
  /// The examples.
  public let examples: [Example]

  /// Names examples.
  public init(name: String, examples: [Example]) {
    self.name = name
    self.examples = examples
  }

  /// The labels that occur, in order.
  public var labels: [Label] { Set(examples.compactMap(\.label)).sorted() }

  /// How many bytes of UTF-8 a classifier reads of all of them: headlines, line ends and texts.
  public var byteCount: Int { examples.reduce(0) { $0 + $1.document.titleAndText.utf8.count } }

  /// 16 hexadecimal digits that change when any headline, text, label, reference or their order does.
  public var digest: String {
    var hash = emptyHash
    func add(_ text: String?) {
      for byte in (text ?? "\u{0}").utf8 { hash = hashStep(hash, UInt32(byte)) }
      // A value that no byte has, so that parts cannot flow into one another.
      hash = hashStep(hash, UInt32(256))
    }
    for example in examples {
      add(example.document.title)
      add(example.document.text)
      add(example.label?.name)
      add(example.reference)
    }
    let digits = String(finishedHash(hash), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
