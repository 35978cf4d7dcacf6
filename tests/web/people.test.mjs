// The office's people, who works on this device, and the reading of the procedure: kept over a reload.
import { go, lastChange, newCommunity, saved, says, start } from './harness/program.mjs';

export const browsers = ['chromium'];

async function addPerson(window, name, role) {
  await window.press('button', '添加人员');
  await window.find('dialog', '添加人员');
  await window.type('textbox', '姓名', name);
  await window.press('combobox', '职务');
  await window.press('option', role);
  await window.press('button', '保存');
  await window.gone('dialog', '添加人员');
}

async function throughout(t, settings) {
  const window = await start(t, '', settings);
  await newCommunity(window, '翠湖花园');
  await go(window, 'settings/people');
  await addPerson(window, '何志远', '管理处主任');
  await window.find('button', '本机使用人：何志远，管理处主任');
  await addPerson(window, '张敏', '访问人');
  await window.press('button', '本机使用人：何志远，管理处主任');
  await window.press('radio', '张敏，访问人');
  await window.find('button', '本机使用人：张敏，访问人');

  await go(window, 'improve/procedure');
  await window.press('button', '新增版本');
  await window.type('textbox', '版本号', 'A/0');
  await window.type('textbox', '修改内容', '首次发布');
  await window.press('button', '保存');
  await window.gone('dialog', '新增版本');
  const before = await lastChange(window);
  await window.press('button', '我已阅读现行规程');
  await window.gone('button', '我已阅读现行规程');
  await saved(window, before - 1);

  await window.reload();
  await window.ready();
  await window.find('button', '本机使用人：张敏，访问人');
  await says(window, 'A/0', '首次发布', '何志远');
  await window.gone('button', '我已阅读现行规程');
  await go(window, 'settings/people');
  await window.find('cell', '张敏');
}

export const tests = {
  'people are added, one is chosen and reads the procedure; all of it is there after a reload': (t) =>
    throughout(t, undefined),
  'the same on a phone': (t) =>
    throughout(t, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }),
};
