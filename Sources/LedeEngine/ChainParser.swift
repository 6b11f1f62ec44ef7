import LedeCore
import LedeText

/// Reads the grammar of ``ChainSpec`` from left to right, one token of look-ahead.
struct ChainParser {
  private let source: String
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private var position = 0

  init(_ source: String) {
    self.source = source
    scalars = Array(source.unicodeScalars)
    offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8Width) }
  }

  static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    scalar.scalarClass != .space && !["|", "(", ")", ",", "=", "\""].contains(scalar)
  }

  mutating func chain() throws(ChainError) -> [ChainSpec.Stage] {
    var stages = [try stage()]
    while let next = peek() {
      guard next == "|" else {
        throw error("Here a `|` and the next stage can follow, or the end; found ‘\(next)’.")
      }
      position += 1
      stages.append(try stage())
    }
    return stages
  }

  private mutating func stage() throws(ChainError) -> ChainSpec.Stage {
    let (name, nameRange) = try word("the name of a plugin")
    var options: [OptionValue] = []
    var ranges: [(name: Range<Int>, value: Range<Int>)] = []
    if peek() == "(" {
      let opening = position
      position += 1
      if peek() == ")" {
        position += 1
      } else {
        while true {
          let (option, optionRange) = try word("the name of an option")
          guard peek() == "=" else {
            throw error("Here a `=` and the value of ‘\(option)’ must follow\(found()).")
          }
          position += 1
          let (value, valueRange) = peek() == "\"" ? try quoted() : try word("a value for ‘\(option)’")
          options.append(OptionValue(name: option, text: value))
          ranges.append((optionRange, valueRange))
          let next = peek()
          if next == "," {
            position += 1
          } else if next == ")" {
            position += 1
            break
          } else if next == nil {
            throw ChainError(
              "This bracket is never closed; write `)` after the last option.",
              in: source,
              at: offsets[opening]..<offsets[opening + 1]
            )
          } else {
            throw error("Here a `,` and the next option can follow, or a `)`\(found()).")
          }
        }
      }
    }
    return ChainSpec.Stage(name: name, options: options, nameRange: nameRange, optionRanges: ranges)
  }

  private mutating func word(_ wanted: String) throws(ChainError) -> (String, Range<Int>) {
    _ = peek()
    let start = position
    while position < scalars.count, Self.isBare(scalars[position]) { position += 1 }
    guard position > start else { throw error("Here \(wanted) must stand\(found()).") }
    return (text(start..<position), offsets[start]..<offsets[position])
  }

  private mutating func quoted() throws(ChainError) -> (String, Range<Int>) {
    let start = position
    var value = String.UnicodeScalarView()
    position += 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == "\"" { return (String(value), offsets[start]..<offsets[position]) }
      guard scalar == "\\" else {
        value.append(scalar)
        continue
      }
      guard position < scalars.count, scalars[position] == "\"" || scalars[position] == "\\" else {
        position -= 1
        throw error("In quotes a backslash stands only before `\"` or another backslash; write `\\\\` for one.")
      }
      value.append(scalars[position])
      position += 1
    }
    throw ChainError(
      "This quotation mark is never closed; write `\"` after the value.",
      in: source,
      at: offsets[start]..<offsets[start + 1]
    )
  }

  /// The next scalar that is not white space, where the parser then stands.
  private mutating func peek() -> Unicode.Scalar? {
    while position < scalars.count, scalars[position].scalarClass == .space { position += 1 }
    return position < scalars.count ? scalars[position] : nil
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private func found() -> String {
    position < scalars.count ? "; found ‘\(scalars[position])’" : "; the chain ends too early"
  }

  private func error(_ message: String) -> ChainError {
    let end = min(position + 1, scalars.count)
    return ChainError(message, in: source, at: offsets[position]..<offsets[end])
  }
}
