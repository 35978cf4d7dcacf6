// Makes assets/names/initials.txt from the npm package pinyin-pro: the first letter of each character's reading.
// Usage: initials_asset.mjs           writes the file
//        initials_asset.mjs --check   fails when the file is not what the package says (see checkInitials)
//
// The file: a comment that names the package's version; a line of letters per 64 characters from U+4E00 on ('.': no
// reading); lines "surname" (characters that read otherwise where a name begins) and "surnames" (of two characters).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const kFile = fileURLToPath(new URL('../../assets/names/initials.txt', import.meta.url));
const kManifest = new URL('../../package.json', import.meta.url);
const kFirst = 0x4e00;
const kEnd = 0x9fa6;
const kPerLine = 64;
/** Surnames of two characters that one may read otherwise character by character. */
const kLongSurnames = ['尉迟', '万俟', '长孙', '单于', '澹台', '令狐', '呼延', '宇文', '夏侯', '诸葛', '司马', '上官', '欧阳', '东方', '皇甫', '慕容'];

/** Readings of surnames that the package does not tell. */
const kAlso = { 种: 'c', 祭: 'z', 秘: 'b', 单于: 'cy' };

const versionAsked = () => JSON.parse(readFileSync(kManifest, 'utf8')).devDependencies['pinyin-pro'];
const headOf = (version) => `# pinyin-pro ${version}, MIT`;

/** The first letter of a reading, '.' where it begins with none (and of what has no reading). */
function letterOf(reading) {
  const letter = reading.normalize('NFD')[0]?.toLowerCase() ?? '';
  return /^[a-z]$/.test(letter) ? letter : '.';
}

async function asset() {
  const { pinyin } = await import('pinyin-pro');
  const read = (text, options = {}) => pinyin(text, { toneType: 'none', type: 'array', ...options }).map(letterOf);
  const characters = Array.from({ length: kEnd - kFirst }, (_, i) => String.fromCodePoint(kFirst + i));
  const plain = characters.map((c) => (/^[a-zü]/.test(pinyin(c, { toneType: 'none' })) ? read(c)[0] : '.'));
  const lines = [headOf(versionAsked())];
  for (let i = 0; i < plain.length; i += kPerLine) lines.push(plain.slice(i, i + kPerLine).join(''));
  const surnames = characters.flatMap((c, i) => {
    const letter = kAlso[c] ?? read(c, { surname: 'head' })[0];
    return plain[i] === '.' || letter === plain[i] || letter === '.' ? [] : [c + letter];
  });
  lines.push(`surname ${surnames.join(' ')}`);
  const plainOf = (c) => plain[c.codePointAt(0) - kFirst];
  const long = kLongSurnames.flatMap((name) => {
    const letters = kAlso[name] ?? read(name, { surname: 'head' }).join('');
    return letters === [...name].map(plainOf).join('') ? [] : [name + letters];
  });
  lines.push(`surnames ${long.join(' ')}`);
  return `${lines.join('\n')}\n`;
}

/** What is wrong with the committed letters, as lines; none when they are of the package's version. */
export async function checkInitials() {
  const kept = readFileSync(kFile, 'utf8');
  const wrong = ['assets/names/initials.txt is not what pinyin-pro says; run: node tools/gen/initials_asset.mjs'];
  if (!kept.startsWith(`${headOf(versionAsked())}\n`)) return wrong;
  try {
    return kept === (await asset()) ? [] : wrong;
  } catch (error) {
    // Only making the file needs the package; where it is not installed, its version is what can be held.
    if (error.code === 'ERR_MODULE_NOT_FOUND') return [];
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv[2] === '--check') {
    const problems = await checkInitials();
    problems.forEach((problem) => console.error(problem));
    process.exit(problems.length > 0 ? 1 : 0);
  }
  writeFileSync(kFile, await asset());
}
