// Reads the text that src/app/paper/form_text.h writes: one line a thing, its fields separated by tabs.

export interface Column {
  header: string;
  /** Share of the table's width, 0..1. */
  width: number;
  align: string;
}
export interface Row {
  strong: boolean;
  cells: string[];
}
export interface Box {
  label: string;
  value: string;
  /** Columns of the grid that it takes. */
  span: number;
  /** Lines of room at least. */
  lines: number;
}
export interface Ink {
  label: string;
  /** Stands there when nothing is drawn. */
  text: string;
  /** Of the pad, in units of which its width has 10,000. */
  height: number;
  /** x, y, x, y ... of each stroke. */
  strokes: number[][];
}
export interface Picture {
  hash: string;
  caption: string;
}
export type Block =
  | { kind: "pairs"; columns: number; pairs: [string, string][] }
  | { kind: "grid"; columns: number; boxes: Box[] }
  | { kind: "table"; caption: string; columns: Column[]; rows: Row[] }
  | { kind: "paragraph"; heading: string; text: string }
  | { kind: "signatures"; lines: [string, string][] }
  | ({ kind: "ink" } & Ink)
  | { kind: "pictures"; caption: string; pictures: Picture[] }
  | { kind: "head"; title: string; lines: string[] }
  | { kind: "break" };
export interface PrintForm {
  title: string;
  heading: string[];
  blocks: Block[];
  footer: string;
  landscape: boolean;
}

function unescape(field: string): string {
  return field.replace(/\\(.)/g, (_, c: string) => (c === "n" ? "\n" : c === "t" ? "\t" : c));
}

/** Each stroke is its number of points, then x, y of each; what is cut short ends there. */
function parseStrokes(text: string): number[][] {
  const numbers = text === "" ? [] : text.split(" ").map(Number);
  const strokes: number[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + 2 * numbers[at]!;
    strokes.push(numbers.slice(at + 1, end));
    at = end;
  }
  return strokes;
}

/** The form; a line it does not know is an error of the program, and throws. */
export function parseForm(text: string): PrintForm {
  const form: PrintForm = { title: "", heading: [], blocks: [], footer: "", landscape: false };
  const last = (): Block => form.blocks[form.blocks.length - 1]!;
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [kind, ...rest] = line.split("\t");
    const fields = rest.map(unescape);
    const [a = "", b = "", c = "", d = ""] = fields;
    const block = last();
    if (kind === "form") {
      form.title = a;
      form.landscape = b === "1";
      form.footer = c;
    } else if (kind === "heading") {
      form.heading.push(a);
    } else if (kind === "pairs") {
      form.blocks.push({ kind, columns: Number(a), pairs: [] });
    } else if (kind === "pair" && block?.kind === "pairs") {
      block.pairs.push([a, b]);
    } else if (kind === "grid") {
      form.blocks.push({ kind, columns: Number(a), boxes: [] });
    } else if (kind === "box" && block?.kind === "grid") {
      block.boxes.push({ label: a, value: b, span: Number(c), lines: Number(d) });
    } else if (kind === "ink") {
      form.blocks.push({ kind, label: a, text: b, height: Number(c), strokes: parseStrokes(d) });
    } else if (kind === "pictures") {
      form.blocks.push({ kind, caption: a, pictures: [] });
    } else if (kind === "picture" && block?.kind === "pictures") {
      block.pictures.push({ hash: a, caption: b });
    } else if (kind === "head") {
      form.blocks.push({ kind, title: a, lines: fields.slice(1) });
    } else if (kind === "table") {
      form.blocks.push({ kind, caption: a, columns: [], rows: [] });
    } else if (kind === "column" && block?.kind === "table") {
      block.columns.push({ header: a, width: Number(b) / 10_000, align: c });
    } else if (kind === "row" && block?.kind === "table") {
      block.rows.push({ strong: a === "1", cells: fields.slice(1) });
    } else if (kind === "paragraph") {
      form.blocks.push({ kind, heading: a, text: b });
    } else if (kind === "signatures") {
      form.blocks.push({ kind, lines: [] });
    } else if (kind === "sign" && block?.kind === "signatures") {
      block.lines.push([a, b]);
    } else if (kind === "break") {
      form.blocks.push({ kind });
    } else {
      throw new Error(`a form cannot have the line: ${line}`);
    }
  }
  return form;
}

export interface NamedForm {
  name: string;
  lines: string;
}

/** Several forms, each after a line `sheet name` (src/app/paper/sheet_text.h). */
export function splitForms(text: string): NamedForm[] {
  const forms: { name: string; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("sheet\t")) forms.push({ name: unescape(line.slice("sheet\t".length)), lines: [] });
    else forms.at(-1)?.lines.push(line);
  }
  return forms.map(({ name, lines }) => ({ name, lines: lines.join("\n") }));
}
