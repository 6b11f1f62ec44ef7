/// The lists of words of grammar and of reporting by which the plugin knows what a line must not begin or end with.
///
/// Closed classes of Chinese and Japanese as grammars list them, not words counted in any text. The words of each stand in
/// `Wording+Words`, and ``Lexicon`` finds them.
enum Wording: Int, CaseIterable, Sendable {
  /// Characters that join and refer and name nothing.
  case grammar
  /// Words of reporting and joining that stand in every story.
  case reporting
  /// What may be taken off the beginning of a line: time, connection, source.
  case openings
  /// What numbers a point where it stands alone or before 是, and else counts a thing: `最后，` but `最后期限`.
  case ordinals
  /// What makes a line lean on a sentence that is not there.
  case leaning
  /// Characters that show that what stands before 的 is more than a description: the verb is outside of it.
  case mainVerbs
  /// What a clause that begins with 为 says is done for the sake of that: a purpose, not the news.
  case services
  /// What begins a main clause whose cause or condition stands before it.
  case consequences
  /// What begins or marks a condition on which the rest of its sentence depends.
  case suppositions
  /// What begins a clause that turns against the clause before it.
  case turns
  /// What a clause holds that says what follows from a condition before it.
  case consequents
  /// What a clause ends with that says by what something is guided: `以…为指导`.
  case guidance
  /// What begins a clause whose subject, or whose other half, stands outside of it.
  case subjectless
  /// Conjunctions that begin a clause that waits for a main clause.
  case subordinators
  /// Prepositions; a line of one clause that begins so waits for its verb.
  case prepositions
  /// Words that make the clause that holds them wait, wherever they stand in it.
  case conditions
  /// Prepositions that stand behind the subject; a clause whose last words they govern waits for its verb.
  case means
  /// What before one of those makes it another word: 原因, 作用, 审议通过.
  case wordsOfMeans
  /// What a clause that waits for another ends with.
  case waiting
  /// What no line ends with, even at the end of a sentence: who speaks, or that more is left out.
  case openEnds
  /// What turns a verb into its contrary.
  case negations
  /// Prepositions and verbs that govern more than the description that ends at 的.
  case governors
  /// What takes an object before its verb.
  case objectMarks
  /// What shows that a time before it goes on, so that it is no opening: `目前的`.
  case continuations
  /// What makes a day before it a part of a longer phrase: `近期内`, `3日至`.
  case ofTimes
  /// What joins two names.
  case couplers
  /// What is said of a book, a law or a film by its title: `《…》一书`.
  case titledWorks
  /// Verbs of saying, behind which the matter begins.
  case saying
  /// The ends of official titles; what follows is a name.
  case titles
  /// Days and recent times, which date the paper and not the news.
  case days
  /// What a clause begins with that only leads to what its sentence says.
  case introductions
  /// What a clause ends with that is nothing but a time.
  case times
  /// Parts of a day, which may follow its date.
  case dayParts
  /// What stands before a date that means more than the day of the news.
  case bounds
  /// What shows that a story calls something untrue.
  case denials
  /// Verbs of events, before which a place is an aside.
  case eventVerbs
  /// The one-character names of cities.
  case cities
  /// Adverbs and particles that headlines leave out.
  case fillers
  /// What before one of those makes it a part of another phrase: 为了, 不已, 截至目前.
  case fillerParts
  /// What before 在 makes it more than the beginning of an aside.
  case complements
  /// Characters that are verbs or mark one: words are a mere name only where none of them, nor of ``verbs``, stands among them.
  case verbMarks
  /// Verbs of two characters that news is told with and that hold none of those.
  case verbs
  /// What a clause begins with whose subject stands in the clause before.
  case headless
  /// What begins a clause that says more of the subject of the clause before, which reads as no headline.
  case predicates
  /// Words for somebody whom another sentence names, or who tells the story.
  case persons
  /// What before one of those makes it another word: 其他, 自我.
  case wordsOfPersons
  /// Words for something that another sentence names.
  case references
  /// Adverbs and auxiliaries that a subject stands before, and places that another sentence names.
  case adverbs
  /// What a clause ends with that makes what follows somebody's claim or fancy.
  case claims
  /// The units of a date in digits.
  case dayUnits
  /// What a place may stand behind.
  case placing
  /// What a description ends with.
  case particles
  /// What begins each of the two halves of a statement: `越…越…`.
  case halves
  /// The digits of Chinese.
  case numerals
  /// What opens a frame that waits for another clause: `应…邀请`.
  case requesting
  /// What closes it.
  case requests
  /// What opens a frame that waits for another clause: `除…外`.
  case excepting
  /// What closes it.
  case exceptions
  /// What opens a frame that waits for another clause: `与…相比`.
  case comparing
  /// What closes it.
  case comparisons
  /// What opens a frame that waits for another clause: `像…一样`.
  case likening
  /// What closes it.
  case likenesses
  /// What opens a frame that waits for another clause: `从…开始`.
  case starting
  /// What closes it.
  case beginnings
}
