// The answers to numbered text, above the field: [{label, answer}].

import { button } from "./elements.js";

export class Chips {
  #bar;
  #onTap;
  #shown = "[]";

  /** Calls back with the answer that is tapped. */
  constructor(bar, onTap) {
    this.#bar = bar;
    this.#onTap = onTap;
  }

  /** Offers the choices; those that are there already stay. */
  show(choices) {
    const shown = JSON.stringify(choices);
    if (shown === this.#shown) {
      return;
    }
    this.#shown = shown;
    this.#bar.hidden = choices.length === 0;
    this.#bar.replaceChildren(...choices.map(({ label, answer }) => button("", label, () => this.#onTap(answer))));
    this.#bar.scrollLeft = 0;
  }
}
