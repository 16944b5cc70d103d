import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, setStage, startBrowser } from '../stage';
import { openTarget, readVariables, targetArguments } from '../target';
import { bundleSizes } from './bundleSizes';
import { pageTimes, type PageTimes } from './pageTimes';

// How heavy the built plugin is, and how soon its pages can be used: against budgets.
const { values: args } = parseArgs({
  options: {
    ...targetArguments,
    'allow-skip': { type: 'boolean', default: false },
  },
});

const pages = [
  '/a/foresight-predict-app/overview',
  '/a/foresight-predict-app/incidents',
  '/a/foresight-predict-app/logs',
  '/a/foresight-predict-app/forecast',
  '/a/foresight-predict-app/rules',
  '/a/foresight-predict-app/service?var-service=payment',
  '/a/foresight-predict-app/configuration',
];
/** From load to interactive, ms. */
const interactiveBudget = 2000;
/** Machines are shared: the best of so many loads counts. */
const loads = 3;
const print = (text: string) => process.stdout.write(`${text}\n`);

/** The process's exit code. */
async function main(): Promise<number> {
  const sizes = bundleSizes(path.join(__dirname, '..', '..', '..', 'dist'));
  const heavy = sizes.filter(({ size, budget }) => size > budget);
  print('\nScripts, kB (gzipped, budget); the ten largest, and what is loaded at start');
  sizes
    .filter(({ file }, place) => place < 10 || file === 'module.js')
    .forEach(({ file, size, gzipped, budget }) =>
      print(`  ${file.padEnd(30)} ${size.toFixed(0).padStart(4)} (${gzipped.toFixed(0)}, ${budget})`)
    );
  heavy.forEach(({ file, size, budget }) => print(`TOO LARGE: ${file} has ${size.toFixed(0)} kB of ${budget}.`));
  const slow = await measurePages();
  return heavy.length + slow === 0 ? 0 : 1;
}

/** How many pages are too slow; a browser that is missing counts as one unless that is allowed. */
async function measurePages(): Promise<number> {
  const executable = findBrowser(process.env);
  if (executable === undefined) {
    print('SKIPPED the pages. There is no Chromium: install it, or name it in the variable CHROMIUM.');
    return args['allow-skip'] ? 0 : 1;
  }
  const target = await openTarget({ ...args, ...readVariables(process.env) });
  const browser = await startBrowser(executable);
  let slow = 0;
  try {
    print(`\nPages, ms after the address was asked for; the best of ${loads} loads without a cache`);
    print('  first paint  load  heading  interactive  blocked  page');
    for (const address of pages) {
      const times: PageTimes[] = [];
      for (let load = 0; load < loads; load++) {
        const { stage, close } = setStage(browser, target);
        times.push(await pageTimes(stage, address));
        await close();
      }
      const [best] = times.sort((a, b) => a.interactive - b.interactive);
      const cells = [best.firstPaint, best.load, best.heading, best.interactive, best.blocked];
      print(`  ${cells.map((ms, i) => ms.toFixed(0).padStart([11, 4, 7, 11, 7][i])).join('  ')}  ${address}`);
      const waited = best.interactive - best.load;
      if (!(waited <= interactiveBudget)) {
        slow++;
        print(
          `TOO SLOW: interactive ${waited.toFixed(0)} ms after it was loaded; the budget is ${interactiveBudget} ms.`
        );
      }
    }
  } finally {
    await browser.close();
    await target.stop();
  }
  return slow;
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
);
