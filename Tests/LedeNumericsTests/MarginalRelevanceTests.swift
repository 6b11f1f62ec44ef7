import LedeNumerics
import Testing

@Suite struct MarginalRelevanceTests {
  private let twins: (Int, Int) -> Double = { $0 + $1 == 1 ? 1 : 0 }

  @Test func `without diversity the most relevant are chosen, the earlier of equals first`() {
    #expect(
      MarginalRelevance.choose(3, relevance: [0.2, 0.5, 0.5, 0.1], diversity: 0, similarity: twins) == [1, 2, 0]
    )
  }

  @Test func `with diversity the twin of the first gives way`() {
    #expect(MarginalRelevance.choose(2, relevance: [1, 0.9, 0.3], diversity: 0, similarity: twins) == [0, 1])
    #expect(MarginalRelevance.choose(2, relevance: [1, 0.9, 0.3], diversity: 0.5, similarity: twins) == [0, 2])
  }

  @Test func `the first choice is the most relevant whatever the diversity`() {
    #expect(MarginalRelevance.choose(1, relevance: [0.1, 0.7], diversity: 1, similarity: twins) == [1])
  }

  @Test func `no more are chosen than there are, and nothing that is not a number misleads`() {
    #expect(MarginalRelevance.choose(9, relevance: [.nan, 0.5], diversity: 0.5, similarity: twins) == [1, 0])
    #expect(MarginalRelevance.choose(2, relevance: [], diversity: 0.5, similarity: twins) == [])
    #expect(MarginalRelevance.choose(0, relevance: [1], diversity: 0.5, similarity: twins) == [])
  }
}
