/// The words of grammar and of reporting by which the plugin knows what a line must not begin or end with.
///
/// Closed classes of Chinese and Japanese as grammars list them, not words counted in any text.
enum Wording {
  /// Characters that join and refer and name nothing.
  private static let grammar = ScalarSet(
    """
    的了着地得和与及或而且但并也还就都又再才只很更最被把让使由从于以为所其之这那此该各某我你他她它们您说吗呢吧啊么什怎样如若因虽等个些是在有\
    已曾均亦便另约时
    """
  )

  /// Whether a scalar joins, refers or inflects: a Chinese particle, or hiragana.
  static func isGrammar(_ scalar: UInt32) -> Bool { grammar.contains(scalar) || (0x3041...0x309F).contains(scalar) }

  /// Words of reporting and joining that stand in every story.
  static let reporting = PhraseList(
    """
    表示 认为 指出 介绍 记者 近日 日前 目前 进行 以及 因为 所以 由于 通过 其中 同时 此外 他们 我们 自己 已经 可以 没有 这个 一个 一些 \
    如果 不过 可能 需要 应该 之后 以后 之前 以来 方面 情况 有关 相关 部分 主要 左右 以上 其他 包括 据悉 了解 获悉 透露 报道 消息 采访 \
    成为 达到 开始 仍然 非常 十分 比较 更加 不仅 而且 虽然 但是 然后 还是 或者 并且 只是 只有 就是 不是 都是 也是 还有 具有 作为 \
    对于 关于 根据 按照 为了 随着 经过 称为 本报 强调 说道
    """
  )

  /// What may be taken off the beginning of a line: time, connection, source.
  static let openings = PhraseList(
    """
    但是 但 然而 不过 可是 而且 而 并且 并 同时 与此同时 此外 另外 另 因此 所以 于是 随后 然后 接着 其中 此次 据悉 据了解 据介绍 据报道 据统计 \
    据透露 据说 消息称 记者获悉 记者了解到 记者从 目前 当前 如今 现在 近日 日前 近期 最近 近来 近年来 昨日 昨天 今日 今天 当日 当天 \
    昨晚 今晨 今年 去年 对此 事实上 实际上 其实 总之 可见 显然 当然 首先 其次 再次 最后 一方面 另一方面 \
    今年以来 今年初 今年年初 去年底 去年年底 到目前为止 \
    编者按 核心阅读 正如 诚然 众所周知 业内人士 也就是说 换句话说 换言之 例如 比如 譬如 甚至 尤其 特别是 尤其是 终于 原来 随之 由此 有媒体称 调查发现 研究发现 \
    また さらに しかし だが ただ 一方 そして このため これに対し これを受け 同日 この日 なお ところが しかも つまり 特に
    """
  )

  /// What makes a line lean on a sentence that is not there.
  static let leaning = PhraseList(
    """
    他 她 它 其 该 此 这 那 双方 两国 两者 二者 前者 后者 对方 上述 以上 以下 如下 并 也 还 却 则 就 才 又 都 更 使 让 使得 导致 从而 以 并非 \
    而是 而非 反而 否则 以便 以免 即 即便 尽管如此 之后 之前 此后 此前 所以 因而 因此 于是 等 等等 的 和 与 及 或 或者 以及 \
    我 我们 你 你们 您 大家 有人 有的 有些 一些 另一 另有 另外 至于 那么 这样 这种 这些 这个 这一 这里 那里 那些 那个 同样 \
    同 彼 彼女 それ これ この その あの そこ ここ 同氏 同社 同省 同署 同庁 同法 両 こうした そうした このような が を に は で と も の へ から
    """
  )

  /// Characters that show that what stands before 的 is more than a description: the verb is outside of it.
  static let mainVerbs = ScalarSet("是了将把被对向于说称会未")
  /// What a clause that begins with 为 says is done for the sake of that: a purpose, not the news.
  static let services = PhraseList(
    "提供 奠定 打下 创造 营造 注入 贡献 作出 做出 增添 带来 积累 保驾护航 夯实 铺平 赢得 指明 指出 树立 提振"
  )
  /// What begins a main clause whose cause or condition stands before it.
  static let consequences = PhraseList("就 才 便 则 !就是 !就业 !才能 !便民 !便利 !便宜 !则是")
  /// What a clause ends with that says by what something is guided: `以…为指导`.
  static let guidance = PhraseList(
    """
    为指导 为目标 为核心 为主题 为主线 为抓手 为契机 为重点 为基础 为中心 为载体 为依托 为引领 为导向 为指引 为原则 为统领 为支撑 为突破口 为根本 \
    为借口 为由 为名 为代表 为首
    """
  )
  /// What begins a clause whose subject, or whose other half, stands outside of it.
  static let subjectless = PhraseList(
    """
    成为 可谓 堪称 既 如 如同 犹如 称之为 乃至 直至 直到 为的是 名为 是 就是 却是 则是 便是 正是 叫 叫做 叫作 称作 包括 非 仍 仍然 均 皆 达到 适值 正值 恰逢 一边 一面 \
    要么 有的
    """
  )
  /// What of those opens a question.
  static let questions = PhraseList("是否 是不是 是谁 如何 叫停 叫好 叫板 非法 非洲")

  /// Conjunctions that begin a clause that waits for a main clause.
  static let subordinators = PhraseList(
    """
    因 因为 由于 如果 假如 假设 倘若 倘 若 若是 当 每当 虽 虽然 尽管 只要 只有 除非 随着 为了 一旦 即使 即便 哪怕 既然 无论 不管 不论 不仅 不但 \
    不只 不光 除了 与其 既 自从 鉴于 不是 并非 一方面 一边 一面 之所以 固然 诚然 要么 宁可 宁愿 有的 もし たとえ
    """
  )
  /// Prepositions; a line of one clause that begins so waits for its verb.
  static let prepositions = PhraseList(
    """
    为 自 经 借 借助 到 截至 截止 截止到 经过 根据 按照 依据 面对 针对 作为 通过 围绕 据 正当 趁 要想 与 在 从 对 对于 关于 至于 就 以 当 跟 同 继 距 距离 自打 由 由于 有着 正值 适逢 时值
    """
  )
  /// Words that make the clause that holds them wait, wherever they stand in it.
  static let conditions = PhraseList(
    "如果 假如 倘若 除非 只要 只有 一旦 即使 即便 哪怕 不管 无论 不论 不仅 不但 虽然 尽管 要是 若是 既然 为了 以便 随着 由于 作为 因为 既 !既定 !既往 !既得 もし たとえ"
  )

  /// Prepositions that stand behind the subject; a clause whose last words they govern waits for its verb.
  static let means = PhraseList("通过 用 因 凭借 借助 依托 !通过了 !通过率 !通过验收 !用户 !用于 !用地 !用品 !因此 !因素 !因子 !因而 !因应 !因地制宜")
  /// What before one of those makes it another word: 原因, 作用, 审议通过.
  static let wordsOfMeans = ScalarSet("原基诱成起病主内外作使费利采信应运议决专军民常商实通")

  /// What a clause that waits for another ends with.
  static let waiting = PhraseList(
    """
    时 后 前 中 下 间 称 说 道 因 为 的 和 与 及 或 在 对 将 把 被 从 到 于 是 其 但 而 且 并 表示 指出 认为 强调 透露 介绍 宣布 问 看 以来 之际 之后 \
    之前 期间 同时 的话 来说 来看 为例 例如 比如 包括 如下 据悉 消息 看来 而言 起见 开始 以后 以前 当中 情况下 背景下 基础上 过程中 方面 发现 获悉 了解到 \
    的时候 的时刻 之日 在内 日起 月起 年起 显示 预计 坦言 直言 回忆 感慨 写道 提出 建议 提到 谈到 得知 看到 听说 觉得 相信 希望 声称 宣称 回应 回应称 解释 补充 总结 提醒 呼吁 告诉记者 说起 可见 \
    年来 伊始 意味着 此外 目的是 原因是 问题是 关键是 就是 不是 都是 也是 还是 有人 这样 由于 因为 所以 如果 以及 通过 根据 \
    !小说 !传说 !演说 !学说 !解说 !难说 !再说 !命中 !击中 !高中 !初中 !看中 !选中 !集中 !天下 !落下 !放下 !留下 !买下 !立下 !拿下 !签下 !写下 !打下 !当下 !麾下 \
    !民间 !空间 !房间 !车间 !时间 !人间 !区间 !落后 !背后 !售后 !前后 !提前 !超前 !跟前 !准时 !及时 !小时 !按时 !限时 !工时 !行为 !人为 !有为 !街道 !渠道 !频道 \
    !知道 !隧道 !轨道 !管道 !通道 !跑道 !赛道 !味道 !铁道 !河道 !航道 !车道 !公道 !总和 !温和 !缓和 !共和 !祥和 !饱和 !平和 !目的 !名称 !简称 !职称 !对称 \
    !普及 !涉及 !波及 !危及 !惠及 !埃及 !参与 !收看 !观看 !好看 !访问 !慰问 !顾问 !学问 !疑问 !存在 !所在 !现在 !内在 !健在 !面对 !应对 !反对 !名将 !小将 \
    !老将 !自由 !理由 !原因 !基因 !成因 !起因 !合并 !兼并 !无比 !火把 !国是 \
    で て に が は を も と の へ から ので のに ため ば たら し り や より まで など れ き け え け ず つつ ながら 際 後 中 うえ 上 一方 ほか 結果
    """
  )

  /// What a clause ends with that says who speaks, even at the end of a sentence.
  static let speech = PhraseList(
    """
    说 说道 表示 介绍说 告诉记者 回忆 回忆说 回忆道 感慨 感慨道 感叹 感叹道 坦言 直言 笑道 笑着说 问道 写道 答道 如是说 \
    !小说 !传说 !演说 !学说 !解说 !难说 !好说 !再说 !可说 !不说 !来说 !劝说
    """
  )

  /// A beginning and an end within one clause that together wait for another: `应…邀请`, `除…外`.
  static let frames = [
    Frame(opening: "应 受 接受 根据 按照 按 经", closing: "邀请 邀 要求 委托 影响 启发 批准 同意 规定 推荐"),
    Frame(opening: "除 除了", closing: "外 以外 之外"),
    Frame(opening: "与 和 同 跟", closing: "相比 相较"),
    Frame(opening: "像 如 如同 好像", closing: "一样 那样 般 似的"),
    Frame(opening: "从 自", closing: "开始 起 出发 入手 着手 来看"),
  ]

  /// What turns a verb into its contrary.
  static let negations = ScalarSet("不否没未别莫")
  /// Prepositions and verbs that govern more than the description that ends at 的.
  static let governors = ScalarSet("将把被让使给对向从以称说")
  /// What takes an object before its verb.
  static let objectMarks = ScalarSet("将把对")
  /// What shows that a time or an ordinal before it goes on, so that it is no opening: `目前的`, `最后一班`.
  static let continuations = ScalarSet("的之一以底初末个")

  /// What joins two names.
  static let couplers = ScalarSet("和与及或")

  /// Verbs of saying, behind which the matter begins.
  static let saying = PhraseList("表示 指出 认为 透露 强调 获悉 了解到 介绍说 表示称 宣布称 坦言 直言 发现")

  /// The ends of official titles; what follows is a name.
  static let titles = PhraseList(
    """
    总书记 国家主席 军委主席 副主席 主席 国务院总理 副总理 总理 委员长 部长 副部长 书记 副书记 常委 省长 副省长 市长 副市长 县长 局长 副局长 院长 副院长 \
    校长 副校长 总统 副总统 首相 外长 大使 秘书长 主任 副主任 董事长 副董事长 总裁 副总裁 总经理 副总经理 国务委员 首席执行官 行政长官 理事长 会长
    """
  )

  /// Days and recent times, which date the paper and not the news.
  static let days = PhraseList("近日 日前 昨日 今日 昨天 今天 昨晚 今晨 当日 当天 近期 当地时间")
  /// Parts of a day, which may follow its date.
  static let dayParts = PhraseList("上午 下午 中午 晚上 晚间 晚 凌晨 傍晚 清晨 早上 夜间 夜 早晨 午间 深夜 起")
  /// What stands before a date that means more than the day of the news.
  static let bounds = PhraseList("截至 截止 截止到 自 从 至 到 于 在 自从 直到 直至 每年 这 那 第 从今 、 定于 将于 为 是 当 了 的 和 与")
  /// What shows that a story calls something untrue.
  static let denials = PhraseList("谣言 辟谣 造谣 不实 否认 传言 虚假 误传 误读")

  /// Verbs of events, before which a place is an aside.
  static let eventVerbs = PhraseList(
    """
    举行 召开 会见 会谈 开幕 闭幕 发布 出席 举办 启动 签署 发表 宣布 揭幕 揭牌 开馆 落幕 亮相 成立 开工 通车 上映 播出 开播 首演 公布 主持 同 与 向 拉开 \
    落成 揭晓 首发 上线 签约 投产 开通 开业 上市 考察 调研 讲话 致辞
    """
  )
  /// What before 在 makes it more than the beginning of an aside.
  static let complements = ScalarSet("正现存所旨实仍还都就也不是定重放站坐住位建设写印投处中")
}
