// Lists, radio groups, tabs, trees and tables are one stop of Tab each; the arrow keys go on from there, so a table
// of a hundred rows is left by one key.
//
// Holds always: of each of them exactly one item is in the Tab order: the one that has the focus, else the chosen one,
// else the one that had it last, else the first. Of a table it is a row with what can be pressed in it; text fields
// in a table stay in the Tab order, as in a form.

const kLists = "[role=listbox], [role=radiogroup], [role=tablist], [role=tree], [role=table]";
const kItems = "[role=option], [role=radio], [role=tab], [role=treeitem]";
const kInRow = "button, input, textarea";

const isTable = (list: Element): boolean => list.getAttribute("role") === "table";
const isText = (el: Element): boolean => el.matches("input, textarea");
const isChosen = (el: Element): boolean => el.matches("[aria-checked=true], [aria-selected=true]");

/** The list that moves the focus for `el`; a table's rows may hold lists of their own. */
const listOf = (el: Element): Element | null => el.closest(kLists);

/** What the arrow keys stop at in a row: the row, where it can be pressed itself, then its parts. */
function stopsOfRow(row: Element): HTMLElement[] {
  const parts = Array.from(row.querySelectorAll<HTMLElement>(kInRow)).filter((el) => isTable(listOf(el)!));
  return row.hasAttribute("tabindex") ? [row as HTMLElement, ...parts] : parts;
}

function rowsOf(table: Element): HTMLElement[][] {
  return Array.from(table.querySelectorAll("[role=row]")).map(stopsOfRow).filter((stops) => stops.length > 0);
}

function groupsOf(list: Element): HTMLElement[][] {
  return isTable(list) ? rowsOf(list) : Array.from(list.querySelectorAll<HTMLElement>(kItems)).map((el) => [el]);
}

export interface Roving {
  /** Something in the list around `el` changed. */
  touched(el: Element): void;
  /** `el` stands for something else from now on. */
  forget(el: Element): void;
  /** Gives the Tab order to what was touched. */
  settle(): void;
  focused(el: Element): void;
  /** The focus leaves `el`: Tab comes back to what is chosen then. */
  left(el: Element): void;
  /** Where the key goes from `el`: null where the list ends, undefined when the key is none of the list's. */
  next(el: HTMLElement, key: string): HTMLElement | null | undefined;
}

export function createRoving(): Roving {
  const dirty = new Set<Element>();
  const last = new WeakMap<Element, Element>();

  function current(list: Element, groups: HTMLElement[][]): HTMLElement[] | undefined {
    const holding = (el: Element | null | undefined) => groups.find((stops) => stops.some((stop) => stop === el));
    const chosen = (): HTMLElement[] | undefined => groups.find((stops) => isChosen(stops[0]!));
    const had = (): HTMLElement[] | undefined => holding(last.get(list));
    return holding(document.activeElement) ?? (isTable(list) ? (had() ?? chosen()) : (chosen() ?? had())) ?? groups[0];
  }

  function order(list: Element): void {
    const groups = groupsOf(list);
    const now = current(list, groups);
    for (const stops of groups) {
      for (const stop of stops) {
        const index = stops === now || isText(stop) ? 0 : -1;
        if (stop.tabIndex !== index || !stop.hasAttribute("tabindex")) stop.tabIndex = index;
      }
    }
  }

  return {
    touched(el) {
      for (let list = listOf(el); list !== null; list = list.parentElement && listOf(list.parentElement)) dirty.add(list);
    },
    forget(el) {
      const list = listOf(el);
      if (list !== null && el.contains(last.get(list) ?? null)) last.delete(list);
    },
    settle() {
      for (const list of dirty) {
        if (list.isConnected) order(list);
      }
      dirty.clear();
    },
    focused(el) {
      const list = listOf(el);
      if (list === null) return;
      last.set(list, el);
      order(list);
    },
    left(el) {
      queueMicrotask(() => {
        this.touched(el);
        this.settle();
      });
    },
    next(el, key) {
      const list = listOf(el);
      if (list === null) return undefined;
      const groups = groupsOf(list);
      const at = groups.findIndex((stops) => stops.includes(el));
      if (at < 0) return undefined;
      if (!isTable(list)) {
        const tree = list.getAttribute("role") === "tree";
        if (key === "ArrowDown" || (key === "ArrowRight" && !tree)) return groups[at + 1]?.[0] ?? null;
        if (key === "ArrowUp" || (key === "ArrowLeft" && !tree)) return groups[at - 1]?.[0] ?? null;
        if (tree || (key !== "Home" && key !== "End")) return undefined;
        return groups.at(key === "Home" ? 0 : -1)![0];
      }
      const stops = groups[at]!;
      const place = stops.indexOf(el);
      const down = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
      if (down !== 0) {
        // Rows further on are not there: the program brings them.
        const there = groups[at + down];
        return there && (there[place] ?? there[there.length - 1]!);
      }
      const across = isText(el) ? 0 : key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      return across === 0 ? undefined : (stops[place + across] ?? null);
    },
  };
}
