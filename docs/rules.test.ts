import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alertKinds, ruleFormatNames } from '../src/alerts';

const file = path.join(__dirname, 'rules-as-code.md');
const text = readFileSync(file, 'utf8');
const section = /(?<=## Kinds\n\n)[^#]*/;

test('the kinds of rules are described as their folders do; UPDATE_GOLDEN=1 writes them anew', () => {
  const written = `${Object.entries(alertKinds)
    .map(([name, { doc }]) => `- \`${name}\`: ${doc}\n`)
    .join('')}\n`;
  if (process.env.UPDATE_GOLDEN === '1') {
    writeFileSync(
      file,
      text.replace(section, () => written)
    );
  } else {
    expect(section.exec(text)?.[0]).toBe(written);
  }
});

test.each(ruleFormatNames)('the format %s is described', (name) => {
  expect(text).toContain(`| \`${name}\``);
});
