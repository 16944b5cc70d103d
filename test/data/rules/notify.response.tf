variable "response_secret" {
  type      = string
  sensitive = true
}

resource "grafana_contact_point" "foresight_engine_4668f7" {
  name = "Engine"

  webhook {
    url                     = "https://eda.example.org/responses"
    http_method             = "POST"
    disable_resolve_message = true

    hmac_config {
      secret = var.response_secret
      header = "X-Hub-Signature-256"
    }

    payload {
      template = "{{- $alerts := .Alerts.Firing -}}\n{{- if ne (len $alerts) 1 }}{{ tmpl.Exec \"Foresight sends nothing: the notification has not one firing alert. Group by foresight_action, action and target.\" . }}{{ end -}}\n{{- $alert := index $alerts 0 -}}\n{{- $action := index $alert.Labels \"action\" -}}\n{{- $target := index $alert.Labels \"target\" -}}\n{{- $since := index $alert.Values \"B\" -}}\n{{- if or (eq $action \"\") (ne $action (index $alert.Labels \"foresight_action\")) }}{{ tmpl.Exec \"Foresight sends nothing: the alert is of no action that its rule names.\" . }}{{ end -}}\n{{- if eq $target \"\" }}{{ tmpl.Exec \"Foresight sends nothing: the alert has no target.\" . }}{{ end -}}\n{{- if not (gt $since 0.0) }}{{ tmpl.Exec \"Foresight sends nothing: the alert does not tell since when it has been due.\" . }}{{ end -}}\n{{- $now := time.Now -}}\n{\"version\":1\n,\"action\":{{ data.ToJSON $action }}\n,\"title\":{{ data.ToJSON (index $alert.Annotations \"summary\") }}\n,\"target\":{{ data.ToJSON $target }}\n,\"parameters\":{{ \"{\" }}{{ $first := true }}{{ range $alert.Labels.SortedPairs }}{{ if match \"^parameter_\" .Name }}{{ if not $first }},{{ end }}{{ $first = false }}{{ data.ToJSON (reReplaceAll \"^parameter_\" \"\" .Name) }}:{{ data.ToJSON .Value }}{{ end }}{{ end }}}\n,\"evidence\":{{ \"{\" }}{{ $names := coll.Dict \"V\" \"value\" \"T\" \"threshold\" }}{{ $first := true }}{{ range $step, $number := $alert.Values }}{{ with index $names $step }}{{ if not $first }},{{ end }}{{ $first = false }}{{ data.ToJSON . }}:{{ data.ToJSON $number }}{{ end }}{{ end }}}\n,\"key\":{{ data.ToJSON (printf \"%s/%s/%.0f\" $action $target $since) }}\n,\"issuedAt\":{{ data.ToJSON ($now.UTC.Format \"2006-01-02T15:04:05Z\") }}\n,\"expiresAt\":{{ data.ToJSON (($now.Add 180000000000).UTC.Format \"2006-01-02T15:04:05Z\") }}}"
    }
  }
}

# Warning: Grafana has one tree of notification policies: this one replaces all of it. Add your other routes, or leave it out and add the route in Grafana's pages.
resource "grafana_notification_policy" "foresight" {
  contact_point = "Shop team"
  group_by = [
    "grafana_folder",
    "alertname",
  ]

  policy {
    contact_point = grafana_contact_point.foresight_engine_4668f7.name
    group_by = [
      "foresight_action",
      "action",
      "target",
    ]
    group_wait     = "0s"
    group_interval = "1m"

    matcher {
      label = "foresight_action"
      match = "="
      value = "restart-leaking"
    }
  }
}
