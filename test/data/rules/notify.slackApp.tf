variable "slack_token" {
  type      = string
  sensitive = true
}

resource "grafana_contact_point" "foresight_shop_channel_cd5431" {
  name = "Shop $channel"

  slack {
    recipient               = "#shop"
    token                   = var.slack_token
    disable_resolve_message = false
  }
}
