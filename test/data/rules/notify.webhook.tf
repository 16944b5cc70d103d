variable "pager_token" {
  type      = string
  sensitive = true
}

resource "grafana_contact_point" "foresight_pager_62a382" {
  name = "Pager"

  webhook {
    url                       = "https://pager.example.org/hook?a=1"
    http_method               = "POST"
    authorization_scheme      = "Bearer"
    authorization_credentials = var.pager_token
    disable_resolve_message   = false
  }
}

resource "grafana_mute_timing" "foresight_nights_abfa9f" {
  name = "Nights"

  intervals {
    location = "Europe/Berlin"

    times {
      start = "00:00"
      end   = "06:30"
    }
  }
}

resource "grafana_mute_timing" "foresight_weekends_887253" {
  name = "Weekends"

  intervals {
    weekdays = [
      "saturday",
      "sunday",
    ]
    location = "UTC"
  }
}

# Warning: Grafana has one tree of notification policies: this one replaces all of it. Add your other routes, or leave it out and add the route in Grafana's pages.
resource "grafana_notification_policy" "foresight" {
  contact_point = grafana_contact_point.foresight_pager_62a382.name
  group_by = [
    "grafana_folder",
    "alertname",
  ]

  policy {
    contact_point   = grafana_contact_point.foresight_pager_62a382.name
    mute_timings    = [grafana_mute_timing.foresight_nights_abfa9f.name, grafana_mute_timing.foresight_weekends_887253.name]
    repeat_interval = "4h"

    matcher {
      label = "severity"
      match = "="
      value = "critical"
    }

    matcher {
      label = "team"
      match = "="
      value = "checkout"
    }
  }
}
