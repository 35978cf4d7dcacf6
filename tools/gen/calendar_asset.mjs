// Makes assets/calendar/cn.json from the npm package chinese-days: the State Council's yearly notices, 2004 to 2026.
// Usage: calendar_asset.mjs           writes the file
//        calendar_asset.mjs --check   fails when the file is not what the package says (see checkCalendar)
//
// The file: per year the statutory days off ("off", weekends among them) and the make-up working days ("work"), as MMDD.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const kFile = new URL('../../assets/calendar/cn.json', import.meta.url);
export const kFirstYear = 2004;
export const kLastYear = 2026;

// What the package lacks, by the notice itself: 元旦 of 2006 moved Saturday 31 December 2005 to a working day.
const kCorrections = { 2005: { off: [], work: ['1231'] } };

function asset() {
  const require = createRequire(import.meta.url);
  const { holidays, workdays } = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'));
  const lines = [];
  for (let year = kFirstYear; year <= kLastYear; ++year) {
    const of = (days) =>
      Object.keys(days)
        .filter((day) => day.startsWith(`${year}-`))
        .map((day) => day.slice(5, 7) + day.slice(8, 10))
        .sort();
    const right = (days, more = []) => [...new Set([...of(days), ...more])].sort();
    const { off, work } = kCorrections[year] ?? {};
    lines.push(`  "${year}": ${JSON.stringify({ off: right(holidays, off), work: right(workdays, work) })}`);
  }
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** What is wrong with the committed calendar, as lines; none when it is what the package says. */
export function checkCalendar() {
  return readFileSync(kFile, 'utf8') === asset()
    ? []
    : ['assets/calendar/cn.json is not what chinese-days says; run: node tools/gen/calendar_asset.mjs'];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv[2] === '--check') {
    const problems = checkCalendar();
    problems.forEach((problem) => console.error(problem));
    process.exit(problems.length > 0 ? 1 : 0);
  }
  writeFileSync(kFile, asset());
}
