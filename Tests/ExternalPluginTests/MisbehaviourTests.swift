import ExternalPlugin
import Foundation
import LedeCore
import Testing

@Suite("A program that misbehaves costs a sentence, never the run", .timeLimit(.minutes(2)))
struct MisbehaviourTests {
  private static let loop = "while read -r line; do\n"

  @Test func `one that cannot be started is named, with what to do`() throws {
    let scripts = try Scripts()
    #expect(
      scripts.refusal(command: "no-such-program x").contains("no program ‘no-such-program’ in the folders of PATH")
    )
    #expect(scripts.refusal(command: "./no-such-program").contains("There is no program ‘./no-such-program’"))
    #expect(scripts.refusal(command: scripts.folder.path).contains("is a folder"))
    let plain = try scripts.write("echo", to: "plain", mode: 0o644)
    #expect(scripts.refusal(command: plain).contains("may not be executed"))
    // The head of a program for RISC-V, with nothing behind it.
    let foreign = scripts.folder.appending(path: "foreign")
    let head: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0xF3, 0]
    try Data(head).write(to: foreign)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: foreign.path)
    #expect(scripts.refusal(command: foreign.path).contains("no program for this machine"))
    let orphan = scripts.folder.appending(path: "orphan")
    try Data("#!/no/such/interpreter\n".utf8).write(to: orphan)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: orphan.path)
    #expect(scripts.refusal(command: orphan.path).contains("first line names is not there"))
  }

  @Test(arguments: [
    ("echo 'No module named numpy' >&2; exit 3", "ended with status 3", "Its last words: ‘No module named numpy’"),
    ("kill -SEGV $$", "ended by signal 11", "before it answered the handshake"),
    ("echo 'Welcome! Loading…'; cat", "first line was no answer to the handshake", "‘Welcome! Loading…’"),
    (#"read l; echo '{"lede":2,"id":0,"kind":"oracle"}'; cat"#, "speaks version 2", "speaks version 1"),
    (#"read l; echo '{"lede":1,"id":0,"error":"Name a model."}'; cat"#, "Name a model.", "N"),
    (#"read l; echo '{"lede":1,"id":7,"kind":"summarizer"}'; cat"#, "answered id 7", "has id 0"),
    (#"read l; echo '{"lede":1,"id":0,"kind":"oracle"}'; cat"#, "‘oracle’", "classifier or summarizer"),
    (#"read l; echo '{"lede":1,"id":0,"kind":"classifier"}'; cat"#, "names no labels", "classifier"),
    (#"read l; echo '{"lede":1,"id":0,"kind":"classifier","labels":["a","a"]}'; cat"#, "a label twice", "a, a"),
    (#"read l; echo '{"lede":1,"id":0,"kind":"classifier","labels":[1]}'; cat"#, "cannot be read", "labels[0]"),
    (#"read l; echo '{"id":0}'; cat"#, "does not say \"lede\":1", "handshake"),
    ("head -c 100000000 /dev/zero | tr '\\0' x", "a line of more than 16 MB", "‘xxxx"),
  ])
  func `one that fails its handshake is not started again`(body: String, said: String, also: String) throws {
    let scripts = try Scripts()
    let starts = scripts.folder.appending(path: "pids").path
    let sentence = try scripts.refusal("echo $$ >> \(starts)\n\(body)")
    #expect(sentence.contains(said) && sentence.contains(also), "\(sentence)")
    #expect(scripts.lines(of: "pids").count == 1)
    #expect(scripts.survivors().isEmpty)
  }

  @Test func `one that never answers the handshake is given up`() throws {
    let scripts = try Scripts()
    let pids = scripts.folder.appending(path: "pids").path
    let sentence = try scripts.refusal("echo $$ >> \(pids)\nsleep 60", timeout: 0.3)
    #expect(sentence == "It did not answer the handshake within 0.3 s.")
    #expect(scripts.survivors().isEmpty)
  }

  @Test(arguments: [
    ("cat > /dev/null", "no answer within 0.3 s"),
    (loop + "sleep 1; \(Scripts.answerA) done", "no answer within 0.3 s"),
    (loop + "echo lalala; done", "something else than a JSON object with an id: ‘lalala’"),
    (loop + "echo '{\"id\":999,\"ranking\":[]}'; done", "answered id 999, which it was not asked"),
    (loop + "head -c 100000000 /dev/zero | tr '\\0' x; done", "a line of more than 16 MB"),
    ("exit 4", "ended with status 4 before it answered"),
    ("exec >&-; cat", "before it answered"),
    ("exec <&-; exec sleep 60", "no answer within 0.3 s"),
  ])
  func `one that answers nothing of use is started once more and then given up`(
    body: String,
    said: String
  ) async throws {
    let scripts = try Scripts()
    let pids = scripts.folder.appending(path: "pids").path
    // What takes long to write gets the time for it; the others must not answer in theirs.
    let timeout = said.contains("0.3") ? 0.3 : 60
    var instance: Plugin.Instance? = try scripts.make(
      "echo $$ >> \(pids)\n\(Scripts.hello)\(body)",
      timeout: timeout
    )
    let answers = await instance?.answers(["x", "y", "z"]) ?? []
    #expect(answers.count == 3)
    for answer in answers { #expect(answer.contains(said), "\(answer)") }
    #expect(scripts.lines(of: "pids").count == 2)
    // Whatever comes later fails at once, with the reason.
    let later = await instance?.answers(["w"]) ?? []
    #expect(later.first?.contains("is not asked any more") == true, "\(later)")
    instance = nil
    #expect(scripts.survivors().isEmpty)
  }

  @Test(arguments: [
    (#"[{\"label\":\"a\",\"probability\":NaN}]"#, "a probability that is not a number"),
    (#"[{\"label\":\"a\",\"probability\":1e999}]"#, "cannot be read"),
    (#"[{\"label\":\"a\",\"probability\":0.5},{\"label\":\"b\",\"probability\":0.4}]"#, "add to 0.9"),
    (#"[{\"label\":\"a\",\"probability\":1.5},{\"label\":\"b\",\"probability\":-0.5}]"#, "not from 0 to 1"),
    (#"[{\"label\":\"c\",\"probability\":1}]"#, "none of those that it named: a, b"),
    (#"[{\"label\":\"a\",\"probability\":0.5},{\"label\":\"a\",\"probability\":0.5}]"#, "‘a’ twice"),
    (#"[{\"label\":\"a\"}]"#, "ranking[0].probability is missing"),
    (#"[]"#, "add to 0.0"),
    (#"null"#, "has no ranking"),
  ])
  func `an answer that cannot be right costs its own document`(ranking: String, said: String) async throws {
    let scripts = try Scripts()
    let wrong = #"case "$line" in *bad*) echo "{\"id\":$id,\"ranking\":\#(ranking)}"; continue;; esac"#
    let body = "\(Scripts.hello)\(Self.loop)\(Scripts.findID)\n\(wrong)\n\(Scripts.answerA) done"
    let answers = await (try scripts.make(body)).answers(["good", "bad", "good"])
    #expect([answers[0], answers[2]] == ["a", "a"])
    #expect(answers[1].contains(said), "\(answers[1])")
  }

  @Test func `rounded probabilities are taken as they are meant, and labels left out have none`() async throws {
    let scripts = try Scripts()
    let body =
      "\(Scripts.hello)\(Self.loop)\(Scripts.findID)\n"
      + #"echo "{\"id\":$id,\"ranking\":[{\"label\":\"b\",\"probability\":0.9995}]}"; done"#
    guard case .classifier(let classifier) = try scripts.make(body) else { return }
    let answer = try await classifier.classify(Document(id: "1", text: "x"))
    #expect(answer.ranking == [.init(label: "b", probability: 1), .init(label: "a", probability: 0)])
  }

  @Test func `one that dies halfway is started once more and asked again what it had not answered`() async throws {
    let scripts = try Scripts()
    let starts = scripts.folder.appending(path: "pids").path
    // The first of its kind dies at its third document; the second lives.
    let body = """
      echo $$ >> \(starts)
      \(Scripts.hello)n=0
      while read -r line; do
      n=$((n+1))
      if [ $n = 3 ] && [ $(wc -l < \(starts)) = 1 ]; then echo 'out of memory' >&2; exit 7; fi
      \(Scripts.answerA)done
      """
    let answers = await (try scripts.make(body)).answers(["1", "2", "3", "4", "5"])
    #expect(answers == ["a", "a", "a", "a", "a"])
    #expect(scripts.lines(of: "pids").count == 2)
    let told = scripts.told
    #expect(told.contains { $0.contains("ended with status 7") && $0.contains("started again") }, "\(told)")
  }

  @Test func `one that dies again is given up with its last words, and what it answered stays`() async throws {
    let scripts = try Scripts()
    let body = """
      \(Scripts.hello)n=0
      while read -r line; do
      n=$((n+1))
      if [ $n = 3 ]; then echo 'out of memory' >&2; exit 7; fi
      \(Scripts.answerA)done
      """
    let answers = await (try scripts.make(body)).answers(["1", "2", "3", "4", "5", "6"])
    #expect(answers.prefix(4) == ["a", "a", "a", "a"])
    for answer in answers.suffix(2) {
      #expect(answer.contains("ended with status 7") && answer.contains("‘out of memory’"), "\(answer)")
    }
  }

  @Test func `one slow document fails alone, and its late answer is passed over`() async throws {
    let scripts = try Scripts()
    let body = "\(Scripts.hello)\(Self.loop)case \"$line\" in *slow*) sleep 1.5;; esac\n\(Scripts.answerA)done"
    let answers = await (try scripts.make(body, timeout: 1)).answers(["quick", "slow", "quick", "quick"])
    #expect(answers == ["a", "It gave no answer within 1 s.", "a", "a"])
  }

  @Test func `one that floods standard error is cut short and does not stop`() async throws {
    let scripts = try Scripts()
    let flood = "yes 'this goes on and on' | head -n 100000 >&2"
    let body = "\(Scripts.hello)\(Self.loop)\(flood); \(Scripts.answerA)done"
    do { #expect(await (try scripts.make(body)).answers(["x", "y"]) == ["a", "a"]) }
    let told = scripts.told
    #expect(told.count == 1001)
    #expect(told.last == "toy: 199000 more lines on standard error were left out.")
  }

  @Test func `pipes that fill on both sides do not hold each other up`() async throws {
    let scripts = try Scripts()
    // Writes 200 KB to both pipes before it reads what it is sent, which is more than a pipe holds.
    let filler = "{\\\"id\\\":$id,\\\"note\\\":\\\"$(head -c 200000 /dev/zero | tr '\\0' x)\\\","
    let body = """
      \(Scripts.hello)\(Self.loop)\(Scripts.findID)
      head -c 200000 /dev/zero | tr '\\0' y >&2
      echo "\(filler)\\\"ranking\\\":[{\\\"label\\\":\\\"a\\\",\\\"probability\\\":1}]}"; done
      """
    let texts = (0..<6).map { _ in String(repeating: "洪水退去。", count: 20_000) }
    #expect(await (try scripts.make(body)).answers(texts) == Array(repeating: "a", count: 6))
  }

  @Test func `one that heeds neither the end of its input nor being terminated is killed with all it started`() throws {
    let scripts = try Scripts()
    let pids = scripts.folder.appending(path: "pids").path
    let body = """
      trap '' TERM
      sh -c "trap '' TERM; echo \\$\\$ >> \(pids); while true; do sleep 1; done" &
      echo $$ >> \(pids)
      \(Scripts.hello)while true; do sleep 1; done
      """
    do { _ = try scripts.make(body) }
    #expect(scripts.lines(of: "pids").count == 2)
    #expect(scripts.survivors().isEmpty)
  }
}
