resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid             = "foresight-adf0f37aa41a3736"
    name            = "Checkout traffic is unusual"
    condition       = "C"
    for             = "5m"
    keep_firing_for = "10m"
    no_data_state   = "NoData"
    exec_err_state  = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "anomaly"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Checkout traffic is unusual"
      "description"      = "{{ $values.B.Value | humanize }} of the last 5 observations, 5m apart, were unlike what their own past predicts."
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
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "anomalyFlag"
      })

      relative_time_range {
        from = 1499
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
                2,
              ]
            }
            "unloadEvaluator" = {
              "type" = "lt"
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
