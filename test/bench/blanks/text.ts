// Reports to measure speed with: the project's own sentences, with numbers and names put in by chance, so that no line
// comes twice. {n} is a number, {p} one with decimals, {y} {m} {d} a date, {w} a name.

import { mulberry32 } from "./random.ts"

const sentences: readonly string[] = [
  "截至{y}年{m}月{d}日，{w}共有在册职工{n}人，其中女职工{n}人，占{p}%。",
  "{w}全年完成工业总产值{p}亿元，同比增长{p}%，高出全市平均水平{p}个百分点。",
  "走访慰问困难家庭{n}户，发放慰问金{n}万元、米面油{n}份。",
  "{w}新建标准化活动室{n}间，添置图书{n}余册，接待群众{n}人次。",
  "今年以来，{w}受理各类来信来访{n}件，办结{n}件，办结率达到{p}%。",
  "举办技能培训班{n}期，培训学员近{n}人，取得证书的超过{n}人。",
  "投入资金约{p}万元，改造老旧管网{p}公里，惠及居民{n}户。",
  "{w}组织安全检查{n}次，排查隐患{n}处，现场整改{n}处，下发通知书{n}份。",
  "粮食播种面积稳定在{n}亩以上，总产量{p}万吨，亩产提高{n}公斤。",
  "{y}年，{w}实现营业收入{n}万元，上缴税金{n}万元，利润同比下降{p}%。",
  "第{n}届职工运动会设{n}个项目，{n}支代表队参加，{n}人获奖。",
  "{w}累计发放贷款{p}亿元，支持小微企业{n}家，带动就业{n}人。",
  "新增专利{n}项，其中发明专利{n}项，转化成果{n}个，创效{p}万元。",
  "城镇居民人均可支配收入{n}元，农村居民人均可支配收入{n}元，分别增长{p}%和{p}%。",
  "{w}门诊量{n}人次，出院病人{n}人次，平均住院日{p}天。",
  "义务植树{n}株，绿化覆盖率提高到{p}%，空气质量优良天数达到{n}天。",
  "处理生活污水{n}吨，日处理能力由{n}立方米提高到{n}立方米。",
  "{w}于{m}月{d}日召开第{n}次全体会议，应到代表{n}名，实到{n}名。",
  "招聘会共有{n}家企业提供岗位{n}个，达成意向{n}人，月薪{n}—{n}元。",
  "志愿者注册人数突破{n}人，服务时长累计{n}小时，项目库增至{n}个。",
  "{w}接到报警{n}起，出动车辆{n}台次，抢救被困人员{n}名。",
  "道路硬化{p}公里，安装路灯{n}盏，新增停车位{n}个，总投资{p}万元。",
  "全年开展法律咨询{n}场，发放宣传册{n}本，调解纠纷{n}件，涉及金额{n}万元。",
  "{w}学校{n}所，在校学生{n}人，专任教师{n}人，师生比为1∶{n}。",
  "累计接种疫苗{n}剂次，65岁以上老人覆盖率为{p}%。",
  "募集善款{n}余元，资助学生{n}名，最高一笔{n}元，最低一笔{n}元。",
  "{w}降本增效{p}万元，单位能耗下降{p}%，设备完好率保持在{p}%以上。",
  "完成进出口总额{p}亿美元，其中出口{p}亿美元，增长{p}倍。",
  "{y}年{m}月至{y}年{m}月，{w}发生交通事故{n}起，同比减少{n}起。",
  "建成大棚{n}座，养殖场{n}个，合作社{n}家，{w}人均增收{n}元。",
  "{w}认真贯彻上级部署，坚持稳中求进，各项工作取得了新的进展。",
  "一是思想认识还不够到位，个别同志存在等靠要的情绪。",
  "{w}紧紧围绕中心工作，突出重点，狠抓落实，推动作风持续好转。",
  "要进一步完善制度，堵塞漏洞，把责任落实到每一个岗位、每一名职工。",
  "当事人对处理结果表示满意，{w}还送来了锦旗和感谢信。",
  "面对复杂多变的外部环境，{w}上下一心，攻坚克难，守住了不发生重大事故的底线。",
  "各级工会组织深入一线，倾听群众呼声，帮助解决了一批急难愁盼的问题。",
  "{w}党员干部带头下沉，白天走访入户，晚上整理台账，年轻人也主动请缨。",
  "用人单位应当依法与劳动者订立合同，不得以任何名义收取押金。",
  "下一步，{w}将以项目建设为抓手，以优化环境为重点，努力开创新局面。",
  "文件下发以后，{w}及时组织学习讨论，结合实际制定了实施细则。",
  "产业结构不断调整，新旧动能加快转换，发展的质量和效益同步提升。",
  "这件事情虽小，却反映出服务意识的差距，值得大家深思。",
  "{w}的经验在于抓住了主要矛盾，把有限的人力物力用在了刀刃上。",
  "文艺演出丰富多彩，歌舞、小品、快板轮番上场，赢得阵阵掌声。",
  "在年度考核中，{w}被评为先进集体，多名同志受到表彰奖励。",
  "基层基础仍然薄弱，信息化水平有待提高，人才队伍青黄不接。",
  "会议强调，要统一思想、提高站位，切实增强做好工作的责任感和紧迫感。",
  "{w}坚持问题导向，边查边改，把群众满意作为检验工作的标准。",
  "天气转凉以后，{w}提前检修供暖设备，保证了老人和孩子温暖过冬。",
  "经过反复协商，双方就补偿标准达成一致，矛盾得到了妥善化解。",
  "电子商务进了村，山货出了山，乡亲们的日子一天比一天红火。",
  "{w}建立了例会制度和通报制度，做到件件有着落、事事有回音。",
  "班组长每天开工之前都要讲安全、查设备、问身体，雷打不动。",
  "第一，{w}要明确分工；第二，要严格时限；第三，要加强督查。",
  "党的十八大以来，{w}面貌焕然一新，两个文明建设结出硕果。",
  "几年来，{w}先后派出多批骨干赴外地学习，开阔了眼界，增长了才干。",
  "公元、单元、美元这样的词里并没有缺数字，人员、条件、项目也一样。",
  "遇到突发情况，{w}第一时间启动预案，各部门密切配合，秩序井然。",
  "对照先进找差距，{w}深感压力，也更加坚定了迎头赶上的信心和决心。",
]

const firsts = [..."清石柳青白云金长东南北西新永安平广兴大双红高河江沙龙松竹梅桃"]
const seconds = [..."溪桥林山水湖岭塘沟湾坪港店集桂和华丰远明宁康泉原阳川口田庄岩"]
const bodies = ["镇", "街道", "县总工会", "机械厂", "中心医院", "合作社", "车务段", "供电所", "采油队", "社区服务中心"]

/** What a document has in the places of its numbers: the numbers, nothing, or filler. */
type State = "whole" | "stripped" | "masked"

const states: readonly State[] = ["whole", "whole", "whole", "stripped", "masked"]
const fillers = ["XX", "××", "xx", "____", "**", "x.x", "（ ）"]

/** Documents of 40 paragraphs, together at least `bytes` of UTF-8. The same seed gives the same text. */
export function reportText(bytes: number, seed = 1): readonly (readonly string[])[] {
  const random = mulberry32(seed)
  const seen = new Set<string>()
  const documents: string[][] = []
  for (let size = 0; size < bytes;) {
    const state = states[documents.length % states.length]!
    const paragraphs: string[] = []
    while (paragraphs.length < 40) {
      const paragraph = paragraphOf(random, state)
      if (seen.has(paragraph)) continue
      seen.add(paragraph)
      paragraphs.push(paragraph)
      size += Buffer.byteLength(paragraph) + 1
    }
    documents.push(paragraphs)
  }
  return documents
}

function paragraphOf(random: () => number, state: State): string {
  const count = 2 + Math.floor(random() * 5)
  return Array.from({ length: count }, () => pick(random, sentences)).join("")
    .replace(/\{([npymdw])\}/g, (_, slot: string) => slot === "w" ? nameOf(random) : place(random, state, slot))
}

function place(random: () => number, state: State, slot: string): string {
  if (state === "stripped") return ""
  return state === "masked" ? pick(random, fillers) : numberOf(random, slot)
}

function numberOf(random: () => number, slot: string): string {
  const upTo = (limit: number): number => 1 + Math.floor(random() * limit)
  if (slot === "y") return String(1999 + upTo(26))
  if (slot === "m") return String(upTo(12))
  if (slot === "d") return String(upTo(28))
  if (slot === "p") return `${upTo(99)}.${upTo(9)}`
  const value = upTo(10 ** upTo(5))
  return random() < 0.3 ? value.toLocaleString("en") : String(value)
}

function nameOf(random: () => number): string {
  return pick(random, firsts) + pick(random, seconds) + pick(random, bodies)
}

function pick<T>(random: () => number, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)]!
}
