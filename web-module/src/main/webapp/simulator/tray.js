// Where files are before they are sent: attached, or dropped on the phone.

import { showStaged } from "./files.js";

export class Tray {
  #strip;
  #onRemove;
  #shown = [];

  /** Calls back with the files that somebody brings, and with one that they leave out. */
  constructor({ strip, attach, input, phone }, { onBring, onRemove }) {
    this.#strip = strip;
    this.#onRemove = onRemove;
    attach.addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      onBring([...input.files]);
      input.value = ""; // the same file may be brought again
    });
    takeDrops(phone, onBring);
  }

  /** Shows the files; what is shown already stays, and keeps the focus. */
  show(files) {
    const shown = this.#shown;
    if (files.length !== shown.length || files.some((file, i) => file !== shown[i])) {
      this.#shown = [...files];
      showStaged(this.#strip, files, this.#onRemove);
    }
  }
}

function takeDrops(phone, onBring) {
  phone.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      phone.classList.add("dropping");
    }
  });
  phone.addEventListener("dragleave", ({ relatedTarget }) => {
    phone.classList.toggle("dropping", phone.contains(relatedTarget));
  });
  phone.addEventListener("drop", (event) => {
    event.preventDefault();
    phone.classList.remove("dropping");
    onBring([...event.dataTransfer.files]);
  });
}
