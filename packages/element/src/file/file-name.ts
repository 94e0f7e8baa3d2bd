/** A file's name from a report's title: what no file system takes is left out, as are characters that turn it round. */
export function fileName(title: string, extension: string): string {
  const base = title.replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}【】]/gu, "").trim().slice(0, 80).replace(/^\.+|\.+$/g, "")
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(base)
  return `${base && !isReserved ? base : "报告"}.${extension}`
}
