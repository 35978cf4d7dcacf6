// Excel files, as C++ calls for them. What makes and reads them is loaded when it is first needed.
import type { FilesHost } from "../files/host";
import { type NamedForm, splitForms } from "../print/form";
import type { Reading, Taker } from "./reading";

/** 0 done; 2 failed (answer: why). */
export type SheetStatus = 0 | 2;
export type Answer = (status: SheetStatus, answer: string) => void;

export interface SpreadsheetsHost {
  /**
   * `text`: for each of `count` sheets a line `sheet name` and the lines of its form (src/app/paper/sheet_text.h).
   * A file that would have fewer is no success.
   */
  save(name: string, text: string, count: number, answer: Answer): void;
  /** The same forms as one zip of pages, Excel files and photos with an index page under `title`. */
  archive(name: string, title: string, text: string, count: number, answer: Answer): void;
  /** Hands the taker the lines of all sheets (src/app/tables/raw_text.h), in parts. One reading at a time: the one before ends. */
  read(bytes: Uint8Array, taker: Taker): void;
  /** Ends the reading that runs: its taker hears no more. */
  stopReading(): void;
  /** Text in GB 18030, of which GBK and GB 2312 are parts, as UTF-8. */
  fromGb18030(bytes: Uint8Array): Uint8Array;
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
    read(bytes, taker) {
      this.stopReading();
      const mine = ++latest;
      import("./reading")
        .then(({ startReading }) => {
          if (mine === latest) running = startReading(bytes, taker);
        })
        .catch((reason: unknown) => {
          if (mine === latest) taker.end(2, why(reason));
        });
    },
    stopReading() {
      ++latest;
      running?.stop();
      running = undefined;
    },
    fromGb18030: (bytes) => new TextEncoder().encode(new TextDecoder("gb18030").decode(bytes)),
  };
}
