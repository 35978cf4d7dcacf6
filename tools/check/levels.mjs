// The levels of docs/architecture.md: lower never includes higher, and what is only allowed somewhere stays there.
import { isCpp, withoutComments } from './source_tree.mjs';

// What each folder of src/ may include besides itself.
const kAllowed = {
  core: [],
  store: ['core'],
  app: ['core', 'store'],
  ui: ['core', 'store', 'app'],
  cli: ['core', 'store', 'app'],
  'platform/native': ['core', 'store', 'app'],
  'platform/screen': ['core'],
  'platform/web': ['core', 'store', 'app', 'ui', 'platform/screen'],
};
// The subjects inside app and ui, lower ones first: a folder includes only itself and folders of the ranks below it (so the
// folders have no circle). A file that lies in the level's own folder is of rank 0 of ui: what every screen stands on.
const kSubjects = {
  app: [['ports'], ['session'], ['office'], ['tables'], ['roster'], ['paper'], ['visits'], ['matters', 'survey'], ['month'], ['bundle', 'exports', 'sample']],
  ui: [['', 'widgets'], ['words'], ['drafts'], ['pickers'], ['parts'], ['views'], ['shell']],
};
const kImguiIn = ['ui', 'platform/screen', 'platform/web', 'main_web.cpp'];
const kJsonIn = ['store'];
const kBrowserIn = ['platform/web', 'main_web.cpp'];
// What can be pressed without the semantic layer's knowing: Dear ImGui's own widgets, and asking for the pointer. The one
// place that does it tells that layer of whatever it makes.
const kUnsaid =
  /\bImGui::(\w*Button\w*|Selectable|Checkbox\w*|Input(Text|Int|Float|Double|Scalar)\w*|\w*Combo|MenuItem|\w*ListBox|\w*Slider\w*|Drag(Int|Float|Scalar)\w*|TreeNode\w*|CollapsingHeader|\w*TabItem\w*|ItemHoverable|IsItem(Clicked|Activated|Hovered)|IsMouse(Clicked|Down|Released|DoubleClicked|HoveringRect))\(/;
const kSaidIn = 'src/ui/widgets/base.cpp';
// core is rules alone: no files, streams, clock or threads; of C's stdio only formatting into a buffer.
const kNotInCore = /^(atomic|chrono|condition_variable|csignal|ctime|filesystem|fstream|future|iostream|mutex|thread|unistd\.h|sys\/.*)$/;

/** The level of a path in src/: a folder's name of kAllowed, or the name of a main file. */
function levelOf(path) {
  const inner = path.slice('src/'.length);
  return Object.keys(kAllowed).find((level) => inner.startsWith(`${level}/`)) ?? (inner.includes('/') ? undefined : inner);
}

/** The subject folder of a path in app or ui; '' for a file in the level's own folder. */
const subjectOf = (level, path) => {
  const parts = path.slice(`src/${level}/`.length).split('/');
  return parts.length > 1 ? parts[0] : '';
};
const rankOf = (level, subject) => kSubjects[level].findIndex((rank) => rank.includes(subject));

/** What is wrong with a file of a level with subjects including `name` of the same level; nothing when all is well. */
function wrongSubject(level, path, name) {
  const [from, to] = [subjectOf(level, path), subjectOf(level, `src/${name}`)];
  const unknown = [from, to].find((subject) => rankOf(level, subject) < 0);
  if (unknown !== undefined) return `${level}/${unknown} is no subject of ${level}: ${kSubjects[level].flat().filter(Boolean).join(', ')}`;
  if (from === to) return screenOf(path) && screenOf(`src/${name}`) && screenOf(path) !== screenOf(`src/${name}`) ?
    `screen ${screenOf(path)} includes screen ${screenOf(`src/${name}`)} ("${name}"); what both need goes into ui/parts` : undefined;
  const isBase = level === 'ui' && rankOf(level, from) === 0 && rankOf(level, to) === 0;
  if (!isBase && rankOf(level, from) <= rankOf(level, to)) return `${level}/${from} includes ${level}/${to} ("${name}"), which stands above or beside it`;
  return undefined;
}
/** The screen that a file belongs to: a folder of ui/views. */
const screenOf = (path) => /^src\/ui\/views\/([^/]+)\//.exec(path)?.[1];

function problemsOf(path, text) {
  const level = levelOf(path);
  if (level === undefined) return [`${path}: in no level; the levels are ${Object.keys(kAllowed).join(', ')}`];
  const isMain = !(level in kAllowed);
  const problems = [];
  withoutComments(text).split('\n').forEach((line, i) => {
    const say = (problem) => problems.push(`${path}:${i + 1}: ${problem}`);
    const include = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(line);
    if (include) {
      const [, mark, name] = include;
      const target = mark === '"' ? levelOf(`src/${name}`) : undefined;
      if (/^imgui/.test(name) || name.startsWith('backends/imgui')) {
        if (!kImguiIn.includes(level)) say(`Dear ImGui (${name}) outside ${kImguiIn.join(', ')}`);
      } else if (name.startsWith('nlohmann')) {
        if (!kJsonIn.includes(level)) say(`nlohmann::json (${name}) outside store`);
      } else if (/^(emscripten|GLES)/.test(name)) {
        if (!kBrowserIn.includes(level)) say(`${name} outside ${kBrowserIn.join(', ')}`);
      } else if (mark === '"') {
        if (name.startsWith('.') || !name.includes('/')) say(`"${name}": paths are relative to src/`);
        else if (target === undefined || !(target in kAllowed)) say(`"${name}" is in no level`);
        else if (target === level && level in kSubjects) {
          const wrong = wrongSubject(level, path, name);
          if (wrong) say(wrong);
        } else if (!isMain && target !== level && !kAllowed[level].includes(target)) say(`${level} includes ${target} ("${name}")`);
      } else if (level === 'core' && kNotInCore.test(name)) {
        say(`core includes <${name}>`);
      }
    }
    const unsaid = level === 'ui' && path !== kSaidIn && kUnsaid.exec(line);
    if (unsaid) say(`${unsaid[0]}) is out of the semantic layer's sight; what can be pressed goes through ${kSaidIn}`);
    if (/\b(EM_JS|EM_ASYNC_JS|EM_ASM\w*|MAIN_THREAD_EM_ASM\w*|EMSCRIPTEN_KEEPALIVE|__EMSCRIPTEN__)\b/.test(line) && !kBrowserIn.includes(level)) {
      say(`the browser's own (${line.trim()}) outside ${kBrowserIn.join(', ')}`);
    }
  });
  return problems;
}

export function run(tree) {
  return tree.files.filter((path) => path.startsWith('src/') && isCpp(path)).flatMap((path) => problemsOf(path, tree.text(path)));
}
