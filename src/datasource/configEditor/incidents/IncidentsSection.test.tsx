import React, { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { installFakeGrafana } from '../../../../test/support/datasource/fakeGrafana';
import type { ConfigProps, ForesightOptions } from '../../types';
import { IncidentsSection } from './IncidentsSection';

const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });

beforeEach(() => installFakeGrafana());

function setup(jsonData: ForesightOptions = {}) {
  let latest = { uid: 'foresight', jsonData, readOnly: false } as ConfigProps['options'];
  function Host() {
    const [options, setOptions] = useState(latest);
    latest = options;
    return <IncidentsSection options={options} onOptionsChange={setOptions} />;
  }
  render(<Host />);
  return () => latest.jsonData.incidents;
}

const fill = async (label: string, text: string) => {
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), `${text}{Enter}`);
};

it('saves durations that the backend takes, and none that it does not', async () => {
  const incidents = setup();
  await fill('Look back', '7d');
  await fill('Begin at most so far apart', 'soon');
  expect(screen.getByText(/Write a duration such as 10m/)).toBeVisible();
  expect(incidents()).toEqual({ lookback: '7d' });
  await fill('Begin at most so far apart', '5m');
  expect(incidents()).toEqual({ lookback: '7d', gap: '5m' });
});

it('shows an Alertmanager that is chosen, also where nobody knows it any more', () => {
  setup({ incidents: { alertmanagers: ['gone'] } });
  expect(screen.getByText('gone')).toBeVisible();
});
