/// The words of English grammar by which the plugin knows where a line may begin and end: closed classes, as grammars list
/// them.
enum EnglishWording {
  /// Words that join, refer or inflect and name nothing.
  static let grammar = WordList(
    """
    the a an of to in on at for from by with and or but as is are was were be been being has have had do does did will would \
    can could may might shall should must not no it its he his him she her they their them this that these those who whom \
    which what when where how why than then there here i me my we our us you your if so such into onto over under after \
    before between during until while about against out up down off more most some any all each also just only very s t
    """
  )

  /// What begins a clause that a main clause must follow.
  static let waiting = WordList(
    """
    after before when while as if although though because since until unless once whereas despite with without in on at for \
    from by during under over behind between among amid against across near inside outside beyond following given having \
    according unlike like besides instead even whether rather to until about
    """
  )

  /// What begins a clause that leans on what stands before it.
  static let leaning = WordList(
    """
    and but or nor so yet he she it they him her them his hers its their theirs this that these those who whom whose which \
    where there then also i we you my our your me us such another others both neither either however moreover meanwhile \
    instead therefore thus hence otherwise still not only because than here one
    """
  )

  /// What begins a clause without which the one before it is whole.
  static let adding = WordList(
    """
    and but or so yet who whom whose which where when while as after before because since although though if unless until \
    with without including despite making leaving giving causing bringing taking ending according amid during following
    """
  )

  /// Verbs of saying.
  static let saying = WordList(
    "said says say told tells added adds warned warns explained wrote asked replied announced"
  )
}
