import LedeBuiltins
import LedeCommandLine

await LedeTool.main(plugins: .builtins + [LongestSentence.plugin, Weather.plugin])
