// Whether this browser had the program open before: only a hint of how much to load first, never data.

const kKey = "hufang-was-here";

export function wasHereBefore(): boolean {
  try {
    return localStorage.getItem(kKey) !== null;
  } catch {
    return false; // storage that is switched off: the program itself says so
  }
}

export function noteVisit(): void {
  try {
    localStorage.setItem(kKey, "1");
  } catch {
    // The next start loads in two steps again.
  }
}
