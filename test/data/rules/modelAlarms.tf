resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_models_e27d67" {
  name             = "models"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 3600

  rule {
    uid            = "foresight-078827abc93c05be"
    name           = "Anomalies of requests alarm too often"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "modelQuality"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Anomalies of requests alarm too often"
      "description"      = "There were {{ $values.A.Value | printf \"%.1f\" }} alarms per week in the last 14d; 0.5 are accepted."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22sum(rate(http_requests_total%5B5m%5D))%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training"           = "14d"
        "step"               = "10m"
        "falseAlarmsPerWeek" = 0.5
        "output"             = "falseAlarms"
        "recent"             = "14d"
        "partialData"        = "error"
      })

      relative_time_range {
        from = 86400
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
                2,
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
