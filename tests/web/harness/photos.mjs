// Photos in browser tests: one with EXIF to choose, and what is kept of them.

/** In the page: a large JPEG with an EXIF block that names a place. Gives its bytes. */
export function makePhoto() {
  const canvas = document.createElement('canvas');
  canvas.width = 2600;
  canvas.height = 1300;
  const context = canvas.getContext('2d');
  context.fillStyle = '#c2413b';
  context.fillRect(0, 0, 1300, 1300);
  context.fillStyle = '#0f766e';
  context.fillRect(1300, 0, 1300, 1300);
  const plain = atob(canvas.toDataURL('image/jpeg', 0.9).split(',')[1]);
  const exif = 'Exif\0\0MM\0*\0\0\0\b\0\0 GPS 31.2304N 121.4737E';
  const segment = `\xff\xe1${String.fromCharCode(0, exif.length + 2)}${exif}`;
  return btoa(plain.slice(0, 2) + segment + plain.slice(2));
}

/** In the page: what is kept of photos. */
export async function keptMedia() {
  const db = await new Promise((done, failed) => {
    const request = indexedDB.open('hufang-media', 1);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const store = db.transaction('items').objectStore('items');
  const all = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
  const [keys, items] = [await all(store.getAllKeys()), await all(store.getAll())];
  db.close();
  return Promise.all(items.map(async (item, i) => {
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', item.bytes))];
    const bitmap = await createImageBitmap(new Blob([item.bytes]));
    return {
      named: keys[i] === hash.map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      exif: new TextDecoder('latin1').decode(item.bytes).includes('Exif'),
      size: [bitmap.width, bitmap.height],
    };
  }));
}

/** Chooses a photo of that name for the record on screen, which wants the consent first. */
export async function addPhoto(window, photo) {
  const chooser = window.raw.waitForEvent('filechooser');
  await window.press('button', '选择照片');
  await (await chooser).setFiles({ name: 'door.jpg', mimeType: 'image/jpeg', buffer: photo });
}
