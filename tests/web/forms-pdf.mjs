// Makes the forms of docs/forms/ from the built site: a made-up office's records as PDF pages, by the program's own
// print view. Usage: forms-pdf.mjs OUT_FOLDER [--dist FOLDER]      Needs `hufang sample` (make cli).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../../tools/serve.mjs';
import { launch } from './harness/chromium.mjs';
import { root } from './harness/paths.mjs';
import { closeAll } from './harness/processes.mjs';
import { makeOffice, printForm } from './harness/forms.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dist: { type: 'string', default: join(root, 'dist') } },
});
const [out] = positionals;
if (!out) {
  console.error('error: name the folder for the forms');
  process.exit(2);
}

mkdirSync(out, { recursive: true });
const server = await startServer(values.dist);
const browser = await launch();
try {
  const profile = await browser.profile();
  const window = await profile.window();
  await window.goto(server.url);
  await window.ready();
  const { record } = await makeOffice(window);
  const save = (name, pdf) => {
    writeFileSync(join(out, `${name}.pdf`), pdf);
    console.log(`${name}.pdf`);
  };
  save('业户访问记录', await printForm(window, `visits/visit/${record}`, '打印记录'));
  for (const form of ['回访记录表', '意见处理台账', '业户访问记录汇总表', '问卷结果统计表']) {
    save(form, await printForm(window, 'forms', `预览打印${form}`));
  }
} finally {
  await server.close();
  await closeAll();
}
