import { plainDuration } from '../spec/durations';
import { escapeVariables } from '../formats/grafanaYaml';
import { fnv1a } from '../spec/ruleUid';
import { toYaml, type Plain } from '../formats/text/yaml';
import { chooseGrouping, listMatchers, replaces } from './matchers';
import { messageTemplate } from './messageTemplate';
import { getContactPointKind, handsOver, chooseSendResolved, type ContactPoint } from './contactPoints';
import type { MuteTiming, NotifySpec, Route } from './notifySpec';
import { handOver } from './payload/handOver';

type Mapping = { [key: string]: Plain };

/**
 * A contact point with its route and mute timings as a file for Grafana's file provisioning. Grafana reads secrets from
 * its own environment when it reads the file. The spec must have passed `checkNotify`.
 */
export function toNotifyYaml({ point, route, mutes = [], template = false }: NotifySpec, orgId = 1): string {
  const warning = route === undefined ? [] : [`# Warning: ${replaces}`];
  const heading = ['# Notifications for Grafana, to be put into provisioning/alerting.', ...warning];
  const data: Mapping = {
    apiVersion: 1,
    contactPoints: [{ orgId, name: escapeVariables(point.name), receivers: [writeReceiver(point, template)] }],
    templates: template
      ? [{ orgId, name: messageTemplate.name, template: escapeVariables(messageTemplate.text) }]
      : undefined,
    muteTimes: mutes.length === 0 ? undefined : mutes.map((mute) => writeMute(mute, orgId)),
    policies: route === undefined ? undefined : [writePolicy(route, { point, mutes, orgId })],
  };
  return `${heading.join('\n')}\n${toYaml(data)}`;
}

function writeReceiver(point: ContactPoint, template: boolean): Plain {
  const { toSettings, messageField } = getContactPointKind(point);
  const settings = { ...toSettings(point), ...(template && { [messageField]: messageTemplate.use }) };
  const uid = `foresight-${fnv1a(point.name)}`;
  return { uid, type: point.kind, disableResolveMessage: !chooseSendResolved(point), settings };
}

/** Grafana reads these as they are: nothing in them is a variable. */
function writeMute({ name, days, from, to, zone }: MuteTiming, orgId: number): Plain {
  const times = from === undefined ? undefined : [{ start_time: from, end_time: to }];
  return { orgId, name, time_intervals: [{ times, weekdays: days, location: zone ?? 'UTC' }] };
}

interface Tree {
  point: ContactPoint;
  mutes: MuteTiming[];
  orgId: number;
}

function writePolicy(route: Route, { point, mutes, orgId }: Tree): Plain {
  const { otherwise = point.name, repeat } = route;
  const own: Mapping = {
    receiver: escapeVariables(point.name),
    object_matchers: listMatchers(route, point).map((matcher) => matcher.map(escapeVariables)),
    ...(handsOver(point) && {
      group_by: route.groupBy?.map(escapeVariables) ?? handOver.groupBy,
      group_wait: handOver.groupWait,
      group_interval: handOver.groupInterval,
    }),
    repeat_interval: repeat === undefined ? undefined : plainDuration(repeat),
    mute_time_intervals: mutes.length === 0 ? undefined : mutes.map(({ name }) => escapeVariables(name)),
  };
  return {
    orgId,
    receiver: escapeVariables(otherwise),
    group_by: chooseGrouping(handsOver(point) ? {} : route).map(escapeVariables),
    routes: [own],
  };
}
