// The page of ports.cpp: wires the hosts and keeps what happens for the test to look at, as window.ports.
import createPorts from 'ports-module';
import { createFilesHost } from '../../../web/files/host';
import { documentOf } from '../../../web/media/host';
import { createPrintingHost } from '../../../web/print/host';
import { createSpreadsheetsHost } from '../../../web/sheets/host';
import { createStorageHost } from '../../../web/storage/host';
import { createWindowsHost } from '../../../web/page/windows';

interface PortsEvent {
  kind: string;
  fields: string[];
}

const storage = createStorageHost();
const events: PortsEvent[] = [];
let waiting: { kind: string; first: string | undefined; done: (fields: string[]) => void }[] = [];

function told(kind: string, ...fields: string[]): void {
  events.push({ kind, fields });
  waiting = waiting.filter((wait) => {
    if (wait.kind !== kind || (wait.first !== undefined && wait.first !== fields[0])) return true;
    wait.done(fields);
    return false;
  });
}

/** The next event of that kind, whose first field is `first` when given; call before what causes it. */
function next(kind: string, first?: string): Promise<string[]> {
  return new Promise((done) => waiting.push({ kind, first, done }));
}

const files = createFilesHost(documentOf);
const module = await createPorts({
  told,
  host: { storage, windows: createWindowsHost(storage), files, printing: createPrintingHost() },
});
const call = (name: string, ...args: (string | number)[]): void => {
  module.ccall(`ports_${name}`, null, args.map((arg) => (typeof arg === 'string' ? 'string' : 'number')), args);
};

const spreadsheets = createSpreadsheetsHost(files);
Object.assign(window, { ports: { events, next, call, spreadsheets, documentOf } });
document.getElementById('pick')!.addEventListener('click', () => call('pick', '.csv,.json'));
window.addEventListener('pagehide', () => storage.leave());
document.documentElement.dataset['state'] = 'ready';
