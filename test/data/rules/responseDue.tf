resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-992e363b481aebeb"
    name           = "Restart what leaks"
    condition      = "C"
    for            = "0s"
    no_data_state  = "OK"
    exec_err_state = "OK"
    labels = {
      "team"             = "checkout"
      "foresight_kind"   = "response"
      "severity"         = "warning"
      "foresight_action" = "restart-leaking"
    }
    annotations = {
      "summary"          = "Restart what leaks"
      "description"      = "restart-leaking is due for {{ $labels.target }}: {{ with $values.V }}{{ .Value | humanize }}{{ end }}{{ with $values.T }}, threshold {{ .Value | humanize }}{{ end }}. What is done is recorded at {{ externalURL }}a/foresight-predict-app/response."
      "runbook_url"      = "https://runbooks.example.org/shop"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "due"
        "action"    = "restart-leaking"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "since"
        "action"    = "restart-leaking"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "V"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "V"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "value"
        "action"    = "restart-leaking"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "T"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "T"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "threshold"
        "action"    = "restart-leaking"
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
