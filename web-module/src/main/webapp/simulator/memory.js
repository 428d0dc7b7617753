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

const UNSENT = "barron.simulator.unsent.";

/** Remembers what a phone said and the server does not have. No page can keep a file. */
export function keepUnsent({ phone, unsettled }) {
  const words = unsettled.filter(({ state, file }) => state !== "sent" && !file);
  remember(UNSENT + phone, JSON.stringify(words));
}

/** What a phone said before the page was loaded, and the server may not have. */
export function unsentOf(phone) {
  return JSON.parse(recall(UNSENT + phone) ?? "[]").map((message) => ({ ...message, state: "unsent" }));
}
