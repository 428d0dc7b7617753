// WhatsApp's marks as elements. Texts become text nodes and nothing else, so no message can bring markup along.

const MARKS = /```([\s\S]+?)```|(?<![\p{L}\p{N}*_~`])([*_~`])(?=\S)([^\n]*?\S)\2(?![\p{L}\p{N}*_~`])/gu;
const ELEMENTS = { "*": "strong", _: "em", "~": "s", "`": "code" };

/** A text with *bold*, _italic_, ~struck~ and ```monospaced``` parts, as nodes. */
export function formatted(text) {
  const nodes = document.createDocumentFragment();
  let end = 0;
  for (const found of text.matchAll(MARKS)) {
    nodes.append(text.slice(end, found.index), marked(found));
    end = found.index + found[0].length;
  }
  nodes.append(text.slice(end));
  return nodes;
}

function marked([, block, mark, inner]) {
  const element = document.createElement(block === undefined ? ELEMENTS[mark] : "code");
  element.append(block ?? (mark === "`" ? inner : formatted(inner)));
  return element;
}
