import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..');
const text = readFileSync(path.join(__dirname, 'troubleshooting.md'), 'utf8');
const foreign = 'What Grafana says';

/** Everything that can print a message: code and texts of the pages, without tests. */
const sources = ['src', 'cli', 'dev']
  .flatMap((folder) => filesIn(path.join(root, folder)))
  .filter((file) => /\.(tsx?|mjs|json)$/.test(file) && !/\.test\.tsx?$|dist|generated/.test(file))
  .map((file) => readFileSync(file, 'utf8').replace(/\\'/g, "'").replace(/\\"/g, '"').replace(/\s+/g, ' '))
  .join('\n');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
}

const messages = text
  .split(/^## /m)
  .slice(1)
  .filter((section) => !section.startsWith(foreign))
  .flatMap((section) => [...section.matchAll(/^- `([^`]+)`/gm)].map(([, message]) => message));

test('at least forty messages of the plugin are explained', () => {
  expect(messages.length).toBeGreaterThanOrEqual(40);
});

test.each(messages)('%s is a message of the plugin', (message) => {
  const parts = message.split('…').map((part) => part.replace(/^[\s.,;:("]+|[\s.,;:("]+$/g, ''));
  expect(parts.filter((part) => part.length > 3 && !sources.includes(part))).toEqual([]);
});
