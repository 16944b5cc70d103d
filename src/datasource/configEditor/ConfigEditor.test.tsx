import React, { useState } from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { ConfigEditor } from './ConfigEditor';
import { directSource, installFakeGrafana, promSource } from '../../../test/support/datasource/fakeGrafana';
import type { ConfigProps, ForesightOptions } from '../types';

// Computing styles for every click takes most of the time otherwise.
const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });

type Options = ConfigProps['options'];

/** Renders the editor as Grafana does: every change comes back as the new options. */
function setup(jsonData: ForesightOptions = {}, patch: Partial<Options> = {}) {
  let latest = { uid: 'foresight', jsonData, secureJsonFields: {}, readOnly: false, ...patch } as Options;
  function Host() {
    const [options, setOptions] = useState(latest);
    latest = options;
    return <ConfigEditor options={options} onOptionsChange={setOptions} />;
  }
  render(<Host />);
  return () => latest;
}

const fill = async (label: string, text: string) => {
  await user.clear(screen.getByLabelText(label));
  await user.paste(text);
  await user.keyboard('{Enter}');
};

const paste = async (label: string, text: string) => {
  await user.click(screen.getByLabelText(label));
  await user.paste(text);
};

beforeEach(() => installFakeGrafana());

describe('allowed sources', () => {
  it('warn while there is none, and get Grafana data sources from a picker without Foresight itself', async () => {
    const options = setup();
    expect(screen.getByText('No source is allowed yet')).toBeVisible();
    await user.click(screen.getByLabelText('Add a Grafana data source'));
    const offered = await screen.findAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      'Prometheusprometheus',
      'Second Prometheusprometheus',
      'Lokiloki',
    ]);
    await user.click(offered[0]);
    expect(options().jsonData.sources).toEqual([{ uid: 'prom', kind: 'grafana', name: 'Prometheus' }]);
    expect(screen.queryByText('No source is allowed yet')).not.toBeInTheDocument();
  });

  it('get direct addresses, each with a uid of its own', async () => {
    const options = setup();
    await user.click(screen.getByRole('button', { name: 'Add a Prometheus address' }));
    await user.click(screen.getByRole('button', { name: 'Add a Loki address' }));
    await user.click(screen.getByRole('button', { name: 'Add a Prometheus address' }));
    expect(options().jsonData.sources?.map(({ uid, kind }) => [uid, kind])).toEqual([
      ['prometheus-1', 'prometheus'],
      ['loki-1', 'loki'],
      ['prometheus-2', 'prometheus'],
    ]);
  });

  it('refuse an address that is none or that holds a password', async () => {
    const options = setup({ sources: [directSource] });
    await fill('Address', 'mimir:9009');
    expect(screen.getByRole('alert')).toHaveTextContent('"mimir:9009" is not an address');
    await fill('Address', 'http://me:secret@mimir');
    expect(screen.getByRole('alert')).toHaveTextContent('Leave user and password out');
    expect(options().jsonData.sources).toEqual([directSource]);
    await fill('Address', 'https://mimir/prometheus');
    expect(options().jsonData.sources).toEqual([{ ...directSource, url: 'https://mimir/prometheus' }]);
  });

  it('warn of an entry that is the data source itself, and of one that does not exist', () => {
    setup({
      sources: [
        { uid: 'foresight', kind: 'grafana' },
        { uid: 'gone', kind: 'grafana' },
      ],
    });
    expect(screen.getByText('A data source cannot be its own source')).toBeVisible();
    expect(screen.getByText('Grafana knows no data source with this uid')).toBeVisible();
  });
});

describe('secrets', () => {
  it('go to secureJsonData under the key of their source, never to jsonData', async () => {
    const options = setup({ sources: [directSource] });
    await user.click(screen.getByRole('radio', { name: 'User and password' }));
    await fill('User', 'reader');
    await paste('Password', 'hunter2');
    await paste('Extra header', 'X-Key');
    await user.click(screen.getByRole('button', { name: 'Add header' }));
    await paste('Header X-Key', 'letmein');
    expect(options().secureJsonData).toMatchObject({
      'source.mimir.password': 'hunter2',
      'source.mimir.header.X-Key': 'letmein',
    });
    expect(options().jsonData.sources).toEqual([{ ...directSource, basicAuthUser: 'reader', headerNames: ['X-Key'] }]);
    expect(JSON.stringify(options().jsonData)).not.toMatch(/hunter2|letmein/);
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password');
  });

  it('that are saved are not shown, only that they are set, and can be reset', async () => {
    const options = setup({}, { secureJsonFields: { grafanaToken: true } });
    expect(screen.getByLabelText('Service account token')).toHaveValue('configured');
    expect(screen.getByLabelText('Service account token')).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    expect(options().secureJsonFields).toEqual({ grafanaToken: false });
    await paste('Service account token', 'glsa_x');
    expect(options().secureJsonData).toEqual({ grafanaToken: 'glsa_x' });
  });

  it('of a removed source or method are forgotten', async () => {
    const saved = { 'source.mimir.token': true, 'source.mimir.header.X-Key': true };
    const options = setup(
      { sources: [{ ...directSource, headerNames: ['X-Key'] }, promSource] },
      { secureJsonFields: saved }
    );
    expect(screen.getByRole('radio', { name: 'Bearer token' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'None' }));
    expect(options().secureJsonFields['source.mimir.token']).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Remove Mimir' }));
    expect(options().jsonData.sources).toEqual([promSource]);
    expect(options().secureJsonFields['source.mimir.header.X-Key']).toBe(false);
    expect(options().secureJsonData?.['source.mimir.header.X-Key']).toBe('');
  });
});

describe('limits', () => {
  it('are edited in people-sized units and saved in the unit of the setting', async () => {
    const options = setup({ limits: { timeoutMs: 10_000 } });
    expect(screen.getByLabelText('Longest wait')).toHaveValue('10');
    await fill('Longest wait', '20');
    await fill('Cache', '128');
    expect(options().jsonData.limits).toEqual({ timeoutMs: 20_000, cacheBytes: 128 * 1024 * 1024 });
  });

  it('show the default while empty, and refuse what is no positive number', async () => {
    const options = setup({ sources: [promSource] });
    expect(screen.getByPlaceholderText('2000000')).toBe(screen.getByLabelText('Points per query'));
    await fill('Points per query', '-1');
    expect(screen.getByRole('alert')).toHaveTextContent('Write a number from');
    expect(options().jsonData.limits).toBeUndefined();
  });
});

it('shows provisioned settings without a way to change them', () => {
  setup({ sources: [promSource, directSource] }, { readOnly: true });
  expect(screen.getByText(/come from a provisioning file/)).toBeVisible();
  expect(screen.getByLabelText('Address')).toBeDisabled();
  expect(within(screen.getByRole('region', { name: 'Mimir' })).queryByRole('button')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^(Add|Remove)/ })).not.toBeInTheDocument();
});

describe('calendar', () => {
  it('keeps events by their effect, and refuses a line that is no event', async () => {
    const options = setup();
    const leave = () => user.tab();
    await paste('Events whose effect is learnt', 'Sale: 2026-11-27/2026-11-28, 2026-12-24/2026-12-27');
    await leave();
    await paste('Times to leave out', 'Outage: 2026-11-12T13:30Z/2026-11-12T18:30Z');
    await leave();
    const sale = { name: 'Sale', times: ['2026-11-27/2026-11-28', '2026-12-24/2026-12-27'], effect: 'learn' };
    const outage = { name: 'Outage', times: ['2026-11-12T13:30Z/2026-11-12T18:30Z'], effect: 'exclude' };
    expect(options().jsonData.calendar?.events).toEqual([sale, outage]);
    await paste('Times to leave out', '\nyesterday');
    await leave();
    expect(screen.getByText(/This line cannot be read: yesterday/)).toBeVisible();
    expect(options().jsonData.calendar?.events).toEqual([sale, outage]);
  });

  it('takes regions whose public holidays are known, and says how they are written', async () => {
    const options = setup();
    await fill('Public holidays of', 'Korea');
    expect(screen.getByText(/Write at most ten countries and states/)).toBeVisible();
    await fill('Public holidays of', 'KR, US-CA');
    expect(options().jsonData.calendar).toEqual({ holidays: ['KR', 'US-CA'] });
  });

  it('takes a time zone and an iCalendar file, and says what is wrong with others', async () => {
    const options = setup();
    await fill('Time zone of daily patterns', 'Mars/Base');
    expect(screen.getByText(/This time zone is not known/)).toBeVisible();
    await fill('Time zone of daily patterns', 'Asia/Seoul');
    await paste('iCalendar file', 'SUMMARY:x');
    await user.tab();
    expect(screen.getByText(/begins with BEGIN:VCALENDAR/)).toBeVisible();
    await user.click(screen.getByLabelText('Left out'));
    expect(options().jsonData.calendar).toEqual({ timeZone: 'Asia/Seoul', icsEffect: 'exclude' });
  });
});

describe('services', () => {
  const rule = {
    id: 'jobs',
    language: 'promql',
    kind: 'queue',
    scope: 'service',
    metric: 'jobs_waiting',
    subject: ['team'],
    expr: 'sum by ($by) (jobs_waiting{$match})',
    unit: 'short',
    harm: 'up',
  };

  it('get objectives, a line each, and say which line is none', async () => {
    const options = setup({ sources: [promSource] });
    await fill('SLOs', 'payment: 99.9 / 30d');
    await user.tab();
    expect(options().jsonData).toMatchObject({
      insight: { slos: [{ service: 'payment', objective: 0.999, window: '30d' }] },
    });
    await fill('SLOs', 'payment: very good');
    await user.tab();
    expect(screen.getByRole('alert')).toHaveTextContent('very good');
    expect(options().jsonData).toMatchObject({ insight: { slos: [{ objective: 0.999 }] } });
  });

  it('get discovery rules as JSON, and keep what was there where that is broken', async () => {
    const options = setup({ sources: [promSource] });
    await fill('Own discovery rules', JSON.stringify([rule]));
    await user.tab();
    expect(options().jsonData).toMatchObject({ insight: { rules: [rule] } });
    await fill('Own discovery rules', '[{');
    await user.tab();
    expect(screen.getByRole('alert')).toBeVisible();
    expect(options().jsonData).toMatchObject({ insight: { rules: [rule] } });
  });
});
