import { plainDuration } from '../spec/durations';
import { literal } from '../formats/grafanaYaml';
import { fnv1a } from '../spec/ruleUid';
import { toYaml, type Plain } from '../formats/text/yaml';
import { groupingOf, matchersOf, replaces } from './matchers';
import { isReference } from './secretReference';
import type { ContactPoint, MuteTiming, NotifySpec, Route } from './notifySpec';

type Mapping = { [key: string]: Plain };

/**
 * A contact point with its route and mute timings as a file for Grafana's file provisioning. Grafana reads secrets from
 * its own environment when it reads the file. The spec must have passed `checkNotify`.
 */
export function toNotifyYaml({ point, route, mutes = [] }: NotifySpec, orgId = 1): string {
  const warning = route === undefined ? [] : [`# Warning: ${replaces}`];
  const heading = ['# Notifications for Grafana, to be put into provisioning/alerting.', ...warning];
  const data: Mapping = {
    apiVersion: 1,
    contactPoints: [{ orgId, name: literal(point.name), receivers: [receiverOf(point)] }],
    muteTimes: mutes.length === 0 ? undefined : mutes.map((mute) => muteOf(mute, orgId)),
    policies: route === undefined ? undefined : [policyOf(route, { point, mutes, orgId })],
  };
  return `${heading.join('\n')}\n${toYaml(data)}`;
}

function receiverOf(point: ContactPoint): Plain {
  const settings = settingsOf(point);
  const uid = `foresight-${fnv1a(point.name)}`;
  return { uid, type: point.kind, disableResolveMessage: point.tellsResolved === false, settings };
}

/** References stay as they are, so that Grafana puts the secret in their place. */
function settingsOf(point: ContactPoint): Mapping {
  switch (point.kind) {
    case 'webhook': {
      const { url, token } = point;
      const authorization = { authorization_scheme: 'Bearer', authorization_credentials: token };
      return {
        url: isReference(url) ? url : literal(url),
        httpMethod: 'POST',
        ...(token === undefined ? {} : authorization),
      };
    }
    case 'email':
      return { addresses: literal(point.addresses.join(';')) };
    case 'slack':
      return 'webhook' in point.slack
        ? { url: point.slack.webhook }
        : { recipient: literal(point.slack.channel), token: point.slack.token };
  }
}

/** Grafana reads these as they are: nothing in them is a variable. */
function muteOf({ name, days, from, to, zone }: MuteTiming, orgId: number): Plain {
  const times = from === undefined ? undefined : [{ start_time: from, end_time: to }];
  return { orgId, name, time_intervals: [{ times, weekdays: days, location: zone ?? 'UTC' }] };
}

interface Tree {
  point: ContactPoint;
  mutes: MuteTiming[];
  orgId: number;
}

function policyOf(route: Route, { point, mutes, orgId }: Tree): Plain {
  const { otherwise = point.name, repeat } = route;
  const own: Mapping = {
    receiver: literal(point.name),
    object_matchers: matchersOf(route).map((matcher) => matcher.map(literal)),
    repeat_interval: repeat === undefined ? undefined : plainDuration(repeat),
    mute_time_intervals: mutes.length === 0 ? undefined : mutes.map(({ name }) => literal(name)),
  };
  return { orgId, receiver: literal(otherwise), group_by: groupingOf(route).map(literal), routes: [own] };
}
