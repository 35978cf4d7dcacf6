// Small files with one subject: above 500 lines a file says why, in a comment "Length: reason" near its top.

const kLimit = 500;
const kReasonWithin = 30;

export function run(tree) {
  return tree.files
    .filter((path) => /\.(cpp|h|ts|mjs|js|css|sh|cmake)$/.test(path))
    .flatMap((path) => {
      const lines = tree.text(path).split('\n');
      if (lines.length <= kLimit || lines.slice(0, kReasonWithin).some((line) => /Length: \S/.test(line))) return [];
      return [`${path}: ${lines.length} lines and no comment "Length: why" in the first ${kReasonWithin}`];
    });
}
