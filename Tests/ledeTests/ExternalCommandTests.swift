import Foundation
import Testing

@Suite("External programs in the tool", .timeLimit(.minutes(3)))
struct ExternalCommandTests {
  private func records(_ count: Int) -> String {
    (1...count).map { #"{"id":"n\#($0)","text":"第\#($0)号桥今天通车。第二句。"}"# + "\n" }.joined()
  }

  @Test("Built-in and external stages work in one chain, several at once, and order is kept", arguments: ["1", "4"])
  func mixed(jobs: String) throws {
    let scratch = try Scratch()
    let data = try scratch.write(records(400), to: "data.jsonl")
    let labels = try scratch.write(ToyPrograms.classifier, to: "labels.sh")
    let sums = try scratch.write(ToyPrograms.summarizer, to: "sums.sh")
    let chain =
      "external(command=\"sh \(labels)\", workers=2) | lead | external(command=\"sh \(sums)\", workers=3) | linear"
    let run = try BuiltTool.run([
      "run", data, "--chain", chain, "--jobs", jobs, "--format", "jsonl", "--fields", "id,labels,summaries",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let found = try run.records
    #expect(found.map { $0["id"] as? String } == (1...400).map { "n\($0)" })
    for (place, record) in found.enumerated() {
      #expect((record["labels"] as? [Any])?.count == 2)
      #expect(record["summaries"] as? [String] == ["第\(place + 1)号桥今天通车。", "All well."])
    }
  }

  @Test("A document that the program refuses becomes a record with its own sentence, and the run goes on")
  func refused() throws {
    let scratch = try Scratch()
    let program = try scratch.write(
      ToyPrograms.classifier.replacing(
        "n=$((id % 2))",
        with: #"case "$line" in *n2*) echo "{\"id\":$id,\"error\":\"Too dull to read.\"}"; continue;; esac"#
      ),
      to: "p.sh"
    )
    let run = try BuiltTool.run(
      ["run", "-", "--chain", "external(command=\"sh \(program)\")", "--format", "jsonl"],
      input: Data(records(3).utf8)
    )
    #expect(run.status == 1)
    #expect(try run.records.map { $0["label"] as? String } == ["a", nil, "a"])
    #expect(try run.records[1]["error"] as? String == "external: Too dull to read.")
    #expect(run.errors.contains("1 of 3 documents failed"))
  }

  @Test("What keeps a program from being used is said before any document is read, with a caret")
  func unusable() throws {
    let run = try BuiltTool.run(["run", "seeds", "--chain", "lead | external(command=\"no-such-program\")"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("There is no program ‘no-such-program’"))
    #expect(run.errors.contains("                        ^~~~~~~~~~~~~~~~~\n"))
    let missing = try BuiltTool.run(["run", "seeds", "--chain", "external"])
    #expect(missing.errors.contains("Say which program to run"))
  }

  @Test(
    "A signal ends the tool as signals do, keeps what was written and leaves no program",
    arguments: [SIGINT, SIGTERM, SIGHUP]
  )
  func signals(number: Int32) async throws {
    let scratch = try Scratch()
    // The first page is written while the others wait, for longer than a busy machine can keep the test waiting.
    let program = try scratch.write(
      "echo $$ >> \(scratch.path("pids"))\n"
        + ToyPrograms.classifier.replacing(
          "n=$((id % 2))",
          with: "case \"$line\" in *first*) ;; *) echo $id > \(scratch.path("busy")); sleep 900;; esac"
        ),
      to: "p.sh"
    )
    let output = scratch.path("out.jsonl")
    let process = Process()
    process.executableURL = BuiltTool.executable
    process.arguments = [
      "run", try scratch.write("The first report.", to: "a.txt"), try scratch.write("The second report.", to: "b.txt"),
      try scratch.write("The third report.", to: "c.txt"), "--split", "file", "--jobs", "1", "--chain",
      "external(command=\"sh \(program)\", timeout=900)", "--format", "jsonl", "-o", output,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    while !FileManager.default.fileExists(atPath: scratch.path("busy")) { try await Task.sleep(for: .milliseconds(20)) }
    let start = ContinuousClock.now
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == number)
    #expect(ContinuousClock.now - start < .seconds(20))
    let written = try String(contentsOfFile: output, encoding: .utf8)
    #expect(written.split(separator: "\n").count == 1)
    #expect(written.contains("\"label\":\"a\""))
    let pids = try String(contentsOfFile: scratch.path("pids"), encoding: .utf8).split(separator: "\n")
    #expect(pids.count == 1)
    for pid in pids.compactMap({ Int32($0) }) { #expect(kill(pid, 0) != 0) }
  }

  @Test("When the tool is killed, its programs see the end of their input")
  func killed() async throws {
    let scratch = try Scratch()
    let program = try scratch.write(
      "trap '' PIPE\n"
        + ToyPrograms.classifier.replacing("n=$((id % 2))", with: "echo $id > \(scratch.path("busy")); sleep 0.02")
        + "\necho over > \(scratch.path("over"))\n",
      to: "p.sh"
    )
    let process = Process()
    process.executableURL = BuiltTool.executable
    process.arguments = [
      "run", try scratch.write(records(200), to: "data.jsonl"), "--chain",
      "external(command=\"sh \(program)\", workers=2)", "-o", scratch.path("out.jsonl"),
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    while !FileManager.default.fileExists(atPath: scratch.path("busy")) { try await Task.sleep(for: .milliseconds(20)) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    // Each finishes what it has been sent, or fails to answer, and then finds that nobody writes any more.
    let deadline = ContinuousClock.now + .seconds(60)
    while !FileManager.default.fileExists(atPath: scratch.path("over")), ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(FileManager.default.fileExists(atPath: scratch.path("over")))
  }

  @Test("The list says where each plugin comes from, and of one that cannot be used why")
  func doctor() throws {
    let scratch = try Scratch()
    try scratch.write(ToyPrograms.classifier, to: "toy.sh")
    let manifest = #"{"name": "NAME", "kind": "classifier", "command": ["sh", "FILE"]}"#
    func write(_ name: String, _ file: String) throws {
      try scratch.write(
        manifest.replacing("NAME", with: name).replacing("FILE", with: file),
        to: "\(name).lede-plugin.json"
      )
    }
    try write("good", "toy.sh")
    try write("quits", "missing.sh")
    try scratch.write("{", to: "torn.lede-plugin.json")
    let environment = ["LEDE_PLUGINS": "\(scratch.folder.path):/no/such/folder", "COLUMNS": "1000"]
    let run = try BuiltTool.run(["plugins"], environment: environment)
    #expect(run.status == 0)
    // Long lines are wrapped.
    let output = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "linear Labels by support vectors over token grams and parts of words. [LinearPlugin]",
      "good The program sh toy.sh. [\(scratch.path("good.lede-plugin.json"))]",
      "quits The program sh missing.sh. CANNOT BE USED: It ended with status",
      "torn A manifest that is wrong. CANNOT BE USED: The manifest cannot be read",
      "/no/such/folder CANNOT BE USED: it is not there",
    ] {
      #expect(output.contains(words), "\(run.output)")
    }

    let used = try BuiltTool.run(["run", "seeds", "--chain", "good", "--format", "jsonl"], environment: environment)
    #expect(used.status == 0)
    #expect(try used.records.allSatisfy { $0["label"] as? String == "a" })
    let described = try BuiltTool.run(["plugins", "describe", "good"], environment: environment)
    #expect(described.output.contains("workers=N") && described.output.contains("good.lede-plugin.json"))

    try write("lead", "toy.sh")
    let clash = try BuiltTool.run(["plugins"], environment: environment)
    #expect(clash.status == 2)
    #expect(clash.errors.contains("‘lead’, from LeadSentencePlugin/LeadSentence.swift and \(scratch.folder.path)"))
    #expect(try BuiltTool.run(["--version"], environment: environment).status == 0)
  }

  @Test("A manifest in the working directory is not run unless it is named", arguments: [nil, ".", "", ":", "./"])
  func workingDirectory(path: String?) throws {
    let scratch = try Scratch()
    try scratch.write("echo run >> \(scratch.path("log"))\n" + ToyPrograms.classifier, to: "toy.sh")
    try scratch.write(
      #"{"name": "toy", "kind": "classifier", "command": ["sh", "toy.sh"]}"#,
      to: "toy.lede-plugin.json"
    )
    let environment = path.map { ["LEDE_PLUGINS": $0] } ?? [:]
    #expect(try !BuiltTool.run(["plugins"], environment: environment, in: scratch.folder).output.contains("toy.lede"))
    let run = try BuiltTool.run(["run", "toy.sh", "--chain", "toy"], environment: environment, in: scratch.folder)
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("log")))
  }
}
