// Texts cross between C++ and JavaScript with their length: by src/platform/web/text_library.js and the inbox alone.
// Emscripten's own ways end a text at its first NUL, so that a part of it passes for the whole.
import { withoutComments } from './source_tree.mjs';

const kWays = /\b(UTF8ToString|UTF8ArrayToString|AsciiToString|stringToNewUTF8|stringToUTF8\w*|allocateUTF8\w*|ccall|cwrap)\b/;
const kModule = 'cmake/web.cmake';
const kLibrary = 'src/platform/web/text_library.js';

export function run(tree) {
  return tree.files
    .filter((path) => (/^(src|web)\//.test(path) || path === kModule) && path !== kLibrary)
    .flatMap((path) =>
      withoutComments(tree.text(path)).split('\n').flatMap((line, i) => {
        const way = kWays.exec(line.replaceAll(/#[^\n]*$/g, (rest) => (path.endsWith('.cmake') ? '' : rest)));
        return way ? [`${path}:${i + 1}: ${way[1]} loses what follows a NUL; see ${kLibrary} and web/page/inbox.ts`] : [];
      }),
    );
}
