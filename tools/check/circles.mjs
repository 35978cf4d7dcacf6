// No import circles in web/: neither between files nor between folders. What lies beside the folders (main.ts) is the
// wiring: it imports the folders, and they never import it.
import { dirname, posix } from 'node:path';
import { withoutComments } from './source_tree.mjs';

const kImport = /\b(?:from|import)\s*\(?\s*["'](\.[^"']*)["']/g;

/** {path: [paths it imports]} of the TypeScript files among `files`; types and what is loaded on demand count too. */
function importsOf(tree) {
  const files = tree.files.filter((path) => path.startsWith('web/') && path.endsWith('.ts'));
  const known = new Set(files);
  return new Map(files.map((path) => {
    const targets = [...withoutComments(tree.text(path)).matchAll(kImport)].map(([, name]) => {
      const target = posix.join(dirname(path), name);
      return [`${target}.ts`, target, `${target}/index.ts`].find((candidate) => known.has(candidate));
    });
    return [path, [...new Set(targets)].filter((target) => target !== undefined)];
  }));
}

/** One way round for each circle found on a walk through `graph` ({from: [to]}), as [a, b, ..., a]. */
function circlesOf(graph) {
  const done = new Set();
  const circles = [];
  const walk = (at, way) => {
    if (way.includes(at)) return circles.push([...way.slice(way.indexOf(at)), at]);
    if (done.has(at)) return undefined;
    for (const next of graph.get(at) ?? []) walk(next, [...way, at]);
    return done.add(at);
  };
  for (const start of graph.keys()) walk(start, []);
  return circles;
}

function foldersOf(files) {
  const folders = new Map();
  for (const [path, targets] of files) {
    const from = dirname(path);
    const others = targets.map(dirname).filter((to) => to !== from);
    folders.set(from, [...new Set([...(folders.get(from) ?? []), ...others])]);
  }
  return folders;
}

export function run(tree) {
  const files = importsOf(tree);
  const ofFiles = circlesOf(files).map((way) => `files import each other in a circle: ${way.join(' > ')}`);
  // A circle of files in several folders is one of the folders too; it is told once.
  if (ofFiles.length > 0) return ofFiles;
  return circlesOf(foldersOf(files)).map((way) => {
    const steps = way.slice(1).map((to, i) => {
      const [path] = [...files].find(([file, targets]) => dirname(file) === way[i] && targets.some((target) => dirname(target) === to));
      return `${to} (by ${path})`;
    });
    return `folders import each other in a circle: ${way[0]} > ${steps.join(' > ')}`;
  });
}
