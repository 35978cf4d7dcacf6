// Makes what docs/ shows of paper from the built site: a made-up office's records as PDF pages, by the program's own
// print view, and a year's evidence bundle. Usage: forms-pdf.mjs FORMS_FOLDER BUNDLE_FOLDER [--dist FOLDER]
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../../tools/serve.mjs';
import { launch } from './harness/chromium.mjs';
import { choosePeriod, saveBundle } from './harness/evidence.mjs';
import { makeRecord, printForm } from './harness/forms.mjs';
import { root } from './harness/paths.mjs';
import { closeAll } from './harness/processes.mjs';
import { go, sampleOn } from './harness/program.mjs';

/** The sample has an approved February on this day, and the same forms whenever this is run. */
const kDay = '2026-05-20';
const kMonth = '2026 年 2 月';
const kForms = ['回访记录表', '意见处理台账', '业户访问记录汇总表', '业户访问总结', '问卷结果统计表'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dist: { type: 'string', default: join(root, 'dist') } },
});
const [forms, bundles] = positionals;
if (!forms || !bundles) {
  console.error('error: name the folder for the forms and the one for the bundle');
  process.exit(2);
}

for (const folder of [forms, bundles]) mkdirSync(folder, { recursive: true });
const server = await startServer(values.dist);
const browser = await launch();
try {
  const window = await sampleOn({ site: server, profile: (settings) => browser.profile(settings) }, kDay);
  const { record } = await makeRecord(window);
  const save = (name, pdf) => {
    writeFileSync(join(forms, `${name}.pdf`), pdf);
    console.log(`${name}.pdf`);
  };
  save('业户访问记录', await printForm(window, `visits/visit/${record}`, '打印记录'));
  await go(window, 'forms');
  await choosePeriod(window, kMonth);
  for (const form of kForms) save(form, await printForm(window, 'forms', `预览打印${form}`));
  const { path, name } = await saveBundle(window);
  copyFileSync(path, join(bundles, name));
  console.log(name);
} finally {
  await server.close();
  await closeAll();
}
