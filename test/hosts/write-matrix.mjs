// `npm run hosts`: puts the table that the suite's last run made into the README.

import { readFileSync, writeFileSync } from "node:fs"

const readme = readFileSync("README.md", "utf8")
const table = readFileSync("test/.out/hosts.md", "utf8")
writeFileSync("README.md", readme.replace(/(<!-- hosts:begin -->\n)[^]*(<!-- hosts:end -->)/, (_, begin, end) => begin + table + end))
