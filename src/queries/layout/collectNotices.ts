import type { Notice as EngineNotice } from '../../engine';
import type { FrameNotice } from '../../frames';
import { createMessage, defaultLanguage, render, renderNotices, type Language, type Notice } from '../../texts';
import type { Plan } from '../plan';
import type { AnsweredSeries } from '../queryType';
import { listHistoryNotices } from '../history/series';

/** Everything that the answer's readers should know of its series; equal notices become one that counts the series. */
export function collectNotices(
  answered: AnsweredSeries[],
  { plan, language = defaultLanguage }: { plan: Plan; language?: Language }
): FrameNotice[] {
  const byText = new Map<string, { notice: FrameNotice; names: string[] }>();
  for (const one of answered) {
    for (const notice of renderNotices(listSeriesNotices(one, plan), language)) {
      const known = byText.get(notice.text);
      const names = known?.names ?? [];
      byText.set(notice.text, {
        notice: known?.notice ?? notice,
        names: names.includes(one.name) ? names : [...names, one.name],
      });
    }
  }
  return [...byText.values()].map(({ notice, names }) =>
    answered.length > 1 ? { ...notice, text: render(prefixNames(notice.text, names), { language }) } : notice
  );
}

function prefixNames(notice: string, [name, ...others]: string[]) {
  return others.length > 0
    ? createMessage('notice.of-more-series', { name, more: others.length, notice })
    : createMessage('notice.of-series', { name, notice });
}

function listSeriesNotices({ history, results }: AnsweredSeries, plan: Plan): Notice[] {
  const notices = Object.values(results).flatMap((outcome): Notice[] => {
    if (outcome === undefined) {
      return [];
    }
    return outcome.ok ? readNotices(outcome.value) : [{ severity: 'warning', ...outcome.message }];
  });
  return [...listHistoryNotices(history, plan), ...notices];
}

function readNotices({ notices = [] }: { notices?: EngineNotice[] }): Notice[] {
  return notices;
}
