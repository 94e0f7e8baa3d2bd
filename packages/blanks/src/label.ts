// What a number measures, from the words before it. In 全年累计捐款3.2万元 that is 累计捐款: the clause's words after the
// number before, without what introduces them (全年, 其中) and what only leads to the number (达到, 共). A change has its
// subject one clause back: 收入3亿元，同比增长12%.

import { unitAt } from "./unit.ts"

const farthest = 48
const longest = 12
const longestWords = 16
/** 截至年: the most that a date without its numbers takes of a clause's opening. */
const longestDate = 3

/** The label of the number or the blank at `at`: about twelve characters from the same clause, or, for 同比增长 and the
 * like, from the clause before; "" where the words before do not say. `at` is where the number's hedge begins, if it
 * has one; `dateEnd`, where a date before it ends that lacks its number (▮年捐款). Looks at a bounded stretch of text. */
export function labelBefore(paragraph: string, at: number, dateEnd = 0): string {
  const opening = clauseStart(paragraph, at)
  const start = dateEnd > opening && dateEnd - opening <= longestDate ? dateEnd : opening
  const clause = withoutDates(paragraph.slice(start, at))
  const label = trimmed(lastItem(clause))
  // 男职工120人、80人: the second has its words from the first.
  if (label === "") return /[、和与及]\s*$/.test(clause) ? shortened(firstItem(clause)) : ""
  const subject = isChange.test(label) ? subjectIn(clause) || subjectBefore(paragraph, start) : ""
  return subject.length + label.length > longestWords && subject !== ""
    ? shortened(subject) + label.replace(beforeChange, "")
    : shortened(subject + label)
}

const boundaries = new Set("，。；！？!?;\n\r\t|｜（(【《〈[“\"「")
const trailingGroup = /[（(【][^（(【】）)]*[）)】]$/
// No two of its alternatives begin alike: such a repetition could take exponential time.
const change =
  "(?:(?:同比|环比|同口径|[比较](?:前?[一二三四五六七八九十]+年前?|上年|上月|上期|去年|年初)?(?:同期)?(?:相比)?|" +
  "平均每年|年均|分别|累计|净|均|共|合计|总计)*" +
  "(?:增长率?|增加|提高|提升|上升|上涨|扩大|增|增幅|攀升|下降|减少|降低|回落|下滑|缩减|压减|减|降|降幅|占比?|占总数的?|完成率?|翻))"
const isChange = new RegExp(`^${change}$`)
const beforeChange = /^.*?(?=同比|环比|年均|[增提上扩攀下减降回缩压占完翻](?!年))/
const changeAtEnd = new RegExp(`${change}$`)

/** Where the clause begins; a comma between digits ends none, nor does a colon or a bracket just
 * before the number: 入会人数：120人, 参赛职工（120人）. */
function clauseStart(text: string, at: number): number {
  const limit = Math.max(0, at - farthest)
  let end = at
  while (end > limit && /[\s:：（(]/.test(text.charAt(end - 1))) end--
  let isQuoted = false
  for (let index = end; index > limit; index--) {
    const char = text.charAt(index - 1)
    if (char === "”") isQuoted = true
    if (char === "“" && isQuoted) {
      isQuoted = false
      continue
    }
    if ("）)】".includes(char)) {
      // 捐款（含物资）3.2万元: what stands in brackets is passed over.
      const group = trailingGroup.exec(text.slice(limit, index))
      if (group) index -= group[0].length - 1
      continue
    }
    if (boundaries.has(char) || (",:：".includes(char) && !/\d/.test(text.charAt(index)))) return index
  }
  return limit
}

/** When something was counted is no part of what: 2002年末. */
const dates = new RegExp(
  "(?:截[至止到])?(?:(?:[比较由从在至到自于]?(?:(?:19|20)[\\dxX×*]{2}|[×xX*]{2,4})|[比较由从在至到自于](?=年(?![初中前后内轻均产龄])))年[度末底]?)?" +
  "(?:\\d{1,2}月份?(?:\\d{1,2}日|底|末)?)?(?:[－—～至-](?=\\d{4}))?",
  "g",
)

function withoutDates(clause: string): string {
  return /[年月]/.test(clause) ? clause.replace(dates, "") : clause
}

const numbersAndUnits = new RegExp([
  "[\\d０-９.．,xXｘＸ×*＊_＿?？○]*[\\d０-９xXｘＸ×*＊_＿○]",
  "(?:万亿|[万亿]|千万)?(?:美元|[元吨]|人次)(?![化器素旦老级])",
  "[万亿][余多]?(?=[人户家名件个台])",
  "个百分点|[%％‰]",
].join("|"), "g")

/** The clause's last part: what follows its last number and its last 、. */
function lastItem(clause: string): string {
  let from = 0
  for (const match of clause.matchAll(numbersAndUnits)) {
    const end = match.index + match[0].length
    if (end > from) from = /\d|[^%％‰点元吨次]$/.test(match[0]) ? skipUnit(clause, end) : end
  }
  const rest = clause.slice(from).replace(/[（(【][^（(【】）)]*[）)】]/g, "").replace(/[\s:：（(）)】\]≥≤><＞＜=＝±+~～—－-]+$/, "")
    .replace(/^([^“]*)”$/, "$1")
  // In 新建2所医院、3所学校 the words between are of the number before them.
  if (from > 0 && /[、和与及或]\s*$/.test(rest)) return ""
  const items = rest.split(/[、:：]/)
  return items.reverse().find(item => trimmed(item) !== "") ?? ""
}

function skipUnit(text: string, at: number): number {
  const space = text.charAt(at) === " " ? 1 : 0
  let end = at + space + unitAt(text, at + space).length
  if (end === at + space && space) end = at
  const hedge = /^(?:余|多|来)/.exec(text.slice(end, end + 1))
  if (hedge) end += 1 + unitAt(text, end + 1).length
  const after = /^(?:左右|以上|以下|以内|上下|之多|不等)/.exec(text.slice(end, end + 2))
  return end + (after ? 2 : 0)
}

const introductions = new RegExp(
  "^(?:[\\s，、)）\\]】·．.—-]|[的了而且且但即则也又我末底“”]|以及|并(?![购网轨])且?|或者?|和(?![谐平解])|与(?!会)|及(?![时格])|其中|同时|另外?|此外|还(?![款贷本])|" +
  "再(?![就生造])|对(?![外内口照])|在(?![职岗校编册建线读籍库位])|从(?![业事])|由|自(?![办筹主建有学营来愿动查评产用])|于|将(?!军)|把|" +
  "被(?!征)|使(?!用)|让|至(?!少)|到(?![位期场会岗])|通过|截[至止](?:目前|年底|月底|[年月日]?底?)?|目前|[今去明当本]年(?!度)|[本上]年度|" +
  "全年|年内|上半年|下半年|本月|当月|近年来|近期|(?:前?[一二三四]|第[一二三四]|全)季度|以来|以后|期间|年来|年度|月份|" +
  "我[国省市县区厂局校院]|我(?:公司|单位|们)|(?:过去|这|近|前)?[一两二三四五六七八九十]{1,2}年(?:[来间中]|累计|共)?|先后|已经?|" +
  "是指?|共(?![同有享产青])|现在|第[一二三四五六七八九十百]+[章节条款项]|实现(?=..)|达到|[一二三四五六七八九十]是|首先|其次|[年月][末底])",
)
const leads = new RegExp(
  "(?:[¥￥$＄€£余]|(?<![许众大很更最增繁])多|人民币|[\\s的了为是共计约近达至到有超逾仅已各每均出得着以按用于在从由将把占和与及对比较]|达到|已达|高达|多达|共计|合计|总计|总共|累计|" +
  "大约|大概|超过|突破|不足|不到|不少于|不低于|不高于|不超过|至少|最多|至多|分别为?|将近|接近|几乎|平均|不得?|具有|拥有|其中|以及|" +
  "连续|或者?|(?:过去|这|近|前)?[一两二三四五六七八九十]{1,2}年(?:累计|来)?|[去今]年)$",
)

/** Words that end in a lead and mean something themselves. */
const keptWhole = new RegExp(`(?:${[
  "合计 总计 累计 平均 人均 户均 年均 月均 日均 拥有 设计 预计 审计 统计 会计 节约 签约 合约 履约 违约 预约 集约 作用 费用 使用 应用 采用",
  "录用 利用 信用 租用 雇用 占用 启用 聘用 引用 评为 作为 行为 所得 取得 获得 支出 输出 产出 演出 退出 提出 评出 转出 流出 推出 外出 现有",
  "结余 节余 剩余 盈余 富余 业余 其余 国有 所有 共有 实有 原有 目的 存在 参与 给予 实到 应到 签到 报到 做到 惠及 涉及 普及 波及",
].join(" ").replace(/ /g, "|")})$`)

/** Without what leads up to the words and what leads from them to the number. */
function trimmed(words: string): string {
  let label = words.trim()
  for (let before = ""; before !== label;) {
    before = label
    label = label.replace(introductions, "")
  }
  for (let before = ""; before !== label;) {
    before = label
    const shorter = label.replace(leads, "")
    if (shorter !== label && shorter !== "" && !keptWhole.test(label)) label = shorter
    else if (label.length > 3 && /(?:合计|总计|累计)$/.test(label)) label = label.slice(0, -2)
    else if (shorter === "" && label !== "占") label = ""
  }
  return /\p{L}/u.test(label) && !/^[一二三四五六七八九十]+$/.test(label) ? label : ""
}

/** What the clause's own first number measures. */
function firstItem(clause: string): string {
  const start = clause.search(numbersAndUnits)
  return start < 0 ? "" : trimmed(lastItem(clause.slice(0, start)))
}

/** What the clause's first number measures, the verb left out. */
function subjectIn(clause: string): string {
  const label = firstItem(clause).replace(/^(?:完成|实现|取得|达到)(?=..)/, "")
  return trimmed(label.replace(changeAtEnd, "")).replace(/^.$/su, "")
}

/** The subject of the clauses before: what their own first number measures. */
function subjectBefore(text: string, start: number): string {
  for (let end = start - 1, clauses = 0; end > 0 && clauses < 4 && !/[。！？!?\n]/.test(text.charAt(end)); clauses++) {
    const from = clauseStart(text, end)
    const subject = subjectIn(withoutDates(text.slice(from, end)))
    if (subject !== "") return subject
    end = from - 1
  }
  return ""
}

/** The last words where there are too many: those after 的, 了 or a verb's object marker, if they say enough. */
function shortened(label: string): string {
  if (label.length <= longestWords) return label
  const tail = label.slice(-longest - 1)
  const cut = /.*[的了对把将向为](?=.{3,}$)/su.exec(tail)
  const short = cut ? tail.slice(cut[0].length) : label.slice(-longest)
  return /^[\udc00-\udfff]/.test(short) ? short.slice(1) : short
}
