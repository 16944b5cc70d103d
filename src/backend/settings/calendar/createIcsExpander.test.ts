import { createIcsExpander } from './createIcsExpander';

// Real threads with a toy calendar: each word of the text is an event; `stuck` never ends, `bad` is no calendar.
const toyWorker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ text, first }) => {
      text.split(' ').forEach((name, index) => {
        if (index < first) { return; }
        if (name === 'bad') { parentPort.postMessage({ failed: 'no begin' }); }
        parentPort.postMessage({ index, name });
        while (name === 'stuck') {}
        parentPort.postMessage({ index, expanded: { name, ranges: [{ from: 0, to: 1 }] } });
      });
      parentPort.postMessage({ done: true });
    });
  `)}`
);
const expand = createIcsExpander({ entry: toyWorker, eventMs: 500, maxSlowEvents: 1 });
const request = (text: string) => ({ text, within: { from: 0, to: 1 }, now: 0 });
const namesOf = async (text: string) => (await expand(request(text), 1)).events.map(({ name }) => name);

test('every event of a calendar is read', async () => {
  expect(await namesOf('sale backup')).toEqual(['sale', 'backup']);
});

test('an event that takes too long is left out and named, and those behind it are read', async () => {
  const { events, problems } = await expand(request('sale stuck backup'), 1);
  expect(events.map(({ name }) => name)).toEqual(['sale', 'backup']);
  expect(problems).toEqual([expect.stringMatching(/^Event "stuck" is left out: .* within 0.5 s\. Its rule/)]);
});

test('after too many such events the rest is not read', async () => {
  const { events, problems } = await expand(request('stuck sale stuck backup'), 1);
  expect(events.map(({ name }) => name)).toEqual(['sale']);
  expect(problems).toHaveLength(3);
  expect(problems[2]).toMatch(/^The rest of the calendar is not read/);
});

test('a calendar that takes too long as a whole is cut', async () => {
  const short = createIcsExpander({ entry: toyWorker, eventMs: 60_000, totalMs: 500, maxSlowEvents: 5 });
  const { events, problems } = await short(request('sale stuck backup'), 1);
  expect(events.map(({ name }) => name)).toEqual(['sale']);
  expect(problems).toEqual([expect.stringMatching(/^The calendar takes longer than 0.5 s; from event "stuck" on/)]);
});

test("another organisation's calendar does not wait for it", async () => {
  const finished: string[] = [];
  const slow = expand(request('stuck'), 1).then(() => finished.push('slow'));
  const quick = expand(request('sale'), 2).then(() => finished.push('quick'));
  await Promise.all([slow, quick]);
  expect(finished).toEqual(['quick', 'slow']);
});

test('a text that is no calendar is refused with the reason', async () => {
  await expect(expand(request('bad'), 1)).rejects.toThrow('no begin');
});
