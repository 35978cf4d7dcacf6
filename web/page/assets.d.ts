// Files that tools/bundle.mjs puts beside the scripts; the import is their address.

declare module "*.ttf" {
  const address: string;
  export default address;
}

// A script that runs as a worker, bundled by itself.
declare module "*?worker" {
  const address: string;
  export default address;
}
