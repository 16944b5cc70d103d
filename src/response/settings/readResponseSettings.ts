import { errorMessage, type TimeRange } from '../../engine';
import { parseDuration, parseTime } from '../../queries';
import { isMapping, parseFields } from '../../schema';
import type { Action, CheckedResponse } from './action';
import { checkActions } from './checkActions';
import { weekdays, type ActionSettings } from './actionSchema';
import type { Engine } from './engineSchema';
import { responseSchema } from './responseSchema';

type Report = (message: string) => void;

/**
 * Reads what an admin wrote of responses; never throws. What is wrong is reported, a sentence each, and an action with a mistake is
 * left out as a whole: half of an action is none. Where it cannot be read whether all is stopped, it is.
 */
export function readResponseSettings(given: unknown, report: Report): CheckedResponse {
  const { value, problems } = parseFields(responseSchema, given, { subject: nameSubject });
  problems.forEach(({ field, message }) => report(`${namePlace(field, given)}: ${message}`));
  const engines = readEngines(value.engines ?? [], report);
  const freezes = value.freeze ?? [];
  const freeze = readFreezes(freezes, report);
  const isUnreadable = problems.some(({ field }) => field === 'stopped' || field.startsWith('freeze'));
  return {
    stopped: value.stopped || isUnreadable || freeze.length < freezes.length,
    freeze,
    engines,
    actions: checkActions(toActions(value.actions ?? [], engines, report), report),
  };
}

function readEngines(given: Engine[], report: Report): Map<string, Engine> {
  const engines = new Map<string, Engine>();
  for (const engine of given) {
    if (engines.has(engine.id)) {
      report(`Engine ${engine.id}: Its id occurs more than once. Give each engine an id of its own.`);
    }
    engines.set(engine.id, engine);
  }
  return engines;
}

/** A freeze that cannot be read stops everything: it was meant to. */
function readFreezes(given: Array<{ from: string; to: string }>, report: Report): TimeRange[] {
  return given.flatMap(({ from, to }, index) => {
    try {
      const range = { from: parseTime(from), to: parseTime(to) };
      if (range.from < range.to) {
        return [range];
      }
      throw new Error(`It ends at ${to}, which is not after ${from}.`);
    } catch (error) {
      report(`Freeze number ${index + 1}: ${errorMessage(error)} Everything is stopped until it can be read.`);
      return [];
    }
  });
}

function toActions(given: ActionSettings[], engines: Map<string, Engine>, report: Report): Action[] {
  return given.flatMap((settings) => {
    const engine = engines.get(settings.engine);
    if (engine === undefined) {
      report(
        `Action ${settings.id}: Its engine is ${settings.engine}, which is not among the engines. Add it, or name another.`
      );
      return [];
    }
    return [toAction(settings, engine)];
  });
}

function toAction(settings: ActionSettings, engine: Engine): Action {
  const { id, title, mode, target, parameters, minimum = {}, verify, reversible } = settings;
  const { query, above, below } = settings.trigger;
  const { for: pending } = settings.trigger;
  const { perHour = 1, perDay = 3, cooldown = '30m', targetsAtOnce = 1, ...rest } = settings.limits ?? {};
  return {
    id,
    title,
    engine,
    mode,
    trigger: { query, above, below, pending: pending === undefined ? 0 : parseDuration(pending, 'for') },
    target,
    parameters,
    preconditions: settings.preconditions ?? [],
    needsIncident: settings.incident,
    limits: { perHour, perDay, cooldown: parseDuration(cooldown, 'cooldown'), targetsAtOnce, ...rest },
    windows: (settings.windows ?? []).map(({ days = weekdays, from, to, zone }) => ({
      days,
      from: toMinutes(from),
      to: toMinutes(to),
      zone,
    })),
    ...(reversible && { reversal: reversible.by }),
    ...(verify && { verify: { ...verify, deadline: parseDuration(verify.deadline, 'deadline') } }),
    minimum,
    expiry: parseDuration(settings.expiry, 'expiry'),
  };
}

function toMinutes(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function nameSubject(field: string): string {
  return field.includes('[') ? `Its ${field.replace(/^[^.]*\./, '')}` : field;
}

/** The action or engine that holds the field, by its id, or else by its number. */
function namePlace(field: string, given: unknown): string {
  const [, list, index] = /^(actions|engines|freeze)\[(\d+)\]/.exec(field) ?? [];
  if (list === undefined || !isMapping(given)) {
    return 'Response';
  }
  const entry: unknown = (given[list] as unknown[])[Number(index)];
  const id = isMapping(entry) && typeof entry.id === 'string' ? entry.id.slice(0, 40) : `number ${Number(index) + 1}`;
  const names = { actions: 'Action', engines: 'Engine', freeze: 'Freeze' };
  return `${names[list as keyof typeof names]} ${id}`;
}
