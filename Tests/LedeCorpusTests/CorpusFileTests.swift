import Foundation
import LedeCorpus
import Testing

@Suite struct CorpusFileTests {
  private func names(_ files: [CorpusFile], in folder: CorpusFolder) -> [String] {
    files.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func `a folder stands for its text files, deeper ones included, in byte order of their paths`() throws {
    let folder = try CorpusFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "B.md", "a-b/c.txt", "a/深/桥.txt", "é.txt", "a/深.txt", "10.txt", "9.txt"] {
      try folder.write(name, "桥。")
    }
    let listing = try CorpusFile.listing([folder.path])
    #expect(
      names(listing.files, in: folder) == [
        "10.txt", "9.txt", "B.md", "a-b/c.txt", "a.txt", "a/z.txt", "a/深.txt", "a/深/桥.txt", "b.txt", "é.txt",
      ]
    )
    #expect(listing.passedOver.isEmpty)
    #expect(listing.files.allSatisfy { $0.label == nil })
  }

  @Test func `other files of a folder are passed over and hidden ones not mentioned`() throws {
    let folder = try CorpusFolder()
    for name in ["a.txt", "news.jsonl", "b/photo.PNG", "b/notes", ".hidden.txt", ".git/config.txt", "b/.DS_Store"] {
      try folder.write(name, "桥。")
    }
    let listing = try CorpusFile.listing([folder.path])
    #expect(names(listing.files, in: folder) == ["a.txt"])
    #expect(listing.passedOver == ["b/notes", "b/photo.PNG", "news.jsonl"].map { "\(folder.path)/\($0)" })
  }

  @Test func `a folder whose name looks like a text file is no file`() throws {
    let folder = try CorpusFolder()
    try folder.write("pages.txt/a.txt", "桥。")
    #expect(names(try CorpusFile.listing([folder.path]).files, in: folder) == ["pages.txt/a.txt"])
  }

  @Test func `paths keep the order in which they are given, whatever their form`() throws {
    let folder = try CorpusFolder()
    let news = try folder.write("news.jsonl", "")
    try folder.write("pages/b.txt", "桥。")
    try folder.write("pages/a.txt", "桥。")
    let listing = try CorpusFile.listing([news, "-", "\(folder.path)/pages/", news])
    #expect(listing.files.map(\.path) == [news, "-", "\(folder.path)/pages/a.txt", "\(folder.path)/pages/b.txt", news])
  }

  @Test func `a path where nothing is is an error`() throws {
    let folder = try CorpusFolder()
    let missing = "\(folder.path)/missing.txt"
    #expect(throws: CorpusError.missing(path: missing)) { try CorpusFile.listing([folder.path, missing]) }
    #expect(throws: CorpusError.missing(path: missing)) { try CorpusFile.trainingListing([missing]) }
  }

  @Test func `training data hold one folder per label and files beside those are passed over`() throws {
    let folder = try CorpusFolder()
    for name in ["体育/2.txt", "体育/1.txt", "arts/old/3.md", "arts/a.csv", "readme.txt"] {
      try folder.write(name, "桥。")
    }
    let listing = try CorpusFile.trainingListing([folder.path])
    #expect(names(listing.files, in: folder) == ["arts/old/3.md", "体育/1.txt", "体育/2.txt"])
    #expect(listing.files.map(\.label) == ["arts", "体育", "体育"])
    #expect(listing.passedOver == ["\(folder.path)/arts/a.csv", "\(folder.path)/readme.txt"])
  }

  @Test func `a file of training data that is named itself has no label of its own`() throws {
    let folder = try CorpusFolder()
    let path = try folder.write("arts/1.txt", "桥。")
    #expect(try CorpusFile.trainingListing([path]).files == [CorpusFile(path: path)])
  }

  @Test(arguments: [
    ("pages/a.txt", "a.txt"), ("a.txt", "a.txt"), ("/data/新闻 2026#1.txt", "新闻 2026#1.txt"),
    ("x/100%41.txt", "100%41.txt"),
    ("-", "-"), ("x/a?b.txt", "a?b.txt"), ("~a.txt", "~a.txt"),
  ])
  func `the name of a file is the last part of its path`(path: String, expected: String) {
    #expect(CorpusFile(path: path).name == expected)
  }

  @Test func `a hyphen is standard input`() {
    #expect(CorpusFile(path: "-").isStandardInput)
    #expect(!CorpusFile(path: "./-").isStandardInput)
  }
}
