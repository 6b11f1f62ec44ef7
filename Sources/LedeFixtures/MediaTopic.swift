public import LedeCore

/// A top-level subject of the [IPTC Media Topics](https://iptc.org/standards/media-topics/): the labels of Lede's own articles.
public enum MediaTopic: String, Sendable, CaseIterable {
  case arts, conflict, crime, disaster, economy, education, environment, health
  case humanInterest = "human-interest"
  case labour, lifestyle, politics, religion, science, society, sport, weather

  /// The topic of a label, or nil where the label names none.
  public init?(_ label: Label) { self.init(rawValue: label.name) }

  /// The subject's code, such as `medtop:15000000`.
  public var code: String { "medtop:\(names.code)000000" }

  /// The subject's English name in the standard.
  public var englishName: String { names.english }

  /// The subject's name in Chinese.
  public var chineseName: String { names.chinese }

  /// A word or two for a column, in English.
  public var shortEnglishName: String { rawValue.replacing("-", with: " ") }

  /// Two to four characters for a column, in Chinese.
  public var shortChineseName: String { names.short }

  private var names: (code: String, english: String, chinese: String, short: String) {
    switch self {
    case .arts: ("01", "arts, culture, entertainment and media", "艺术、文化、娱乐与传媒", "文化娱乐")
    case .conflict: ("16", "conflict, war and peace", "冲突、战争与和平", "军事冲突")
    case .crime: ("02", "crime, law and justice", "犯罪、法律与司法", "法治")
    case .disaster: ("03", "disaster, accident and emergency incident", "灾难、事故与突发事件", "灾害事故")
    case .economy: ("04", "economy, business and finance", "经济、商业与金融", "经济")
    case .education: ("05", "education", "教育", "教育")
    case .environment: ("06", "environment", "环境", "环境")
    case .health: ("07", "health", "健康", "健康")
    case .humanInterest: ("08", "human interest", "人物与趣闻", "人物趣闻")
    case .labour: ("09", "labour", "劳动与就业", "劳动就业")
    case .lifestyle: ("10", "lifestyle and leisure", "生活方式与休闲", "生活休闲")
    case .politics: ("11", "politics and government", "政治与政府", "政治")
    case .religion: ("12", "religion", "宗教", "宗教")
    case .science: ("13", "science and technology", "科学与技术", "科技")
    case .society: ("14", "society", "社会", "社会")
    case .sport: ("15", "sport", "体育", "体育")
    case .weather: ("17", "weather", "天气", "天气")
    }
  }
}
