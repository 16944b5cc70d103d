import path from 'node:path';
import { parseArgs } from 'node:util';
import { languageCodes } from '../../src/texts';
import { details } from './details';
import { findBrowser, setStage, startBrowser } from './stage';
import { openTarget, readVariables, targetArguments } from './target';

// The pictures of the documentation: every page once in each look, from the stand-in or a real Grafana.
const { values: args } = parseArgs({
  options: {
    ...targetArguments,
    only: { type: 'string', default: '' },
    out: { type: 'string', default: path.join(__dirname, '..', '..', 'docs', 'img') },
  },
});

const pages = [
  { name: 'tour', path: '/d/foresight-tour', height: 1450 },
  { name: 'overview', path: '/a/foresight-predict-app/overview', height: 1000 },
  { name: 'service', path: '/a/foresight-predict-app/service?var-service=payment', height: 1500 },
  { name: 'logs', path: '/a/foresight-predict-app/logs', height: 1000 },
  { name: 'capacity', path: '/d/foresight-capacity?var-service=orders', height: 1300 },
];
const looks = languageCodes.map((language, i) => ({ theme: i % 2 === 0 ? 'dark' : 'light', language }));
/** Until forecasts of all panels are there, on a slow machine, too. */
const settleMs = Number(process.env.SETTLE_MS ?? 15_000);

const isRequested = ({ name }: { name: string }) => name.includes(args.only);

async function main(): Promise<void> {
  const executable = findBrowser(process.env);
  if (executable === undefined) {
    throw new Error('There is no Chromium: install it, or name it in the variable CHROMIUM.');
  }
  const target = await openTarget({ ...args, ...readVariables(process.env) });
  const browser = await startBrowser(executable);
  try {
    for (const look of looks) {
      const { stage, close } = setStage(browser, target);
      await stage.api('PUT', '/api/user/preferences', look);
      for (const { name, path: address, height } of pages.filter(isRequested)) {
        const file = path.join(args.out, `${name}-${look.theme}-${look.language.slice(0, 2)}.png`);
        const { page } = await stage.open(address, { context: { viewport: { width: 1500, height } } });
        await page.waitForTimeout(settleMs);
        await page.screenshot({ path: file });
        process.stdout.write(`${file}\n`);
      }
      await close();
    }
    await setStage(browser, target).stage.api('PUT', '/api/user/preferences', looks[0]);
    for (const { name, draw } of details.filter(isRequested)) {
      const { stage, close } = setStage(browser, target);
      const file = path.join(args.out, `${name}.png`);
      await (await draw(stage)).screenshot({ path: file });
      process.stdout.write(`${file}\n`);
      await close();
    }
  } finally {
    await browser.close();
    await target.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
);
