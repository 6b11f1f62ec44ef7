import LedeCore
import LedeCorpus
import Testing

@Suite struct RecordTests {
  @Test func `a record has the five parts that a column can be named for`() {
    #expect(RecordField.allCases.map(\.rawValue) == ["id", "title", "text", "label", "reference"])
  }

  @Test func `a record of a document alone carries nothing else`() {
    let record = Record(document: Document(id: "1", text: "桥。"))
    #expect(record.label == nil && record.reference == nil && record.confidence == nil && record.error == nil)
  }
}
