// Makes core/calendar_data.h from assets/calendar/cn.json. Usage: calendar_code.mjs CN_JSON HEADER
import { readFileSync } from 'node:fs';
import { failWith, writeGenerated } from './output.mjs';

const [source, target] = process.argv.slice(2);
const years = Object.entries(JSON.parse(readFileSync(source, 'utf8'))).map(([year, days]) => [Number(year), days]);
const problems = [];
const restWeekdays = [];
const workWeekends = [];

years.forEach(([year, { off, work }], i) => {
  if (i > 0 && year !== years[i - 1][0] + 1) problems.push(`${source}: year ${year} does not follow the one before it`);
  for (const day of [...off, ...work]) {
    const date = new Date(Date.UTC(year, Number(day.slice(0, 2)) - 1, Number(day.slice(2))));
    const text = `${year}-${day.slice(0, 2)}-${day.slice(2)}`;
    if (!/^\d{4}$/.test(day) || date.toISOString().slice(0, 10) !== text) {
      problems.push(`${source}: ${text} is no date`);
      continue;
    }
    const weekend = [0, 6].includes(date.getUTCDay());
    const number = year * 10000 + Number(day);
    if (off.includes(day) && work.includes(day)) problems.push(`${source}: ${text} is both off and worked`);
    if (work.includes(day) && !weekend) problems.push(`${source}: ${text} is worked anyway, it is no weekend`);
    if (off.includes(day) && !weekend) restWeekdays.push(number);
    if (work.includes(day)) workWeekends.push(number);
  }
});
if (problems.length > 0) failWith(problems);

const table = (name, numbers) => {
  const rows = [];
  for (let i = 0; i < numbers.length; i += 10) rows.push(`    ${numbers.slice(i, i + 10).join(', ')},`);
  return `inline constexpr std::int32_t ${name}[] = {\n${rows.join('\n')}\n};\n`;
};

writeGenerated(
  target,
  `// Generated from assets/calendar/cn.json; do not edit. Statutory holidays and make-up working days, yyyymmdd, ascending.
#pragma once

#include <cstdint>

namespace hufang::core {

inline constexpr int kCalendarFirstYear = ${years[0][0]};  // years with data, without gaps
inline constexpr int kCalendarLastYear = ${years.at(-1)[0]};

// Days off from Monday to Friday.
${table('kRestWeekdays', restWeekdays)}
// Working Saturdays and Sundays.
${table('kWorkWeekends', workWeekends)}
}  // namespace hufang::core
`,
);
