import { day, errorMessage } from '../../src/engine';
import { parseTime } from '../../src/queries';
import { CommandError, type CommandCall, type CommandOption } from '../command';

/** The options of every command that looks back. */
export const rangeOptions: Record<string, CommandOption> = {
  days: { value: 'N', summary: 'How many days to look back, 7 to 365. Default 30.' },
  until: { value: 'TIME', summary: 'Where to look back from, such as 2026-11-12T13:30Z. Default now.' },
};

/** The days that a command looks back over. @throws CommandError */
export function parseDays({ values }: CommandCall): number {
  const days = Number(values.days ?? 30);
  if (!Number.isInteger(days) || days < 7 || days > 365) {
    throw new CommandError(`--days is ${values.days}. Give a whole number from 7 to 365.`);
  }
  return days;
}

/** The range that a command looks back over, ms. @throws CommandError */
export function parseRange(call: CommandCall): { from: number; to: number } {
  const { until } = call.values;
  const to = until === undefined ? Date.now() : parseUntil(until);
  return { from: to - parseDays(call) * day, to };
}

function parseUntil(text: string): number {
  try {
    return parseTime(text);
  } catch (error) {
    throw new CommandError(`--until: ${errorMessage(error)}`);
  }
}
