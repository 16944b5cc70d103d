resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-288234b07d7f01aa"
    name           = "Disk is full within two days"
    condition      = "C"
    for            = "5m"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "runway"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Disk is full within two days"
      "description"      = "{{ define \"value\" }}{{ if and (lt . 1.0) (gt . -1.0) }}{{ printf \"%.3g\" . }}{{ else }}{{ humanize . }}{{ end }}{{ end }}{{ with $values.C }}{{ with $labels.service }}{{ . }}: {{ else }}{{ with $values.Observed }}{{ with .Labels }}{{ . }}: {{ end }}{{ end }}{{ end }}{{ with $values.Observed }}{{ template \"value\" $values.Observed.Value }}{{ else }}value unknown{{ end }} now{{ with $values.Probability }}, the probability of reaching the limit is {{ printf \"%.2g\" $values.Probability.Value }}{{ end }}. The limit of 100 is forecast to be reached in {{ $values.A.Value | printf \"%.1f\" }} hours.{{ else }}There are no numbers: the query has failed or has no data.{{ end }}"
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22100%20*%20(1%20-%20node_filesystem_avail_bytes%20%2F%20node_filesystem_size_bytes)%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "100 * (1 - node_filesystem_avail_bytes / node_filesystem_size_bytes)"
          "range" = true
        }
        "training"    = "21d"
        "step"        = "1h"
        "output"      = "runwayHours"
        "limit"       = 100
        "horizon"     = "7d"
        "partialData" = "error"
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
              "type" = "lt"
              "params" = [
                48,
              ]
            }
            "unloadEvaluator" = {
              "type" = "gt"
              "params" = [
                72,
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

    data {
      ref_id         = "Observed"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Observed"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "100 * (1 - node_filesystem_avail_bytes / node_filesystem_size_bytes)"
          "range" = true
        }
        "training"    = "21d"
        "step"        = "1h"
        "output"      = "runwayHours"
        "limit"       = 100
        "horizon"     = "7d"
        "evidence"    = "observed"
        "partialData" = "error"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    data {
      ref_id         = "Probability"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Probability"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "100 * (1 - node_filesystem_avail_bytes / node_filesystem_size_bytes)"
          "range" = true
        }
        "training"    = "21d"
        "step"        = "1h"
        "output"      = "runwayHours"
        "limit"       = 100
        "horizon"     = "7d"
        "evidence"    = "probability"
        "partialData" = "error"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }
  }
}
