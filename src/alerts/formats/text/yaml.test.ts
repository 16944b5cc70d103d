import fc from 'fast-check';
import { parse } from 'yaml';
import { toYaml } from './yaml';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('map')
  ),
  list: fc.array(tie('tree'), { maxLength: 4 }),
  map: fc.dictionary(anyText, tie('tree'), { maxKeys: 4 }),
}));

describe('toYaml', () => {
  test.each(['1.1', '1.2'] as const)('whatever is written can be read back, as YAML %s', (version) => {
    fc.assert(
      fc.property(tree, (data) => {
        const text = toYaml(data as Parameters<typeof toYaml>[0]);
        expect(JSON.stringify(parse(text, { version }))).toBe(JSON.stringify(data));
      })
    );
  });

  test.each([
    'yes',
    'No',
    'null',
    '~',
    '1e5',
    '0x1F',
    '1:30',
    '2026-11-12',
    '',
    ' a',
    '- a',
    'a: b',
    '#a',
    '!!str',
    '*a',
  ])('%p stays a text', (text) => {
    expect(parse(toYaml({ text }), { version: '1.1' })).toEqual({ text });
    expect(parse(toYaml({ text }))).toEqual({ text });
  });

  test('leaves out what is undefined', () => {
    expect(toYaml({ a: undefined, b: 1, c: [{ d: undefined, e: 'x' }] })).toBe('b: 1\nc:\n  - e: x\n');
  });

  test('writes empty lists and mappings on the line of their key', () => {
    expect(toYaml({ a: [], b: {} })).toBe('a: []\nb: {}\n');
  });
});
