import LedeText

/// How the plugin tells a statement from a mere name of something, by words of grammar and the verbs that news is told with.
///
/// It would rather take a name for a statement than a statement for a name: a run of words counts as a name only where no
/// word of these lists stands in it.
enum Predicates {
  /// Characters that are verbs or mark one.
  private static let scalars = ScalarSet(
    """
    是有了着将已被把让使不没未无别达超获称遭占令拟仍均需须应可能会要为成在说看想做走到给用叫请问听买卖打开关进出起入办设建立发收送迎赴返受变增减升降涨跌破夺胜赢输负败越过住吃死伤亡离回归搬扔拿抢救灭\
    禁罚判抓捕查杀砸炸烧撞坠裂漏停断缺欠还债赔赚亏筹募捐献赠援助帮护防易好热火旺
    """
  )

  /// Verbs of two characters that hold none of those.
  private static let verbs = PhraseList(
    """
    举行 宣布 公布 颁布 召集 推动 推进 推广 推行 推荐 促进 加快 加强 加大 加速 加剧 坚持 坚守 坚定 扩大 扩展 提高 \
    提升 提供 提醒 提示 提交 完善 完结 深化 优化 强化 美化 转化 激化 恶化 实现 实施 实行 落实 贯彻 培育 培养 探索 \
    改善 改变 创造 创作 研制 研讨 调整 调研 整顿 整治 支持 支撑 保持 保留 保证 \
    确保 维持 维护 维权 控制 限制 限购 抑制 规范 规定 制定 制作 制造 运作 投入 投产 融资 \
    参加 参与 参观 出席 会见 会谈 访问 考察 拜访 慰问 看望 交换 合并 合龙 联合 联手 联姻 结合 \
    组成 构建 构筑 构成 签署 签约 签订 批准 批评 反对 反映 反思 反击 抗议 谴责 质疑 指责 指控 起诉 上诉 申请 申报 \
    申诉 审议 审理 审查 监控 处理 处分 处罚 通报 通知 通车 通航 认识 认为 相信 希望 期待 欢迎 呼吁 号召 \
    关注 关心 重视 尊重 理解 掌握 学习 传播 传递 传达 传承 弘扬 纪念 庆祝 祝贺 缅怀 致敬 拥护 拥抱 享受 感受 接受 \
    接待 接近 接管 面临 面对 遭遇 挑战 竞选 角逐 争夺 瓜分 占据 抢占 垄断 并购 收购 回购 转让 转型 转变 退市 \
    退休 退役 辞职 辞任 离职 履新 担任 任命 当选 选举 连任 授予 荣获 摘得 斩获 夺冠 登顶 刷新 突破 跨越 超越 持续 \
    继续 延续 延长 延迟 推迟 缩短 缩小 扩张 扩建 蔓延 波及 影响 威胁 导致 引发 引起 引导 引领 带动 带来 拉动 拉开 \
    驱动 激发 激活 释放 凝聚 汇聚 聚焦 聚集 集中 吸引 招募 招聘 招收 录取 录用 揭晓 揭牌 揭幕 揭露 披露 透露 曝光 \
    泄露 隐瞒 否认 承认 证实 确认 澄清 回应 答复 解答 解决 解除 解散 解读 阐述 阐释 分析 评估 评价 预测 预计 预警 \
    估计 估算 统计 显示 显现 呈现 展现 展示 展出 展开 彰显 体现 表现 表明 表彰 描绘 书写 谱写 讲述 回忆 记录 拍摄 \
    播出 上映 亮相 登陆 登场 落幕 落户 落地 落成 奠基 竣工 完工 动工 复工 扩容 减少 下滑 下调 上调 上市 回升 回暖 \
    反弹 放缓 放宽 放松 放弃 收紧 取消 废止 暂停 终止 中止 恢复 重启 重组 瘫痪 倒闭 破产 崩溃 爆发 爆炸 坍塌 坠毁 \
    失踪 失联 失火 遇难 身亡 依托 依靠 依赖 借助 利用 运用 使用 采用 采取 选择 选拔 选派 派遣 部署 安排 布局 布置 \
    谋划 规划 筹备 启动 启用 覆盖 涵盖 包含 涉及 涉嫌 适合 符合 满足 达成 属于 等于 位于 源于 基于 处于 高于 低于 \
    优于 致力 努力 奋斗 奋进 前行 迈向 迈进 走向 飞向 驶向 通向 步入 融入 纳入 并入 列入 编入 植入 注入 陷入 堕入 \
    驻村 扶贫 脱贫 致富 圆满 显著 悬殊 匮乏 紧张 严峻 严重 巨大 明显 稳定 平稳 顺利 活跃 火爆 低迷 堪忧 忽视 轻视 \
    容易
    """
  )

  /// How many verbs, or characters that go with one, begin before each of the first `count` words and before their end.
  static func counts(in words: [Clauses.Word], count: Int) -> [Int32] {
    let (scalars, verbs) = (Self.scalars, Self.verbs)
    var counts = [Int32](repeating: 0, count: count + 1)
    for index in 0..<count {
      let isVerb =
        scalars.contains(words[index].scalar) || verbs.lengthAtStart(of: index..<count, in: words) > 0
      counts[index + 1] = counts[index] + (isVerb ? 1 : 0)
    }
    return counts
  }

  /// What a clause begins with whose subject stands in the clause before.
  static let headless = PhraseList(
    """
    将 已 已经 是 被 把 也 都 却 则 就 还 又 仍 仍然 正 正在 在 为 成 成为 会 能 可 可以 要 应 应当 应该 须 不 没 没有 未 无 有 让 使 令 从 向 对 以 因 由于 跟着 给 引发 当 自 近 目前 如今 现在 今年 去年 昨日 日前 近日 一度 不仅 不但 虽然 尽管 更 最 均 尚 曾 曾经 必须 需 需要 占 达 获 遭
    """
  )
}
