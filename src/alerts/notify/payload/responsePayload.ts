import { durationMs } from '../../spec/durations';

/** What a webhook is told of a response's alert: fields of the payload by the step of the rule that holds them. */
export const responseEvidence = { V: 'value', T: 'threshold' } as const;

/** The step of a response's rule that tells since when it has been due, s. */
export const sinceStep = 'B';

/** How long a payload is good where nothing is said. */
export const defaultExpiry = '5m';

const nanosecondsPerMs = 1e6;
const time = '.UTC.Format "2006-01-02T15:04:05Z"';

/** Grafana has no function that fails: a template that does not exist does, and its name is what the log tells. */
const refuse = (reason: string) => `{{ tmpl.Exec "Foresight sends nothing: ${reason}" . }}`;

/**
 * The payload of a hand-off as a template of Grafana: JSON with each text encoded, so that no value of a label can break out of
 * it. Written for exactly one firing alert of a rule of kind `response`; anything else, such as Grafana's own alerts about a query
 * that failed, is an error of the template, and nothing is sent.
 */
export function responsePayload(expires: string): string {
  const lifetime = durationMs(expires, 'expires') * nanosecondsPerMs;
  const names = Object.entries(responseEvidence).flatMap(([step, name]) => [`"${step}"`, `"${name}"`]);
  return [
    '{{- $alerts := .Alerts.Firing -}}',
    `{{- if ne (len $alerts) 1 }}${refuse('the notification has not one firing alert. Group by foresight_action, action and target.')}{{ end -}}`,
    '{{- $alert := index $alerts 0 -}}',
    '{{- $action := index $alert.Labels "action" -}}',
    '{{- $target := index $alert.Labels "target" -}}',
    `{{- $since := index $alert.Values "${sinceStep}" -}}`,
    `{{- if or (eq $action "") (ne $action (index $alert.Labels "foresight_action")) }}${refuse('the alert is of no action that its rule names.')}{{ end -}}`,
    `{{- if eq $target "" }}${refuse('the alert has no target.')}{{ end -}}`,
    `{{- if not (gt $since 0.0) }}${refuse('the alert does not tell since when it has been due.')}{{ end -}}`,
    '{{- $now := time.Now -}}',
    '{"version":1',
    ',"action":{{ data.ToJSON $action }}',
    ',"title":{{ data.ToJSON (index $alert.Annotations "summary") }}',
    ',"target":{{ data.ToJSON $target }}',
    `,"parameters":{{ "{" }}${parameters}}`,
    `,"evidence":{{ "{" }}${evidence(names)}}`,
    ',"key":{{ data.ToJSON (printf "%s/%s/%.0f" $action $target $since) }}',
    `,"issuedAt":{{ data.ToJSON ($now${time}) }}`,
    `,"expiresAt":{{ data.ToJSON (($now.Add ${lifetime})${time}) }}}`,
  ].join('\n');
}

const separator = '{{ if not $first }},{{ end }}{{ $first = false }}';

const parameters = [
  '{{ $first := true }}{{ range $alert.Labels.SortedPairs }}{{ if match "^parameter_" .Name }}',
  separator,
  '{{ data.ToJSON (reReplaceAll "^parameter_" "" .Name) }}:{{ data.ToJSON .Value }}{{ end }}{{ end }}',
].join('');

const evidence = (names: string[]) =>
  [
    `{{ $names := coll.Dict ${names.join(' ')} }}{{ $first := true }}{{ range $step, $number := $alert.Values }}`,
    '{{ with index $names $step }}',
    separator,
    '{{ data.ToJSON . }}:{{ data.ToJSON $number }}{{ end }}{{ end }}',
  ].join('');
