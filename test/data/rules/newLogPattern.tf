resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-7cc4796cc9acca48"
    name           = "Payments log a new error"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "newLogPattern"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Payments log a new error"
      "description"      = "{{ $values.A.Value | humanize }} new pattern(s) of log lines of level error or worse within 1h. They are at {{ externalURL }}a/foresight-predict-app/logs?var-level=error{{ with $labels.service }}&var-service={{ . | urlquery }}{{ end }}."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "logPatterns"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "logPatterns"
        "output"    = "newPatterns"
        "source" = {
          "uid" = "loki"
        }
        "query" = {
          "refId"     = "A"
          "expr"      = "{service=\"payments\"}"
          "queryType" = "range"
        }
        "level"       = "error"
        "baseline"    = "7d"
        "partialData" = "error"
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
