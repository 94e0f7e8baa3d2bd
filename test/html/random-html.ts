import fc, { type Arbitrary } from "fast-check"

const tags = ("p div span b i a h1 h2 h6 ul ol li dl dd table tbody tr td th pre code blockquote br hr section font " +
  "strong em u sub form button o:p math center nobr ruby rt").split(" ")
const attrs = [
  "", "", " class=report-section", ' class="report-title"', " data-report-section", " class=report-number",
  " style='font-weight:bold'", ' style="WHITE-SPACE: pre-wrap; font-style: Italic"', " href=https://example.org/",
  " href='javascript:alert(1)'", " href=https://report.invalid/s?run-in", " href=https://report.invalid/t",
  " href='https://report.invalid/f/a?v=5&u=%E5%85%83'", " data-report-figure=n data-value=5 data-unit='\"<元>'",
  " data-report-figure data-label=甲", " colspan=999999 rowspan=-1", " start=x", " onclick=alert(1)", ' a="b>c"', " /",
]
const texts = [
  "甲", "甲 乙", "  甲\n", "一、甲", "（二）甲", "1.5甲", "【待填：甲】", "【待填：甲（元）】", "【待填", "&lt;甲", "&#0;甲",
  "&#xD800;甲", "&amp", "<", "< 甲", "</", "<!", "\0", "\r\n", "\u00a0", "\ufeff", "<!--甲-->", "<!doctype html>",
  "<?xml?>", "]]>", "\ud800", "😀",
]

const element = fc.tuple(fc.constantFrom(...tags), fc.constantFrom(...attrs))

/** HTML of which little is well-formed. */
export const damagedHTML: Arbitrary<string> = fc.array(fc.oneof(
  { weight: 4, arbitrary: element.map(([tag, attr]) => `<${tag}${attr}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...tags).map(tag => `</${tag}>`) },
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  fc.constantFrom(
    "<script>甲</script>", "<style>甲", "</style>", "<template>甲", "</template>", "<noscript>甲</noscript>",
    "<iframe>甲</iframe>", "<svg><p>甲", "</svg>", "<textarea>甲", "</textarea>", "<frameset>", "<body class=x>",
    "</body>", "</html>", "<html lang=x>", "<head>", "<title>甲</title>", "<plaintext>",
    "<img src=x onerror=alert(1)>", "<object>甲</object>", "<math><mtext>", "<annotation-xml encoding=text/html>",
  ),
), { maxLength: 24 }).map(parts => parts.join(""))

/** HTML that nests in any way, whose every 甲 is plain text. */
export const plainHTML: Arbitrary<string> = fc.array(fc.oneof(
  fc.constantFrom(...tags).map(tag => `<${tag}>`),
  fc.constantFrom(...tags).map(tag => `</${tag}>`),
  fc.constantFrom("甲", " 甲 ", "一、甲", "1.甲\n", "&lt;甲"),
), { maxLength: 24 }).map(parts => parts.join(""))
