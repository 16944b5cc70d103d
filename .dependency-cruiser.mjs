// Who may import whom, as docs/architecture.md says; type imports count. `npm run structure` checks the whole repository.
const layers = {
  engine: [],
  texts: ['engine'],
  schema: ['engine', 'texts'],
  frames: ['engine', 'texts'],
  queries: ['engine', 'texts', 'schema', 'frames'],
  sources: ['engine', 'texts', 'schema', 'frames', 'queries'],
  insight: ['engine', 'texts', 'schema', 'frames', 'queries', 'sources'],
  reports: ['engine', 'texts'],
  audit: ['engine', 'texts', 'schema'],
  alerts: ['engine', 'texts', 'schema', 'frames', 'queries', 'sources', 'audit'],
  incidents: ['engine', 'texts', 'schema', 'frames', 'queries', 'sources', 'insight'],
  capacity: ['engine', 'texts', 'schema', 'frames', 'queries', 'sources', 'insight', 'reports'],
  response: ['engine', 'texts', 'schema', 'frames', 'queries', 'sources', 'insight', 'incidents', 'audit', 'alerts'],
  models: ['engine', 'texts', 'schema', 'frames', 'queries', 'sources', 'insight', 'incidents', 'audit', 'alerts'],
};
layers.maturity = Object.keys(layers);
const below = [...Object.keys(layers), 'registry'];
layers.registry = Object.keys(layers);
layers.backend = below;
layers.ui = below;
layers.datasource = [...below, 'ui'];
layers.panels = [...below, 'ui'];
layers.app = [...below, 'ui'];

const folder = (names) => `^src/(${names.join('|')})(/|\\.ts)|^src/plugin\\.json$`;
const tests = '\\.test\\.tsx?$';
/** Parts of a layer with an index of their own: whoever needs one does not carry the others. */
const parts = {
  ui: ['chart', 'chunks', 'failures', 'fleet', 'graph', 'health', 'patterns', 'trust'],
  sources: ['clients'],
  incidents: ['queries'],
  response: ['queries'],
  capacity: ['queries'],
  models: ['queries'],
  maturity: ['queries', 'roadmap'],
};

const layerRules = Object.entries(layers).map(([name, allowed]) => ({
  name: `${name}-imports`,
  comment: `src/${name} may import ${allowed.join(', ') || 'no other layer'}.`,
  severity: 'error',
  from: { path: folder([name]), pathNot: tests },
  to: { path: '^(src|cli|dev|test|bench)/', pathNot: folder([name, ...allowed]) },
}));

const doorRules = [...Object.keys(layers), 'outside'].map((name) => {
  const doors = Object.keys(layers)
    .filter((other) => other !== name)
    .flatMap((other) => [
      `^src/${other}(/index)?\\.tsx?$`,
      '^src/plugin\\.json$',
      ...(parts[other] ?? []).map((part) => `^src/${other}/${part}/index\\.ts$`),
    ]);
  const own = name === 'outside' ? '^(cli|bench)/' : `^src/${name}/`;
  return {
    name: `${name}-by-the-index`,
    comment: 'Layers meet at their index.',
    severity: 'error',
    from: { path: own, pathNot: tests },
    to: { path: '^src/', pathNot: [...doors, ...(name === 'outside' ? [] : [own])] },
  };
});

/** Rooms of a layer, each with those that it may import. */
const rooms = {
  alerts: {
    promql: [],
    spec: ['promql'],
    evidence: ['spec'],
    kinds: ['promql', 'spec', 'evidence'],
    check: ['promql', 'spec', 'kinds'],
    formats: ['promql', 'spec', 'kinds'],
    backtest: ['promql', 'spec', 'kinds'],
    apply: ['spec', 'kinds', 'formats'],
    notify: ['spec', 'kinds', 'formats'],
    import: ['promql', 'spec', 'evidence', 'kinds', 'formats', 'apply', 'backtest'],
    suggest: ['promql', 'spec', 'kinds', 'check', 'backtest'],
    feedback: ['spec', 'kinds', 'backtest'],
    improve: ['promql', 'spec', 'kinds', 'backtest', 'import', 'suggest'],
  },
};
const roomRules = Object.entries(rooms).flatMap(([layer, allowed]) =>
  Object.entries(allowed).map(([room, others]) => ({
    name: `${layer}-${room}-imports`,
    comment: `src/${layer}/${room} may import ${others.join(', ') || 'no other room'} of its layer.`,
    severity: 'error',
    from: { path: `^src/${layer}/${room}/`, pathNot: tests },
    to: { path: `^src/${layer}/`, pathNot: `^src/${layer}/(${[room, ...others].join('|')})/` },
  }))
);

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...layerRules,
    ...doorRules,
    ...roomRules,
    {
      name: 'pure-layers',
      comment:
        'engine, frames, texts and queries run anywhere: nothing of Node, and of packages only the schema library.',
      severity: 'error',
      from: { path: folder(['engine', 'frames', 'texts', 'queries', 'schema']), pathNot: tests },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer'], pathNot: 'node_modules/valibot/' },
    },
    {
      name: 'clients-in-the-backend',
      comment: "What asks sources uses Node's network: it must not reach a browser's bundle.",
      severity: 'error',
      from: { path: '^src/(ui|datasource|panels|app)/', pathNot: tests },
      to: { path: '^src/(sources/clients|backend)/' },
    },
    {
      name: 'product-without-tools',
      comment: 'What ships, and the command line, need nothing of dev/, test/ and bench/.',
      severity: 'error',
      from: { path: '^(src|cli)/', pathNot: tests },
      to: { path: '^(dev|test|bench)/' },
    },
    {
      name: 'declared',
      severity: 'error',
      from: { path: '^(src|cli)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(generated|dist)/|\\.generated\\.' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
