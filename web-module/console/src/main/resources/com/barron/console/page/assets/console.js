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
