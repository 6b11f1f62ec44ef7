import Foundation
import Testing

@Suite("Wrong use is a sentence with the place and the remedy, and status 2")
struct UsageTests {
  @Test(
    "Each mistake is named, with what to do",
    arguments: [
      (["rnu", "seeds"], ["‘rnu’", "Did you mean ‘run’"]),
      (["run"], ["name a file or a folder"]),
      (["run", "nowhere.txt"], ["no file or folder ‘nowhere.txt’"]),
      (["run", "seeds", "--formt", "csv"], ["‘--formt’", "--format"]),
      (["run", "seeds", "--format", "xml"], ["‘xml’", "table, jsonl, csv, tsv or markdown"]),
      (["run", "seeds", "--format"], ["needs a value"]),
      (["run", "seeds", "--fields", "id,lable"], ["‘lable’", "Did you mean ‘label’"]),
      (["run", "seeds", "--jobs", "0"], ["‘0’", "--jobs", "1 to 1024"]),
      (["run", "seeds", "--column", "body"], ["PART=NAME"]),
      (["run", "seeds", "--chain", "naive-byes"], ["no plugin ‘naive-byes’", "naive-bayes", "^~~~~~~~~~"]),
      (["run", "seeds", "--chain", "lead(sentnces=2)"], ["‘sentnces’", "sentences", "     ^~~~~~~~"]),
      (["run", "seeds", "--chain", "lead(sentences=0)"], ["‘0’", "whole number"]),
      (["run", "seeds", "--chain", "lead |"], ["name of a plugin"]),
      (["run", "seeds", "--chain", "naive-bayes(model=none.model)"], ["none.model", "no such file"]),
      (["run", "seeds", "-o", "no/such/folder/out.csv"], ["cannot be written"]),
      (["train", "lead", "seeds", "-o", "m"], ["nothing to learn"]),
      (["train", "naive-bayes", "seeds"], ["-o MODEL"]),
      (["plugins", "describe", "led"], ["Did you mean ‘lead’"]),
      (["completions", "tcsh"], ["bash, zsh, fish"]),
      (["--fast"], ["‘--fast’"]),
    ]
  )
  func mistakes(arguments: [String], said: [String]) throws {
    let run = try BuiltTool.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    for words in said { #expect(run.errors.contains(words), "\(run.errors)") }
  }

  @Test(
    "Every command has a help page, and the tool its version",
    arguments: ["run", "split", "train", "evaluate", "bench", "plugins", "completions"]
  )
  func help(command: String) throws {
    let run = try BuiltTool.run([command, "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("Use: lede \(command)"))
    #expect(run.output.contains("--quiet"))
    #expect(try BuiltTool.run(["--help"]).output.contains("  \(command)"))
    #expect(try BuiltTool.run(["--version"]).output.hasPrefix("lede "))
  }

  @Test("A file that is no model is refused by name")
  func notAModel() throws {
    let run = try BuiltTool.run(["run", "seeds", "--chain", "naive-bayes(model=README.md)"])
    #expect(run.status == 2)
    #expect(run.errors.contains("‘README.md’ is not a model"))
  }

  @Test(
    "Completions for bash are a script that bash can read",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"))
  )
  func bashCompletions() throws {
    let scratch = try Scratch()
    let path = try scratch.write(try BuiltTool.run(["completions", "bash"]).output, to: "lede.bash")
    let check = try BuiltTool.run(["-n", path], executable: URL(filePath: "/bin/bash"))
    #expect(check.status == 0)
    let script = "source \(path); COMP_WORDS=(lede run --format j); COMP_CWORD=3; _lede; echo ${COMPREPLY[@]}"
    #expect(try BuiltTool.run(["-c", script], executable: URL(filePath: "/bin/bash")).output == "jsonl\n")
  }

  @Test("Completions for zsh and fish name every command and option", arguments: ["zsh", "fish"])
  func otherCompletions(shell: String) throws {
    let script = try BuiltTool.run(["completions", shell]).output
    for word in ["run", "split", "train", "format", "chain", "naive-bayes"] { #expect(script.contains(word)) }
  }
}
