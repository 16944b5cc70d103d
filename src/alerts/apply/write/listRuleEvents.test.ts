import { parse } from '../../../schema';
import { maxStateLength, reportedEventSchema } from '../../../audit';
import { examples } from '../../../../test/support/alerts/examples';
import { fakeGrafana } from '../../../../test/support/alerts/fakeGrafana';
import type { RuleSpec } from '../../kinds';
import { toAllGroups } from '../../kinds/toRuleGroups';
import { planChanges } from '../plan/planChanges';
import { applyChanges } from './applyChanges';
import { listRuleEvents } from './listRuleEvents';
import { removeRules } from './removeRules';

const all = Object.values(examples);
const plan = async (specs: RuleSpec[], grafana = fakeGrafana()) => {
  const changes = await planChanges(toAllGroups(specs, undefined), grafana.request);
  return { grafana, changes, folders: changes.folders, rules: changes.groups.flatMap(({ rules }) => rules) };
};

describe('listRuleEvents', () => {
  it('tells each folder and rule that was made, in the form that the backend reads', async () => {
    const { changes, grafana, ...parts } = await plan(all);
    const events = listRuleEvents(parts, await applyChanges(changes, { editable: true }, grafana.request));
    expect(events.map(({ action }) => action).filter((one) => one === 'rule.create')).toHaveLength(parts.rules.length);
    expect(events[0]).toMatchObject({ action: 'folder.create', outcome: 'allowed' });
    for (const event of events) {
      expect(parse(reportedEventSchema, event)).toMatchObject({ ok: true });
      expect((event.after ?? '').length).toBeLessThanOrEqual(maxStateLength);
    }
    expect(events[1].target).toMatch(/^rule ".*" \(.+\)$/);
  });

  it('tells the fields of a changed rule, before and after, and nothing of one that stays', async () => {
    const [first, second] = all;
    const { changes, grafana } = await plan([first, second]);
    await applyChanges(changes, { editable: true }, grafana.request);
    const later = await plan([{ ...first, labels: { team: 'shop' } }, second], grafana);
    const [event, ...others] = listRuleEvents(later, { outcome: 'applied' });
    expect(others).toEqual([]);
    expect(event).toMatchObject({ action: 'rule.change', after: expect.stringContaining('"labels.team":"shop"') });
  });

  it('tells why nothing was written, or not all', async () => {
    const parts = await plan([all[0]]);
    const ended = (outcome: 'refused' | 'undone' | 'partial') =>
      listRuleEvents(parts, { outcome }).map((event) => [event.outcome, event.reason])[0];
    expect(ended('refused')).toEqual(['refused', 'conflict']);
    expect(ended('undone')).toEqual(['failed', 'undone']);
    expect(ended('partial')).toEqual(['failed', 'partial']);
    expect(listRuleEvents(parts, { outcome: 'unchanged' })).toEqual([]);
  });

  it('tells what a removed rule was', async () => {
    const { changes, grafana, rules } = await plan([all[0]]);
    await applyChanges(changes, { editable: true }, grafana.request);
    const report = await removeRules([rules[0].uid], {}, grafana.request);
    const [event] = listRuleEvents({ rules: report.rules }, report);
    expect(event).toMatchObject({
      action: 'rule.remove',
      outcome: 'allowed',
      before: expect.stringContaining('ruleGroup'),
    });
    expect(event).not.toHaveProperty('after');
  });
});
