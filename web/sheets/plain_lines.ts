// The lines of a workbook as src/app/paper/sheet_text.h reads them: every row in its place, what a cell shows, days as "2026-05-20".

/** Of the lines of lines.ts. Sheets that are hidden come last, so that the first one is one that people see. */
export function plainLines(text: string): string {
  const shown: string[] = [];
  const hidden: string[] = [];
  let into = shown;
  let next = 1;
  for (const line of text.split("\n")) {
    const [kind, first = "", second = "", ...cells] = line.split("\t");
    if (kind === "sheet") {
      into = second === "1" ? hidden : shown;
      into.push(`sheet\t${first}`);
      next = 1;
    } else if (kind === "row") {
      // A row far below the table is no reason for a million empty ones.
      if (Number(first) - next > kMostEmpty) continue;
      for (; next < Number(first); ++next) into.push("row");
      into.push(["row", ...cells.map(plainCell)].join("\t"));
      ++next;
    }
  }
  return [...shown, ...hidden].join("\n");
}

const kMostEmpty = 100_000;

function plainCell(field: string): string {
  const [text = "", exact] = field.slice(1).split("\x1f");
  return field.startsWith("d") ? (exact ?? text) : text;
}
