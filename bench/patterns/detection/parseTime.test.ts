import { parseTime } from './parseTime';

it.each([
  ['2023-12-19 03:06:13.586 CET [10384] LOG x', '2023-12-19T03:06:13.586Z'],
  ['ts=2024-04-16T15:10:44.103611953Z caller=x', '2024-04-16T15:10:44.104Z'],
  ['[2016-12-20 00:04:03,231] TRACE x', '2016-12-20T00:04:03.231Z'],
  ['- 1117838570 2005.06.03 R02 RAS KERNEL INFO x', '2005-06-03T22:42:50.000Z'],
  ['Jul  1 09:00:55 host kernel[0]: x', '2017-07-01T09:00:55.000Z'],
  ['RP/0/RP0/CPU0:Aug  4 10:35:29.039 : bgp[1050]: x', '2017-08-04T10:35:29.039Z'],
  ['17/06/09 20:10:40 INFO x', '2017-06-09T20:10:40.000Z'],
  ['03-17 16:13:38.811  1702 D x', '2017-03-17T16:13:38.811Z'],
  ['I0507 12:04:17.597069 1 main.go:1] x', '2017-05-07T12:04:17.597Z'],
  ['081109 203615 148 INFO x', '2008-11-09T20:36:15.000Z'],
])('the time of "%s" is read', (line, time) => expect(new Date(parseTime(line) ?? NaN).toISOString()).toBe(time));

it('a line without a time has none', () => expect(parseTime('[17:50:31] order 12345 paid')).toBeUndefined());
