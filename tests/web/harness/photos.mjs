// Photos and videos in browser tests: ones to choose, and what is kept of them.
import { choose } from './files.mjs';

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
export const addPhoto = (window, buffer) => choose(window, '选择照片', { name: 'door.jpg', mimeType: 'image/jpeg', buffer });

/** In the page: a second of video, as this browser records it. Gives its bytes. */
export async function makeVideo() {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const context = canvas.getContext('2d');
  const parts = [];
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise((done) => recorder.addEventListener('stop', done));
  recorder.start();
  for (let i = 0; i < 25; ++i) {
    context.fillStyle = `hsl(${i * 14} 60% 50%)`;
    context.fillRect(0, 0, 320, 240);
    await new Promise((done) => setTimeout(done, 40));
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Chooses a video for the record on screen, which wants the consent first. */
export const addVideo = (window, buffer) => choose(window, '添加视频', { name: 'door.webm', mimeType: 'video/webm', buffer });

/** In the page: whether the only video that is kept has a picture of its first frame. */
export async function videoHasPicture() {
  const db = await new Promise((done, failed) => {
    const request = indexedDB.open('hufang-media', 1);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const request = db.transaction('items').objectStore('items').getAll();
  const items = await new Promise((done) => (request.onsuccess = () => done(request.result)));
  db.close();
  return items.length === 1 && items[0].mime === 'video/webm' && items[0].thumb.byteLength > 500;
}
