import path from 'node:path';
import { parseArgs } from 'node:util';
import { questions, reportAnswer, styleOf, toQuery, formatTime } from './report';
import { startHost, type Host } from '../host/server/startHost';
import { startProgress } from '../../cli/progress';
import { diskFullAt } from './shop';
import { runUntilStopped, type Lifetime } from './lifetime';
import { describeDemo, startSession, type Session } from './session';

const { values: args } = parseArgs({
  options: {
    prometheus: { type: 'string', default: 'prometheus' },
    promtool: { type: 'string', default: 'promtool' },
    loki: { type: 'string' },
    backend: { type: 'string' },
    once: { type: 'boolean', default: false },
  },
});

const style = styleOf(process.stdout, process.env);
const print = (text: string) => process.stdout.write(`${text}\n`);

/** Runs the demo until it is asked to stop; the process's exit code. */
async function main({ signal, onStop }: Lifetime): Promise<number> {
  if (args.backend === undefined) {
    throw new Error('Name the backend executable: --backend=<path>. `npm start` does so.');
  }
  const options = {
    folder: path.join(__dirname, '..', '..', '.cache', 'demo'),
    prometheus: args.prometheus,
    promtool: args.promtool,
    loki: args.loki,
    lokiUrl: process.env.LOKI_URL,
    // The report asks for no lines.
    past: args.once ? 0 : undefined,
    backend: args.backend,
    output: process.stdout,
    signal,
  };
  const session = await startSession(options, onStop);
  const answered = await report(session);
  if (!args.once) {
    const host = await startPages(session, args.backend);
    onStop(host.stop);
    print(farewell(session, host));
    await untilStopped(session, signal);
  }
  return answered ? 0 : 1;
}

/** Asks the backend everything and prints its answers; false where one failed. */
async function report({ plugin, instance, history }: Session): Promise<boolean> {
  const health = await plugin.checkHealth(instance);
  print(`Health check: ${health.message}`);
  const now = Date.now();
  const queries = questions.map((question, i) => toQuery(question, String.fromCharCode(65 + i), now));
  const progress = startProgress('Forecasts and anomalies', process.stdout);
  let done = 0;
  const answers = await Promise.all(
    queries.map(async (query) => {
      const answer = (await plugin.queryData(instance, [query])).get(query.refId);
      progress.update(++done / queries.length);
      return answer;
    })
  );
  progress.finish(`${queries.length} queries answered`);
  print(`\n${style.bold('Foresight over the simulated shop')}, ${formatTime(now)} UTC\n`);
  const truth = { incidents: history.incidents, diskFull: diskFullAt(history.start) };
  questions.forEach((question, i) => {
    print(reportAnswer(question, answers[i], { style, ...truth }));
  });
  return answers.every((answer) => answer !== undefined && !('error' in answer));
}

/** The product's pages over the shop, in a stand-in for Grafana. */
async function startPages({ prometheusUrl, logs, exporterUrl }: Session, backend: string): Promise<Host> {
  const progress = startProgress('Pages', process.stdout);
  const host = await startHost({
    root: path.join(__dirname, '..', '..'),
    backend,
    environment: { PROMETHEUS_URL: prometheusUrl, LOKI_URL: logs.url },
    port: 3000,
    demo: describeDemo(exporterUrl),
    onEvent: (sentence) => print(sentence),
  });
  progress.finish(`${host.url} answers`);
  return host;
}

function farewell({ prometheusUrl, logs, exporterUrl }: Session, { url }: Host): string {
  return [
    `Open ${url} : a tour of the plugin in five steps, in a small stand-in for Grafana.`,
    `The shop goes on live; Prometheus is at ${prometheusUrl}.`,
    logs.description,
    `To cause trouble, press "Start an incident" on any page, or open ${exporterUrl} .`,
    'Stop with Ctrl-C.',
  ].join('\n');
}

/** Until Ctrl-C, or until the backend ends by itself. */
async function untilStopped({ plugin }: Session, signal: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const ended = plugin.ended.then((reason) => {
    if (!signal.aborted) {
      throw new Error(`The backend ended by itself (${reason}).`);
    }
  });
  await Promise.race([stopped, ended]);
}

runUntilStopped(main);
