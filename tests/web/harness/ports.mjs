// The test page of ports.cpp: storage, windows, files and printing without the program.

/** Opens the page in `window` and waits until its storage answered; gives the "opened" event's [_, code, detail]. */
export async function openPorts(window, site) {
  await window.goto(await site.ports());
  return opened(window);
}

/** After a reload: waits until the storage answered. */
export async function opened(window) {
  await window.ready();
  return window.evaluate(async () => {
    const before = window.ports.events.find((event) => event.kind === 'opened');
    return before ? before.fields : window.ports.next('opened');
  });
}

/** Calls ports_NAME and gives the fields of the event `kind` (its first field `first`, when given) that follows. */
export function ask(window, kind, name, ...args) {
  return window.evaluate(
    (k, n, a) => {
      const answer = window.ports.next(k, k === 'written' || k === 'removed' ? a[0] : undefined);
      window.ports.call(n, ...a);
      return answer;
    },
    kind,
    name,
    args,
  );
}

/** The code ("ok" or an error's name) with which a write ended. */
export const write = async (window, path, text) => (await ask(window, 'written', 'write', path, text))[1];
export const remove = async (window, path) => (await ask(window, 'removed', 'remove', path))[1];
export const list = async (window, prefix = '') => (await ask(window, 'listed', 'list', prefix))[0].split('\n').filter(Boolean);
export const read = async (window, path) => {
  const [, code, text] = await ask(window, 'read', 'read', path);
  return code === 'ok' ? text : undefined;
};

/** [role, reason] as last told. */
export const role = (window) =>
  window.evaluate(() => window.ports.events.filter((event) => event.kind === 'role').at(-1)?.fields.slice(0, 2) ?? []);
