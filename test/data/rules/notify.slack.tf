variable "slack_webhook" {
  type      = string
  sensitive = true
}

resource "grafana_contact_point" "foresight_shop_channel_e61a62" {
  name = "Shop channel"

  slack {
    url                     = var.slack_webhook
    disable_resolve_message = false
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
    contact_point = grafana_contact_point.foresight_shop_channel_e61a62.name

    matcher {
      label = "foresight_kind"
      match = "=~"
      value = ".+"
    }
  }
}
