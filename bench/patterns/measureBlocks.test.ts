import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureBlocks } from './measureBlocks';

const folder = mkdtempSync(path.join(tmpdir(), 'blocks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a stack trace is one record, a table without indents is not, and a single line is no block', () => {
  const rows = ['[1],"Error: a\n  at b\n  at c",m1', '[2],"Name Size\nx 1",t1', '[3],one line,s1'];
  writeFileSync(path.join(folder, 'Shop_multiline.csv'), `Header,Content,EventId\n${rows.join('\n')}\n`);
  expect(measureBlocks(folder)).toEqual([{ set: 'Shop', blocks: 2, whole: 1 }]);
});
