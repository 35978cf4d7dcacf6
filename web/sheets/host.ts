// Excel files, as C++ calls for them. What makes and reads them is loaded when it is first needed.
import type { FilesHost } from "../files/host";
import { type NamedForm, splitForms } from "../print/form";
import type { Reading } from "./reading";

/** 0 done; 1 not an Excel file; 2 failed (answer: why). */
export type SheetStatus = 0 | 1 | 2;
export type Answer = (status: SheetStatus, answer: string) => void;

export interface SpreadsheetsHost {
  /**
   * `text`: for each of `count` sheets a line `sheet name` and the lines of its form (src/app/paper/sheet_text.h).
   * A file that would have fewer is no success.
   */
  save(name: string, text: string, count: number, answer: Answer): void;
  /** The same forms as one zip of pages, Excel files and photos with an index page under `title`. */
  archive(name: string, title: string, text: string, count: number, answer: Answer): void;
  /** Answers with the lines of all sheets. One reading at a time: the one before ends, unanswered. */
  read(bytes: Uint8Array, answer: Answer): void;
}

const kMime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const why = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason));

function formsOf(text: string, count: number): NamedForm[] {
  const forms = splitForms(text);
  if (forms.length !== count) throw new Error(`${forms.length} of ${count} forms`);
  return forms;
}

export function createSpreadsheetsHost(files: FilesHost): SpreadsheetsHost {
  let running: Reading | undefined;
  let latest = 0;  // of the readings that were asked for
  return {
    save(name, text, count, answer) {
      import("./write")
        .then(({ makeWorkbook }) => makeWorkbook(formsOf(text, count)))
        .then(async (blob) => {
          files.saveAs(name, kMime, new Uint8Array(await blob.arrayBuffer()));
          answer(0, "");
        })
        .catch((reason: unknown) => answer(2, why(reason)));
    },
    archive(name, title, text, count, answer) {
      import("./evidence")
        .then(({ makeEvidence }) => makeEvidence(title, formsOf(text, count)))
        .then((zip) => {
          files.saveAs(name, "application/zip", zip);
          answer(0, "");
        })
        .catch((reason: unknown) => answer(2, why(reason)));
    },
    read(bytes, answer) {
      running?.stop();
      const mine = ++latest;
      Promise.all([import("./reading"), import("./plain_lines")])
        .then(([{ startReading }, { plainLines }]) => {
          if (mine !== latest) return;
          const parts: string[] = [];
          running = startReading(bytes, {
            lines: (part) => parts.push(new TextDecoder().decode(part)),
            progress: () => undefined,
            end: (status, detail) => {
              if (status === 0) answer(0, plainLines(parts.join("")));
              else if (status === 4) answer(2, `${Math.round(Number(detail) / 1e6)} MB`);
              else answer(status === 2 ? 2 : 1, detail);
            },
          });
        })
        .catch((reason: unknown) => answer(2, why(reason)));
    },
  };
}
