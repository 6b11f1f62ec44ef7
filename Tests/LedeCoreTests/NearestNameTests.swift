import LedeCore
import Testing

@Suite struct NearestNameTests {
  private let known = ["lead", "naive-bayes", "textrank", "lexrank", "linear"]

  @Test(arguments: [
    ("naive-bayse", "naive-bayes"), ("naivebayes", "naive-bayes"), ("Naive-Bayes", "naive-bayes"), ("laed", "lead"),
    ("textrnak", "textrank"), ("lexrang", "lexrank"), ("textrank", "textrank"), ("lead2", "lead"),
  ])
  func `a slip of the pen leads to the name that was meant`(written: String, meant: String) {
    #expect(NearestName.nearest(to: written, in: known) == meant)
  }

  @Test(arguments: ["summarize", "x", "", "bayes-naive", "神经网络"])
  func `what is like none of the names leads nowhere`(written: String) {
    #expect(NearestName.nearest(to: written, in: known) == nil)
  }

  @Test func `of two equally near names the first in the alphabet is meant`() {
    #expect(NearestName.nearest(to: "bat", in: ["rat", "cat"]) == "cat")
    #expect(NearestName.nearest(to: "bat", in: []) == nil)
  }

  @Test func `two neighbours exchanged are nearer than two letters changed`() {
    #expect(NearestName.nearest(to: "jbos", in: ["jobs", "abcs"]) == "jobs")
    #expect(NearestName.nearest(to: "jobs", in: ["jxys"]) == nil)
  }
}
