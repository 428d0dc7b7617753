// The persons whose phones can be played, as one group of radio buttons: the arrow keys come with it.

import { element } from "./elements.js";

const FACES = 6;
const MOST_UNREAD = 99;

export class People {
  #list;
  #labels = new Map(); // by phone
  #conversations = [];

  /** Calls back when somebody is picked. */
  constructor(list, onPick) {
    this.#list = list;
    list.addEventListener("change", ({ target }) => {
      this.#bringIntoView();
      onPick(this.#conversations.find(({ phone }) => phone === target.dataset.phone));
    });
    addEventListener("resize", () => this.#bringIntoView());
  }

  /** Shows who is there; what is there stays, and keeps the focus. */
  show(conversations, chosen) {
    this.#conversations = [...conversations];
    conversations.forEach((conversation, i) => {
      const { phone } = conversation;
      const label = this.#labels.get(phone) ?? person(conversation, i);
      if (!label.isConnected) {
        this.#labels.set(phone, label);
        this.#list.append(label);
      }
      describe(label, conversation);
    });
    const input = this.#labels.get(chosen.phone).querySelector("input");
    if (!input.checked) {
      input.checked = true;
      this.#bringIntoView();
    }
  }

  /** Shows how much each of the others has not read. */
  count(chosen) {
    this.#conversations.forEach((conversation) => {
      const unread = conversation === chosen ? 0 : conversation.unread();
      const label = this.#labels.get(conversation.phone);
      label.querySelector(".person-unread").hidden = unread === 0;
      say(label, ".unread-count", unread > MOST_UNREAD ? `${MOST_UNREAD}+` : String(unread));
    });
  }

  /** Puts the focus on somebody. */
  focus({ phone }) {
    this.#labels.get(phone).querySelector("input").focus();
  }

  #bringIntoView() {
    this.#list.querySelector("label:has(:checked)")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

function person({ phone }, i) {
  const label = element("label", "person");
  const input = Object.assign(element("input"), { type: "radio", name: "person", value: i });
  input.dataset.phone = phone;
  const words = element("span", "person-words");
  words.append(element("span", "person-name"), " ", element("span", "person-role"));
  const face = element("span", `person-face face-${i % FACES}`);
  face.setAttribute("aria-hidden", "true");
  const unread = element("span", "person-unread");
  unread.hidden = true;
  unread.append(element("span", "unread-count"), element("span", "visually-hidden", " unread"));
  label.append(input, face, words, unread);
  return label;
}

function describe(label, { phone, name, role, language, isUnknown }) {
  say(label, ".person-name", role ? name : readable(phone));
  say(label, ".person-role", role ? `${role} · ${nameOf(language)}` : "Unknown number");
  say(label, ".person-face", role ? initials(name) : "?");
  label.classList.toggle("unknown", isUnknown && !role);
}

function say(label, part, words) {
  const place = label.querySelector(part);
  if (place.textContent !== words) {
    place.textContent = words;
  }
}

function initials(name) {
  const words = name.trim().split(/\s+/u);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...word][0] ?? "").join("").toUpperCase();
}

/** A number as people write it. */
export function readable(phone) {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/u, "+1 $1 $2 $3");
}

// Each language by its own name.
function nameOf(language) {
  try {
    const name = new Intl.DisplayNames([language], { type: "language" }).of(language);
    return name === name.toLowerCase() ? name[0].toLocaleUpperCase(language) + name.slice(1) : name;
  } catch {
    return language;
  }
}
