resource "grafana_message_template" "foresight" {
  name     = "foresight"
  template = "{{ define \"foresight.message\" }}{{ range .Alerts }}{{ .Annotations.summary }}{{ if eq .Status \"resolved\" }} (resolved){{ end }}\n{{ .Annotations.description }}\n{{ with .Annotations.event_url }}{{ . }}\n{{ end }}{{ with .Annotations.runbook_url }}{{ . }}\n{{ end }}\n{{ end }}{{ end }}"
}

resource "grafana_contact_point" "foresight_shop_team_fb71ff" {
  name = "Shop team"

  email {
    addresses = [
      "a@example.org",
    ]
    message                 = "{{ template \"foresight.message\" . }}"
    disable_resolve_message = false
  }
}
