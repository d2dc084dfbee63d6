import Templating

/// The record types of the schema by their names in code.
final class RecordTypes: Sendable {
  let words, site, counts, navigation, page, pager, pagerLink, evidence, link, origin, article,
    actor, event, figure, measure, statement, topic, outlet, matrix, party, matrixRow, matrixCell,
    point, gap, gapSection, newsDay, citation, glance, removal, related, articleData, actorGroup,
    alias, role, position, companion, articleMentions, year, month, day, agreement, difference,
    dispute,
    side, contentsEntry, originGroup, originArticle, reference, wordingGroup, wordingForm, rule,
    ruleChapter,
    letter, term,
    topicDigest: RecordID

  init(_ schema: Schema) {
    words = schema.record("words")
    site = schema.record("site")
    counts = schema.record("counts")
    navigation = schema.record("navigation")
    page = schema.record("page")
    pager = schema.record("pager")
    pagerLink = schema.record("pager link")
    evidence = schema.record("evidence")
    link = schema.record("link")
    origin = schema.record("origin")
    article = schema.record("article")
    actor = schema.record("actor")
    event = schema.record("event")
    figure = schema.record("figure")
    measure = schema.record("measure")
    statement = schema.record("statement")
    topic = schema.record("topic")
    outlet = schema.record("outlet")
    matrix = schema.record("matrix")
    party = schema.record("party")
    matrixRow = schema.record("matrix row")
    matrixCell = schema.record("matrix cell")
    point = schema.record("point")
    gap = schema.record("gap")
    gapSection = schema.record("gap section")
    newsDay = schema.record("news day")
    citation = schema.record("citation")
    glance = schema.record("glance")
    removal = schema.record("removal")
    contentsEntry = schema.record("contents entry")
    related = schema.record("related")
    articleData = schema.record("article data")
    actorGroup = schema.record("actor group")
    alias = schema.record("alias")
    role = schema.record("role")
    position = schema.record("position")
    companion = schema.record("companion")
    articleMentions = schema.record("article mentions")
    year = schema.record("year")
    month = schema.record("month")
    day = schema.record("day")
    agreement = schema.record("agreement")
    difference = schema.record("difference")
    dispute = schema.record("dispute")
    side = schema.record("side")
    originGroup = schema.record("origin group")
    originArticle = schema.record("origin article")
    reference = schema.record("reference")
    wordingGroup = schema.record("wording group")
    wordingForm = schema.record("wording form")
    rule = schema.record("rule")
    ruleChapter = schema.record("rule chapter")
    letter = schema.record("letter")
    term = schema.record("term")
    topicDigest = schema.record("topic digest")
  }
}
