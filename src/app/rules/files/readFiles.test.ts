import { readFiles, type ChosenFile } from './readFiles';

const file = (name: string, size = 10): ChosenFile => ({ name, size, text: async () => `text of ${name}` });

test('texts are read with their names', async () => {
  const { texts, refused } = await readFiles([file('a.json'), file('b.yaml')]);
  expect(texts).toEqual([
    { name: 'a.json', text: 'text of a.json' },
    { name: 'b.yaml', text: 'text of b.yaml' },
  ]);
  expect(refused).toEqual([]);
});

test('a file of more than 10 MiB, and those beyond five hundred, are named and not read', async () => {
  const read: string[] = [];
  const large = { ...file('large', 10 * 1_048_576 + 1), text: async () => String(read.push('large')) };
  const many = Array.from({ length: 501 }, (_, i) => file(`f${i}`));
  const { texts, refused } = await readFiles([large, ...many]);
  expect([texts.length, refused, read]).toEqual([499, ['large', 'f499', 'f500'], []]);
});
