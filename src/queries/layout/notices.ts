import type { Notice as EngineNotice } from '../../engine';
import type { FrameNotice as Notice } from '../../frames';
import { defaultLanguage, render } from '../../texts';
import type { Outcome } from '../job';
import type { Plan } from '../plan';
import { historyNotices } from '../series';
import type { Answered } from './context';

/** Everything that the answer's readers should know of its series; equal notices become one that counts the series. */
export function noticesOf(answered: Answered[], plan: Plan): Notice[] {
  const byText = new Map<string, { notice: Notice; names: string[] }>();
  for (const one of answered) {
    for (const notice of seriesNotices(one, plan)) {
      const entry = byText.get(notice.text) ?? { notice, names: [] };
      entry.names.push(one.name);
      byText.set(notice.text, entry);
    }
  }
  return [...byText.values()].map(({ notice, names }) => {
    const others = names.length > 1 ? ` and ${names.length - 1} more` : '';
    return { ...notice, text: answered.length > 1 ? `${names[0]}${others}: ${notice.text}` : notice.text };
  });
}

function seriesNotices({ history, modelled }: Answered, plan: Plan): Notice[] {
  const outcomes: Array<Outcome<object>> = Object.values(modelled);
  const texts = new Set<string>();
  return [
    ...historyNotices(history, plan),
    ...outcomes.flatMap((outcome): Notice[] =>
      outcome.ok ? noticesIn(outcome.value) : [{ severity: 'warning', text: outcome.message }]
    ),
  ].filter(({ text }) => !texts.has(text) && texts.add(text));
}

function noticesIn({ notices = [] }: { notices?: EngineNotice[] }): Notice[] {
  return notices.map((one) => ({ severity: one.severity, text: render(one, { language: defaultLanguage }) }));
}
