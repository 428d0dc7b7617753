// The persons whose phones can be played, as one group of radio buttons: the arrow keys come with it.

const FACES = 6;

/** Fills the list. Calls back when somebody is picked. */
export function showPeople(list, conversations, chosen, onPick) {
  list.replaceChildren(...conversations.map((conversation, i) => person(conversation, i, conversation === chosen)));
  list.addEventListener("change", ({ target }) => {
    target.parentElement.scrollIntoView({ block: "nearest", inline: "nearest" });
    onPick(conversations[Number(target.value)]);
  });
  list.querySelector(":checked").parentElement.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function person({ name, role }, i, checked) {
  const label = document.createElement("label");
  label.className = "person";
  const input = Object.assign(document.createElement("input"), { type: "radio", name: "person", value: i, checked });
  const words = document.createElement("span");
  words.append(span("person-name", name), " ", span("person-role", role));
  const face = span(`person-face face-${i % FACES}`, initials(name));
  face.setAttribute("aria-hidden", "true");
  label.append(input, face, words);
  return label;
}

function initials(name) {
  const words = name.trim().split(/\s+/u);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...word][0] ?? "").join("").toUpperCase();
}

function span(className, text) {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}
