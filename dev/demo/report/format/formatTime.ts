import { day, hour, minute } from '../../time';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Such as `Thu 2026-11-26 14:05`, in UTC. */
export function formatTime(t: number): string {
  const iso = new Date(t).toISOString();
  return `${weekdays[new Date(t).getUTCDay()]} ${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** A length of time (ms) in its two largest units: `4 d 2 h`, `50 min`. */
export function formatLength(ms: number): string {
  const minutes = Math.round(ms / minute);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = ms >= day ? [part(days, 'd'), part(hours, 'h')] : [part(hours, 'h'), part(rest, 'min')];
  return parts.filter((text) => text !== '').join(' ') || (ms >= hour ? '1 h' : '0 min');
}

function part(count: number, unit: string): string {
  return count === 0 ? '' : `${count} ${unit}`;
}
