// Photos and videos of visits, as C++ calls for them. What does the work (keep.ts) is loaded when it is first needed; the chooser is here,
// since a browser opens it only shortly after a click.

import { handOut } from "../files/host";
import type { MediaStatus } from "./status";

/** For a kept file `detail` has a line each: hash, mime, bytes, width, height. */
export type Taken = (status: MediaStatus, detail: string) => void;
export type Loaded = (status: MediaStatus, width: number, height: number, rgba: Uint8Array) => void;

export type Moved = (status: MediaStatus, detail: string) => void;

export interface MediaHost {
  take(video: boolean, camera: boolean, taken: Taken): void;
  load(hash: string, side: number, loaded: Loaded): void;
  /** Plays a video over the page; it says itself what keeps it from playing. */
  play(hash: string, name: string): void;
  /** Hands out a zip of the document and the media; the detail has how many are in it, how many are not here, in lines. */
  exportWith(name: string, documentName: string, document: Uint8Array, hashes: string[], moved: Moved): void;
  /** Takes what is wanted, [hash, media type] each, out of the zip chosen last; the detail is takeIn()'s of archive.ts. */
  takeIn(wanted: [string, string][], moved: Moved): void;
  keepOnly(hashes: string[]): void;
  forgetAll(): void;
}

const worker = () => import("./keep");
const archive = () => import("./archive");
const nothing = new Uint8Array();

/** The exchange document of a zip, which takeIn() takes from afterwards: of photos and videos there may be more than memory. */
export const documentOf = (file: Blob): Promise<Uint8Array> => archive().then((media) => media.documentOf(file));

function choose(video: boolean, camera: boolean, chosen: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = video ? "video/*" : "image/*";
  if (camera) input.setAttribute("capture", "environment");
  input.hidden = true;
  document.body.append(input);
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.remove();
    if (file) chosen(file);
  });
  input.addEventListener("cancel", () => input.remove());
  input.click();
}

export function createMediaHost(): MediaHost {
  return {
    take(video, camera, taken) {
      choose(video, camera, (file) => {
        worker()
          .then((media) => media.take(file, video))
          .then(([status, detail]) => taken(status, detail))
          .catch((reason: unknown) => taken(3, String(reason)));
      });
    },
    load(hash, side, loaded) {
      worker()
        .then((media) => media.load(hash, side))
        .then((picture) => {
          if (typeof picture === "number") loaded(picture, 0, 0, nothing);
          else loaded(0, picture.width, picture.height, picture.rgba);
        })
        .catch(() => loaded(1, 0, 0, nothing));
    },
    play(hash, name) {
      import("./player").then(({ play }) => play(hash, name)).catch((reason: unknown) => console.error("media:", reason));
    },
    exportWith(name, documentName, document, hashes, moved) {
      archive()
        .then((media) => media.pack(documentName, document, hashes))
        .then(({ status, detail, zip }) => {
          if (status === 0) handOut(name, zip);
          moved(status, detail);
        })
        .catch((reason: unknown) => moved(3, String(reason)));
    },
    takeIn(wanted, moved) {
      archive()
        .then((media) => media.takeIn(wanted))
        .then((detail) => moved(0, detail))
        .catch((reason: unknown) => moved(3, String(reason)));
    },
    keepOnly(hashes) {
      // Nothing depends on it: what stays is tried again the next time.
      worker().then((media) => media.keepOnly(hashes)).catch(() => undefined);
    },
    forgetAll() {
      worker().then((media) => media.forgetAll()).catch(() => undefined);
    },
  };
}
