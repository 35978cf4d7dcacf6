// What tools/bundle.mjs puts in place of two names: the compiled program, and the address of its WebAssembly.

declare module "hufang-module" {
  /** Starts the program; `options` become properties of the module that it resolves to. */
  export default function createHufang<Module>(options: object): Promise<Module>;
}

declare module "hufang-module-wasm" {
  const address: string;
  export default address;
}
