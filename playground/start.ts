/** What the pages with a form begin with. */
export const start = "<h1 class=\"report-title\" data-report-title>五月工作报告</h1>" +
  "<p>本月慰问【待填：慰问人数（人次）】，发放慰问金【待填：慰问金（万元）】。</p>"
