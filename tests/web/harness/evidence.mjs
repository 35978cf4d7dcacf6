// The year's evidence bundle, by the button of the forms screen.
import { download } from './files.mjs';
import { go } from './program.mjs';
import { until } from './time.mjs';

/** Chooses the first period on the forms screen whose name ends so: " 年" a year, " 月" a month. */
export async function choosePeriod(window, ending) {
  await window.press('combobox', '期间');
  const options = await until('the periods', async () => {
    const all = await window.findAll('option');
    return all.length > 0 && all;
  });
  await window.press('option', options.find(({ name }) => name.endsWith(ending)).name);
}

/** Saves the bundle of the latest year; gives its name and where it is. */
export async function saveBundle(window) {
  await go(window, 'forms');
  return download(window, '导出资料包', 60_000);
}
