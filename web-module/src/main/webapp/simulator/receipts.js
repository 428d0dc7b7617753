// The receipts of a phone: its messages were delivered, and they were read.

import * as server from "./server.js";

const MOST = 100;

/** Tells the server of a conversation what it does not know yet; calls back for each that got further. */
export async function tell(conversation, onNews) {
  const { entries, seenUpTo } = conversation;
  await report(conversation, "DELIVERED", entries.filter(({ status }) => status === "sent"), onNews);
  const read = entries.filter(({ id, status }) => status === "delivered" && id <= seenUpTo);
  await report(conversation, "READ", read, onNews);
}

async function report({ phone, told }, status, entries, onNews) {
  const some = entries.filter(({ id, fromPerson }) => !fromPerson && !told.has(status + id)).slice(-MOST);
  if (some.length === 0) {
    return;
  }
  const states = await server.receipts(phone, status, some.map(({ id }) => id));
  some.forEach(({ id }) => told.add(status + id)); // once: the server may not want to know
  const byId = new Map(states.map((state) => [state.id, state]));
  for (const entry of some) {
    const state = byId.get(entry.id);
    if (state && state.status !== entry.status) {
      Object.assign(entry, { status: state.status, code: state.code });
      onNews(entry);
    }
  }
}
