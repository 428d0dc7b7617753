// Small pieces of a page. Words become text nodes and nothing else.

/** An element with a class and, if there are any, words. */
export function element(name, className, words) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  if (words !== undefined) {
    made.textContent = words;
  }
  return made;
}

/** A button that says something and does something; without a listener, what it stands in listens. */
export function button(className, words, onClick) {
  const made = element("button", className, words);
  made.type = "button";
  if (onClick) {
    made.addEventListener("click", onClick);
  }
  return made;
}

/** A drawing of one path. Without a label it is there for the eye alone. */
export function drawing(className, viewBox, path, label) {
  const svg = inSvg("svg", label ? { class: className, viewBox, role: "img", "aria-label": label } : { class: className, viewBox, "aria-hidden": "true" });
  svg.append(inSvg("path", { d: path }));
  return svg;
}

function inSvg(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}
