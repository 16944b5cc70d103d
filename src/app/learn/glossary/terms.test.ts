import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listTerms } from './terms';

// The documents say the same as the page: UPDATE_GOLDEN=1 rewrites them.

const root = path.resolve(__dirname, '../../../..');
const documents = [
  {
    file: 'glossary.md',
    code: 'en-US',
    head: '# Glossary\n\nThe words of the pages, rules and documents. [한국어](glossary.ko.md) · [Exercise](exercise.md)\n',
  },
  {
    file: 'glossary.ko.md',
    code: 'ko-KR',
    head: '# 용어집\n\n페이지, 규칙, 문서에서 쓰는 말입니다. [English](glossary.md) · [실습](exercise.ko.md)\n',
  },
];

test.each(documents)('docs/learn/$file has every term of the page', ({ file, code, head }) => {
  const catalogue = path.join(root, 'src/texts/catalogues', code, 'foresight-predict-app.json');
  const { glossary } = JSON.parse(readFileSync(catalogue, 'utf8')) as { glossary: Record<string, string> };
  const written = [head, ...listTerms().map(({ id }) => `- **${glossary[id]}**: ${glossary[`${id}-is`]}\n`)];
  const text = `${written[0]}\n${written.slice(1).join('')}`;
  const place = path.join(root, 'docs/learn', file);
  if (process.env.UPDATE_GOLDEN === '1') {
    writeFileSync(place, text);
  }
  expect(readFileSync(place, 'utf8')).toBe(text);
});

test('ids are texts of the catalogue, each once', () => {
  const ids = listTerms().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
