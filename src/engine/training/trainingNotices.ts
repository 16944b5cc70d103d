import { createNotice, type Notice } from '../message';
import type { CalendarEvent } from '../types';
import type { EventEffect } from './eventEffects';
import type { LevelShift } from './level/levelShift';
import type { TrainingSummary } from './trainingSummary';

/** Share of missing observations above which a notice becomes a warning. */
const maxMissingShare = 1 / 5;

/** Notices of the observations that were masked or taken out as spikes or incidents. */
export function noticeLeftOut({ masked, spikes, incidents }: TrainingSummary): Notice[] {
  return [
    ...(masked > 0 ? [createNotice('info', 'training.masked', { count: masked })] : []),
    ...(spikes > 0 ? [createNotice('info', 'training.spikes', { count: spikes })] : []),
    ...(incidents > 0 ? [createNotice('info', 'training.incidents', { count: incidents })] : []),
  ];
}

/** A notice for each event: what its effect was learnt from, or that it is not known. */
export function noticeEvents(events: readonly CalendarEvent[], effects: readonly EventEffect[]): Notice[] {
  return events.map(({ name, onTrial }) => {
    const known = effects.find((effect) => effect.name === name);
    return known && onTrial
      ? createNotice('info', 'training.event-helps', { name, count: known.occurrences })
      : known
        ? createNotice('info', 'training.event-learnt', { name, count: known.occurrences })
        : createNotice('info', 'training.event-unknown', { name });
  });
}

/** A notice where gaps were filled; a warning where more than a fifth of `count` observations is missing. */
export function noticeGaps(
  { missing }: TrainingSummary,
  { longestGap, count }: { longestGap: number; count: number }
): Notice[] {
  const severity = missing > count * maxMissingShare ? 'warning' : 'info';
  return missing > 0 ? [createNotice(severity, 'training.gaps', { missing, count, longest: longestGap })] : [];
}

/** A notice where values were brought to a new level. */
export function noticeLevelShift({ levelShift }: TrainingSummary, shift: LevelShift | undefined): Notice[] {
  if (shift === undefined || levelShift === undefined) {
    return [];
  }
  const [size, time] = [{ figure: shift.size }, { time: levelShift }];
  return shift.kind === 'ratio'
    ? [createNotice('info', 'training.level-factor', { factor: size, time })]
    : [createNotice('info', 'training.level-shift', { size, time })];
}

/** A notice of a trend that has just begun, by the time (ms) of its first value. */
export function noticeOnset(began: number | undefined): Notice[] {
  return began === undefined ? [] : [createNotice('info', 'training.onset', { time: { time: began } })];
}
