import { resolveName } from './resolveName';

const named = (...names: string[]) => names.map((name) => ({ name }));
const known = { services: named('prod/api', 'staging/api', 'prod/web', 'eu/prod/db'), nodes: named('node-1') };

it.each([
  ['prod/api', { name: 'prod/api' }],
  ['web', { name: 'prod/web' }],
  ['prod/db', { name: 'eu/prod/db' }],
  ['db', { name: 'eu/prod/db' }],
  ['node-1', { name: 'node-1' }],
  ['api', { candidates: ['prod/api', 'staging/api'] }],
  ['pi', { candidates: [] }],
  ['', { candidates: [] }],
])('%j means %j', (written, resolved) => expect(resolveName(written, known)).toEqual(resolved));
