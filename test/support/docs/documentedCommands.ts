/** A command of the documentation, and who runs it. */
export interface DocumentedCommand {
  command: string;
  /**
   * 'ci': stands in .ci/run. 'shop': run by the browser tests over the demo shop, in this order and in one folder of its own;
   * otherwise the reason why nobody runs it.
   */
  run: 'ci' | 'shop' | { not: string };
}

const ci = (command: string): DocumentedCommand => ({ command, run: 'ci' });
const shop = (command: string): DocumentedCommand => ({ command, run: 'shop' });
const not = (command: string, reason: string): DocumentedCommand => ({ command, run: { not: reason } });

const rules = 'npm run rules --';
const prometheus = '--prometheus http://localhost:9090';
const dashboard = '--dashboard provisioning/dashboards/shop.json';
const grafana = 'apply rules.yaml --grafana https://grafana.example.org';

/** Every command of every page. */
export const documentedCommands: DocumentedCommand[] = [
  ci('npm start'),
  ci('npm test'),
  ci('npm run build'),
  ci('npm run conformance'),
  ci('npm run integration'),
  ci(`${rules} demo`),
  ci('npm run e2e'),
  ci('npm run figures'),
  shop(`${rules} propose ${dashboard} ${prometheus} --out rules.yaml`),
  shop(`${rules} propose ${dashboard} ${prometheus} --days 28 --out rules.yaml`),
  shop(`${rules} propose --dashboard provisioning/dashboards ${prometheus} --days 28 --out rules.yaml`),
  shop(`${rules} propose ${dashboard} ${prometheus} --days 28 --variables service=catalog,payment`),
  shop("echo '- { title: Orders, expr: queue_depth }' > queries.yaml"),
  shop(`${rules} propose --queries queries.yaml ${prometheus} --days 28 --out orders.yaml`),
  shop(`${rules} check rules.yaml`),
  shop(`${rules} write rules.yaml --format grafana-yaml --record-to prometheus`),
  shop(`${rules} backtest rules.yaml ${prometheus} --days 28`),
  shop("echo '- { title: Payment provider fails, from: 2026-11-21T18:00Z, to: 2026-11-21T18:50Z }' > incidents.yaml"),
  shop(`${rules} backtest orders.yaml ${prometheus} --days 28 --incidents incidents.yaml --curve`),
  shop(`${rules} apply rules.yaml --grafana http://localhost:3000 --dry-run`),
  shop('curl -H "Authorization: Bearer $GRAFANA_TOKEN" http://localhost:3000/api/datasources/uid/foresight/health'),
  not('export GRAFANA_TOKEN=…', 'the token is a secret of your own'),
  not(`${rules} ${grafana} --dry-run`, 'the same is run against http://localhost:3000'),
  not(`${rules} ${grafana}`, 'the integration tests write rules where a Grafana is named'),
  not(`${rules} import alerts/`, 'the rules are your own; its tests read every form'),
  not(
    `${rules} backtest alerts.yaml ${prometheus} --days 28 --incidents incidents.yaml`,
    'the rules are your own; the integration tests backtest such rules against a real Prometheus'
  ),
  not(
    `${rules} improve alerts.yaml ${prometheus} --days 28 --out better.yaml`,
    'the rules are your own; its tests improve a rule that flaps'
  ),
  ...[
    '',
    ' --format html --out assessment.html',
    ' --format markdown --out assessment.md',
    ' --format csv --out roadmap.csv',
    ' --format github --out issues.json',
    ' --format json --out january.json',
    ' --baseline january.json',
    ' --settings settings.yaml --minimum-level 2 --baseline assessment.json',
  ].map((options) =>
    not(
      `${rules} assess ${prometheus}${options}`,
      'its tests run it with these options, and the bench on the demo shop'
    )
  ),
  not('npm run bench:maturity', 'it takes minutes; its parts have tests of their own'),
  ...['--with change.yaml', '--save before.json', '--baseline before.json'].map((option) =>
    not(
      `${rules} compare queries.yaml ${option} ${prometheus}`,
      'the queries are your own; cli/commands/compare tests it'
    )
  ),
  not(
    `${rules} plan ${prometheus} --growth frontend=+30% --format html --out capacity.html`,
    'its tests run it with these options on a Prometheus without series; plans themselves have tests of their own'
  ),
  not('npm run bench:capacity', 'it takes minutes; its parts have tests of their own'),
  not('npm run bench:forecast -- --data ~/data', 'the datasets are not part of the project'),
  not(
    'mkdir -p /opt/onnx && cd /opt/onnx && npm install onnxruntime-node',
    'the integration tests install it into a folder of their own'
  ),
  not('npm run dev', 'it runs until it is stopped; a test starts the backend from its sources as it does'),
  not('npm run package', 'it builds for five platforms; a workflow runs it on every change'),
  not('npm run generate:proto', 'every command that needs the messages does it'),
  ...['', ' --level error', ' --json'].map((options) =>
    not(`${rules} patterns app.log${options}`, 'cli/commands/patterns.test.ts runs it on a file of its own')
  ),
  not('pip install ansible-rulebook==1.3.2 ansible-core==2.19.14', 'dev/scripts/rulebook.mjs installs these versions'),
  not('export RESPONSE_SECRET=… RESPONSE_PORT=5000 SHOP_URL=http://127.0.0.1:9464', 'the secret is one of your own'),
  not(
    'ansible-rulebook --rulebook rulebook.yml --inventory inventory.yml --env-vars RESPONSE_SECRET,RESPONSE_PORT,SHOP_URL',
    'the integration tests start it so, where there is a rule engine'
  ),
];
