// The screen's own part of the address (#survey/keying), so that the back button and a reload come back to it.

import { hand } from "./inbox";
import type { Wasm } from "./wasm";

export interface Address {
  // Called by C++ through Module.host.address.
  get(): string;
  set(address: string): void;
  // Whether the query has `name` (?sample); it is taken out, so that a reload does not ask again.
  takeQuery(name: string): boolean;
}

export interface AddressParts extends Address {
  // From here on the browser's back and forward buttons lead through the screens.
  // `leaving` is called before.
  attach(wasm: Wasm, leaving: () => void): void;
}

export function createAddress(): AddressParts {
  // Anybody can write anything behind the #; what is no address leads where none does.
  const current = (): string => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  };
  return {
    get: current,
    set(address) {
      if (address === current()) return;
      const url = `${location.pathname}${location.search}#${address}`;
      // The first screen takes the place of the bare address, else "back" would lead to the same screen.
      if (location.hash === "") history.replaceState(null, "", url);
      else history.pushState(null, "", url);
    },
    takeQuery(name) {
      const url = new URL(location.href);
      if (!url.searchParams.has(name)) return false;
      url.searchParams.delete(name);
      history.replaceState(null, "", url);
      return true;
    },
    attach(wasm, leaving) {
      window.addEventListener("popstate", () => {
        leaving();
        hand(wasm, current());
        wasm._hf_go_to_address();
      });
    },
  };
}
