// What tools/bundle.mjs puts in place of three names: the compiled program, and the addresses of the two parts of its
// WebAssembly (tools/split.mjs).

declare module "hufang-module" {
  /** Starts the program; `options` become properties of the module that it resolves to. */
  export default function createHufang<Module>(options: object): Promise<Module>;
}

declare module "hufang-module-wasm" {
  const address: string;
  export default address;
}

declare module "hufang-module-rest" {
  const address: string;
  export default address;
}
