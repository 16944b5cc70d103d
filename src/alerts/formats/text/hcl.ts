import { escapeCharacter } from './yaml';

/** A value as an expression of HCL. */
export type HclValue = string | number | boolean | null | HclValue[] | { [key: string]: HclValue };

/** An attribute: its value is an expression already. */
interface Attribute {
  name: string;
  expression: string;
}

/** A block of HCL: a heading such as `resource "type" "name"`, attributes, then blocks. */
export interface Block {
  heading: string;
  attributes: Attribute[];
  blocks?: Block[];
}

const escapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const special = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A text as a quoted string: nothing in it is a template. */
export function hclString(text: string): string {
  const plain = text.replace(special, (character) => escapes[character] ?? escapeCharacter(character));
  return `"${plain.replace(/([$%])\{/g, '$1$1{')}"`;
}

/** Data as an expression; objects and lists stand on lines of their own, indented by `indent`. */
export function hclExpression(value: HclValue, indent = ''): string {
  if (typeof value === 'string') {
    return hclString(value);
  }
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return enclosed(
      '[]',
      value.map((item) => `${inner}${hclExpression(item, inner)},`),
      indent
    );
  }
  const entries = Object.entries(value).map(([key, item]) => ({
    name: hclString(key),
    expression: hclExpression(item, inner),
  }));
  return enclosed('{}', attributeLines(entries, inner), indent);
}

function enclosed(brackets: string, lines: string[], indent: string): string {
  return lines.length === 0 ? brackets : [brackets[0], ...lines, `${indent}${brackets[1]}`].join('\n');
}

/** Attributes with their equals signs aligned, as `terraform fmt` does with neighbours of one line each. */
function attributeLines(attributes: Attribute[], indent: string): string[] {
  const widths = alignedWidths(attributes);
  return attributes.map(({ name, expression }, i) => `${indent}${name.padEnd(widths[i])} = ${expression}`);
}

function alignedWidths(attributes: Attribute[]): number[] {
  const isLong = ({ expression }: Attribute) => expression.includes('\n');
  return attributes.map((attribute, i) => {
    let from = i;
    let to = i + 1;
    while (!isLong(attribute) && from > 0 && !isLong(attributes[from - 1])) {
      from -= 1;
    }
    while (!isLong(attribute) && to < attributes.length && !isLong(attributes[to])) {
      to += 1;
    }
    return Math.max(...attributes.slice(from, to).map(({ name }) => name.length));
  });
}

/** A block with what it holds, indented by `indent`. */
export function hclBlock({ heading, attributes, blocks = [] }: Block, indent = ''): string {
  const inner = `${indent}  `;
  const own = attributeLines(attributes, inner);
  const nested = blocks.flatMap((block) => ['', hclBlock(block, inner)]);
  return [`${indent}${heading} {`, ...(own.length === 0 ? nested.slice(1) : [...own, ...nested]), `${indent}}`].join(
    '\n'
  );
}
