// What the pages do beyond what a browser does by itself: the focus stays where it is when a part is fetched anew.
"use strict";

const nameOf = (element) =>
  ["href", "aria-label", "datetime"].map((name) => element.getAttribute(name)).find((value) => value !== null);

let focused = null;

document.addEventListener("htmx:beforeSwap", (event) => {
  const element = document.activeElement;
  const inside = element !== null && event.detail.target.contains(element);
  focused = inside ? { tag: element.tagName, name: nameOf(element) } : null;
});

document.addEventListener("htmx:afterSwap", () => {
  if (focused === null) {
    return;
  }
  const same = [...document.getElementsByTagName(focused.tag)].find((element) => nameOf(element) === focused.name);
  same?.focus({ preventScroll: true });
});

// A part that is being read is not replaced under the reader's hands.
document.addEventListener("htmx:beforeRequest", (event) => {
  const selection = document.getSelection();
  const isSelecting = selection !== null && selection.toString() !== "" && event.target.contains(selection.anchorNode);
  if (document.hidden || isSelecting) {
    event.preventDefault();
  }
});

// A chat begins at its end, and stays there while nobody scrolls up to read.
const END = 40;
let atEnd = true;

const toEnd = () => document.querySelectorAll(".chat").forEach((chat) => (chat.scrollTop = chat.scrollHeight));

document.addEventListener("DOMContentLoaded", toEnd);
document.addEventListener("htmx:beforeSwap", () => {
  const chat = document.querySelector(".chat");
  atEnd = chat === null || chat.scrollHeight - chat.scrollTop - chat.clientHeight < END;
});
document.addEventListener("htmx:afterSwap", () => {
  if (atEnd) {
    toEnd();
  }
});

// What was typed is there again when it came to nothing, in this tab alone: somebody else was faster, the session had
// ended, the server was away. Passwords are not kept, and nothing is after signing out.
const DRAFT = "draft ";
const ours = DRAFT + location.pathname;

const TEXTS = "textarea, input:not([type])";

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.action.endsWith("/sign-out")) {
    sessionStorage.clear();
  } else if (form.method === "post" && [...form.querySelectorAll(TEXTS)].some((field) => field.value !== "")) {
    const fields = [...form.querySelectorAll(TEXTS + ", select, input[type=radio]:checked")];
    const values = fields.map((field) => [field.name, field.value]);
    sessionStorage.setItem(ours, JSON.stringify({ values, lost: false }));
  }
});

const fill = ([name, value]) => {
  for (const field of document.getElementsByName(name)) {
    if (field.type === "radio") {
      field.checked ||= field.value === value;
    } else if (field.value === "" && field.form?.method === "post") {
      field.value = value;
    }
  }
};

document.addEventListener("DOMContentLoaded", () => {
  const isSignedIn = document.querySelector("form[action$='/sign-out']") !== null;
  const isDone = isSignedIn && document.querySelector(".notice.good") !== null;
  const isRefused = isSignedIn && document.querySelector(".notice.bad") !== null;
  for (const key of Object.keys(sessionStorage).filter((one) => one.startsWith(DRAFT))) {
    const draft = JSON.parse(sessionStorage.getItem(key));
    const isOurs = key === ours;
    if (isOurs && (draft.lost || isRefused)) {
      draft.values.forEach(fill);
    }
    if (isDone || isRefused || isOurs) {
      // A page that refuses at another address shows by itself what was typed.
      sessionStorage.removeItem(key);
    } else {
      // Neither done nor refused: it never got there.
      sessionStorage.setItem(key, JSON.stringify({ ...draft, lost: true }));
    }
  }
});
