import type { Notice as EngineNotice } from '../../engine';
import type { FrameNotice as Notice } from '../../frames';
import { defaultLanguage, render } from '../../texts';
import type { Plan } from '../plan';
import type { AnsweredSeries } from '../queryType';
import { listHistoryNotices } from '../series';

/** Everything that the answer's readers should know of its series; equal notices become one that counts the series. */
export function collectNotices(answered: AnsweredSeries[], plan: Plan): Notice[] {
  const byText = new Map<string, { notice: Notice; names: string[] }>();
  for (const one of answered) {
    for (const notice of listSeriesNotices(one, plan)) {
      const known = byText.get(notice.text);
      byText.set(notice.text, { notice: known?.notice ?? notice, names: [...(known?.names ?? []), one.name] });
    }
  }
  return [...byText.values()].map(({ notice, names }) => {
    const others = names.length > 1 ? ` and ${names.length - 1} more` : '';
    return { ...notice, text: answered.length > 1 ? `${names[0]}${others}: ${notice.text}` : notice.text };
  });
}

function listSeriesNotices({ history, results }: AnsweredSeries, plan: Plan): Notice[] {
  const notices = Object.values(results).flatMap((outcome): Notice[] => {
    if (outcome === undefined) {
      return [];
    }
    return outcome.ok ? readNotices(outcome.value) : [{ severity: 'warning', text: outcome.message }];
  });
  const all = [...listHistoryNotices(history, plan), ...notices];
  return all.filter(({ text }, i) => all.findIndex((other) => other.text === text) === i);
}

function readNotices({ notices = [] }: { notices?: EngineNotice[] }): Notice[] {
  return notices.map((one) => ({ severity: one.severity, text: render(one, { language: defaultLanguage }) }));
}
