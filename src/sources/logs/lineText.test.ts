import { cleanLine, maxLineLength } from './lineText';

test.each([
  ['as it is', 'as it is'],
  ['\u001b[31mred\u001b[0m\tand tab', '\u001b[31mred\u001b[0m\tand tab'],
  ['\0\u0001ELF\0 text\n', 'ELF text\n'],
  ['half \ud83d of one', 'half \ufffd of one'],
])('%j is kept as %j', (text, kept) => expect(cleanLine(text)).toBe(kept));

test('a long line ends with a whole character', () => {
  expect(cleanLine(`${'x'.repeat(maxLineLength - 1)}😀 and more`)).toBe('x'.repeat(maxLineLength - 1));
  expect(cleanLine(`${'x'.repeat(maxLineLength - 2)}😀 and more`)).toBe(`${'x'.repeat(maxLineLength - 2)}😀`);
});
