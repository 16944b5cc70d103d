resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-1cdcf6bb2ff90816"
    name           = "Checkout outgrows its largest scale"
    condition      = "C"
    for            = "5m"
    no_data_state  = "NoData"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "scaling"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Checkout outgrows its largest scale"
      "description"      = "Capacity for {{ $values.A.Value | humanize }} is needed within 5m; scaling ends at 1000."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22sum%20by%20(service)%20(rate(http_requests_total%7Bservice%3D%5C%22checkout%5C%22%7D%5B5m%5D))%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "scaling"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "scaling"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum by (service) (rate(http_requests_total{service=\"checkout\"}[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "5m"
        "output"   = "target"
        "horizon"  = "5m"
      })

      relative_time_range {
        from = 3600
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
                1000,
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
