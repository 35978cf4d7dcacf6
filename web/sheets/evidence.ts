// Makes the evidence bundle of a year: one zip with an index page, every form as pages that print (HTML) and as an Excel
// file, and the photos. Loaded on demand.
//
// Holds always: the pages are those of the print view, so what an auditor opens is what was printed; nothing in the
// bundle is fetched from anywhere.
import { strToU8, zipSync, type Zippable } from "fflate";

import { read } from "../media/keep";
import { type NamedForm, parseForm } from "../print/form";
import { layOutPages } from "../print/pages";
import { makeWorkbook } from "./write";

const kWords = {
  page: (n: number, all: number) => `第 ${n} 页，共 ${all} 页`,
  missing: "照片不在导出资料包的设备上",
  number: "序号",
  form: "表格",
  pages: "页数",
  open: "打印页",
  excel: "Excel",
  note: "打开“打印页”可以查看和打印，内容与导出当日一致。照片在 photos 文件夹。",
};

// What an auditor opens runs nothing and fetches nothing, whatever somebody typed. "file:" where browsers do not count
// files of the same folder as 'self'.
const kPolicy = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface Entry {
  name: string;
  file: string;
  pages: number;
}

/** The page's own rules for printed forms, so that a saved page looks the same. */
function printStyle(): string {
  const rules = Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText));
  return `${rules.filter((rule) => /\.(page|form)|@page|:root|@media/.test(rule)).join("\n")}
body { margin: 0; background: #f4f6f3; font-family: system-ui, sans-serif; } .print-pages { padding: 18px; }`;
}

/** A page of the bundle. It is put together in a document that is not shown: nothing of it is loaded or styled here. */
function documentOf(title: string, style: string, body: Element): string {
  const page = document.implementation.createHTMLDocument(title);
  page.body.append(page.importNode(body, true));
  for (const image of page.querySelectorAll<HTMLImageElement>("img[data-file]")) {
    image.setAttribute("src", image.dataset["file"]!);
    image.removeAttribute("data-file");
  }
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${kPolicy}"><meta name="viewport" content="width=device-width">${page.head.innerHTML}<style>
${style}
</style></head><body>${page.body.innerHTML}</body></html>
`;
}

/** A form's pages as a document, and its photos put into `photos`. */
async function pagesOf(lines: string, style: string, photos: Zippable): Promise<{ html: string; pages: number }> {
  const form = parseForm(lines);
  const stage = document.createElement("div");
  stage.className = "print-pages";
  // Laying out measures: it must be in the document, though nobody sees it.
  stage.style.cssText = "position:fixed;left:-10000px;top:0;width:320mm;overflow:visible";
  document.body.append(stage);
  try {
    const loads: Promise<void>[] = [];
    layOutPages(form, stage, kWords.page, (image, hash) => {
      loads.push(addPhoto(image, hash, photos));
    });
    await Promise.all(loads);
    const pages = stage.querySelectorAll(".page").length;
    stage.removeAttribute("style");
    return { html: documentOf(form.title, style, stage), pages };
  } finally {
    stage.remove();
  }
}

async function addPhoto(image: HTMLImageElement, hash: string, photos: Zippable): Promise<void> {
  const photo = await read(hash).catch(() => undefined);
  if (photo === undefined) {
    image.replaceWith(kWords.missing);
    return;
  }
  const file = `photos/${hash}.jpg`;
  photos[file] ??= [new Uint8Array(photo.bytes), { level: 0 }];
  image.dataset["file"] = `../${file}`;
}

function indexOf(title: string, entries: readonly Entry[]): string {
  const main = document.createElement("main");
  const make = (tag: string, parent: Element, text = ""): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  make("h1", main, title);
  make("p", main, kWords.note);
  const table = make("table", main);
  const head = make("tr", make("thead", table));
  for (const word of [kWords.number, kWords.form, kWords.pages, kWords.open, kWords.excel]) make("th", head, word);
  const body = make("tbody", table);
  entries.forEach(({ name, file, pages }, i) => {
    const row = make("tr", body);
    make("td", row, String(i + 1));
    make("td", row, name);
    make("td", row, String(pages));
    make("a", make("td", row), kWords.open).setAttribute("href", `forms/${file}.html`);
    make("a", make("td", row), kWords.excel).setAttribute("href", `excel/${file}.xlsx`);
  });
  const style = `body { margin: 0 auto; max-width: 860px; padding: 32px 24px; color: #1d2a2c; font: 15px/1.6 system-ui, sans-serif; }
h1 { font-size: 22px; } p { color: #6b787a; } table { width: 100%; border-collapse: collapse; }
th, td { padding: 10px 8px; border-bottom: 1px solid #e2e7e3; text-align: left; } a { color: #0f766e; }`;
  return documentOf(title, style, main);
}

/** What a form's files are called: as the form, without what file systems refuse, and no name twice. */
function fileName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[\\/:*?"<>|]/g, " ").trim();
  let free = plain;
  for (let n = 2; taken.has(free); ++n) free = `${plain} ${n}`;
  taken.add(free);
  return free;
}

export async function makeEvidence(title: string, forms: readonly NamedForm[]): Promise<Uint8Array> {
  const style = printStyle();
  const files: Zippable = {};
  const entries: Entry[] = [];
  const taken = new Set<string>();
  for (const form of forms) {
    const file = fileName(form.name, taken);
    const { html, pages } = await pagesOf(form.lines, style, files);
    files[`forms/${file}.html`] = strToU8(html);
    const workbook = await makeWorkbook([form]);
    files[`excel/${file}.xlsx`] = [new Uint8Array(await workbook.arrayBuffer()), { level: 0 }];
    entries.push({ name: form.name, file, pages });
  }
  return zipSync({ "index.html": strToU8(indexOf(title, entries)), ...files }, { level: 6 });
}
