/** The CRC-32 of a text's UTF-8 bytes (ISO 3309, as in zip and PNG), as eight hex digits. It finds what a disk or a
 * careless hand has damaged. SHA-256 would find no more: who can write a record can write its checksum too. And the
 * browser has SHA-256 only in secure contexts, which an office system on plain http is not. */
export function checksum(text: string): string {
  let crc = ~0
  for (const byte of new TextEncoder().encode(text)) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return (~crc >>> 0).toString(16).padStart(8, "0")
}

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})
