import React from 'react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { minute } from '../../engine';
import { CausesView } from './CausesView';
import type { CausesJson, EvidenceJson } from './ranking/causesJson';
import type { Causes } from './useCauses';

const start = Date.UTC(2026, 10, 30, 13);
const onset = start + 4 * minute;
const window = { from: onset, to: onset + 5 * minute };

const evidence = (signal: string, own: Partial<EvidenceJson> = {}): EvidenceJson => ({
  signal,
  strength: 2,
  deviation: 9,
  usual: 0.05,
  spread: 0.01,
  before: 0.05,
  peak: 0.3,
  onset,
  direction: 'up',
  unit: 's',
  values: [0.05, 0.05, 0.04, null, 0.05, 0.2, 0.3, 0.3, 0.2, 0.1],
  ...own,
});

const causes = (own: Partial<CausesJson>): CausesJson => ({
  verdict: 'clear',
  window,
  axis: { start, step: minute, count: 10 },
  changes: [{ service: 'payment', time: start + 2 * minute }],
  services: [
    {
      service: 'orders',
      score: 4,
      likelihood: 0.68,
      evidence: [evidence('duration', { onset: onset + minute, discounted: { callee: 'payment' } })],
    },
    {
      service: 'payment',
      score: 3,
      likelihood: 0.2,
      evidence: [evidence('errors'), evidence('rate', { common: true })],
    },
    { service: 'mail', score: 0, likelihood: 0.01, evidence: [evidence('rate', { strength: 0, values: undefined })] },
  ],
  notices: [],
  ...own,
});

const show = (state: Causes) => render(<CausesView state={state} onCancel={jest.fn()} onRetry={jest.fn()} />);
const showCauses = (own: Partial<CausesJson> = {}) => show({ status: 'ready', window, causes: causes(own) });

it.each([
  ['clear', 'orders stands out clearly (right in about 7 of 10 such cases)'],
  ['one of several', 'One of several: orders, payment (the first is right in about 7 of 10 such cases)'],
  ['nothing stands out', 'Nothing stands out: no signal departs plainly from the hours before'],
] as const)('says in a sentence that the verdict is: %s', (verdict, sentence) => {
  showCauses({ verdict });
  expect(screen.getByRole('heading', { name: sentence })).toBeVisible();
});

it('draws the signals in the order in which they began, each with a text', () => {
  showCauses();
  const pictures = screen.getAllByRole('img').map((picture) => picture.getAttribute('aria-label'));
  expect(pictures).toEqual([
    expect.stringMatching(/^payment, Failed requests: up to 300 ms, usually 50 ms, from/),
    expect.stringMatching(/^payment, Requests/),
    expect.stringMatching(/^orders, Duration/),
  ]);
});

it('says what speaks for each suspect, and what against it, and leads to its page', () => {
  showCauses();
  const list = screen.getByRole('list', { name: 'Services by likelihood of being the cause' });
  expect(within(list).getByText(/explained by payment, on which it depends$/)).toBeVisible();
  expect(within(list).getByText('Requests: most services show the same')).toBeVisible();
  expect(within(list).queryByText('mail')).toBeNull();
  expect(within(list).getByRole('link', { name: 'orders' })).toHaveAttribute(
    'href',
    expect.stringContaining('var-service=orders')
  );
});

it('has a cursor that arrow keys move through all charts', () => {
  showCauses();
  const slider = screen.getByRole('slider', { name: 'Time in the charts' });
  fireEvent.keyDown(slider, { key: 'Home' });
  fireEvent.keyDown(slider, { key: 'ArrowRight' });
  expect(slider).toHaveAttribute('aria-valuenow', '1');
  expect(slider.getAttribute('aria-valuetext')).toMatch(
    /13:01:00, payment Failed requests 50 ms, payment Requests 50 ms/
  );
});

it('shows the same as a table', () => {
  showCauses();
  fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  const [, first] = within(screen.getByRole('table')).getAllByRole('row');
  expect(
    within(first)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
  ).toEqual([
    expect.stringContaining('13:04'),
    'payment',
    'Failed requests',
    '300 ms',
    '50 ms',
    expect.stringContaining('13:02'),
  ]);
  expect(screen.queryByRole('img')).toBeNull();
});

it('has neither charts nor suspects where nothing was read', () => {
  showCauses({ verdict: 'nothing stands out', services: [], notices: ['logs could not be read'] });
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.getByText('logs could not be read')).toBeVisible();
});

it('waits, can be stopped, says why it failed, and can be tried again', () => {
  const [onCancel, onRetry] = [jest.fn(), jest.fn()];
  const view = (state: Causes) => <CausesView state={state} onCancel={onCancel} onRetry={onRetry} />;
  const { rerender } = render(view({ status: 'running', window }));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onCancel).toHaveBeenCalled();
  rerender(view({ status: 'failed', window, symptom: 'errors', message: 'Prometheus is away' }));
  expect(screen.getByText('Prometheus is away')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledWith(window, 'errors');
});
