// The user's own files: handing one out (a download), taking one in (a chosen or dropped file).

import type { NamedBytes } from "./zip";

export interface FilesHost {
  saveAs(name: string, mime: string, bytes: Uint8Array): void;
  /** Hands out one zip of these files. */
  saveZip(name: string, files: readonly NamedBytes[]): void;
  /** Lets the user choose one file; `accept` is a list of endings (".csv,.txt"). Nothing chosen: no call. */
  pick(accept: string, picked: (name: string, bytes: Uint8Array) => void): void;
  /** From now on `dropped` gets each file dropped on the page. */
  onDrop(dropped: (name: string, bytes: Uint8Array) => void): void;
}

const kZipFile = /\.zip$/i;
/** How long a download's address stays valid; browsers fetch it right after the click. */
const kRevokeMs = 60_000;

type DocumentOf = (archive: Blob) => Promise<Uint8Array>;

async function take(file: File, documentOf: DocumentOf, taken: (name: string, bytes: Uint8Array) => void): Promise<void> {
  if (kZipFile.test(file.name)) {
    taken(file.name, await documentOf(file));
    return;
  }
  taken(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** A download of that name. */
export function handOut(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), kRevokeMs);
}

/** `documentOf` reads the exchange document of a zip; the rest of it stays in the file. */
export function createFilesHost(documentOf: DocumentOf): FilesHost {
  return {
    saveAs(name, mime, bytes) {
      handOut(name, new Blob([bytes as BlobPart], { type: mime }));
    },
    saveZip(name, files) {
      void import("./zip").then(({ zipFiles }) =>
        handOut(name, new Blob([zipFiles(files) as BlobPart], { type: "application/zip" })));
    },
    pick(accept, picked) {
      // The click that asked for this was a frame ago: its activation of the page lasts for seconds.
      const input = document.createElement("input");
      input.type = "file";
      input.accept = accept;
      input.hidden = true;
      // In the document: some browsers forget a detached chooser before it is answered.
      document.body.append(input);
      input.addEventListener("change", () => {
        const file = input.files?.[0];
        input.remove();
        if (file) void take(file, documentOf, picked);
      });
      input.addEventListener("cancel", () => input.remove());
      input.click();
    },
    onDrop(dropped) {
      window.addEventListener("dragover", (event) => {
        if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
      });
      window.addEventListener("drop", (event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        void take(file, documentOf, dropped);
      });
    },
  };
}
