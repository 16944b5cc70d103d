import { hour } from '../../../src/engine';
import type { Frame } from '../../../src/queries';

/** Ten days of a backtest of which the last five were forecast: half as far off as repeating the last day. */
export function backtestFrames(): Frame[] {
  const times = Float64Array.from({ length: 240 }, (_, i) => i * hour);
  const value = times.map((_, i) => (Math.floor(i / 24) % 2 === 0 ? 10 : 12) + 10 * Math.sin((i * Math.PI) / 12));
  const column = (name: string, values: Float64Array) => ({ name, type: 'number', values }) as const;
  const ahead = (shift: number) => value.map((one, i) => (i < 120 ? NaN : one + shift));
  const columns = [column('forecast', ahead(1)), column('lower', ahead(-4)), column('upper', ahead(6))];
  return [{ name: 'a', fields: [{ name: 'time', type: 'time', values: times }, column('value', value), ...columns] }];
}
