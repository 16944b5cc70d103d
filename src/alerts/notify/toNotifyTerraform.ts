import { plainDuration } from '../spec/durations';
import { toAttributes, resourceName } from '../formats/terraform';
import { hclBlock, type Block } from '../formats/text/hcl';
import { chooseGrouping, listMatchers, replaces } from './matchers';
import { messageTemplate } from './messageTemplate';
import { getContactPointKind, handsOver, chooseSendResolved, type ContactPoint } from './contactPoints';
import type { MuteTiming, NotifySpec, Route } from './notifySpec';
import { handOver } from './payload/handOver';
import { readVariable } from './secretReference';

type Attribute = Block['attributes'][number];

/**
 * A contact point with its route and mute timings for the provider grafana/grafana. Secrets are variables that Terraform
 * does not show: ${PAGER_TOKEN} becomes var.pager_token, set by TF_VAR_pager_token. The spec must have passed
 * `checkNotify`.
 */
export function toNotifyTerraform(spec: NotifySpec): string {
  const { point, route, mutes = [], template = false } = spec;
  const secrets = listSecrets(point).map(variableBlock);
  const blocks = [
    ...secrets,
    ...(template ? [templateBlock] : []),
    pointBlock(point, template),
    ...mutes.map(muteBlock),
  ].map((block) => hclBlock(block));
  const policy = route === undefined ? [] : [`# Warning: ${replaces}\n${hclBlock(policyBlock(route, spec))}`];
  return `${[...blocks, ...policy].join('\n\n')}\n`;
}

function listSecrets(point: ContactPoint): string[] {
  const references = getContactPointKind(point).listReferences(point);
  return [...new Set(references.flatMap((text) => readVariable(text) ?? []))];
}

function variableBlock(name: string): Block {
  return {
    heading: `variable "${name}"`,
    attributes: [{ name: 'type', expression: 'string' }, ...toAttributes({ sensitive: true })],
  };
}

const pointName = ({ name }: ContactPoint) => resourceName(name, `point/${name}`);
const muteName = ({ name }: MuteTiming) => resourceName(name, `mute/${name}`);

const templateBlock: Block = {
  heading: `resource "grafana_message_template" "${messageTemplate.name}"`,
  attributes: toAttributes({ name: messageTemplate.name, template: messageTemplate.text }),
};

function pointBlock(point: ContactPoint, template: boolean): Block {
  const resolved = toAttributes({ disable_resolve_message: !chooseSendResolved(point) });
  const kind = getContactPointKind(point);
  const message = template ? toAttributes({ [kind.messageField]: messageTemplate.use }) : [];
  const attributes = [...kind.toTerraform(point), ...message, ...resolved];
  return {
    heading: `resource "grafana_contact_point" "${pointName(point)}"`,
    attributes: toAttributes({ name: point.name }),
    blocks: [{ heading: point.kind, attributes, blocks: kind.toTerraformBlocks?.(point) }],
  };
}

function muteBlock(mute: MuteTiming): Block {
  const { name, days, from, to, zone } = mute;
  const times =
    from === undefined || to === undefined
      ? []
      : [{ heading: 'times', attributes: toAttributes({ start: from, end: to }) }];
  return {
    heading: `resource "grafana_mute_timing" "${muteName(mute)}"`,
    attributes: toAttributes({ name }),
    blocks: [
      {
        heading: 'intervals',
        attributes: toAttributes({ weekdays: days, location: zone ?? 'UTC' }, '    '),
        blocks: times,
      },
    ],
  };
}

function policyBlock(route: Route, { point, mutes = [] }: NotifySpec): Block {
  const muted = mutes.map((mute) => `grafana_mute_timing.${muteName(mute)}.name`);
  const matchers = listMatchers(route, point).map(([label, match, value]) => ({
    heading: 'matcher',
    attributes: toAttributes({ label, match, value }),
  }));
  const pointed = { name: 'contact_point', expression: `grafana_contact_point.${pointName(point)}.name` };
  const otherwise = route.otherwise === undefined ? [pointed] : toAttributes({ contact_point: route.otherwise });
  const own: Attribute[] = [
    pointed,
    ...(muted.length === 0 ? [] : [{ name: 'mute_timings', expression: `[${muted.join(', ')}]` }]),
    ...(handsOver(point) ? handOverAttributes(route) : []),
    ...toAttributes({ repeat_interval: route.repeat === undefined ? undefined : plainDuration(route.repeat) }),
  ];
  return {
    heading: `resource "grafana_notification_policy" "foresight"`,
    attributes: [...otherwise, ...toAttributes({ group_by: chooseGrouping(handsOver(point) ? {} : route) }, '  ')],
    blocks: [{ heading: 'policy', attributes: own, blocks: matchers }],
  };
}

function handOverAttributes({ groupBy = handOver.groupBy }: Route): Attribute[] {
  const { groupWait, groupInterval } = handOver;
  return toAttributes({ group_by: groupBy, group_wait: groupWait, group_interval: groupInterval }, '    ');
}
