resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-4002cdbc8e207e4b"
    name           = "Latency has a new level since the deploy"
    condition      = "C"
    for            = "5m"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "changepoint"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Latency has a new level since the deploy"
      "description"      = "{{ $values.A.Value | humanize }} lasting change(s) of level within 2h, after a deploy."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "changepoints"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "queryType" = "changepoints"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "avg(checkout_duration_seconds)"
          "range" = true
        }
        "training"    = "7d"
        "step"        = "5m"
        "output"      = "count"
        "partialData" = "error"
      })

      relative_time_range {
        from = 7200
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "B"
        "expr"    = "sum(changes(process_start_time_seconds{job=\"checkout\"}[2h]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "D"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "D"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "math"
        "expression" = "$A > 0 && $B > 0"
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
        "expression" = "D"
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
