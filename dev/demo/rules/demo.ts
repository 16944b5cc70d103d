import path from 'node:path';
import { createForesight, startProgress, type Command, type Foresight } from '../../../cli';
import { estimateCost, suggestRules, type FoundQuery, type RuleSpec, type Suggestion } from '../../../src/alerts';
import { day, historyLength } from '../time';
import { describeShop, isNoisy } from './describeShop';
import { backtestAll, bars, scoreIncident } from './scoreShop';
import { dashboardQueries, reportedQueries } from './shopQueries';
import { startShop, type ShopPast } from './startShop';

/** Keeps the history between runs. */
export const demoRulesFolder = path.join(__dirname, '..', '..', '..', '.cache', 'demo-rules');

export const demo: Command = {
  name: 'demo',
  summary: 'Proposes rules for the demo shop and backtests them on its 28 days with known incidents.',
  files: '',
  options: {
    all: {
      summary: "Every query of the shop's dashboard for each service, instead of one for each signal; takes longer.",
    },
    prometheus: { value: 'PATH', summary: 'The program prometheus. Default: on PATH.' },
    promtool: { value: 'PATH', summary: 'The program promtool. Default: on PATH.' },
  },
  async run({ values, switches, print }) {
    const began = Date.now();
    const { prometheus = 'prometheus', promtool = 'promtool' } = values;
    const shop = await startShop({ folder: demoRulesFolder, prometheus, promtool });
    const foresight = createForesight({ servers: [{ kind: 'prometheus', url: shop.url, token: '' }], workers: 2 });
    try {
      return await scoreShop({ shop, foresight, all: switches.has('all'), print });
    } finally {
      await foresight.close();
      await shop.stop();
      print(`Took ${Math.round((Date.now() - began) / 1000)} s.`);
    }
  },
};

interface Demo {
  shop: ShopPast;
  foresight: Foresight;
  all: boolean;
  print: (line: string) => void;
}

async function scoreShop({ shop: { history }, foresight, all, print }: Demo): Promise<number> {
  const suggestions = await suggestFor(all ? await dashboardQueries() : reportedQueries(), {
    to: history.end,
    foresight,
    print,
  });
  const progress = startProgress('Backtest of the rules', process.stderr);
  const rules = await backtestAll(suggestions, { history, foresight, onProgress: progress.update });
  progress.finish();
  const incidents = [];
  for (const incident of history.incidents) {
    incidents.push(await scoreIncident(incident, rules, { history, foresight }));
  }
  describeShop(rules, incidents).forEach(print);
  print(
    describeCost(
      suggestions.map(({ rule }) => rule),
      history.end
    )
  );
  const failed = rules.some(isNoisy) || incidents.some(({ verdict }) => verdict === 'fail');
  print(failed ? 'A bar is missed.' : 'Every bar is met, or its miss explained.');
  return failed ? 1 : 0;
}

/** The rules that are proposed for queries, by the days up to `to` (ms). */
export async function suggestFor(
  queries: FoundQuery[],
  { to, foresight, print }: { to: number; foresight: Foresight; print: (line: string) => void }
): Promise<Suggestion[]> {
  const progress = startProgress(`Backtest of ${queries.length} queries`, process.stderr);
  const options = {
    folder: 'Shop',
    group: 'proposed',
    foresight: 'foresight',
    source: 'prometheus',
    within: bars.delay,
  };
  const { suggestions, skipped } = await suggestRules({ queries, skipped: [] }, options, {
    runQuery: foresight.runQuery,
    checkSource: foresight.checkSource,
    history: { days: historyLength / day, to },
    concurrency: 4,
    onProgress: progress.update,
  });
  progress.finish();
  skipped.forEach(({ title, reason }) => print(`No rule for "${title}": ${reason}`));
  return suggestions;
}

/** What the short delay costs: the same anomaly rules at the usual step of five minutes read fewer samples. */
function describeCost(rules: RuleSpec[], now: number): string {
  const anomaly = rules.filter(({ kind }) => kind === 'anomaly');
  const samples = (change: (rule: RuleSpec) => RuleSpec) =>
    anomaly.reduce((sum, rule) => sum + estimateCost(change(rule), 1, now).formats[0].samplesPerHour, 0);
  const usual = samples((rule) => ({ ...rule, interval: '5m', learning: { ...rule.learning, step: '5m' } }));
  return `Steps of ${anomaly[0]?.interval ?? '-'} read ${samples((rule) => rule)} samples an hour for each series of these rules, instead of ${usual} with steps of 5m.`;
}
