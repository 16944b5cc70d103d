import React from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { day, hour } from '../../../../engine';
import { examples } from '../../../../../test/support/alerts/examples';
import type { FeedbackMark, RuleReport, RuleSpec } from '../../../../alerts';
import { createMessage } from '../../../../texts';
import { FeedbackImprovement } from './FeedbackImprovement';
import type { FeedbackProposal } from './proposeFromFeedback';

const spec: RuleSpec = examples.anomaly;
const other = { ...spec, learning: { ...spec.learning, falseAlarmsPerWeek: 0.1 } } as RuleSpec;
const start = Date.UTC(2026, 10, 1);
const range = { from: start, to: start + 7 * day };
const nothing = { share: 0, spans: [], episodes: [], pages: 0 };

const report = (alarms: number): RuleReport => ({
  episodes: Array.from({ length: alarms }, (_, i) => ({
    from: start + i * day,
    to: start + i * day + hour,
    alerts: [],
    incidents: [],
  })),
  perWeek: alarms,
  flaps: 0,
  firingShare: 0.1,
  incidents: [],
  falsePerWeek: alarms,
  noData: nothing,
  failed: nothing,
});

const mark = (verdict: FeedbackMark['verdict'], nth: number): FeedbackMark => ({
  verdict,
  title: '',
  from: start + nth * day,
  to: start + nth * day + hour,
});

function show(own: Partial<FeedbackProposal> = {}) {
  const [onOpen, onReject] = [jest.fn(), jest.fn()];
  const proposal: FeedbackProposal = {
    spec,
    range,
    marks: [mark('noise', 1), mark('known-cause', 2), mark('planned', 3)],
    existing: report(7),
    marked: 7,
    proposed: { setting: 0.1, spec: other, report: report(1), gone: 6 },
    reason: createMessage('feedback.gone', {
      gone: 6,
      marked: 7,
      kept: createMessage('feedback.kept-both', {}),
    }),
    ...own,
  };
  const view = (isRejected: boolean) => (
    <FeedbackImprovement
      name="Traffic"
      proposal={proposal}
      isRejected={isRejected}
      onReject={onReject}
      onOpen={onOpen}
    />
  );
  const { rerender } = render(view(false));
  return { onOpen, onReject, reject: () => rerender(view(true)) };
}

it('shows both backtests with what would be gained, and opens the rule with the setting where the user wants it', async () => {
  const { onOpen } = show();
  const proposal = screen.getByRole('region', { name: 'Improvement of Traffic' });
  expect(within(proposal).getByText('6 of 7 marked false alarms gone, both incidents kept.')).toBeVisible();
  expect(within(proposal).getAllByRole('img')).toHaveLength(2);
  expect(within(proposal).getByRole('row', { name: 'Alerts per week 7.0 1.0' })).toBeVisible();
  expect(onOpen).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Open the rule with this setting' }));
  expect(onOpen).toHaveBeenCalledWith(other);
});

it('can be rejected', async () => {
  const { onReject, reject, onOpen } = show();
  await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
  expect(onReject).toHaveBeenCalled();
  reject();
  expect(screen.queryByRole('button', { name: 'Open the rule with this setting' })).toBeNull();
  expect(onOpen).not.toHaveBeenCalled();
});

it('shows which times would be masked, and what changes, before the rule is opened with them', async () => {
  const { onOpen } = show();
  await userEvent.click(screen.getByRole('button', { name: 'Mask these times from training (2)' }));
  const table = screen.getByRole('table', { name: /learn nothing from/ });
  expect(within(table).getByText('2026-11-03T00:00:00Z/2026-11-03T01:00:00Z')).toBeVisible();
  expect(screen.getByText('learning.masked has 0 times now, and would have 2.')).toBeVisible();
  expect(onOpen).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Open the rule with these times' }));
  expect(onOpen).toHaveBeenCalledWith({
    ...spec,
    learning: {
      ...spec.learning,
      masked: ['2026-11-03T00:00:00Z/2026-11-03T01:00:00Z', '2026-11-04T00:00:00Z/2026-11-04T01:00:00Z'],
    },
  });
});

it('says why nothing is proposed', () => {
  show({ proposed: undefined, reason: createMessage('feedback.no-better', { marked: 3 }) });
  expect(screen.getByText(/^Marked false alarms: 3\. No other setting/)).toBeVisible();
});

it('says where to give feedback while there is none', () => {
  show({ marks: [] });
  expect(screen.getByText(/on the page Incidents, or at its alerts below/)).toBeVisible();
});
