/** Fetches what the script has in files of its own (script/late.ts). A module has imported all of it, so here nothing is
 * left to fetch. */
export async function loadLate(): Promise<void> {}
