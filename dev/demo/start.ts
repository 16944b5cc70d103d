import path from 'node:path';
import { parseArgs } from 'node:util';
import { questions, reportAnswer, styleOf, toQuery, formatTime } from './report';
import { startHost, type Host } from '../host/server/startHost';
import { startProgress } from './progress';
import { diskFullAt } from './shop';
import { demoOf, startSession, type Session } from './session';

const { values: args } = parseArgs({
  options: {
    prometheus: { type: 'string', default: 'prometheus' },
    promtool: { type: 'string', default: 'promtool' },
    loki: { type: 'string' },
    backend: { type: 'string' },
    once: { type: 'boolean', default: false },
  },
});

const stops: Array<() => Promise<void> | void> = [];
const asked = new AbortController();
const style = styleOf(process.stdout, process.env);
const print = (text: string) => process.stdout.write(`${text}\n`);

/** Runs the demo until it is asked to stop; the process's exit code. */
async function main(): Promise<number> {
  if (args.backend === undefined) {
    throw new Error('Name the backend executable: --backend=<path>. `npm start` does so.');
  }
  const options = {
    folder: path.join(__dirname, '..', '..', '.cache', 'demo'),
    prometheus: args.prometheus,
    promtool: args.promtool,
    loki: args.loki,
    backend: args.backend,
    output: process.stdout,
    signal: asked.signal,
  };
  const session = await startSession(options, (stop) => stops.unshift(stop));
  const answered = await report(session);
  if (!args.once) {
    const host = await startPages(session, args.backend);
    print(farewell(session, host));
    await untilAsked(session);
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
async function startPages({ prometheusUrl, lokiUrl, exporterUrl }: Session, backend: string): Promise<Host> {
  const progress = startProgress('Pages', process.stdout);
  const host = await startHost({
    root: path.join(__dirname, '..', '..'),
    backend,
    environment: { PROMETHEUS_URL: prometheusUrl, LOKI_URL: lokiUrl ?? process.env.LOKI_URL ?? '' },
    port: 3000,
    demo: demoOf(exporterUrl),
    onEvent: (sentence) => print(sentence),
  });
  stops.unshift(host.stop);
  progress.finish(`${host.url} answers`);
  return host;
}

function farewell({ prometheusUrl, lokiUrl, exporterUrl }: Session, { url }: Host): string {
  const logs = lokiUrl ?? process.env.LOKI_URL;
  return [
    `Open ${url} : a tour of the plugin in five steps, in a small stand-in for Grafana.`,
    `The shop goes on live; Prometheus is at ${prometheusUrl}.`,
    logs ? `Loki is at ${logs}.` : 'There are no logs: put Loki ("loki") on PATH, or name one in LOKI_URL.',
    `To cause trouble, press "Start an incident" on any page, or open ${exporterUrl} .`,
    'Stop with Ctrl-C.',
  ].join('\n');
}

/** Until Ctrl-C, or until the backend ends by itself. */
async function untilAsked({ plugin }: Session): Promise<void> {
  const stopped = new Promise<void>((resolve) => asked.signal.addEventListener('abort', () => resolve()));
  const ended = plugin.ended.then((reason) => {
    if (!asked.signal.aborted) {
      throw new Error(`The backend ended by itself (${reason}).`);
    }
  });
  await Promise.race([stopped, ended]);
}

async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0)) {
    await stop();
  }
}

/** Ends on signals, and when the process that started this one is gone. */
function listenForEnd(): void {
  const parent = process.ppid;
  const end = () => asked.abort(new Error('Stopped.'));
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  setInterval(() => process.ppid !== parent && end(), 1000).unref();
}

listenForEnd();
main()
  .catch((error: Error) => {
    if (!asked.signal.aborted) {
      process.stderr.write(`\n${error.message}\n`);
    }
    return 1;
  })
  .then(async (code) => {
    await stopAll();
    process.stdout.write(asked.signal.aborted ? '\nStopped.\n' : '');
    process.exit(asked.signal.aborted ? 0 : code);
  });
