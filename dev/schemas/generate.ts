import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSchemas } from './createSchemas';

// `npm run generate:schemas`
for (const [name, schema] of Object.entries(createSchemas())) {
  writeFileSync(path.join(__dirname, '../../docs/schemas', name), `${JSON.stringify(schema, null, 2)}\n`);
}
