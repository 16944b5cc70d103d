variable "signed_url" {
  type      = string
  sensitive = true
}

variable "signed_secret" {
  type      = string
  sensitive = true
}

resource "grafana_contact_point" "foresight_signed_2f6db5" {
  name = "Signed"

  webhook {
    url                     = var.signed_url
    http_method             = "POST"
    disable_resolve_message = false

    hmac_config {
      secret           = var.signed_secret
      timestamp_header = "X-Timestamp"
    }

    payload {
      template = "{{ $n := len .Alerts }}{{ data.ToJSON $n }}"
    }
  }
}
