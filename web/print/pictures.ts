// Puts kept photos into a form that is printed.
//
// Holds always: a photo that is not on this device is named as missing, never left out; addresses are given back.

export interface PrintPictures {
  /** Shows the photo of that hash once it is loaded. */
  show(image: HTMLImageElement, hash: string): void;
  readonly waiting: boolean;
  /** When every photo is there or known to be missing. */
  loaded(): Promise<void>;
  release(): void;
}

export function createPrintPictures(missing: string): PrintPictures {
  const addresses: string[] = [];
  const loads: Promise<void>[] = [];
  let released = false;

  async function load(image: HTMLImageElement, hash: string): Promise<void> {
    const { addressOf } = await import("../media/keep");
    const address = await addressOf(hash);
    if (address === undefined) throw new Error("missing");
    addresses.push(address);
    if (released) URL.revokeObjectURL(address);
    image.src = address;
    await image.decode();
  }

  return {
    show(image, hash) {
      loads.push(load(image, hash).catch(() => image.replaceWith(missing)));
    },
    get waiting() {
      return loads.length > 0;
    },
    loaded: async () => void (await Promise.all(loads)),
    release() {
      released = true;
      for (const address of addresses) URL.revokeObjectURL(address);
    },
  };
}
