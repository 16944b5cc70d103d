import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '../../data/rules');

/** Fails where a text is not the golden's; UPDATE_GOLDEN=1 writes the golden anew. A missing golden fails. */
export function expectGolden(file: string, text: string): void {
  const golden = path.join(folder, file);
  if (process.env.UPDATE_GOLDEN === '1') {
    writeFileSync(golden, text);
  }
  expect(text).toBe(readFileSync(golden, 'utf8'));
}
