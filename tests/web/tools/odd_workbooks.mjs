// Workbooks of the kinds that offices have and that readers stumble over, made part by part: each is what a public report of the
// kind tells of. makeWorkbook() gives the bytes of an .xlsx.
import { strToU8, zipSync } from 'fflate';

const kMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const kStrictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const kRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kOffice = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kStrictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const kHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escape = (text) => String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const columnName = (index) => (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

/** A cell: text, a number, {n, s} a number of style s, {raw} XML as it is, null nothing. */
function cellXml(cell, place) {
  const at = place === null ? '' : ` r="${place}"`;
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return `<c${at} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c${at}><v>${cell}</v></c>`;
  if (cell.raw !== undefined) return cell.raw.replace('{at}', at);
  return `<c${at} s="${cell.s}"><v>${cell.n}</v></c>`;
}

function sheetXml({ rows, merges = [], hiddenRows = [], references = true }, main) {
  const body = rows.map((cells, i) => {
    const hidden = hiddenRows.includes(i + 1) ? ' hidden="1"' : '';
    const xml = cells.map((cell, column) => cellXml(cell, references ? `${columnName(column)}${i + 1}` : null)).join('');
    return `<row${references ? ` r="${i + 1}"` : ''}${hidden}>${xml}</row>`;
  });
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `${kHead}<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData>${merged}</worksheet>`;
}

/** Styles: for each the number of its format; `formats`: [number, text] of those that are not built in. */
function stylesXml(styles, formats, main) {
  const written = formats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escape(code)}"/>`).join('');
  return `${kHead}<styleSheet xmlns="${main}">${written === '' ? '' : `<numFmts count="${formats.length}">${written}</numFmts>`}` +
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`;
}

/**
 * sheets: [{name, rows, merges, hiddenRows, references, hidden}]. Options: styles, formats, strict, backslashes (in names of the zip),
 * atRoot (no folder xl/), date1904, parts (more of them, by name).
 */
export function makeWorkbook(sheets, { styles = [0], formats = [], strict = false, backslashes = false, atRoot = false, date1904 = false, parts = {} } = {}) {
  const main = strict ? kStrictMain : kMain;
  const office = strict ? kStrictOffice : kOffice;
  const folder = atRoot ? '' : 'xl/';
  const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files = {
    '[Content_Types].xml':
      `${kHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/${folder}workbook.xml" ContentType="${kinds}.sheet.main+xml"/>` +
      `<Override PartName="/${folder}styles.xml" ContentType="${kinds}.styles+xml"/>` +
      sheets.map((_, i) => `<Override PartName="/${folder}worksheets/sheet${i + 1}.xml" ContentType="${kinds}.worksheet+xml"/>`).join('') + '</Types>',
    '_rels/.rels': `${kHead}<Relationships xmlns="${kRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${folder}workbook.xml"/></Relationships>`,
    [`${folder}workbook.xml`]:
      `${kHead}<workbook xmlns="${main}" xmlns:r="${office}"${strict ? ' conformance="strict"' : ''}>${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>` +
      sheets.map(({ name, hidden }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}"${hidden ? ` state="${hidden}"` : ''} r:id="rId${i + 1}"/>`).join('') + '</sheets></workbook>',
    [`${folder}_rels/workbook.xml.rels`]:
      `${kHead}<Relationships xmlns="${kRelations}">` +
      sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('') +
      `<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    [`${folder}styles.xml`]: stylesXml(styles, formats, main),
  };
  sheets.forEach((sheet, i) => (files[`${folder}worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, main)));
  const packed = {};
  for (const [name, text] of Object.entries({ ...files, ...parts })) {
    packed[backslashes ? name.replaceAll('/', '\\') : name] = typeof text === 'string' ? strToU8(text) : text;
  }
  return zipSync(packed);
}

/** A workbook of a few hundred kilobytes that says it is, or is, far larger. `lie`: its directory says it is small. */
export function makeBomb(megabytes, lie) {
  const bytes = makeWorkbook([{ name: '名册', rows: [['房号']] }], { parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(megabytes << 20).fill(0x20) } });
  if (!lie) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; ++at) {
    if (view.getUint32(at, true) === 0x0201_4b50) view.setUint32(at + 24, 1000, true);
    if (view.getUint32(at, true) === 0x0403_4b50) view.setUint32(at + 22, 1000, true);
  }
  return bytes;
}
