import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getDescription } from 'valibot';
import { auditActions, auditEventSchema, auditReasons } from '../src/audit';
import { root } from '../test/support/docs/readDocs';

const page = readFileSync(path.join(root, 'docs/audit.md'), 'utf8');
const rows = [...page.matchAll(/^\| `(.+?)` +\| (.+?) +\|$/gm)].map(([, name, text]) => `${name}: ${text}`);

const fields = Object.entries(auditEventSchema.entries).map(([name, schema]) => {
  const wrapped = 'wrapped' in schema ? schema.wrapped : schema;
  return [name, getDescription(wrapped)] as const;
});

it.each([...Object.entries(auditActions), ...Object.entries(auditReasons), ...fields])(
  'says of %s what the code says',
  (name, description) => {
    expect(rows).toContain(`${name}: ${description}`);
  }
);
