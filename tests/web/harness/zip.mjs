// A zip of one file, data.json, which may say of itself what is not so.
import { crc32, deflateRawSync } from 'node:zlib';

/** `says`: what the directory tells instead of the truth; `method` 8 packs, 0 does not. */
export function zip(content, says = {}) {
  const method = says.method ?? 8;
  const body = method === 0 ? content : deflateRawSync(content, { level: 9 });
  const name = Buffer.from('data.json');
  const fields = Buffer.alloc(20);
  fields.writeUInt16LE(method, 2);
  fields.writeUInt32LE(crc32?.(content) ?? 0, 8);
  fields.writeUInt32LE(says.packed ?? body.length, 12);
  fields.writeUInt32LE(says.size ?? content.length, 16);
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(20, 4);
  fields.copy(head, 6);
  head.writeUInt16LE(name.length, 26);
  const directory = Buffer.alloc(46);
  directory.write('PK\x01\x02', 'latin1');
  directory.writeUInt16LE(20, 6);
  fields.copy(directory, 8);
  directory.writeUInt16LE(name.length, 28);
  directory.writeUInt32LE(says.offset ?? 0, 42);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length + name.length, 12);
  end.writeUInt32LE(head.length + name.length + body.length, 16);
  return Buffer.concat([head, name, body, directory, name, end]);
}
