// Loads the compiled program in its two parts (tools/split.mjs): the first at once, the rest when the first screen
// is there. Until then, calls into the rest end in placeholders, which load it on the spot.

export interface ProgramLoader {
  /** Emscripten's hook: compiles and starts the first part with `imports`. */
  instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
  /** Rejects when the program cannot be loaded. */
  readonly failed: Promise<never>;
  /** Fetches the rest, if that has not begun. */
  fetchRest(): void;
}

/** `whole`: the rest is needed at once, so the program starts when both are there. */
export function createProgramLoader(first: string, rest: string, whole: boolean): ProgramLoader {
  let fetched: Promise<void> | undefined;
  let module: WebAssembly.Module | undefined;
  let instance: WebAssembly.Instance | undefined;
  let loaded = false;
  let reject: (reason: unknown) => void;
  const failed = new Promise<never>((_, no) => (reject = no));

  function fetchRest(): Promise<void> {
    // A fetch that fails is no failure yet: the placeholders try again when it is needed.
    return (fetched ??= compile(rest).then(
      (compiled) => void (module = compiled),
      () => void (fetched = undefined),
    ));
  }

  function loadRest(): void {
    if (loaded) return;
    module ??= new WebAssembly.Module(readNow(rest));
    // Starting it puts its functions into the table, in the placeholders' places.
    new WebAssembly.Instance(module, { primary: instance!.exports });
    loaded = true;
  }

  function placeholders(compiled: WebAssembly.Module): WebAssembly.Imports {
    const modules: WebAssembly.Imports = {};
    for (const { module: name, name: index } of WebAssembly.Module.imports(compiled)) {
      if (!name.startsWith("placeholder")) continue;
      (modules[name] ??= {})[index] = (...values: unknown[]) => {
        loadRest();
        const table = Object.values(instance!.exports).find((value) => value instanceof WebAssembly.Table)!;
        return (table.get(Number(index)) as (...values: unknown[]) => unknown)(...values);
      };
    }
    return modules;
  }

  async function start(imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
    const [compiled] = await Promise.all([compile(first), whole ? fetchRest() : undefined]);
    instance = await WebAssembly.instantiate(compiled, { ...imports, ...placeholders(compiled) });
    return instance;
  }

  return {
    instantiateWasm(imports, receive) {
      start(imports).then(receive, (reason: unknown) => reject(reason));
      return {};
    },
    failed,
    fetchRest: () => void fetchRest(),
  };
}

async function compile(address: string): Promise<WebAssembly.Module> {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // A server that does not know WebAssembly's type forbids compiling while it arrives.
  if (response.headers.get("Content-Type") === "application/wasm") return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** The file's bytes, waiting for them: for a user who is faster than the network. */
function readNow(address: string): Uint8Array<ArrayBuffer> {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.overrideMimeType("text/plain; charset=x-user-defined");  // a waiting request cannot ask for bytes
  request.send();
  if (request.status !== 200) throw new Error(`${address}: ${request.status}`);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}
