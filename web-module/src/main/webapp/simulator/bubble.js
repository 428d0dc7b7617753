// One message on the wall.

import { button, drawing, element } from "./elements.js";
import { fileView } from "./files.js";
import { formatted } from "./formatting.js";

const TWO = "M1 7l3.500 3.500L11 3M8.500 9.700l.8.800L16 3";
const TICKS = {
  sending: ["being sent", "M8 2a6 6 0 1 0 .01 0M8 5v3.200l2.200 1.300"],
  sent: ["sent", "M4 7l3.500 3.500L14 3"],
  delivered: ["delivered", TWO],
  read: ["read", TWO],
};
const LIST = "M3 5h2M8 5h13M3 12h2M8 12h13M3 19h2M8 19h13";

/** The bubble of an entry, or of a message that is being sent. */
export function bubble(entry, { file, asText, isUsed, onTap, onOpen }) {
  const { fromPerson, at } = entry;
  const time = new Date(at);
  const made = element("div", fromPerson ? "bubble mine" : "bubble");
  made.dataset.from = fromPerson ? "person" : "barron";
  made.dataset.day = dayOf(time);
  if (entry.language !== undefined && !fromPerson) {
    made.lang = entry.language;
  }
  const speaker = element("span", "visually-hidden", fromPerson ? "You: " : "Barron: ");
  speaker.lang = "en";
  made.append(speaker);
  if (entry.kind === "IMAGE" || entry.kind === "DOCUMENT") {
    made.append(fileView(entry.kind, file));
  }
  const taps = !asText && entry.form && entry.form.type !== "text" ? entry.form : undefined;
  const words = element("span", "bubble-text");
  words.append(formatted(taps ? taps.body : (entry.label ?? entry.text)));
  made.append(words);
  if (taps?.footer) {
    made.append(element("span", "bubble-small", taps.footer));
  }
  made.append(foot(time));
  if (taps) {
    made.append(choices(entry, taps, { isUsed, onTap, onOpen }));
  }
  return made;
}

/** Shows how far a message got: of the person's by ticks, of Barron's only when it was not delivered. */
export function tick(made, state, code = "") {
  if (made.dataset.state === state) {
    return;
  }
  made.dataset.state = state;
  made.querySelectorAll(".ticks, .undelivered, .resend").forEach((each) => each.remove());
  const foot = made.querySelector(".bubble-foot");
  if (state === "failed") {
    const mark = element("span", "undelivered", code ? `! ${code}` : "!");
    mark.prepend(element("span", "visually-hidden", "not delivered"));
    foot.append(mark);
  } else if (state === "unsent") {
    made.append(resend());
  } else if (TICKS[state] && made.classList.contains("mine")) {
    const [label, path] = TICKS[state];
    foot.append(drawing(`ticks ${state}`, "0 0 17 13", path, label));
  }
}

function resend() {
  const made = button("resend", "Not sent. Send again");
  made.lang = "en";
  return made;
}

/** A button was tapped: the others of its message cannot be any more. Or can be again. */
export function use(made, isUsed) {
  made.querySelectorAll(".bubble-buttons button:not(.opens)").forEach((each) => (each.disabled = isUsed));
}

function choices(entry, form, { isUsed, onTap, onOpen }) {
  const group = element("div", "bubble-buttons");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "Answers");
  if (form.type === "list") {
    const open = button("opens", form.open, () => onOpen(entry));
    open.setAttribute("aria-haspopup", "dialog");
    open.prepend(drawing("list-icon", "0 0 24 24", LIST));
    group.append(open);
    return group;
  }
  for (const choice of form.choices) {
    const tap = button("", choice.title, () => onTap(entry, choice));
    tap.disabled = isUsed;
    group.append(tap);
  }
  return group;
}

function foot(time) {
  const made = element("span", "bubble-foot");
  made.lang = "en";
  const clock = element("time", "", time.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
  clock.dateTime = time.toISOString();
  made.append(clock);
  return made;
}

function dayOf(time) {
  return `${time.getFullYear()}-${time.getMonth() + 1}-${time.getDate()}`;
}
