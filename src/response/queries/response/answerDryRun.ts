import type { Frame } from '../../../frames';
import type { QueryContext } from '../../../queries';
import { createMessage, defaultLanguage, describeError, render, type Message } from '../../../texts';
import { readKnownIncidents } from '../../dryRun/readKnownIncidents';
import { readPastTrigger } from '../../dryRun/readPastTrigger';
import { readStops } from '../../dryRun/readStops';
import { rehearseAction, type DryEpisode, type DryRun } from '../../dryRun/rehearseAction';
import type { ResponseRunDeps } from '../../evaluate/responseDeps';
import type { Action } from '../../settings/action';
import type { ResponseQuery } from './fields';
import { dryRunFrame, type DryRunRow } from './dryRunFrame';

/** What actions would have done over the range, one after the other. @throws MessageError for an incident that cannot be read. */
export async function answerDryRun(
  { query, request }: QueryContext<ResponseQuery>,
  deps: ResponseRunDeps
): Promise<{ frames: Frame[]; notices: Message[] }> {
  const { language = defaultLanguage } = request;
  const { actions, freeze } = deps.response.settings;
  const range = { from: request.from, to: Math.min(request.to, request.now) };
  const known = await readKnownIncidents(query.incidents, range, deps);
  const findStop = await readStops(range.to, deps);
  const notices: Message[] = [createMessage('response.replay-gates', {})];
  const rows: DryRunRow[] = [];
  for (const action of [...actions.values()].filter(({ id }) => query.action === '' || id === query.action)) {
    try {
      const past = await readPastTrigger(action, { request, deps, range });
      const own = past.series.filter(({ target }) => query.target === '' || target === query.target);
      const run = rehearseAction(action, { ...past, series: own }, { known, freeze, findStop });
      rows.push(...run.episodes.map((episode) => ({ ...episode, action: action.id, reason: explain(episode) })));
      notices.push(...describeRun(action, run, past.interval));
      if (own.length === 0) {
        notices.push(createMessage('response.replay-no-number', { action: action.id }));
      }
    } catch (error) {
      deps.signal.throwIfAborted();
      notices.push(createMessage('response.trigger-failed', { action: action.id, reason: describeError(error) }));
    }
  }
  return { frames: [dryRunFrame(rows, range.to)], notices };

  function explain({ acted, gate }: DryEpisode): string {
    return acted !== undefined || gate === undefined
      ? render(createMessage('response.would-act', {}), { language })
      : render(createMessage('response.replay-stopped', { gate }), { language });
  }
}

function describeRun({ id }: Action, { acted, hits, earliest, gates }: DryRun, interval: number): Message[] {
  const stopped = [...gates].sort((a, b) => b[1] - a[1]).map(([gate, count]) => `${gate} ${count}`);
  return [
    createMessage('response.replay-summary', { action: id, count: acted, hits, interval: { span: interval } }),
    ...(earliest === undefined
      ? []
      : [
          createMessage(earliest < 0 ? 'response.replay-early' : 'response.replay-late', {
            action: id,
            span: { span: Math.abs(earliest) },
          }),
        ]),
    ...(stopped.length === 0
      ? []
      : [createMessage('response.replay-gates-stopped', { action: id, gates: { list: stopped } })]),
  ];
}
