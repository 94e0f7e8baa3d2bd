import pinyinMatch from "pinyin-match"

export { pinyinMatch as pinyin }
