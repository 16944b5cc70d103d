import type { Style } from './style';

/** A label and its text. */
export type Line = [label: string, text: string];

const indent = '  ';
const labelWidth = 12;

/** Room for a line's text. */
export function textWidth(style: Style): number {
  return Math.min(96, style.width - indent.length - labelWidth);
}

/** A titled block: labels in one column, long texts wrapped beside them. */
export function layout(title: string, lines: Line[], style: Style): string {
  const rows = lines.flatMap(([label, text]) =>
    wrap(text, textWidth(style)).map((part, i) =>
      `${indent}${style.dim((i === 0 ? label : '').padEnd(labelWidth))}${part}`.trimEnd()
    )
  );
  return [style.bold(title), ...rows, ''].join('\n');
}

/** Lines of at most `width` characters, broken at spaces; runs of spaces inside a line stay as they are. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > 0 ? space : width;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
