import { statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { keepPlugin } from './keepPlugin';

const root = path.join(__dirname, '..', '..', '..');
const source = path.join(root, 'src', 'backend', 'main.ts');

test('the backend runs from its sources, and starts again when one changes', async () => {
  const reasons: string[] = [];
  const kept = await keepPlugin({
    executable: path.join(root, 'dev', 'scripts', 'backendFromSource.mjs'),
    environment: { PATH: process.env.PATH, INSPECT: '127.0.0.1:0/foresight' },
    onCrash: (reason) => reasons.push(reason),
  });
  const { mtime, atime } = statSync(source);
  try {
    const first = await kept.current();
    // A change of the time alone: the file is as it was.
    utimesSync(source, new Date(), new Date());
    await first.ended;
    const second = await kept.current();
    expect(second.pid).not.toBe(first.pid);
    expect((await second.checkHealth({ uid: 'a', name: 'a', jsonData: {}, lastUpdatedMs: 1 })).message).not.toBe('');
    expect(reasons).toHaveLength(1);
  } finally {
    utimesSync(source, atime, mtime);
    await kept.stop();
  }
}, 60_000);
