// Excel files, as C++ calls for them. What makes and reads them is loaded when it is first needed.
import type { FilesHost } from "../files/host";

/** 0 done; 1 not an Excel file; 2 failed (answer: why). */
export type SheetStatus = 0 | 1 | 2;
export type Answer = (status: SheetStatus, answer: string) => void;

export interface SpreadsheetsHost {
  /** `text`: for each sheet a line `sheet name` and the lines of its form (src/app/paper/sheet_text.h). */
  save(name: string, text: string, answer: Answer): void;
  /** The same forms as one zip of pages, Excel files and photos with an index page under `title`. */
  archive(name: string, title: string, text: string, answer: Answer): void;
  /** Answers with the lines of all sheets. */
  read(bytes: Uint8Array, answer: Answer): void;
}

const kMime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const why = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason));

export function createSpreadsheetsHost(files: FilesHost): SpreadsheetsHost {
  return {
    save(name, text, answer) {
      import("./write")
        .then(({ makeWorkbook }) => makeWorkbook(text))
        .then(async (blob) => {
          files.saveAs(name, kMime, new Uint8Array(await blob.arrayBuffer()));
          answer(0, "");
        })
        .catch((reason: unknown) => answer(2, why(reason)));
    },
    archive(name, title, text, answer) {
      import("./evidence")
        .then(({ makeEvidence }) => makeEvidence(title, text))
        .then((zip) => {
          files.saveAs(name, "application/zip", zip);
          answer(0, "");
        })
        .catch((reason: unknown) => answer(2, why(reason)));
    },
    read(bytes, answer) {
      import("./read")
        .then(async ({ readWorkbook }) => {
          const text = await readWorkbook(bytes).catch(() => undefined);
          if (text === undefined) answer(1, "");
          else answer(0, text);
        })
        .catch((reason: unknown) => answer(2, why(reason)));
    },
  };
}
