import React, { useState } from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { parse } from 'yaml';
import { installFakeGrafana } from '../../../../test/support/datasource/fakeGrafana';
import { readResponseSettings, type ResponseSettings } from '../../../response';
import type { ConfigProps } from '../../types';
import { ResponseSection } from './ResponseSection';

// Computing styles for every click takes most of the time otherwise.
const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });

type Options = ConfigProps['options'];

/** Renders the section as Grafana does: every change comes back as the new options. */
function setup(response?: ResponseSettings, patch: Partial<Options> = {}) {
  let latest = { uid: 'f', jsonData: { response }, secureJsonFields: {}, readOnly: false, ...patch } as Options;
  function Host() {
    const [options, setOptions] = useState(latest);
    latest = options;
    return <ResponseSection options={options} onOptionsChange={setOptions} />;
  }
  render(<Host />);
  return () => latest;
}

const write = async (label: string, text: string) => {
  await user.clear(screen.getByLabelText(label));
  await user.click(screen.getByLabelText(label));
  await user.paste(text);
  await user.tab();
};
const add = async (label: string, id: string) => {
  await user.click(screen.getByLabelText(label));
  await user.paste(id);
  await user.keyboard('{Enter}');
};

const engine = { id: 'eda', kind: 'webhook' as const, url: 'https://eda.example.org/endpoint' };
const action = {
  id: 'restart',
  title: 'Restart it',
  engine: 'eda',
  target: 'service',
  trigger: { query: { queryType: 'runway' }, below: 3600 },
};
const rest = 'Trigger, parameters and all else, as YAML';

beforeEach(() => installFakeGrafana());

it('a catalogue is made with forms alone, and has no mistake then', async () => {
  const options = setup();
  await add('Id of a new engine', 'eda');
  await write('Address', 'https://eda.example.org/endpoint');
  await add('Id of a new action', 'restart');
  await write('What it does', 'Restart it');
  await user.click(screen.getByRole('radio', { name: 'Approve' }));
  await write('At most in a day', '2');
  expect(screen.getByText(/has neither above nor below/)).toBeVisible();
  await write(
    rest,
    'trigger:\n  query: { queryType: runway }\n  below: 3600\nlimits: { perDay: 9, replicaShare: 0.5 }'
  );
  expect(screen.getByText(/no replicas that say how many there are/)).toBeVisible();
  await write(rest, 'trigger:\n  query: { queryType: runway }\n  below: 3600\n  for: 2m');
  const problems: string[] = [];
  const { actions } = readResponseSettings(options().jsonData.response, (problem) => problems.push(problem));
  expect(problems).toEqual([]);
  expect(actions.get('restart')).toMatchObject({
    title: 'Restart it',
    mode: 'approve',
    target: 'service',
    trigger: { below: 3600, pending: 120_000 },
    limits: { perHour: 1, perDay: 2 },
  });
  expect(screen.queryByText('What has a mistake is left out until it is mended')).not.toBeInTheDocument();
});

it('an action observes alone until somebody chooses more', async () => {
  setup({ engines: [engine], actions: [action] });
  expect(screen.getByRole('radio', { name: 'Observe' })).toBeChecked();
  expect(screen.getByText('Decisions are recorded, and nothing else happens.')).toBeVisible();
});

it('what the form has controls for is not in the YAML, and cannot be changed by it', async () => {
  const options = setup({ engines: [engine], actions: [{ ...action, limits: { perHour: 4, replicaShare: 0.5 } }] });
  const shown: unknown = parse((screen.getByLabelText(rest) as HTMLTextAreaElement).value);
  expect(shown).toEqual({ trigger: action.trigger, limits: { replicaShare: 0.5 } });
  await write(
    rest,
    'id: other\nengine: none\ntrigger: { query: { queryType: runway }, above: 1 }\nlimits: { perHour: 99 }'
  );
  expect(options().jsonData.response?.actions).toEqual([
    { ...action, trigger: { query: { queryType: 'runway' }, above: 1 }, limits: { perHour: 4 } },
  ]);
});

it('YAML that cannot be used is not taken over, and it is said why', async () => {
  const options = setup({ engines: [engine], actions: [action] });
  const alert = () => screen.getByRole('alert').textContent;
  await write(rest, '- a\n- b');
  expect(alert()).toContain('This is no YAML with fields');
  await write(rest, 'a: &a [x]\nb: [*a, *a]');
  expect(alert()).toContain('This is no YAML with fields');
  await write(rest, 'trigger: { query: { queryType: runway }, below: 1 }\ncommand: rm');
  expect(alert()).toMatch(/command/);
  await write(
    rest,
    'trigger: { query: { queryType: runway }, below: 1 }\nparameters: { a: { label: x, pattern: ".*" } }'
  );
  expect(alert()).toMatch(/could match spaces/);
  expect(options().jsonData.response?.actions).toEqual([action]);
});

it('secrets of an engine are kept beside the settings, and go with it', async () => {
  const options = setup({ engines: [engine] }, { secureJsonFields: { 'response.eda.token': true } });
  await user.click(screen.getByLabelText('Key of the signature (HMAC)'));
  await user.paste('s3cret');
  expect(options().secureJsonData).toEqual({ 'response.eda.hmac': 's3cret' });
  expect(JSON.stringify(options().jsonData)).not.toContain('s3cret');
  expect(screen.getByLabelText('Bearer token')).toHaveValue('configured');
  await user.click(screen.getByRole('button', { name: 'Remove eda' }));
  expect(options().jsonData.response?.engines).toEqual([]);
  expect(options().secureJsonData).toMatchObject({ 'response.eda.hmac': '', 'response.eda.token': '' });
  expect(options().secureJsonFields['response.eda.token']).toBe(false);
});

it('ids are letters, digits and hyphens, each once', async () => {
  setup({ engines: [engine] });
  await add('Id of a new engine', 'Eda one');
  expect(screen.getByRole('alert')).toHaveTextContent('"Eda one" is no id');
  await write('Id of a new engine', 'eda');
  expect(screen.getByRole('alert')).toHaveTextContent('This id is used already.');
});

it('freezes are a line each, and a line that is none is not taken over', async () => {
  const options = setup({});
  await write('Freezes', '2026-12-20T00:00Z/2027-01-03T00:00Z');
  expect(options().jsonData.response?.freeze).toEqual([{ from: '2026-12-20T00:00Z', to: '2027-01-03T00:00Z' }]);
  await write('Freezes', '2027-01-03T00:00Z/2026-12-20T00:00Z');
  expect(screen.getByRole('alert')).toHaveTextContent('which is not after');
  await write('Freezes', 'Christmas');
  expect(screen.getByRole('alert')).toHaveTextContent('Christmas');
  expect(options().jsonData.response?.freeze).toHaveLength(1);
});

it('the kill switch is one click', async () => {
  const options = setup({ engines: [engine] });
  await user.click(screen.getByLabelText(/^Stop all responses/));
  expect(options().jsonData.response).toEqual({ engines: [engine], stopped: true });
});

it('provisioned settings are read-only, with what their file has to say', async () => {
  setup({ engines: [engine], actions: [action] }, { readOnly: true });
  expect(screen.getByLabelText('Address')).toBeDisabled();
  expect(screen.getByLabelText(rest)).toBeDisabled();
  expect(screen.queryByRole('button', { name: /^(Add|Remove)/ })).not.toBeInTheDocument();
  await user.click(screen.getByText('Responses as YAML for a provisioning file'));
  const yaml = screen.getByLabelText('Responses as YAML for a provisioning file', { selector: 'pre' });
  expect(parse(yaml.textContent ?? '')).toEqual({ jsonData: { response: { engines: [engine], actions: [action] } } });
  expect(within(yaml).queryByText(/hmac/)).not.toBeInTheDocument();
});
