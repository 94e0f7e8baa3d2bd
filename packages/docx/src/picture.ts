import type { Node } from "prosemirror-model"
import { xmlText } from "@tianbao/ooxml"
import type { DocxFile } from "./file.ts"

/** A picture that a host's `image` node holds itself, as a data address. */
export interface Picture {
  readonly id: number
  readonly extension: "png" | "jpeg" | "gif"
  readonly bytes: Uint8Array
  readonly alt: string
  /** In EMU, of which 9,525 are a pixel. */
  readonly width: number
  readonly height: number
}

/** Enters a node's picture into the file; null for other nodes, and for pictures from elsewhere, which are not fetched. */
export function pictureOf(node: Node, file: DocxFile): Picture | null {
  if (node.type.name !== "image") return null
  const { src, alt, width, height } = node.attrs
  const match = /^data:image\/(png|jpeg|gif);base64,([A-Za-z0-9+/=]+)$/.exec(typeof src === "string" ? src : "")
  if (!match) return null
  const bytes = Uint8Array.from(atob(match[2] ?? ""), character => character.charCodeAt(0))
  const extension = match[1] as Picture["extension"]
  const [ownWidth, ownHeight] = sizeOf(bytes, extension)
  const wanted = Number(width) > 0 ? Number(width) : ownWidth
  const tall = Number(height) > 0 ? Number(height) : wanted * ownHeight / ownWidth
  const scale = Math.min(1, file.textWidth / 15 / wanted)
  const picture: Picture = {
    id: file.pictures.length + 1, extension, bytes, alt: typeof alt === "string" ? alt : "",
    width: Math.round(wanted * scale * 9525), height: Math.round(tall * scale * 9525),
  }
  file.pictures.push(picture)
  return picture
}

/** A picture that stands in the line of text. */
export function pictureXML({ id, alt, width, height }: Picture, properties: string): string {
  const name = `<a:graphicFrameLocks xmlns:a="${drawing}/main" noChangeAspect="1"/>`
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:drawing>` +
    `<wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${id}" name="Picture ${id}" descr="${xmlText(alt)}"/>` +
    `<wp:cNvGraphicFramePr>${name}</wp:cNvGraphicFramePr><a:graphic xmlns:a="${drawing}/main">` +
    `<a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}"/>` +
    `<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
}

const drawing = "http://schemas.openxmlformats.org/drawingml/2006"

/** Width and height in pixels, as the file's own header says. */
function sizeOf(bytes: Uint8Array, extension: Picture["extension"]): readonly [width: number, height: number] {
  const view = new DataView(bytes.buffer)
  if (extension === "png" && bytes.length >= 24) return [view.getUint32(16) || 1, view.getUint32(20) || 1]
  if (extension === "gif" && bytes.length >= 10) return [view.getUint16(6, true) || 1, view.getUint16(8, true) || 1]
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return [view.getUint16(at + 7) || 1, view.getUint16(at + 5) || 1]
    at += 2 + view.getUint16(at + 2)
  }
  return [400, 300]
}
