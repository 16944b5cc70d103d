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
