import { parseArgs } from 'node:util';
import { errorMessage } from '../../src/engine';
import { learnSpecs } from './specs/assess/learn';
import { auditSpecs } from './specs/audit';
import { dashboardSpecs } from './specs/dashboard';
import { documentationSpecs } from './specs/documentation';
import { editorSpecs } from './specs/editors';
import { failureSpecs } from './specs/failures';
import { causeSpecs } from './specs/incidents/causes';
import { feedbackSpecs } from './specs/incidents/feedback';
import { incidentPageSpecs } from './specs/incidents/incidentPage';
import { keyboardSpecs } from './specs/keyboard';
import { logSpecs } from './specs/logs';
import { lookSpecs } from './specs/looks';
import { capacitySpecs } from './specs/assess/capacity';
import { maturitySpecs } from './specs/assess/maturity';
import { modelSpecs } from './specs/assess/models';
import { pageSpecs } from './specs/pages';
import { panelSpecs } from './specs/panels';
import { responseSpecs } from './specs/response/responses';
import { ruleSpecs } from './specs/rules/rules';
import { bringSpecs } from './specs/rules/rulesBring';
import { scalingSpecs } from './specs/scaling';
import type { Spec } from './spec';
import { findBrowser, setStage, startBrowser } from './stage';
import { openTarget, readVariables, targetArguments } from './target';

const { values: args } = parseArgs({
  options: {
    ...targetArguments,
    only: { type: 'string', default: '' },
    'allow-skip': { type: 'boolean', default: false },
  },
});

// What changes the shop comes last.
const specs = [
  ...pageSpecs,
  ...ruleSpecs,
  ...bringSpecs,
  ...editorSpecs,
  ...dashboardSpecs,
  ...panelSpecs,
  ...logSpecs,
  ...incidentPageSpecs,
  ...feedbackSpecs,
  ...scalingSpecs,
  ...maturitySpecs,
  ...capacitySpecs,
  ...modelSpecs,
  ...learnSpecs,
  ...keyboardSpecs,
  ...lookSpecs,
  ...failureSpecs,
  ...documentationSpecs,
  ...auditSpecs,
  ...responseSpecs,
  ...causeSpecs,
];
const print = (text: string) => process.stdout.write(`${text}\n`);

type Outcome = 'passed' | 'skipped' | 'failed';

/** Runs the tests one after the other; the process's exit code. */
async function main(): Promise<number> {
  const executable = findBrowser(process.env);
  if (executable === undefined) {
    print('SKIPPED all tests. There is no Chromium: install it, or name it in the variable CHROMIUM.');
    return args['allow-skip'] ? 0 : 2;
  }
  const target = await openTarget({ ...args, ...readVariables(process.env) });
  const browser = await startBrowser(executable);
  print(`${target.kind === 'grafana' ? 'Grafana' : 'Stand-in host'} at ${target.url}`);
  try {
    const outcomes: Outcome[] = [];
    for (const spec of specs.filter(({ name }) => name.includes(args.only))) {
      outcomes.push(await runSpec(spec, setStage(browser, target)));
    }
    const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
    print(`${count('passed')} tests passed, ${count('skipped')} skipped, ${count('failed')} failed.`);
    return count('passed') > 0 && count('failed') === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await target.stop();
  }
}

async function runSpec(spec: Spec, { stage, close }: ReturnType<typeof setStage>): Promise<Outcome> {
  const why = await spec.skip?.(stage);
  if (why !== undefined) {
    print(`skipped ${spec.name}: ${why}`);
    return 'skipped';
  }
  const began = Date.now();
  try {
    const figure = await spec.run(stage);
    const took = `${((Date.now() - began) / 1000).toFixed(1)} s`;
    print(`ok      ${spec.name} (${took})${figure ? `: ${figure}` : ''}`);
    return 'passed';
  } catch (error) {
    print(`FAILED  ${spec.name}\n${errorMessage(error)}`);
    return 'failed';
  } finally {
    await close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
);
