import ExternalPlugin
import Foundation
import LedeCore
import Testing

@Suite("An external program that keeps to the protocol", .timeLimit(.minutes(2)))
struct ExternalTests {
  @Test func `a classifier is known by its handshake, and labels`() async throws {
    let scripts = try Scripts()
    let instance = try scripts.make(Scripts.hello + "while read -r line; do\n\(Scripts.answerA)done")
    guard case .classifier(let classifier) = instance else {
      Issue.record("It is no classifier.")
      return
    }
    #expect(classifier.labels == ["a", "b"])
    let answer = try await classifier.classify(Document(id: "1", text: "雨"))
    #expect(answer.ranking == [.init(label: "a", probability: 0.75), .init(label: "b", probability: 0.25)])
    #expect(await instance.answers(Array(repeating: "雪", count: 300)) == Array(repeating: "a", count: 300))
  }

  @Test func `the program is handed the lines that the README shows`() async throws {
    let scripts = try Scripts()
    let log = scripts.folder.appending(path: "log").path
    let body = """
      exec 3> \(log)
      read -r line; printf '%s\\n' "$line" >&3
      echo '{"lede":1,"id":0,"kind":"classifier","labels":["a","b"],"colour":"red"}'
      while read -r line; do printf '%s\\n' "$line" >&3; \(Scripts.answerA) done
      """
    let instance = try scripts.make(body, options: "k=v,k2=v 2")
    guard case .classifier(let classifier) = instance else { return }
    _ = try await classifier.classify(Document(id: "n/1", title: "“开门红”", text: "第一行\n\"b\\"))
    _ = try await classifier.classify(Document(id: "n2", text: ""))
    #expect(
      scripts.lines(of: "log") == [
        #"{"lede":1,"id":0,"op":"hello","options":{"k":"v","k2":"v 2"}}"#,
        #"{"id":1,"op":"classify","document":{"id":"n/1","title":"“开门红”","text":"第一行\n\"b\\"}}"#,
        #"{"id":2,"op":"classify","document":{"id":"n2","title":null,"text":""}}"#,
      ]
    )
  }

  @Test func `answers may come in any order`() async throws {
    let scripts = try Scripts()
    // Answers every second request before the one before it.
    let answer = #"echo "{\"id\":$id,\"excerpts\":[{\"text\":\"$id\"}]}""#
    let body = """
      \(Scripts.summarizerHello)while read -r line; do
      \(Scripts.findID); first=$id
      read -r line; \(Scripts.findID)
      \(answer); id=$first; \(answer)
      done
      """
    let answers = await (try scripts.make(body)).answers(["x", "y", "z", "w"])
    #expect(answers == ["1", "2", "3", "4"])
  }

  @Test func `several processes share the documents`() async throws {
    let scripts = try Scripts()
    let pids = scripts.folder.appending(path: "pids").path
    let body = "echo $$ >> \(pids)\n\(Scripts.hello)while read -r line; do sleep 0.02; \(Scripts.answerA) done"
    var instance: Plugin.Instance? = try scripts.make(body, workers: 3)
    let answers = await instance?.answers(Array(repeating: "x", count: 30))
    #expect(answers == Array(repeating: "a", count: 30))
    #expect(scripts.lines(of: "pids").count == 3)
    #expect(scripts.living().count == 3)
    instance = nil
    #expect(scripts.survivors().isEmpty)
  }

  @Test func `a document that the program refuses fails with the program's own sentence`() async throws {
    let scripts = try Scripts()
    let refuse = #"case "$line" in *bad*) echo "{\"id\":$id,\"error\":\"Nothing to read here.\"}"; continue;; esac"#
    let body = "\(Scripts.hello)while read -r line; do \(Scripts.findID)\n\(refuse)\n\(Scripts.answerA) done"
    let answers = await (try scripts.make(body)).answers(["good", "bad", "good"])
    #expect(answers == ["a", "Nothing to read here.", "a"])
  }

  @Test func `excerpts stand where they say, in bytes of UTF-8`() async throws {
    let scripts = try Scripts()
    func body(_ excerpt: String) -> String {
      "\(Scripts.summarizerHello)while read -r line; do \(Scripts.findID)\n"
        + "printf '{\"id\":%s,\"excerpts\":[%s]}\\n' $id '\(excerpt)'; done"
    }
    func summary(_ excerpt: String) async throws -> Result<Summary, any Error> {
      guard case .summarizer(let summarizer) = try scripts.make(body(excerpt)) else {
        throw ExternalError("It is no summarizer.")
      }
      return await summarizer.summarize([Document(id: "1", text: "雨停了。路通了。")])[0]
    }
    let right = try await summary(#"{"text":"路通了。","start":12,"end":24}"#).get()
    #expect(right.excerpts == [Excerpt(text: "路通了。", range: 12..<24)])
    #expect(try await summary(#"{"text":"All is well."}"#).get().excerpts == [Excerpt(text: "All is well.")])
    for (wrong, words) in [
      (#"{"text":"路通了。","start":4,"end":8}"#, "cuts a character"),
      (#"{"text":"路通了。","start":12,"end":999}"#, "leaves the text"),
      (#"{"text":"路通了。","start":0,"end":12}"#, "where the text has ‘雨停了。’"),
      (#"{"text":"路","start":5,"end":2}"#, "start must not be after end"),
      (#"{"text":"路","start":5}"#, "both be there"),
    ] {
      let answer = try await summary(wrong)
      let error = try #require(throws: ExternalError.self) { try answer.get() }
      #expect(error.description.contains(words), "\(error)")
    }
  }

  @Test func `standard error goes to the user with the program's name before it`() async throws {
    let scripts = try Scripts()
    let body = "\(Scripts.hello)while read -r line; do printf 'one\\rtwo\\033[31m\\n' >&2; \(Scripts.answerA) done"
    do { #expect(await (try scripts.make(body)).answers(["x"]) == ["a"]) }
    #expect(scripts.told == ["toy: one", "toy: two [31m"])
  }

  @Test func `nothing in a command is expanded, and no shell runs it`() async throws {
    let scripts = try Scripts()
    let log = scripts.folder.appending(path: "log").path
    let path = try scripts.write("printf '%s\\n' \"$@\" > \(log)\n\(Scripts.hello)cat > /dev/null")
    _ = try scripts.make(command: "\(path) $HOME '*' \"; touch \(log).x\" `id`")
    #expect(scripts.lines(of: "log") == ["$HOME", "*", "; touch \(log).x", "`id`"])
    #expect(!FileManager.default.fileExists(atPath: log + ".x"))
  }

  @Test func `a cancelled task waits no longer and leaves no process`() async throws {
    let scripts = try Scripts()
    let pids = scripts.folder.appending(path: "pids").path
    let body = "echo $$ >> \(pids)\n\(Scripts.hello)while read -r line; do sleep 60; done"
    let task = Task {
      let instance = try scripts.make(body, timeout: 50)
      return await instance.answers(["x", "y"])
    }
    while scripts.lines(of: "pids").isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    task.cancel()
    _ = try? await task.value
    #expect(scripts.survivors().isEmpty)
  }
}
