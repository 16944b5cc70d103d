import type { CalendarEvent, Notice } from '../types';
import type { EventEffect } from './eventEffects';
import type { LevelShift } from './levelShift';
import type { TrainingSummary } from './trainingSummary';

/** Share of missing observations above which a notice becomes a warning. */
const maxMissingShare = 1 / 5;

/** Notices of the observations that were masked or taken out as spikes. */
export function noticeLeftOut({ masked, spikes }: TrainingSummary): Notice[] {
  const texts = [
    masked > 0 && `${masked} observations in masked time ranges were not learnt from.`,
    spikes > 0 &&
      `${spikes} ${spikes === 1 ? 'observation' : 'observations'} in spikes that stand alone were not learnt from.`,
  ];
  return texts.filter((text) => text !== false).map((text) => ({ severity: 'info', text }));
}

/** A notice for each event: what its effect was learnt from, or that it is not known. */
export function noticeEvents(events: readonly CalendarEvent[], effects: readonly EventEffect[]): Notice[] {
  return events.map(({ name }) => {
    const known = effects.find((effect) => effect.name === name);
    const text = known
      ? `The effect of "${name}" was learnt from ${known.occurrences} past ${known.occurrences === 1 ? 'occurrence' : 'occurrences'}.`
      : `"${name}" has no occurrence in the history, so its effect is not known. Widen the time range.`;
    return { severity: 'info', text };
  });
}

/** A notice where gaps were filled; a warning where more than a fifth of `count` observations is missing. */
export function noticeGaps(
  { missing }: TrainingSummary,
  { longestGap, count }: { longestGap: number; count: number }
): Notice[] {
  const text = `${missing} of ${count} observations are missing and were filled in; the longest gap has ${longestGap}.`;
  return missing > 0 ? [{ severity: missing > count * maxMissingShare ? 'warning' : 'info', text }] : [];
}

/** A notice where values were brought to a new level. */
export function noticeLevelShift({ levelShift }: TrainingSummary, shift: LevelShift | undefined): Notice[] {
  if (shift === undefined || levelShift === undefined) {
    return [];
  }
  const size = shift.size.toPrecision(3);
  const change = shift.kind === 'ratio' ? `by a factor of ${size}` : `by ${size}`;
  const time = new Date(levelShift).toISOString();
  const text = `The level changed ${change} at ${time}; what lies before was learnt from at the new level.`;
  return [{ severity: 'info', text }];
}
