import { startProgress } from './progress';

function record(isTTY: boolean) {
  let text = '';
  let time = 0;
  const output = { isTTY, write: (part: string) => (text += part) };
  const progress = startProgress('Work', output, () => time);
  return { progress, text: () => text, at: (ms: number) => (time = ms) };
}

describe('startProgress', () => {
  test('on a terminal it renews one line with a bar, percent and time left', () => {
    const { progress, text, at } = record(true);
    at(1000);
    progress.update(0.25);
    expect(text()).toContain('\r\u001b[KWork [######..................]  25 %, 3 s left');
    at(4000);
    progress.finish();
    expect(text().split('\n')).toEqual([expect.stringMatching(/Work: done \(4\.0 s\)$/), '']);
  });

  test('elsewhere it writes a line per quarter and no control characters', () => {
    const { progress, text } = record(false);
    [0.1, 0.25, 0.3, 0.4, 0.9].forEach(progress.update);
    progress.finish('all there');
    expect(text()).toBe('Work ...\nWork 25 %\nWork 75 %\nWork: all there (0 ms)\n');
  });
});
