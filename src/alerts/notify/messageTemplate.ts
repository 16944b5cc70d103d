/** A short message of alerts, as a template of Grafana: what was seen, the event and the runbook. */
export const messageTemplate = {
  name: 'foresight',
  text: `{{ define "foresight.message" }}{{ range .Alerts }}{{ .Annotations.summary }}{{ if eq .Status "resolved" }} (resolved){{ end }}
{{ .Annotations.description }}
{{ with .Annotations.event_url }}{{ . }}
{{ end }}{{ with .Annotations.runbook_url }}{{ . }}
{{ end }}
{{ end }}{{ end }}`,
  /** What a contact point has in place of a message. */
  use: '{{ template "foresight.message" . }}',
};
