import { classifyRule, toEvaluable, type ImportedRule } from '../../src/alerts';
import { MessageError, renderError, type Message } from '../../src/texts';
import { textTable } from '../textTable';
import type { RuleText } from './collectRules';

/** What could not be read or backtested, as lines. */
export interface LeftOut {
  file: string;
  group: string;
  title: string;
  reason: string;
}

/** Rules that could not be read. */
export function listUnread(texts: RuleText[]): LeftOut[] {
  return texts.flatMap(({ file, unread }) =>
    unread.map(({ group, title, reason }) => ({ file, group, title, reason: renderMessage(reason) }))
  );
}

/** Why a rule cannot be backtested, with a Prometheus and a Loki at hand; undefined where it can. */
export function findObstacle(rule: ImportedRule): string | undefined {
  const evaluable = toEvaluable(rule);
  return evaluable.ok ? undefined : renderMessage(evaluable.reason);
}

/** Lines on what was left out, those of the same reason together. */
export function describeLeftOut(title: string, leftOut: LeftOut[]): string[] {
  const places = new Map<string, string[]>();
  leftOut.forEach(({ file, group, title: rule, reason }) => {
    const place = [file, group, rule].filter(Boolean).join(': ');
    places.set(reason, [...(places.get(reason) ?? []), place]);
  });
  const lines = [...places].flatMap(([reason, where]) => where.map((place) => `  ${place}: ${reason}`));
  return lines.length === 0 ? [] : ['', `${title} (${lines.length}):`, ...lines];
}

/** Rules by class: how many there are, and how many can be backtested. */
export function describeClasses(rules: ImportedRule[]): string[] {
  const counts = new Map<string, { all: number; evaluable: number }>();
  rules.forEach((rule) => {
    const name = classifyRule(rule);
    const count = counts.get(name) ?? { all: 0, evaluable: 0 };
    count.all++;
    count.evaluable += findObstacle(rule) === undefined ? 1 : 0;
    counts.set(name, count);
  });
  const rows = [...counts]
    .sort(([, a], [, b]) => b.all - a.all)
    .map(([name, { all, evaluable }]) => [name, String(all), String(evaluable)]);
  const total = [...counts.values()].reduce((sum, { evaluable }) => sum + evaluable, 0);
  return textTable(['kind', 'rules', 'can be backtested'], [...rows, ['all', String(rules.length), String(total)]]);
}

function renderMessage(message: Message): string {
  return renderError(new MessageError(message));
}
