import React from 'react';
import axe from 'axe-core';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { config } from '@grafana/runtime';
import { store, toDataFrame, type DataFrame } from '@grafana/data';
import { answerIncidents } from '../../../test/support/app/incidentFrames';
import { installGrafana, type QueryModel } from '../../../test/support/app/installGrafana';
import { openPage } from '../../../test/support/app/openPage';
import { shop } from '../../../test/support/app/shop';
import { giveSizes } from '../../../test/support/panels/show';
import { hour } from '../../engine';
import { roleConfig, type FieldRole } from '../../frames';
import { LearnPage } from './LearnPage';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

const { user } = config.bootData;
beforeAll(() => {
  giveSizes();
  global.ResizeObserver = class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  };
});
beforeEach(() => store.delete('foresight.learn.done.uid-Foresight'));
afterEach(() => {
  user.orgRole = '' as typeof user.orgRole;
});

/** A band from 80 to 120 around 100, from now on. */
function bandFrame(): DataFrame {
  const now = Date.now();
  const times = Array.from({ length: 13 }, (_, i) => now + (i - 6) * hour);
  const column = (role: FieldRole, value: (time: number) => number) => ({
    name: role,
    values: times.map(value),
    config: roleConfig(role),
  });
  const ahead = (value: number) => (time: number) => (time > now ? value : NaN);
  return toDataFrame({
    fields: [
      column('time', (time) => time),
      column('value', (time) => (time > now ? NaN : 100)),
      column('forecast', ahead(100)),
      column('lower', ahead(80)),
      column('upper', ahead(120)),
    ],
  });
}

const scores = toDataFrame({
  fields: [
    { name: 'MASE', values: [0.7] },
    { name: 'Coverage', values: [0.8] },
    { name: 'Wanted coverage', values: [0.95] },
    { name: 'Windows', values: [5] },
  ],
});

const answers: Record<string, (model: QueryModel) => DataFrame[]> = {
  signals: () => [bandFrame()],
  backtest: () => [scores],
  incidents: (model) => answerIncidents(model),
};

interface Given {
  step?: string;
  role?: string;
  services?: object[];
  rules?: unknown;
  annotations?: object[];
}

async function open({
  step = '',
  role = 'Editor',
  services = shop.services,
  rules = {},
  annotations = [],
}: Given = {}) {
  user.orgRole = role as typeof user.orgRole;
  installGrafana({
    answer: (model) => answers[String(model.queryType)]?.(model) ?? [],
    api: {
      '/resources/discovery': () => ({ ...shop, services }),
      '/api/ruler/grafana/api/v1/rules': () => rules,
      '/api/annotations': () => annotations,
    },
  });
  await openPage(LearnPage, `/a/foresight-predict-app/learn${step && `?step=${step}`}`);
}

/** Answers a question with a number, and checks it. */
async function enter(label: RegExp, text: string): Promise<void> {
  const input = await screen.findByRole('textbox', { name: label });
  fireEvent.change(input, { target: { value: text } });
  fireEvent.submit(input);
}

async function choose(label: RegExp, option: RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('combobox', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
  const form = screen.getByRole('combobox', { name: label }).closest('form');
  await userEvent.click(within(form as HTMLElement).getByRole('button', { name: 'Check' }));
}

test('the first step is open; its answers are checked against the forecast, and the next step opens once both are right', async () => {
  await open();
  await enter(/^What is the highest value/, '80');
  expect(await screen.findByText(/^Not yet\. At .* the band goes from 80 to 120/)).toBeVisible();
  await enter(/^What is the highest value/, '118');
  expect(await screen.findByText(/^Right\. At/)).toBeVisible();
  expect(screen.getByText('0 of 5 steps done')).toBeVisible();
  await enter(/^The interval has a coverage/, '5');
  expect(await screen.findByText('1 of 5 steps done')).toBeVisible();
  expect(await screen.findByText(/The forecast was made 5 times from the past/)).toBeVisible();
});

test('a backtest is judged by its own figures', async () => {
  await open({ step: 'backtest' });
  await choose(/^Is this forecast better/, /No/);
  expect(await screen.findByText(/^Not yet\. A MASE below 1 .* 0\.70/)).toBeVisible();
  await choose(/^Is this forecast better/, /Yes/);
  await choose(/^What would you say of its interval/, /Too narrow/);
  expect(await screen.findByText('1 of 5 steps done')).toBeVisible();
}, 20_000);

test('a cause is the first of the ranking of a real incident', async () => {
  await open({ step: 'cause' });
  expect(await screen.findByText(/payment: failed requests 4\.1 %/)).toBeVisible();
  await choose(/^Which service or node/, /^web$/);
  expect(await screen.findByText(/^Not yet\. web is not the first/)).toBeVisible();
  await choose(/^Which service or node/, /^payment$/);
  expect(await screen.findByText('1 of 5 steps done')).toBeVisible();
}, 20_000);

test('a rule is found in Grafana, or in a text that is pasted', async () => {
  await open({ step: 'rule' });
  await userEvent.click(await screen.findByRole('button', { name: 'Check the rules of Grafana' }));
  expect(await screen.findByText(/^Not yet\. There is no rule yet/)).toBeVisible();
  const text = screen.getByRole('textbox', { name: /paste it as provisioning YAML/ });
  fireEvent.change(text, { target: { value: 'groups: [' } });
  await userEvent.click(screen.getByRole('button', { name: 'Check the text' }));
  expect(await screen.findByText(/^Not yet\. The text cannot be read/)).toBeVisible();
  fireEvent.change(text, { target: { value: '{ uid: a, title: Mine, data: [{ datasourceUid: uid-Foresight }] }' } });
  await userEvent.click(screen.getByRole('button', { name: 'Check the text' }));
  expect(await screen.findByText('1 of 5 steps done')).toBeVisible();
});

test('feedback is looked for among the annotations, and the mode is asked for', async () => {
  const feedback = {
    id: 1,
    time: Date.now(),
    text: 'noise',
    tags: ['foresight', 'foresight-feedback', 'verdict:noise'],
    login: user.login,
  };
  await open({ step: 'respond', annotations: [feedback] });
  await userEvent.click(await screen.findByRole('button', { name: 'Check my feedback' }));
  expect(await screen.findByText(/^Right\. You called it noise/)).toBeVisible();
  await choose(/^In which mode/, /auto/);
  expect(await screen.findByText('1 of 5 steps done')).toBeVisible();
}, 20_000);

test('a viewer reads which permission feedback takes, and is asked the rest', async () => {
  await open({ step: 'respond', role: 'Viewer' });
  expect(await screen.findByText(/annotations:create/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Check my feedback' })).not.toBeInTheDocument();
});

test('without services it says what to do', async () => {
  await open({ services: [] });
  expect(await screen.findByText(/Start the demo shop/)).toBeVisible();
});

test('what was done is still known later, until one begins again', async () => {
  store.setObject('foresight.learn.done.uid-Foresight', ['band', 'nonsense']);
  await open();
  expect(await screen.findByText('1 of 5 steps done')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Begin again' }));
  expect(await screen.findByText('0 of 5 steps done')).toBeVisible();
});

test('the glossary is searched, and all of the page is accessible', async () => {
  await open();
  await screen.findByText('0 of 5 steps done');
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  await userEvent.click(screen.getByRole('tab', { name: 'Glossary' }));
  fireEvent.change(await screen.findByRole('textbox', { name: 'Search' }), { target: { value: 'knee' } });
  await waitFor(() => expect(screen.getAllByRole('term')).toHaveLength(1));
});
