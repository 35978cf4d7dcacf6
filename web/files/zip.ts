// Several files in one zip. Loaded when it is first needed (`await import("./zip")`).

import { zipSync, type Zippable } from "fflate";

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** What is packed already (photos, videos, zips) is stored as it is: packing it again takes time and saves nothing. */
const kPacked = /\.(jpe?g|png|webp|gif|mp4|mov|webm|zip)$/i;

/** Names are UTF-8 and may have folders ("media/…"); the same name twice is a mistake. */
export function zipFiles(files: readonly NamedBytes[]): Uint8Array {
  const content: Zippable = {};
  for (const { name, bytes } of files) {
    if (name in content) throw new Error(`twice in a zip: ${name}`);
    content[name] = [bytes, { level: kPacked.test(name) ? 0 : 6 }];
  }
  return zipSync(content);
}
