import { plainDuration } from '../spec/durations';
import { attributesOf, resourceName } from '../formats/terraform';
import { hclBlock, type Block } from '../formats/text/hcl';
import { groupingOf, matchersOf, replaces } from './matchers';
import type { ContactPoint, MuteTiming, NotifySpec, Route } from './notifySpec';
import { variableOf } from './secretReference';

type Attribute = Block['attributes'][number];

/**
 * A contact point with its route and mute timings for the provider grafana/grafana. Secrets are variables that Terraform
 * does not show: ${PAGER_TOKEN} becomes var.pager_token, set by TF_VAR_pager_token. The spec must have passed
 * `checkNotify`.
 */
export function toNotifyTerraform(spec: NotifySpec): string {
  const { point, route, mutes = [] } = spec;
  const secrets = secretsOf(point).map(variableBlock);
  const blocks = [...secrets, pointBlock(point), ...mutes.map(muteBlock)].map((block) => hclBlock(block));
  const policy = route === undefined ? [] : [`# Warning: ${replaces}\n${hclBlock(policyBlock(route, spec))}`];
  return `${[...blocks, ...policy].join('\n\n')}\n`;
}

/** The texts of a contact point that may be references. */
function secretsOf(point: ContactPoint): string[] {
  const texts =
    point.kind === 'webhook' ? [point.url, point.token] : point.kind === 'slack' ? Object.values(point.slack) : [];
  return [...new Set(texts.flatMap((text) => variableOf(text ?? '') ?? []))].map((name) => name.toLowerCase());
}

function variableBlock(name: string): Block {
  return {
    heading: `variable "${name}"`,
    attributes: [{ name: 'type', expression: 'string' }, ...attributesOf({ sensitive: true })],
  };
}

/** A text, or the variable that it refers to. */
function secretAttribute(name: string, text: string): Attribute[] {
  const variable = variableOf(text);
  return variable === undefined
    ? attributesOf({ [name]: text })
    : [{ name, expression: `var.${variable.toLowerCase()}` }];
}

const pointName = ({ name }: ContactPoint) => resourceName(name, `point/${name}`);
const muteName = ({ name }: MuteTiming) => resourceName(name, `mute/${name}`);

function pointBlock(point: ContactPoint): Block {
  const resolved = attributesOf({ disable_resolve_message: point.tellsResolved === false });
  return {
    heading: `resource "grafana_contact_point" "${pointName(point)}"`,
    attributes: attributesOf({ name: point.name }),
    blocks: [{ heading: point.kind, attributes: [...settingsOf(point), ...resolved] }],
  };
}

function settingsOf(point: ContactPoint): Attribute[] {
  switch (point.kind) {
    case 'webhook': {
      const { url, token } = point;
      const scheme = attributesOf({ authorization_scheme: 'Bearer' });
      const bearer = token === undefined ? [] : [...scheme, ...secretAttribute('authorization_credentials', token)];
      return [...secretAttribute('url', url), ...attributesOf({ http_method: 'POST' }), ...bearer];
    }
    case 'email':
      return attributesOf({ addresses: point.addresses }, '    ');
    case 'slack':
      return 'webhook' in point.slack
        ? secretAttribute('url', point.slack.webhook)
        : [...attributesOf({ recipient: point.slack.channel }), ...secretAttribute('token', point.slack.token)];
  }
}

function muteBlock(mute: MuteTiming): Block {
  const { name, days, from, to, zone } = mute;
  const times =
    from === undefined || to === undefined
      ? []
      : [{ heading: 'times', attributes: attributesOf({ start: from, end: to }) }];
  return {
    heading: `resource "grafana_mute_timing" "${muteName(mute)}"`,
    attributes: attributesOf({ name }),
    blocks: [
      {
        heading: 'intervals',
        attributes: attributesOf({ weekdays: days, location: zone ?? 'UTC' }, '    '),
        blocks: times,
      },
    ],
  };
}

function policyBlock(route: Route, { point, mutes = [] }: NotifySpec): Block {
  const muted = mutes.map((mute) => `grafana_mute_timing.${muteName(mute)}.name`);
  const matchers = matchersOf(route).map(([label, match, value]) => ({
    heading: 'matcher',
    attributes: attributesOf({ label, match, value }),
  }));
  const pointed = { name: 'contact_point', expression: `grafana_contact_point.${pointName(point)}.name` };
  const otherwise = route.otherwise === undefined ? [pointed] : attributesOf({ contact_point: route.otherwise });
  const own: Attribute[] = [
    pointed,
    ...(muted.length === 0 ? [] : [{ name: 'mute_timings', expression: `[${muted.join(', ')}]` }]),
    ...attributesOf({ repeat_interval: route.repeat === undefined ? undefined : plainDuration(route.repeat) }),
  ];
  return {
    heading: `resource "grafana_notification_policy" "foresight"`,
    attributes: [...otherwise, ...attributesOf({ group_by: groupingOf(route) }, '  ')],
    blocks: [{ heading: 'policy', attributes: own, blocks: matchers }],
  };
}
