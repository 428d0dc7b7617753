// The answers that a message offers, found in its text as a reader would find them.

const NUMBERED = /^\s*(?:(\d{1,2})[.)]|(\d)\uFE0F?\u20E3|(\u{1F51F}))\s+(.+)$/u;
const SLASHED = /\(([^()/]{1,30}(?:\/[^()/]{1,30}){1,5})\)[\s:?]*$/;
const MOST = 10;

/** What can be tapped: [{label, answer}]. Empty when the message offers nothing. */
export function choicesIn(text) {
  const lines = text.split("\n");
  const slashed = lines.map((line) => SLASHED.exec(line)).find(Boolean);
  return slashed ? slashed[1].split("/").map(choice) : numbered(lines);
}

function choice(words) {
  return { label: words.trim(), answer: words.trim() };
}

/** Lines 1, 2, 3 … in this order, at least two of them. Anything else is a list to read, not to choose from. */
function numbered(lines) {
  const found = lines.map((line) => NUMBERED.exec(line)).filter(Boolean);
  const choices = found.map(([, plain, keycap, ten, label]) => ({ label, answer: plain ?? keycap ?? (ten && "10") }));
  const inOrder = choices.every(({ answer }, i) => Number(answer) === i + 1);
  return inOrder && choices.length > 1 ? choices.slice(0, MOST) : [];
}
