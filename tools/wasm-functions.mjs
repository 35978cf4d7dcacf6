// Reads from a WebAssembly module how large each of its functions is: names from the "name" section, sizes from the code
// section. Binaryen's own --func-metrics says the same, but takes minutes for a program that was linked quickly.

/** A reader over the module's bytes. */
class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error('the module ends within a number');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  text() {
    const length = this.number();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }
}

const kImport = 2;
const kCode = 10;
const kCustom = 0;
const kFunctionNames = 1;

function* sections(bytes) {
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const id = bytes[reader.at++];
    const size = reader.number();
    if (reader.at + size > bytes.length) throw new Error('the module ends within a section');
    yield { id, reader: new Reader(bytes, reader.at), end: reader.at + size };
    reader.at += size;
  }
}

function limits(reader) {
  const flags = reader.number();
  reader.number();
  if (flags & 1) reader.number();
}

/** How many functions a module imports: they have the first numbers. */
function importedFunctions(reader) {
  let functions = 0;
  for (let left = reader.number(); left > 0; --left) {
    reader.text();
    reader.text();
    const kind = reader.number();
    if (kind === 0) {
      reader.number();
      ++functions;
    } else if (kind === 1) {
      reader.at += 1; // its element's type
      limits(reader);
    } else if (kind === 2) {
      limits(reader);
    } else {
      reader.at += 2; // a global's type and whether it changes
    }
  }
  return functions;
}

function namesOf(reader, end) {
  const names = new Map();
  while (reader.at < end) {
    const kind = reader.number();
    const next = reader.number() + reader.at;
    if (kind === kFunctionNames) {
      for (let left = reader.number(); left > 0; --left) {
        const index = reader.number();
        names.set(index, reader.text());
      }
    }
    reader.at = next;
  }
  return names;
}

/** Name and size in bytes of each function that has a name. */
export function functionSizes(bytes) {
  let imported = 0;
  let names = new Map();
  const sizes = [];
  for (const { id, reader, end } of sections(bytes)) {
    if (id === kImport) imported = importedFunctions(reader);
    if (id === kCustom && reader.text() === 'name') names = namesOf(reader, end);
    if (id !== kCode) continue;
    for (let left = reader.number(); left > 0; --left) {
      const size = reader.number();
      reader.at += size;
      sizes.push(size);
    }
  }
  return new Map(sizes.map((size, i) => [names.get(imported + i), size]).filter(([name]) => name !== undefined));
}
