import LedeCore
import LedeFixtures
import Testing

@Suite("The topic fixtures")
struct TopicsTests {
  /// The top level of the IPTC Media Topics, as slugs.
  static let labels: [Label] = [
    "arts", "conflict", "crime", "disaster", "economy", "education", "environment", "health", "human-interest",
    "labour", "lifestyle", "politics", "religion", "science", "society", "sport", "weather",
  ]

  @Test("The labels are the Media Topics, each with a code and names of its own")
  func topics() {
    #expect(MediaTopic.allCases.map { Label($0.rawValue) } == Self.labels)
    #expect(MediaTopic.allCases.map { MediaTopic(Label($0.rawValue)) } == MediaTopic.allCases)
    #expect(Set(MediaTopic.allCases.map(\.code)) == Set((1...17).map { "medtop:\($0 < 10 ? "0" : "")\($0)000000" }))
    #expect(Set(MediaTopic.allCases.flatMap { [$0.chineseName, $0.englishName] }).count == 34)
  }

  @Test("At least forty Chinese articles for each of the 17 top-level IPTC Media Topics, of 120 to 500 characters")
  func chinese() throws {
    let examples = try Fixtures.chineseTopics()
    let counts = Dictionary(grouping: examples, by: \.label).mapValues(\.count)
    #expect(Set(counts.keys.compactMap { $0 }) == Set(Self.labels))
    for label in Self.labels { #expect(counts[label] ?? 0 >= 40, "\(label)") }
    for example in examples {
      let length = example.document.text.unicodeScalars.count
      #expect((120...500).contains(length), "\(example.document.id) has \(length) characters.")
    }
  }

  @Test("Twelve English articles for each label")
  func english() throws {
    let counts = Dictionary(grouping: try Fixtures.englishTopics(), by: \.label).mapValues(\.count)
    for label in Self.labels { #expect(counts[label] == 12, "\(label)") }
  }

  @Test("Every article has an id of its own, a headline, and a reference of one line that is not the headline")
  func parts() throws {
    let examples = try Fixtures.chineseTopics() + Fixtures.englishTopics()
    #expect(Set(examples.map(\.document.id)).count == examples.count)
    for example in examples {
      let title = try #require(example.document.title)
      let reference = try #require(example.reference)
      #expect(!title.isEmpty && !reference.isEmpty && title != reference, "\(example.document.id)")
      #expect(!reference.contains("\n"), "\(example.document.id)")
    }
  }

  @Test("No two Chinese articles are near-duplicates: fewer than a twentieth of their runs of 8 characters are shared")
  func nearDuplicates() throws {
    let examples = try Fixtures.chineseTopics()
    var holders: [[Unicode.Scalar]: [Int]] = [:]
    var runs: [Int] = []
    for (index, example) in examples.enumerated() {
      let text = Array(example.document.text.unicodeScalars).filter { !$0.properties.isWhitespace }
      let grams = Set((0...max(0, text.count - 8)).map { Array(text[$0..<min(text.count, $0 + 8)]) })
      runs.append(grams.count)
      for gram in grams { holders[gram, default: []].append(index) }
    }
    var shared: [[Int]: Int] = [:]
    for group in holders.values where group.count > 1 {
      for (position, left) in group.enumerated() {
        for right in group[(position + 1)...] { shared[[left, right], default: 0] += 1 }
      }
    }
    for (pair, count) in shared {
      let smaller = min(runs[pair[0]], runs[pair[1]])
      #expect(
        count * 20 < smaller,
        "\(examples[pair[0]].document.id) and \(examples[pair[1]].document.id) share \(count) runs of 8 characters."
      )
    }
  }
}
