/** The page of GB/T 9704-2012 in twips (1/20 pt): A4 with a type area of 156 × 225 mm (5.1, 5.2.1) that holds 22 lines
 * of 28 characters (5.2.3). 16 pt type alone gives 27 characters a line, hence the negative character spacing. */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588, header: 850, footer: 1270, gutter: 0 },
  grid: { linePitch: 579, charSpace: -849 },
  /** From the left to the right margin. */
  textWidth: 8844,
  /** The exact height of a line: 28.95 pt. */
  line: 579,
  /** Between the characters of body text: 28 of 15.7 pt, which leaves 2.6 pt of the line for rounding. */
  characterSpacing: -6,
  /** Two characters of body text, by which each paragraph is indented. */
  indent: 640,
} as const
