resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-7fb59d22bbc366e3"
    name           = "No data from the sensors"
    condition      = "C"
    for            = "5m"
    no_data_state  = "Alerting"
    exec_err_state = "Alerting"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "missing"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "No data from the sensors"
      "description"      = "There was no data within 15m."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22sensor_temperature_celsius%7Bsite%3D%5C%22north%5C%22%7D%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "A"
        "expr"    = "present_over_time((sensor_temperature_celsius{site=\"north\"})[1d:5m]) unless count_over_time(sensor_temperature_celsius{site=\"north\"}[15m]) or (absent_over_time(sensor_temperature_celsius{site=\"north\"}[15m]) unless on () present_over_time((sensor_temperature_celsius{site=\"north\"})[1d:5m])) or vector(0)"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 900
        to   = 0
      }
    }

    data {
      ref_id         = "C"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "C"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "threshold"
        "expression" = "A"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "gt"
              "params" = [
                0,
              ]
            }
          },
        ]
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }
  }
}
