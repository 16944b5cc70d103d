import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../src/maturity/check/checks';
import { checkIds, checkWeights } from '../src/maturity/check/weights';
import { instrumentationRules } from '../src/maturity/instrumentation/assessInstrumentation';
import { defaultLanguage, render } from '../src/texts';

const file = path.join(__dirname, 'maturity.md');
const text = readFileSync(file, 'utf8');
const section = /(?<=\| level \| check [^\n]*\n\| -[^\n]*\n)(?:\|[^\n]*\n)*/;
const cells = (row: string) => row.split('|').map((cell) => cell.trim());

test('the checks are documented as they are; UPDATE_GOLDEN=1 writes them anew', () => {
  const written = checkIds
    .map((id) => {
      const { level, weight, effort } = checkWeights[id];
      const check = checks.find((one) => one.id === id);
      const question = check ? render(check.question, { language: defaultLanguage }) : '';
      return `| ${level} | \`${id}\` | ${question} | ${weight} | ${effort} |\n`;
    })
    .join('');
  if (process.env.UPDATE_GOLDEN === '1') {
    writeFileSync(
      file,
      text.replace(section, () => written)
    );
  } else {
    const found = section.exec(text)?.[0] ?? '';
    expect(found.trim().split('\n').map(cells)).toEqual(written.trim().split('\n').map(cells));
  }
});

test('every check has a weight, and every weight a check', () => {
  expect(checks.map(({ id }) => id).sort()).toEqual([...checkIds].sort());
});

test('every rule of the open score is named', () => {
  expect(instrumentationRules.filter(({ id }) => !text.includes(id))).toEqual([]);
  expect(new Set(instrumentationRules.map(({ id }) => id)).size).toBe(19);
});
