resource "grafana_contact_point" "foresight_shop_team_fb71ff" {
  name = "Shop team"

  email {
    addresses = [
      "a@example.org",
      "b@example.org",
    ]
    disable_resolve_message = true
  }
}
