// What embed.html holds, from the sources.

import "@tianbao/element"
import "../../packages/element/src/frame/embed.ts"
import "../../packages/element/src/frame/embed.css"
