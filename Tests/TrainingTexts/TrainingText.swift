package import LedeCore

/// A few articles of three topics in two languages, for tests to learn from.
package enum TrainingText {
  package static let examples: [Example] = [
    example(
      "sport",
      "主队昨晚在主场以三比一战胜客队",
      "前锋上半场连进两球，守门员扑出点球，球队升至联赛第二。"
    ),
    example(
      "sport",
      "女排姑娘苦战五局取胜",
      "主教练赛后说，队员们在第五局顶住压力，拦网连连得分，下一场对手是上届冠军。"
    ),
    example(
      "sport",
      "United win the derby in stoppage time",
      "The striker scored twice and the goalkeeper saved a penalty."
    ),
    example(
      "finance",
      "央行下调存款准备金率",
      "分析人士说，此举将释放长期资金，银行股早盘走高，债券收益率下行。"
    ),
    example(
      "finance",
      "三季度出口增速回落",
      "海关数据显示，企业订单减少，汇率波动加大，投资者担心利润下滑。"
    ),
    example(
      "finance",
      "Central bank holds interest rates",
      "Shares rose and bond yields fell after the bank's statement."
    ),
    example(
      "health",
      "流感高发季接种疫苗正当时",
      "医生提醒，老人和儿童应尽早接种，发热咳嗽要及时到医院就诊。"
    ),
    example(
      "health",
      "医院开设夜间门诊",
      "患者下班后也能看病，护士站延长服务时间，药房二十四小时开放。"
    ),
    example(
      "health",
      "Doctors urge early vaccination",
      "Hospitals expect more patients with fever and cough this winter."
    ),
  ]

  package static func example(_ label: String, _ title: String, _ text: String) -> Example {
    Example(document: Document(id: title, title: title, text: text), label: Label(label))
  }

  package static func document(_ text: String) -> Document { Document(id: "d", text: text) }
}
