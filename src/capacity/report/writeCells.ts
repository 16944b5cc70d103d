import type { Role, TableReader } from '../../frames';
import type { Text } from '../../reports';
import { createMessage } from '../../texts';

/** What is not known. */
const nothing = '–';

/** Whose a row is, in a few words: `node-3, disk /data`. */
export function nameResource(row: TableReader): string {
  const what = [row.text('signal'), row.text('resource')].filter((part) => part !== '').join(' ');
  return [row.text('service'), row.text('node'), what].filter((part) => part !== '').join(', ');
}

/** A number in a unit of Grafana; a dash where it is none. */
export function figure(value: number, unit: string): Text {
  return Number.isFinite(value) ? createMessage('capacity.figure', { value: { figure: value, unit } }) : nothing;
}

/** A number of a row in the row's own unit. */
export function writeFigure(row: TableReader, role: Role): Text {
  return figure(row.number(role), row.text('unit'));
}

/** A part of 1 in percent. */
export function writeShare(share: number): Text {
  return figure(share, 'percentunit');
}

/** Seconds in the largest unit that suits; a dash where there are none. */
export function writeSpan(seconds: number): Text {
  return figure(seconds, 's');
}

/** A time in ms. */
export function writeMoment(time: number): Text {
  return Number.isFinite(time) ? createMessage('capacity.figure', { value: { time } }) : nothing;
}

/** From where to where something lies. */
export function writeInterval(row: TableReader): Text {
  const unit = row.text('unit');
  const [from, to] = [row.number('lower'), row.number('upper')];
  return Number.isFinite(from) && Number.isFinite(to)
    ? createMessage('capacity.interval', { from: { figure: from, unit }, to: { figure: to, unit } })
    : nothing;
}

/** How far something may be trusted. */
export function writeTrust(trust: string): Text {
  switch (trust) {
    case 'good':
      return createMessage('capacity.trust-good', {});
    case 'fair':
      return createMessage('capacity.trust-fair', {});
    case 'worse than seasonal naive':
      return createMessage('capacity.trust-poor', {});
    default:
      return createMessage('capacity.trust-unknown', {});
  }
}
