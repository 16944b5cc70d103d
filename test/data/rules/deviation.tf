resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-87b2d5758e0c0cab"
    name           = "Canary drifts from stable"
    condition      = "C"
    for            = "5m"
    no_data_state  = "NoData"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "deviation"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Canary drifts from stable"
      "description"      = "{{ $values.B.Value | humanize }} of the last 6 observations, 5m apart, were unlike what their own past predicts."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "output"    = "anomalyFlag"
        "direction" = "up"
      })

      relative_time_range {
        from = 1799
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "sum"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
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
        "expression" = "B"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "gt"
              "params" = [
                3,
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
