@testable import LedeBench
import Testing

@Suite("Names beside marks")
struct LabelPlacementTests {
  private let crowd = [(x: 100.0, y: 100.0), (x: 125.0, y: 100.0), (x: 150.0, y: 104.0), (x: 100.0, y: 112.0)]

  @Test("A name alone stands to the right of its mark")
  func alone() {
    var placement = LabelPlacement(marks: [(100, 100)], left: 0, top: 0, right: 400, bottom: 300)
    #expect(placement.place(x: 100, y: 100, width: 60) == (112, 104))
  }

  @Test("In a crowd no name covers a mark or another name, and none leaves the frame")
  func crowded() {
    var placement = LabelPlacement(marks: crowd, left: 0, top: 0, right: 260, bottom: 300)
    let names = crowd.map { placement.place(x: $0.x, y: $0.y, width: 60) }
    for (index, name) in names.enumerated() {
      #expect(name.x >= 0 && name.x + 60 <= 260)
      for mark in crowd {
        #expect(
          mark.x + 8 <= name.x || name.x + 60 <= mark.x - 8 || mark.y + 8 <= name.y - 11 || name.y + 3 <= mark.y - 8
        )
      }
      for other in names[..<index] {
        #expect(abs(other.x - name.x) >= 60 || abs(other.y - name.y) >= 14)
      }
    }
  }
}
