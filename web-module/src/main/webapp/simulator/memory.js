// What a page remembers when it is loaded again. A browser may deny that; then the page begins anew.

/** What was remembered, or null. */
export function recall(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a text until the window is closed. */
export function remember(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // See above.
  }
}
