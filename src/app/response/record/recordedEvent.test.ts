import { filterEvents, writeCsv, writeJsonLines, type RecordedEvent } from './recordedEvent';

const event: RecordedEvent = {
  id: '1',
  time: Date.UTC(2026, 10, 1, 12),
  event: 'handed-off',
  action: 'restart-leaking',
  target: 'payment',
  key: 'restart-leaking/payment/1',
  author: 'ann',
  evidence: '{"value":3}',
};

describe('filterEvents', () => {
  const other = { ...event, event: 'due', action: 'scale', target: 'Cart-1' };

  it('passes what is of the action and the event, and whose target holds the text', () => {
    const filter = { action: '', target: '', event: '' };
    expect(filterEvents([event, other], filter)).toHaveLength(2);
    expect(filterEvents([event, other], { ...filter, action: 'scale' })).toEqual([other]);
    expect(filterEvents([event, other], { ...filter, event: 'handed-off' })).toEqual([event]);
    expect(filterEvents([event, other], { ...filter, target: ' cart' })).toEqual([other]);
  });
});

describe('writeCsv', () => {
  it('has a line of names and one for each event, in quotes', () => {
    expect(writeCsv([event]).split('\r\n')).toEqual([
      'time,event,action,target,author,key,evidence',
      '"2026-11-01T12:00:00.000Z","handed-off","restart-leaking","payment","ann","restart-leaking/payment/1","{""value"":3}"',
      '',
    ]);
  });

  it('has no cell that a spreadsheet computes', () => {
    const hostile = { ...event, target: '=HYPERLINK("http://x")', author: '@sum', key: '-1+1' };
    expect(writeCsv([hostile])).toContain(`"'=HYPERLINK(""http://x"")","'@sum","'-1+1"`);
  });
});

it('writeJsonLines writes one object a line, which reads back', () => {
  const [line, rest] = writeJsonLines([event, event]).split('\n');
  expect(JSON.parse(line)).toEqual({
    time: '2026-11-01T12:00:00.000Z',
    event: 'handed-off',
    action: 'restart-leaking',
    target: 'payment',
    author: 'ann',
    key: 'restart-leaking/payment/1',
    evidence: '{"value":3}',
  });
  expect(JSON.parse(rest)).toBeTruthy();
});
