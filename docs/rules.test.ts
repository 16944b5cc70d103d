import { readFileSync } from 'node:fs';
import path from 'node:path';
import { alertKindNames, alertKinds, ruleFormatNames } from '../src/alerts';

const text = readFileSync(path.join(__dirname, 'rules-as-code.md'), 'utf8').replace(/ +/g, ' ');

test.each(alertKindNames)('the kind %s is described as its folder does', (name) => {
  expect(text).toContain(`| \`${name}\` | ${alertKinds[name].doc} |`);
});

test.each(ruleFormatNames)('the format %s is described', (name) => {
  expect(text).toContain(`| \`${name}\` |`);
});
