import { check, checkQuiet, type Spec } from '../../spec';

const address = '/a/foresight-predict-app/capacity';
/** A plan reads four weeks of all that is used. */
const patience = { timeout: 240_000 };

export const capacitySpecs: Spec[] = [
  {
    name: 'the plan of the shop draws when limits are reached, and a row opens by keyboard to use against load or why there is none',
    async run({ open }) {
      const opened = await open(address);
      const { page } = opened;
      const table = page.getByRole('table', { name: /^Resources, the soonest to run out first/ });
      await table.waitFor(patience);
      const pictures = await table.getByRole('img', { name: /^Limit reached/ }).count();
      check(pictures > 3, `Only ${pictures} resources of the shop are planned for.`);
      const button = table.getByRole('button', { name: /^Show details of/ }).first();
      await button.focus();
      await page.keyboard.press('Enter');
      const said = page.getByText(/at busy times now|How its use follows the load is not known/).first();
      await said.waitFor(patience);
      checkQuiet(opened);
      return `${pictures} resources`;
    },
  },
  {
    name: 'more requests of the frontend flow along its calls, drawn with their ratios, and say which limits hold',
    async run({ open }) {
      const opened = await open(`${address}?tab=what-if&growth=frontend=50`);
      const { page } = opened;
      await page.getByRole('img', { name: /frontend calls .* times per request/ }).waitFor(patience);
      const table = page.getByRole('table', { name: /^Resources before and after/ });
      await table.waitFor(patience);
      const through = await table.getByText(/frontend > /).count();
      check(through > 0, 'Growth of the frontend reaches nothing that it calls.');
      checkQuiet(opened);
      return `${through} resources behind the frontend`;
    },
  },
];
