// The states of outgoing messages.

import { outbox } from "../server.js";

const EVERY = 3_000;
const AGES = [
  [86_400, "d"],
  [3_600, "h"],
  [60, "min"],
  [1, "s"],
];
const news = document.getElementById("news");
const body = document.getElementById("rows");

for (;;) {
  await refresh();
  await new Promise((resolve) => setTimeout(resolve, EVERY));
}

async function refresh() {
  if (document.hidden) {
    return;
  }
  try {
    const rows = await outbox();
    body.replaceChildren(...rows.map(row));
    tell(summary(rows));
  } catch {
    tell("Barron cannot be reached. Trying again…");
  }
}

// The same words again would be read aloud again.
function tell(words) {
  if (news.textContent !== words) {
    news.textContent = words;
  }
}

function summary(rows) {
  const dead = rows.filter(({ state }) => state === "dead").length;
  if (rows.length === 0) {
    return "Nothing yet.";
  }
  return dead === 0 ? "No dead messages." : `${dead} dead: they were given up and need a person.`;
}

function row({ id, channel, state, attempts, errorCode, createdAt }) {
  const element = document.createElement("tr");
  const badge = document.createElement("span");
  badge.className = `state state-${state.replace(/[^a-z]/g, "")}`;
  badge.textContent = state;
  element.append(...[id, channel, badge, attempts, errorCode || "–", age(createdAt)].map(cell));
  return element;
}

function cell(content) {
  const element = document.createElement("td");
  element.append(content);
  return element;
}

function age(instant) {
  const seconds = Math.max(0, Math.round((Date.now() - new Date(instant)) / 1000));
  const [size, unit] = AGES.find(([each]) => seconds >= each) ?? [1, "s"];
  return `${Math.floor(seconds / size)} ${unit}`;
}
