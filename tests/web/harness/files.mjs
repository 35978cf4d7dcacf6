// Files that go into the page and come out of it, as a person chooses and saves them. What is waited for and what brings
// it about fail together: a press that does not succeed must not leave a waiting promise behind.
import { join } from 'node:path';
import { temporaryFolder } from './processes.mjs';

/** Presses a button that asks for a file, and chooses this one: a path, or {name, mimeType, buffer}. */
export async function choose(window, button, file) {
  const [chooser] = await Promise.all([window.raw.waitForEvent('filechooser'), window.press('button', button)]);
  await chooser.setFiles(file);
}

/** Presses a button that hands out a file (within `ms`). Gives the name it is offered under, and the path of a copy by that name. */
export async function download(window, button, ms = 10_000) {
  const [file] = await Promise.all([window.raw.waitForEvent('download', { timeout: ms }), window.press('button', button)]);
  const name = file.suggestedFilename();
  const path = join(temporaryFolder('download'), name.replaceAll('/', ' '));
  await file.saveAs(path);
  return { name, path };
}
