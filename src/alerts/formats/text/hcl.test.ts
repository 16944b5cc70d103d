import fc from 'fast-check';
import { hclBlock, hclExpression, hclString } from './hcl';

/** What Terraform reads from a quoted string. Fails where the text would begin a template. */
function read(quoted: string): string {
  const inner = quoted.slice(1, -1);
  const token = /\$\$\{|%%\{|\\u[0-9a-f]{4}|\\[nrt"\\]|[^\\"\n]/gsu;
  const named: Record<string, string> = { '\\n': '\n', '\\r': '\r', '\\t': '\t', '\\"': '"', '\\\\': '\\' };
  const tokens = inner.match(token) ?? [];
  expect(tokens.join('')).toBe(inner);
  tokens.forEach((one, i) => expect(one === '{' && (tokens[i - 1] === '$' || tokens[i - 1] === '%')).toBe(false));
  return tokens
    .map((one) => named[one] ?? (one.startsWith('\\u') ? String.fromCharCode(parseInt(one.slice(2), 16)) : one))
    .join('')
    .replace(/([$%])\1\{/g, '$1{');
}

describe('hclString', () => {
  test('whatever is written is read as the same text, and never as a template', () => {
    const pieces = fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', 'a', '\u0007', '😀');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((list) => list.join(''))
    );
    // "$${" is how "${" is written: a text that holds it already cannot be told from it by this reader.
    fc.assert(
      fc.property(
        text.filter((one) => !/\$\$\{|%%\{/.test(one)),
        (one) => expect(read(hclString(one))).toBe(one)
      )
    );
  });

  test.each([
    ['${var.x}', '"$${var.x}"'],
    ['%{ if true }', '"%%{ if true }"'],
    ['{{ $labels.pod }} 5 %', '"{{ $labels.pod }} 5 %"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
  ])('%s', (text, written) => expect(hclString(text)).toBe(written));
});

test('neighbours of one line have their equals signs aligned', () => {
  expect(hclExpression({ a: 1, long: true, list: ['x'], b: null })).toBe(
    '{\n  "a"    = 1\n  "long" = true\n  "list" = [\n    "x",\n  ]\n  "b" = null\n}'
  );
});

test('a block without attributes begins with its first block', () => {
  expect(hclBlock({ heading: 'a', attributes: [], blocks: [{ heading: 'b', attributes: [] }] })).toBe(
    'a {\n  b {\n  }\n}'
  );
});
